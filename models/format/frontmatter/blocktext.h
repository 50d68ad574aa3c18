// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace rundown {

/// The lines of a YAML block scalar, from its header (`|`, `>-`) on, made to say another text: the header
/// stays, and each line that still says what it did. Line ends at the end of the text do not count, they stay
/// as they are. Nothing where the form is none that is known; whether it reads as wanted is for the caller to
/// see.
std::optional<QString> withBlockText(const QString &lines, const QString &text);

} // namespace rundown
