// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/programmarks.h"

#include "models/document/programtext.h"
#include "models/document/timetext.h"
#include "models/event/recordingtimes.h"
#include "widgets/common/sessionkinds.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct ProgramMarks
{
    Q_DECLARE_TR_FUNCTIONS(ProgramMarks)
};

/// A heading and the names below it.
template<class T, class Name>
QString listed(const QString &heading, const QList<T> &items, Name name)
{
    QStringList lines{heading};
    for (const T &item : items)
        lines += std::invoke(name, item);
    return lines.join(u'\n');
}

QString slidesName(const Slides &slides)
{
    return slides.title.isEmpty() ? fileNameOf(fileOrUrl(slides)) : slides.title;
}

QString videoName(const Video &video)
{
    return video.title.isEmpty() ? video.url : video.title;
}

int noteCount(const QString &notes)
{
    int count = 0;
    for (const QStringView line : qTokenize(notes, u'\n'))
        count += !line.isEmpty() && !line.front().isSpace() ? 1 : 0;
    return count;
}

QString doubtLine(const OpenDoubt &doubt)
{
    return textOf(doubt.reason);
}

void addSessionMarks(QList<ProgramMark> &marks, const Session &session)
{
    if (!session.slides.isEmpty())
        marks += {0, u"view-presentation"_s, listed(ProgramMarks::tr("Slides"), session.slides, slidesName)};
    if (!session.recordings.isEmpty())
        marks +=
            {1, u"player-volume"_s, listed(ProgramMarks::tr("Recordings"), session.recordings, displayName)};
    if (!session.videos.isEmpty())
        marks += {2, u"camera-video"_s, listed(ProgramMarks::tr("Videos"), session.videos, videoName)};
    if (!session.notes.isEmpty())
        marks +=
            {notesMarkSlot, u"note"_s, ProgramMarks::tr("%n note(s)", nullptr, noteCount(session.notes))};
}

} // namespace

QList<ProgramMark> marksOf(const EventDocument &document, EntryId id)
{
    QList<ProgramMark> marks;
    if (const Session *session = document.session(id))
        addSessionMarks(marks, *session);
    if (const Entry *entry = document.entry(id); entry && !entry->doubts.isEmpty())
        marks += {doubtMarkSlot, u"question"_s,
                  listed(ProgramMarks::tr("Read with doubt"), entry->doubts, doubtLine)};
    const Problems problems = document.problemsOf(id);
    const bool isWarning = std::ranges::any_of(
        problems, [](const Problem &problem) { return problem.severity != Problem::Severity::Hint; });
    if (!problems.isEmpty())
        marks += {programMarkSlots - 1, isWarning ? u"data-warning"_s : u"documentinfo"_s,
                  listed(ProgramMarks::tr("%n problem(s)", nullptr, int(problems.size())), problems,
                         &Problem::sentences),
                  isWarning};
    return marks;
}

QString describe(const EventDocument &document, EntryId id)
{
    const Entry *entry = document.entry(id);
    if (!entry)
        return {};
    QString kind = ProgramMarks::tr("Text");
    if (const Session *session = entry->session())
        kind = lookOf(session->kind).label;
    else if (entry->photo())
        kind = ProgramMarks::tr("Photo");
    QStringList lines{kind};
    const QString title = programtext::titleOf(*entry);
    if (!title.isEmpty())
        lines += title;
    for (const Problem &problem : document.problemsOf(id))
        lines += problem.sentences();
    for (const OpenDoubt &doubt : entry->doubts)
        lines += doubtLine(doubt);
    return lines.join(u'\n');
}

QString describeActualTimes(const EventDocument &document, EntryId id)
{
    const Session *session = document.session(id);
    const ActualTimes times = session ? actualTimes(session->recordings) : ActualTimes();
    QStringList lines;
    if (times.start && times.end)
        lines << ProgramMarks::tr("Recorded from %1 to %2").arg(clockText(times.start), clockText(times.end));
    else if (times.start)
        lines << ProgramMarks::tr("Recorded from %1").arg(clockText(times.start));
    lines << overrunWords(document.overrunOf(id));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString describePeople(const QList<Person> &people)
{
    QStringList lines;
    for (const Person &person : people) {
        const QString name = person.affiliation.isEmpty()
                                 ? person.name
                                 : ProgramMarks::tr("%1, %2").arg(person.name, person.affiliation);
        lines += ProgramMarks::tr("%1: %2").arg(roleLabel(person.role), name);
    }
    return lines.join(u'\n');
}

} // namespace rundown
