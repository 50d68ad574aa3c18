// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/opennotes.h"

#include "models/event/notemark.h"

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// Enough for any line that is a note: the mark at its head, behind whatever its form puts there.
constexpr int mostMarksInLine = 3;

bool isOpen(const QString &line, const QSet<QString> &ownMarks)
{
    const NoteMarks marks = noteMarksOf(line);
    return marks.open != OpenNote::None && !ownMarks.contains(line.mid(marks.openBegin).trimmed());
}

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent].isSpace())
        ++indent;
    return indent;
}

QString notesWithoutOpen(const QString &notes, const QSet<QString> &ownMarks)
{
    QStringList kept;
    qsizetype leftOut = -1; // the indent of the open note whose lines are being left out
    for (const QString &line : notes.split(u'\n')) {
        const bool isBelow = leftOut >= 0 && (indentOf(line) > leftOut || indentOf(line) == line.size());
        if (isBelow)
            continue;
        leftOut = isOpen(line, ownMarks) ? indentOf(line) : -1;
        if (leftOut < 0)
            kept.append(line);
    }
    return kept.join(u'\n');
}

void leaveOutOf(QList<Entry> &entries, const QSet<QString> &ownMarks)
{
    for (Entry &entry : entries) {
        leaveOutOf(entry.children, ownMarks);
        Session *session = entry.session();
        if (session && !openNotesIn(session->notes, ownMarks).isEmpty())
            session->notes = notesWithoutOpen(session->notes, ownMarks);
    }
}

void addMarksOf(QStringView line, const QString &mark, QStringList &found)
{
    qsizetype at = line.indexOf(mark);
    for (int i = 0; at >= 0 && i < mostMarksInLine; ++i, at = line.indexOf(mark, at + 1))
        found.append(line.mid(at).trimmed().toString());
}

} // namespace

QList<OpenNotePlace> openNotesIn(const QString &notes, const QSet<QString> &ownMarks)
{
    QList<OpenNotePlace> places;
    if (!notes.contains(u"?]"_s))
        return places;
    qsizetype begin = 0;
    for (const QString &line : notes.split(u'\n')) {
        if (isOpen(line, ownMarks))
            places.append({begin, line});
        begin += line.size() + 1;
    }
    return places;
}

Event withoutOpenNotes(const Event &event)
{
    Event shown = event;
    leaveOutOf(shown.outline, {event.post.ownMarks.begin(), event.post.ownMarks.end()});
    return shown;
}

QStringList ownMarksIn(QStringView text)
{
    QStringList found;
    if (!text.contains(u'?') || !text.contains(u"?]"))
        return found;
    for (const QStringView line : text.split(u'\n')) {
        for (const OpenNote open : {OpenNote::Check, OpenNote::Link})
            addMarksOf(line, openMark(open), found);
    }
    found.removeDuplicates();
    return found;
}

} // namespace rundown
