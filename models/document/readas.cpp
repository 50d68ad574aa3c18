// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/readas.h"

#include "models/document/eventdocument.h"
#include "models/document/undocommands.h"
#include "models/format/recap/reinterpret.h"

#include <QCoreApplication>

namespace rundown {
namespace {

struct ReadAsText
{
    Q_DECLARE_TR_FUNCTIONS(ReadAsText)
};

bool isOfPieces(Reading reading)
{
    return reading == Reading::Session || reading == Reading::Photo || reading == Reading::Prose;
}

QList<int> pathOf(const EventDocument &document, EntryId id)
{
    QList<int> path;
    for (; id != EntryId::None; id = document.parentOf(id))
        path.prepend(document.rowOf(id));
    return path;
}

std::optional<Event> eventWith(const EventDocument &document, EntryId id, Reading reading)
{
    const bool isTop = document.contains(id) && document.parentOf(id) == EntryId::None;
    return isTop && isOfPieces(reading) ? readPieceAs(document.event(), document.rowOf(id), reading)
                                        : std::nullopt;
}

std::optional<Event> eventWith(const EventDocument &document, EntryId id, const OpenDoubt &doubt,
                               Reading reading)
{
    if (isOfPieces(reading) || !document.contains(id))
        return eventWith(document, id, reading);
    return readLineAs(document.event(), pathOf(document, id), doubt.line, reading);
}

decltype(Entry::content) contentAt(const Event &event, const QList<int> &path)
{
    const Entry *entry = &event.outline[path.first()];
    for (const int row : path.mid(1))
        entry = &entry->children[row];
    return entry->content;
}

/// Makes the outline what `after` has, entry by entry, where they differ.
void changeOutline(EventDocument &document, const Event &after)
{
    const auto edit = [&](EntryId id, Entry entry) {
        entry.id = id;
        document.undoStack()->push(new EditEntries(document, {}, {entry}));
    };
    for (int row = 0; row < after.outline.size(); ++row) {
        const EntryId id = document.childAt(EntryId::None, row);
        const Entry &now = *document.entry(id);
        const Entry &then = after.outline[row];
        if (now == then)
            continue;
        if (now.content.index() != then.content.index() || now.children.size() != then.children.size()) {
            document.removeEntries({id});
            document.insertEntry(EntryId::None, row, then);
            continue;
        }
        edit(id, then);
        for (int child = 0; child < then.children.size(); ++child) {
            if (document.entry(id)->children[child] != then.children[child])
                edit(document.childAt(id, child), then.children[child]);
        }
    }
}

EntryId take(EventDocument &document, EntryId id, Reading reading, const std::optional<Event> &after,
             const std::optional<OpenDoubt> &doubt = {})
{
    if (!after || after->outline.size() != document.event().outline.size())
        return EntryId::None;
    const QList<int> path = pathOf(document, id);
    document.endTyping();
    document.undoStack()->beginMacro(ReadAsText::tr("Read as %1").arg(nameOf(reading)));
    changeOutline(document, *after);
    EntryId now = EntryId::None;
    for (const int row : path)
        now = document.childAt(now, row);
    if (doubt)
        document.settleDoubt(now, *doubt);
    document.undoStack()->endMacro();
    return now;
}

} // namespace

EntryId readAs(EventDocument &document, EntryId id, Reading reading)
{
    return take(document, id, reading, eventWith(document, id, reading));
}

EntryId readDoubtAs(EventDocument &document, EntryId id, const OpenDoubt &doubt, Reading reading)
{
    return take(document, id, reading, eventWith(document, id, doubt, reading), doubt);
}

QList<Reading> possibleReadings(const EventDocument &document, EntryId id)
{
    QList<Reading> readings;
    for (const Reading reading : {Reading::Session, Reading::Photo, Reading::Prose}) {
        if (eventWith(document, id, reading))
            readings << reading;
    }
    return readings;
}

QList<Reading> possibleReadings(const EventDocument &document, EntryId id, const OpenDoubt &doubt)
{
    QList<Reading> readings;
    QList<decltype(Entry::content)> known{document.entry(id)->content};
    for (const Reading reading : readingsOf(doubt.reason)) {
        const auto after = eventWith(document, id, doubt, reading);
        if (!after || known.contains(contentAt(*after, pathOf(document, id))))
            continue; // nothing new: a line without a time read as one is a note
        known << contentAt(*after, pathOf(document, id));
        readings << reading;
    }
    return readings;
}

QString nameOf(Reading reading)
{
    switch (reading) {
    case Reading::Session:
        return ReadAsText::tr("a session");
    case Reading::Photo:
        return ReadAsText::tr("a photo");
    case Reading::Prose:
        return ReadAsText::tr("text");
    case Reading::Title:
        return ReadAsText::tr("the title");
    case Reading::Person:
        return ReadAsText::tr("a person");
    case Reading::Affiliation:
        return ReadAsText::tr("the affiliation");
    case Reading::Time:
        return ReadAsText::tr("a time");
    case Reading::Slides:
        return ReadAsText::tr("slides");
    case Reading::Recording:
        return ReadAsText::tr("a recording");
    case Reading::Video:
        return ReadAsText::tr("a video");
    case Reading::OtherWayRound:
        return ReadAsText::tr("the other way round");
    case Reading::End:
        return ReadAsText::tr("the end", "when a session ended");
    case Reading::Note:
        break;
    }
    return ReadAsText::tr("a note");
}

QString sentenceOf(Reading reading)
{
    if (reading == Reading::OtherWayRound)
        return ReadAsText::tr("It is the other way round");
    if (reading == Reading::End)
        return ReadAsText::tr("It ended then");
    return ReadAsText::tr("It is %1").arg(nameOf(reading));
}

} // namespace rundown
