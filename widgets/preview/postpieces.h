// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/preview/piecedocument.h"
#include "widgets/preview/renderedentry.h"

#include <QHash>

#include <memory>
#include <vector>

namespace rundown {

/// A piece of the post as it stands in the view, laid out only where somebody looks.
struct ShownPiece
{
    MarkdownPiece markdown;
    QString html;        ///< of what is no Markdown: the head of the post
    qsizetype entry = 0; ///< its entry's place in PostPieces
    qsizetype index = 0; ///< its own
    bool tight = true;   ///< of an item: what its list is in the whole post
    quint32 number = 0;
    qreal top = 0;
    qreal height = 0;        ///< guessed until it is laid out
    bool isMeasured = false; ///< `height` is what its document says at the view's width
    bool isListed = false;   ///< the view knows that it has a document
    std::unique_ptr<PieceDocument> document;
};

/// An entry of the outline's top level, the head of the post, or its footnotes (both without an id).
struct ShownEntry
{
    EntryId id = EntryId::None;
    std::vector<std::shared_ptr<ShownPiece>> pieces;
    QList<ChildLine> children;
    FoundDefinitions definitions;
    QString photoFile;
    QString failure;
    size_t textHash = 0; ///< 0 = not rendered yet
    bool isStale = true;
    bool emptyLinesFollow = false; ///< between it and the next entry
};

/// The sizes that pieces are arranged with, in pixels.
struct PieceMetrics
{
    qreal width = 0;
    qreal lineHeight = 0;
    qreal letterWidth = 0;
    qreal margin = 0; ///< above the first and below the last
};

/// The pieces of a post, one below the other. Items of one list that several entries give follow each other's
/// numbers and stand as loose or as close as the whole list.
class PostPieces
{
public:
    PostPieces();

    std::vector<ShownEntry> &entries() { return m_entries; }
    const std::vector<ShownEntry> &entries() const { return m_entries; }
    ShownEntry &footnotes() { return m_entries.back(); }
    ShownEntry *entry(EntryId id); ///< of the top level

    /// The entries in a new order; what is known of them stays.
    void setOrder(const QList<EntryId> &ids);
    void setHead(const QString &html);
    /// Whether raw HTML is shown: where the blog's generator leaves it out, it is not.
    void setRawHtml(bool shown);
    bool hasRawHtml() const { return m_rawHtml; }
    /// Takes what has been rendered; pieces that are as before stay as they are laid out.
    void setRendered(ShownEntry &entry, const RenderedEntry &rendered);
    /// Lays out everything anew: another font, other colours, another width.
    void forgetDocuments();
    void forgetHeights(); ///< they are guesses again

    void setEmptyLinesFollow(ShownEntry &entry, bool follow);
    /// Puts the pieces in a row and makes lists of their items. To be called after changes above; does
    /// nothing where they have not changed that. True if it did.
    bool collect();
    void setHeight(ShownPiece &piece, qreal height);
    /// Puts each piece below the one before it. To be called after collect(), and when heights have changed.
    /// True if any piece moved.
    bool arrange(const PieceMetrics &metrics);
    const std::vector<std::shared_ptr<ShownPiece>> &pieces() const { return m_pieces; }
    bool holds(const ShownPiece &piece) const;
    qreal height() const { return m_height; }
    /// The first piece that ends below `y`, or how many there are.
    qsizetype firstEndingBelow(qreal y) const;
    /// The pieces of an entry, from one index up to another.
    std::pair<qsizetype, qsizetype> rangeOf(EntryId id) const;

    PostDefinitions definitions() const;

private:
    void makeLists();
    void formList(size_t begin, size_t end);
    bool continuesList(const ShownPiece &before, const ShownPiece &piece) const;
    qreal gapBetween(const ShownPiece &before, const ShownPiece &piece, qreal lineHeight) const;

    void replaceInPlace(ShownEntry &entry, const std::vector<std::shared_ptr<ShownPiece>> &before);
    void noteHeights(size_t first, size_t last);

    std::vector<ShownEntry> m_entries;
    QHash<EntryId, qsizetype> m_places;
    std::vector<std::shared_ptr<ShownPiece>> m_pieces;
    qreal m_height = 0;
    bool m_rawHtml = true;
    bool m_isCollected = false;
    size_t m_firstMoved = 0; ///< from this piece up to the other, heights are others; none where they cross
    size_t m_lastMoved = 0;
};

} // namespace rundown
