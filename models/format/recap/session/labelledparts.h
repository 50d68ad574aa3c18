// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/session/sessiondraft.h"
#include "models/format/recap/tokens.h"

namespace rundown {

/// "主讲：王明（某公司）　时间：3 月 9 日 19:30": reads a line that wide blanks part, each part behind a
/// label of its own. False for other lines, and where no part says anything of the session.
bool readLabelledParts(QStringView content, int number, SessionDraft &draft, Tokens &tokens);

} // namespace rundown
