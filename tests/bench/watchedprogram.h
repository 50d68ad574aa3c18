// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "models/document/programmodel.h"
#include "models/document/sessionlists.h"

#include <QTableView>
#include <QTreeView>

namespace rundown::bench {

/// An open event with every item model on it, each shown in a view, one session selected.
class WatchedProgram : public QObject
{
public:
    enum class Views { Shown, None };
    explicit WatchedProgram(const Event &event, Views views = Views::Shown);

    /// Selects the entry as a person would: the list models show it.
    void select(EntryId id);
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
    void show(QTableView &view, QAbstractItemModel &model);

    ProgramModel m_program{&document};
    PeopleModel m_people{&document};
    SlidesModel m_slides{&document};
    RecordingsModel m_recordings{&document};
    VideosModel m_videos{&document};
    QTreeView m_tree;
    QTableView m_peopleView;
    QTableView m_slidesView;
    QTableView m_recordingsView;
    QTableView m_videosView;
    int m_paints = 0;
};

} // namespace rundown::bench
