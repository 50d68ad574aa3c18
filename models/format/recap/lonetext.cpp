// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lonetext.h"

using namespace Qt::StringLiterals;

namespace rundown {

SessionPlan planForText(const QString &head)
{
    SessionPlan plan;
    plan.headBegin = markerLength(head);
    while (plan.headBegin < head.size() && plan.headBegin < 7 && head.startsWith(u'#') &&
           (head[plan.headBegin] == u'#' || head[plan.headBegin] == u' '))
        ++plan.headBegin;
    plan.kind = head.startsWith(u'#') ? SessionPlan::Kind::Heading
                : plan.headBegin > 0  ? SessionPlan::Kind::Item
                                      : SessionPlan::Kind::Line;
    return plan;
}

} // namespace rundown
