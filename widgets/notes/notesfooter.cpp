// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/notesfooter.h"

#include "models/event/wordcount.h"
#include "models/spelling/dictionaries.h"
#include "models/spelling/spellservice.h"
#include "models/spelling/spellwords.h"
#include "widgets/common/background.h"
#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"
#include "widgets/notes/spellmenu.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int countDelayMs = 300;

/// What is read of an event away from the window's thread.
struct Counted
{
    WordCount count;
    QSet<QString> names;
};

Counted countIn(const Event &event, EntryId id)
{
    Counted counted{{}, namesIn(event)};
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *) {
        if (entry.id != id)
            return;
        if (const Session *session = entry.session())
            counted.count = countWords(session->notes, true);
        else if (const Prose *prose = entry.prose())
            counted.count = countWords(prose->text);
    });
    return counted;
}

} // namespace

NotesFooter::NotesFooter(SpellService *spelling, QWidget *parent)
    : QWidget(parent), m_spelling(spelling), m_message(plainLabel()), m_language(new QToolButton),
      m_counts(plainLabel()), m_timer(new QTimer(this)), m_row(new QHBoxLayout(this))
{
    QBoxLayout *row = m_row;
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(8);
    m_message->setWordWrap(true);
    m_language->setIcon(themeIcon(u"tools-check-spelling"_s));
    m_language->setAutoRaise(true);
    m_language->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_language->setPopupMode(QToolButton::InstantPopup);
    m_language->setFocusPolicy(Qt::NoFocus); // the caret, and what is being composed, stay in the text
    m_language->setMenu(new QMenu(m_language));
    for (QLabel *label : {m_message, m_counts})
        label->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_message, 1);
    row->addWidget(m_language);
    row->addWidget(m_counts);
    connect(m_language->menu(), &QMenu::aboutToShow, this,
            [this] { fillSpellingMenu(*m_language->menu(), *m_spelling); });
    connect(m_spelling, &SpellService::stateChanged, this, &NotesFooter::showSpelling);
    m_timer->setSingleShot(true);
    m_timer->setInterval(countDelayMs);
    connect(m_timer, &QTimer::timeout, this, &NotesFooter::countNow);
    translate();
}

void NotesFooter::showNews(const QString &news)
{
    m_news = news;
    showSpelling();
}

void NotesFooter::showSpelling()
{
    const bool ready = m_spelling->state() == SpellService::State::Ready;
    m_language->setText(ready ? languageLabel(m_spelling->language()) : tr("No spelling"));
    const QString message = m_news.isEmpty() ? m_spelling->problem().sentences() : m_news;
    m_message->setText(message);
    m_message->setToolTip(plainToolTip(message));
}

void NotesFooter::addButton(QToolButton *button)
{
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    m_row->insertWidget(m_row->indexOf(m_language), button);
}

void NotesFooter::count(const EventDocument *document, EntryId id)
{
    m_document = document;
    m_entry = id;
    m_timer->start();
}

void NotesFooter::countNow()
{
    if (!m_document)
        return;
    const auto work = [event = m_document->snapshot(), id = m_entry] { return countIn(event, id); };
    inBackground(this, work, [this](const Counted &counted) {
        m_counts->setText(textOf(counted.count));
        m_spelling->setNames(counted.names);
    });
}

void NotesFooter::translate()
{
    m_language->setToolTip(plainToolTip(tr("Language that spelling is checked in")));
    m_language->setAccessibleName(tr("Spelling"));
    showSpelling();
}

} // namespace rundown
