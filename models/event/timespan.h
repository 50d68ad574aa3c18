// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace rundown {

/// A stretch of sound, in ms from the beginning; `toMs` is no longer part of it.
struct TimeSpan
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
    bool operator==(const TimeSpan &) const = default;
};

} // namespace rundown
