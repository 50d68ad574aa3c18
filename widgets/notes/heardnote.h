// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

class QTextDocument;

namespace rundown {

/// Tells which note is about what is heard: the one whose stamp the sound has passed last.
class HeardNote
{
public:
    explicit HeardNote(const QTextDocument *document) : m_document(document) {}

    /// The text is another.
    void forget() { m_isKnown = false; }
    /// The number of its block; none before the first stamp.
    std::optional<int> at(qint64 ms);

private:
    struct Stamp
    {
        qint64 ms = 0;
        int block = 0;
    };
    void readStamps();

    const QTextDocument *m_document;
    QList<Stamp> m_stamps; ///< by time; of one time the later block last
    bool m_isKnown = false;
};

} // namespace rundown
