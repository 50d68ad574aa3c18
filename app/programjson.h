// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <QByteArray>

namespace rundown {

/// The program as JSON (UTF-8): title, date, sessions with their people, media, notes and children. Times are
/// `HH:MM[:SS]`, durations seconds; what is not known is left out.
QByteArray programJson(const Event &event);

/// The program as lines for a person to read.
QString programText(const Event &event);

} // namespace rundown
