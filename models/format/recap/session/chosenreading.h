// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/doubt.h"
#include "models/format/recap/session/sessiondraft.h"
#include "models/format/recap/tokens.h"

namespace rundown {

/// Reads a line of a session, or its head, as somebody says that it is to be read: what it says goes to the
/// draft, its form to the tokens. False where it is a note.
bool readAsChosen(Reading reading, QStringView content, int number, SessionDraft &draft, Tokens &tokens);

/// Whoever a text names, and be it one long name; false where it says nothing.
bool readAnyPeople(QStringView content, Session &session, Tokens &tokens);

} // namespace rundown
