// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/handles.h"

#include "models/document/eventdocument.h"

#include <algorithm>

namespace rundown {

HandleFault handleFault(const EventDocument &document, EntryId id, const QString &handle)
{
    const auto fits = [](QChar c) {
        return c.isLetterOrNumber() || c.isSurrogate() || c == u'-' || c == u'_';
    };
    if (!std::ranges::all_of(handle, fits))
        return HandleFault::Characters;
    bool isTaken = false;
    forEachEntry(document.event().outline, [&](const Entry &entry, const Entry *) {
        isTaken |= entry.id != id && entry.session() && entry.session()->id == handle;
    });
    return isTaken && !handle.isEmpty() ? HandleFault::Taken : HandleFault::None;
}

bool EventDocument::setHandle(EntryId id, const QString &handle)
{
    const Session *before = session(id);
    if (!before || handleFault(*this, id, handle) != HandleFault::None)
        return false;
    // The key under which typing merges; the other fields have theirs in the same form.
    const quint64 typing =
        quint64(id) << 32 | quint64(qCountTrailingZeroBits(quint32(EntryField::Handle))) << 1 | 1;
    editSession(id, tr("Change handle"), typing, [&](Session &s) { s.id = handle; });
    return true;
}

void EventDocument::setLineEnd(LineEnd lineEnd)
{
    editEvent(tr("Change line ends of the post"), EventField::PostForm,
              [&](Event &e) { e.post.lineEnd = lineEnd; });
    endTyping();
}

void EventDocument::setFinalNewline(bool has)
{
    editEvent(tr("Change the end of the post"), EventField::PostForm,
              [&](Event &e) { e.post.finalNewline = has; });
    endTyping();
}

} // namespace rundown
