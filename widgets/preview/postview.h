// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/preview/copiedtext.h"
#include "widgets/preview/postimages.h"
#include "widgets/preview/postpieces.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

namespace rundown {

/// Shows a post piece by piece and lays out no more of it than is seen. It opens nothing by itself: no link
/// is followed, images come from PostImages, and tooltips are plain text.
class PostView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PostView(QWidget *parent = nullptr);

    PostPieces &post() { return m_post; }
    PostImages &images() { return m_images; }
    /// After a change of post(): lays out what is seen of it, at the place where the reader is.
    void postChanged();

    void restart(); ///< another event: from its beginning

    /// Marks the entry, and scrolls to it where it is not in sight; `topLevel` is the entry that holds it, or
    /// itself. The view goes on following it until somebody scrolls.
    void setCurrentEntry(EntryId id, EntryId topLevel);
    void setTopLevel(EntryId topLevel) { m_topLevel = topLevel; } ///< the entry has moved
    EntryId entryAt(const QPoint &viewportPosition);
    /// The entries of the top level that are in sight, and those near them.
    QList<EntryId> entriesNear();
    void scrollToFootnote(quint32 number);

    QString selectedText();
    bool hasSelection() const;
    void selectAll();
    /// What is selected, as it goes to the clipboard.
    CopiedText copiedText();
    void copy();

    /// The words of the current entry, or of all that is shown.
    QString plainText();
    /// Where these words stand in the viewport, null where they are not in sight.
    QRect placeOf(const QString &words);

signals:
    void entryClicked(rundown::EntryId id);
    void linkActivated(const QString &href);
    void linkShown(const QString &href); ///< the pointer or the keyboard is on it; empty = on none
    void placeChanged();                 ///< other entries are in sight now

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    static constexpr int pageMargin = 24; ///< around the post, pixels

    /// What stands at the top of the view: it stays there whatever changes.
    struct Place
    {
        std::weak_ptr<ShownPiece> piece;
        EntryId entry = EntryId::None;
        qsizetype ordinal = 0; ///< of the piece in its entry
        qreal offset = 0;      ///< of the view's top below the piece's, pixels
        bool atEnd = false;    ///< of the post
    };
    struct TextPlace
    {
        std::weak_ptr<ShownPiece> piece;
        int position = 0;
    };
    struct Range
    {
        qsizetype piece = 0;
        int position = 0;
        auto operator<=>(const Range &) const = default;
    };
    struct LinkPlace
    {
        std::weak_ptr<ShownPiece> piece;
        PieceLink link;
    };

    // what is laid out
    PieceMetrics metrics() const;
    PreviewStyle style() const { return {palette(), font()}; }
    int contentWidth() const;
    int leftEdge() const;
    HtmlForm formOf(const ShownPiece &piece) const;
    PieceDocument *documentOf(ShownPiece &piece);
    void layOut();
    bool measureVisible();
    void updatePiece(const ShownPiece &piece);
    void updateScrollBars();
    void takePlace();
    qreal valueOfPlace() const;
    void dropFarDocuments();
    void updateImage(const QString &name);
    std::pair<qsizetype, qsizetype> visibleRange(qreal beyond = 0) const;

    // the entry that is selected
    QRectF currentRect();
    QRectF childRect(const ShownEntry &entry);
    void revealCurrent();
    void tellAssistants();

    void paintPiece(QPainter &painter, ShownPiece &piece);

    // text and links under the pointer and the keyboard
    std::shared_ptr<ShownPiece> pieceAt(const QPoint &viewportPosition) const;
    QPointF inPiece(const ShownPiece &piece, const QPoint &viewportPosition) const;
    TextPlace textPlaceAt(const QPoint &viewportPosition);
    QString linkAt(const QPoint &viewportPosition);
    std::optional<Range> rangeOf(const TextPlace &place) const;
    std::optional<std::pair<Range, Range>> selectedRange() const;
    void select(const TextPlace &anchor, const TextPlace &cursor);
    QString textBetween(const Range &begin, const Range &end);
    CopiedText copiedBetween(const Range &begin, const Range &end);
    bool moveLink(bool next);
    void showLink(const LinkPlace &place);
    void showPointedLink(const QPoint &viewportPosition);
    void showToolTip(const QPoint &viewportPosition, const QPoint &globalPosition);

    PostPieces m_post;
    PostImages m_images;
    EntryId m_current = EntryId::None;
    EntryId m_topLevel = EntryId::None;
    Place m_place;
    std::vector<std::weak_ptr<ShownPiece>> m_laidOut;
    qreal m_widest = 0;         ///< of the documents that are laid out
    bool m_isPlacing = false;   ///< the scroll bars are being set by us
    bool m_isFollowing = false; ///< nobody has scrolled away from the current entry
    TextPlace m_anchor;
    TextPlace m_cursor;
    LinkPlace m_link; ///< that the keyboard is on
    QString m_pointedLink;
    QPoint m_pressed;
    bool m_isSelecting = false;
    QBasicTimer m_dragTimer;
};

} // namespace rundown
