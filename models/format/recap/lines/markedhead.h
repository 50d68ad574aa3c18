// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/lines/headparts.h"

namespace rundown {

/// A head whose title, or whose names, are bold or slanted.
class MarkedHead : HeadParts
{
public:
    explicit MarkedHead(const HeadParts &parts) : HeadParts(parts) {}

    /// "**title** people", "*title* (people) – a remark"
    std::optional<HeadCut> titleFirst() const;
    /// "**王健** 用 Python 写游戏"
    std::optional<HeadCut> peopleMarked() const;
    /// "**Ann Lee** and **Bo Lind**, *title*"
    std::optional<HeadCut> titleLast() const;

private:
    HeadSpan withoutBreaks(HeadSpan span) const;
    HeadSpan withoutRemarkBehindBreak(HeadSpan people) const;
};

} // namespace rundown
