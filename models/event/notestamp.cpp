// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/notestamp.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

int headLength(const QString &line)
{
    int indent = 0;
    while (indent < line.size() && (line[indent] == u' ' || line[indent] == u'\t'))
        ++indent;
    if (indent == 0 || indent + 1 >= line.size())
        return indent;
    const bool bullet = u"*+-"_s.contains(line[indent]) && line[indent + 1] == u' ';
    return bullet ? indent + 2 : indent;
}

std::optional<NoteStamp> stampOf(const QString &line)
{
    static const QRegularExpression pattern(
        u"^\\[(?:([0-9]{1,2}):([0-5][0-9])|([0-9]{1,3})):([0-5][0-9])\\]"_s);
    const int head = headLength(line);
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
