// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/byline.h"

#include "models/format/recap/lines/dates.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/linelabels.h"
#include "models/format/recap/words/pictographs.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/rolewords.h"
#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr QStringView emphasis = u"*_";

/// A part of a byline, and whether a mark stands before it that parts more than a comma does.
struct Part
{
    HeadSpan span;
    bool isParted = false;
};
using Parts = QVarLengthArray<Part, 12>;

/// "10:15, Hall 1. Started by Ann Lee": where the stop before what announces people stands; -1 for none.
qsizetype announcingStop(QStringView words)
{
    for (qsizetype stop = words.indexOf(u". "); stop >= 0; stop = words.indexOf(u". ", stop + 1)) {
        Role role = Role::Speaker;
        if (announcementLength(words.mid(stop + 2), role) > 0)
            return stop;
    }
    return -1;
}

/// "19:30 开始 领读：王明": the blank before a label that a colon ends; empty for none.
QStringView blankBeforeLabel(QStringView rest)
{
    Role role = Role::Speaker;
    const bool mayBegin = rest.size() > 2 && rest[0] == u' ' && isHan(rest[1]);
    const QStringView label =
        mayBegin ? rest.mid(1, roleWordLength(rest.mid(1), role)).trimmed() : QStringView();
    return !label.isEmpty() && u":："_s.contains(label.back()) ? rest.left(1) : QStringView();
}

/// "ore 16.00, sala piccola": the first of the parts is a time.
bool beginsWithTime(QStringView words)
{
    const qsizetype comma = words.indexOf(u',');
    return comma > 0 && timeAlone(words.left(comma)).has_value();
}

/// The parts between commas and marks, and those on both sides of the announcing \a stop.
Parts partsOf(QStringView line, HeadSpan words, qsizetype stop)
{
    static const WordFinder commas{u", ", u"，", u"、"};
    static constexpr QStringView announcing = u". ";
    static const WordFinder marks{u" – ", u" — ", u" - ", u" -- ", u"; ", u" · ",
                                  u" • ", u" | ", u" / ", u"｜",   u"；"};
    static constexpr CharacterSet opening(u"(（[【");
    static constexpr CharacterSet closing(u")）]】");
    Parts parts;
    parts.append({{words.begin, words.end}, true});
    int depth = 0;
    const qsizetype before = line.left(words.begin).count(u'*'); // "*Ann Lee, Heron* | 9h30": one part
    const qsizetype slanted = before % 2 == 1 ? at(line, words).indexOf(u'*') : -1;
    const bool isTimed = slanted > 0 && beginsWithTime(at(line, words).left(slanted)); // "*ore 16, hall* – …"
    bool isSlanted = slanted > 0 && !isTimed;
    for (qsizetype i = words.begin; i < words.end; ++i) {
        isSlanted = isSlanted != (line[i] == u'*' && !(isTimed && i == words.begin + slanted));
        if (isSlanted)
            continue;
        depth += opening.has(line[i]) ? 1 : closing.has(line[i]) && depth > 0 ? -1 : 0;
        const QStringView rest = line.mid(i, words.end - i);
        const QStringView found = i == stop ? announcing : depth > 0 ? QStringView() : marks.at(rest);
        const bool isSpan = !found.isEmpty() && i > words.begin && line[i - 1].isDigit() &&
                            rest.size() > found.size() && rest[found.size()].isDigit(); // "20:00 - 21:20"
        const QStringView mark = isSpan ? QStringView() : found;
        const QStringView comma = mark.isEmpty() && depth == 0 ? commas.at(rest) : mark;
        const QStringView any = comma.isEmpty() && depth == 0 ? blankBeforeLabel(rest) : comma;
        if (any.isEmpty())
            continue;
        parts.last().span.end = i;
        parts.append({{i + any.size(), words.end}, !mark.isEmpty()});
        i += any.size() - 1;
    }
    for (Part &part : parts)
        part.span = trimmed(line, part.span, emphasis);
    return parts;
}

/// "Referent: ", "with ", "moderated by ": length of what announces people, and their role; 0 for none.
qsizetype toldLength(QStringView part, Role &role)
{
    const qsizetype label = roleWordLength(part, role);
    return label > 0 ? label : announcementLength(part, role);
}

/// "9:45", "ore 9.45", "Saturday 10:00", as far as they are the whole part; offsets into the line.
std::optional<TimeSpanText> timeOf(QStringView line, HeadSpan part)
{
    QStringView words = at(line, part);
    const qsizetype open = std::max(words.lastIndexOf(u'（'), words.lastIndexOf(u'('));
    if (open > 3 && u"）)"_s.contains(words.back())) // "5 月 27 日 19:30（加场）"
        words = words.left(open).trimmed();
    const qsizetype label = timeLabelLength(words);
    words = words.mid(label);
    part.begin += label;
    auto time = timeAlone(words);
    if (!time && isDateAndTime(words) && std::ranges::any_of(words, [](QChar c) { return c.isLetter(); }))
        time = timeAnywhere(words);
    if (!time)
        return std::nullopt;
    time->begin += part.begin;
    time->rest += part.begin;
    if (time->endBegin >= 0)
        time->endBegin += part.begin;
    return time;
}

/// Where the links to media at the end of the line begin, and the mark before them; its size for none.
qsizetype mediaBegin(QStringView line)
{
    for (const InlineLink &link : linksIn(line)) {
        qsizetype begin = link.begin;
        while (begin > 0 && !u",，;；|·–—-/(（"_s.contains(line[begin - 1]))
            --begin;
        if (!mediaLinks(line.mid(begin)).isEmpty())
            return begin;
    }
    return line.size();
}

/// A stop, but for those of "Dr. Ann Lee" and "godz. 9.30".
bool hasSentence(QStringView words)
{
    for (qsizetype stop = firstSentenceLength(words); stop + 2 < words.size();) {
        if (!words[stop + 2].isDigit())
            return true;
        const qsizetype from = stop + 2;
        stop = from + firstSentenceLength(words.mid(from));
    }
    return false;
}

class BylineReader
{
public:
    explicit BylineReader(QStringView line) : line(line) {}

    enum class Time { Needed, Missing };

    std::optional<Byline> read(Time time)
    {
        constexpr qsizetype longest = 240;
        constexpr qsizetype mostParts = 12;
        const qsizetype media = mediaBegin(line);
        if (media < line.size())
            byline.mediaBegin = media;
        const qsizetype quote = line.startsWith(u"> ") ? 2 : 0;
        HeadSpan words = trimmed(line, {quote, media}, emphasis);
        words.begin += pictographsLength(at(line, words));
        while (words.size() > 0 && byline.mediaBegin >= 0 &&
               u",，;；|·–—-/(（ "_s.contains(line[words.end - 1]))
            --words.end;
        const qsizetype found = time == Time::Needed ? announcingStop(at(line, words)) : -1;
        const qsizetype stop = found < 0 ? -1 : words.begin + found;
        if (stop >= 0 && endsWithFullStop(at(line, words)))
            --words.end;
        const bool isSentence = words.size() > 0 && u".。!！?？:："_s.contains(line[words.end - 1]);
        const HeadSpan first{words.begin, stop < 0 ? words.end : stop};
        const HeadSpan rest{stop < 0 ? words.end : stop + 2, words.end};
        if (words.size() < 4 || words.size() > longest || isSentence || hasSentence(at(line, first)) ||
            hasSentence(at(line, rest)))
            return std::nullopt;
        parts = partsOf(line, words, stop);
        slantedEnd = u"*_"_s.contains(line.front()) ? line.indexOf(line.front(), 1) : -1;
        if (parts.size() > mostParts || findTime() != (time == Time::Needed) || !readParts())
            return std::nullopt;
        const QStringView whole = line.mid(quote, media - quote).trimmed();
        if (time == Time::Missing) {
            const bool isTold =
                byline.mediaBegin >= 0 && (beginsWithBoldName(whole) || byline.tellsOfPeople());
            return (isTold || areSlanted(whole)) && areSure() ? std::optional(byline) : std::nullopt;
        }
        const bool slanted = u"*_"_s.contains(whole.front()) && whole.front() == whole.back();
        const bool isCertain = timed == 0 || !byline.people.isEmpty() || slanted;
        return isCertain ? std::optional(byline) : std::nullopt;
    }

private:
    /// "*Ann Lee, Heron* ·", "*Ann Lee* (": the words in slanted letters, and no others.
    static bool areSlanted(QStringView words)
    {
        while (!words.isEmpty() && u",;|·–—-/(（ "_s.contains(words.back()))
            words.chop(1);
        return words.size() > 4 && u"*_"_s.contains(words.front()) && words.front() != words[1] &&
               words.indexOf(words.front(), 1) == words.size() - 1;
    }

    /// "**Ann Lee**, Heron"
    static bool beginsWithBoldName(QStringView words)
    {
        return words.startsWith(u"**") && words.count(u'*') == 4 && words.indexOf(u"**", 2) > 3;
    }

    bool areSure() const
    {
        return !byline.people.isEmpty() && std::ranges::all_of(byline.people, [&](const BylinePeople &found) {
            return isGivenName(found) || likenessOf(at(line, found.span), found.people) == 2;
        });
    }

    /// "*Deniz*", and nothing else
    bool isGivenName(const BylinePeople &found) const
    {
        return parts.size() == 1 && found.people.size() == 1 &&
               found.people.first().nameSize == parts[0].span.size() &&
               beginsWithGivenName(at(line, found.span));
    }

    /// One part is the time, and no other.
    bool findTime()
    {
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const auto time = timeOf(line, parts[i].span);
            if (!time)
                continue;
            if (timed >= 0)
                return false;
            timed = i;
            byline.time = time;
        }
        return timed >= 0;
    }

    /// The people, and where they are; false where a part is neither.
    bool readParts()
    {
        for (qsizetype i = 0; i < parts.size();) {
            if (i == timed) {
                ++i;
                continue;
            }
            const qsizetype end = readPeople(i);
            const QStringView words = at(line, parts[i].span);
            const bool isBehindPeople = parts[i].isParted && byline.tellsOfPeople() && isShort(words);
            const bool isBesideTime =
                timed >= 0 && i == timed + 1 && parts[i].span.end <= slantedEnd && isShort(words);
            if (end < 0 || (end == i && !mayBePlace(words) && !isBehindPeople && !isBesideTime))
                return false;
            i = std::max(end, i + 1);
        }
        return true;
    }

    /// The part behind the people who begin at this one; itself for no people, -1 where nobody can be whom it
    /// announces.
    qsizetype readPeople(qsizetype from)
    {
        BylinePeople found;
        const qsizetype label = toldLength(at(line, parts[from].span), found.role);
        found.isTold = label > 0;
        const QStringView announced = at(line, parts[from].span).left(label);
        const bool isWord = isPreposition(announced.trimmed());
        const auto peopleUpTo = [&](qsizetype last) {
            found.span = {parts[from].span.begin + label, parts[last].span.end};
            const QStringView names = at(line, found.span);
            const bool isAlone = parts.size() == 1 && !names.contains(u' ') && beginsWithGivenName(names);
            found.people = peopleIn(names, {found.isTold || isAlone, false});
            return !found.people.isEmpty() &&
                   ((found.isTold && (!isWord || beginsWithGivenName(names))) ||
                    (found.isTold && from == 0 && last == 0 &&
                     names.contains(u' ')) || // "with Ann Lee · 10:00"
                    isGivenName(found) ||
                    likenessOf(names, found.people) == 2); // "12 Uhr, mit Suppe" tells of nobody
        };
        if ((label == 0 && namesRoom(at(line, parts[from].span))) || !peopleUpTo(from))
            return label == 0 ? from : -1;
        qsizetype last = from;
        while (last + 1 < parts.size() && last + 1 != timed && !parts[last + 1].isParted &&
               !namesRoom(at(line, parts[last + 1].span)) && !announces(last + 1))
            ++last;
        while (last > from && !peopleUpTo(last))
            --last;
        if (last == from)
            peopleUpTo(from);
        byline.people.append(found);
        return last + 1;
    }

    bool announces(qsizetype part) const
    {
        Role role = Role::Speaker;
        return toldLength(at(line, parts[part].span), role) > 0;
    }

    /// "Hall 1", "Foyer": where it is, or what somebody there does; no words of a sentence.
    static bool mayBePlace(QStringView part)
    {
        constexpr qsizetype longest = 48;
        return !part.isEmpty() && part.size() <= longest && (!part.front().isLower() || namesRoom(part)) &&
               !part.contains(u"。");
    }

    /// "with Ann Lee · 10:00 · mezzanine"
    static bool isShort(QStringView part)
    {
        constexpr qsizetype longest = 24;
        return part.size() <= longest &&
               std::ranges::all_of(part, [](QChar c) { return c.isLetterOrNumber() || c == u' '; });
    }

    QStringView line;
    Parts parts;
    qsizetype timed = -1;
    qsizetype slantedEnd = -1; ///< of "*ore 16, portico* – …", -1 where the line begins otherwise
    Byline byline;
};

} // namespace

bool Byline::tellsOfPeople() const
{
    return std::ranges::any_of(people, &BylinePeople::isTold);
}

std::optional<Byline> bylineOf(QStringView line)
{
    constexpr qsizetype longest = 600;
    const bool mayTell = line.size() <= longest && !line.startsWith(u'|') && !line.startsWith(u'#') &&
                         std::ranges::any_of(line, [](QChar c) { return c.isDigit(); });
    return mayTell ? BylineReader(line).read(BylineReader::Time::Needed) : std::nullopt;
}

std::optional<Byline> untimedBylineOf(QStringView line)
{
    constexpr qsizetype longest = 600;
    const QStringView words = line.mid(line.startsWith(u"> ") ? 2 : 0);
    const bool mayTell = line.size() <= longest && !words.isEmpty() && !line.startsWith(u'#') &&
                         !line.startsWith(u'|') && (u"*_"_s.contains(words.front()) || words.contains(u"]("));
    return mayTell ? BylineReader(line).read(BylineReader::Time::Missing) : std::nullopt;
}

void takeTime(QStringView line, const TimeSpanText &time, Session &session, Tokens &tokens, qsizetype from)
{
    addLiteral(tokens, line.mid(from, time.begin - from));
    session.start = time.start.time;
    addTime(tokens, Field::Start, time.start.format);
    from = time.begin + time.start.length;
    if (time.endBegin > 0 && time.end.time > time.start.time) {
        session.durationMs = time.start.time.msecsTo(time.end.time);
        addLiteral(tokens, line.mid(from, time.endBegin - from));
        addTime(tokens, Field::End, time.end.format);
        from = time.endBegin + time.end.length;
    }
    addLiteral(tokens, line.mid(from, time.rest - from));
}

void takeByline(QStringView line, const Byline &byline, bool onlyTold, Session &session, Tokens &tokens)
{
    qsizetype from = 0;
    const auto takePeopleBefore = [&](qsizetype end) {
        for (const BylinePeople &found : byline.people) {
            if (found.span.begin < from || found.span.begin >= end || (onlyTold && !found.isTold))
                continue;
            addLiteral(tokens, line.mid(from, found.span.begin - from));
            takePeople(at(line, found.span), found.people, found.role, session, tokens);
            from = found.span.end;
        }
    };
    if (byline.time) {
        takePeopleBefore(byline.time->begin);
        takeTime(line, *byline.time, session, tokens, from);
        from = byline.time->rest;
    }
    const qsizetype media = byline.mediaBegin < 0 ? line.size() : byline.mediaBegin;
    takePeopleBefore(media);
    addLiteral(tokens, line.mid(from, media - from));
    if (media < line.size())
        takeMediaLinks(line.mid(media), mediaLinks(line.mid(media)), session, tokens);
}

} // namespace rundown
