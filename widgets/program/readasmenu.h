// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"

#include <QMenu>
#include <QPointer>

namespace rundown {

/// What an entry can be taken for, and each line of a session: "Read as ▸ text", "Read as ▸ “Ann, Heron” ▸ a
/// note". Each choice is one undo step and leaves the post's text as it is.
class ReadAsMenu : public QMenu
{
    Q_OBJECT
public:
    explicit ReadAsMenu(QWidget *parent = nullptr);

    /// Offers what this entry can be; disabled where it can be nothing else.
    void offer(EventDocument *document, EntryId id);

signals:
    /// A reading was chosen; the entry that stands there now.
    void wasReadAs(rundown::EntryId id);

private:
    void offerLine(QMenu *menu, int line);

    QPointer<EventDocument> m_document;
    EntryId m_id = EntryId::None;
};

} // namespace rundown
