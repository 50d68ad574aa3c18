// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

/// Edits done the plain way, on a value and with a walk over all of it: what the document's verbs are
/// compared with.
namespace rundown::plain {

/// Takes the entries out of the outline; returns them in order. Entries within taken entries go along.
QList<Entry> take(QList<Entry> &outline, const QList<EntryId> &ids);

/// The outline without these entries.
QList<Entry> removed(QList<Entry> outline, const QList<EntryId> &ids);

/// The outline with these entries, in order, before `row` of `parent` as it was.
QList<Entry> moved(QList<Entry> outline, const QList<EntryId> &ids, EntryId parent, int row);

} // namespace rundown::plain
