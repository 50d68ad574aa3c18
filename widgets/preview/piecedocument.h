// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/htmlform.h"
#include "widgets/preview/previewstyle.h"

#include <QTextDocument>

#include <functional>

namespace rundown {

/// A link in a document: where it leads, and the characters that show it.
struct PieceLink
{
    QString href;
    int begin = 0;
    int end = 0;
    bool operator==(const PieceLink &) const = default;
};

/// A piece of the post, laid out. It opens nothing: every resource that the text asks for is answered with an
/// image of ours.
class PieceDocument : public QTextDocument
{
    Q_OBJECT
public:
    /// What is shown for image number N of the piece.
    using ImageProvider = std::function<QImage(qsizetype)>;

    PieceDocument(const PieceHtml &piece, const PreviewStyle &style, ImageProvider provider);

    const QList<HtmlImage> &images() const { return m_images; }
    /// The image is another one now; what stands around it makes room.
    void updateImage(qsizetype index);

    /// Where its text begins: behind what is not seen.
    int firstPosition() const { return m_firstPosition; }
    QList<PieceLink> links() const;
    QString titleOfLinkAt(int position) const;

    /// Where the text of this line begins, or -1 where no anchor says so.
    int positionOfLine(quint32 line) const;
    /// The last line with an anchor at or before this position, or 0.
    quint32 lineAt(int position) const;

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void startListAt(int number);
    void collectAnchors();

    struct Anchor
    {
        quint32 line = 0;
        int position = 0;
    };
    QList<HtmlImage> m_images;
    ImageProvider m_provider;
    QList<Anchor> m_anchors;
    int m_firstPosition = 0;
};

} // namespace rundown
