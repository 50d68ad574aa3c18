// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace rundown {

/// What can be done in the program, for toolbars and menus. Shortcuts work while the program has the focus,
/// but for finding, which works in the whole window.
class ProgramActions : public QObject
{
    Q_OBJECT

public:
    explicit ProgramActions(QObject *parent);

    QAction *addSession; ///< Ins
    QAction *addInBlock; ///< Alt+Ins
    QAction *addPhoto;
    QAction *addText;
    QAction *edit;      ///< F2
    QAction *duplicate; ///< Ctrl+D
    QAction *remove;    ///< Del
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *moveUp;   ///< Ctrl+Shift+Up
    QAction *moveDown; ///< Ctrl+Shift+Down
    QAction *moveIn;   ///< Ctrl+Shift+Right: into the block above or below
    QAction *moveOut;  ///< Ctrl+Shift+Left: out of the block
    QAction *play;
    QAction *eventDetails; ///< Ctrl+Shift+E: selects nothing, which shows the event's own details
    QAction *find;         ///< Ctrl+F
    QAction *replace;      ///< Ctrl+H
    QAction *findNext;     ///< Ctrl+G
    QAction *findPrevious; ///< Ctrl+Shift+G

    QList<QAction *> adding() const { return {addSession, addInBlock, addPhoto, addText}; }
    QList<QAction *> all() const;
    /// Everything in the order of a menu, with separators.
    void fillMenu(QMenu &menu) const;
    void translate();
};

} // namespace rundown
