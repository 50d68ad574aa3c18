// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/session/sessiondraft.h"
#include "models/format/recap/tokens.h"

namespace rundown {

// The lines below a session's head that say when it is, some of them also where and with whom. What a line
// says goes to the session, its form to the tokens; false where it says something else.

/// "9:45, Hall 1, with Ann Lee", "*Ann Lee (Heron)*" right below a title, see bylineOf().
bool readByline(QStringView content, int number, SessionDraft &draft, Tokens &tokens);

/// "14:00 – 14:40", "14:00–14:40 · Hall A · Jane Doe", "15:45 开始，每人五分钟" right below a heading.
bool readTimeLine(QStringView content, SessionDraft &draft, Tokens &tokens);

/// "时间：2015-01-17 14:00-16:30"
bool readLabelledTime(QStringView content, Session &session, Tokens &tokens);

/// "| **When** | 17:45 |" in a small table below the title; what says nothing is a part of its form.
void readFactRow(QStringView content, Session &session, Tokens &tokens);

} // namespace rundown
