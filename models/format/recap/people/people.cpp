// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/people/people.h"

#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/joinednames.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/people/oneperson.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/rolewords.h"
#include "models/format/recap/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// "Ann Lee [code](…)": what is linked to behind the names.
HeadSpan withoutLinks(const PeopleText &text, HeadSpan span)
{
    const InlineLinks links = linksIn(text.at(span));
    const bool isOther =
        !links.isEmpty() && (links.first().text.isEmpty() || isOtherLabel(links.first().text) ||
                             mediaKindOfLabel(links.first().text) != MediaKind::None);
    if (!isOther || links.first().begin == 0)
        return span;
    const HeadSpan names = text.trimmed({span.begin, span.begin + links.first().begin});
    const bool isBracket = names.size() > 0 && u"(（"_s.contains(text[names.end - 1]);
    return text.trimmed({names.begin, names.end - (isBracket ? 1 : 0)});
}

/// "王明（某公司）<br/>"
HeadSpan withoutBreak(const PeopleText &text, HeadSpan span)
{
    const qsizetype tag =
        span.size() > 4 && text[span.end - 1] == u'>' ? text.at(span).lastIndexOf(u'<') : -1;
    const bool isBreak = tag > 0 && text.at(span).mid(tag).startsWith(u"<br");
    return isBreak ? text.trimmed({span.begin, span.begin + tag}) : span;
}

/// "Ann Lee, H.1302": the number of a room.
HeadSpan withoutRoom(const PeopleText &text, HeadSpan span)
{
    const qsizetype comma = text.mayHold(u", ") ? text.at(span).lastIndexOf(u", ") : -1;
    const QStringView room = comma > 0 ? text.at(span).mid(comma + 2) : QStringView();
    constexpr qsizetype longestRoom = 9;
    const auto letters = std::ranges::count_if(room, [](QChar c) { return c.isLetter(); });
    const bool isRoom = (room.contains(u'.') || (letters <= 2 && room.size() - letters >= 3)) &&
                        room.size() >= 3 && room.size() <= longestRoom && room.front().isUpper() &&
                        room.back().isDigit() && !room.contains(u' ') &&
                        std::ranges::none_of(room, [](QChar c) { return c.isLower(); });
    return isRoom ? text.trimmed({span.begin, span.begin + comma}) : span;
}

/// "Ann Lee (Heron).": the stop belongs to none of them.
HeadSpan withoutFullStop(const PeopleText &text, HeadSpan span)
{
    return endsWithFullStop(text.at(span)) ? text.trimmed({span.begin, span.end - 1}) : span;
}

/// "Ann Lee (Heron). Bring a laptop.": what is said behind the bracket is no part of it.
HeadSpan withoutSentence(const PeopleText &text, HeadSpan span)
{
    const qsizetype bracket = text.mayHold(u"). ") ? text.at(span).indexOf(u"). ") : -1;
    return bracket > 0 ? HeadSpan{span.begin, span.begin + bracket + 1} : span;
}

/// "王明 / 某社区 / PPT 未公开"
HeadSpan withoutMissingMedia(const PeopleText &text, HeadSpan span)
{
    static const WordFinder marks{u" / ", u" | ", u"，", u", "};
    const HeadSpans parts = text.split(span, marks);
    const bool isCut = parts.size() > 1 && tellsOfMissingMedia(text.at(parts.last()));
    return isCut ? HeadSpan{span.begin, parts[parts.size() - 2].end} : span;
}

/// "by Ann Lee", "von Miriam Scholz", "con Ana Ruiz"
HeadSpan withoutPreposition(const PeopleText &text, HeadSpan span)
{
    static const WordFinder words({u"by ", u"par ", u"por ", u"door ", u"von ", u"mit ", u"with "},
                                  Qt::CaseInsensitive);
    static const WordFinder small{u"com ", u"con ", u"avec ", // "Con Murphy" is a name
                                  u"met ", u"di ",  u"przez ", u"v/ "};
    const QStringView first = words.at(text.at(span));
    const QStringView word = first.isEmpty() ? small.at(text.at(span)) : first;
    return word.isEmpty() ? span : text.trimmed({span.begin + word.size(), span.end});
}

/// Labels that names follow without a colon.
const WordFinder &blankLabels()
{
    static const WordFinder words{u"主持人 ", u"主持 ",   u"嘉宾 ",    u"讲师 ",  u"主讲 ", u"主讲人 ",
                                  u"講者 ",   u"與談人 ", u"主持人　", u"主持　", u"嘉宾　"};
    return words;
}

/// "主持 韦冬梅": a blank for the colon, and surely a name behind it.
qsizetype blankLabelLength(QStringView span, Role &role)
{
    const QStringView word = blankLabels().at(span);
    if (word.isEmpty())
        return 0;
    static constexpr CharacterSet ends(u"、，,；;（( ");
    qsizetype end = word.size();
    while (end < span.size() && !ends.has(span[end]))
        ++end;
    if (nameLikeness(span.mid(word.size(), end - word.size())) < 2)
        return 0;
    role = roleOfLabel(word.trimmed()).value_or(role);
    return word.size();
}

/// "主持人：", "Moderator: "; no preposition.
qsizetype labelLength(QStringView span, Role &role)
{
    const qsizetype length = roleWordLength(span, role);
    const QStringView label = span.left(length).trimmed();
    return !label.isEmpty() && u":：*"_s.contains(label.back()) ? length : blankLabelLength(span, role);
}

/// "王明、李红", "主持人：王明"
QList<PersonText> labelledPeople(const PeopleText &text, HeadSpan span)
{
    Role role = Role::Speaker;
    const qsizetype told = moderatedLength(text.at(span), role);
    const qsizetype label = told > 0 ? told : labelLength(text.at(span), role);
    const HeadSpan rest = text.trimmed({span.begin + label, span.end});
    if (rest.size() == 0)
        return {};
    QList<PersonText> people = joinedNames(text, rest);
    if (people.isEmpty()) {
        if (const std::optional<PersonText> person = onePerson(text, rest))
            people.append(*person);
    }
    for (qsizetype i = 0; label > 0 && i < people.size(); ++i) {
        if (!people[i].role)
            people[i].role = role;
    }
    return people;
}

/// "顾北、曾启明，主持人：邵小禾": where the comma before the label stands, -1 for none.
qsizetype labelBehindComma(const PeopleText &text, HeadSpan all)
{
    static const WordFinder announced{u" by ", u" par ", u" von ", u" por ", u" da "};
    if (!text.mayHold(u":") && !text.mayHold(u"：") && !text.mayHoldAny(blankLabels()) &&
        !text.mayHoldAny(announced))
        return -1;
    static constexpr CharacterSet commas(u"，,、.。"); // "Moderator: Ann Lee. Panellists: …"
    for (qsizetype i = all.begin + 1; i + 3 < all.end; ++i) {
        Role role = Role::Speaker;
        const bool isBlank = text[i] == u' ' && isHan(text[i + 1]); // "主持：王明 嘉宾：李红、周宁"
        if (!commas.has(text[i]) && !isBlank)
            continue;
        const QStringView rest = text.at(text.trimmed({i + 1, all.end}));
        if (isBlank ? roleWordLength(rest, role) > 0
                    : labelLength(rest, role) > 0 || moderatedLength(rest, role) > 0)
            return i;
    }
    return -1;
}

/// "Ann Lee, with Bo Lind and Ida Moss", "Chair: Ann Lee. With Bo Lind and Ida Moss": where the comma, or the
/// stop, before surely named people stands, -1 for none.
qsizetype withBehindComma(const PeopleText &text, HeadSpan all)
{
    static const WordFinder words{u", with ", u", avec ", u", mit ", u". With ", u". Avec ",
                                  u". Mit ",  u". Con ",  u". Com ", u". Met "};
    const bool mayHold = text.mayHoldAny(words);
    for (qsizetype i = all.begin + 1; i < all.end && mayHold; ++i) {
        const QStringView word = words.at(text.at({i, all.end}));
        if (word.isEmpty())
            continue;
        const QStringView rest = text.at({i + word.size(), all.end});
        return likenessOf(rest, peopleIn(rest, {false, false})) == 2 ? i : -1;
    }
    return -1;
}

/// "Ann Lee, Heron; Bo Lind, Marsh": somebody of somewhere in each, and be the place written like a name.
QList<PersonText> pairs(const PeopleText &text, const HeadSpans &parts)
{
    HeadSpans names;
    HeadSpans places;
    for (const HeadSpan part : parts) {
        const qsizetype comma = text.at(part).indexOf(u", ");
        if (comma < 1 || text.at(part).count(u',') != 1 || hasHan(text.at(part)))
            return {};
        names.append(text.trimmed({part.begin, part.begin + comma}));
        places.append(text.trimmed({part.begin + comma + 2, part.end}));
        if (text.likenessOf(text.at(names.last())) < 2 || places.last().size() == 0)
            return {};
    }
    QList<PersonText> people;
    for (qsizetype i = 0; i < names.size(); ++i)
        people.append(personOf(names[i], places[i]));
    return people;
}

/// What stands before and behind the only mark of these; nothing where there is none, or more.
std::pair<HeadSpan, HeadSpan> partedByOne(const PeopleText &text, HeadSpan span, const WordFinder &marks)
{
    const HeadSpans parts = text.split(span, marks);
    return parts.size() == 2 ? std::pair(parts[0], parts[1]) : std::pair<HeadSpan, HeadSpan>();
}

/// "陈一鸣 · 甲公司，黄蕾 · 乙公司": the mark in each says that the commas part people.
QList<PersonText> markedPairs(const PeopleText &text, HeadSpan all)
{
    static const WordFinder marks{u" · ", u" @ ", u" | ", u"｜"};
    static const WordFinder commas{u"，", u", ", u"、"};
    if (!text.mayHoldAny(marks))
        return {};
    const HeadSpans parts = text.split(all, commas);
    QList<PersonText> people;
    for (const HeadSpan part : parts) {
        const auto [name, place] = partedByOne(text, part, marks);
        if (parts.size() < 2 || place.size() == 0 || text.likenessOf(text.at(name)) < text.leastLikeness())
            return {};
        people.append(personOf(name, place));
    }
    return people;
}

/// "岡野 まこと（農園）・Ann Lee（Heron）": a dot within a name parts nothing.
HeadSpans splitBehindBrackets(const PeopleText &text, HeadSpan all)
{
    static constexpr CharacterSet dots(u"・·");
    HeadSpans parts;
    qsizetype from = all.begin;
    const bool mayHold = text.mayHold(u"・") || text.mayHold(u"·");
    for (qsizetype i = all.begin + 1; i < all.end && mayHold && parts.size() < 12; ++i) {
        if (!dots.has(text[i]) || !u")）"_s.contains(text[i - 1]))
            continue;
        parts.append(text.trimmed({from, i}));
        from = i + 1;
    }
    parts.append(text.trimmed({from, all.end}));
    return parts;
}

/// "Ann Lee, solicitor, and Bo Lind, Heron": a comma in each part, of which the last is no name.
HeadSpans splitAtAnd(const PeopleText &text, HeadSpan all)
{
    static const WordFinder words{u", and ", u", und ", u", et ", u", y ", u", e ", u"* and *"};
    if (!text.mayHoldAny(words))
        return {};
    const HeadSpans parts = text.split(all, words);
    const auto isOfPlace = [&](HeadSpan part) {
        const qsizetype comma = text.at(part).indexOf(u", ");
        const QStringView place = comma > 0 ? text.at(part).mid(comma + 2) : QStringView();
        return comma > 0 && text.likenessOf(text.at(part).left(comma)) > 0 && !place.contains(u", ") &&
               nameLikeness(place) < 2;
    };
    return parts.size() == 2 && std::ranges::all_of(parts, isOfPlace) ? parts : HeadSpans();
}

/// "A，甲公司；B，乙公司"
QList<PersonText> groups(const PeopleText &text, HeadSpan all)
{
    static const WordFinder separators{u"；", u";", u"<br>", u"<br/>"};
    static const WordFinder slashes{u" / ", u"／"};
    HeadSpans parts = text.split(all, separators);
    if (parts.size() < 2)
        parts = splitBehindBrackets(text, all);
    if (parts.size() < 2 && text.hints.introduced && hasHan(text.at(all))) { // "章文倩 某公司 / 孙博 某公司"
        parts = text.split(all, slashes);
        static constexpr CharacterSet partings{u" ,，(（"};
        const auto isAlone = [&](HeadSpan p) {
            return std::ranges::none_of(text.at(p), [](QChar c) { return partings.has(c); });
        };
        if (std::ranges::any_of(parts, isAlone))
            return {};
    }
    if (const qsizetype host = parts.size() < 2 ? labelBehindComma(text, all) : -1; host > 0)
        parts = {text.trimmed({all.begin, host}), text.trimmed({host + 1, all.end})};
    if (const qsizetype with = parts.size() < 2 ? withBehindComma(text, all) : -1; with > 0)
        parts = {text.trimmed({all.begin, with}),
                 text.trimmed({text.at({with + 2, all.end}).indexOf(u' ') + with + 2, all.end})};
    if (const QList<PersonText> people = markedPairs(text, all); !people.isEmpty())
        return people;
    if (parts.size() < 2)
        parts = splitAtAnd(text, all);
    if (parts.size() < 2 || parts.size() > 12)
        return {};
    QList<PersonText> people = pairs(text, parts);
    if (!people.isEmpty())
        return people;
    for (const HeadSpan part : parts) {
        const QList<PersonText> own = labelledPeople(text, part);
        if (own.isEmpty())
            return {};
        people += own;
    }
    return people;
}

/// "@老段 @小茶": handles, and nothing else.
QList<PersonText> handlesOnly(const PeopleText &text, HeadSpan all)
{
    if (text[all.begin] != u'@' || !text.mayHold(u" @"))
        return {};
    static const WordFinder blanks{u" "};
    QList<PersonText> people;
    for (const HeadSpan part : text.split(all, blanks)) {
        if (part.size() < 2 || text[part.begin] != u'@' || text.likenessOf(text.at(part)) < 2)
            return {};
        people.append(personOf(part));
    }
    return people.size() > 1 ? people : QList<PersonText>();
}

/// "汪洋、夏知秋领读": those who are surely named before what they did; empty for other texts.
QList<PersonText> peopleBeforeDeed(const PeopleText &text, HeadSpan all)
{
    constexpr qsizetype longest = 40;
    const qsizetype deed = all.size() <= longest ? deedLength(text.at(all)) : 0;
    if (deed == 0)
        return {};
    QList<PersonText> people = labelledPeople(text, text.trimmed({all.begin, all.end - deed}));
    if (likenessOf(text.whole, people) < 2)
        return {};
    for (PersonText &person : people)
        person.role = person.role ? person.role : roleOfLabel(text.at(all).last(deed));
    return people;
}

} // namespace

qsizetype moderatedLength(QStringView span, Role &role)
{
    Role told = Role::Speaker;
    const qsizetype length = announcementLength(span, told);
    if (length == 0 || told == Role::Speaker)
        return 0;
    role = told;
    return length;
}

QList<PersonText> peopleIn(QStringView words, PeopleHints hints)
{
    constexpr qsizetype longest = 600;
    if (words.size() > 4 * longest)
        return {};
    const PeopleText text(words, hints);
    const HeadSpan named = withoutLinks(text, withoutBreak(text, text.trimmed({0, words.size()})));
    const HeadSpan told = withoutMissingMedia(text, withoutRoom(text, withoutFullStop(text, named)));
    const HeadSpan all = withoutPreposition(text, told);
    if (all.size() < 1 || all.size() > longest)
        return {};
    if (const QList<PersonText> people = handlesOnly(text, all); !people.isEmpty())
        return people;
    if (const QList<PersonText> people = peopleBeforeDeed(text, all); !people.isEmpty())
        return people;
    const QList<PersonText> people = groups(text, all);
    return people.isEmpty() ? labelledPeople(text, withoutSentence(text, all)) : people;
}

int likenessOf(QStringView text, const QList<PersonText> &people, bool japanese)
{
    int least = people.isEmpty() ? 0 : 2;
    const auto nameOf = [&](const PersonText &person) { return text.mid(person.nameBegin, person.nameSize); };
    const auto isSure = [&](const PersonText &person) { return nameLikeness(nameOf(person), japanese) == 2; };
    const bool isOneSure = people.size() > 1 && std::ranges::any_of(people, isSure);
    for (const PersonText &person : people) {
        const QStringView behind = text.mid(person.nameBegin + person.nameSize, 4).trimmed();
        const bool called =
            behind.startsWith(u"さん") || behind.startsWith(u"氏") || behind.startsWith(u"様");
        const bool isGiven = isOneSure && beginsWithGivenName(nameOf(person)); // "Priya Raman and Ed"
        least = std::min(least, called || isGiven ? 2 : nameLikeness(nameOf(person), japanese));
    }
    return least;
}

void takePeople(QStringView text, const QList<PersonText> &people, Role role, Session &session,
                Tokens &tokens)
{
    qsizetype from = 0;
    const auto take = [&](qsizetype begin, qsizetype size, Field field) {
        addLiteral(tokens, text.mid(from, begin - from));
        addField(tokens, field);
        from = begin + size;
    };
    for (const PersonText &read : people) {
        Person person;
        person.name = text.mid(read.nameBegin, read.nameSize).toString();
        person.role = read.role.value_or(role);
        const bool before = read.affiliationSize > 0 && read.affiliationBegin < read.nameBegin;
        if (before)
            take(read.affiliationBegin, read.affiliationSize, Field::Affiliation);
        take(read.nameBegin, read.nameSize, Field::Person);
        if (read.affiliationSize > 0 && !before)
            take(read.affiliationBegin, read.affiliationSize, Field::Affiliation);
        if (read.affiliationSize > 0)
            person.affiliation = text.mid(read.affiliationBegin, read.affiliationSize).toString();
        session.people.append(person);
    }
    addLiteral(tokens, text.mid(from));
}

} // namespace rundown
