// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"
#include "widgets/problems/problemspanel.h"

#include <QObject>
#include <QPointer>
#include <QToolButton>

class QAction;
class QMenu;
class QTabWidget;

namespace rundown {

class DetailsPage;
class DocumentFile;
class EventDocument;
class NotesPage;
class ProgramPage;

/// Puts the problems panel into the window: its button in the status bar, its actions in the menus, and the
/// way from a problem to the place where it stands.
class ProblemsPart : public QObject
{
    Q_OBJECT

public:
    struct Pages
    {
        ProgramPage *program;
        QTabWidget *tabs;
        DetailsPage *details;
        NotesPage *notes;
    };
    ProblemsPart(EventDocument *document, const Pages &pages, QObject *parent);

    ProblemsPanel *panel() const { return m_panel; }
    QToolButton *button() const { return m_button; }
    QAction *showAction() const { return m_show; }
    void fillMenu(QMenu *menu);

    /// The document has been opened from this file, or saved to it; imported, that is the post.
    void setFile(const QString &path);
    void setReadProblems(const Problems &problems);

private:
    void makeButton();
    void showPanel(bool shown);
    void updateButton();
    void goTo(const FieldPlace &place, qsizetype begin, qsizetype length);
    void focusText(const QString &text, qsizetype begin, qsizetype length);

    QPointer<EventDocument> m_document;
    Pages m_pages;
    QPointer<ProblemsPanel> m_panel;
    QPointer<QToolButton> m_button;
    QAction *m_show;
};

} // namespace rundown
