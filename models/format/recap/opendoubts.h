// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <QStringList>

namespace rundown {

/// Gives every entry the doubts that were weighed when its post was read; their paths are those of the
/// event's outline. Writes the post once.
void keepDoubts(Event &event, const QList<Doubt> &doubts);

/// The doubts of an entry whose text is being changed: they stay with their lines; a line that becomes
/// another is settled by that. `after` has the doubts of `before`, or some of them; its children are not
/// looked at.
QList<OpenDoubt> doubtsAfter(const Event &event, const Entry &before, const Entry &after, bool isChild);

/// A session's own text in the post, without its children, a line each, without what only marks a list or a
/// heading.
QStringList linesOfSession(const Event &event, const Entry &session, bool isChild);

/// The line of a session's text that a doubt is about, without what only marks a list; empty where there is
/// none.
QString lineInDoubt(const Event &event, const Entry &entry, bool isChild, const OpenDoubt &doubt);

} // namespace rundown
