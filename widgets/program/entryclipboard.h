// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"

#include <QByteArray>

class QMimeData;

namespace rundown {

/// What was cut or copied in the program. Other programs see it as text; text of theirs comes in as sessions,
/// one a line.
class EntryClipboard
{
public:
    /// Puts entries on the clipboard; `text` is how others see them.
    void set(const QList<Entry> &entries, const QString &text);

    /// What pasting would add.
    QList<Entry> entries() const;

private:
    QList<Entry> m_entries;
    QByteArray m_token; ///< tells whether the clipboard still holds ours
};

/// Each line that is not empty as the title of a session; list bullets are left out.
QList<Entry> sessionsFromLines(const QString &text);

} // namespace rundown
