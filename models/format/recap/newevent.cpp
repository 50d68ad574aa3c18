// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/newevent.h"

#include "models/format/recap/styles.h"

using namespace Qt::StringLiterals;

namespace rundown {

Event newEvent(const QDate &day)
{
    Event event;
    event.days = {day};
    event.post.frontMatter = u"---\ntitle: {title}\ndate: "_s + day.toString(Qt::ISODate) + u"\n---"_s;
    event.post.style = defaultStyle();
    return event;
}

} // namespace rundown
