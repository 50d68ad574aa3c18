// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/recentevents.h"

#include "widgets/common/background.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QFuture>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPromise>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int padding = 8;
constexpr int lineGap = 2;
constexpr int crossSide = 16;

/// The path as a person would name it: with ~ for the home folder.
QString shownPath(const QString &path)
{
    const QString home = QDir::homePath();
    const QString native = QDir::toNativeSeparators(path);
    return path.startsWith(home + u'/') ? u'~' + native.mid(home.size()) : native;
}

/// "14:05" for today, else the date.
QString shownTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QLocale locale;
    return time.date() == QDate::currentDate() ? locale.toString(time.time(), QLocale::ShortFormat)
                                               : locale.toString(time.date(), QLocale::ShortFormat);
}

QColor textColour(const QStyleOptionViewItem &option)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool active = option.state & QStyle::State_Active;
    return option.palette.color(active ? QPalette::Active : QPalette::Inactive,
                                selected ? QPalette::HighlightedText : QPalette::Text);
}

/// Whether there is a file of that name, asked in a thread of its own that a dead drive may keep.
QFuture<bool> fileIsThere(const QString &path)
{
    QPromise<bool> promise;
    QFuture<bool> future = promise.future();
    promise.start();
    QThread *thread = QThread::create([path, answer = std::move(promise)]() mutable {
        answer.addResult(QFileInfo(path).isFile());
        answer.finish();
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    return future;
}

} // namespace

void RecentEventsModel::setEvents(const QList<RecentEvent> &events)
{
    beginResetModel();
    m_rows.clear();
    for (const RecentEvent &event : events)
        m_rows.append({event, false});
    endResetModel();
    lookForFiles();
}

void RecentEventsModel::remove(const QString &path)
{
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (m_rows[i].event.path != path)
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
}

int RecentEventsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RecentEventsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &[event, missing] = m_rows[index.row()];
    switch (role) {
    case PathRole:
        return event.path;
    case TitleRole:
    case Qt::DisplayRole:
        return event.title.isEmpty() ? QFileInfo(event.path).fileName() : event.title;
    case OpenedAtRole:
        return event.openedAt;
    case MissingRole:
        return missing;
    case Qt::AccessibleDescriptionRole:
        return missing ? tr("%1, not found").arg(shownPath(event.path)) : shownPath(event.path);
    default:
        return {};
    }
}

void RecentEventsModel::lookForFiles()
{
    for (const Row &row : std::as_const(m_rows)) {
        const QString path = row.event.path;
        whenDone(fileIsThere(path), this, [this, path](bool there) { setMissing(path, !there); });
    }
}

void RecentEventsModel::setMissing(const QString &path, bool missing)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].event.path != path || m_rows[i].missing == missing)
            continue;
        m_rows[i].missing = missing;
        emit dataChanged(index(i), index(i), {MissingRole, Qt::AccessibleDescriptionRole});
    }
}

QSize RecentEventDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, 2 * option.fontMetrics.height() + lineGap + 2 * padding};
}

QRect RecentEventDelegate::removeRect(const QRect &row, Qt::LayoutDirection direction)
{
    const QRect cross(row.right() - padding - crossSide, row.center().y() - crossSide / 2, crossSide,
                      crossSide);
    return QStyle::visualRect(direction, row, cross);
}

void RecentEventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    painter->save();
    paintLines(painter, option, index);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        paintCross(painter, option);
    painter->restore();
}

void RecentEventDelegate::paintLines(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const bool missing = index.data(RecentEventsModel::MissingRole).toBool();
    const QColor text = textColour(option);
    QColor quiet = text;
    quiet.setAlpha(170);
    const auto put = [&](const QRect &rect, const QString &words, Qt::TextElideMode mode,
                         const QColor &colour) {
        painter->setPen(colour);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, rect),
                          Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(words, mode, rect.width()));
    };

    const QDateTime openedAt = index.data(RecentEventsModel::OpenedAtRole).toDateTime();
    const QString when = missing ? tr("Not found") : shownTime(openedAt);
    const QRect upper(option.rect.left() + padding, option.rect.top() + padding,
                      option.rect.width() - 3 * padding - crossSide, option.fontMetrics.height());
    const QRect lower = upper.translated(0, upper.height() + lineGap);
    const int whenWidth = option.fontMetrics.horizontalAdvance(when) + 1;
    painter->setFont(option.font);
    put(upper.adjusted(upper.width() - whenWidth, 0, 0, 0), when, Qt::ElideRight, quiet);
    put(lower, shownPath(index.data(RecentEventsModel::PathRole).toString()), Qt::ElideMiddle, quiet);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    put(upper.adjusted(0, 0, -whenWidth - padding, 0), index.data(RecentEventsModel::TitleRole).toString(),
        Qt::ElideRight, missing ? quiet : text);
}

void RecentEventDelegate::paintCross(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const QRectF cross = QRectF(removeRect(option.rect, option.direction)).adjusted(4, 4, -4, -4);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(textColour(option), 1.5, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(cross.topLeft(), cross.bottomRight());
    painter->drawLine(cross.topRight(), cross.bottomLeft());
}

bool RecentEventDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                      const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QString path = index.data(RecentEventsModel::PathRole).toString();
    if (mouse->button() != Qt::LeftButton)
        return false;
    if (removeRect(option.rect, option.direction).contains(mouse->position().toPoint()))
        emit removeClicked(path);
    else
        emit chosen(path);
    return true;
}

} // namespace rundown
