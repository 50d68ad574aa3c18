// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QDateTime>
#include <QStyledItemDelegate>

namespace rundown {

/// An event that was open before.
struct RecentEvent
{
    QString path;
    QString title;      ///< may be empty
    QDateTime openedAt; ///< may be invalid
    bool operator==(const RecentEvent &) const = default;
};

/// The events that were open before, newest first. Which of them are still there is found out in a worker, as
/// a lost network drive may take long to answer.
class RecentEventsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles { PathRole = Qt::UserRole, TitleRole, OpenedAtRole, MissingRole };

    using QAbstractListModel::QAbstractListModel;

    void setEvents(const QList<RecentEvent> &events);
    void remove(const QString &path);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        RecentEvent event;
        bool missing = false;
    };

    void lookForFiles();
    void setMissing(const QString &path, bool missing);

    QList<Row> m_rows;
};

/// A recent event in two lines: its title and when it was open, and the file. A click chooses it, or takes it
/// off the list where it meets the cross.
class RecentEventDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    /// Where the cross that takes an event off the list stands in its row.
    static QRect removeRect(const QRect &row, Qt::LayoutDirection direction);

signals:
    void chosen(const QString &path);
    void removeClicked(const QString &path);

private:
    void paintLines(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCross(QPainter *painter, const QStyleOptionViewItem &option) const;
};

} // namespace rundown
