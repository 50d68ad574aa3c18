// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"

#include <QStringList>

namespace rundown {

/// Reads a short text as an event: `a@10:00/30 L[x y] !p #t` are a talk at ten of 30 minutes, a lightning
/// block of two talks, a photo and a prose.
Event eventFrom(const QString &text);

/// The outline of a document as that text.
QString outlineOf(const EventDocument &document);

/// The entry of that name; None where there is none.
EntryId entryNamed(const EventDocument &document, const QString &name);
QList<EntryId> entriesNamed(const EventDocument &document, const QString &names);

/// Writes down every signal of a document, one line each. Entries go by the names that they had at first.
class SignalLog : public QObject
{
    Q_OBJECT

public:
    explicit SignalLog(EventDocument *document);
    /// What was heard since the last call.
    QStringList take() { return std::exchange(m_lines, {}); }

private:
    QString nameOf(EntryId id);

    EventDocument *m_document;
    QHash<EntryId, QString> m_names;
    QStringList m_lines;
};

} // namespace rundown
