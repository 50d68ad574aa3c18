// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "widgets/notes/imagefiles.h"
#include "widgets/program/entryclipboard.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

class QStackedWidget;
class QTimer;

namespace rundown {

class FindBar;
class ProgramActions;
class ProgramDelegate;
class ProgramFind;
class ProgramModel;
class ProgramView;

/// The page with the program of the event: a table of its outline in which a person edits, adds, moves and
/// finds.
class ProgramPage : public QWidget
{
    Q_OBJECT

public:
    explicit ProgramPage(QWidget *parent = nullptr);
    ~ProgramPage() override;

    void setDocument(EventDocument *document);

    /// The entry that the other pages show; None: the event itself.
    EntryId selectedEntry() const;
    void setSelectedEntry(EntryId id);
    /// All selected entries, as they are read.
    QList<EntryId> selectedEntries() const;

    /// For menus and toolbars.
    ProgramActions *actions() const { return m_actions; }
    ProgramView *view() const { return m_view; }
    FindBar *findBar() const { return m_findBar; }
    ProgramFind *find() const { return m_find; }
    /// How much of the sessions' recordings was listened to, in percent.
    void setHeardShares(const QHash<EntryId, int> &shares);
    /// Entries that have just come are not selected: somebody goes on writing elsewhere.
    void keepSelection() { m_arrived.clear(); }
    /// Closes an open editor of a cell so that what is in it is in the document.
    void commitEditing();
    /// Adds "Read as": what the selected entry may be taken for, its text in the post as it is. It is filled
    /// when the menu opens.
    void addReadAsMenu(QMenu &menu);

signals:
    void entrySelected(rundown::EntryId id);
    /// The entry is to be edited where its form is; None: the event.
    void editRequested(rundown::EntryId id);
    void playRequested(rundown::EntryId id, qint64 ms);
    /// Images were pasted behind the selected entry.
    void imagesOffered(const QList<rundown::OfferedImage> &images);
    /// Images were dropped before this entry of the top level; at the end: None.
    void imagesDropped(rundown::EntryId before, const QList<rundown::OfferedImage> &images);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeEmptyPlace();
    void wireActions();
    void wireMoves();
    void wireFind();
    void wireView();
    void wireDocument();
    void openModel();
    void showReplaced();

    void addEntry(EventDocument::Place place, const Entry &entry);
    void addSession();
    void addInBlock();
    EventDocument::Place topLevelPlace() const;
    void duplicate();
    void removeSelected();
    void copySelected();
    void paste();
    void moveBy(int step);
    void moveIn();
    void moveOut();
    EntryId blockBeside() const;
    EntryId blockOf(EntryId id) const;

    void select(const QList<EntryId> &ids);
    void unfold(EntryId parent, int first, int last);
    void settleSelection();
    void announceSelection();
    void updateActions();
    void updateEmptyPlace();
    void showContextMenu(QPoint position);

    QPointer<EventDocument> m_document;
    ProgramActions *m_actions;
    ProgramView *m_view;
    FindBar *m_findBar;
    ProgramFind *m_find;
    QStackedWidget *m_stack;
    ProgramModel *m_model = nullptr;
    ProgramDelegate *m_delegate = nullptr;
    EntryClipboard m_clipboard;
    QSet<EntryId> m_folded;   ///< blocks that a person folded: they stay so when they come back
    QList<EntryId> m_arrived; ///< entries that have come since the selection was settled
    QTimer *m_settle;
    EntryId m_announced = EntryId::None;
    bool m_removing = false;
};

} // namespace rundown
