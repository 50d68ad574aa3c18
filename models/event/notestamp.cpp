// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/notestamp.h"

#include "models/event/notemark.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

std::optional<NoteStamp> stampOf(const QString &line)
{
    static const QRegularExpression pattern(
        u"^\\[(?:([0-9]{1,2}):([0-5][0-9])|([0-9]{1,3})):([0-5][0-9])\\]"_s);
    const int head = noteMarksOf(line).end;
    const auto match = pattern.match(line.mid(head, 12));
    if (!match.hasMatch())
        return {};
    const qint64 minutes = match.hasCaptured(3)
                               ? match.capturedView(3).toInt()
                               : match.capturedView(1).toInt() * 60 + match.capturedView(2).toInt();
    return NoteStamp{(minutes * 60 + match.capturedView(4).toInt()) * 1000, head,
                     int(match.capturedLength())};
}

QString stampText(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(ms, 0) / 1000;
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const QString minutes = two(seconds / 60 % 60) + u':' + two(seconds % 60);
    if (seconds < 3600)
        return u'[' + minutes + u']';
    return u'[' + QString::number(seconds / 3600) + u':' + minutes + u']';
}

} // namespace rundown
