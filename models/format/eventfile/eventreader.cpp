// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/eventfile/eventreader.h"

#include "models/format/encoding/textencoding.h"
#include "models/format/eventfile/eventfile.h"
#include "models/format/eventfile/eventwords.h"
#include "models/format/yaml/yamlscalar.h"

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

/// More problems than this help nobody.
constexpr qsizetype mostProblems = 200;

/// The longest run of empty lines that is taken for meant.
constexpr int mostBlankLines = 1000;

QString shown(QByteArrayView text)
{
    const QString whole = QString::fromUtf8(text).simplified();
    return whole.size() <= 60 ? whole : whole.left(59) + u'…';
}

} // namespace

// Walking

bool EventReader::isScalar(int node) const
{
    const YamlNode &it = m_document.node(node);
    return !it.isMap() && !it.isSequence();
}

void EventReader::report(int node, Severity severity, const QString &what, const QString &mend)
{
    if (m_read.problems.size() < mostProblems)
        m_read.problems.append(m_document.problemAt(m_document.node(node).begin, severity, what, mend));
}

/// Calls `handler(key, value node)` for each key; where it returns false the key is not known.
template<class Handler>
void EventReader::forEachKey(int map, Handler &&handler)
{
    const qint32 end = m_document.node(map).next;
    for (int key = map + 1; key < end;) {
        const int value = m_document.node(key).next;
        const QByteArrayView name = m_document.node(key).text;
        const bool isNothing = m_document.node(value).kind == YamlNode::Kind::Null;
        if (!handler(name, value) && !isNothing)
            report(key, Severity::Hint,
                   Text::tr("The key “%1” is not known here; it is kept.").arg(shown(name)));
        key = m_document.node(value).next;
    }
}

/// Calls `handler(node)` for each item; a single value is a list of one. Where the handler returns false the
/// item has nothing in the event.
template<class Handler>
void EventReader::forEachItem(int node, Handler &&handler)
{
    const YamlNode &it = m_document.node(node);
    if (it.kind == YamlNode::Kind::Null)
        return;
    if (!it.isSequence()) {
        handler(node);
        return;
    }
    for (int item = node + 1; item < it.next; item = m_document.node(item).next)
        if (!handler(item))
            m_ignored.push_back(item);
}

template<class T>
QList<T> EventReader::list(int node, std::optional<T> (EventReader::*one)(int))
{
    QList<T> values;
    forEachItem(node, [&](int item) {
        std::optional<T> value = (this->*one)(item);
        if (value)
            values.append(std::move(*value));
        return value.has_value();
    });
    return values;
}

// Scalars

QString EventReader::text(int node)
{
    const YamlNode &it = m_document.node(node);
    if (it.isScalar())
        return textOf(it.text);
    if (it.kind != YamlNode::Kind::Null)
        report(node, Severity::Warning, Text::tr("A text is expected here, not a list or a block of keys."));
    return {};
}

/// Text of several lines: with `|`, which keeps one line end at the end, that one is a matter of form.
QString EventReader::lines(int node)
{
    QString whole = text(node);
    const YamlNode &it = m_document.node(node);
    if (!it.isScalar() || !it.isBlockScalar() || !whole.endsWith(u'\n'))
        return whole;
    if (!m_document.blockHeader(it).contains('+'))
        whole.chop(1);
    return whole;
}

void EventReader::fileOrUrl(int node, QString &file, QString &url)
{
    const QString value = text(node);
    (value.contains("://"_L1) ? url : file) = value;
}

std::optional<QTime> EventReader::time(int node)
{
    if (m_document.node(node).kind == YamlNode::Kind::Null)
        return std::nullopt;
    const QString value = text(node);
    const auto result = timeOf(value);
    if (!result && isScalar(node))
        report(node, Severity::Warning, Text::tr("“%1” is no time of day.").arg(shown(value.toUtf8())),
               Text::tr("Write it as \"14:05\" or \"14:05:30\"."));
    return result;
}

std::optional<qint64> EventReader::duration(int node)
{
    if (m_document.node(node).kind == YamlNode::Kind::Null)
        return std::nullopt;
    const QString value = text(node);
    const auto result = durationOf(value);
    if (!result && isScalar(node))
        report(node, Severity::Warning, Text::tr("“%1” is no duration.").arg(shown(value.toUtf8())),
               Text::tr("Write it as PT30M, PT1H15M or 30 min."));
    return result;
}

std::optional<int> EventReader::count(int node)
{
    bool ok = false;
    const int value = text(node).toInt(&ok);
    if (ok && value >= 0 && value <= mostBlankLines)
        return value;
    report(node, Severity::Warning, Text::tr("A number of lines is expected here."));
    return std::nullopt;
}

SessionKind EventReader::kind(int node)
{
    const QString word = text(node);
    const auto result = kindOf(word);
    if (!result && !word.isEmpty())
        report(node, Severity::Warning, Text::tr("“%1” is no kind of session.").arg(shown(word.toUtf8())),
               Text::tr("Use one of: %1.").arg(kindWords().join(u", "_s)));
    return result.value_or(SessionKind::Talk);
}

TextEncoding EventReader::encoding(int node)
{
    const QString name = text(node);
    const auto result = encodingNamed(name);
    if (!result && !name.isEmpty())
        report(node, Severity::Warning,
               Text::tr("“%1” is no encoding that is known.").arg(shown(name.toUtf8())));
    return result.value_or(TextEncoding::Utf8);
}

Role EventReader::role(int node)
{
    const QString word = text(node);
    const auto result = roleOf(word);
    if (!result && !word.isEmpty())
        report(node, Severity::Warning, Text::tr("“%1” is no role.").arg(shown(word.toUtf8())),
               Text::tr("Use one of: %1.").arg(roleWords().join(u", "_s)));
    return result.value_or(Role::Speaker);
}

NoteStamps EventReader::stamps(int node)
{
    const QString word = text(node);
    const auto result = stampsOf(word);
    if (!result && !word.isEmpty())
        report(node, Severity::Warning,
               Text::tr("“%1” is nothing that can be done with stamps.").arg(shown(word.toUtf8())),
               Text::tr("Use one of: %1.").arg(stampsWords().join(u", "_s)));
    return result.value_or(NoteStamps::Keep);
}

std::optional<QDate> EventReader::day(int node)
{
    const QString value = text(node);
    const auto result = dayOf(value);
    if (!result && isScalar(node))
        report(node, Severity::Warning, Text::tr("“%1” is no date.").arg(shown(value.toUtf8())),
               Text::tr("Write it as 2019-10-26."));
    return result;
}

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
        entry.blankLinesAfter = count(value);
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
    forEachKey(node, [&](QByteArrayView key, int value) {
        if (key == "photo")
            fileOrUrl(value, photo.file, photo.url);
        else if (key == "file")
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

// The event

void EventReader::style(int node)
{
    Style &style = m_read.event.post.style;
    forEachKey(node, [&](QByteArrayView key, int value) {
        if (key == "session")
            style.session = lines(value);
        else if (key == "child")
            style.child = lines(value);
        else if (key == "photo")
            style.photo = lines(value);
        else if (key == "blank-lines-between-sessions")
            style.blankLinesBetweenSessions = count(value).value_or(0);
        else
            return false;
        return true;
    });
}

void EventReader::post(int node)
{
    Post &post = m_read.event.post;
    forEachKey(node, [&](QByteArrayView key, int value) {
        if (key == "front-matter")
            post.frontMatter = lines(value);
        else if (key == "blank-lines-after-front-matter")
            post.blankLinesAfterFrontMatter = count(value);
        else if (key == "line-ends")
            post.lineEnd =
                text(value).compare("crlf"_L1, Qt::CaseInsensitive) == 0 ? LineEnd::CrLf : LineEnd::Lf;
        else if (key == "final-newline")
            post.finalNewline = QStringList{u"false"_s, u"no"_s, u"off"_s}.indexOf(text(value).toLower()) < 0;
        else if (key == "encoding")
            post.encoding = encoding(value);
        else if (key == "profile")
            post.profile = text(value);
        else if (key == "stamps")
            post.stamps = stamps(value);
        else if (key == "hints")
            post.hints = list(value, &EventReader::hint);
        else if (key == "style" && m_document.node(value).isMap())
            style(value);
        else
            return false;
        return true;
    });
}

std::optional<QString> EventReader::hint(int node)
{
    const QString word = text(node);
    if (isScalar(node) && word != "spacing"_L1 && word != "punctuation"_L1)
        report(node, Severity::Hint, Text::tr("“%1” names no hints.").arg(shown(word.toUtf8())),
               Text::tr("Use one of: %1.").arg("spacing, punctuation"_L1));
    return isScalar(node) ? std::optional(word) : std::nullopt;
}

void EventReader::checks(int node)
{
    forEachKey(node, [&](QByteArrayView key, int value) {
        if (key == "ignore")
            m_read.event.ignoredProblems = list(value, &EventReader::ignoredProblem);
        return key == "ignore";
    });
}

std::optional<IgnoredProblem> EventReader::ignoredProblem(int node)
{
    IgnoredProblem ignored;
    if (m_document.node(node).isMap())
        forEachKey(node, [&](QByteArrayView key, int value) {
            if (key == "problem")
                ignored.code = text(value);
            else if (key == "at")
                ignored.at = text(value);
            return key == "problem" || key == "at";
        });
    else
        ignored.code = text(node);
    return m_document.node(node).isSequence() ? std::nullopt : std::optional(ignored);
}

void EventReader::version(int node)
{
    bool ok = false;
    const int number = text(node).toInt(&ok);
    if (!ok || number < 1) {
        report(node, Severity::Warning, Text::tr("The version of the format is expected here: 1."));
    } else if (number > eventFileVersion) {
        m_read.readOnly = true;
        report(
            node, Severity::Warning,
            Text::tr("The file was written by a newer Rundown (format %1); it can only be read.").arg(number),
            Text::tr("Update Rundown to edit it."));
    }
}

bool EventReader::eventKey(QByteArrayView key, int value)
{
    Event &event = m_read.event;
    const std::pair<const char *, QString *> texts[] = {
        {"title", &event.title},
        {"series", &event.series},
        {"time-zone", &event.timeZone},
        {"venue", &event.venue},
        {"city", &event.city},
        {"recordings-base", &event.recordingsBase},
        {"photos-base", &event.photosBase},
        {"slides-base", &event.slidesBase},
    };
    const auto *found = std::find_if(std::begin(texts), std::end(texts),
                                     [&](const auto &it) { return key == QByteArrayView(it.first); });
    if (found != std::end(texts))
        *found->second = text(value);
    else if (key == "rundown")
        version(value);
    else if (key == "days")
        event.days = list(value, &EventReader::day);
    else if (key == "hosts")
        event.hosts = list(value, &EventReader::person);
    else if (key == "post" && m_document.node(value).isMap())
        post(value);
    else if (key == "checks" && m_document.node(value).isMap())
        checks(value);
    else if (key == "outline")
        event.outline = list(value, &EventReader::entry);
    else
        return false;
    return true;
}

void EventReader::root(int node)
{
    if (m_document.node(node).isMap()) {
        forEachKey(node, [&](QByteArrayView key, int value) { return eventKey(key, value); });
        return;
    }
    m_read.readOnly = true;
    report(node, Severity::Error,
           Text::tr("This is not an event file: it does not begin with keys such as “title:”."));
}

ReadEvent EventReader::read()
{
    m_read.problems = m_document.problems();
    m_read.readOnly = m_document.isReadOnly();
    if (!m_document.isEmpty())
        root(0);
    std::sort(m_ignored.begin(), m_ignored.end());
    return m_read;
}

} // namespace rundown
