// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace rundown {

/// "Day 1", "上午", "Samstag, 3. Mai", "Track A": a part of a program. The text is in folded case.
bool namesDay(QStringView text);

} // namespace rundown
