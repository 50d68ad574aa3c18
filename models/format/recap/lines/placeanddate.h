// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/lines/headspan.h"

namespace rundown {

/// The words of a head without the room and the date that stand before its title: "[R1] …", "salle 1 : …",
/// "2021-12-11 …", "**5 March** …".
HeadSpan withoutPlaceAndDate(QStringView content, HeadSpan words);

} // namespace rundown
