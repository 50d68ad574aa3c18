// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace rundown {

// The labels that a line about a session begins with, and that name no person; see rolelabels.h for those
// that do. Each gives the offset of what stands behind the label, its colon, blanks and emphasis; 0 where the
// line has no such label.

/// False where the line surely begins with none of them, as most lines do.
bool mayBeginLabel(QStringView line);

/// "题目：…", "**Title:** …", "Talk: …", also quoted.
qsizetype titleLabelLength(QStringView line);

/// As titleLabelLength(), but for words that say what kind of session it is: of a head they are a part.
qsizetype subjectLabelLength(QStringView line);

/// "公司：…", "Company: …", "所属｜…": where the speaker named above is from.
qsizetype affiliationLabelLength(QStringView line);

/// "时间：…", "When: …", "時間｜…"
qsizetype timeLabelLength(QStringView line);

} // namespace rundown
