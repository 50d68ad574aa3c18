// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problems/problemspanel.h"

#include "models/checks/checker.h"
#include "models/checks/eventchecks.h"
#include "models/checks/fieldtext.h"
#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"
#include "widgets/problems/problemchecker.h"
#include "widgets/problems/problemsmodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int rowsShown = 6;

QToolButton *buttonFor(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent), m_checker(new ProblemChecker(this)), m_model(new ProblemsModel(this)),
      m_view(new QTreeView), m_stack(new QStackedWidget)
{
    setAccessibleName(tr("Problems"));
    makeActions();
    makeView();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    m_empty = plainLabel();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setEnabled(false);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack);
    connect(m_checker, &ProblemChecker::findingsChanged, this, &ProblemsPanel::showFindings);
    showFindings();
}

void ProblemsPanel::setDocument(EventDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_model->setDocument(document);
    m_checker->setDocument(document);
    if (document) {
        connect(document, &EventDocument::eventChanged, this, &ProblemsPanel::showHints);
        connect(document, &EventDocument::loaded, this, &ProblemsPanel::showHints);
    }
    showHints();
}

QAction *ProblemsPanel::makeAction(const QString &icon, const QString &text, const QKeySequence &key,
                                   void (ProblemsPanel::*slot)())
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void ProblemsPanel::makeActions()
{
    m_next =
        makeAction(u"go-down"_s, tr("&Next problem"), QKeySequence(Qt::Key_F6), &ProblemsPanel::goToNext);
    m_previous = makeAction(u"go-up"_s, tr("&Previous problem"), QKeySequence(Qt::SHIFT | Qt::Key_F6),
                            &ProblemsPanel::goToPrevious);
    m_fix = makeAction(u"tools-wizard"_s, tr("&Fix problem"), QKeySequence(Qt::Key_F5),
                       &ProblemsPanel::fixCurrent);
    m_fixAll = makeAction({}, tr("Fix &all of this kind"), QKeySequence(Qt::SHIFT | Qt::Key_F5),
                          &ProblemsPanel::fixAll);
    m_ignore = makeAction(u"dialog-cancel"_s, tr("&Ignore here"), {}, &ProblemsPanel::ignoreCurrent);
    m_todo = new QAction(themeIcon(u"view-task"_s), tr("&To do"), this);
    m_todo->setCheckable(true);
    m_todo->setShortcut(QKeySequence(Qt::ALT | Qt::Key_9));
    m_todo->setToolTip(tr("Only what notes say is still to do, over the whole event"));
    connect(m_todo, &QAction::toggled, this, &ProblemsPanel::showFindings);
    m_hints = {makeHintAction(tr("Hint at missing spaces between Chinese and Latin"), u"spacing"_s),
               makeHintAction(tr("Hint at half-width punctuation behind Chinese"), u"punctuation"_s)};
    m_fix->setIconText(tr("Fix this problem"));
    m_fixAll->setIconText(tr("Fix all of this kind"));
    m_ignore->setIconText(tr("Ignore this here"));
    m_ignore->setObjectName(u"ignore-problem"_s);
    m_ignore->setToolTip(tr("The event file says that this is to be passed over."));
}

QAction *ProblemsPanel::makeHintAction(const QString &text, const QString &word)
{
    auto *action = new QAction(text, this);
    action->setObjectName(u"hint-"_s + word);
    action->setCheckable(true);
    action->setData(word);
    connect(action, &QAction::triggered, this, &ProblemsPanel::chooseHints);
    return action;
}

void ProblemsPanel::chooseHints()
{
    if (!m_document)
        return;
    QStringList hints;
    for (const QAction *action : std::as_const(m_hints)) {
        if (action->isChecked())
            hints.append(action->data().toString());
    }
    m_document->setHints(hints);
}

void ProblemsPanel::showHints()
{
    for (QAction *action : std::as_const(m_hints))
        action->setChecked(m_document && m_document->event().post.hints.contains(action->data().toString()));
}

QList<QAction *> ProblemsPanel::actions() const
{
    return {m_next, m_previous, m_fix, m_fixAll, m_ignore};
}

QWidget *ProblemsPanel::makeHeader()
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(8, 2, 2, 2);
    row->setSpacing(4);
    m_count = plainLabel();
    QFont bold = m_count->font();
    bold.setBold(true);
    m_count->setFont(bold);
    row->addWidget(m_count, 1);
    for (QAction *action : {m_todo, m_fix, m_fixAll, m_ignore})
        row->addWidget(buttonFor(action));
    auto *close = new QToolButton;
    close->setIcon(themeIcon(u"tab-close"_s));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::NoFocus);
    connect(close, &QToolButton::clicked, this, &ProblemsPanel::closeRequested);
    row->addWidget(close);
    return header;
}

void ProblemsPanel::makeView()
{
    m_view->setObjectName(u"problems"_s);
    m_view->setAccessibleName(tr("Problems"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHeaderHidden(true);
    m_view->setTextElideMode(Qt::ElideRight);
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ProblemsModel::WhatColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ProblemsModel::WhereColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(ProblemsModel::FixColumn, QHeaderView::Fixed);
    header->resizeSection(ProblemsModel::WhereColumn, 160);
    header->resizeSection(ProblemsModel::FixColumn, 320);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions({m_fix, m_fixAll, m_ignore});
    auto *line = new QAction(m_view);
    line->setSeparator(true);
    m_view->addActions(QList<QAction *>{line} + m_hints);
    connect(m_view, &QTreeView::activated, this, &ProblemsPanel::goToCurrent);
    connect(m_view, &QTreeView::clicked, this, &ProblemsPanel::goToCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProblemsPanel::updateActions);
}

CheckFindings ProblemsPanel::shownFindings() const
{
    CheckFindings findings = m_checker->findings();
    if (m_todo->isChecked())
        findings.removeIf([](const CheckFinding &finding) { return !isTodo(finding); });
    return findings;
}

void ProblemsPanel::showFindings()
{
    const CheckFindings findings = shownFindings();
    m_model->setFindings(findings);
    m_count->setText(m_todo->isChecked() ? tr("%n note(s) to settle", nullptr, int(findings.size()))
                                         : countedProblems(findings));
    m_empty->setText(m_todo->isChecked() ? tr("Nothing is left to do.") : tr("Nothing is odd here."));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    const int row = m_model->rowCount() > 0 ? m_view->sizeHintForRow(0) : fontMetrics().height() + 2;
    m_stack->setFixedHeight(rowsShown * row); // no row is cut in two
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
    updateActions();
}

const CheckFinding *ProblemsPanel::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_model->finding(index.row()) : nullptr;
}

CheckFindings ProblemsPanel::likeCurrent() const
{
    CheckFindings like;
    for (const CheckFinding &finding : m_model->findings()) {
        if (current() && finding.code == current()->code && !finding.fix.isEmpty())
            like.append(finding);
    }
    return like;
}

void ProblemsPanel::updateActions()
{
    const CheckFinding *finding = current();
    m_next->setEnabled(m_model->rowCount() > 0);
    m_previous->setEnabled(m_model->rowCount() > 0);
    m_fix->setEnabled(finding && (!finding->fix.isEmpty() || finding->action != CheckAction::None));
    m_fixAll->setEnabled(likeCurrent().size() > 1);
    m_ignore->setEnabled(finding && finding->code != u"reading"_s && !finding->doubt);
    const QString key = m_fix->shortcut().toString(QKeySequence::NativeText);
    const QString name = m_fix->isEnabled() ? remedyOf(*finding) : tr("Fix this problem");
    m_fix->setToolTip(plainToolTip(tr("%1 (%2)").arg(name, key)));
}

void ProblemsPanel::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    // The first step shows the problem that is selected already.
    const bool first = !isVisible();
    const int row = m_view->currentIndex().row();
    const int next = row < 0 || first ? std::max(row, 0) : (row + rows + count) % count;
    m_view->setCurrentIndex(m_model->index(next, 0));
    goToCurrent();
}

void ProblemsPanel::goToCurrent()
{
    if (const CheckFinding *finding = current())
        emit placeWanted(finding->place, finding->begin, finding->length);
}

void ProblemsPanel::fixCurrent()
{
    const CheckFinding *finding = current();
    if (finding && !finding->fix.isEmpty())
        apply(finding->fix);
    else if (finding)
        act(CheckFinding(*finding));
}

/// What no edit of the panel's mends: somebody else does, or the reader of the post was right.
void ProblemsPanel::act(const CheckFinding &finding)
{
    switch (finding.action) {
    case CheckAction::None:
        return;
    case CheckAction::AddSlides:
    case CheckAction::WriteNotes:
        emit placeWanted(finding.place, finding.begin, finding.length);
        return;
    case CheckAction::ItIsRight:
        if (!m_document || !finding.doubt)
            return;
        emit aboutToEdit();
        m_document->settleDoubt(finding.place.entry, *finding.doubt);
        m_checker->checkNow();
        return;
    default:
        emit actionWanted(finding.action);
    }
}

void ProblemsPanel::fixAll()
{
    const CheckFindings like = likeCurrent();
    if (!like.isEmpty())
        apply(combinedFix(tr("Fix %n problem(s)", nullptr, int(like.size())), like));
}

void ProblemsPanel::apply(const CheckFix &givenFix)
{
    const CheckFix fix = givenFix; // the list that it stands in changes
    if (!m_document || fix.isEmpty())
        return;
    emit aboutToEdit();
    if (const auto fixed = withFix(m_document->event(), fix))
        m_document->applyFix(fix.name, *fixed);
    else
        emit said(tr("The text has changed meanwhile; it is being checked again."));
    m_checker->checkNow();
}

void ProblemsPanel::ignoreCurrent()
{
    if (!current() || !m_document)
        return;
    const IgnoredProblem problem = ignoring(*current());
    emit aboutToEdit();
    m_document->ignoreProblem(problem);
    m_checker->checkNow();
}

void ProblemsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_ignore->isEnabled())
        ignoreCurrent();
    else if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace rundown
