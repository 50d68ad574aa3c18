// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/commandwords.h"
#include "app/console.h"
#include "app/programjson.h"
#include "models/format/eventfile/eventfile.h"
#include "models/format/eventfile/eventwords.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/openfile.h"
#include "models/media/clockshift.h"
#include "models/media/peaksdat.h"
#include "models/media/peaksmaker.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

std::string utf8(const QString &text)
{
    return text.toStdString();
}

/// The strings that CLI11 fills.
struct Arguments
{
    std::string file;
    std::string output;
    bool force = false;
    bool json = false;
    std::string folder;
    std::string shift = "0:00";
    bool apply = false;
    std::string outside;
    std::string profile;
    std::string stamps;
    std::string bundle;
    std::string notes;
    std::vector<std::string> fixes;
};

CLI::App *addCommand(CLI::App &app, Arguments &arguments, const char *name, const QString &description)
{
    CLI::App *command = app.add_subcommand(name, utf8(description));
    command
        ->add_option(
            "FILE", arguments.file,
            utf8(CommandLineText::tr("An event file (NAME.rundown.yaml) or a recap post (Markdown)")))
        ->required();
    return command;
}

void addOutput(CLI::App *command, Arguments &arguments)
{
    command->add_option("-o,--output", arguments.output,
                        utf8(CommandLineText::tr("Where to write; - is standard output")));
    command->add_flag("--force", arguments.force, utf8(CommandLineText::tr("Write over an existing file")));
}

void addMatchOptions(CLI::App *command, Arguments &arguments)
{
    command->add_option("DIR", arguments.folder, utf8(CommandLineText::tr("The folder of the recordings")))
        ->required();
    command->add_flag("--apply", arguments.apply,
                      utf8(CommandLineText::tr("Attach what is proposed, and save the event file")));
    command
        ->add_option("--outside", arguments.outside,
                     utf8(CommandLineText::tr("What --apply does with recordings outside the event's folder: "
                                              "copy them there, or refer to them where they are")))
        ->check(CLI::IsMember({"copy", "refer"}));
    command
        ->add_option("--shift", arguments.shift,
                     utf8(CommandLineText::tr("Add this to the recorder's clock, as in --shift=-8:00:00")))
        ->check([](const std::string &text) {
            return clockShiftFrom(QString::fromStdString(text)) ? std::string()
                                                                : utf8(CommandLineText::tr("not H:MM[:SS]"));
        });
    command->add_flag("--json", arguments.json, utf8(CommandLineText::tr("Print JSON")));
}

void addExportOptions(CLI::App *command, Arguments &arguments)
{
    command->add_option("--profile", arguments.profile,
                        utf8(CommandLineText::tr("The blog's profile, as “rundown profiles” lists them; "
                                                 "else the one that the event names")));
    command
        ->add_option("--stamps", arguments.stamps,
                     utf8(CommandLineText::tr("What becomes of [12:40] at the head of notes: keep, drop, "
                                              "or link into the recording")))
        ->check(CLI::IsMember({"keep", "drop", "link"}));
    command
        ->add_option(
            "--notes", arguments.notes,
            utf8(CommandLineText::tr("Write the notes that have stamps instead, a file for each session: "
                                     "srt, vtt, or txt (Audacity's labels)")))
        ->check(CLI::IsMember({"srt", "vtt", "txt"}));
    command->add_option("--bundle", arguments.bundle,
                        utf8(CommandLineText::tr("Write the post, its media and a list of what to upload "
                                                 "into this folder")));
}

ExportArguments exportArguments(const Arguments &arguments)
{
    return {QString::fromLocal8Bit(arguments.profile),
            arguments.stamps.empty() ? std::nullopt : stampsOf(QString::fromStdString(arguments.stamps)),
            QString::fromLocal8Bit(arguments.bundle),
            arguments.notes.empty()
                ? std::nullopt
                : transcriptFormatOf(u"notes."_s + QString::fromStdString(arguments.notes))};
}

void addCheckOptions(CLI::App *command, Arguments &arguments)
{
    command
        ->add_option(
            "--fix", arguments.fixes,
            utf8(CommandLineText::tr("Mend the problems of these codes, and save; say what was changed")))
        ->delimiter(',')
        ->type_name("CODE[,CODE]")
        ->check([](const std::string &code) {
            const bool isKnown = unknownCheckCodes({QString::fromStdString(code)}).isEmpty();
            return isKnown ? std::string() : utf8(CommandLineText::tr("no such check"));
        });
    command->footer(utf8(checkHelp()));
}

CheckArguments checkArguments(const Arguments &arguments)
{
    QStringList fixes;
    for (const std::string &code : arguments.fixes)
        fixes.append(QString::fromStdString(code));
    return {fixes, arguments.json};
}

void printProblems(const Problems &problems)
{
    for (const Problem &problem : problems)
        printError(problem.toString());
}

/// Writes to a file or to standard output; says where.
int write(const CommandLine &commandLine, const QString &usualPath, const QByteArray &bytes)
{
    if (commandLine.output == u"-"_s) {
        print(bytes);
        return Done;
    }
    const QString path = commandLine.output.isEmpty() ? usualPath : commandLine.output;
    if (!commandLine.force && QFileInfo::exists(path))
        return failed({Problem::Severity::Error, path, 0, 0,
                       CommandLineText::tr("This file is already there."),
                       CommandLineText::tr("Choose another name with -o, or write over it with --force.")},
                      path);
    if (const auto saved = saveFile(path, bytes); !saved)
        return failed(saved.error(), path);
    print(CommandLineText::tr("Wrote %1\n").arg(path).toLocal8Bit());
    return Done;
}

/// What was weighed, as hints with their lines in the post.
Problems doubtsAsHints(const QList<Doubt> &doubts, const QString &post)
{
    Problems hints;
    for (const Doubt &doubt : doubts)
        hints.append({Problem::Severity::Hint, post, doubt.line, 0, doubt.what,
                      CommandLineText::tr("It is marked in the window, and as “unsure” in the event file.")});
    return hints;
}

/// What is an event file already stays as it is, with its comments and all.
int runImport(const CommandLine &commandLine, const OpenedFile &opened)
{
    printProblems(opened.read.problems);
    if (!opened.isPost)
        return write(commandLine, commandLine.file, opened.bytes);
    printProblems(doubtsAsHints(opened.read.doubts, commandLine.file));
    const auto text = writeEventFile({}, opened.read.event);
    if (!text)
        return failed(text.error(), commandLine.file);
    return write(commandLine, eventFileNameFor(commandLine.file), *text);
}

int runWaveform(const CommandLine &commandLine)
{
    Peaks peaks;
    const auto made = makePeaks(commandLine.file, [&](const QList<Peak> &more) {
        peaks.append(more);
        return true;
    });
    if (!made)
        return failed(made.error(), commandLine.file);
    const QFileInfo info(commandLine.file);
    return write(commandLine, info.dir().filePath(info.completeBaseName() + u".dat"_s), peaksDat(peaks));
}

} // namespace

bool isCommand(int argc, char **argv)
{
    static constexpr std::array<std::string_view, 11> words{"import", "export",    "list",      "check",
                                                            "match",  "waveform",  "profiles",  "-h",
                                                            "--help", "--version", "--help-all"};
    return std::any_of(argv + std::min(argc, 1), argv + argc, [](const char *argument) {
        return std::ranges::find(words, std::string_view(argument)) != words.end();
    });
}

std::variant<CommandLine, int> parseCommandLine(int argc, char **argv)
{
    CLI::App app(
        utf8(CommandLineText::tr("Rundown: the program of an event, its recordings and its recap post")),
        "rundown");
    speakOwnLanguage(app);
    app.set_version_flag("--version", std::string("rundown " RUNDOWN_VERSION),
                         utf8(CommandLineText::tr("Print the version")));
    app.require_subcommand(0, 1);
    Arguments arguments;
    app.add_option("FILE", arguments.file,
                   utf8(CommandLineText::tr("Open the window on this event file or recap post")));
    CLI::App *import =
        addCommand(app, arguments, "import", CommandLineText::tr("Make an event file from a recap post"));
    CLI::App *exporting =
        addCommand(app, arguments, "export", CommandLineText::tr("Write the recap post of an event"));
    CLI::App *list = addCommand(app, arguments, "list", CommandLineText::tr("Print the program"));
    CLI::App *check = addCommand(app, arguments, "check",
                                 CommandLineText::tr("Print what is odd in a file, and mend it where asked"));
    addCheckOptions(check, arguments);
    CLI::App *match =
        addCommand(app, arguments, "match",
                   CommandLineText::tr("Propose the recordings of a folder for the sessions of an event"));
    addMatchOptions(match, arguments);
    CLI::App *waveform = app.add_subcommand(
        "waveform",
        utf8(CommandLineText::tr("Write the waveform of a recording as web players read it (.dat)")));
    waveform->add_option("FILE", arguments.file, utf8(CommandLineText::tr("A recording")))->required();
    CLI::App *profiles = app.add_subcommand(
        "profiles", utf8(CommandLineText::tr("List the blogs that posts can be exported for")));
    profiles->add_option("FOLDER", arguments.file,
                         utf8(CommandLineText::tr("An event's folder, for the profiles beside the event")));
    addOutput(waveform, arguments);
    addOutput(import, arguments);
    addOutput(exporting, arguments);
    addExportOptions(exporting, arguments);
    for (CLI::App *command : {list, check})
        command->add_flag("--json", arguments.json, utf8(CommandLineText::tr("Print JSON")));
    nameInOwnLanguage(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? int(Done) : int(WrongUsage);
    }
    using Command = CommandLine::Command;
    const Command command = import->parsed()      ? Command::Import
                            : exporting->parsed() ? Command::Export
                            : list->parsed()      ? Command::List
                            : check->parsed()     ? Command::Check
                            : match->parsed()     ? Command::Match
                            : waveform->parsed()  ? Command::Waveform
                            : profiles->parsed()  ? Command::Profiles
                                                  : Command::Window;
    const MatchArguments matchArguments{QString::fromLocal8Bit(arguments.folder),
                                        clockShiftFrom(QString::fromStdString(arguments.shift)).value_or(0),
                                        arguments.apply, arguments.json,
                                        arguments.outside == "copy"    ? OutsideRecordings::Copy
                                        : arguments.outside == "refer" ? OutsideRecordings::Refer
                                                                       : OutsideRecordings::Refuse};
    return CommandLine{command,
                       QString::fromLocal8Bit(arguments.file),
                       QString::fromLocal8Bit(arguments.output),
                       arguments.force,
                       arguments.json,
                       matchArguments,
                       exportArguments(arguments),
                       checkArguments(arguments)};
}

int runCommand(const CommandLine &commandLine)
{
    if (commandLine.command == CommandLine::Command::Waveform)
        return runWaveform(commandLine);
    if (commandLine.command == CommandLine::Command::Profiles)
        return runProfiles(commandLine.file);
    MarkdownWorker worker;
    const auto opened = openFile(commandLine.file, worker);
    if (!opened)
        return failed(opened.error(), commandLine.file);
    switch (commandLine.command) {
    case CommandLine::Command::Import:
        return runImport(commandLine, *opened);
    case CommandLine::Command::Export:
        printProblems(opened->read.problems);
        return runExport(opened->read.event, {commandLine.file, commandLine.output, commandLine.force},
                         commandLine.exporting, worker);
    case CommandLine::Command::List:
        printProblems(opened->read.problems);
        print(commandLine.json ? programJson(opened->read.event)
                               : programText(opened->read.event).toLocal8Bit());
        return Done;
    case CommandLine::Command::Check:
        return runCheck(commandLine.file, *opened, worker, commandLine.check);
    case CommandLine::Command::Match:
        return runMatch(commandLine.file, *opened, commandLine.match);
    case CommandLine::Command::Waveform:
    case CommandLine::Command::Profiles:
    case CommandLine::Command::Window:
        break;
    }
    return WrongUsage;
}

} // namespace rundown
