// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/session/sessionreader.h"

#include <span>

namespace rundown {

/// The lines of a session that are notes. They come in runs, between the lines that are fields; each run is a
/// line of the layout, with the empty lines around it.
class NoteLines
{
public:
    /// \a kind: the bullet of a list item's notes is form; below a heading the notes are the Markdown as it
    /// stands.
    NoteLines(SessionPlan::Kind kind, Session &session, Layout &layout)
        : kind(kind), session(session), layout(layout)
    {}

    /// The next line of the run; one that ends in another way begins a run of its own.
    void add(QStringView line);
    /// Moves the run's notes into the session, and their form to the layout.
    void closeRun();
    /// The last of the notes' places takes all that are left.
    void nameLast();

private:
    void addBlankLines(qsizetype count, QStringView lineReturn);
    void addNotes(std::span<const QStringView> notes, QStringView lineReturn);

    SessionPlan::Kind kind;
    Session &session;
    Layout &layout;
    QList<QStringView> run; ///< since the last line that is a field
    int lines = 0;          ///< in all runs
};

} // namespace rundown
