// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace rundown {

/// An image that HTML of ours shows. The HTML names it by its place in the list, see imageName().
struct HtmlImage
{
    QString source; ///< as the text names it
    QString alt;
    bool operator==(const HtmlImage &) const = default;
};

/// HTML for Qt's rich text that names no address but those of its links.
struct PieceHtml
{
    QString html;
    QList<HtmlImage> images;
    bool operator==(const PieceHtml &) const = default;
};

/// How HTML is written for a part of a text that is shown by itself.
struct HtmlForm
{
    /// Shown are raw HTML's elements of a list, where a generator lets raw HTML through; else none.
    bool rawHtml = true;
    /// Images are named rundown-image:N, instead of by their addresses.
    bool namedImages = true;
    /// Whether the list at the top stands close, and the number that it (or the footnote) begins with, where
    /// the rest of the text decides that.
    std::optional<bool> tight;
    std::optional<quint32> number;
    /// The lines of the text that get an anchor "LN"; all of them where it is not set.
    std::optional<QList<quint32>> anchors;
    /// What Qt lays out in some tens of milliseconds.
    qsizetype mostHtml = 160'000;
    int mostBlocks = 800;
    bool operator==(const HtmlForm &) const = default;
};

/// What the HTML calls image number `index`.
QString imageName(qsizetype index);
/// The number behind such a name, or -1.
qsizetype imageIndex(const QString &name);

} // namespace rundown
