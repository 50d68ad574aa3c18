// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/noteeditor.h"

#include "models/event/notemark.h"
#include "models/spelling/spellservice.h"
#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"
#include "widgets/notes/linkpaste.h"
#include "widgets/notes/noteline.h"
#include "widgets/notes/spellmarks.h"
#include "widgets/notes/spellmenu.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int heardBarWidth = 4;
constexpr int heardTint = 24; ///< of 255

QColor mixed(const QColor &a, const QColor &b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

/// Amber that can be read on light and on dark paper.
struct OpenNoteColors
{
    QColor text;
    QColor background;
};

OpenNoteColors openNoteColors(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
    return isDark ? OpenNoteColors{QColor(0xff, 0xd5, 0x4f), QColor(0xff, 0xc1, 0x07, 0x30)}
                  : OpenNoteColors{QColor(0x8a, 0x47, 0x00), QColor(0xff, 0xc1, 0x07, 0x40)};
}

/// Shows what stands at the head of notes: stamps quietly, quotes in italics, and what is still to do so that
/// it is found again.
class HeadHighlighter : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    void setForNotes(bool notes)
    {
        if (std::exchange(m_notes, notes) != notes)
            rehighlight();
    }

protected:
    void highlightBlock(const QString &line) override
    {
        if (m_notes)
            showMarks(line, noteMarksOf(line));
        const auto stamp = stampOf(line);
        if (!stamp)
            return;
        const QPalette palette = qApp->palette();
        QTextCharFormat format = this->format(stamp->begin);
        format.setFontItalic(false);
        format.setForeground(mixed(palette.color(QPalette::Link), palette.color(QPalette::Base)));
        setFormat(stamp->begin, stamp->length, format);
    }

private:
    void showMarks(const QString &line, const NoteMarks &marks)
    {
        if (marks.isQuote) {
            QTextCharFormat quote;
            quote.setFontItalic(true);
            setFormat(marks.begin, int(line.size()) - marks.begin, quote);
        }
        if (marks.open == OpenNote::None)
            return;
        QTextCharFormat open = format(marks.openBegin);
        open.setFontItalic(false);
        open.setFontWeight(QFont::Bold);
        const OpenNoteColors colors = openNoteColors(qApp->palette());
        open.setForeground(colors.text);
        open.setBackground(colors.background);
        setFormat(marks.openBegin, int(openMark(marks.open).size()), open);
    }

    bool m_notes = true;
};

void replaceLine(QTextCursor &cursor, const QTextBlock &block, const QString &line)
{
    const TextChange change = changeBetween(block.text(), line);
    cursor.setPosition(block.position() + int(change.at));
    cursor.setPosition(block.position() + int(change.at + change.removed), QTextCursor::KeepAnchor);
    cursor.insertText(change.inserted);
}

} // namespace

NoteEditor::NoteEditor(QWidget *parent)
    : QPlainTextEdit(parent), m_guard(new FieldGuard(this)), m_spelling(new SpellMarks(document()))
{
    setUndoRedoEnabled(false); // the document's history is the only one
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(16);
    viewport()->setMouseTracking(true);
    new HeadHighlighter(document());
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        m_heardNote.forget();
        setHeard(m_heardMs);
    });
    const auto repaint = [this] { viewport()->update(); };
    connect(m_spelling, &SpellMarks::changed, this, repaint);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this,
            repaint); // the word left behind is marked now
}

void NoteEditor::setForNotes(bool notes)
{
    m_notes = notes;
    static_cast<HeadHighlighter *>(document()->findChild<QSyntaxHighlighter *>())->setForNotes(notes);
    m_spelling->setForNotes(notes);
}

void NoteEditor::setSpelling(SpellService *service)
{
    m_spelling->setService(service);
    viewport()->update();
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

/// The lines of the selection, or the caret's, as one step.
void NoteEditor::changeNotes(const std::function<QString(const QString &)> &change)
{
    m_guard->commit();
    emit stepEnds();
    QTextCursor cursor = textCursor();
    const int last = document()->findBlock(cursor.selectionEnd()).blockNumber();
    QTextBlock block = document()->findBlock(cursor.selectionStart());
    cursor.beginEditBlock();
    for (; block.isValid() && block.blockNumber() <= last; block = block.next())
        replaceLine(cursor, block, change(block.text()));
    cursor.endEditBlock();
    emit stepEnds();
}

void NoteEditor::nudgeStamp(qint64 ms)
{
    changeNotes([ms](const QString &line) {
        const auto stamp = stampOf(line);
        return stamp ? stampedNote(line, std::max<qint64>(0, stamp->ms + ms)) : line;
    });
}

void NoteEditor::toggleQuote()
{
    const bool isQuote = noteMarksOf(document()->findBlock(textCursor().selectionStart()).text()).isQuote;
    changeNotes([isQuote](const QString &line) { return quotedNote(line, !isQuote); });
}

void NoteEditor::toggleOpen(OpenNote open)
{
    const OpenNote is = noteMarksOf(document()->findBlock(textCursor().selectionStart()).text()).open;
    changeNotes(
        [open = is == open ? OpenNote::None : open](const QString &line) { return openNote(line, open); });
}

void NoteEditor::insertNote(const QString &line, qsizetype selectFrom, qsizetype selectLength)
{
    m_guard->commit();
    emit stepEnds();
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::EndOfBlock);
    if (!cursor.block().text().trimmed().isEmpty())
        cursor.insertBlock();
    const int begin = cursor.position();
    cursor.insertText(line);
    cursor.endEditBlock();
    emit stepEnds();
    cursor.setPosition(begin + int(selectFrom));
    cursor.setPosition(begin + int(selectFrom + selectLength), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    if (handleKey(*event)) {
        event->accept();
        emit typed(false);
        return;
    }
    const bool isLetter = !isReadOnly() && !event->text().isEmpty() && event->text().front().isPrint();
    if (isLetter && m_notes && m_stamper.aboutToType())
        typeStamped([&] { QPlainTextEdit::keyPressEvent(event); });
    else
        QPlainTextEdit::keyPressEvent(event);
    if (isLetter || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete)
        emit typed(false);
}

/// The letter and the stamp that it brings are one change.
void NoteEditor::typeStamped(const std::function<void()> &type)
{
    QTextCursor step = textCursor();
    step.beginEditBlock();
    type();
    m_stamper.typed();
    step.endEditBlock();
    ensureCursorVisible();
}

void NoteEditor::inputMethodEvent(QInputMethodEvent *event)
{
    const bool wasComposing = !textCursor().block().layout()->preeditAreaText().isEmpty();
    const bool isComposing = !event->preeditString().isEmpty();
    const bool commits = !event->commitString().isEmpty();
    const bool mayStamp = m_notes && !isReadOnly() && (isComposing || commits);
    if (mayStamp && m_stamper.aboutToType(wasComposing) && commits)
        typeStamped([&] { QPlainTextEdit::inputMethodEvent(event); });
    else
        QPlainTextEdit::inputMethodEvent(event);
    if (wasComposing || isComposing || commits)
        emit typed(isComposing);
}

bool NoteEditor::handleKey(const QKeyEvent &event)
{
    if (isReadOnly() || m_guard->isComposing())
        return false;
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Backspace:
        return eraseStamp();
    case Qt::Key_Tab:
        nestLines(textCursor(), kind());
        return true;
    case Qt::Key_Backtab:
        unnestLines(textCursor(), kind());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        breakLine(event.modifiers() & Qt::ShiftModifier);
        return true;
    default:
        return false;
    }
}

/// A stamp goes as a whole, and a note that has lost its own takes none again.
bool NoteEditor::eraseStamp()
{
    QTextCursor cursor = textCursor();
    const auto stamp = cursor.hasSelection() ? std::nullopt : stampAtCaret();
    const int behind = stamp ? stamp->begin + stamp->length : 0;
    const QString line = cursor.block().text();
    const bool hasGap = behind < line.size() && line[behind] == u' ';
    if (!stamp || cursor.positionInBlock() != behind + (hasGap ? 1 : 0))
        return false;
    cursor.setPosition(cursor.block().position() + stamp->begin, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    m_stamper.leaveUnstamped();
    return true;
}

void NoteEditor::breakLine(bool withinItem)
{
    QTextCursor cursor = textCursor();
    if (withinItem)
        breakWithinItem(cursor);
    else
        breakListLine(cursor, kind());
    setTextCursor(cursor);
    ensureCursorVisible();
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
    return plainMimeOf(textCursor());
}

bool NoteEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return !isReadOnly() && (source->hasText() || !filesIn(*source).isEmpty());
}

void NoteEditor::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly())
        return;
    m_guard->commit();
    if (const QList<OfferedImage> files = filesIn(*source); !files.isEmpty())
        emit imagesOffered(files); // also what is none: a path of this machine is no text for a post
    else if (source->hasText() && !pasteLink(source->text()))
        textCursor().insertText(asShown(source->text()));
    ensureCursorVisible();
}

/// An address pasted over words makes them a link; over a link's words it is where that leads from now on.
bool NoteEditor::pasteLink(const QString &text)
{
    const QString address = addressIn(text);
    QTextCursor cursor = textCursor();
    const QString words = cursor.selectedText();
    const QTextBlock block = document()->findBlock(cursor.selectionStart());
    const int begin = cursor.selectionStart() - block.position();
    const QString link = address.isEmpty() ? QString() : linkOf(words, address);
    if (link.isEmpty() || isInCode(cursor, kind()))
        return false;
    const TargetPlace around = targetAround(block.text(), begin, begin + words.size());
    if (around.isInLink && around.begin < 0)
        return false;
    if (around.isInLink) {
        cursor.setPosition(block.position() + int(around.begin));
        cursor.setPosition(block.position() + int(around.begin + around.length), QTextCursor::KeepAnchor);
    }
    insertAsStep(cursor, around.isInLink ? asTarget(address) : link);
    return true;
}

void NoteEditor::insertAsStep(QTextCursor cursor, const QString &text)
{
    emit stepEnds();
    cursor.insertText(text);
    emit stepEnds();
}

void NoteEditor::dropEvent(QDropEvent *event)
{
    m_guard->commit();
    QPlainTextEdit::dropEvent(event);
}

void NoteEditor::insertImage(QTextCursor cursor, const QString &path)
{
    const QString image = u"![]("_s + asTarget(path) + u')';
    const QString line = cursor.block().text();
    cursor.clearSelection();
    if (line.trimmed().isEmpty()) {
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        insertAsStep(cursor, image);
    } else if (cursor.atBlockStart()) {
        insertAsStep(cursor, image + u"\n\n"_s);
    } else {
        insertAsStep(cursor, u"\n\n"_s + image + (cursor.atBlockEnd() ? u""_s : u"\n\n"_s));
    }
}

void NoteEditor::showPlace(qsizetype begin, qsizetype length)
{
    m_guard->commit();
    QTextCursor cursor(document());
    const qsizetype end = document()->characterCount() - 1;
    cursor.setPosition(int(std::min(begin, end)));
    cursor.setPosition(int(std::min(begin + length, end)), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    centerCursor();
}

// --- spelling --------------------------------------------------------------------------------------------

void NoteEditor::setHeard(std::optional<qint64> ms)
{
    m_heardMs = ms;
    const auto block = m_notes && ms ? m_heardNote.at(*ms) : std::nullopt;
    if (std::exchange(m_heardBlock, block) != block)
        viewport()->update();
}

/// A bar beside the note, and a breath of its colour below the words.
void NoteEditor::paintHeard(QPainter &painter) const
{
    const QTextBlock block = m_heardBlock ? document()->findBlockByNumber(*m_heardBlock) : QTextBlock();
    if (!block.isValid())
        return;
    // The first and the last block's geometry holds the document's margin, too.
    QTextCursor line(block);
    const QRect begin = cursorRect(line);
    line.movePosition(QTextCursor::EndOfBlock);
    const QRect rect = begin.united(cursorRect(line));
    QColor colour = palette().color(QPalette::Highlight);
    painter.fillRect(QRect(4, rect.top(), heardBarWidth, rect.height()), colour);
    colour.setAlpha(heardTint);
    painter.fillRect(QRect(4 + heardBarWidth, rect.top(), viewport()->width(), rect.height()), colour);
}

void NoteEditor::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    paintHeard(painter);
    painter.end();
    QPlainTextEdit::paintEvent(event);
    painter.begin(viewport());
    painter.setClipRect(event->rect());
    const int caret = hasFocus() && !textCursor().hasSelection() ? textCursor().position() : -1;
    QPointF origin = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = blockBoundingGeometry(block).translated(origin);
        if (rect.top() > event->rect().bottom())
            break;
        if (rect.bottom() >= event->rect().top())
            m_spelling->paint(painter, block, rect.topLeft(), caret);
    }
}

void NoteEditor::showNextWrongWord()
{
    offerWrongWord(true);
}

void NoteEditor::offerWrongWord(bool mayWait)
{
    SpellService *service = m_spelling->service();
    if (!service || m_guard->isComposing())
        return;
    const QTextCursor caret = textCursor();
    const auto word =
        m_spelling->nextWrongWord(caret.hasSelection() ? caret.selectionStart() + 1 : caret.position());
    if (mayWait && service->isJudging()) { // words that were never in view are asked about for the first time
        connect(
            service, &SpellService::wordsJudged, this, [this] { offerWrongWord(false); },
            Qt::SingleShotConnection);
        return;
    }
    if (!word) {
        QToolTip::showText(mapToGlobal(cursorRect().bottomLeft()), plainToolTip(tr("No misspelt word here")),
                           this);
        return;
    }
    setTextCursor(*word);
    ensureCursorVisible();
    QMenu *menu = makeMenu(word->selectionStart()).release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

std::unique_ptr<QMenu> NoteEditor::makeMenu(int position)
{
    auto menu = std::make_unique<QMenu>(this);
    SpellService *service = m_spelling->service();
    if (const auto word = m_spelling->wrongWordAt(position); word && !isReadOnly()) {
        addSuggestions(*menu, *service, word->selectedText(),
                       [this, cursor = *word](const QString &with) { insertAsStep(cursor, with); });
        menu->addSeparator();
    }
    const auto add = [&](const QString &icon, const QString &text, bool enabled,
                         void (QPlainTextEdit::*slot)()) {
        QAction *action = menu->addAction(themeIcon(icon), text, this, slot);
        action->setEnabled(enabled);
    };
    const bool selected = textCursor().hasSelection();
    add(u"edit-cut"_s, tr("Cu&t"), selected && !isReadOnly(), &QPlainTextEdit::cut);
    add(u"edit-copy"_s, tr("&Copy"), selected, &QPlainTextEdit::copy);
    add(u"edit-paste"_s, tr("&Paste"), canPaste(), &QPlainTextEdit::paste);
    add(u"edit-select-all"_s, tr("Select &all"), !document()->isEmpty(), &QPlainTextEdit::selectAll);
    if (service) {
        menu->addSeparator();
        fillSpellingMenu(*menu->addMenu(tr("&Spelling")), *service);
    }
    return menu;
}

void NoteEditor::contextMenuEvent(QContextMenuEvent *event)
{
    m_guard->commit();
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QTextCursor at = byKey ? textCursor() : cursorForPosition(event->pos());
    QMenu *menu = makeMenu(at.selectionStart()).release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(byKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

} // namespace rundown
