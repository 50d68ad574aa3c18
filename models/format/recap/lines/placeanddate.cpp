// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/placeanddate.h"

#include "models/format/recap/lines/dates.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// "*Main hall* · **title** — people": length of a room before a title in bold.
qsizetype roomLength(QStringView words)
{
    constexpr qsizetype longestRoom = 40;
    if (words.size() < 8 || words[0] != u'*' || words[1] == u'*')
        return 0;
    const qsizetype close = words.indexOf(u'*', 1);
    const qsizetype title = words.indexOf(u"**", close + 1);
    if (close < 2 || close > longestRoom || title < 0)
        return 0;
    const QStringView between = words.mid(close + 1, title - close - 1);
    const bool parted =
        std::ranges::all_of(between, [](QChar c) { return c == u' ' || u"·|,–—-:"_s.contains(c); });
    return parted && !between.isEmpty() ? title : 0;
}

/// "[R1] title": length of the code of a room.
qsizetype roomCodeLength(QStringView words)
{
    constexpr qsizetype longest = 8;
    const qsizetype close = words.startsWith(u'[') ? words.left(longest).indexOf(u']') : -1;
    if (close < 2 || close + 2 >= words.size() || words[close + 1] != u' ' || !words[1].isUpper() ||
        !words[close - 1].isDigit())
        return 0;
    const QStringView code = words.mid(1, close - 1);
    const bool isCode =
        std::ranges::all_of(code, [](QChar c) { return c.isUpper() || c.isDigit() || c == u'-'; });
    return isCode ? close + 2 : 0;
}

/// "2021-12-11 **title**", in an archive of talks: length of the date.
qsizetype wholeDateLength(QStringView words)
{
    static const QRegularExpression date(
        uR"(^(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}\b[\s:：,，|｜·–—-]+(?=\D))"_s);
    if (words.size() < 10 || !words.front().isDigit() || !words[3].isDigit())
        return 0;
    const auto match = date.match(words.left(24).toString());
    return match.hasMatch() && match.capturedLength() < words.size() ? match.capturedLength() : 0;
}

/// "**1 月 5 日**《title》", "**12 March** (Tuesday) title", in a series: length of the date in bold before a
/// title, with a remark in brackets behind it.
qsizetype boldDateLength(QStringView words)
{
    constexpr qsizetype longestDate = 24;
    constexpr qsizetype longestRemark = 10;
    const qsizetype close = words.startsWith(u"**") ? words.left(longestDate).indexOf(u"**", 2) : -1;
    if (close < 5)
        return 0;
    const QStringView date = words.mid(2, close - 2);
    const bool isDate = std::ranges::any_of(date, [](QChar c) { return c.isDigit(); }) &&
                        std::ranges::any_of(date, [](QChar c) { return c.isLetter() || c == u'-'; }) &&
                        isDateAndTime(date);
    const auto skip = [&](qsizetype end, QStringView marks) {
        while (end < words.size() && (words[end].isSpace() || marks.contains(words[end])))
            ++end;
        return end;
    };
    qsizetype end = skip(close + 2, {});
    if (isDate && end < words.size() && u"(（"_s.contains(words[end])) {
        const QChar closing = words[end] == u'(' ? u')' : u'）';
        const qsizetype remark = words.mid(end, longestRemark + 2).indexOf(closing);
        end = remark > 0 ? end + remark + 1 : end;
    }
    end = skip(end, u":：,，|｜·–—-");
    return isDate && end < words.size() ? end : 0;
}

/// "沙发角 | title | 召集：阿明": length of a room before a title, where somebody's label stands behind both.
qsizetype roomBarLength(QStringView words)
{
    constexpr qsizetype longestRoom = 14;
    static const WordFinder bars{u" | ", u" ｜ ", u"｜"};
    if (!words.contains(u'|') && !words.contains(u'｜'))
        return 0;
    QList<std::pair<qsizetype, qsizetype>> found; // the bars, and what stands behind them
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (const qsizetype size = bars.at(words.mid(i)).size(); size > 0) {
            found.append({i, i + size});
            i += size - 1;
        }
    }
    Role role = Role::Speaker;
    if (found.size() != 2 || found[0].first > longestRoom ||
        roleWordLength(words.mid(found[1].second), role) == 0)
        return 0;
    return found[0].second;
}

/// "salle 1 : *title*", "二楼教室：title": length of a room and a colon before a title.
qsizetype roomColonLength(QStringView words)
{
    constexpr qsizetype longestRoom = 16;
    static constexpr CharacterSet colons(u":：");
    qsizetype colon = 0;
    while (colon < std::min(words.size(), longestRoom) && !colons.has(words[colon]))
        ++colon;
    if (colon < 2 || colon + 2 >= words.size() || !colons.has(words[colon]))
        return 0;
    const QStringView room = words.left(colon).trimmed();
    const qsizetype blank = room.lastIndexOf(u' ', room.size() - 1);
    const QStringView code = blank > 0 ? room.mid(blank + 1) : QStringView();
    constexpr qsizetype longestCode = 3; // "Room B12"
    const bool isCoded = !code.isEmpty() && code.size() <= longestCode &&
                         (code.back().isDigit() || (code.size() == 1 && code.front().isUpper()));
    const bool isHanRoom = isHanText(room) && room.size() >= 3;
    static const WordFinder places({u"cour", u"jardin", u"terrasse", u"parvis", u"hall", u"foyer", u"hof",
                                    u"innenhof", u"garten", u"terrasse", u"courtyard", u"garden", u"yard",
                                    u"terrace", u"patio", u"jardín", u"pátio", u"jardim", u"cortile"},
                                   Qt::CaseInsensitive);
    const QStringView title = words.mid(colon + 1).trimmed();
    const bool isMarked = !title.isEmpty() && u"*_«“„\""_s.contains(title.front()); // "cour : *title*"
    return (namesRoom(room) && (isCoded || isHanRoom)) || (places.contains(room) && isMarked) ? colon + 1 : 0;
}

} // namespace

HeadSpan withoutPlaceAndDate(QStringView content, HeadSpan words)
{
    for (const auto length : {roomLength, roomCodeLength, wholeDateLength, boldDateLength, roomBarLength})
        words.begin += length(at(content, words));
    return trimmed(content, {words.begin + roomColonLength(at(content, words)), words.end});
}

} // namespace rundown
