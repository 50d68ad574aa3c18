// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>

namespace rundown {

/// What one does to notes by keys, hands on the text: stamps, marks, pins. They act where the notes are.
class NotesActions : public QObject
{
    Q_OBJECT
public:
    explicit NotesActions(QWidget *page);

    QList<QAction *> all() const; ///< in the order of a menu
    void translate();
    /// Whether notes are shown, a recording of theirs is open, and the caret's note has a stamp.
    void update(bool notes, bool hasSound, bool hasStamp);

    QAction *const stamp;
    QAction *const play; ///< from the stamp of the caret's note
    QAction *const earlier;
    QAction *const later;
    QAction *const quote;
    QAction *const check;
    QAction *const link;
    QAction *const pinSlides;
    QAction *const pinPhoto;
};

} // namespace rundown
