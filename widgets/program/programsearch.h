// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"

namespace rundown {

/// Where `needle` occurs in a text, without regard to case; overlapping places are counted once.
QList<qsizetype> occurrences(const QString &text, const QString &needle);

/// Whether an entry has `needle` in its title, its people, its notes, its caption or its text.
bool matches(const Entry &entry, const QString &needle);

/// The entries that match, as they are read; none for an empty needle.
QList<EntryId> search(const EventDocument &document, const QString &needle);

} // namespace rundown
