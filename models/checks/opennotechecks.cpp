// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/eventchecks.h"
#include "models/checks/findingmaker.h"
#include "models/event/notemark.h"
#include "models/event/notestamp.h"
#include "models/event/opennotes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct OpenNoteChecks
{
    Q_DECLARE_TR_FUNCTIONS(OpenNoteChecks)
};

/// The note without its marks and stamp.
QString wordsOf(const QString &line, const NoteMarks &marks)
{
    const auto stamp = stampOf(line);
    return line.mid(stamp ? stamp->begin + stamp->length : marks.end).trimmed();
}

CheckFinding findingOf(const Entry &entry, const QString &notes, const OpenNotePlace &place)
{
    const NoteMarks marks = noteMarksOf(place.line);
    const bool isLink = marks.open == OpenNote::Link;
    CheckFinding finding =
        findingAt(isLink ? u"open-link"_s : u"open-check"_s, Problem::Severity::Hint, notes,
                  place.begin + marks.openBegin, place.line.size() - marks.openBegin);
    const QString words = quoted(wordsOf(place.line, marks));
    finding.what = isLink ? OpenNoteChecks::tr("A link to add: %1").arg(words)
                          : OpenNoteChecks::tr("Something to check: %1").arg(words);
    finding.mend = OpenNoteChecks::tr("The note stays out of the post until its mark is taken off.");
    finding.place = {entry.id, FieldPlace::Field::Notes, 0};
    finding.fix = {OpenNoteChecks::tr("Take the mark off"),
                   {editAt(notes, place.begin + marks.openBegin, marks.openLength, {})}};
    for (FieldEdit &edit : finding.fix.edits)
        edit.place = finding.place;
    return finding;
}

} // namespace

bool isTodo(const CheckFinding &finding)
{
    return finding.code == u"open-check"_s || finding.code == u"open-link"_s;
}

CheckFindings checkOpenNotes(const CheckContext &context)
{
    CheckFindings findings;
    const QStringList &own = context.event.post.ownMarks;
    const QSet<QString> ownMarks(own.begin(), own.end());
    forEachEntry(context.event.outline, [&](const Entry &entry, const Entry *) {
        const QString notes = entry.session() ? entry.session()->notes : QString();
        for (const OpenNotePlace &place : openNotesIn(notes, ownMarks))
            findings.append(findingOf(entry, notes, place));
    });
    return findings;
}

} // namespace rundown
