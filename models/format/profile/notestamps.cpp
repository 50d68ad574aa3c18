// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/notestamps.h"

#include "models/event/notestamp.h"
#include "models/format/recap/pour.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// `[12:40](…)` is a link already that somebody has written.
bool isPlainStamp(const QString &line, const NoteStamp &stamp)
{
    const qsizetype behind = stamp.begin + stamp.length;
    return behind >= line.size() || (line[behind] != u'(' && line[behind] != u'[' && line[behind] != u':');
}

QString withoutStamp(const QString &line, const NoteStamp &stamp)
{
    QString rest = line.mid(stamp.begin + stamp.length);
    while (rest.startsWith(u' '))
        rest.remove(0, 1);
    return line.left(stamp.begin) + rest;
}

QString withLink(const QString &line, const NoteStamp &stamp, const QString &recording)
{
    const qsizetype behind = stamp.begin + stamp.length;
    return line.left(behind) + u"(%1#t=%2)"_s.arg(recording).arg(stamp.ms / 1000) + line.mid(behind);
}

QString notesWith(const QString &notes, NoteStamps stamps, const QString &recording)
{
    QStringList lines;
    for (const QString &line : notes.split(u'\n')) {
        const auto stamp = stampOf(line);
        if (!stamp || !isPlainStamp(line, *stamp)) {
            lines.append(line);
            continue;
        }
        const QString changed =
            stamps == NoteStamps::Drop ? withoutStamp(line, *stamp) : withLink(line, *stamp, recording);
        if (changed.size() > stamp->begin) // a note that is a stamp and nothing else goes with it
            lines.append(changed);
    }
    return lines.join(u'\n');
}

/// The address that links go to, without a place in the recording; as it may stand in a Markdown link.
QString firstRecording(const Session &session, const QString &base)
{
    if (session.recordings.isEmpty())
        return {};
    const Recording &first = session.recordings.first();
    QString address = postAddress(base, first.file, first.url);
    address.truncate(address.indexOf(u'#') < 0 ? address.size() : address.indexOf(u'#'));
    return address.replace(u'(', u"%28"_s).replace(u')', u"%29"_s).replace(u' ', u"%20"_s);
}

void changeNotes(QList<Entry> &entries, NoteStamps stamps, const QString &base)
{
    for (Entry &entry : entries) {
        changeNotes(entry.children, stamps, base);
        Session *session = entry.session();
        if (!session || !session->notes.contains(u'['))
            continue;
        const QString recording = firstRecording(*session, base);
        if (stamps == NoteStamps::Drop || !recording.isEmpty())
            session->notes = notesWith(session->notes, stamps, recording);
    }
}

} // namespace

Event withStamps(const Event &event, NoteStamps stamps)
{
    if (stamps == NoteStamps::Keep)
        return event;
    Event shown = event;
    changeNotes(shown.outline, stamps, event.recordingsBase);
    return shown;
}

} // namespace rundown
