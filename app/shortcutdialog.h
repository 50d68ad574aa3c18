// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace rundown {

class Shortcuts;

/// The window's keys, to be chosen. What is chosen holds at once; a key that another action has is taken from
/// it only when one says so.
class ShortcutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutDialog(Shortcuts *shortcuts, QWidget *parent = nullptr);

    QTreeWidget *list() const { return m_list; }
    QKeySequenceEdit *keyEdit() const { return m_key; }
    QPushButton *takeButton() const { return m_take; }
    QString message() const;

private:
    void fill();
    void showKeys();
    QAction *current() const;
    void showCurrent();
    void choose(const QKeySequence &key);
    void takeFromOther();
    void setUsual();

    Shortcuts *m_shortcuts;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_key;
    QPushButton *m_none;
    QPushButton *m_usual;
    QPushButton *m_take;
    QLabel *m_message;
};

} // namespace rundown
