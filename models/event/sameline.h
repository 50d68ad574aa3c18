// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rundown {

/// Instead of a number of empty lines behind an entry (Entry::blankLinesAfter): the next session stands on
/// the same line, as in the row of a table with several tracks.
inline constexpr int sameLine = -1;

} // namespace rundown
