// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/postpieces.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rundown {

namespace {

using Kind = MarkdownPiece::Kind;

constexpr qreal usualLines = 6; ///< of an entry that has not been rendered yet

std::shared_ptr<ShownPiece> shown(const MarkdownPiece &markdown)
{
    auto piece = std::make_shared<ShownPiece>();
    piece->markdown = markdown;
    piece->number = markdown.number;
    piece->tight = markdown.tight;
    return piece;
}

/// Whether a piece looks as another does, wherever they stand.
bool looksLike(const MarkdownPiece &a, const MarkdownPiece &b)
{
    return a.kind == b.kind && a.tree == b.tree;
}

/// Whether lists and gaps stay as they are when one piece takes the place of another.
bool fitsInto(const MarkdownPiece &before, const MarkdownPiece &piece)
{
    return before.kind == piece.kind && before.ordered == piece.ordered && before.tight == piece.tight &&
           before.sign == piece.sign && before.startsList == piece.startsList &&
           before.number == piece.number;
}

qreal guessedHeight(const MarkdownPiece &piece, const PieceMetrics &metrics)
{
    const qreal perLine = std::max(1.0, metrics.width / std::max(1.0, metrics.letterWidth));
    const qreal lines = std::max(1.0, std::ceil(piece.letters / perLine) + 0.8 * (piece.blocks - 1));
    return (lines * 1.4 + 12 * double(piece.images.size())) * metrics.lineHeight;
}

/// In tight lists items stand a little closer.
bool isTightItem(const ShownPiece &piece)
{
    return piece.markdown.kind == Kind::Item && piece.tight;
}

} // namespace

PostPieces::PostPieces() : m_entries(2)
{
    m_entries.front().isStale = false;
}

ShownEntry *PostPieces::entry(EntryId id)
{
    const auto found = m_places.constFind(id);
    return found == m_places.cend() ? nullptr : &m_entries[size_t(*found)];
}

void PostPieces::setOrder(const QList<EntryId> &ids)
{
    std::vector<ShownEntry> entries;
    entries.reserve(size_t(ids.size()) + 2);
    entries.push_back(std::move(m_entries.front()));
    QHash<EntryId, qsizetype> places;
    places.reserve(ids.size());
    for (const EntryId id : ids) {
        places.insert(id, qsizetype(entries.size()));
        ShownEntry *known = entry(id);
        entries.push_back(known ? std::move(*known) : ShownEntry());
        entries.back().id = id;
        if (entries.back().pieces.empty())
            entries.back().pieces.push_back(shown({}));
    }
    entries.push_back(std::move(m_entries.back()));
    m_entries = std::move(entries);
    m_places = places;
    m_isCollected = false;
}

void PostPieces::setHead(const QString &html)
{
    ShownEntry &head = m_entries.front();
    const QString before = head.pieces.empty() ? QString() : head.pieces.front()->html;
    if (before == html)
        return;
    auto piece = std::make_shared<ShownPiece>();
    piece->html = html;
    head.pieces.clear();
    if (!html.isEmpty())
        head.pieces.push_back(piece);
    m_isCollected = false;
}

void PostPieces::setRawHtml(bool shown)
{
    if (std::exchange(m_rawHtml, shown) != shown)
        forgetDocuments();
}

void PostPieces::setRendered(ShownEntry &entry, const RenderedEntry &rendered)
{
    if (std::exchange(entry.photoFile, rendered.photoFile) != rendered.photoFile) {
        for (const auto &piece : entry.pieces) {
            piece->document.reset();
            piece->isMeasured = false;
        }
    }
    entry.children = rendered.children;
    if (rendered.isAsBefore)
        return;
    entry.textHash = rendered.textHash;
    entry.definitions = rendered.definitions;
    entry.failure = rendered.failure;
    std::vector<std::shared_ptr<ShownPiece>> before;
    before.swap(entry.pieces);
    for (const MarkdownPiece &piece : rendered.pieces)
        entry.pieces.push_back(shown(piece));
    const auto keep = [&](size_t from, size_t to) {
        const MarkdownPiece markdown = entry.pieces[to]->markdown;
        entry.pieces[to] = before[from];
        entry.pieces[to]->markdown = markdown; // it may stand at another line
    };
    size_t first = 0;
    const size_t common = std::min(before.size(), entry.pieces.size());
    for (; first < common && looksLike(before[first]->markdown, entry.pieces[first]->markdown); ++first)
        keep(first, first);
    for (size_t last = 1; last + first <= common; ++last) {
        const size_t from = before.size() - last;
        const size_t to = entry.pieces.size() - last;
        if (!looksLike(before[from]->markdown, entry.pieces[to]->markdown))
            break;
        keep(from, to);
    }
    replaceInPlace(entry, before);
}

/// Where the same kinds of pieces stand in the same number, nothing changes for those around them.
void PostPieces::replaceInPlace(ShownEntry &entry, const std::vector<std::shared_ptr<ShownPiece>> &before)
{
    const bool fits =
        m_isCollected && before.size() == entry.pieces.size() &&
        std::equal(before.begin(), before.end(), entry.pieces.begin(),
                   [](const auto &a, const auto &b) { return fitsInto(a->markdown, b->markdown); });
    if (!fits) {
        m_isCollected = false;
        return;
    }
    for (size_t i = 0; i < before.size(); ++i) {
        ShownPiece &piece = *entry.pieces[i];
        if (&piece == before[i].get())
            continue;
        piece.entry = before[i]->entry;
        piece.index = before[i]->index;
        piece.tight = before[i]->tight;
        piece.number = before[i]->number;
        piece.top = before[i]->top;
        piece.height = before[i]->height;
        m_pieces[size_t(piece.index)] = entry.pieces[i];
    }
}

void PostPieces::setEmptyLinesFollow(ShownEntry &entry, bool follow)
{
    m_isCollected = m_isCollected && entry.emptyLinesFollow == follow;
    entry.emptyLinesFollow = follow;
}

void PostPieces::forgetDocuments()
{
    for (const auto &piece : m_pieces)
        piece->document.reset();
    forgetHeights();
}

void PostPieces::forgetHeights()
{
    for (const auto &piece : m_pieces)
        piece->isMeasured = false;
    noteHeights(0, m_pieces.size());
}

void PostPieces::noteHeights(size_t first, size_t last)
{
    m_firstMoved = std::min(m_firstMoved, first);
    m_lastMoved = std::max(m_lastMoved, last);
}

void PostPieces::setHeight(ShownPiece &piece, qreal height)
{
    if (piece.height == height)
        return;
    piece.height = height;
    noteHeights(size_t(piece.index), size_t(piece.index) + 1);
}

bool PostPieces::holds(const ShownPiece &piece) const
{
    return piece.index < qsizetype(m_pieces.size()) && m_pieces[size_t(piece.index)].get() == &piece;
}

bool PostPieces::collect()
{
    if (m_isCollected)
        return false;
    m_pieces.clear();
    for (size_t i = 0; i < m_entries.size(); ++i) {
        for (const auto &piece : m_entries[i].pieces) {
            piece->entry = qsizetype(i);
            piece->index = qsizetype(m_pieces.size());
            m_pieces.push_back(piece);
        }
    }
    makeLists();
    m_isCollected = true;
    noteHeights(0, m_pieces.size());
    return true;
}

/// An item goes on with the list of the piece before it where that is an item with the same sign: in another
/// entry the first thing there is.
bool PostPieces::continuesList(const ShownPiece &before, const ShownPiece &piece) const
{
    const MarkdownPiece &a = before.markdown;
    const MarkdownPiece &b = piece.markdown;
    if (a.kind != Kind::Item || b.kind != Kind::Item || a.ordered != b.ordered || a.sign != b.sign)
        return false;
    return before.entry == piece.entry ? !b.startsList : piece.entry == before.entry + 1;
}

void PostPieces::makeLists()
{
    for (size_t begin = 0; begin < m_pieces.size();) {
        size_t end = begin + 1;
        while (end < m_pieces.size() && continuesList(*m_pieces[end - 1], *m_pieces[end]))
            ++end;
        if (m_pieces[begin]->markdown.kind == Kind::Item)
            formList(begin, end);
        begin = end;
    }
}

/// A list is loose where one of its items is, or where an empty line stands between two.
void PostPieces::formList(size_t begin, size_t end)
{
    bool tight = true;
    for (size_t i = begin; i < end; ++i) {
        const bool splits = i + 1 < end && m_pieces[i]->entry != m_pieces[i + 1]->entry;
        tight = tight && m_pieces[i]->markdown.tight &&
                !(splits && m_entries[size_t(m_pieces[i]->entry)].emptyLinesFollow);
    }
    quint32 number = m_pieces[begin]->markdown.number;
    for (size_t i = begin; i < end; ++i, ++number) {
        ShownPiece &piece = *m_pieces[i];
        if (piece.tight == tight && (!piece.markdown.ordered || piece.number == number))
            continue;
        piece.tight = tight;
        piece.number = number;
        piece.document.reset();
        piece.isMeasured = false;
    }
}

qreal PostPieces::gapBetween(const ShownPiece &before, const ShownPiece &piece, qreal lineHeight) const
{
    if (piece.height <= 0 && piece.isMeasured)
        return 0;
    if (piece.markdown.kind == Kind::Heading || !before.html.isEmpty())
        return lineHeight;
    if (isTightItem(before) && isTightItem(piece) && continuesList(before, piece))
        return std::round(lineHeight / 3);
    return std::round(lineHeight / 2);
}

bool PostPieces::arrange(const PieceMetrics &metrics)
{
    const size_t first = m_firstMoved;
    bool moved = false;
    for (size_t i = first; i < m_pieces.size(); ++i) {
        ShownPiece &piece = *m_pieces[i];
        const ShownEntry &entry = m_entries[size_t(piece.entry)];
        if (!piece.isMeasured && piece.height <= 0)
            piece.height = entry.textHash || piece.entry == 0 ? guessedHeight(piece.markdown, metrics)
                                                              : usualLines * metrics.lineHeight;
        const ShownPiece *before = i > 0 ? m_pieces[i - 1].get() : nullptr;
        const qreal above =
            before ? before->top + before->height + gapBetween(*before, piece, metrics.lineHeight)
                   : metrics.margin;
        if (i > m_lastMoved && piece.top == above)
            break; // and so are all that follow
        moved = moved || piece.top != above;
        piece.top = above;
    }
    const qreal height =
        metrics.margin + (m_pieces.empty() ? metrics.margin : m_pieces.back()->top + m_pieces.back()->height);
    moved = moved || height != m_height;
    m_height = height;
    m_firstMoved = m_pieces.size();
    m_lastMoved = 0;
    return moved;
}

qsizetype PostPieces::firstEndingBelow(qreal y) const
{
    const auto found = std::partition_point(
        m_pieces.begin(), m_pieces.end(), [y](const auto &piece) { return piece->top + piece->height <= y; });
    return found - m_pieces.begin();
}

std::pair<qsizetype, qsizetype> PostPieces::rangeOf(EntryId id) const
{
    const auto place = m_places.constFind(id);
    if (place == m_places.cend() || m_entries[size_t(*place)].pieces.empty())
        return {0, 0};
    const auto &pieces = m_entries[size_t(*place)].pieces;
    return {pieces.front()->index, pieces.back()->index + 1};
}

PostDefinitions PostPieces::definitions() const
{
    PostDefinitions all;
    for (const ShownEntry &entry : m_entries)
        all.add(entry.definitions);
    return all;
}

} // namespace rundown
