// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/people/people.h"

namespace rundown {

/// The people of sentences that say who did what, which a text begins with: "主持人是王明，嘉宾有李红、陈亮",
/// "The panellists were Ann Lee and Bo Lind. …". Offsets into it; empty for other texts.
QList<PersonText> peopleInRoleSentence(QStringView sentence);

} // namespace rundown
