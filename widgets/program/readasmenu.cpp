// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/readasmenu.h"

#include "models/document/readas.h"

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// More lines of notes are read in the Notes.
constexpr int mostLines = 12;
/// Longer lines are cut off: it is known by its beginning.
constexpr qsizetype mostShown = 48;

QString titleOf(const OwnLine &line)
{
    QString text = line.text.simplified();
    if (text.size() > mostShown)
        text = text.left(mostShown - 1) + u'…';
    return ReadAsMenu::tr("“%1”").arg(text.replace(u'&', u"&&"_s));
}

QString textOf(Reading reading, bool holdsTalks)
{
    return holdsTalks && reading == Reading::Session ? ReadAsMenu::tr("one session, with its talks as notes")
                                                     : nameOf(reading);
}

} // namespace

ReadAsMenu::ReadAsMenu(QWidget *parent) : QMenu(parent)
{
    setTitle(tr("&Read as"));
}

void ReadAsMenu::offer(EventDocument *document, EntryId id)
{
    qDeleteAll(findChildren<QMenu *>(Qt::FindDirectChildrenOnly)); // which clear() leaves
    clear();
    m_document = document;
    m_id = id;
    const bool isThere = document && document->contains(id);
    const bool holdsTalks = isThere && document->childCount(id) > 0;
    for (const Reading reading : isThere ? possibleReadings(*document, id) : QList<Reading>()) {
        addAction(textOf(reading, holdsTalks), this, [this, reading] {
            if (m_document)
                emit wasReadAs(readAs(*m_document, m_id, reading));
        });
    }
    const QList<OwnLine> lines = isThere ? ownLines(*document, id, mostLines) : QList<OwnLine>();
    if (!lines.isEmpty())
        addSeparator();
    for (const OwnLine &line : lines) {
        auto *menu = new QMenu(titleOf(line), this);
        addMenu(menu);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, line = line.line] { offerLine(menu, line); });
    }
    setEnabled(!isEmpty());
}

void ReadAsMenu::offerLine(QMenu *menu, int line)
{
    menu->clear();
    const bool isThere = m_document && m_document->contains(m_id);
    for (const Reading reading : isThere ? possibleReadings(*m_document, m_id, line) : QList<Reading>()) {
        menu->addAction(sentenceOf(reading), this, [this, line, reading] {
            if (m_document)
                emit wasReadAs(readLineAs(*m_document, m_id, line, reading));
        });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Nothing else is possible"))->setEnabled(false);
}

} // namespace rundown
