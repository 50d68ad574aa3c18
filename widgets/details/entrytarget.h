// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"

#include <QPointer>

namespace rundown {

/// What the forms of a page work on: an open event and one entry of it. The page owns it and outlives its
/// forms.
struct EntryTarget
{
    QPointer<EventDocument> document;
    EntryId id = EntryId::None;

    const Session *session() const { return document ? document->session(id) : nullptr; }
    const Photo *photo() const { return document ? document->photo(id) : nullptr; }
    const Prose *prose() const { return document ? document->prose(id) : nullptr; }
};

} // namespace rundown
