// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/dates.h"

#include "models/format/recap/people/names.h"
#include "models/format/recap/words/wordfinder.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

qsizetype dateLength(QStringView line)
{
    static const QRegularExpression date(
        uR"(^\**\s*(?:\d{4}\s*[年/.-]\s*)?\d{1,2}\s*[月/.-]\s*\d{1,2}\s*[日号號.]?\s*,?\s*(?:(?:[（(]?(?:周|週|星期)[一二三四五六日天][）)]?\s*|[（(][一二三四五六日][）)]\s*)|\s+))"_s);
    if (line.isEmpty() || !(line.front().isDigit() || line.front() == u'*') || line.size() > 200)
        return 0;
    const auto match = date.match(line.left(40).toString());
    return match.hasMatch() ? match.capturedLength() : 0;
}

bool isDateAndTime(QStringView words)
{
    static const WordFinder days{
        u"monday", u"tuesday",  u"wednesday", u"thursday",   u"friday",   u"saturday", u"sunday",
        u"lundi",  u"mardi",    u"mercredi",  u"jeudi",      u"vendredi", u"samedi",   u"dimanche",
        u"montag", u"dienstag", u"mittwoch",  u"donnerstag", u"freitag",  u"samstag",  u"sonntag",
        u"uhr",    u"uur",      u"at",        u"um",         u"th",       u"st",       u"nd",
        u"rd",     u"am",       u"pm",        u"h"};
    static const WordFinder months{u"jan", u"feb", u"mar", u"apr", u"may", u"mai", u"jun",
                                   u"jul", u"aug", u"sep", u"oct", u"okt", u"nov", u"dec",
                                   u"dez", u"fév", u"avr", u"jui", u"aoû", u"déc", u"mär"};
    constexpr qsizetype longestMonth = 9;
    const QStringView text = words.trimmed();
    const qsizetype remark = text.endsWith(u')') ? text.lastIndexOf(u" (") : -1; // "(note the time!)"
    const QString when = (remark > 0 ? text.left(remark) : text).left(60).toString().toLower();
    if (when.size() > 48)
        return false;
    for (qsizetype i = 0; i < when.size();) {
        qsizetype end = i;
        while (end < when.size() && when[end].isLetter() && !isHan(when[end]))
            ++end;
        const QStringView word = QStringView(when).mid(i, end - i);
        const bool isMonth = word.size() <= longestMonth && !months.at(word).isEmpty();
        if (!word.isEmpty() && !days.contains(word) && !isMonth)
            return false;
        if (end == i && isHan(when[i]) &&
            !u"年月日号號点點时時周週星期一二三四五六天上下午晚"_s.contains(when[i]))
            return false;
        i = std::max(end, i + 1);
    }
    return true;
}

} // namespace rundown
