// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ProgramPage that is about what a person does to the program: adds, copies, moves, deletes.
#include "models/document/programmodel.h"
#include "widgets/program/programpage.h"
#include "widgets/program/programview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMimeData>

#include <algorithm>
#include <memory>

namespace rundown {

void ProgramPage::addEntry(EventDocument::Place place, const Entry &entry)
{
    commitEditing();
    const EntryId id = m_document->insertEntry(place.parent, place.row, entry);
    if (id == EntryId::None)
        return;
    settleSelection();
    setSelectedEntry(id);
    m_view->setFocus();
    if (entry.session())
        m_view->editCurrent();
    else
        emit editRequested(id);
}

void ProgramPage::addSession()
{
    addEntry(m_document->placeAfter(selectedEntry()), {EntryId::None, Session(), {}, {}, {}});
}

EntryId ProgramPage::blockOf(EntryId id) const
{
    return m_document->isBlock(id) ? id : m_document->parentOf(id);
}

void ProgramPage::addInBlock()
{
    const EntryId current = selectedEntry();
    const EntryId block = blockOf(current);
    const EventDocument::Place place = block == current
                                           ? EventDocument::Place{block, m_document->childCount(block)}
                                           : m_document->placeAfter(current);
    m_view->expand(m_model->indexOf(block, 0));
    addEntry(place, {EntryId::None, Session(), {}, {}, {}});
}

/// Photos and text stand on the top level: behind the block of the selected session.
EventDocument::Place ProgramPage::topLevelPlace() const
{
    const EntryId current = selectedEntry();
    const EntryId parent = m_document->parentOf(current);
    return m_document->placeAfter(parent == EntryId::None ? current : parent);
}

void ProgramPage::duplicate()
{
    commitEditing();
    m_arrived.clear();
    m_document->duplicateEntries(selectedEntries());
    settleSelection();
}

void ProgramPage::removeSelected()
{
    commitEditing();
    m_document->removeEntries(selectedEntries());
    settleSelection();
}

void ProgramPage::copySelected()
{
    const QList<EntryId> ids = selectedEntries();
    if (ids.isEmpty())
        return;
    QList<Entry> entries;
    for (const EntryId id : ids)
        if (!ids.contains(m_document->parentOf(id))) // that one brings it along
            entries += *m_document->entry(id);
    const std::unique_ptr<QMimeData> mime(m_model->mimeData(m_view->selectionModel()->selectedRows()));
    m_clipboard.set(entries, mime->text());
}

void ProgramPage::paste()
{
    commitEditing();
    if (const QMimeData *data = QGuiApplication::clipboard()->mimeData())
        if (const QList<OfferedImage> images = imagesIn(*data); !images.isEmpty())
            return emit imagesOffered(images);
    const QList<Entry> entries = m_clipboard.entries();
    if (entries.isEmpty())
        return;
    EventDocument::Place place = m_document->placeAfter(selectedEntry());
    const bool fits = std::ranges::all_of(
        entries, [&](const Entry &entry) { return m_document->canInsert(place.parent, entry); });
    if (!fits)
        place = topLevelPlace();
    m_document->undoStack()->beginMacro(tr("Paste"));
    for (const Entry &entry : entries)
        m_document->insertEntry(place.parent, place.row++, entry);
    m_document->undoStack()->endMacro();
    settleSelection();
    m_view->setFocus();
}

void ProgramPage::moveBy(int step)
{
    const QList<EntryId> ids = selectedEntries();
    if (ids.isEmpty())
        return;
    const EntryId parent = m_document->parentOf(ids.front());
    int first = m_document->rowOf(ids.front());
    int last = first;
    for (const EntryId id : ids)
        if (m_document->parentOf(id) == parent)
            last = std::max(last, m_document->rowOf(id));
    const int row = step < 0 ? first - 1 : last + 2;
    if (row >= 0 && row <= m_document->childCount(parent))
        m_document->moveEntries(ids, parent, row);
    m_view->scrollTo(m_view->currentIndex());
}

/// The block that the selected sessions may go into: the one above them, else the one below.
EntryId ProgramPage::blockBeside() const
{
    const QList<EntryId> ids = selectedEntries();
    if (ids.isEmpty() || m_document->parentOf(ids.front()) != EntryId::None)
        return EntryId::None;
    for (const int row : {m_document->rowOf(ids.front()) - 1, m_document->rowOf(ids.back()) + 1}) {
        const EntryId beside = m_document->childAt(EntryId::None, row);
        if (m_document->isBlock(beside) && m_document->canMove(ids, beside))
            return beside;
    }
    return EntryId::None;
}

void ProgramPage::moveIn()
{
    const QList<EntryId> ids = selectedEntries();
    const EntryId block = blockBeside();
    if (block == EntryId::None)
        return;
    const bool isAbove = m_document->rowOf(block) < m_document->rowOf(ids.front());
    m_document->moveEntries(ids, block, isAbove ? m_document->childCount(block) : 0);
    m_view->expand(m_model->indexOf(block, 0));
    m_view->scrollTo(m_view->currentIndex());
}

void ProgramPage::moveOut()
{
    const QList<EntryId> ids = selectedEntries();
    const EntryId block = ids.isEmpty() ? EntryId::None : m_document->parentOf(ids.front());
    if (block == EntryId::None)
        return;
    m_document->moveEntries(ids, EntryId::None, m_document->rowOf(block) + 1);
    m_view->scrollTo(m_view->currentIndex());
}

} // namespace rundown
