// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/programfind.h"

#include "models/search/replacetext.h"
#include "widgets/program/findbar.h"
#include "widgets/program/findhits.h"

#include <QTimer>

#include <algorithm>

namespace rundown {

namespace {

constexpr int againMs = 150;
constexpr qsizetype mostListed = 1000;
constexpr qsizetype mostFound = 20'000;

} // namespace

ProgramFind::ProgramFind(FindBar *bar, FindHits *hits, QObject *parent)
    : QObject(parent), m_bar(bar), m_hits(hits), m_again(new QTimer(this))
{
    m_again->setSingleShot(true);
    m_again->setInterval(againMs);
    connect(m_again, &QTimer::timeout, this, &ProgramFind::search);
    connect(bar, &FindBar::patternChanged, this, &ProgramFind::takePattern);
    connect(bar, &FindBar::nextRequested, this, [this] { step(1); });
    connect(bar, &FindBar::previousRequested, this, [this] { step(-1); });
    connect(bar, &FindBar::hitChosen, this, &ProgramFind::show);
    connect(bar, &FindBar::hitActivated, this, [this](int at) {
        show(at);
        play(at);
    });
    connect(bar, &FindBar::playRequested, this, &ProgramFind::playCurrent);
    connect(bar, &FindBar::replaceRequested, this, &ProgramFind::replaceCurrent);
    connect(bar, &FindBar::replaceAllRequested, this, &ProgramFind::replaceEverywhere);
    connect(bar, &FindBar::closeRequested, this, &ProgramFind::close);
}

void ProgramFind::setDocument(EventDocument *document)
{
    if (m_document) {
        m_document->disconnect(this);
        m_document->undoStack()->disconnect(this);
    }
    m_document = document;
    m_selected = EntryId::None;
    if (document) {
        const auto again = [this] {
            if (!m_bar->isHidden())
                m_again->start();
        };
        connect(document, &EventDocument::loaded, this, again);
        connect(document->undoStack(), &QUndoStack::indexChanged, this, again);
        connect(document, &EventDocument::entryChanged, this, again); // typing merges into one step
        connect(document, &EventDocument::eventChanged, this, again);
    }
    search();
}

void ProgramFind::setSpoken(const SpokenCues &spoken)
{
    m_spoken = spoken;
    if (!m_bar->isHidden())
        m_again->start();
}

void ProgramFind::playCurrent()
{
    if (m_at < 0)
        step(1);
    if (m_at >= 0 && !play(m_at))
        m_bar->setMessage(tr("Nothing is recorded there"));
}

/// Whether there is something to hear.
bool ProgramFind::play(int at)
{
    const TextPlace place = m_places.value(at);
    const Entry *entry = m_document ? m_document->entry(place.entry) : nullptr;
    const auto ms = entry ? heardAt(*entry, place, m_spoken.value(place.entry)) : std::nullopt;
    if (ms)
        emit playWanted(place.entry, *ms);
    return ms.has_value();
}

void ProgramFind::open(bool withReplace)
{
    m_bar->activate(withReplace);
    m_matcher = TextMatcher(m_bar->pattern());
    emit matcherChanged(m_matcher);
    search();
}

void ProgramFind::close()
{
    m_bar->hide();
    m_matcher = TextMatcher();
    emit matcherChanged(m_matcher);
    search();
    emit closed();
}

void ProgramFind::takePattern()
{
    m_matcher = TextMatcher(m_bar->pattern());
    emit matcherChanged(m_matcher);
    search();
    if (!m_places.isEmpty())
        show(firstFrom(m_selected));
}

void ProgramFind::search()
{
    m_again->stop();
    const TextPlace current = m_places.value(m_at);
    const bool had = m_at >= 0;
    m_places =
        m_document ? findText(m_document->event(), m_matcher, mostFound, m_spoken) : QList<TextPlace>();
    m_at = had ? int(m_places.indexOf(current)) : -1;
    listHits();
    m_bar->setCount(m_at, int(m_places.size()));
    if (!m_matcher.error().isEmpty())
        m_bar->setMessage(m_matcher.error());
}

void ProgramFind::listHits()
{
    QList<FindHits::Hit> hits;
    for (const TextPlace &place : m_places.mid(0, mostListed)) {
        const Entry *entry = m_document->entry(place.entry);
        hits += entry ? FindHits::hitFor(*entry, place, m_spoken.value(place.entry))
                      : FindHits::hitFor(m_document->event(), place);
    }
    m_hits->setHits(hits);
}

void ProgramFind::show(int at)
{
    if (at < 0 || at >= m_places.size())
        return;
    m_at = at;
    m_bar->setCount(m_at, int(m_places.size()));
    emit placeWanted(m_places[at]);
}

/// The first place in this entry or behind it; the first of all where there is none.
int ProgramFind::firstFrom(EntryId id) const
{
    QHash<EntryId, int> order;
    forEachEntry(m_document->event().outline,
                 [&](const Entry &entry, const Entry *) { order.insert(entry.id, int(order.size())); });
    const int from = order.value(id, -1); // the event itself stands before all of them
    const auto found = std::ranges::find_if(
        m_places, [&](const TextPlace &place) { return order.value(place.entry, -1) >= from; });
    return found == m_places.end() ? 0 : int(found - m_places.begin());
}

void ProgramFind::step(int by)
{
    if (m_again->isActive() || m_places.isEmpty())
        search();
    if (m_places.isEmpty())
        return;
    const int count = int(m_places.size());
    const bool goesOn = m_at >= 0 && m_places[m_at].entry == m_selected;
    const int from = goesOn ? m_at + by : firstFrom(m_selected) - (by < 0 ? 1 : 0);
    show((from + count) % count);
}

/// The first place at or behind a position of the text that `place` is in, or of what follows it.
int ProgramFind::firstBehind(const TextPlace &place, qsizetype position) const
{
    for (int at = firstFrom(place.entry); at < m_places.size(); ++at) {
        const TextPlace &each = m_places[at];
        const auto text = std::pair(each.field, each.row);
        const auto replaced = std::pair(place.field, place.row);
        if (each.entry != place.entry || text > replaced ||
            (text == replaced && each.range.begin >= position))
            return at;
    }
    return 0;
}

void ProgramFind::replaceCurrent()
{
    if (!m_document || m_places.isEmpty())
        return;
    if (m_at < 0 || m_again->isActive()) {
        step(m_at < 0 ? 1 : 0);
        return; // first it is seen, then it is replaced
    }
    const TextPlace place = m_places[m_at];
    const Entry *entry = m_document->entry(place.entry);
    const QString text = entry ? textAt(*entry, place) : textAt(m_document->event(), place);
    const qsizetype length = m_matcher.replacementAt(text, place.range, m_bar->replacement()).size();
    if (!replaceAt(*m_document, place, m_matcher, m_bar->replacement())) {
        step(1);
        m_bar->setMessage(tr("Names of files and what is said are not replaced"));
        return;
    }
    m_at = -1;
    search();
    if (!m_places.isEmpty())
        show(firstBehind(place, place.range.begin + length));
}

void ProgramFind::replaceEverywhere()
{
    if (!m_document)
        return;
    const int count = replaceAll(*m_document, m_matcher, m_bar->replacement());
    m_at = -1;
    search();
    if (count == 0)
        return;
    const QString replaced = tr("Replaced %n place(s)", nullptr, count);
    const bool isFoundAnew = !m_matcher.matchesIn(m_bar->replacement()).isEmpty();
    const bool isLeft = !m_places.isEmpty() && !isFoundAnew;
    m_bar->setMessage(isLeft ? tr("%1. Names of files and what is said stay.").arg(replaced) : replaced);
}

} // namespace rundown
