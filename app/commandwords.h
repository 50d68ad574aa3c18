// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace rundown {

/// Has what the parser of the command line says by itself said in the user's language. Call it before options
/// and commands are added: they take it over.
void speakOwnLanguage(CLI::App &app);

/// Names the kinds of values, options and commands in the user's language. Call it when all are added.
void nameInOwnLanguage(CLI::App &app);

} // namespace rundown
