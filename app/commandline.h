// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/checkcommand.h"
#include "app/exportcommand.h"
#include "app/matchcommand.h"

#include <QString>

#include <variant>

namespace rundown {

/// What the program was asked to do.
struct CommandLine
{
    enum class Command { Window, Import, Export, List, Check, Match, Waveform, Profiles };
    Command command = Command::Window;
    QString file;   ///< an event file or a post, a recording, or (for profiles) a folder; may be empty
    QString output; ///< "-" = standard output; empty = beside the input
    bool force = false;
    bool json = false;
    MatchArguments match;
    ExportArguments exporting;
    CheckArguments check;
};

/// True where the arguments ask for a command that needs no window (so that no display is needed).
bool isCommand(int argc, char **argv);

/// Reads the arguments; gives an exit code where there is nothing to do but leave (help, version, wrong
/// usage).
std::variant<CommandLine, int> parseCommandLine(int argc, char **argv);

/// Runs a command that needs no window; answers on standard output, errors on standard error as
/// `file:line:column: message`. Returns the exit code (app/console.h).
int runCommand(const CommandLine &commandLine);

} // namespace rundown
