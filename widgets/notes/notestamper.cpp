// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/notestamper.h"

#include "models/event/notemark.h"
#include "models/event/notestamp.h"
#include "widgets/notes/noteline.h"

#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

QString contentOf(const QString &line)
{
    return line.mid(noteMarksOf(line).end);
}

/// What a mark, a list or a heading begins with is no word yet. A bracket may become a mark or a stamp by
/// hand.
bool hasWords(const QString &content)
{
    static const QString markup = u"[]()>*+-#`_!? \t"_s;
    return !content.startsWith(u'[') &&
           std::ranges::any_of(content, [](QChar letter) { return !markup.contains(letter); });
}

/// Lines that go on with the note above are indented and have no bullet.
bool isNote(const QString &line)
{
    const QString head = line.left(headLength(line));
    return head.isEmpty() || !head.trimmed().isEmpty();
}

bool isIn(const QTextCursor &cursor, const QTextBlock &block)
{
    return !cursor.isNull() && cursor.block() == block;
}

} // namespace

bool NoteStamper::aboutToType(bool isComposing)
{
    const QTextCursor caret = m_editor->textCursor();
    const QTextBlock block = caret.block();
    const QString line = block.text();
    const bool isNew = !hasWords(contentOf(line)) && !stampOf(line) && isNote(line);
    if (!isNew || !m_clock || isIn(m_unstamped, block)) {
        m_begun = QTextCursor();
        return false;
    }
    const bool goesOn = isIn(m_begun, block) && (isComposing || line.size() > headLength(line));
    if (!goesOn)
        m_ms = m_clock();
    m_begun = caret;
    return m_ms.has_value();
}

void NoteStamper::typed()
{
    QTextBlock block = m_editor->textCursor().block();
    if (!m_ms || !isIn(m_begun, block) || !hasWords(contentOf(block.text())) || stampOf(block.text()))
        return;
    QTextCursor head(block);
    head.setPosition(block.position() + noteMarksOf(block.text()).end);
    head.insertText(stampText(*m_ms) + u' ');
    m_begun = QTextCursor();
}

void NoteStamper::leaveUnstamped()
{
    m_unstamped = m_editor->textCursor();
    m_unstamped.setKeepPositionOnInsert(true); // it stays in its line when the next one begins
}

} // namespace rundown
