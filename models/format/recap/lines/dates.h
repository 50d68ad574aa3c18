// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace rundown {

/// "**3 月 29 日 20:30**", "2015-01-17 14:00": length of the marks and the date that a line begins with, up
/// to the time; 0 for none.
qsizetype dateLength(QStringView line);

/// "2 February, 14:00", "14:00 Uhr (Donnerstag)": words that say when, and nothing else. What has no letters
/// is true too.
bool isDateAndTime(QStringView words);

} // namespace rundown
