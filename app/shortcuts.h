// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace rundown {

/// Why a key cannot be given to any action, in words for people; empty where it can. Input methods own some
/// (fcitx 5 and IBus as they are delivered: Ctrl+Space, Shift+Space, Shift alone, Ctrl+., Ctrl+; …), writing
/// needs others, and Esc is the way out of everything.
QString keyFault(const QKeySequence &key);

/// The keys of the window's actions: as the program gives them, or as a person has chosen, kept in the
/// settings. An action is told by the key that the program gives it, one without by its object name; what has
/// neither cannot be changed.
class Shortcuts : public QObject
{
    Q_OBJECT
public:
    struct Section
    {
        QString title;
        QList<QAction *> actions;
    };

    /// Takes over the actions in the menus, and gives them the keys that were chosen before.
    Shortcuts(const QMenuBar &menus, QObject *parent);

    const QList<Section> &sections() const { return m_sections; }
    bool canChange(const QAction *action) const { return m_names.contains(action); }
    /// As keyFault(); nor do actions get what opens a menu.
    QString fault(const QKeySequence &key) const;
    /// Who has this key already; null: nobody else.
    QAction *userOf(const QKeySequence &key, const QAction *except) const;

    /// Gives the action this key alone; empty: none. Nobody else may have it.
    void setKey(QAction *action, const QKeySequence &key);
    bool isUsual(const QAction *action) const;
    /// What the program gives it; whoever has that key by choice loses it.
    void setUsual(QAction *action);
    void setAllUsual();

signals:
    void changed();

private:
    void addMenu(const QString &title, const QMenu &menu);
    void take(QAction *action);
    void give(QAction *action, const QList<QKeySequence> &keys);

    QList<Section> m_sections;
    QHash<QKeySequence, QString> m_menus;    ///< titles, by what opens them
    QHash<const QAction *, QString> m_names; ///< in the settings
    QHash<const QAction *, QList<QKeySequence>> m_usual;
};

} // namespace rundown
