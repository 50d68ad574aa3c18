// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that change fields of an entry or of the event.
#include "models/document/eventdocument.h"
#include "models/document/undocommands.h"
#include "models/format/recap/frontmatter.h"
#include "models/format/recap/layoutedits.h"

namespace rundown {

namespace {

/// Names what a person types into: a field, and the row of a list in it.
quint64 typingIn(EntryId id, EntryField field, int row = 0)
{
    return quint64(id) << 32 | quint64(row & 0x7ff) << 20 |
           quint64(qCountTrailingZeroBits(quint32(field))) << 1 | 1;
}

quint64 typingIn(EventField field)
{
    return quint64(field) << 1 | 1;
}

constexpr quint64 aStepOfItsOwn = 0;

} // namespace

void EventDocument::editEntry(EntryId id, const QString &name, quint64 mergeKey, const EntryEdit &edit)
{
    const Entry *before = entry(id);
    if (!before)
        return;
    Entry after{id, before->content, before->layout, before->blankLinesAfter, {}, before->doubts};
    edit(after);
    if (changedFields(*before, after))
        m_undoStack.push(new EditEntries(*this, name, {after}, mergeKey, m_typing));
}

void EventDocument::editSession(EntryId id, const QString &name, quint64 mergeKey, const SessionEdit &edit)
{
    if (session(id))
        editEntry(id, name, mergeKey, [&](Entry &entry) { edit(*entry.session()); });
}

void EventDocument::editEvent(const QString &name, EventField field, const EventEdit &edit)
{
    Event after = m_event;
    edit(after);
    if (changedFields(m_event, after))
        m_undoStack.push(new EditEvent(*this, name, after, typingIn(field), m_typing));
}

void EventDocument::setTitle(EntryId id, const QString &title)
{
    editSession(id, tr("Change title"), typingIn(id, EntryField::Title),
                [&](Session &s) { s.title = title; });
}

void EventDocument::setKind(EntryId id, SessionKind kind)
{
    editSession(id, tr("Change kind"), aStepOfItsOwn, [&](Session &s) { s.kind = kind; });
}

void EventDocument::setStart(EntryId id, std::optional<QTime> start)
{
    editSession(id, tr("Change start"), typingIn(id, EntryField::Start),
                [&](Session &s) { s.start = start; });
}

void EventDocument::setDuration(EntryId id, std::optional<qint64> ms)
{
    editSession(id, tr("Change length"), typingIn(id, EntryField::Duration),
                [&](Session &s) { s.durationMs = ms; });
}

void EventDocument::setRoom(EntryId id, const QString &room)
{
    editSession(id, tr("Change room"), typingIn(id, EntryField::Room), [&](Session &s) { s.room = room; });
}

void EventDocument::setTrack(EntryId id, const QString &track)
{
    editSession(id, tr("Change track"), typingIn(id, EntryField::Track),
                [&](Session &s) { s.track = track; });
}

void EventDocument::setNotes(EntryId id, const QString &markdown)
{
    if (!session(id))
        return;
    editEntry(id, tr("Change notes"), typingIn(id, EntryField::Notes), [&](Entry &e) {
        if (!e.layout.isEmpty())
            e.layout = layoutForNotes(e.layout, e.session()->notes, markdown);
        e.session()->notes = markdown;
    });
}

template<class T>
void EventDocument::insertInto(EntryId id, QList<T> Session::*list, const T &value, const QString &name)
{
    editSession(id, name, aStepOfItsOwn, [&](Session &s) { (s.*list).append(value); });
}

template<class T>
void EventDocument::setIn(EntryId id, QList<T> Session::*list, int row, const T &value, EntryField field,
                          const QString &name)
{
    const Session *before = session(id);
    if (before && row >= 0 && row < (before->*list).size())
        editSession(id, name, typingIn(id, field, row), [&](Session &s) { (s.*list)[row] = value; });
}

template<class T>
void EventDocument::removeFrom(EntryId id, QList<T> Session::*list, int row, const QString &name)
{
    const Session *before = session(id);
    if (before && row >= 0 && row < (before->*list).size())
        editSession(id, name, aStepOfItsOwn, [&](Session &s) { (s.*list).removeAt(row); });
}

template<class T>
void EventDocument::moveIn(EntryId id, QList<T> Session::*list, int row, int to, const QString &name)
{
    const Session *before = session(id);
    const qsizetype size = before ? (before->*list).size() : 0;
    if (row >= 0 && row < size && to >= 0 && to < size)
        editSession(id, name, aStepOfItsOwn, [&](Session &s) { (s.*list).move(row, to); });
}

void EventDocument::setPeople(EntryId id, const QList<Person> &people)
{
    editSession(id, tr("Change people"), typingIn(id, EntryField::People),
                [&](Session &s) { s.people = people; });
}

void EventDocument::addPerson(EntryId id, const Person &person)
{
    insertInto(id, &Session::people, person, tr("Add person"));
}

void EventDocument::setPerson(EntryId id, int row, const Person &person)
{
    setIn(id, &Session::people, row, person, EntryField::People, tr("Change person"));
}

void EventDocument::removePerson(EntryId id, int row)
{
    removeFrom(id, &Session::people, row, tr("Remove person"));
}

void EventDocument::movePerson(EntryId id, int row, int to)
{
    moveIn(id, &Session::people, row, to, tr("Move person"));
}

void EventDocument::addSlides(EntryId id, const Slides &slides)
{
    insertInto(id, &Session::slides, slides, tr("Add slides"));
}

void EventDocument::setSlides(EntryId id, int row, const Slides &slides)
{
    setIn(id, &Session::slides, row, slides, EntryField::Slides, tr("Change slides"));
}

void EventDocument::removeSlides(EntryId id, int row)
{
    removeFrom(id, &Session::slides, row, tr("Remove slides"));
}

void EventDocument::moveSlides(EntryId id, int row, int to)
{
    moveIn(id, &Session::slides, row, to, tr("Move slides"));
}

void EventDocument::attachRecording(EntryId id, const Recording &recording)
{
    insertInto(id, &Session::recordings, recording, tr("Attach recording"));
}

void EventDocument::setRecording(EntryId id, int row, const Recording &recording)
{
    setIn(id, &Session::recordings, row, recording, EntryField::Recordings, tr("Change recording"));
}

void EventDocument::removeRecording(EntryId id, int row)
{
    removeFrom(id, &Session::recordings, row, tr("Remove recording"));
}

void EventDocument::moveRecording(EntryId id, int row, int to)
{
    moveIn(id, &Session::recordings, row, to, tr("Move recording"));
}

void EventDocument::addVideo(EntryId id, const Video &video)
{
    insertInto(id, &Session::videos, video, tr("Add video"));
}

void EventDocument::setVideo(EntryId id, int row, const Video &video)
{
    setIn(id, &Session::videos, row, video, EntryField::Videos, tr("Change video"));
}

void EventDocument::removeVideo(EntryId id, int row)
{
    removeFrom(id, &Session::videos, row, tr("Remove video"));
}

void EventDocument::moveVideo(EntryId id, int row, int to)
{
    moveIn(id, &Session::videos, row, to, tr("Move video"));
}

void EventDocument::shiftFrom(EntryId id, qint64 ms)
{
    QList<Entry> shifted;
    for (EntryId each = id; contains(each); each = nextSession(each)) {
        const Session *before = session(each);
        if (!before || !before->start)
            continue;
        Entry after = *entry(each);
        after.children.clear();
        after.session()->start = before->start->addMSecs(int(ms));
        shifted.append(after);
    }
    if (ms != 0 && !shifted.isEmpty())
        m_undoStack.push(new EditEntries(*this, tr("Shift program"), shifted));
}

void EventDocument::setPhoto(EntryId id, const Photo &photo)
{
    if (this->photo(id))
        editEntry(id, tr("Change photo"), typingIn(id, EntryField::Photo),
                  [&](Entry &e) { e.content = photo; });
}

void EventDocument::setProse(EntryId id, const QString &markdown)
{
    if (prose(id))
        editEntry(id, tr("Change text"), typingIn(id, EntryField::Prose),
                  [&](Entry &e) { e.prose()->text = markdown; });
}

void EventDocument::setBlankLinesAfter(EntryId id, std::optional<int> lines)
{
    editEntry(id, tr("Change empty lines"), typingIn(id, EntryField::BlankLinesAfter),
              [&](Entry &e) { e.blankLinesAfter = lines; });
}

void EventDocument::settleDoubt(EntryId id, const OpenDoubt &doubt)
{
    editEntry(id, tr("Settle doubt"), aStepOfItsOwn, [&](Entry &e) { e.doubts.removeAll(doubt); });
}

void EventDocument::settleAllDoubts(Doubt::Reason reason)
{
    QList<Entry> settled;
    forEachEntry(m_event.outline, [&](const Entry &entry, const Entry *) {
        Entry after = entry;
        if (after.doubts.removeIf([reason](const OpenDoubt &doubt) { return doubt.reason == reason; }) > 0)
            settled.append(after);
    });
    endTyping();
    if (!settled.isEmpty())
        m_undoStack.push(new EditEntries(*this, tr("Settle doubts"), settled));
}

void EventDocument::setLayout(EntryId id, const QString &layout)
{
    editEntry(id, tr("Change layout"), typingIn(id, EntryField::Layout),
              [&](Entry &e) { e.layout = layout; });
}

void EventDocument::setEventTitle(const QString &title)
{
    editEvent(tr("Change event title"), EventField::Title, [&](Event &e) {
        // What the front matter says in a form of its own stays so while it is the title.
        if (title != e.title || (!title.isEmpty() && titleOfLayout(e.post.frontMatter) != title))
            e.post.frontMatter = layoutForTitle(e.post.frontMatter, title);
        e.title = title;
    });
}

void EventDocument::setSeries(const QString &series)
{
    editEvent(tr("Change series"), EventField::Series, [&](Event &e) { e.series = series; });
}

void EventDocument::setDays(const QList<QDate> &days)
{
    editEvent(tr("Change days"), EventField::Days, [&](Event &e) { e.days = days; });
}

void EventDocument::setTimeZone(const QString &ianaName)
{
    editEvent(tr("Change time zone"), EventField::TimeZone, [&](Event &e) { e.timeZone = ianaName; });
}

void EventDocument::setVenue(const QString &venue)
{
    editEvent(tr("Change venue"), EventField::Venue, [&](Event &e) { e.venue = venue; });
}

void EventDocument::setCity(const QString &city)
{
    editEvent(tr("Change city"), EventField::City, [&](Event &e) { e.city = city; });
}

void EventDocument::setHosts(const QList<Person> &hosts)
{
    editEvent(tr("Change hosts"), EventField::Hosts, [&](Event &e) { e.hosts = hosts; });
}

void EventDocument::setRecordingsBase(const QString &url)
{
    editEvent(tr("Change address of recordings"), EventField::RecordingsBase,
              [&](Event &e) { e.recordingsBase = url; });
}

void EventDocument::setPhotosBase(const QString &url)
{
    editEvent(tr("Change address of photos"), EventField::PhotosBase, [&](Event &e) { e.photosBase = url; });
}

void EventDocument::setSlidesBase(const QString &url)
{
    editEvent(tr("Change address of slides"), EventField::SlidesBase, [&](Event &e) { e.slidesBase = url; });
}

void EventDocument::setFrontMatter(const QString &layout)
{
    editEvent(tr("Change front matter"), EventField::FrontMatter, [&](Event &e) {
        // A title in a form of its own stands in that text and is the event's, also while it is typed anew
        // and there is none for some keys; but not where it said another than the event's.
        const QString said = titleOfLayout(e.post.frontMatter);
        const QString saidNow = !said.isEmpty() && said != e.title ? QString() : titleOfLayout(layout);
        if (!saidNow.isEmpty() && !saidNow.startsWith(u'{')) // "{titl": its place, which is being typed
            e.title = saidNow;
        e.post.frontMatter = layout;
    });
}

void EventDocument::setFrontMatterField(const QString &layout, const QString &name, int field)
{
    Event after = m_event;
    after.post.frontMatter = layout;
    const quint64 mergeKey = typingIn(EventField::FrontMatter) | quint64(field + 1) << 24;
    if (changedFields(m_event, after))
        m_undoStack.push(new EditEvent(*this, name, after, mergeKey, m_typing));
}

void EventDocument::setPostEncoding(TextEncoding encoding)
{
    editEvent(tr("Change encoding of the post"), EventField::PostForm,
              [&](Event &e) { e.post.encoding = encoding; });
}

void EventDocument::setStyle(const Style &style)
{
    editEvent(tr("Change style"), EventField::Style, [&](Event &e) { e.post.style = style; });
}

void EventDocument::setProfile(const QString &name)
{
    editEvent(tr("Choose blog"), EventField::Profile, [&](Event &e) { e.post.profile = name; });
}

void EventDocument::setStamps(NoteStamps stamps)
{
    editEvent(tr("Choose what becomes of stamps"), EventField::Stamps,
              [&](Event &e) { e.post.stamps = stamps; });
}

void EventDocument::setStampNotes(bool stamp)
{
    editEvent(stamp ? tr("Let notes stamp themselves") : tr("Let notes have no stamps"),
              EventField::StampNotes, [&](Event &e) { e.stampNotes = stamp; });
}

void EventDocument::setHints(const QStringList &hints)
{
    editEvent(tr("Choose hints"), EventField::Hints, [&](Event &e) { e.post.hints = hints; });
}

void EventDocument::ignoreProblem(const IgnoredProblem &problem)
{
    endTyping();
    if (!m_event.ignoredProblems.contains(problem))
        editEvent(tr("Ignore problem"), EventField::IgnoredProblems,
                  [&](Event &e) { e.ignoredProblems.append(problem); });
    endTyping();
}

QList<Entry> EventDocument::entriesChangedIn(const Event &fixed) const
{
    QList<Entry> changed;
    forEachEntry(fixed.outline, [&](const Entry &after, const Entry *) {
        const Entry *before = entry(after.id);
        if (before && changedFields(*before, after))
            changed.append(
                Entry{after.id, after.content, after.layout, after.blankLinesAfter, {}, after.doubts});
    });
    return changed;
}

void EventDocument::applyFix(const QString &name, const Event &fixed)
{
    endTyping();
    const QList<Entry> entries = entriesChangedIn(fixed);
    const bool changesEvent = bool(changedFields(m_event, fixed));
    const bool isOneCommand = !changesEvent || entries.isEmpty();
    if (!isOneCommand)
        m_undoStack.beginMacro(name);
    if (!entries.isEmpty())
        m_undoStack.push(new EditEntries(*this, name, entries));
    if (changesEvent)
        m_undoStack.push(new EditEvent(*this, name, fixed, aStepOfItsOwn, m_typing));
    if (!isOneCommand)
        m_undoStack.endMacro();
}

} // namespace rundown
