// SPDX-License-Identifier: GPL-3.0-or-later
// The half of PostView that has the pointer, the keyboard and the clipboard.
#include "widgets/common/plaintext.h"
#include "widgets/preview/postview.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int dragStepMs = 50;
/// More are copied as words only: each of them would have to be laid out.
constexpr qsizetype mostCopiedPieces = 2000;

/// The words between two positions, a line for each line; images are no words.
QString textOfRange(PieceDocument &document, int begin, int end)
{
    QTextCursor cursor(&document);
    cursor.setPosition(std::max(begin, document.firstPosition()));
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    QString text = cursor.selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    text.replace(" \n"_L1, "\n"_L1); // Qt leaves a space for the end of a line of HTML
    if (end >= document.characterCount() - 1 && text.endsWith(u' '))
        text.chop(1);
    return text.remove(QChar::ObjectReplacementCharacter);
}

} // namespace

// --- what stands where

std::shared_ptr<ShownPiece> PostView::pieceAt(const QPoint &viewportPosition) const
{
    const auto &pieces = m_post.pieces();
    if (pieces.empty())
        return {};
    const qsizetype found = m_post.firstEndingBelow(viewportPosition.y() + verticalScrollBar()->value());
    return pieces[std::min(size_t(found), pieces.size() - 1)];
}

QPointF PostView::inPiece(const ShownPiece &piece, const QPoint &viewportPosition) const
{
    const qreal y = viewportPosition.y() + verticalScrollBar()->value() - piece.top;
    return {qreal(viewportPosition.x() - leftEdge()), std::clamp(y, 0.0, std::max(0.0, piece.height - 1))};
}

PostView::TextPlace PostView::textPlaceAt(const QPoint &viewportPosition)
{
    const auto piece = pieceAt(viewportPosition);
    if (!piece)
        return {};
    const QPointF point = inPiece(*piece, viewportPosition);
    return {piece, std::max(0, documentOf(*piece)->documentLayout()->hitTest(point, Qt::FuzzyHit))};
}

QString PostView::linkAt(const QPoint &viewportPosition)
{
    const auto piece = pieceAt(viewportPosition);
    const qreal y = viewportPosition.y() + verticalScrollBar()->value();
    if (!piece || y < piece->top || y >= piece->top + piece->height)
        return {};
    return documentOf(*piece)->documentLayout()->anchorAt(inPiece(*piece, viewportPosition));
}

EntryId PostView::entryAt(const QPoint &viewportPosition)
{
    const auto piece = pieceAt(viewportPosition);
    if (!piece)
        return EntryId::None;
    const ShownEntry &entry = m_post.entries()[size_t(piece->entry)];
    const quint32 first = quint32(piece->markdown.line);
    const quint32 inside = documentOf(*piece)->lineAt(textPlaceAt(viewportPosition).position);
    const quint32 line = inside ? first + inside - 1 : first;
    EntryId id = entry.id;
    for (const ChildLine &child : entry.children) {
        if (child.line <= line)
            id = child.id;
    }
    return id;
}

QRect PostView::placeOf(const QString &words)
{
    const auto [begin, end] = visibleRange();
    for (qsizetype i = begin; i < end; ++i) {
        ShownPiece &piece = *m_post.pieces()[size_t(i)];
        const QTextCursor found = documentOf(piece)->find(words);
        if (found.isNull())
            continue;
        const QTextBlock block = piece.document->findBlock(found.selectionStart());
        const QTextLine line = block.layout()->lineForTextPosition(found.selectionStart() - block.position());
        const QPointF corner = piece.document->documentLayout()->blockBoundingRect(block).topLeft();
        const qreal x = corner.x() + line.cursorToX(found.selectionStart() - block.position());
        const qreal right = corner.x() + line.cursorToX(found.selectionEnd() - block.position());
        const QPointF origin(leftEdge(), piece.top - verticalScrollBar()->value());
        const QRect rect =
            QRectF(x, corner.y() + line.y(), right - x, line.height()).translated(origin).toRect();
        return rect.intersected(viewport()->rect());
    }
    return {};
}

// --- the selection

std::optional<PostView::Range> PostView::rangeOf(const TextPlace &place) const
{
    const auto piece = place.piece.lock();
    if (!piece || !m_post.holds(*piece))
        return std::nullopt;
    return Range{piece->index, place.position};
}

/// What is selected, from its beginning to its end; nothing where a piece of it is no more.
std::optional<std::pair<PostView::Range, PostView::Range>> PostView::selectedRange() const
{
    const auto anchor = rangeOf(m_anchor);
    const auto cursor = rangeOf(m_cursor);
    if (!anchor || !cursor || *anchor == *cursor)
        return std::nullopt;
    return std::pair(std::min(*anchor, *cursor), std::max(*anchor, *cursor));
}

bool PostView::hasSelection() const
{
    return selectedRange().has_value();
}

void PostView::select(const TextPlace &anchor, const TextPlace &cursor)
{
    m_anchor = anchor;
    m_cursor = cursor;
    viewport()->update();
}

void PostView::selectAll()
{
    if (m_post.pieces().empty())
        return;
    const auto &last = m_post.pieces().back();
    select({m_post.pieces().front(), 0}, {last, documentOf(*last)->characterCount() - 1});
}

/// Pieces that are selected whole are not laid out for that.
QString PostView::textBetween(const Range &begin, const Range &end)
{
    QStringList words;
    for (qsizetype i = begin.piece; i <= end.piece; ++i) {
        ShownPiece &piece = *m_post.pieces()[size_t(i)];
        const bool isWhole = piece.html.isEmpty() && i != begin.piece && i != end.piece;
        if (isWhole) {
            words.append(plainTextOf(piece.markdown));
            continue;
        }
        PieceDocument *document = documentOf(piece);
        const int last = document->characterCount() - 1;
        words.append(textOfRange(*document, i == begin.piece ? std::min(begin.position, last) : 0,
                                 i == end.piece ? std::min(end.position, last) : last));
    }
    return words.join(u'\n');
}

QString PostView::selectedText()
{
    const auto selected = selectedRange();
    return selected ? textBetween(selected->first, selected->second) : QString();
}

CopiedText PostView::copiedBetween(const Range &begin, const Range &end)
{
    QList<CopiedText> parts;
    for (qsizetype i = begin.piece; i <= end.piece; ++i) {
        ShownPiece &piece = *m_post.pieces()[size_t(i)];
        PieceDocument *document = documentOf(piece);
        const int last = document->characterCount() - 1;
        const int from = i == begin.piece ? std::min(begin.position, last) : 0;
        const int to = i == end.piece ? std::min(end.position, last) : last;
        parts.append(
            copiedFrom(*document, std::max(from, document->firstPosition()), to, document->images()));
    }
    return joined(parts);
}

CopiedText PostView::copiedText()
{
    const auto selected = selectedRange();
    if (!selected)
        return {};
    if (selected->second.piece - selected->first.piece > mostCopiedPieces)
        return {selectedText(), {}};
    return copiedBetween(selected->first, selected->second);
}

void PostView::copy()
{
    if (!hasSelection())
        return;
    const CopiedText copied = copiedText();
    auto *data = new QMimeData;
    data->setText(copied.markdown);
    if (!copied.html.isEmpty())
        data->setHtml(copied.html);
    QApplication::clipboard()->setMimeData(data);
}

// --- the pointer

void PostView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->pos();
    m_isSelecting = true;
    m_link = {};
    const TextPlace place = textPlaceAt(event->pos());
    select(event->modifiers() & Qt::ShiftModifier ? m_anchor : place, place);
}

void PostView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint pos = event->pos();
    if (!(event->buttons() & Qt::LeftButton) || !m_isSelecting)
        return showPointedLink(pos);
    select(m_anchor, textPlaceAt(pos));
    if (viewport()->rect().contains(pos))
        m_dragTimer.stop();
    else if (!m_dragTimer.isActive())
        m_dragTimer.start(dragStepMs, this);
}

void PostView::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragTimer.stop();
    if (event->button() != Qt::LeftButton || !std::exchange(m_isSelecting, false))
        return;
    const bool dragged = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (dragged || event->modifiers() & Qt::ShiftModifier)
        return;
    const QString link = linkAt(event->pos());
    const EntryId id = link.isEmpty() ? entryAt(event->pos()) : EntryId::None;
    if (!link.isEmpty())
        emit linkActivated(link);
    else if (id != EntryId::None)
        emit entryClicked(id);
}

void PostView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const TextPlace place = textPlaceAt(event->pos());
    const auto piece = place.piece.lock();
    if (!piece || event->button() != Qt::LeftButton)
        return;
    QTextCursor cursor(documentOf(*piece));
    cursor.setPosition(place.position);
    cursor.select(QTextCursor::WordUnderCursor);
    select({piece, cursor.selectionStart()}, {piece, cursor.selectionEnd()});
}

/// While the pointer is dragged beyond an edge, the view scrolls there and the selection grows.
void PostView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragTimer.timerId())
        return QAbstractScrollArea::timerEvent(event);
    const int y = viewport()->mapFromGlobal(QCursor::pos()).y();
    const int beyond = y < 0 ? y : std::max(0, y - viewport()->height());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond);
    select(m_anchor, textPlaceAt({viewport()->width() / 2, y}));
}

void PostView::showPointedLink(const QPoint &viewportPosition)
{
    const QString link = linkAt(viewportPosition);
    viewport()->setCursor(link.isEmpty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
    if (link == m_pointedLink)
        return;
    m_pointedLink = link;
    emit linkShown(link);
}

bool PostView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && !m_pointedLink.isEmpty()) {
        m_pointedLink.clear();
        emit linkShown({});
    }
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    showToolTip(help->pos(), help->globalPos());
    return true;
}

void PostView::showToolTip(const QPoint &viewportPosition, const QPoint &globalPosition)
{
    const TextPlace place = textPlaceAt(viewportPosition);
    const auto piece = place.piece.lock();
    const bool isLink = piece && !linkAt(viewportPosition).isEmpty();
    const QString title = isLink ? documentOf(*piece)->titleOfLinkAt(place.position) : QString();
    QToolTip::showText(globalPosition, plainToolTip(title), viewport());
}

void PostView::contextMenuEvent(QContextMenuEvent *event)
{
    const QString link = linkAt(event->pos());
    QMenu menu(this);
    QAction *copyAction = menu.addAction(tr("Copy"), this, &PostView::copy);
    copyAction->setEnabled(hasSelection());
    copyAction->setShortcut(QKeySequence::Copy);
    if (!link.isEmpty())
        menu.addAction(tr("Copy link address"), this, [link] { QApplication::clipboard()->setText(link); });
    menu.addAction(tr("Select all"), this, &PostView::selectAll)->setShortcut(QKeySequence::SelectAll);
    menu.addSeparator();
    menu.addActions(actions());
    menu.exec(event->globalPos());
}

// --- the keyboard

void PostView::keyPressEvent(QKeyEvent *event)
{
    const auto linked = m_link.piece.lock();
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
    else if (event->key() == Qt::Key_Space)
        verticalScrollBar()->triggerAction(event->modifiers() & Qt::ShiftModifier
                                               ? QAbstractSlider::SliderPageStepSub
                                               : QAbstractSlider::SliderPageStepAdd);
    else if (isReturn && linked)
        emit linkActivated(m_link.link.href);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

/// Tab goes from link to link, as in a browser, and leaves the view behind the last one that is near.
bool PostView::focusNextPrevChild(bool next)
{
    return moveLink(next) || QAbstractScrollArea::focusNextPrevChild(next);
}

bool PostView::moveLink(bool next)
{
    constexpr qsizetype farthest = 60; // pieces
    const auto current = m_link.piece.lock();
    const bool goesOn = current && m_post.holds(*current);
    const auto [begin, end] = visibleRange();
    const qsizetype from = goesOn ? current->index : next ? begin : end - 1;
    const qsizetype step = next ? 1 : -1;
    const auto count = qsizetype(m_post.pieces().size());
    for (qsizetype i = from; i >= 0 && i < count && std::abs(i - from) < farthest; i += step) {
        const auto &piece = m_post.pieces()[size_t(i)];
        QList<PieceLink> links = documentOf(*piece)->links();
        if (!next)
            std::reverse(links.begin(), links.end());
        for (const PieceLink &link : std::as_const(links)) {
            const bool isBeyond = !goesOn || i != from ||
                                  (next ? link.begin >= m_link.link.end : link.end <= m_link.link.begin);
            if (isBeyond) {
                showLink({piece, link});
                return true;
            }
        }
    }
    m_link = {};
    emit linkShown({});
    return false;
}

void PostView::showLink(const LinkPlace &place)
{
    m_link = place;
    layOut(); // what was looked through may not have been laid out before
    const auto piece = place.piece.lock();
    const QTextBlock block = piece->document->findBlock(place.link.begin);
    const qreal top = piece->top + piece->document->documentLayout()->blockBoundingRect(block).top();
    const int value = verticalScrollBar()->value();
    if (top < value || top > value + viewport()->height() - 2 * fontMetrics().height())
        verticalScrollBar()->setValue(qRound(top) - viewport()->height() / 3);
    emit linkShown(place.link.href);
    viewport()->update();
}

void PostView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    m_link = {};
    emit linkShown(m_pointedLink);
    viewport()->update();
}

} // namespace rundown
