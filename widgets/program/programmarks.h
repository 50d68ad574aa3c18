// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"

namespace rundown {

/// A small picture in the last column of the program: what it stands for, and what it says when pointed at.
struct ProgramMark
{
    int slot = 0; ///< where it stands, so that the same marks stand below each other
    QString icon;
    QString text; ///< plain
    bool isWarning = false;
};

constexpr int programMarkSlots = 6;
constexpr int notesMarkSlot = 3;
constexpr int doubtMarkSlot = 4; ///< its own: neither hides the other where there are problems, too

/// The marks of an entry: slides, recordings, videos, notes, doubts, problems.
QList<ProgramMark> marksOf(const EventDocument &document, EntryId id);

/// What is said of an entry when its title is pointed at: its kind, and its problems.
QString describe(const EventDocument &document, EntryId id);

/// When a session really began and ended, by its recordings, and by how much it was over.
QString describeActualTimes(const EventDocument &document, EntryId id);

/// Everybody of a session with role and affiliation, one a line.
QString describePeople(const QList<Person> &people);

} // namespace rundown
