// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/session/sessiondraft.h"
#include "models/format/recap/tokens.h"

namespace rundown {

/// The line right below a heading that is a time and nothing else ("#### 13:30 - 14:00"), where its title may
/// stand; -1 where the heading says more, or nothing stands below it.
int lineBelowTime(const BodyLines &lines, const SessionPlan &plan);

/// Reads a session's first line: its time, title and people, or what it tells in place of these.
void readHeadLine(SessionDraft &draft);

/// "**《题》**　主讲：王明" below a head that is a time.
void readTitleLine(QStringView content, SessionDraft &draft, Tokens &tokens);

/// "题目：…" below a head that is an ordinal ("第一场") or names the speakers only; false where it is another
/// line.
bool readLabelledTitle(QStringView content, SessionDraft &draft, Tokens &tokens);

} // namespace rundown
