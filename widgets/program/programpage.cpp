// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/programpage.h"

#include "models/document/programmodel.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/icons.h"
#include "widgets/program/findbar.h"
#include "widgets/program/findhits.h"
#include "widgets/program/programactions.h"
#include "widgets/program/programdelegate.h"
#include "widgets/program/programfind.h"
#include "widgets/program/programview.h"
#include "widgets/program/readasmenu.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

ProgramPage::ProgramPage(QWidget *parent)
    : QWidget(parent), m_actions(new ProgramActions(this)), m_view(new ProgramView),
      m_stack(new QStackedWidget), m_settle(new QTimer(this))
{
    auto *hits = new FindHits(this);
    m_findBar = new FindBar(hits);
    m_find = new ProgramFind(m_findBar, hits, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_findBar);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(makeEmptyPlace());
    m_findBar->hide();
    setFocusProxy(m_view);
    m_view->setAccessibleName(tr("Program"));
    m_settle->setSingleShot(true);
    m_settle->setInterval(0);
    connect(m_settle, &QTimer::timeout, this, &ProgramPage::settleSelection);
    for (QAction *action : m_actions->all())
        addAction(action);
    wireActions();
    wireMoves();
    wireFind();
    wireView();
    updateEmptyPlace();
    updateActions();
}

QWidget *ProgramPage::makeEmptyPlace()
{
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    QLabel *words = emptyLabel();
    words->setText(tr("There is nothing in the program yet.\nAdd the first session, or paste a list of "
                      "titles, one a line."));
    auto *add = new QPushButton(m_actions->addSession->icon(), tr("Add a session"));
    connect(add, &QPushButton::clicked, m_actions->addSession, &QAction::trigger);
    column->addStretch();
    column->addWidget(words);
    column->addWidget(add, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return place;
}

void ProgramPage::wireActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->addSession, [this] { addSession(); });
    on(m_actions->addInBlock, [this] { addInBlock(); });
    on(m_actions->addPhoto, [this] { addEntry(topLevelPlace(), {EntryId::None, Photo(), {}, {}, {}}); });
    on(m_actions->addText, [this] { addEntry(topLevelPlace(), {EntryId::None, Prose(), {}, {}, {}}); });
    on(m_actions->edit, [this] { m_view->editCurrent(); });
    on(m_actions->duplicate, [this] { duplicate(); });
    on(m_actions->remove, [this] { removeSelected(); });
    on(m_actions->cut, [this] {
        copySelected();
        removeSelected();
    });
    on(m_actions->copy, [this] { copySelected(); });
    on(m_actions->paste, [this] { paste(); });
    on(m_actions->play, [this] { emit playRequested(selectedEntry(), 0); });
    on(m_actions->eventDetails, [this] {
        setSelectedEntry(EntryId::None);
        emit editRequested(EntryId::None);
    });
}

void ProgramPage::wireMoves()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->moveUp, [this] { moveBy(-1); });
    on(m_actions->moveDown, [this] { moveBy(1); });
    on(m_actions->moveIn, [this] { moveIn(); });
    on(m_actions->moveOut, [this] { moveOut(); });
}

void ProgramPage::wireFind()
{
    connect(m_actions->find, &QAction::triggered, this, [this] {
        if (m_findBar->isActive() && !m_findBar->isReplacing())
            m_find->close();
        else
            m_find->open(false);
    });
    connect(m_actions->replace, &QAction::triggered, this, [this] { m_find->open(true); });
    connect(m_actions->findNext, &QAction::triggered, m_find, [this] { m_find->step(1); });
    connect(m_actions->findPrevious, &QAction::triggered, m_find, [this] { m_find->step(-1); });
    connect(m_find, &ProgramFind::matcherChanged, this, [this](const TextMatcher &matcher) {
        if (m_delegate)
            m_delegate->setMatcher(matcher);
        m_view->viewport()->update();
    });
    connect(m_find, &ProgramFind::placeWanted, this, [this](const TextPlace &place) {
        setSelectedEntry(place.entry);
        m_view->scrollTo(m_view->currentIndex());
    });
    connect(m_find, &ProgramFind::closed, m_view, qOverload<>(&QWidget::setFocus));
    connect(this, &ProgramPage::entrySelected, m_find, &ProgramFind::setSelectedEntry);
}

void ProgramPage::wireView()
{
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ProgramPage::showContextMenu);
    connect(m_view, &ProgramView::editElsewhere, this,
            [this](const QModelIndex &index) { emit editRequested(m_model->entryAt(index)); });
    connect(m_view, &ProgramView::imagesDropped, this, [this](int row, const QList<OfferedImage> &images) {
        commitEditing();
        emit imagesDropped(m_document->childAt(EntryId::None, row), images);
    });
    connect(m_view, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_folded.insert(m_model->entryAt(index)); });
    connect(m_view, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_folded.remove(m_model->entryAt(index)); });
}

// The view and its selection go after the page itself, and must not call into it then.
ProgramPage::~ProgramPage()
{
    if (m_document)
        m_document->disconnect(this);
    if (m_view->selectionModel())
        m_view->selectionModel()->disconnect(this);
    m_view->disconnect(this);
}

void ProgramPage::setDocument(EventDocument *document)
{
    commitEditing();
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_folded.clear();
    m_arrived.clear();
    openModel();
    m_find->setDocument(document);
    if (document)
        wireDocument();
    updateEmptyPlace();
    announceSelection();
}

void ProgramPage::setHeardShares(const QHash<EntryId, int> &shares)
{
    if (m_model)
        m_model->setHeardShares(shares);
}

void ProgramPage::openModel()
{
    QObject *const before[] = {m_model, m_delegate, m_view->selectionModel()};
    m_model = m_document ? new ProgramModel(m_document, this) : nullptr;
    m_delegate = m_document ? new ProgramDelegate(m_document, this) : nullptr;
    m_view->setProgram(m_model, m_delegate);
    for (QObject *object : before)
        delete object;
    if (!m_model)
        return;
    m_view->unfoldAll();
    const QItemSelectionModel *selection = m_view->selectionModel();
    connect(selection, &QItemSelectionModel::currentChanged, this, &ProgramPage::announceSelection);
    connect(selection, &QItemSelectionModel::selectionChanged, this, &ProgramPage::announceSelection);
}

void ProgramPage::wireDocument()
{
    connect(m_document, &EventDocument::aboutToLoad, this, &ProgramPage::commitEditing);
    connect(m_document, &EventDocument::loaded, this, [this] {
        m_folded.clear();
        m_arrived.clear();
        m_view->unfoldAll();
        updateEmptyPlace();
        announceSelection();
    });
    connect(m_document, &EventDocument::replaced, this, &ProgramPage::showReplaced);
    connect(m_document, &EventDocument::entriesInserted, this, [this](EntryId parent, int first, int last) {
        unfold(parent, first, last);
        for (int row = first; row <= last; ++row)
            m_arrived += m_document->childAt(parent, row);
        m_settle->start();
    });
    connect(m_document, &EventDocument::entriesAboutToBeRemoved, this, [this] { m_removing = true; });
    connect(m_document, &EventDocument::entriesRemoved, this, [this] {
        m_removing = false;
        m_settle->start();
    });
    connect(m_document, &EventDocument::entriesMoved, this,
            [this](EntryId, int first, int last, EntryId parent, int row) {
                const int count = last - first + 1;
                unfold(parent, std::max(row - count, 0), row - 1);
                updateActions();
            });
    connect(m_document, &EventDocument::entryChanged, this, [this](EntryId, EntryFields fields) {
        if (fields != EntryField::Problems) // a check tells of many entries
            updateActions();
    });
}

/// The same rows are folded and selected as before, as far as they are still there.
void ProgramPage::showReplaced()
{
    m_arrived.clear();
    const QSet<EntryId> folded = m_folded; // what is unfolded is taken from it
    m_view->unfoldAll();
    for (const EntryId id : folded)
        m_view->setExpanded(m_model->indexOf(id, 0), false);
    updateEmptyPlace();
    if (m_document->contains(m_announced))
        m_view->setCurrentIndex(m_model->indexOf(m_announced));
    announceSelection();
}

void ProgramPage::commitEditing()
{
    // An editor gives its text to the document when it loses the focus.
    if (QWidget *editor = QApplication::focusWidget(); editor && m_view->viewport()->isAncestorOf(editor))
        m_view->setFocus();
}

// --- selection -------------------------------------------------------------------------------------------

EntryId ProgramPage::selectedEntry() const
{
    return m_announced;
}

void ProgramPage::setSelectedEntry(EntryId id)
{
    if (!m_model || id == selectedEntry())
        return;
    if (id == EntryId::None)
        m_view->clearSelection();
    m_view->setCurrentIndex(m_model->indexOf(id));
}

QList<EntryId> ProgramPage::selectedEntries() const
{
    QList<EntryId> ids;
    if (!m_model)
        return ids;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    QSet<EntryId> selected;
    for (const QModelIndex &row : rows)
        selected.insert(m_model->entryAt(row));
    if (selected.size() <= 1)
        return selected.values();
    for (const EntryId id : m_document->entriesInOrder())
        if (selected.contains(id))
            ids += id;
    return ids;
}

void ProgramPage::select(const QList<EntryId> &ids)
{
    if (ids.isEmpty())
        return;
    QItemSelection rows;
    for (const EntryId id : ids) {
        const QModelIndex index = m_model->indexOf(id);
        rows.select(index, index);
    }
    const QModelIndex current = m_model->indexOf(ids.front());
    m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(current);
}

void ProgramPage::unfold(EntryId parent, int first, int last)
{
    const auto unfoldOne = [this](EntryId id) {
        const QModelIndex index = m_model->indexOf(id, 0);
        if (m_document->childCount(id) > 0 && !m_folded.contains(id) && !m_view->isExpanded(index))
            m_view->expand(index);
    };
    if (parent != EntryId::None)
        unfoldOne(parent);
    for (int row = first; row <= last; ++row)
        unfoldOne(m_document->childAt(parent, row));
}

// What undo and redo bring back is selected; where the selected went, its neighbour is.
void ProgramPage::settleSelection()
{
    m_settle->stop();
    updateEmptyPlace();
    const QList<EntryId> arrived = std::exchange(m_arrived, {});
    QList<EntryId> there;
    for (const EntryId id : arrived)
        if (m_document && m_document->contains(id))
            there += id;
    if (!there.isEmpty())
        select(there);
    else if (m_model && m_view->currentIndex().isValid() && !m_view->selectionModel()->hasSelection())
        m_view->setCurrentIndex(m_view->currentIndex());
    announceSelection();
}

// Between the two signals of one change of selection, and where only the focus came, the current row is not
// selected. Nobody is told while entries go: others may want to edit then.
void ProgramPage::announceSelection()
{
    if (m_removing)
        return;
    updateActions();
    const QItemSelectionModel *selection = m_view->selectionModel();
    const QModelIndex current = m_view->currentIndex();
    EntryId id = m_announced;
    if (!m_model || !selection->hasSelection())
        id = EntryId::None;
    else if (selection->isSelected(current))
        id = m_model->entryAt(current);
    if (id != std::exchange(m_announced, id))
        emit entrySelected(id);
}

void ProgramPage::updateActions()
{
    const QList<EntryId> ids = selectedEntries();
    const bool any = !ids.isEmpty();
    const EntryId current = selectedEntry();
    for (QAction *action : m_actions->adding())
        action->setEnabled(m_document);
    for (QAction *action : {m_actions->edit, m_actions->duplicate, m_actions->remove, m_actions->cut,
                            m_actions->copy, m_actions->moveUp, m_actions->moveDown})
        action->setEnabled(any);
    for (QAction *action : {m_actions->paste, m_actions->find, m_actions->replace, m_actions->findNext,
                            m_actions->findPrevious, m_actions->eventDetails})
        action->setEnabled(m_document);
    const Session *session = m_document ? m_document->session(current) : nullptr;
    m_actions->addInBlock->setEnabled(session && blockOf(current) != EntryId::None);
    m_actions->play->setEnabled(session && !session->recordings.isEmpty());
    m_actions->moveIn->setEnabled(any && blockBeside() != EntryId::None);
    m_actions->moveOut->setEnabled(any && m_document->parentOf(ids.front()) != EntryId::None);
}

void ProgramPage::updateEmptyPlace()
{
    const bool isEmpty = m_document && m_document->childCount(EntryId::None) == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
}

void ProgramPage::showContextMenu(QPoint position)
{
    if (!m_document)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fillMenu(*menu);
    addReadAsMenu(*menu);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void ProgramPage::addReadAsMenu(QMenu &menu)
{
    auto *readAsMenu = new ReadAsMenu(&menu);
    menu.addMenu(readAsMenu);
    connect(&menu, &QMenu::aboutToShow, readAsMenu,
            [this, readAsMenu] { readAsMenu->offer(m_document, selectedEntry()); });
    connect(readAsMenu, &ReadAsMenu::wasReadAs, this, &ProgramPage::setSelectedEntry);
}

void ProgramPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_actions->translate();
    m_findBar->translate();
}

} // namespace rundown
