// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/heardnote.h"

#include "models/event/notestamp.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace rundown {

std::optional<int> HeardNote::at(qint64 ms)
{
    if (!m_isKnown)
        readStamps();
    const auto behind = std::ranges::upper_bound(m_stamps, ms, {}, &Stamp::ms);
    return behind == m_stamps.begin() ? std::nullopt : std::optional(std::prev(behind)->block);
}

void HeardNote::readStamps()
{
    m_stamps.clear();
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        if (const auto stamp = stampOf(block.text()))
            m_stamps.append({stamp->ms, block.blockNumber()});
    }
    std::ranges::stable_sort(m_stamps, {}, &Stamp::ms);
    m_isKnown = true;
}

} // namespace rundown
