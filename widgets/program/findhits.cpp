// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/findhits.h"

#include "models/document/programtext.h"
#include "models/document/timetext.h"
#include "widgets/common/rowground.h"

#include <QApplication>
#include <QCoreApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct FindHitTexts
{
    Q_DECLARE_TR_FUNCTIONS(FindHitTexts)
};

constexpr qsizetype around = 24; ///< characters shown before a place
constexpr qsizetype longest = 200;
constexpr int gap = 8;

QString nameOf(EntryText field)
{
    switch (field) {
    case EntryText::Title:
    case EntryText::EventTitle:
        return FindHitTexts::tr("title");
    case EntryText::PersonName:
    case EntryText::Affiliation:
    case EntryText::PersonLink:
    case EntryText::HostName:
    case EntryText::HostAffiliation:
    case EntryText::HostLink:
        return FindHitTexts::tr("people");
    case EntryText::SlidesTitle:
    case EntryText::SlidesFile:
    case EntryText::SlidesUrl:
    case EntryText::SlidesBase:
        return FindHitTexts::tr("slides");
    case EntryText::RecordingLabel:
    case EntryText::RecordingFile:
    case EntryText::RecordingUrl:
    case EntryText::RecordingsBase:
        return FindHitTexts::tr("recording");
    case EntryText::VideoTitle:
    case EntryText::VideoUrl:
        return FindHitTexts::tr("video");
    case EntryText::Notes:
        return FindHitTexts::tr("notes");
    case EntryText::PhotoAlt:
        return FindHitTexts::tr("description");
    case EntryText::PhotoCaption:
        return FindHitTexts::tr("caption");
    case EntryText::Prose:
        return FindHitTexts::tr("text");
    case EntryText::Room:
        return FindHitTexts::tr("room");
    case EntryText::Track:
        return FindHitTexts::tr("track");
    case EntryText::PhotoFile:
    case EntryText::PhotoUrl:
    case EntryText::PhotosBase:
        return FindHitTexts::tr("photo");
    case EntryText::Series:
        return FindHitTexts::tr("series");
    case EntryText::Venue:
        return FindHitTexts::tr("venue");
    case EntryText::City:
        return FindHitTexts::tr("city");
    case EntryText::Spoken:
        return FindHitTexts::tr("said");
    }
    return {};
}

/// The words around a place of a text.
FindHits::Hit hitIn(const QString &text, const TextPlace &place, const QString &where)
{
    const qsizetype line = text.lastIndexOf(u'\n', std::max<qsizetype>(place.range.begin - 1, 0)) + 1;
    const qsizetype begin = std::max(line <= place.range.begin ? line : 0, place.range.begin - around);
    QString words = text.mid(begin, longest);
    words.replace(u'\n', u' ');
    const bool cut = begin > line;
    return {place,
            where,
            (cut ? u"…"_s : QString()) + words,
            {place.range.begin - begin + (cut ? 1 : 0), place.range.length}};
}

} // namespace

void FindHits::setHits(const QList<Hit> &hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

FindHits::Hit FindHits::hitFor(const Event &event, const TextPlace &place)
{
    return hitIn(textAt(event, place), place, FindHitTexts::tr("Event") + u" · "_s + nameOf(place.field));
}

FindHits::Hit FindHits::hitFor(const Entry &entry, const TextPlace &place, const QList<Cue> &spoken)
{
    QString where = programtext::titleOf(entry) + u" · "_s + nameOf(place.field);
    if (place.field == EntryText::Spoken)
        where += u' ' + playTimeText(*heardAt(entry, place, spoken) / 1000 * 1000);
    return hitIn(textAt(entry, place, spoken), place, where);
}

int FindHits::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant FindHits::data(const QModelIndex &index, int role) const
{
    const Hit &hit = m_hits[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString(hit.title + u": "_s + hit.words);
    case TitleRole:
        return hit.title;
    case WordsRole:
        return hit.words;
    case BeginRole:
        return hit.range.begin;
    case LengthRole:
        return hit.range.length;
    default:
        return {};
    }
}

void FindHitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QStyleOptionViewItem &row = option;
    const RowInks inks = paintRowGround(painter, row);
    const QRect rect = row.rect.adjusted(gap, 0, -gap, 0);
    const QRect left(rect.left(), rect.top(), rect.width() * 2 / 5, rect.height());
    painter->save();
    painter->setClipRect(row.rect);
    painter->setPen(inks.quiet);
    const QString title = index.data(FindHits::TitleRole).toString().simplified();
    painter->drawText(left, Qt::AlignVCenter | Qt::TextSingleLine,
                      row.fontMetrics.elidedText(title, Qt::ElideMiddle, left.width()));
    QTextLayout words(index.data(FindHits::WordsRole).toString(), row.font);
    QTextCharFormat mark;
    mark.setBackground(QColor(0xff, 0xd5, 0x4f));
    mark.setForeground(Qt::black);
    const QList<QTextLayout::FormatRange> formats{
        {index.data(FindHits::BeginRole).toInt(), index.data(FindHits::LengthRole).toInt(), mark}};
    words.beginLayout();
    const QTextLine line = words.createLine();
    words.endLayout();
    painter->setPen(inks.words);
    const QPointF origin(left.right() + gap, rect.top() + (rect.height() - line.height()) / 2);
    words.draw(painter, origin, formats, rect);
    painter->restore();
}

QSize FindHitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, option.fontMetrics.height() + 6};
}

} // namespace rundown
