// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "models/document/programmodel.h"
#include "widgets/program/programdelegate.h"
#include "widgets/program/programview.h"

namespace rundown::bench {

/// An open event with the program's model on it, shown in the program's view, one session selected.
class WatchedProgram : public QObject
{
public:
    enum class Views { Shown, None };
    explicit WatchedProgram(const Event &event, Views views = Views::Shown);

    /// Lets the views lay out and paint what has changed.
    void follow();
    /// The session in the middle of the outline, where edits have as much before them as behind.
    EntryId middle() const;
    /// How often the program's view has been painted.
    int paints() const { return m_paints; }

    bool eventFilter(QObject *watched, QEvent *event) override;

    EventDocument document;

private:
    void showViews();

    ProgramModel m_program{&document};
    ProgramDelegate m_delegate{&document, nullptr};
    ProgramView m_tree;
    int m_paints = 0;
};

} // namespace rundown::bench
