// SPDX-License-Identifier: GPL-3.0-or-later
// What is laid out, where it stands and how it is painted; postviewinput.cpp has the pointer and the
// keyboard.
#include "widgets/preview/postview.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int margin = 24;
constexpr int longestLine = 52; ///< in line heights: more is tiring to read
constexpr int barWidth = 3;
constexpr size_t mostDocuments = 150;

qreal topOf(const PieceDocument &document, int position)
{
    return document.documentLayout()->blockBoundingRect(document.findBlock(position)).top();
}

} // namespace

PostView::PostView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing());
    connect(&m_images, &PostImages::changed, this, &PostView::updateImage);
}

// --- what is laid out

int PostView::contentWidth() const
{
    const int widest = longestLine * fontMetrics().height();
    return std::clamp(viewport()->width() - 2 * margin, margin, widest);
}

int PostView::leftEdge() const
{
    return (viewport()->width() - contentWidth()) / 2 - horizontalScrollBar()->value();
}

PieceMetrics PostView::metrics() const
{
    return {qreal(contentWidth()), qreal(fontMetrics().height()), qreal(fontMetrics().averageCharWidth()),
            margin};
}

HtmlForm PostView::formOf(const ShownPiece &piece) const
{
    HtmlForm form;
    if (piece.markdown.kind == MarkdownPiece::Kind::Item) {
        form.tight = piece.tight;
        if (piece.markdown.ordered)
            form.number = piece.number;
    }
    QList<quint32> lines;
    for (const ChildLine &child : m_post.entries()[size_t(piece.entry)].children) {
        if (child.line >= quint32(piece.markdown.line))
            lines.append(child.line - quint32(piece.markdown.line) + 1);
    }
    form.anchors = lines;
    return form;
}

PieceDocument *PostView::documentOf(ShownPiece &piece)
{
    if (!piece.document) {
        const PieceHtml html =
            piece.html.isEmpty() ? htmlOfPiece(piece.markdown, formOf(piece)) : PieceHtml{piece.html, {}};
        const QString photo = m_post.entries()[size_t(piece.entry)].photoFile;
        const auto provide = [this, images = html.images, photo](qsizetype index) {
            return m_images.shown(images[index], index == 0 ? photo : QString(), style(), contentWidth(),
                                  devicePixelRatioF());
        };
        piece.document = std::make_unique<PieceDocument>(html, style(), provide);
        if (!std::exchange(piece.isListed, true))
            m_laidOut.push_back(m_post.pieces()[size_t(piece.index)]);
        updatePiece(piece);
    }
    if (piece.document->textWidth() != contentWidth())
        piece.document->setTextWidth(contentWidth());
    if (!piece.isMeasured) {
        piece.isMeasured = true;
        m_post.setHeight(piece, piece.document->isEmpty() ? 0 : std::ceil(piece.document->size().height()));
        m_widest = std::max(m_widest, std::ceil(piece.document->idealWidth()));
    }
    return piece.document.get();
}

void PostView::updatePiece(const ShownPiece &piece)
{
    const qreal top = piece.top - verticalScrollBar()->value();
    viewport()->update(QRectF(0, top, viewport()->width(), piece.height).toAlignedRect());
}

std::pair<qsizetype, qsizetype> PostView::visibleRange(qreal beyond) const
{
    const qreal top = verticalScrollBar()->value() - beyond;
    const qreal bottom = verticalScrollBar()->value() + viewport()->height() + beyond;
    const qsizetype begin = m_post.firstEndingBelow(top);
    qsizetype end = begin;
    while (end < qsizetype(m_post.pieces().size()) && m_post.pieces()[size_t(end)]->top < bottom)
        ++end;
    return {begin, end};
}

bool PostView::measureVisible()
{
    bool changed = false;
    const auto [begin, end] = visibleRange();
    for (qsizetype i = begin; i < end; ++i) {
        ShownPiece &piece = *m_post.pieces()[size_t(i)];
        const qreal before = piece.height;
        documentOf(piece);
        changed = changed || piece.height != before;
    }
    return changed;
}

void PostView::postChanged()
{
    if (m_post.collect())
        viewport()->update();
    layOut();
    if (m_isFollowing)
        revealCurrent();
    tellAssistants();
}

void PostView::restart()
{
    m_post.collect();
    viewport()->update();
    m_place = {};
    m_anchor = m_cursor = {};
    m_link = {};
    m_current = m_topLevel = EntryId::None;
    m_isFollowing = false;
}

/// Guessed heights give way to true ones as pieces come into sight, until all that is seen is laid out.
void PostView::layOut()
{
    constexpr int mostPasses = 20;
    if (!isVisible())
        return;
    for (int pass = 0; pass < mostPasses; ++pass) {
        if (m_post.arrange(metrics()))
            viewport()->update();
        updateScrollBars();
        if (!measureVisible())
            break;
    }
    dropFarDocuments();
}

void PostView::updateScrollBars()
{
    const int page = viewport()->height();
    const QScopedValueRollback<bool> placing(m_isPlacing, true);
    horizontalScrollBar()->setRange(0, std::max(0, int(m_widest) + 2 * margin - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(m_post.height())) - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setValue(qRound(valueOfPlace()));
}

/// The place is held by a piece whose height is known, if one is in sight: what is above it may turn out
/// higher or lower than guessed.
void PostView::takePlace()
{
    const qreal top = verticalScrollBar()->value();
    m_place = {};
    m_place.atEnd = top > 0 && verticalScrollBar()->value() == verticalScrollBar()->maximum();
    if (top <= 0 || m_place.atEnd)
        return;
    const auto [begin, end] = visibleRange();
    if (begin == end)
        return;
    qsizetype holder = begin;
    while (holder < end && !m_post.pieces()[size_t(holder)]->isMeasured)
        ++holder;
    const auto &piece = m_post.pieces()[size_t(holder < end ? holder : begin)];
    const EntryId entry = m_post.entries()[size_t(piece->entry)].id;
    m_place = {piece, entry, piece->index - m_post.rangeOf(entry).first, top - piece->top, false};
}

qreal PostView::valueOfPlace() const
{
    if (m_place.atEnd)
        return verticalScrollBar()->maximum();
    if (const auto piece = m_place.piece.lock(); piece && m_post.holds(*piece))
        return piece->top + m_place.offset;
    const auto [begin, end] = m_post.rangeOf(m_place.entry);
    if (begin < end)
        return m_post.pieces()[size_t(std::min(begin + m_place.ordinal, end - 1))]->top + m_place.offset;
    return m_place.offset == 0 ? 0 : verticalScrollBar()->value();
}

void PostView::dropFarDocuments()
{
    if (m_laidOut.size() < mostDocuments)
        return;
    const auto [begin, end] = visibleRange(2 * viewport()->height());
    std::vector<std::weak_ptr<ShownPiece>> near;
    for (const auto &laidOut : m_laidOut) {
        const auto piece = laidOut.lock();
        if (!piece)
            continue;
        piece->isListed = m_post.holds(*piece) && begin <= piece->index && piece->index < end;
        if (piece->isListed)
            near.push_back(piece);
        else
            piece->document.reset();
    }
    m_laidOut = std::move(near);
}

void PostView::updateImage(const QString &name)
{
    for (const auto &laidOut : m_laidOut) {
        const auto piece = laidOut.lock();
        if (!piece || !piece->document)
            continue;
        const QList<HtmlImage> &images = piece->document->images();
        const QString photo = m_post.entries()[size_t(piece->entry)].photoFile;
        for (qsizetype i = 0; i < images.size(); ++i) {
            if (!name.isEmpty() && m_images.nameOf(images[i], i == 0 ? photo : QString()) != name)
                continue;
            piece->document->updateImage(i);
            piece->isMeasured = false;
        }
    }
    layOut();
    if (m_isFollowing)
        revealCurrent();
    viewport()->update();
}

QList<EntryId> PostView::entriesNear()
{
    QList<EntryId> ids;
    const auto [begin, end] = visibleRange(viewport()->height());
    for (qsizetype i = begin; i < end; ++i) {
        const EntryId id = m_post.entries()[size_t(m_post.pieces()[size_t(i)]->entry)].id;
        if (id != EntryId::None && (ids.isEmpty() || ids.last() != id))
            ids.append(id);
    }
    return ids;
}

// --- the entry that is selected

void PostView::setCurrentEntry(EntryId id, EntryId topLevel)
{
    m_current = id;
    m_topLevel = topLevel;
    m_isFollowing = true;
    revealCurrent();
    tellAssistants();
    viewport()->update();
}

QRectF PostView::childRect(const ShownEntry &entry)
{
    const auto isCurrent = [this](const ChildLine &child) { return child.id == m_current; };
    const auto child = std::find_if(entry.children.begin(), entry.children.end(), isCurrent);
    if (child == entry.children.end())
        return {};
    ShownPiece *holder = nullptr;
    for (const auto &piece : entry.pieces) {
        if (!holder || quint32(piece->markdown.line) <= child->line)
            holder = piece.get();
    }
    PieceDocument *document = documentOf(*holder);
    const auto positionOf = [&](quint32 line) {
        const quint32 first = quint32(holder->markdown.line);
        return line < first ? -1 : document->positionOfLine(line - first + 1);
    };
    const int begin = std::max(0, positionOf(child->line));
    const int end = std::next(child) == entry.children.end() ? -1 : positionOf(std::next(child)->line);
    const qreal top = topOf(*document, begin);
    const qreal bottom = end < 0 ? holder->height : topOf(*document, end);
    return {0, holder->top + top, barWidth, bottom - top};
}

QRectF PostView::currentRect()
{
    const ShownEntry *entry = m_post.entry(m_topLevel);
    if (!entry || entry->pieces.empty() || !m_post.holds(*entry->pieces.front()))
        return {};
    if (m_current != m_topLevel)
        return childRect(*entry);
    const ShownPiece &first = *entry->pieces.front();
    const ShownPiece &last = *entry->pieces.back();
    return {0, first.top, barWidth, last.top + last.height - first.top};
}

void PostView::revealCurrent()
{
    if (!isVisible())
        return; // once somebody looks
    const auto [begin, end] = m_post.rangeOf(m_topLevel);
    for (qsizetype i = begin; i < std::min(end, begin + 10); ++i)
        documentOf(*m_post.pieces()[size_t(i)]);
    if (m_post.arrange(metrics()))
        viewport()->update();
    const QRectF rect = currentRect();
    const int top = verticalScrollBar()->value();
    const int height = viewport()->height();
    const bool fits = rect.height() <= height;
    const bool inSight = fits ? rect.top() >= top && rect.bottom() <= top + height
                              : rect.top() <= top + height / 2 && rect.bottom() >= top + height / 2;
    if (rect.isNull() || inSight)
        return layOut();
    const auto &piece = m_post.pieces()[size_t(begin)];
    const qreal above = fits ? std::min<qreal>(height / 4.0, height - rect.height()) : margin;
    m_place = {piece, m_topLevel, 0, rect.top() - piece->top - above, false};
    layOut();
    emit placeChanged();
}

void PostView::tellAssistants()
{
    if (QAccessible::isActive())
        setAccessibleDescription(plainText());
}

QString PostView::plainText()
{
    QStringList words;
    auto [begin, end] = m_post.rangeOf(m_topLevel);
    if (begin == end)
        end = qsizetype(m_post.pieces().size());
    for (qsizetype i = begin; i < end; ++i) {
        ShownPiece &piece = *m_post.pieces()[size_t(i)];
        words.append(piece.html.isEmpty() ? plainTextOf(piece.markdown) : documentOf(piece)->toPlainText());
    }
    return words.join(u'\n');
}

void PostView::scrollToFootnote(quint32 number)
{
    for (const auto &piece : m_post.footnotes().pieces) {
        if (piece->markdown.number != number)
            continue;
        m_isFollowing = false;
        m_place = {piece, EntryId::None, 0, -margin, false};
        layOut();
        viewport()->update();
        emit placeChanged();
    }
}

// --- events

void PostView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const qreal top = verticalScrollBar()->value();
    const QRectF rect = QRectF(event->rect()).translated(0, top);
    qsizetype i = m_post.firstEndingBelow(rect.top());
    for (; i < qsizetype(m_post.pieces().size()) && m_post.pieces()[size_t(i)]->top < rect.bottom(); ++i)
        paintPiece(painter, *m_post.pieces()[size_t(i)]);
    const QRectF bar = currentRect().translated(leftEdge() - margin / 2, -top);
    if (!bar.isEmpty())
        painter.fillRect(bar, palette().color(QPalette::Highlight));
}

void PostView::paintPiece(QPainter &painter, ShownPiece &piece)
{
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    PieceDocument *document = documentOf(piece);
    if (const auto selected = selectedRange()) {
        const auto &[begin, end] = *selected;
        if (begin.piece <= piece.index && piece.index <= end.piece) {
            QTextCursor cursor(document);
            cursor.setPosition(begin.piece == piece.index ? begin.position : 0);
            cursor.setPosition(end.piece == piece.index ? end.position : document->characterCount() - 1,
                               QTextCursor::KeepAnchor);
            QTextCharFormat format;
            const auto group = hasFocus() ? QPalette::Active : QPalette::Inactive;
            format.setBackground(palette().brush(group, QPalette::Highlight));
            format.setForeground(palette().brush(group, QPalette::HighlightedText));
            context.selections.append({cursor, format});
        }
    }
    if (const auto linked = m_link.piece.lock(); linked.get() == &piece && hasFocus()) {
        QTextCursor cursor(document);
        cursor.setPosition(m_link.link.begin);
        cursor.setPosition(m_link.link.end, QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setProperty(QTextFormat::OutlinePen, QPen(palette().color(QPalette::Text), 1, Qt::DotLine));
        context.selections.append({cursor, format});
    }
    painter.save();
    painter.translate(leftEdge(), piece.top - verticalScrollBar()->value());
    document->documentLayout()->draw(&painter, context);
    painter.restore();
}

void PostView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (m_isPlacing)
        return;
    m_isFollowing = false;
    takePlace();
    layOut();
    emit placeChanged();
}

void PostView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        m_post.forgetHeights();
        m_widest = 0;
        const int widest = int(longestLine * fontMetrics().height() * devicePixelRatioF());
        m_images.setBounds({widest, 2 * widest});
    }
    layOut();
    if (event->oldSize().width() != event->size().width())
        updateImage({}); // what is wider than the view now is made smaller
    emit placeChanged();
}

void PostView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    m_images.lookAgain();
    layOut();
    if (m_isFollowing)
        revealCurrent();
}

void PostView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing());
    m_post.forgetDocuments();
    layOut();
}

} // namespace rundown
