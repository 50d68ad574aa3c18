// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programjson.h"

#include "models/document/timetext.h"
#include "models/event/recordingname.h"
#include "models/format/eventfile/eventwords.h"
#include "models/format/recap/frontmatter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

double seconds(qint64 ms)
{
    return double(ms) / 1000;
}

/// A JSON object that leaves out what is empty.
class Object
{
public:
    Object &add(QLatin1StringView key, const QString &value)
    {
        if (!value.isEmpty())
            object.insert(key, value);
        return *this;
    }
    Object &add(QLatin1StringView key, const QJsonArray &value)
    {
        if (!value.isEmpty())
            object.insert(key, value);
        return *this;
    }
    Object &addSeconds(QLatin1StringView key, std::optional<qint64> ms)
    {
        if (ms)
            object.insert(key, seconds(*ms));
        return *this;
    }

    QJsonObject object;
};

std::optional<QTime> startOf(const Recording &recording)
{
    return recording.start ? recording.start : parseRecordingName(displayName(recording)).start;
}

class ProgramWriter
{
public:
    explicit ProgramWriter(const Event &event) : event(event) {}

    QJsonArray sessions(const QList<Entry> &entries, const QString &parentId) const
    {
        QJsonArray array;
        int number = 0;
        for (const Entry &entry : entries) {
            if (!entry.session())
                continue;
            ++number;
            const QString given = entry.session()->id;
            const QString id = !given.isEmpty()     ? given
                               : parentId.isEmpty() ? u's' + QString::number(number)
                                                    : parentId + u'.' + QString::number(number);
            array.append(session(entry, id));
        }
        return array;
    }

private:
    QJsonObject session(const Entry &entry, const QString &id) const
    {
        const Session &s = *entry.session();
        Object object;
        object.add("id"_L1, id).add("kind"_L1, kindWord(s.kind));
        object.object.insert("title"_L1, s.title);
        object.add("start"_L1, s.start ? clockText(*s.start) : QString())
            .addSeconds("duration"_L1, s.durationMs)
            .add("room"_L1, s.room)
            .add("track"_L1, s.track);
        QJsonArray people;
        for (const Person &p : s.people) {
            people.append(Object()
                              .add("name"_L1, p.name)
                              .add("affiliation"_L1, p.affiliation)
                              .add("role"_L1, roleWord(p.role))
                              .object);
        }
        return object.add("people"_L1, people)
            .add("slides"_L1, slides(s))
            .add("recordings"_L1, recordings(s))
            .add("videos"_L1, videos(s))
            .add("notes"_L1, s.notes)
            .add("children"_L1, sessions(entry.children, id))
            .object;
    }

    QJsonArray slides(const Session &s) const
    {
        QJsonArray array;
        for (const Slides &x : s.slides) {
            array.append(Object()
                             .add("title"_L1, x.title)
                             .add("url"_L1, publicUrl(event.slidesBase, x.file, x.url))
                             .add("file"_L1, x.file)
                             .object);
        }
        return array;
    }

    QJsonArray recordings(const Session &s) const
    {
        QJsonArray array;
        for (const Recording &x : s.recordings) {
            const auto start = startOf(x);
            array.append(Object()
                             .add("url"_L1, publicUrl(event.recordingsBase, x.file, x.url))
                             .add("file"_L1, x.file)
                             .add("start"_L1, start ? clockText(*start) : QString())
                             .addSeconds("duration"_L1, x.durationMs)
                             .object);
        }
        return array;
    }

    static QJsonArray videos(const Session &s)
    {
        QJsonArray array;
        for (const Video &x : s.videos)
            array.append(Object().add("title"_L1, x.title).add("url"_L1, x.url).object);
        return array;
    }

    const Event &event;
};

QString dateText(const Event &event)
{
    if (!event.days.isEmpty())
        return event.days.first().toString(Qt::ISODate);
    const auto date = dateOfFrontMatter(event.post.frontMatter);
    return date ? date->toString(Qt::ISODate) : QString();
}

QString lineFor(const Session &session, int depth)
{
    QStringList people;
    for (const Person &person : session.people)
        people << person.name;
    QStringList marks;
    for (const Slides &slides : session.slides)
        marks << fileNameOf(fileOrUrl(slides));
    for (const Recording &recording : session.recordings)
        marks << displayName(recording);
    QString line = (session.start ? clockText(*session.start) : QString()).leftJustified(7);
    line += QString(4LL * depth, u' ') + (session.title.isEmpty() ? u"…"_s : session.title);
    if (!people.isEmpty())
        line += u" — "_s + people.join(u", "_s);
    if (!marks.isEmpty())
        line += u"  ["_s + marks.join(u", "_s) + u']';
    return line;
}

} // namespace

QByteArray programJson(const Event &event)
{
    const QJsonObject program = Object()
                                    .add("title"_L1, event.title)
                                    .add("date"_L1, dateText(event))
                                    .add("sessions"_L1, ProgramWriter(event).sessions(event.outline, {}))
                                    .object;
    return QJsonDocument(program).toJson();
}

QString programText(const Event &event)
{
    QStringList lines{event.title};
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *parent) {
        if (entry.session())
            lines << lineFor(*entry.session(), parent ? 1 : 0);
    });
    return lines.join(u'\n') + u'\n';
}

} // namespace rundown
