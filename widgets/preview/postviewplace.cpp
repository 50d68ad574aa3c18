// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PostView that has the reader's place and the entry that is selected.
#include "widgets/preview/postview.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace rundown {

namespace {

constexpr int barWidth = 3;

qreal topOf(const PieceDocument &document, int position)
{
    return document.documentLayout()->blockBoundingRect(document.findBlock(position)).top();
}

} // namespace

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
    const auto isCurrent = [this](const ChildLine &child) { return child.id == m_current; };
    if (m_current != m_topLevel || std::any_of(entry->children.begin(), entry->children.end(), isCurrent))
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
    const qreal height = viewport()->height();
    const bool fits = rect.height() <= height;
    const bool inSight = fits ? rect.top() >= top && rect.bottom() <= top + height
                              : rect.top() <= top + height / 2 && rect.bottom() >= top + height / 2;
    if (rect.isNull() || inSight)
        return layOut();
    const auto &piece = m_post.pieces()[size_t(begin)];
    const qreal above = fits ? std::min<qreal>(height / 4.0, height - rect.height()) : pageMargin;
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
        m_place = {piece, EntryId::None, 0, -pageMargin, false};
        layOut();
        viewport()->update();
        emit placeChanged();
    }
}

} // namespace rundown
