// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"
#include "models/document/eventdocument.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTreeView;

namespace rundown {

class ProblemChecker;
class ProblemsModel;

/// The list of what is odd in the event, with the keys to go through it and to mend it.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget *parent = nullptr);

    void setDocument(EventDocument *document);
    ProblemChecker *checker() const { return m_checker; }
    QTreeView *view() const { return m_view; }

    /// Next and previous problem (F6, Shift+F6), fix this one (F5), fix all of its kind (Shift+F5), ignore.
    QList<QAction *> actions() const;
    /// Shows only what notes say is still to do, over the whole event (Alt+9).
    QAction *todoAction() const { return m_todo; }
    /// What an event may ask for besides: hints on how Chinese is set.
    QList<QAction *> hintActions() const { return m_hints; }

signals:
    /// Go to this piece of text.
    void placeWanted(const rundown::FieldPlace &place, qsizetype begin, qsizetype length);
    /// Attach recordings, or look for those that have moved.
    void actionWanted(rundown::CheckAction action);
    /// The document is about to be edited: hand over what is being typed.
    void aboutToEdit();
    void said(const QString &text);
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *makeAction(const QString &icon, const QString &text, const QKeySequence &key,
                        void (ProblemsPanel::*slot)());
    void makeActions();
    QAction *makeHintAction(const QString &text, const QString &word);
    void chooseHints();
    void showHints();
    QWidget *makeHeader();
    void makeView();
    void showFindings();
    CheckFindings shownFindings() const;
    void updateActions();
    const CheckFinding *current() const;
    CheckFindings likeCurrent() const;
    void step(int rows);
    void goToNext() { step(1); }
    void goToPrevious() { step(-1); }
    void goToCurrent();
    void fixCurrent();
    void fixAll();
    void ignoreCurrent();
    void apply(const CheckFix &fix);
    void act(const CheckFinding &finding);

    QPointer<EventDocument> m_document;
    ProblemChecker *m_checker;
    ProblemsModel *m_model;
    QTreeView *m_view;
    QStackedWidget *m_stack;
    QLabel *m_count;
    QLabel *m_empty;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_fix;
    QAction *m_fixAll;
    QAction *m_ignore;
    QAction *m_todo;
    QList<QAction *> m_hints;
};

} // namespace rundown
