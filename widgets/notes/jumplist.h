// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/search/postoutline.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;

namespace rundown {

/// The outline of the post over the window: headings and sessions as they are read, fewer the more one types;
/// Enter goes there. It closes when it loses the focus.
class JumpList : public QFrame
{
    Q_OBJECT

public:
    /// It lies over `window`, in the middle of its upper part.
    explicit JumpList(QWidget *window);

    /// Shows the outline, with the item of `current` selected.
    void open(const QList<Entry> &outline, EntryId current);
    QLineEdit *lineEdit() const { return m_edit; }
    QListWidget *list() const { return m_list; }

signals:
    /// `position` is that of a heading in its prose; 0 for other items.
    void chosen(rundown::EntryId entry, qsizetype position);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill(EntryId current);
    void filter(const QString &words);
    void moveBy(int step);
    void choose();
    void leave();
    void place();
    void translate();

    QLineEdit *m_edit;
    QListWidget *m_list;
    QLabel *m_none;
    QList<OutlineItem> m_items;
    QWidget *m_before = nullptr; ///< had the focus
};

} // namespace rundown
