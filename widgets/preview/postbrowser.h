// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/preview/previewimages.h"
#include "widgets/preview/renderedpost.h"

#include <QTextBrowser>

namespace rundown {

/// Shows a rendered post and opens nothing by itself: every resource the text asks for is answered with an
/// image of ours, no link is followed, and tooltips are plain text.
class PostBrowser : public QTextBrowser
{
    Q_OBJECT
public:
    explicit PostBrowser(QWidget *parent = nullptr);

    void setFolder(const QString &folder);   ///< of the event; images come from nowhere else
    void showPost(const RenderedPost &post); ///< keeps the place where the reader is
    const RenderedPost &post() const { return m_post; }

    /// Marks the entry, and scrolls to it where it is not in sight.
    void setCurrentEntry(EntryId id);
    EntryId entryAt(const QPoint &viewportPosition) const;

    QVariant loadResource(int type, const QUrl &name) override;

signals:
    void entryClicked(rundown::EntryId id);

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Anchor
    {
        int line = 0;     ///< of the post
        int position = 0; ///< in the document
    };
    /// A place in the post that outlives a change of its text above.
    struct Place
    {
        EntryId entry = EntryId::None;
        int entryLine = 0; ///< the entry's first line, then
        int line = 0;
        qreal offset = 0; ///< pixels below the line's top
    };

    void setDocumentHtml();
    void collectAnchors();
    void fitToWidth();
    int contentWidth() const;
    Place topPlace() const;
    void scrollTo(const Place &place);
    int lineAt(int position) const;
    int positionOf(int line) const;
    qreal topOf(int position) const;
    EntryId entryOfLine(int line) const;
    const EntryLines *linesOf(EntryId id) const;
    QRectF currentRect() const; ///< in the document
    void revealCurrent();

    QImage imageFor(const PostImage &image) const;
    QImage placeholderFor(const PostImage &image) const;
    void updateImage(const QString &file);
    void setImageBounds();
    void provideImages(const QString &file); ///< empty = all

    RenderedPost m_post;
    EntryId m_current = EntryId::None;
    QList<Anchor> m_anchors;
    PreviewImages m_images;
    QPoint m_pressed;
    bool m_revealLater = false; ///< the current entry changed while nobody looked
};

} // namespace rundown
