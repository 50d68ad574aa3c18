// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/people.h"

#include "models/format/recap/links.h"
#include "models/format/recap/names.h"
#include "models/format/recap/wordfinder.h"
#include "models/format/recap/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// A part of a text, by offsets.
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype size() const { return end - begin; }
};

class PeopleReader
{
public:
    PeopleReader(QStringView text, PeopleHints hints) : text(text), hints(hints) {}

    QList<PersonText> read()
    {
        const Span all = withoutPreposition(withoutRoom(withoutLinks(trimmed({0, text.size()}))));
        if (all.size() < 1 || all.size() > 600)
            return {};
        if (readGroups(all) || readLabelled(all))
            return people;
        return {};
    }

private:
    /// "Ann Lee ⭐"
    static bool isStar(QChar c) { return c == u'⭐' || c == u'★' || c == u'☆' || c == u'\ufe0f'; }

    Span trimmed(Span span) const
    {
        static const QString marks = u" \t\u00a0\u3000*_`"_s;
        static const QString ends = u"。;；,，:："_s;
        while (span.begin < span.end && marks.contains(text[span.begin]))
            ++span.begin;
        static const WordFinder opened{u"<strong>", u"<b>", u"<em>", u"<i>"};
        static const WordFinder closed{u"</strong>", u"</b>", u"</em>", u"</i>"};
        span.begin += opened.at(at(span)).size();
        const qsizetype tag =
            span.size() > 3 && text[span.end - 1] == u'>' ? at(span).lastIndexOf(u"</") : -1;
        if (tag > 0 && closed.contains(at(span).mid(tag)))
            span.end = span.begin + tag;
        while (span.begin < span.end && (marks.contains(text[span.end - 1]) ||
                                         ends.contains(text[span.end - 1]) || isStar(text[span.end - 1])))
            --span.end;
        return span;
    }

    /// "Ann Lee [code](…)": what is linked to behind the names.
    Span withoutLinks(Span span) const
    {
        const QList<InlineLink> links = linksIn(at(span));
        if (links.isEmpty() || links.first().begin == 0 || nameLikeness(links.first().text) == 2)
            return span;
        const Span names = trimmed({span.begin, span.begin + links.first().begin});
        const bool isBracket = names.size() > 0 && u"(（"_s.contains(text[names.end - 1]);
        return trimmed({names.begin, names.end - (isBracket ? 1 : 0)});
    }

    /// "Ann Lee, H.1302": the number of a room.
    Span withoutRoom(Span span) const
    {
        const qsizetype comma = at(span).lastIndexOf(u", ");
        const QStringView room = comma > 0 ? at(span).mid(comma + 2) : QStringView();
        constexpr qsizetype longest = 9;
        const bool isRoom = room.size() >= 3 && room.size() <= longest && room.front().isUpper() &&
                            room.back().isDigit() && !room.contains(u' ') &&
                            std::ranges::none_of(room, [](QChar c) { return c.isLower(); });
        return isRoom ? trimmed({span.begin, span.begin + comma}) : span;
    }

    /// "[Ann Lee](address) (Heron)": the words of the link, and what stands behind it.
    std::pair<Span, Span> unlinked(Span span) const
    {
        const QStringView words = at(span);
        const qsizetype close = words.startsWith(u'[') ? words.indexOf(u"](") : -1;
        const qsizetype end = close > 0 ? words.indexOf(u')', close) : -1;
        if (end < 0)
            return {span, {span.end, span.end}};
        return {{span.begin + 1, span.begin + close}, {span.begin + end + 1, span.end}};
    }

    /// "by Ann Lee", "von Miriam Scholz"
    Span withoutPreposition(Span span) const
    {
        for (const QStringView word : {QStringView(u"by "), QStringView(u"par "), QStringView(u"von "),
                                       QStringView(u"mit "), QStringView(u"with ")}) {
            if (at(span).startsWith(word, Qt::CaseInsensitive))
                return trimmed({span.begin + word.size(), span.end});
        }
        return span;
    }

    /// "田村 光さん": what one is called by is not part of the name.
    Span withoutHonorific(Span span) const
    {
        const QStringView name = at(span);
        for (const QStringView title : {QStringView(u"さん"), QStringView(u"氏"), QStringView(u"様")}) {
            if (name.endsWith(title) && name.size() > title.size() + 1)
                return trimmed({span.begin, span.end - title.size()});
        }
        return span;
    }

    /// Somebody who is called さん is a person, whatever the name.
    static bool mayBeName(QStringView name)
    {
        return name.size() <= 12 && std::ranges::all_of(name, [](QChar c) {
                   return c.isLetterOrNumber() || u" _-・ー"_s.contains(c);
               });
    }

    QStringView at(Span span) const { return text.mid(span.begin, span.size()); }

    QList<Span> split(Span span, const WordFinder &separators) const
    {
        if (!separators.occursIn(at(span)))
            return {trimmed(span)};
        QList<Span> parts;
        qsizetype from = span.begin;
        int depth = 0;
        for (qsizetype i = span.begin; i < span.end; ++i) {
            depth += u"(（[【"_s.contains(text[i]) ? 1 : u")）]】"_s.contains(text[i]) ? -1 : 0;
            if (depth > 0)
                continue;
            const QStringView separator = separators.at(at({i, span.end}));
            if (separator.isEmpty())
                continue;
            parts.append(trimmed({from, i}));
            from = i + separator.size();
            i = from - 1;
        }
        parts.append(trimmed({from, span.end}));
        return parts;
    }

    /// "A，甲公司；B，乙公司"
    bool readGroups(Span all)
    {
        static const WordFinder separators{u"；", u";", u"<br>", u"<br/>"};
        const QList<Span> parts = split(all, separators);
        if (parts.size() < 2 || parts.size() > 12)
            return false;
        for (const Span part : parts) {
            if (!readLabelled(part)) {
                people.clear();
                return false;
            }
        }
        return true;
    }

    /// "王明、李红", "主持人：王明"
    bool readLabelled(Span span)
    {
        Role role = Role::Speaker;
        const qsizetype label = labelLength(at(span), role);
        const Span rest = trimmed({span.begin + label, span.end});
        const qsizetype known = people.size();
        if (rest.size() == 0 || !(readNames(rest) || readOne(rest)))
            return false;
        for (qsizetype i = known; label > 0 && i < people.size(); ++i) {
            if (!people[i].role)
                people[i].role = role;
        }
        return true;
    }

    /// "主持人：", "Moderator: "; no preposition.
    static qsizetype labelLength(QStringView span, Role &role)
    {
        const qsizetype length = roleLabelLength(span, role);
        const QStringView label = span.left(length).trimmed();
        return !label.isEmpty() && u":：*"_s.contains(label.back()) ? length : 0;
    }

    /// "Ann Lee & Bo Lind", "王明、李红"
    bool readNames(Span all)
    {
        static const WordFinder sure{u" & ", u"＆",   u"&",    u" and ", u" et ", u" und ", u"、",
                                     u" + ", u" 和 ", u" 与 ", u" x ",   u" / ",  u"/",     u" y "};
        static const WordFinder commas{u" & ", u" and ", u" et ", u" und ", u", ", u"，", u",", u"、"};
        if (readEach(split(all, sure), 1))
            return true;
        if (readOfOnePlace(all))
            return true;
        const QList<Span> parts = split(all, commas);
        // "Ada Finch, Heron Works" is somebody of somewhere.
        const bool isOfSomewhere = parts.size() == 2 && !hasHan(at(all)) && !at(parts[1]).endsWith(u')') &&
                                   (endsAsOrganisation(at(parts[1])) ||
                                    ((beginsWithGivenName(at(parts[0])) || isSingle(at(parts[0]))) &&
                                     !beginsWithGivenName(at(parts[1]))));
        const bool handle = parts.size() == 2 && at(parts[1]).startsWith(u'@');
        return (!isOfSomewhere || handle) && readEach(withoutHandles(parts), 2);
    }

    /// "Wiebke Brandt und Ole Ahrens, Freifunk Südheide": names joined by a word, and where they come from.
    bool readOfOnePlace(Span all)
    {
        static const WordFinder joins{u" & ", u" and ", u" et ", u" und ", u" y "};
        const qsizetype comma = at(all).lastIndexOf(u", ");
        if (comma < 0 || hasHan(at(all).left(comma)) || at(all).endsWith(u')'))
            return false;
        const Span names{all.begin, all.begin + comma};
        Span place = trimmed({names.end + 2, all.end});
        static const WordFinder both{u"both of ", u"both from ", u"both at ", u"both ", u"all of "};
        place.begin += both.at(at(place)).size();
        constexpr qsizetype longestPlace = 50;
        if (joins.occursIn(at(place)) || beginsWithGivenName(at(place)) || place.size() == 0 ||
            place.size() > longestPlace || at(place).contains(u". ") || !mayBePlace(at(place)) ||
            at(names).contains(u','))
            return false;
        const QList<Span> parts = split(names, joins);
        if (parts.size() < 2 || !readEach(parts, 1))
            return false;
        people.last().affiliationBegin = place.begin;
        people.last().affiliationSize = place.size();
        return true;
    }

    /// "Freifunk Südheide", "doctorants à l'IGE": no verb begins it.
    static bool mayBePlace(QStringView place)
    {
        static const WordFinder verbs{u"who ", u"which ", u"and ", u"qui ", u"die ", u"but ", u"with "};
        return place.front().isLetterOrNumber() && verbs.at(place).isEmpty();
    }

    bool isSingle(QStringView first) const { return hints.single && !first.contains(u'('); }

    /// "Paula Medina, @pmedina" is one person.
    QList<Span> withoutHandles(QList<Span> parts) const
    {
        const auto isHandle = [&](Span part) { return at(part).startsWith(u'@'); };
        const auto handles = std::ranges::count_if(parts, isHandle);
        if (handles > 0 && handles * 2 <= parts.size() && parts.size() > 1)
            parts.removeIf(isHandle);
        return parts;
    }

    bool readEach(const QList<Span> &parts, int least)
    {
        const bool named = parts.size() == 1 && parts.first().end < text.size() &&
                           text.indexOf(u'@', parts.first().end) > 0; // the other one was a handle
        if ((parts.size() < 2 && !named) || parts.size() > 12)
            return false;
        QList<PersonText> found;
        for (const Span part : parts) {
            Role role = Role::Speaker;
            const qsizetype label = roleLabelLength(at(part), role); // "王明、主持人：李红"
            auto person = nameWithBracket({part.begin + label, part.end});
            if (!person || nameLikeness(text.mid(person->nameBegin, person->nameSize)) < least)
                return false;
            if (label > 0)
                person->role = role;
            found.append(*person);
        }
        people += found;
        return true;
    }

    /// A name alone, or with a bracket behind it.
    std::optional<PersonText> nameWithBracket(Span span) const
    {
        if (const auto [words, rest] = unlinked(span); rest.begin < rest.end || words.end < span.end) {
            const Span name = trimmed(words);
            if (nameLikeness(at(name)) < 1)
                return std::nullopt;
            const Span behind = trimmed(rest);
            const bool isBracket = behind.size() > 2 && u"(（"_s.contains(text[behind.begin]) &&
                                   u")）"_s.contains(text[behind.end - 1]);
            const Span inside = isBracket ? trimmed({behind.begin + 1, behind.end - 1}) : Span{};
            return PersonText{name.begin, name.size(), inside.begin, inside.size()};
        }
        const qsizetype at_ = at(span).lastIndexOf(u" @"); // "Zoé @zozodev"
        if (at_ > 0 && !at(span).mid(at_ + 2).contains(u' ') && !hasHan(at(span).mid(at_)))
            span = trimmed({span.begin, span.begin + at_});
        qsizetype open = span.begin;
        while (open < span.end && !u"(（[【"_s.contains(text[open]))
            ++open;
        const Span titled = trimmed({span.begin, open});
        const Span name = withoutHonorific(titled);
        const qsizetype handle = at(name).indexOf(u'@');
        const QStringView bare = handle > 0 && open == span.end ? at(name).left(handle) : at(name);
        if (name.size() < 1 || (nameLikeness(bare) < 1 && !(name.end < titled.end && mayBeName(at(name)))))
            return std::nullopt;
        if (open == span.end) {
            const qsizetype mark = at(name).indexOf(u'@'); // "Lena@熊猫支付"
            if (mark > 0 && nameLikeness(at(name).left(mark)) > 0)
                return PersonText{name.begin, mark, name.begin + mark + 1, name.size() - mark - 1};
            return PersonText{name.begin, name.size(), 0, 0};
        }
        if (!u")）]】"_s.contains(text[span.end - 1]))
            return std::nullopt;
        const Span inside = trimmed({open + 1, span.end - 1});
        if (const std::optional<Role> role = inside.size() < 12 ? roleOfLabel(at(inside)) : std::nullopt;
            role && *role != Role::Speaker)
            return PersonText{name.begin, name.size(), 0, 0, role};
        static const WordFinder both{u"both ", u"beide "};
        if (const qsizetype word = both.at(at(inside)).size(); word > 0)
            return PersonText{name.begin, name.size(), inside.begin + word, inside.size() - word};
        if (isAlias(at(name), at(inside)))
            return PersonText{name.begin, name.size(), 0, 0};
        return PersonText{name.begin, name.size(), inside.begin, inside.size()};
    }

    /// "柯比 (Kobi Lin)": the same name in other letters.
    static bool isAlias(QStringView name, QStringView inside)
    {
        return hasHan(name) && !hasHan(inside) && nameLikeness(inside) == 2 && endsAsPinyinSurname(inside);
    }

    /// "小野寺 拓海さん"
    bool isCalled(const PersonText &person) const
    {
        const QStringView behind = text.mid(person.nameBegin + person.nameSize, 3).trimmed();
        return behind.startsWith(u"さん") || behind.startsWith(u"氏") || behind.startsWith(u"様");
    }

    bool readOne(Span all)
    {
        if (const auto [words, rest] = unlinked(all); rest.begin < rest.end || words.end < all.end) {
            const auto person = nameWithBracket(all);
            if (!person || nameLikeness(text.mid(person->nameBegin, person->nameSize)) < leastLikeness())
                return false;
            people.append(*person);
            if (person->affiliationSize == 0 && trimmed(rest).size() > 0 &&
                u",，-–—/|"_s.contains(text[rest.begin])) {
                const Span place = trimmed({rest.begin + 1, rest.end});
                people.last().affiliationBegin = place.begin;
                people.last().affiliationSize = place.size();
            }
            return true;
        }
        return readBracketed(all) || readSeparated(all) || readFrom(all) || readSpaced(all) || readAlone(all);
    }

    bool add(Span name, Span affiliation)
    {
        people.append({name.begin, name.size(), affiliation.begin, affiliation.size()});
        return true;
    }

    int leastLikeness() const { return hints.introduced ? 1 : 2; }

    bool readBracketed(Span all)
    {
        const auto person = nameWithBracket(all);
        const bool isBare = person && person->affiliationSize == 0 &&
                            person->nameBegin + person->nameSize >= all.end - 1; // no bracket, and no alias
        if (!person || isBare ||
            (!isCalled(*person) &&
             nameLikeness(text.mid(person->nameBegin, person->nameSize)) < leastLikeness()))
            return false;
        people.append(*person);
        return true;
    }

    /// "姜原, 某公司", "宋顺（齐天），某公司": an alias in brackets belongs to the name.
    bool readSeparated(Span all)
    {
        static constexpr QStringView separators[]{
            u" ~ ", u"，", u", ", u",", u" - ",    u" — ",  u" – ",  u"——",  u" | ", u"｜", u" @ ", u"@",
            u" / ", u"：", u": ", u"~", u" from ", u" of ", u" de ", u" / ", u"/",   u"-",  u"|",   u" ("};
        const CharactersOf characters(at(all));
        Span name{all.end, all.end};
        qsizetype behind = all.end;
        for (const QStringView separator : separators) {
            const qsizetype found = characters.mayHold(separator) ? at(all).indexOf(separator) : -1;
            if (found <= 0 || all.begin + found >= name.end)
                continue;
            const Span left = trimmed({all.begin, all.begin + found});
            if (separator == u" de " && !at(left).contains(u' ') && nameLikeness(at(all)) == 2 &&
                at(all).count(u' ') == 2)
                continue; // "Pim de Boer"
            const bool tight = separator.size() == 1 && u"-/~@|"_s.contains(separator[0]);
            if (tight && !hasHan(at(left)))
                continue; // it may be part of the name
            const qsizetype close = separator == u" (" ? at(all).indexOf(u')', found) : -1;
            if (close > 0 && all.begin + close + 1 < all.end &&
                u",，"_s.contains(text[all.begin + close + 1]))
                continue; // an alias: "戴維倫 (Warren Tai)，某公司"
            const bool colon = separator == u"：" || separator == u": "; // "Ausgangslage: …"
            const int least = separator == u" ~ " ? 1 : colon ? 2 : leastLikeness();
            if (left.size() > 40 || nameLikeness(withoutAlias(at(left))) < least)
                continue;
            name = left;
            behind = all.begin + found + separator.size();
        }
        if (behind >= all.end)
            return false;
        const Span affiliation = firstClause(trimmed({behind, all.end}));
        return affiliation.size() > 0 && add(name, affiliation);
    }

    /// Of a long biography the first clause.
    Span firstClause(Span span) const
    {
        const QStringView whole = at(span);
        const bool isLong =
            whole.size() > 60 || whole.contains(u'。') || whole.contains(u". ") || whole.contains(u"；");
        if (!isLong || !hints.biography)
            return span;
        qsizetype end = span.begin;
        while (end < span.end && !u"，,。；;"_s.contains(text[end]))
            ++end;
        return trimmed({span.begin, end});
    }

    /// "来自某公司的王明", "某公司的王明"
    bool readFrom(Span all)
    {
        if (!at(all).startsWith(u"来自") && !at(all).startsWith(u"來自"))
            return false;
        const qsizetype of = at(all).lastIndexOf(u'的');
        const Span name = trimmed({all.begin + of + 1, all.end});
        if (of < 3 || nameLikeness(at(name)) < 1)
            return false;
        return add(name, trimmed({all.begin + 2, all.begin + of}));
    }

    /// "Terry 羅"
    static bool isMixedName(QStringView name)
    {
        const qsizetype blank = name.indexOf(u' ');
        return blank > 0 && name.indexOf(u' ', blank + 1) < 0 &&
               hasHan(name.left(blank)) != hasHan(name.mid(blank)) && nameLikeness(name) == 2;
    }

    /// "苏元朋 某公司总监", "Rex Young 某公司创始人"
    bool readSpaced(Span all)
    {
        if (withoutHonorific(all).end < all.end)
            return false;
        const QStringView whole = at(all);
        if (!hints.introduced || isJapaneseName(whole) || isMixedName(whole))
            return false;
        qsizetype end = all.begin;
        qsizetype best = -1;
        for (int words = 0; words < 4 && end < all.end; ++words) {
            while (end < all.end && text[end] != u' ')
                ++end;
            const QStringView word = at({all.begin, end});
            const bool han = isHanText(word);
            const bool behindIsHan = end < all.end && hasHan(text.mid(end, all.end - end));
            if (han ? words == 0 && nameLikeness(word) >= 1
                    : behindIsHan && nameLikeness(word) >= 1 && !hasHan(word))
                best = end;
            if (han)
                break;
            ++end;
        }
        if (best < 0 || best >= all.end || isBehind(at({all.begin, best}), trimmed({best, all.end})))
            return readSpacedBehind(all);
        return add({all.begin, best}, trimmed({best, all.end}));
    }

    /// "技术组 老莫", "路演教练 Grace": what stands first is less of a name.
    bool isBehind(QStringView first, Span rest) const
    {
        const bool isWord = isHanText(first) && first.size() > 2 && nameLikeness(first) == 1;
        const QStringView behind = at(rest);
        return isWord && !behind.contains(u' ') && nameLikeness(behind) >= (isHanText(behind) ? 2 : 1) &&
               !(isHanText(behind) ? false : behind.front().isLower());
    }

    /// "某公司 苏元朋"
    bool readSpacedBehind(Span all)
    {
        const qsizetype blank = at(all).lastIndexOf(u' ');
        const Span name{all.begin + blank + 1, all.end};
        const bool isName = isHanText(at(name)) ? nameLikeness(at(name)) == 2
                                                : isBehind(at({all.begin, all.begin + blank}), name);
        if (blank <= 0 || !isName)
            return false;
        return add(name, trimmed({all.begin, all.begin + blank}));
    }

    bool readAlone(Span all)
    {
        const Span name = withoutHonorific(all);
        const bool called = name.end < all.end && mayBeName(at(name));
        return (called || nameLikeness(withoutAlias(at(name))) >= leastLikeness()) && add(name, {});
    }

    static QStringView withoutAlias(QStringView name)
    {
        const qsizetype open = std::max(name.indexOf(u'('), name.indexOf(u'（'));
        const bool alias = open > 0 && u")）"_s.contains(name.back());
        return (alias ? name.left(open) : name).trimmed();
    }

    QStringView text;
    PeopleHints hints;
    QList<PersonText> people;
};

} // namespace

QList<PersonText> peopleIn(QStringView text, PeopleHints hints)
{
    return PeopleReader(text, hints).read();
}

int likenessOf(QStringView text, const QList<PersonText> &people)
{
    int least = people.isEmpty() ? 0 : 2;
    for (const PersonText &person : people) {
        const QStringView behind = text.mid(person.nameBegin + person.nameSize, 4).trimmed();
        const bool called =
            behind.startsWith(u"さん") || behind.startsWith(u"氏") || behind.startsWith(u"様");
        least = std::min(least, called ? 2 : nameLikeness(text.mid(person.nameBegin, person.nameSize)));
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

namespace {

/// "par *Violaine Kessler*" on a line of its own: length of the word, 0 where no people stand behind it.
qsizetype prepositionLength(QStringView content)
{
    static const WordFinder words{u"by ",  u"By ",   u"par ",  u"Par ", u"von ",
                                  u"Von ", u"with ", u"With ", u"mit ", u"avec "};
    const qsizetype mark = !content.isEmpty() && (content[0] == u'*' || content[0] == u'_') ? 1 : 0;
    const QStringView word = content.size() < 1000 ? words.at(content.mid(mark)) : QStringView();
    if (word.isEmpty())
        return 0;
    const QStringView all = content.mid(mark + word.size());
    const qsizetype stop = all.indexOf(u". ", 3);
    const QStringView rest = stop < 0 ? all : all.left(stop);
    return likenessOf(rest, peopleIn(rest, {false, false})) == 2 ? mark + word.size() : 0;
}

} // namespace

bool isSingularLabel(QStringView label)
{
    QStringView word = label;
    while (!word.isEmpty() && !word.back().isLetter())
        word.chop(1);
    static const QStringList many{u"s"_s,          u"en"_s,          u"innen"_s,     u"par"_s,  u"by"_s,
                                  u"who"_s,        u"with"_s,        u"mit"_s,       u"avec"_s, u"von"_s,
                                  u"teilnehmer"_s, u"diskutanten"_s, u"moderation"_s};
    return !word.isEmpty() && !hasHan(word) && std::ranges::none_of(many, [&](const QString &ending) {
        return word.endsWith(ending, Qt::CaseInsensitive);
    });
}

qsizetype roleLabelLength(QStringView content, Role &role)
{
    const qsizetype pictographs = pictographsLength(content);
    if (pictographs > 0 && showsSpeaker(content.left(pictographs))) { // "🎤 王明"
        Role labelled = Role::Speaker;
        const qsizetype label = roleLabelLength(content.mid(pictographs), labelled);
        role = labelled;
        return pictographs + label;
    }
    if (content.startsWith(u"<b>") || content.startsWith(u"<strong>")) { // "<b>讲师：</b>王明"
        const qsizetype tag = content.indexOf(u'>') + 1;
        const qsizetype label = roleLabelLength(content.mid(tag), role);
        const QStringView rest = content.mid(tag + label);
        const bool closed = label > 0 && rest.startsWith(u"</");
        return label == 0 ? 0 : tag + label + (closed ? rest.indexOf(u'>') + 1 : 0);
    }
    if (content.startsWith(u"**")) { // "**Speaker.** Ann Lee is …"
        const qsizetype close = content.left(30).indexOf(u"**", 2);
        const auto bold = close > 0 ? roleOfLabel(content.mid(2, close - 2)) : std::nullopt;
        if (bold && close + 2 < content.size() && content[close + 2] == u' ') {
            role = *bold;
            return close + 3;
        }
    }
    const QStringView first = content.left(20);
    qsizetype colon = 0;
    while (colon < first.size() && first[colon] != u':' && first[colon] != u'：' && first[colon] != u'｜' &&
           first[colon] != u'|')
        ++colon;
    const auto found = colon > 0 && colon < first.size() ? roleOfLabel(content.left(colon)) : std::nullopt;
    if (!found)
        return prepositionLength(content);
    role = *found;
    qsizetype end = colon + 1;
    while (end < content.size() && (content[end].isSpace() || content[end] == u'*' || content[end] == u'_'))
        ++end;
    return end;
}

qsizetype subjectLength(QStringView title)
{
    static const WordFinder close{u"说", u"聊", u"谈", u"說", u"談"};
    static const WordFinder behindBlank{
        u"说", u"聊", u"谈", u"讲",   u"论",  u"用",        u"分享",   u"介绍",   u"讲解",     u"演示",
        u"說", u"談", u"講", u"带来", u"on ", u"presents ", u"about ", u"talks ", u"présente "};
    const QStringView first = title.left(32);
    for (qsizetype i = 1; i < first.size(); ++i) {
        const bool blank = first[i - 1] == u' ';
        const QStringView name = first.left(blank ? i - 1 : i);
        const QStringView verb = (blank ? behindBlank : close).at(first.mid(i));
        if (verb.isEmpty() || i + verb.size() >= title.size())
            continue;
        if (name.contains(u'\'') || name.contains(u'’'))
            continue; // "What's on …"
        const bool isName = nameLikeness(name) >= (blank && !hasHan(name) ? 1 : 2) && !isRoutine(name);
        return isName ? name.size() : 0;
    }
    return 0;
}

/// What may follow a Chinese name in a sentence.
static const WordFinder &verbsBehindNames()
{
    static const WordFinder verbs{u"分享", u"介绍", u"演示", u"讲",   u"从",   u"以",   u"用",   u"把",
                                  u"是",   u"来自", u"带来", u"认为", u"提到", u"结合", u"展示", u"回顾",
                                  u"首先", u"通过", u"主要", u"给",   u"为",   u"老师", u"同学", u"在",
                                  u"先",   u"则",   u"也",   u"说",   u"聊",   u"谈",   u"將",   u"介紹",
                                  u"帶來", u"講",   u"說",   u"從",   u"認為"};
    return verbs;
}

std::optional<PersonText> personOfPlace(QStringView sentence)
{
    constexpr qsizetype longestPlace = 30;
    if (!sentence.startsWith(u"来自") && !sentence.startsWith(u"來自"))
        return std::nullopt;
    for (qsizetype of = 3; of < std::min(sentence.size(), longestPlace); ++of) {
        if (sentence[of] != u'的')
            continue;
        const QStringView rest = sentence.mid(of + 1);
        const auto isName = [&](qsizetype size) {
            return rest.size() > size && isHanText(rest.left(size)) && nameLikeness(rest.left(size)) == 2;
        };
        qsizetype size = 0;
        for (const qsizetype likely : {3, 2}) {
            if (size == 0 && isName(likely) && !verbsBehindNames().at(rest.mid(likely)).isEmpty())
                size = likely;
        }
        size = size > 0 ? size : isName(3) ? 3 : isName(2) ? 2 : 0;
        const qsizetype blank = rest.indexOf(u' '); // "来自某社区的 Marco 现场…"
        const qsizetype from = rest.startsWith(u' ') ? 1 : 0;
        const qsizetype end = from > 0 ? rest.indexOf(u' ', 1) : blank;
        if (size == 0 && end > from + 1 && rest[from].isUpper() &&
            nameLikeness(rest.mid(from, end - from)) > 0)
            return PersonText{of + 1 + from, end - from, 2, of - 2};
        if (size > 0)
            return PersonText{of + 1, size, 2, of - 2};
    }
    return std::nullopt;
}

qsizetype speakerInSentence(QStringView sentence, bool introduced)
{
    static const WordFinder words{
        u"works ",     u"is ",       u"was ",        u"showed ",     u"shows ",        u"talked ",
        u"talks ",     u"gave ",     u"gives ",      u"opened ",     u"presented ",    u"presents ",
        u"explained ", u"told ",     u"walked ",     u"walks ",      u"demonstrated ", u"spoke ",
        u"argued ",    u"shared ",   u"kicked off ", u"introduced ", u"described ",    u"demoed ",
        u"reported ",  u"compared ", u"started ",    u"closed ",     u"asked ",        u"built ",
        u"wrote ",     u"from ",     u"a présenté ", u"nous a ",     u"présente ",     u"explique ",
        u"a montré ",  u"est ",      u"zeigte ",     u"stellte ",    u"erklärte ",     u"berichtete ",
        u"ist ",       u"sprach ",   u"zeigt ",      u"stellt "};
    if (sentence.isEmpty() || !sentence.front().isLetter())
        return 0;
    if (hasHan(sentence.left(1))) {
        for (qsizetype size = 3; size >= 2; --size) {
            const QStringView name = sentence.left(size);
            if (isHanText(name) && nameLikeness(name) == 2 &&
                !verbsBehindNames().at(sentence.mid(size)).isEmpty())
                return size;
        }
        return 0;
    }
    const QStringView first = sentence.left(60);
    qsizetype end = first.indexOf(u' ');
    for (int i = 0; i < 3 && end > 0; ++i) {
        const qsizetype next = first.indexOf(u' ', end + 1);
        const bool goesOn =
            introduced ? first.mid(end + 1, 1).front().isLower() : !words.at(first.mid(end + 1)).isEmpty();
        if (i > 0 && goesOn && nameLikeness(first.left(end)) == 2)
            return end;
        end = next;
    }
    return 0;
}

bool looksLikeAffiliation(QStringView text)
{
    static const WordFinder words{u"公司",   u"集团",     u"研究院",  u"研究所",   u"大学",   u"学院",
                                  u"工程师", u"总监",     u"董事",    u"创始人",   u"经理",   u"开发者",
                                  u"极客",   u"作者",     u"负责人",  u"实验室",   u"科技",   u"学生",
                                  u"顾问",   u"架构师",   u"博士",    u"程序员",   u"设计师", u"主管",
                                  u"CTO",    u"CEO",      u"大學",    u"工程師",   u"學生",   u"銀行",
                                  u"银行",   u"株式会社", u"ngineer", u"eveloper", u"ounder", u"niversity"};
    return words.occursIn(text) || endsAsOrganisation(text);
}

bool titleNamesSpeaker(const Session &session)
{
    if (session.people.size() != 1 || !session.people.first().affiliation.isEmpty())
        return false;
    const qsizetype length = subjectLength(session.title);
    return length > 0 && session.title.left(length) == session.people.first().name;
}

} // namespace rundown
