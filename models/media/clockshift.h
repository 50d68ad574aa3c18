// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// What is added to a recorder's clock that is wrong, as people write it.
namespace rundown {

/// Reads `1:00`, `-0:07:30`, `+8:00:00`: hours, minutes and seconds; in ms. Nothing for other text.
std::optional<qint64> clockShiftFrom(const QString &text);

/// `-8:00:00`; empty for none.
QString clockShiftText(qint64 ms);

} // namespace rundown
