// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QVBoxLayout;

namespace rundown {

/// Says above the form why an entry was read with doubt: for each doubt the line and the reason, a button for
/// each other reading and one for "it is right". Hidden where there is no doubt.
class DoubtStrip : public QFrame
{
    Q_OBJECT
public:
    explicit DoubtStrip(QWidget *parent = nullptr);
    void show(EventDocument *document, EntryId id);

signals:
    /// Another reading was chosen; the entry that stands there now.
    void readAs(rundown::EntryId id);

private:
    QWidget *rowFor(const OpenDoubt &doubt);
    QString textFor(const OpenDoubt &doubt) const;
    void addButton(QHBoxLayout *buttons, const QString &text, const QString &toolTip,
                   const std::function<void()> &action);

    QPointer<EventDocument> m_document;
    EntryId m_id = EntryId::None;
    QVBoxLayout *m_rows;
};

} // namespace rundown
