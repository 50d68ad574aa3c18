// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/doubt.h"

#include <QCoreApplication>

namespace rundown {

namespace {

struct Doubts
{
    Q_DECLARE_TR_FUNCTIONS(Doubts)
};

} // namespace

QString textOf(Doubt::Reason reason)
{
    switch (reason) {
    case Doubt::Reason::NoEvidenceOfItsOwn:
        return Doubts::tr("Read as a session only because it stands among sessions.");
    case Doubt::Reason::NameOrTitle:
        return Doubts::tr("It is not certain which part is the title and which the speaker.");
    case Doubt::Reason::PersonOrNote:
        return Doubts::tr("This line may name a speaker or be a note.");
    case Doubt::Reason::SpeakerInTitle:
        return Doubts::tr("The speaker's name was taken out of the title.");
    case Doubt::Reason::StartOrEnd:
        return Doubts::tr("This time may be when it began or when it ended.");
    case Doubt::Reason::MediaInSentence:
        return Doubts::tr("A sentence links to this; it may belong to somebody else's session.");
    }
    return {};
}

QList<Reading> readingsOf(Doubt::Reason reason)
{
    switch (reason) {
    case Doubt::Reason::NoEvidenceOfItsOwn:
        return {Reading::Prose, Reading::Note}; // a child session has a block that takes notes
    case Doubt::Reason::NameOrTitle:
        return {Reading::OtherWayRound, Reading::Title, Reading::Person};
    case Doubt::Reason::SpeakerInTitle:
        return {Reading::Title, Reading::Person};
    case Doubt::Reason::PersonOrNote:
        return {Reading::Note, Reading::Person, Reading::Affiliation, Reading::Time};
    case Doubt::Reason::StartOrEnd:
        return {Reading::End, Reading::Title};
    case Doubt::Reason::MediaInSentence:
        return {Reading::Note, Reading::Slides, Reading::Recording, Reading::Video};
    }
    return {};
}

QList<Reading> readingsOfHead()
{
    return {Reading::OtherWayRound, Reading::Title, Reading::Person, Reading::End};
}

QList<Reading> readingsOfLine()
{
    return {Reading::Person,    Reading::Affiliation, Reading::Time, Reading::Slides,
            Reading::Recording, Reading::Video,       Reading::Note};
}

} // namespace rundown
