// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <optional>

namespace rundown {

/// Longest run of empty lines that an event file keeps as a number.
inline constexpr int mostBlankLines = 1000;

/// Makes the body of a post, without its last line end, one piece of prose: what cannot be understood, or
/// would not be given back as it was. Without a body there is nothing but front matter.
void readAsWholeProse(Event &event, std::optional<QStringView> body);

/// Whether an event file can say all numbers of empty lines.
bool keepsBlankLines(const Event &event);

} // namespace rundown
