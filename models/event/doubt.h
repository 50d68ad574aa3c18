// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace rundown {

/// What a line, or a piece, of a post may be read as.
enum class Reading {
    Session,
    Photo,
    Prose,
    Title,
    Person,
    Affiliation,
    Time,
    Slides,
    Recording,
    Video,
    Note,
    OtherWayRound, ///< of a head: what was the title names who spoke, and the other way round
    End,           ///< of a head: its time is when it ended
    Parts          ///< of prose: each of its blocks, and of its lists' items, by itself
};

/// A reading of a post that was a weighing of evidence: where it stands, why it is not certain, and what else
/// it may be. The post's text is the same with each reading.
struct Doubt
{
    enum class Reason {
        NoEvidenceOfItsOwn, ///< read as a session because of its place among sessions
        NameOrTitle,        ///< which part of the head is the title and which the people
        PersonOrNote,       ///< a line that may name a person or be a note
        SpeakerInTitle,     ///< the speaker is the subject of a sentence that is the title
        StartOrEnd,         ///< "~ 14:14" may be when it began or until when it went on
        MediaInSentence     ///< slides or a video that a sentence links to
    };

    QList<int> path; ///< of the entry: its place in the outline, then among the children
    int line = 0;    ///< in the post, from 1
    Reason reason = Reason::NoEvidenceOfItsOwn;
    QString what;            ///< for people, translated
    QList<Reading> readings; ///< other readings, the likeliest first

    bool operator==(const Doubt &) const = default;
};

/// A doubt that nobody has settled yet, as an entry of the event keeps it.
struct OpenDoubt
{
    Doubt::Reason reason = Doubt::Reason::NoEvidenceOfItsOwn;
    int line = 0; ///< of the entry's own text in the post, from 0

    bool operator==(const OpenDoubt &) const = default;
};

/// The reason in words for people, translated.
QString textOf(Doubt::Reason reason);
/// The other readings that such a doubt leaves.
QList<Reading> readingsOf(Doubt::Reason reason);
/// What a session's head may be read as, and what a line below it may be.
QList<Reading> readingsOfHead();
QList<Reading> readingsOfLine();

} // namespace rundown

Q_DECLARE_METATYPE(rundown::Doubt)
