// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/notestamps.h"

#include "models/event/notestamp.h"
#include "models/event/soundplace.h"
#include "models/format/recap/pour.h"

#include <QRegularExpression>
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

/// The address of a recording, without a place in it; as it may stand in a Markdown link.
QString addressOf(const Recording &recording, const QString &base)
{
    QString address = postAddress(base, recording.file, recording.url);
    address.truncate(address.indexOf(u'#') < 0 ? address.size() : address.indexOf(u'#'));
    return address.replace(u'(', u"%28"_s).replace(u')', u"%29"_s).replace(u' ', u"%20"_s);
}

QString withLink(const QString &line, const NoteStamp &stamp, const Session &session, const QString &base)
{
    const std::optional<SoundPlace> place = soundPlaceAt(session.recordings, stamp.ms);
    const QString address = place ? addressOf(session.recordings[place->row], base) : QString();
    if (address.isEmpty())
        return line;
    const qsizetype behind = stamp.begin + stamp.length;
    return line.left(behind) + u"(%1#t=%2)"_s.arg(address).arg(place->fileMs / 1000) + line.mid(behind);
}

/// Follows the fences of code, line by line, and the list items that they may stand in.
class Fences
{
public:
    /// True for a line of fenced code, and for the fences.
    bool holds(const QString &line)
    {
        static const QRegularExpression form(
            uR"(^[ \t]*((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(?:(`{3,})([^`]*)|(~{3,})(.*))?)"_s);
        const auto match = form.match(line);
        const QString marks = match.captured(2) + match.captured(4);
        const QString info = match.captured(3) + match.captured(5);
        if (line.trimmed().isEmpty())
            return !m_open.isEmpty();
        leaveItems(columnAt(line, match.capturedStart(1)));
        if (!m_open.isEmpty()) {
            const bool isBare = match.capturedLength(1) == 0 && info.trimmed().isEmpty();
            if (isBare && match.capturedEnd() == line.size() && marks.startsWith(m_open))
                m_open.clear();
            return true;
        }
        enterItems(line, match.capturedStart(1), match.capturedEnd(1));
        if (match.capturedEnd() == line.size())
            m_open = marks;
        return !m_open.isEmpty();
    }

private:
    static qsizetype columnAt(const QString &line, qsizetype end)
    {
        constexpr qsizetype tab = 4;
        qsizetype column = 0;
        for (const QChar c : QStringView(line).left(end))
            column += c == u'\t' ? tab - column % tab : 1;
        return column;
    }

    /// What a line of less indent is not in any more, code of an item included.
    void leaveItems(qsizetype indent)
    {
        while (!m_items.isEmpty() && indent < m_items.last()) {
            m_items.removeLast();
            m_open.clear();
        }
    }

    void enterItems(const QString &line, qsizetype from, qsizetype end)
    {
        for (qsizetype i = from + 1; i <= end; ++i) {
            const bool begins = i == end || !line[i].isSpace();
            if (begins && line[i - 1].isSpace())
                m_items.append(columnAt(line, i));
        }
    }

    QString m_open;
    QList<qsizetype> m_items; ///< the columns where the texts of list items begin, each within the one before
};

QString notesWith(const Session &session, NoteStamps stamps, const QString &base)
{
    QStringList lines;
    Fences fences;
    for (const QString &line : session.notes.split(u'\n')) {
        const auto stamp = fences.holds(line) ? std::nullopt : stampOf(line);
        if (!stamp || !isPlainStamp(line, *stamp)) {
            lines.append(line);
            continue;
        }
        const QString changed =
            stamps == NoteStamps::Drop ? withoutStamp(line, *stamp) : withLink(line, *stamp, session, base);
        if (changed.size() > stamp->begin) // a note that is a stamp and nothing else goes with it
            lines.append(changed);
    }
    return lines.join(u'\n');
}

void changeNotes(QList<Entry> &entries, NoteStamps stamps, const QString &base)
{
    for (Entry &entry : entries) {
        changeNotes(entry.children, stamps, base);
        Session *session = entry.session();
        if (session && session->notes.contains(u'['))
            session->notes = notesWith(*session, stamps, base);
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
