// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/session/sessionreader.h"

#include <array>
#include <optional>

namespace rundown {

/// A session whose lines are being read: where they stand, what they have said so far, and what is known of
/// those to come.
struct SessionDraft
{
    const BodyLines &lines;
    const SessionPlan &plan;
    Session session = {};
    ReadItem result = {};                ///< but for the session's fields
    QList<MediaKind> shown = {};         ///< of the body's media
    std::array<bool, 4> has = {};        ///< media of each kind
    bool mediaFollows = false;           ///< a line of media below the head
    bool affiliationFollows = false;     ///< a line such as "公司：…"
    std::optional<Role> listedRole = {}; ///< of the people in the list below the last line
    bool titleIsBelow = false;           ///< a line such as "题目：…" is still to come
    int titleLine = -1;                  ///< it is the title, with whoever stands beside it
    bool headNamesPeople = false;
    bool sawField = false;
    bool sawNote = false;

    /// A line without the indent of the block that the session stands in, and with its CR where it has one.
    QStringView line(int number) const
    {
        const QStringView whole = lines.wholeLine(number);
        return whole.mid(std::min(plan.indent, withoutReturn(whole).size()));
    }

    void addDoubt(Doubt::Reason reason, int at) { result.doubts.append({{}, at, reason, {}, {}}); }

    /// By media of its own, or by those of the talks beside it in a block.
    bool isProvenTalk() const { return mediaFollows || plan.besideTalks; }
};

} // namespace rundown
