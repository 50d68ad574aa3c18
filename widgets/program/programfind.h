// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "models/search/textsearch.h"

#include <QObject>
#include <QPointer>

class QTimer;

namespace rundown {

class FindBar;
class FindHits;

/// Finds and replaces in all entries: knows the places, which of them is the current one, and keeps both
/// right while the event changes.
class ProgramFind : public QObject
{
    Q_OBJECT

public:
    /// `bar` is its window.
    ProgramFind(FindBar *bar, FindHits *hits, QObject *parent);

    void setDocument(EventDocument *document);
    /// What is said in the sessions is found, too.
    void setSpoken(const SpokenCues &spoken);
    /// The entry that a person looks at now: finding goes on from there.
    void setSelectedEntry(EntryId id) { m_selected = id; }
    const QList<TextPlace> &places() const { return m_places; }
    const TextMatcher &matcher() const { return m_matcher; }

    void open(bool withReplace);
    void close();
    /// Shows the next (1) or previous (-1) place.
    void step(int by);
    /// Plays the place that is shown; where none is, shows the next one first.
    void playCurrent();

signals:
    /// What is looked for is another; an empty matcher: nothing any more.
    void matcherChanged(const rundown::TextMatcher &matcher);
    /// The place is to be shown.
    void placeWanted(const rundown::TextPlace &place);
    /// The place is to be heard.
    void playWanted(rundown::EntryId id, qint64 ms);
    void closed();

private:
    void takePattern();
    void search();
    void listHits();
    void show(int at);
    bool play(int at);
    int firstFrom(EntryId id) const;
    int firstBehind(const TextPlace &place, qsizetype position) const;
    void replaceCurrent();
    void replaceEverywhere();

    FindBar *m_bar;
    FindHits *m_hits;
    QPointer<EventDocument> m_document;
    TextMatcher m_matcher;
    SpokenCues m_spoken;
    QList<TextPlace> m_places;
    int m_at = -1;
    EntryId m_selected = EntryId::None;
    QTimer *m_again; ///< searches once more behind a bout of edits
};

} // namespace rundown
