// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/notecues.h"

#include "models/event/notemark.h"
#include "models/event/notestamp.h"
#include "models/event/soundplace.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

constexpr qint64 usualMs = 5'000; ///< of a note that nothing follows

/// The length of all of a session's recordings.
std::optional<qint64> lengthOf(const Session &session)
{
    qint64 ms = 0;
    for (const Recording &recording : session.recordings) {
        const std::optional<qint64> length = heardLength(recording);
        if (!length)
            return {};
        ms += *length;
    }
    return ms > 0 ? std::optional(ms) : std::nullopt;
}

QString fileNameFor(const Session &session, int number)
{
    if (!session.recordings.isEmpty()) {
        const Recording &first = session.recordings.first();
        const QString name = QFileInfo(fileNameOf(fileOrUrl(first))).completeBaseName();
        if (!name.isEmpty())
            return name;
    }
    static const QRegularExpression forbidden(u"[\\x00-\\x1f/\\\\:*?\"<>|.]+"_s);
    const QString title = QString(session.title).replace(forbidden, u" "_s).simplified().left(60);
    return u"%1 %2"_s.arg(number, 2, 10, QChar(u'0')).arg(title).trimmed();
}

} // namespace

QList<Cue> cuesOfNotes(const QString &notes, std::optional<qint64> endMs)
{
    QList<Cue> cues;
    for (const QString &line : notes.split(u'\n')) {
        const std::optional<NoteStamp> stamp = stampOf(line);
        const QString text = line.mid(stamp ? stamp->begin + stamp->length : noteMarksOf(line).end).trimmed();
        if (stamp)
            cues << Cue{stamp->ms, stamp->ms, text};
        else if (!cues.isEmpty() && !text.isEmpty())
            cues.last().text += (cues.last().text.isEmpty() ? QString() : u"\n"_s) + text;
    }
    std::ranges::stable_sort(cues, {}, &Cue::fromMs);
    for (qsizetype i = 0; i < cues.size(); ++i) {
        const qint64 end =
            i + 1 < cues.size() ? cues[i + 1].fromMs : endMs.value_or(cues[i].fromMs + usualMs);
        cues[i].toMs = std::max(cues[i].fromMs, end);
    }
    erase_if(cues, [](const Cue &cue) { return cue.text.isEmpty(); });
    return cues;
}

QList<NotesFile> notesFiles(const QList<Entry> &outline, TranscriptFormat format)
{
    QList<NotesFile> files;
    QSet<QString> names;
    int number = 0;
    forEachEntry(outline, [&](const Entry &entry, const Entry *) {
        const Session *session = entry.session();
        if (!session)
            return;
        ++number;
        const QList<Cue> cues = cuesOfNotes(session->notes, lengthOf(*session));
        if (cues.isEmpty())
            return;
        const QString base = fileNameFor(*session, number);
        QString name = base;
        for (int again = 2; names.contains(name.toLower()); ++again)
            name = u"%1-%2"_s.arg(base).arg(again);
        names.insert(name.toLower());
        files << NotesFile{entry.id, name + u".notes."_s + suffixOf(format), writeTranscript(cues, format)};
    });
    return files;
}

} // namespace rundown
