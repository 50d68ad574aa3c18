// SPDX-License-Identifier: GPL-3.0-or-later
// The part of EventReader that is about the entries of the outline and what sessions hold.
#include "models/event/sameline.h"
#include "models/format/eventfile/eventreader.h"
#include "models/format/eventfile/eventreaderwalk.h"
#include "models/format/eventfile/eventwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace rundown {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EventFile)
};

using Severity = Problem::Severity;

} // namespace

// Parts of a session

std::optional<Link> EventReader::link(int node)
{
    Link link;
    if (m_document.node(node).isMap())
        forEachKey(node, [&](QByteArrayView key, int value) {
            if (key == "label")
                link.label = text(value);
            else if (key == "url")
                link.url = text(value);
            return key == "label" || key == "url";
        });
    else
        link.url = text(node);
    return m_document.node(node).isSequence() ? std::nullopt : std::optional(link);
}

std::optional<Person> EventReader::person(int node)
{
    Person person;
    if (m_document.node(node).isMap())
        forEachKey(node, [&](QByteArrayView key, int value) {
            if (key == "name")
                person.name = text(value);
            else if (key == "affiliation")
                person.affiliation = text(value);
            else if (key == "role")
                person.role = role(value);
            else if (key == "id")
                person.id = text(value);
            else if (key == "links")
                person.links = list(value, &EventReader::link);
            else
                return false;
            return true;
        });
    else
        person.name = text(node);
    return m_document.node(node).isSequence() ? std::nullopt : std::optional(person);
}

std::optional<Slides> EventReader::slides(int node)
{
    Slides slides;
    if (m_document.node(node).isMap())
        forEachKey(node, [&](QByteArrayView key, int value) {
            if (key == "title")
                slides.title = text(value);
            else if (key == "file")
                slides.file = text(value);
            else if (key == "url")
                slides.url = text(value);
            else
                return false;
            return true;
        });
    else
        fileOrUrl(node, slides.file, slides.url);
    return m_document.node(node).isSequence() ? std::nullopt : std::optional(slides);
}

std::optional<Recording> EventReader::recording(int node)
{
    Recording recording;
    if (m_document.node(node).isMap())
        forEachKey(node, [&](QByteArrayView key, int value) {
            if (key == "file")
                recording.file = text(value);
            else if (key == "url")
                recording.url = text(value);
            else if (key == "label")
                recording.label = text(value);
            else if (key == "start")
                recording.start = time(value);
            else if (key == "duration")
                recording.durationMs = duration(value);
            else if (key == "from")
                recording.fromMs = duration(value);
            else if (key == "to")
                recording.toMs = duration(value);
            else
                return false;
            return true;
        });
    else
        fileOrUrl(node, recording.file, recording.url);
    return m_document.node(node).isSequence() ? std::nullopt : std::optional(recording);
}

std::optional<Video> EventReader::video(int node)
{
    Video video;
    if (m_document.node(node).isMap())
        forEachKey(node, [&](QByteArrayView key, int value) {
            if (key == "title")
                video.title = text(value);
            else if (key == "url")
                video.url = text(value);
            return key == "title" || key == "url";
        });
    else
        video.url = text(node);
    return m_document.node(node).isSequence() ? std::nullopt : std::optional(video);
}

// Entries

/// What was read with doubt: the reason, and the line of the entry's text where it is not the first.
std::optional<OpenDoubt> EventReader::doubt(int node)
{
    int why = node;
    OpenDoubt doubt;
    if (m_document.node(node).isMap())
        forEachKey(node, [&](QByteArrayView key, int value) {
            if (key == "why")
                why = value;
            else if (key == "line")
                doubt.line = std::max(1, count(value).value_or(1)) - 1;
            return key == "why" || key == "line";
        });
    const QString word = isScalar(why) ? text(why) : QString();
    const std::optional<Doubt::Reason> reason = doubtOf(word);
    if (!reason) {
        report(node, Severity::Hint, Text::tr("“%1” is no reason for doubt.").arg(shown(word.toUtf8())),
               Text::tr("Use one of: %1.").arg(doubtWords().join(u", "_s)));
        return std::nullopt;
    }
    doubt.reason = *reason;
    return doubt;
}

std::optional<Entry> EventReader::entry(int node)
{
    if (isScalar(node)) {
        Session titleOnly;
        titleOnly.title = text(node);
        Entry titled;
        titled.content = titleOnly;
        return titled;
    }
    if (m_document.node(node).isMap()) {
        if (m_document.find(node, "session") >= 0)
            return sessionEntry(node);
        if (m_document.find(node, "photo") >= 0)
            return photoEntry(node);
        if (m_document.find(node, "prose") >= 0)
            return proseEntry(node);
    }
    report(node, Severity::Warning,
           Text::tr("This is neither a session nor a photo nor prose; it is passed over."),
           Text::tr("Begin it with “session:”, “photo:” or “prose:”."));
    return std::nullopt;
}

std::optional<Entry> EventReader::child(int node)
{
    std::optional<Entry> result = entry(node);
    if (result && !result->session()) {
        report(node, Severity::Warning,
               Text::tr("Only sessions can stand in a session; this is passed over."));
        return std::nullopt;
    }
    return result;
}

/// Keys that every entry has.
bool EventReader::entryKey(QByteArrayView key, int value, Entry &entry)
{
    if (key == "layout")
        entry.layout = lines(value);
    else if (key == "blank-lines-after")
        entry.blankLinesAfter = text(value) == QString::number(sameLine) ? sameLine : count(value);
    else if (key == "unsure")
        entry.doubts = list(value, &EventReader::doubt);
    else
        return false;
    return true;
}

bool EventReader::sessionListKey(QByteArrayView key, int value, Session &session)
{
    if (key == "people")
        session.people = list(value, &EventReader::person);
    else if (key == "slides")
        session.slides = list(value, &EventReader::slides);
    else if (key == "recordings")
        session.recordings = list(value, &EventReader::recording);
    else if (key == "videos")
        session.videos = list(value, &EventReader::video);
    else
        return false;
    return true;
}

bool EventReader::sessionKey(QByteArrayView key, int value, Entry &entry)
{
    Session &session = *entry.session();
    if (key == "session")
        session.title = text(value);
    else if (key == "id")
        session.id = text(value);
    else if (key == "kind")
        session.kind = kind(value);
    else if (key == "start")
        session.start = time(value);
    else if (key == "duration")
        session.durationMs = duration(value);
    else if (key == "room")
        session.room = text(value);
    else if (key == "track")
        session.track = text(value);
    else if (key == "notes")
        session.notes = lines(value);
    else if (key == "sessions")
        entry.children = list(value, &EventReader::child);
    else
        return sessionListKey(key, value, session) || entryKey(key, value, entry);
    return true;
}

std::optional<Entry> EventReader::sessionEntry(int node)
{
    Entry entry;
    entry.content = Session{};
    forEachKey(node, [&](QByteArrayView key, int value) { return sessionKey(key, value, entry); });
    return entry;
}

std::optional<Entry> EventReader::photoEntry(int node)
{
    Entry entry;
    Photo photo;
    // First, wherever it stands: it may be empty, and the file or the address have a key of their own.
    fileOrUrl(m_document.find(node, "photo"), photo.file, photo.url);
    forEachKey(node, [&](QByteArrayView key, int value) {
        if (key == "photo")
            return true;
        if (key == "file")
            photo.file = text(value);
        else if (key == "url")
            photo.url = text(value);
        else if (key == "alt")
            photo.alt = text(value);
        else if (key == "caption")
            photo.caption = lines(value);
        else
            return entryKey(key, value, entry);
        return true;
    });
    entry.content = photo;
    return entry;
}

std::optional<Entry> EventReader::proseEntry(int node)
{
    Entry entry;
    Prose prose;
    forEachKey(node, [&](QByteArrayView key, int value) {
        if (key != "prose")
            return entryKey(key, value, entry);
        prose.text = lines(value);
        return true;
    });
    entry.content = prose;
    return entry;
}

} // namespace rundown
