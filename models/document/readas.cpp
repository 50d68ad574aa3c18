// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/readas.h"

#include "models/document/eventdocument.h"
#include "models/document/undocommands.h"
#include "models/format/recap/opendoubts.h"
#include "models/format/recap/reinterpret.h"

#include <QCoreApplication>

#include <algorithm>

namespace rundown {
namespace {

struct ReadAsText
{
    Q_DECLARE_TR_FUNCTIONS(ReadAsText)
};

bool isOfPieces(Reading reading)
{
    return reading == Reading::Session || reading == Reading::Photo || reading == Reading::Prose ||
           reading == Reading::Parts;
}

QList<int> pathOf(const EventDocument &document, EntryId id)
{
    QList<int> path;
    for (; id != EntryId::None; id = document.parentOf(id))
        path.prepend(document.rowOf(id));
    return path;
}

/// The event of another reading, and where what was read stands in it.
struct Reread
{
    Event event;
    QList<int> path;
};

std::optional<Reread> eventWith(const EventDocument &document, EntryId id, Reading reading)
{
    if (!document.contains(id))
        return std::nullopt;
    const QList<int> path = pathOf(document, id);
    const bool isChild = path.size() > 1;
    if (isChild != (reading == Reading::Note) || (!isChild && !isOfPieces(reading)))
        return std::nullopt;
    auto event = isChild ? readChildAsNotes(document.event(), path)
                         : readPieceAs(document.event(), path.first(), reading);
    if (!event)
        return std::nullopt;
    if (isChild) {
        const bool isBetween = path.last() > 0 && path.last() < event->outline[path.first()].children.size();
        return Reread{std::move(*event),
                      isBetween ? QList<int>{path.first(), path.last() - 1} : path.first(1)};
    }
    const bool isJoined = event->outline.size() < document.event().outline.size();
    const int row = isJoined ? firstOfRow(document.event(), path.first()) : path.first();
    return Reread{std::move(*event), {row}};
}

std::optional<Reread> eventWith(const EventDocument &document, EntryId id, int line, Reading reading)
{
    if (!document.contains(id))
        return std::nullopt;
    const QList<int> path = pathOf(document, id);
    auto event = readLineAs(document.event(), path, line, reading);
    return event ? std::optional(Reread{std::move(*event), path}) : std::nullopt;
}

std::optional<Reread> eventWith(const EventDocument &document, EntryId id, const OpenDoubt &doubt,
                                Reading reading)
{
    const bool isOfWhole = isOfPieces(reading) || doubt.reason == Doubt::Reason::NoEvidenceOfItsOwn;
    return isOfWhole ? eventWith(document, id, reading) : eventWith(document, id, doubt.line, reading);
}

decltype(Entry::content) contentAt(const Event &event, const QList<int> &path)
{
    const Entry *entry = &event.outline[path.first()];
    for (const int row : path.mid(1))
        entry = &entry->children[row];
    return entry->content;
}

/// An entry that may be edited where it stands.
bool isOfSameShape(const Entry &a, const Entry &b)
{
    return a.content.index() == b.content.index() && a.children.size() == b.children.size();
}

void editOutline(EventDocument &document, int row, const Entry &then)
{
    const auto edit = [&](EntryId id, Entry entry) {
        entry.id = id;
        document.undoStack()->push(new EditEntries(document, {}, {entry}));
    };
    const EntryId id = document.childAt(EntryId::None, row);
    const Entry now = *document.entry(id);
    if (now == then)
        return;
    edit(id, then);
    for (int child = 0; child < then.children.size(); ++child) {
        if (now.children[child] != then.children[child])
            edit(document.childAt(id, child), then.children[child]);
    }
}

/// Makes the outline what `after` has, entry by entry, where they differ: where others stand there then,
/// these come in the place of those.
void changeOutline(EventDocument &document, const Event &after)
{
    const QList<Entry> was = document.event().outline;
    const QList<Entry> &is = after.outline;
    const bool isSameSize = was.size() == is.size();
    const auto staysAt = [&](qsizetype a, qsizetype b) {
        return isOfSameShape(was[a], is[b]) && (isSameSize || was[a].content == is[b].content);
    };
    const qsizetype shorter = std::min(was.size(), is.size());
    qsizetype head = 0;
    while (head < shorter && staysAt(head, head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && staysAt(was.size() - 1 - tail, is.size() - 1 - tail))
        ++tail;
    QList<EntryId> gone;
    for (qsizetype row = head; row < was.size() - tail; ++row)
        gone << document.childAt(EntryId::None, int(row));
    if (!gone.isEmpty())
        document.removeEntries(gone);
    for (qsizetype row = head; row < is.size() - tail; ++row)
        document.insertEntry(EntryId::None, int(row), is[row]);
    for (int row = 0; row < is.size(); ++row)
        editOutline(document, row, is[row]);
}

EntryId take(EventDocument &document, EntryId id, Reading reading, const std::optional<Reread> &after,
             const QList<OpenDoubt> &settled = {})
{
    if (!after)
        return EntryId::None;
    const bool isInPlace = after->path == pathOf(document, id);
    document.endTyping();
    document.undoStack()->beginMacro(ReadAsText::tr("Read as %1").arg(nameOf(reading)));
    changeOutline(document, after->event);
    EntryId now = EntryId::None;
    for (const int row : after->path)
        now = document.childAt(now, row);
    for (const OpenDoubt &doubt : isInPlace ? settled : QList<OpenDoubt>()) // else it went with its entry
        document.settleDoubt(now, doubt);
    document.undoStack()->endMacro();
    return now;
}

/// What an entry is already: a session without talks of its own as a session, text as text. What such a
/// session says is chosen line by line.
bool isAlready(const EventDocument &document, EntryId id, Reading reading)
{
    const Entry &entry = *document.entry(id);
    return (reading == Reading::Session && entry.session() && entry.children.isEmpty()) ||
           (reading == Reading::Photo && entry.photo()) || (reading == Reading::Prose && entry.prose());
}

/// Those of the readings of a line, or of a doubt, that can be and say something new: a line without a time
/// that is read as one is a note.
template<class Where>
QList<Reading> newReadings(const EventDocument &document, EntryId id, const Where &where,
                           const QList<Reading> &readings)
{
    QList<Reading> possible;
    QList<decltype(Entry::content)> known{document.entry(id)->content};
    for (const Reading reading : readings) {
        const auto after = eventWith(document, id, where, reading);
        if (!after || known.contains(contentAt(after->event, after->path)))
            continue;
        known << contentAt(after->event, after->path);
        possible << reading;
    }
    return possible;
}

} // namespace

EntryId readAs(EventDocument &document, EntryId id, Reading reading)
{
    return take(document, id, reading, eventWith(document, id, reading));
}

EntryId readDoubtAs(EventDocument &document, EntryId id, const OpenDoubt &doubt, Reading reading)
{
    return take(document, id, reading, eventWith(document, id, doubt, reading), {doubt});
}

EntryId readLineAs(EventDocument &document, EntryId id, int line, Reading reading)
{
    const Entry *entry = document.entry(id);
    QList<OpenDoubt> doubts = entry ? entry->doubts : QList<OpenDoubt>();
    doubts.removeIf([line](const OpenDoubt &doubt) {
        return doubt.line != line || doubt.reason == Doubt::Reason::NoEvidenceOfItsOwn;
    });
    return take(document, id, reading, eventWith(document, id, line, reading), doubts);
}

QList<OwnLine> ownLines(const EventDocument &document, EntryId id, int most)
{
    QList<OwnLine> lines;
    if (!document.session(id))
        return lines;
    const QStringList texts =
        linesOfSession(document.event(), *document.entry(id), document.parentOf(id) != EntryId::None);
    for (int line = 0; line < texts.size() && lines.size() < most; ++line) {
        if (!texts[line].isEmpty())
            lines << OwnLine{line, texts[line]};
    }
    return lines;
}

QList<Reading> possibleReadings(const EventDocument &document, EntryId id)
{
    QList<Reading> readings;
    if (!document.contains(id))
        return readings;
    for (const Reading reading :
         {Reading::Session, Reading::Photo, Reading::Prose, Reading::Parts, Reading::Note}) {
        if (!isAlready(document, id, reading) && eventWith(document, id, reading))
            readings << reading;
    }
    return readings;
}

QList<Reading> possibleReadings(const EventDocument &document, EntryId id, const OpenDoubt &doubt)
{
    return newReadings(document, id, doubt, readingsOf(doubt.reason));
}

QList<Reading> possibleReadings(const EventDocument &document, EntryId id, int line)
{
    if (!document.session(id))
        return {};
    return newReadings(document, id, line, line == 0 ? readingsOfHead() : readingsOfLine());
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
    case Reading::Parts:
        return ReadAsText::tr("separate pieces of text");
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
    if (reading == Reading::Title)
        return ReadAsText::tr("All of it is the title");
    return ReadAsText::tr("It is %1").arg(nameOf(reading));
}

} // namespace rundown
