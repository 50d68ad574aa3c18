// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/noteeditor.h"

#include "widgets/common/plaintext.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMimeData>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// Shows stamps quietly: in the colour of links, in figures of one width.
class StampHighlighter : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &line) override
    {
        const auto stamp = stampOf(line);
        if (!stamp)
            return;
        QTextCharFormat format;
        format.setForeground(qApp->palette().link());
        setFormat(stamp->begin, stamp->length, format);
    }
};

QString spaced(const QString &line)
{
    return u"    "_s + line;
}

QString unspaced(const QString &line)
{
    qsizetype spaces = 0;
    while (spaces < 4 && spaces < line.size() && line[spaces] == u' ')
        ++spaces;
    return line.mid(spaces);
}

void replaceLine(QTextCursor &cursor, const QTextBlock &block, const QString &line)
{
    const TextChange change = changeBetween(block.text(), line);
    cursor.setPosition(block.position() + int(change.at));
    cursor.setPosition(block.position() + int(change.at + change.removed), QTextCursor::KeepAnchor);
    cursor.insertText(change.inserted);
}

} // namespace

NoteEditor::NoteEditor(QWidget *parent) : QPlainTextEdit(parent), m_guard(new FieldGuard(this))
{
    setUndoRedoEnabled(false); // the document's history is the only one
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(16);
    viewport()->setMouseTracking(true);
    new StampHighlighter(document());
}

void NoteEditor::setForNotes(bool notes)
{
    m_notes = notes;
}

QString NoteEditor::text() const
{
    return textOf(*document());
}

void NoteEditor::setText(const QString &text)
{
    const int end = setTextKeepingCarets(*document(), text);
    if (end < 0 || !hasFocus())
        return;
    QTextCursor caret = textCursor();
    caret.setPosition(end);
    setTextCursor(caret);
}

void NoteEditor::insertStamp(qint64 ms)
{
    m_guard->commit();
    QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    const bool atEnd = cursor.atBlockEnd();
    cursor.beginEditBlock();
    replaceLine(cursor, block, stampedNote(block.text(), ms));
    cursor.endEditBlock();
    if (atEnd) {
        cursor.setPosition(block.position() + block.length() - 1);
        setTextCursor(cursor);
    }
    ensureCursorVisible();
}

std::optional<NoteStamp> NoteEditor::stampAtCaret() const
{
    return m_notes ? stampOf(textCursor().block().text()) : std::nullopt;
}

void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    if (handleKey(*event))
        event->accept();
    else
        QPlainTextEdit::keyPressEvent(event);
}

bool NoteEditor::handleKey(const QKeyEvent &event)
{
    if (isReadOnly())
        return false;
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Tab:
        changeLines(m_notes ? &indentedNote : &spaced);
        return true;
    case Qt::Key_Backtab:
        changeLines(m_notes ? &unindentedNote : &unspaced);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        breakLine();
        return true;
    default:
        return false;
    }
}

void NoteEditor::breakLine()
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QTextBlock block = cursor.block();
    const QString line = block.text();
    const int head = headLength(line);
    if (m_notes && head > 0 && head == line.size()) { // a second Enter leaves the level
        replaceLine(cursor, block, unindentedNote(line));
    } else {
        cursor.insertBlock();
        cursor.insertText(line.left(std::min(head, std::max(cursor.position() - 1 - block.position(), 0))));
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

void NoteEditor::changeLines(QString (*change)(const QString &))
{
    const QTextCursor selected = textCursor();
    QTextBlock block = document()->findBlock(selected.selectionStart());
    const int last = document()->findBlock(selected.selectionEnd()).blockNumber();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (; block.isValid() && block.blockNumber() <= last; block = block.next())
        replaceLine(cursor, block, change(block.text()));
    cursor.endEditBlock();
}

std::optional<NoteStamp> NoteEditor::stampUnder(QPoint position) const
{
    const QTextBlock block = cursorForPosition(position).block();
    const auto stamp = m_notes ? stampOf(block.text()) : std::nullopt;
    if (!stamp)
        return {};
    QTextCursor edge(block);
    edge.setPosition(block.position() + stamp->begin);
    const QRect begin = cursorRect(edge);
    edge.setPosition(block.position() + stamp->begin + stamp->length);
    const QRect stampRect = begin.united(cursorRect(edge));
    return stampRect.contains(position) ? stamp : std::nullopt;
}

void NoteEditor::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    QPlainTextEdit::mousePressEvent(event);
}

void NoteEditor::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    viewport()->setCursor(stampUnder(event->pos()) ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void NoteEditor::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const bool clicked = event->button() == Qt::LeftButton && !textCursor().hasSelection() &&
                         (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance();
    if (const auto stamp = stampUnder(event->pos()); clicked && stamp)
        emit stampActivated(stamp->ms);
}

bool NoteEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto stamp = stampUnder(help->pos());
    if (stamp)
        QToolTip::showText(help->globalPos(), plainToolTip(tr("Play from here")), this);
    else
        QToolTip::hideText();
    return true;
}

void NoteEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    if (auto *highlighter = document()->findChild<QSyntaxHighlighter *>())
        highlighter->rehighlight();
}

QMimeData *NoteEditor::createMimeDataFromSelection() const
{
    // Qt's own turns no-break spaces into spaces.
    auto *mime = new QMimeData;
    mime->setText(textCursor().selectedText().replace(QChar(QChar::ParagraphSeparator), u'\n'));
    return mime;
}

void NoteEditor::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly() || !source->hasText())
        return;
    textCursor().insertText(asShown(source->text()));
    ensureCursorVisible();
}

} // namespace rundown
