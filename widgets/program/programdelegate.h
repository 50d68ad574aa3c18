// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "models/search/textpattern.h"

#include <QCache>
#include <QFont>
#include <QStyledItemDelegate>

namespace rundown {

/// Draws the cells of the program: kinds as bar and icon, times in figures of one width, marks, found words.
class ProgramDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ProgramDelegate(const EventDocument *document, QObject *parent);
    ~ProgramDelegate() override;

    /// What it finds is shown as found.
    void setMatcher(const TextMatcher &matcher) { m_matcher = matcher; }

    /// How wide a column should be for this font; 0: what is left over.
    static int columnWidth(int column, const QFontMetrics &metrics);
    static int rowHeight(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    bool eventFilter(QObject *editor, QEvent *event) override;

private:
    struct Cell; ///< what the drawing functions share
    struct Line; ///< a text that is laid out
    struct LineKey
    {
        QString text;
        QFont font;
        int width;

        friend bool operator==(const LineKey &, const LineKey &) = default;
        friend size_t qHash(const LineKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width); // of one text there are few
        }
    };
    const Line &lineOf(const QString &text, const QFont &font, int width) const;
    static QPointF placeOf(const Line &line, const QFontMetrics &metrics, double left, const QRect &rect);

    void drawTime(const Cell &cell) const;
    void drawLength(const Cell &cell) const;
    void drawOver(const Cell &cell) const;
    void drawTitle(const Cell &cell) const;
    void drawPeople(const Cell &cell) const;
    void drawHeardShare(const Cell &cell) const;
    void drawMarks(const Cell &cell) const;
    void drawFigures(const Cell &cell, const QRect &rect, const QString &text) const;
    void drawWords(const Cell &cell, const QRect &rect, const QString &text, const QColor &colour) const;
    QString toolTipAt(QPoint position, const QRect &rect, const QModelIndex &index) const;

    const EventDocument *m_document;
    TextMatcher m_matcher;
    mutable QCache<LineKey, Line> m_lines;
    mutable QFont m_digitFont;
    mutable int m_digitWidth = 0;
};

} // namespace rundown
