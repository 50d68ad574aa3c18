// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/problemspart.h"

#include "models/checks/fieldtext.h"
#include "models/document/eventdocument.h"
#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"
#include "widgets/details/detailspage.h"
#include "widgets/notes/noteeditor.h"
#include "widgets/notes/notespage.h"
#include "widgets/problems/problemchecker.h"
#include "widgets/problems/problemsmodel.h"
#include "widgets/program/programpage.h"
#include "widgets/program/programview.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

void selectIn(QPlainTextEdit *edit, qsizetype begin, qsizetype length)
{
    const int last = edit->document()->characterCount() - 1;
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(std::min(int(begin), last));
    cursor.setPosition(std::min(int(begin + length), last), QTextCursor::KeepAnchor);
    edit->setTextCursor(cursor);
    edit->ensureCursorVisible();
}

} // namespace

ProblemsPart::ProblemsPart(EventDocument *document, const Pages &pages, QObject *parent)
    : QObject(parent), m_document(document), m_pages(pages), m_panel(new ProblemsPanel),
      m_button(new QToolButton), m_show(new QAction(themeIcon(u"data-warning"_s), tr("Pro&blems"), this))
{
    m_panel->setDocument(document);
    m_panel->hide();
    m_show->setCheckable(true);
    m_show->setShortcut(QKeySequence(Qt::ALT | Qt::Key_0));
    connect(m_show, &QAction::toggled, this, &ProblemsPart::showPanel);
    connect(m_panel->todoAction(), &QAction::toggled, this, [this] { m_show->setChecked(true); });
    connect(m_panel, &ProblemsPanel::placeWanted, this, &ProblemsPart::goTo);
    connect(m_panel, &ProblemsPanel::closeRequested, this, [this] { m_show->setChecked(false); });
    connect(m_panel->checker(), &ProblemChecker::findingsChanged, this, &ProblemsPart::updateButton);
    makeButton();
    updateButton();
}

void ProblemsPart::makeButton()
{
    m_button->setObjectName(u"problemsButton"_s);
    m_button->setAutoRaise(true);
    m_button->setCheckable(true);
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const QString key = m_show->shortcut().toString(QKeySequence::NativeText);
    m_button->setToolTip(plainToolTip(tr("What is odd in the event and its post") + u" ("_s + key + u')'));
    connect(m_button, &QToolButton::toggled, m_show, &QAction::setChecked);
    connect(m_show, &QAction::toggled, m_button, &QToolButton::setChecked);
}

void ProblemsPart::fillMenu(QMenu *menu)
{
    menu->addActions({m_show, m_panel->todoAction()});
    menu->addActions(m_panel->actions());
    menu->addActions(m_panel->hintActions());
}

void ProblemsPart::setFile(const QString &path)
{
    m_panel->checker()->setFile(path);
}

void ProblemsPart::setReadProblems(const Problems &problems)
{
    m_panel->checker()->setReadProblems(problems);
}

void ProblemsPart::showPanel(bool shown)
{
    const bool hadFocus = m_panel->isAncestorOf(m_panel->window()->focusWidget());
    m_panel->setVisible(shown);
    if (shown)
        m_panel->view()->setFocus();
    else if (hadFocus)
        m_pages.program->view()->setFocus();
}

void ProblemsPart::updateButton()
{
    if (!m_panel || !m_button)
        return;
    const CheckFindings &findings = m_panel->checker()->findings();
    m_button->setText(countedProblems(findings));
    const auto worst = std::ranges::max_element(findings, {}, &CheckFinding::severity);
    m_button->setIcon(worst == findings.end() ? QIcon() : themeIcon(iconOf(worst->severity)));
}

// Where the place is edited is shown; the keys stay in the list while it is gone through there.
void ProblemsPart::goTo(const FieldPlace &place, qsizetype begin, qsizetype length)
{
    const bool fromList = m_panel->isAncestorOf(m_panel->window()->focusWidget());
    if (!m_panel->isVisible()) {
        m_show->setChecked(true);
    }
    m_pages.program->setSelectedEntry(place.entry);
    using Field = FieldPlace::Field;
    const QString *text = m_document ? textAt(m_document->event(), place) : nullptr;
    if (place.field == Field::Notes || place.field == Field::Prose) {
        m_pages.tabs->setCurrentWidget(m_pages.notes);
        selectIn(m_pages.notes->editor(), begin, length);
        if (!fromList)
            m_pages.notes->editor()->setFocus();
        return;
    }
    m_pages.tabs->setCurrentWidget(m_pages.details);
    if (text)
        focusText(*text, begin, length);
    if (fromList)
        m_panel->view()->setFocus();
}

/// The field of the details that shows this text.
void ProblemsPart::focusText(const QString &text, qsizetype begin, qsizetype length)
{
    for (QLineEdit *edit : m_pages.details->findChildren<QLineEdit *>()) {
        if (!edit->isVisible() || edit->text() != text || (text.isEmpty() && edit->objectName() != u"alt"_s))
            continue;
        edit->setFocus();
        edit->setSelection(int(begin), int(length));
        return;
    }
    for (QPlainTextEdit *edit : m_pages.details->findChildren<QPlainTextEdit *>()) {
        if (!edit->isVisible() || textOf(*edit->document()) != text)
            continue;
        edit->setFocus();
        selectIn(edit, begin, length);
        return;
    }
}

} // namespace rundown
