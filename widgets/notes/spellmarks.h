// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/markdownwords.h"

#include <QObject>

#include <optional>
#include <vector>

class QPainter;
class QTextBlock;
class QTextCursor;
class QTextDocument;

namespace rundown {

class SpellService;

/// The misspelt words of a text that is being edited. They are only painted over it: neither the text nor its
/// layout is touched, so that an input method that composes there never notices.
class SpellMarks : public QObject
{
    Q_OBJECT

public:
    explicit SpellMarks(QTextDocument *document);

    /// nullptr: nothing is checked.
    void setService(SpellService *service);
    SpellService *service() const { return m_service; }
    void setForNotes(bool notes);

    /// The misspelt words of a line, as far as the service knows them yet.
    QList<WordSpan> wrongWordsIn(const QTextBlock &block);
    /// The misspelt word that the position is in or at the end of, selected; none where it is right.
    std::optional<QTextCursor> wrongWordAt(int position);
    /// The next misspelt word that begins at the position or behind it; where there is none, the first of the
    /// text.
    std::optional<QTextCursor> nextWrongWord(int position);
    /// Draws the marks of a line whose layout stands at `origin`; not that of the word in front of the caret,
    /// which is being typed (-1: nobody types).
    void paint(QPainter &painter, const QTextBlock &block, const QPointF &origin, int caret);

signals:
    void changed();

private:
    const MarkdownState &stateBefore(int line);

    QTextDocument *m_document;
    SpellService *m_service = nullptr;
    bool m_notes = true;
    std::vector<MarkdownState> m_states; ///< before each line, as far as somebody asked
};

} // namespace rundown
