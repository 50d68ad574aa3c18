// SPDX-License-Identifier: GPL-3.0-or-later
// What is laid out and how it is painted; postviewplace.cpp has the reader's place, postviewinput.cpp the
// pointer and the keyboard.
#include "widgets/preview/postview.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int longestLine = 52; ///< in line heights: more is tiring to read
constexpr size_t mostDocuments = 150;

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
    return std::clamp(viewport()->width() - 2 * pageMargin, pageMargin, widest);
}

int PostView::leftEdge() const
{
    return (viewport()->width() - contentWidth()) / 2 - horizontalScrollBar()->value();
}

PieceMetrics PostView::metrics() const
{
    return {qreal(contentWidth()), qreal(fontMetrics().height()), qreal(fontMetrics().averageCharWidth()),
            pageMargin};
}

HtmlForm PostView::formOf(const ShownPiece &piece) const
{
    HtmlForm form;
    form.rawHtml = m_post.hasRawHtml();
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
    horizontalScrollBar()->setRange(0, std::max(0, int(m_widest) + 2 * pageMargin - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(m_post.height())) - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setValue(qRound(valueOfPlace()));
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

// --- events

void PostView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const qreal top = verticalScrollBar()->value();
    const QRectF rect = QRectF(event->rect()).translated(0, top);
    qsizetype i = m_post.firstEndingBelow(rect.top());
    for (; i < qsizetype(m_post.pieces().size()) && m_post.pieces()[size_t(i)]->top < rect.bottom(); ++i)
        paintPiece(painter, *m_post.pieces()[size_t(i)]);
    const QRectF bar = currentRect().translated(leftEdge() - pageMargin / 2.0, -top);
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
