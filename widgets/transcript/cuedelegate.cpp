// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/transcript/cuedelegate.h"

#include "widgets/common/rowground.h"
#include "widgets/transcript/cuemodel.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

constexpr int gap = 8;
constexpr int padding = 3;
constexpr int barWidth = 3;

int timeWidth(const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(u"0:00:00"_s);
}

int textLeft(const QFontMetrics &metrics)
{
    return barWidth + gap + timeWidth(metrics) + gap;
}

/// Lays the words out in a width; their height.
qreal layOut(QTextLayout &words, qreal width)
{
    qreal height = 0;
    words.beginLayout();
    for (QTextLine line = words.createLine(); line.isValid(); line = words.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    words.endLayout();
    return height;
}

QString wordsOf(const QModelIndex &index)
{
    const QString speaker = index.data(CueModel::SpeakerRole).toString();
    const QString text = index.data().toString();
    return speaker.isEmpty() ? text : speaker + u": "_s + text;
}

} // namespace

void CueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyleOptionViewItem &row = option;
    const RowInks inks = paintRowGround(painter, row);
    const bool isHeard = index.data(CueModel::IsHeardRole).toBool();
    const QRect rect = row.rect.adjusted(barWidth + gap, padding, -gap, -padding);
    painter->save();
    painter->setClipRect(row.rect);
    if (isHeard)
        painter->fillRect(QRect(row.rect.left(), row.rect.top() + 2, barWidth, row.rect.height() - 4),
                          inks.isSelected ? inks.words : row.palette.color(QPalette::Highlight));
    QFont font = row.font;
    font.setBold(isHeard);
    painter->setFont(row.font);
    painter->setPen(inks.quiet);
    painter->drawText(QRect(rect.left(), rect.top(), timeWidth(row.fontMetrics), row.fontMetrics.height()),
                      Qt::AlignRight | Qt::AlignVCenter, index.data(CueModel::TimeRole).toString());
    QTextLayout words(wordsOf(index), font);
    const int left = row.rect.left() + textLeft(row.fontMetrics);
    layOut(words, rect.right() - left);
    painter->setPen(inks.words);
    words.draw(painter, QPointF(left, rect.top()));
    painter->restore();
}

QSize CueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // As wide as bold words need, so that being heard changes no line.
    QFont font = option.font;
    font.setBold(true);
    QTextLayout words(wordsOf(index), font);
    const auto *view = qobject_cast<const QAbstractScrollArea *>(option.widget);
    const int width = view ? view->viewport()->width() : 400;
    const qreal height = layOut(words, std::max(80, width - textLeft(option.fontMetrics) - gap));
    return {width, std::max(option.fontMetrics.height(), qCeil(height)) + 2 * padding};
}

} // namespace rundown
