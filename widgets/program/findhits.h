// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/search/textsearch.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace rundown {

/// The places that were found, one a row, each with the words around it.
class FindHits : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { TitleRole = Qt::UserRole + 1, WordsRole, BeginRole, LengthRole };

    using QAbstractListModel::QAbstractListModel;

    struct Hit
    {
        TextPlace place;
        QString title;    ///< of the entry, and which of its texts
        QString words;    ///< around the place, on one line
        FoundRange range; ///< of the place in the words
    };
    void setHits(const QList<Hit> &hits);
    /// A hit for a place of the event itself.
    static Hit hitFor(const Event &event, const TextPlace &place);
    /// A hit for a place of an entry, or of what is said in it.
    static Hit hitFor(const Entry &entry, const TextPlace &place, const QList<Cue> &spoken = {});

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Hit> m_hits;
};

/// Draws a hit: where it is, quietly, then the words with the place marked.
class FindHitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace rundown
