// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/people.h"

#include "models/format/recap/characterset.h"
#include "models/format/recap/links.h"
#include "models/format/recap/names.h"
#include "models/format/recap/rolelabels.h"
#include "models/format/recap/speakersentence.h"
#include "models/format/recap/wordfinder.h"
#include "models/format/recap/words.h"

#include <QVarLengthArray>

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
using Spans = QVarLengthArray<Span, 8>;

class PeopleReader
{
public:
    PeopleReader(QStringView text, PeopleHints hints) : text(text), hints(hints), characters(text) {}

    QList<PersonText> read()
    {
        if (text.size() > 4 * longest)
            return {};
        const Span all = withoutPreposition(withoutRoom(withoutLinks(trimmed({0, text.size()}))));
        if (all.size() < 1 || all.size() > longest)
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
        static constexpr CharacterSet marks(u" \t\u00a0\u3000*_`");
        static constexpr CharacterSet ends(u" \t\u00a0\u3000*_`。;；,，:：");
        while (span.begin < span.end && marks.has(text[span.begin]))
            ++span.begin;
        static const WordFinder opened{u"<strong>", u"<b>", u"<em>", u"<i>"};
        static const WordFinder closed{u"</strong>", u"</b>", u"</em>", u"</i>"};
        span.begin += opened.at(at(span)).size();
        const qsizetype tag =
            span.size() > 3 && text[span.end - 1] == u'>' ? at(span).lastIndexOf(u"</") : -1;
        if (tag > 0 && closed.contains(at(span).mid(tag)))
            span.end = span.begin + tag;
        while (span.begin < span.end && (ends.has(text[span.end - 1]) || isStar(text[span.end - 1])))
            --span.end;
        return span;
    }

    /// "Ann Lee [code](…)": what is linked to behind the names.
    Span withoutLinks(Span span) const
    {
        const QList<InlineLink> links = linksIn(at(span));
        const bool isOther =
            !links.isEmpty() && (links.first().text.isEmpty() || isOtherLabel(links.first().text) ||
                                 mediaKindOfLabel(links.first().text) != MediaKind::None);
        if (!isOther || links.first().begin == 0)
            return span;
        const Span names = trimmed({span.begin, span.begin + links.first().begin});
        const bool isBracket = names.size() > 0 && u"(（"_s.contains(text[names.end - 1]);
        return trimmed({names.begin, names.end - (isBracket ? 1 : 0)});
    }

    /// "Ann Lee, H.1302": the number of a room.
    Span withoutRoom(Span span) const
    {
        const qsizetype comma = characters.mayHold(u", ") ? at(span).lastIndexOf(u", ") : -1;
        const QStringView room = comma > 0 ? at(span).mid(comma + 2) : QStringView();
        constexpr qsizetype longestRoom = 9;
        const auto letters = std::ranges::count_if(room, [](QChar c) { return c.isLetter(); });
        const bool isRoom = (room.contains(u'.') || (letters <= 2 && room.size() - letters >= 3)) &&
                            room.size() >= 3 && room.size() <= longestRoom && room.front().isUpper() &&
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
        static const WordFinder words({u"by ", u"par ", u"por ", u"door ", u"von ", u"mit ", u"with "},
                                      Qt::CaseInsensitive);
        const QStringView word = words.at(at(span));
        return word.isEmpty() ? span : trimmed({span.begin + word.size(), span.end});
    }

    /// "田村 光さん": what one is called by is not part of the name.
    Span withoutHonorific(Span span) const
    {
        const QStringView name = at(span);
        for (const QStringView again :
             {QStringView(u" again"), QStringView(u" encore")}) { // who was on before
            if (name.endsWith(again) && !name.front().isLower())
                return trimmed({span.begin, span.end - again.size()});
        }
        for (const QStringView title : {QStringView(u"さん"), QStringView(u"氏"), QStringView(u"様")}) {
            const qsizetype least = title == u"さん" ? 1 : 2; // "仕様", "摂氏" are words
            if (name.endsWith(title) && name.size() >= title.size() + least)
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

    Spans split(Span span, const WordFinder &separators) const
    {
        if (!separators.occursIn(at(span)))
            return {trimmed(span)};
        Spans parts;
        qsizetype from = span.begin;
        int depth = 0;
        for (qsizetype i = span.begin; i < span.end; ++i) {
            depth += opening.has(text[i]) ? 1 : closing.has(text[i]) ? -1 : 0;
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

    /// "顾北、曾启明，主持人：邵小禾": where the comma before the label stands, -1 for none.
    qsizetype labelBehindComma(Span all) const
    {
        if (!characters.mayHold(u":") && !characters.mayHold(u"：") && !characters.mayHold(u" "))
            return -1;
        static constexpr CharacterSet commas(u"，,、");
        for (qsizetype i = all.begin + 1; i + 3 < all.end; ++i) {
            Role role = Role::Speaker;
            if (commas.has(text[i]) && labelLength(at(trimmed({i + 1, all.end})), role) > 0)
                return i;
        }
        return -1;
    }

    /// "Ann Lee, with Bo Lind and Ida Moss": where the comma before surely named people stands, -1 for none.
    qsizetype withBehindComma(Span all) const
    {
        static const WordFinder words{u", with ", u", avec ", u", mit "};
        const bool mayHold =
            std::ranges::any_of(words.all(), [&](QStringView w) { return characters.mayHold(w); });
        for (qsizetype i = all.begin + 1; i < all.end && mayHold; ++i) {
            const QStringView word = words.at(at({i, all.end}));
            if (word.isEmpty())
                continue;
            const QStringView rest = at({i + word.size(), all.end});
            return likenessOf(rest, peopleIn(rest, {false, false})) == 2 ? i : -1;
        }
        return -1;
    }

    /// "Ann Lee, Heron; Bo Lind, Marsh": somebody of somewhere in each, and be the place written like a name.
    bool readPairs(const Spans &parts)
    {
        Spans names;
        Spans places;
        for (const Span part : parts) {
            const qsizetype comma = at(part).indexOf(u", ");
            if (comma < 1 || at(part).count(u',') != 1 || hasHan(at(part)))
                return false;
            names.append(trimmed({part.begin, part.begin + comma}));
            places.append(trimmed({part.begin + comma + 2, part.end}));
            if (nameLikeness(at(names.last())) < 2 || places.last().size() == 0)
                return false;
        }
        for (qsizetype i = 0; i < names.size(); ++i)
            add(names[i], places[i]);
        return true;
    }

    /// "陈一鸣 · 甲公司，黄蕾 · 乙公司": the mark in each says that the commas part people.
    bool readMarkedPairs(Span all)
    {
        static const WordFinder marks{u" · ", u" @ ", u" | ", u"｜"};
        static const WordFinder commas{u"，", u", ", u"、"};
        if (!marks.occursIn(at(all)))
            return false;
        const Spans parts = split(all, commas);
        for (const Span part : parts) {
            const auto [name, place] = partedByOne(part, marks);
            if (parts.size() < 2 || place.size() == 0 || nameLikeness(at(name)) < leastLikeness()) {
                people.clear();
                return false;
            }
            add(name, place);
        }
        return true;
    }

    /// What stands before and behind the only mark of these; nothing where there is none, or more.
    std::pair<Span, Span> partedByOne(Span span, const WordFinder &marks) const
    {
        const Spans parts = split(span, marks);
        return parts.size() == 2 ? std::pair(parts[0], parts[1]) : std::pair<Span, Span>();
    }

    /// "岡野 まこと（農園）・Ann Lee（Heron）": a dot within a name parts nothing.
    Spans splitBehindBrackets(Span all) const
    {
        Spans parts;
        qsizetype from = all.begin;
        for (qsizetype i = all.begin + 1; i < all.end && parts.size() < 12; ++i) {
            if (!u"・·"_s.contains(text[i]) || !u")）"_s.contains(text[i - 1]))
                continue;
            parts.append(trimmed({from, i}));
            from = i + 1;
        }
        parts.append(trimmed({from, all.end}));
        return parts;
    }

    /// "A，甲公司；B，乙公司"
    bool readGroups(Span all)
    {
        static const WordFinder separators{u"；", u";", u"<br>", u"<br/>"};
        static const WordFinder slashes{u" / ", u"／"};
        Spans parts = split(all, separators);
        if (parts.size() < 2)
            parts = splitBehindBrackets(all);
        if (parts.size() < 2 && hints.introduced && hasHan(at(all))) { // "章文倩 某公司 / 孙博 某公司"
            parts = split(all, slashes);
            const auto isAlone = [&](Span p) {
                return std::ranges::none_of(at(p), [](QChar c) { return partings.has(c); });
            };
            if (std::ranges::any_of(parts, isAlone))
                return false;
        }
        if (const qsizetype host = parts.size() < 2 ? labelBehindComma(all) : -1; host > 0)
            parts = {trimmed({all.begin, host}), trimmed({host + 1, all.end})};
        if (const qsizetype with = parts.size() < 2 ? withBehindComma(all) : -1; with > 0)
            parts = {trimmed({all.begin, with}),
                     trimmed({at({with + 2, all.end}).indexOf(u' ') + with + 2, all.end})};
        if (readMarkedPairs(all))
            return true;
        if (parts.size() < 2 || parts.size() > 12)
            return false;
        if (readPairs(parts))
            return true;
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
        const qsizetype told = moderatedLength(at(span));
        const qsizetype label = told > 0 ? told : labelLength(at(span), role);
        role = told > 0 ? Role::Moderator : role;
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

    /// "moderated by Ann Lee", behind those who talk with each other.
    static qsizetype moderatedLength(QStringView span)
    {
        static const WordFinder words({u"moderated by ", u"hosted by ", u"chaired by ", u"moderiert von ",
                                       u"animé par ", u"animée par ", u"modéré par ", u"led by ",
                                       u"geleitet von ", u"guidato da ", u"guidata da ", u"moderado por "},
                                      Qt::CaseInsensitive);
        return words.at(span).size();
    }

    /// "主持人：", "Moderator: "; no preposition.
    static qsizetype labelLength(QStringView span, Role &role)
    {
        const qsizetype length = roleWordLength(span, role);
        const QStringView label = span.left(length).trimmed();
        return !label.isEmpty() && u":：*"_s.contains(label.back()) ? length : blankLabelLength(span, role);
    }

    /// "主持 韦冬梅": a blank for the colon, and surely a name behind it.
    static qsizetype blankLabelLength(QStringView span, Role &role)
    {
        static const WordFinder words{u"主持人 ", u"主持 ",   u"嘉宾 ",    u"讲师 ",  u"主讲 ", u"主讲人 ",
                                      u"講者 ",   u"與談人 ", u"主持人　", u"主持　", u"嘉宾　"};
        const QStringView word = words.at(span);
        qsizetype end = word.size();
        while (end < span.size() && !u"、，,；;（( "_s.contains(span[end]))
            ++end;
        if (word.isEmpty() || nameLikeness(span.mid(word.size(), end - word.size())) < 2)
            return 0;
        role = roleOfLabel(word.trimmed()).value_or(role);
        return word.size();
    }

    /// "Ann Lee & Bo Lind", "王明、李红"
    bool readNames(Span all)
    {
        static const WordFinder sure{u" & ", u"＆",  u"&",    u" and ", u" et ", u" und ",
                                     u"、",  u" + ", u" 和 ", u" 与 ",  u" x ",  u" / ",
                                     u"/",   u" y ", u" e ",  u" и ",   u"與",   u"与"};
        static const WordFinder commas{u" & ", u" and ", u" et ", u" und ", u" y ",
                                       u" e ", u", ",    u"，",   u",",     u"、"};
        const Spans joined = split(all, sure);
        const bool isBeforePlace = joined.size() == 2 && at(all).contains(u" / ") &&
                                   looksLikeAffiliation(at(joined[1])) &&
                                   !looksLikeAffiliation(at(joined[0]));
        if (!isBeforePlace && readEach(joined, 1)) // "侯一 / 满山科技" is somebody of somewhere
            return true;
        if (readOfOnePlace(all))
            return true;
        const Spans parts = split(all, commas);
        // "Jörg Habben, Ingenieurbüro Habben" too.
        const auto lastWord = [&](Span p) { return at(p).mid(at(p).lastIndexOf(u' ') + 1); };
        if (parts.size() == 2 && at(parts[0]).contains(u' ') && !at(all).contains(u'(') &&
            lastWord(parts[0]) == lastWord(parts[1]))
            return false;
        // "Ada Finch, Heron Works" is somebody of somewhere.
        const bool isMarked =
            at(all).contains(u"**,") && !at(parts.last()).contains(u'*'); // "**Ann Lee**, Heron"
        const bool isOfSomewhere = parts.size() == 2 && !hasHan(at(all)) && !at(parts[1]).endsWith(u')') &&
                                   (isMarked || endsAsOrganisation(at(parts[1])) ||
                                    ((beginsWithGivenName(at(parts[0])) || isSingle(at(parts[0]))) &&
                                     !beginsWithGivenName(at(parts[1]))));
        // "Ada Finch, Senior Analyst, Heron Council" as well.
        const bool isPlaceLast = parts.size() == 3 && joined.size() == 1 && !hasHan(at(all)) &&
                                 endsAsOrganisation(at(parts[2])) && !endsAsOrganisation(at(parts[0]));
        const bool handle = parts.size() == 2 && at(parts[1]).startsWith(u'@');
        // "ETian, 林柏睿" are two.
        const bool isMixed = parts.size() == 2 && !hasHan(at(parts[0])) && isHanText(at(parts[1])) &&
                             nameLikeness(at(parts[1])) == 2 && at(parts[1]).size() == 3;
        // "jelka, ingo" as well: no organisation is written so.
        const bool areSmall =
            parts.size() == 2 && std::ranges::all_of(parts, [&](Span p) {
                return p.size() > 1 && p.size() <= 12 && at(p).front().isLower() && !at(p).contains(u' ');
            });
        // "大猩猩, 半瓶, 阿鲁" behind a label: three words as short as names are.
        const bool areShort =
            hints.introduced && parts.size() > 2 && std::ranges::all_of(parts, [&](Span p) {
                return p.size() >= 2 && p.size() <= 4 && isHanText(at(p)) && !looksLikeAffiliation(at(p));
            });
        if ((isMixed || areSmall || areShort) && readEach(parts, 1))
            return true;
        return ((!isOfSomewhere && !isPlaceLast) || handle) &&
               readEach(withoutHandles(parts), areMostlySure(parts) ? 1 : 2);
    }

    /// "Wiebke Brandt und Ole Ahrens, Freifunk Südheide": names joined by a word, and where they come from.
    bool readOfOnePlace(Span all)
    {
        if (readHanOfOnePlace(all))
            return true;
        static const WordFinder joins{u" & ", u" and ", u" et ", u" und ", u" y ", u" e ", u" и "};
        const qsizetype comma = characters.mayHold(u", ") ? at(all).lastIndexOf(u", ") : -1;
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
        const Spans parts = split(names, joins);
        // "A & B, C": who lists three says "A, B & C", but for names such as "Xu Wei"
        if (parts.size() < 2 || (nameLikeness(at(place)) == 2 && endsAsPinyinSurname(at(place))) ||
            !readEach(parts, 1))
            return false;
        people.last().affiliationBegin = place.begin;
        people.last().affiliationSize = place.size();
        return true;
    }

    /// "郭靖宇、黄蓉蓉，桃花岛数据平台组"
    bool readHanOfOnePlace(Span all)
    {
        static const WordFinder joins{u"、", u" 与 ", u" 和 ", u"与", u" & ", u"＆"};
        qsizetype comma = characters.mayHold(u"，") ? at(all).indexOf(u'，') : -1;
        qsizetype size = 1;
        if (comma < 0 && characters.mayHold(u" ~ ")) { // "程浩、白鹭 ~ 某大学机器人队"
            comma = at(all).indexOf(u" ~ ");
            size = 3;
        }
        if (comma < 0)
            return false;
        const qsizetype joined = at(all).indexOf(u'、');
        if (!hasHan(at(all)) || joined > comma)
            return false;
        const Span place = firstClause(trimmed({all.begin + comma + size, all.end}));
        const Spans parts = split({all.begin, all.begin + comma}, joins);
        static const WordFinder notes{u"欢迎", u"歡迎", u"以及", u"还有", u"還有", u"感谢", u"感謝"};
        if (size == 1 && !notes.at(at(place)).isEmpty()) // "张三、李四，欢迎大家提问"
            return false;
        const bool isPlace = size > 1 || looksLikeAffiliation(at(place)) ||
                             (hints.introduced && place.size() > 3 && nameLikeness(at(place)) < 2);
        if (parts.size() < 2 || place.size() == 0 || !isPlace || !readEach(parts, hints.introduced ? 1 : 2))
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
    Spans withoutHandles(Spans parts) const
    {
        const auto isHandle = [&](Span part) { return at(part).startsWith(u'@'); };
        const auto handles = std::ranges::count_if(parts, isHandle);
        if (handles > 0 && handles * 2 <= parts.size() && parts.size() > 1)
            parts.removeIf(isHandle);
        return parts;
    }

    /// "侯立, 老唐, Wangjun": beside sure names a word of Latin letters is one too.
    bool areMostlySure(const Spans &parts) const
    {
        const auto isSure = [&](Span p) { return nameLikeness(at(p)) == 2 && hasHan(at(p)); };
        return hints.introduced && parts.size() > 2 && std::ranges::count_if(parts, isSure) >= 2 &&
               std::ranges::all_of(parts, [&](Span p) {
                   return isSure(p) || areUnnamed(at(p)) || (!hasHan(at(p)) && !at(p).contains(u' '));
               });
    }

    /// "以及路人若干", "助教 x 4", "others": people whom nobody names.
    static bool areUnnamed(QStringView part)
    {
        static const WordFinder words{u"others",   u"friends", u"et al", u"et al.", u"etc", u"etc.",
                                      u"d'autres", u"u. a.",   u"u.a.",  u"等",     u"等人"};
        const qsizetype times = std::max(part.lastIndexOf(u" x "), part.lastIndexOf(u" × "));
        const bool counted = times > 0 && part.back().isDigit();
        return counted || words.contains(part) || part.endsWith(u"若干") || part.endsWith(u"若干人");
    }

    bool readEach(Spans parts, int least)
    {
        const bool isCut = parts.size() > 1 && areUnnamed(at(parts.last()));
        if (isCut)
            parts.removeLast();
        const bool named = parts.size() == 1 && parts.first().end < text.size() &&
                           text.indexOf(u'@', parts.first().end) > 0; // the other one was a handle
        if ((parts.size() < 2 && !named && !isCut) || parts.size() > 12)
            return false;
        QList<PersonText> found;
        for (const Span part : parts) {
            Role role = Role::Speaker;
            const qsizetype label = roleWordLength(at(part), role); // "王明、主持人：李红"
            auto person = nameWithBracket({part.begin + label, part.end});
            if (!person ||
                (!isCalled(*person) && nameLikeness(text.mid(person->nameBegin, person->nameSize)) < least))
                return false;
            if (label > 0)
                person->role = role;
            found.append(*person);
        }
        people += found;
        return true;
    }

    /// "[Ann Lee](address) (Heron)"
    std::optional<PersonText> linkedName(Span words, Span rest) const
    {
        const Span name = trimmed(words);
        if (nameLikeness(at(name)) < 1)
            return std::nullopt;
        const Span behind = trimmed(rest);
        const bool isBracket = behind.size() > 2 && u"(（"_s.contains(text[behind.begin]) &&
                               u")）"_s.contains(text[behind.end - 1]);
        const Span inside = isBracket ? trimmed({behind.begin + 1, behind.end - 1}) : Span{};
        return PersonText{name.begin, name.size(), inside.begin, inside.size()};
    }

    /// "Zoé @zozodev"
    Span withoutHandle(Span span) const
    {
        const qsizetype mark = characters.mayHold(u" @") ? at(span).lastIndexOf(u" @") : -1;
        const bool isHandle =
            mark > 0 && !at(span).mid(mark + 2).contains(u' ') && !hasHan(at(span).mid(mark));
        return isHandle ? trimmed({span.begin, span.begin + mark}) : span;
    }

    /// A name alone, or with a bracket behind it.
    std::optional<PersonText> nameWithBracket(Span span) const
    {
        if (const auto [words, rest] = unlinked(span); rest.begin < rest.end || words.end < span.end)
            return linkedName(words, rest);
        span = withoutHandle(span);
        qsizetype open = span.begin;
        while (open < span.end && !opening.has(text[open]))
            ++open;
        const Span titled = trimmed({span.begin, open});
        const Span name = withoutHonorific(titled);
        const qsizetype mark = open == span.end ? at(name).indexOf(u'@') : -1; // "Lena@熊猫支付"
        const QStringView bare = mark > 0 ? at(name).left(mark) : at(name);
        const bool isCalledSo = name.end < titled.end && mayBeName(at(name));
        if (name.size() < 1 || (nameLikeness(bare) < 1 && !isCalledSo))
            return std::nullopt;
        if (mark > 0)
            return PersonText{name.begin, mark, name.begin + mark + 1, name.size() - mark - 1};
        if (open == span.end)
            return PersonText{name.begin, name.size(), 0, 0};
        if (!u")）]】"_s.contains(text[span.end - 1]))
            return std::nullopt;
        // "王明 (某公司)（主持人）": where somebody is from, and a bracket with more of the name.
        const qsizetype last = lastBracket(span);
        if (last > open + 1 && u")）】"_s.contains(text[trimmed({open, last}).end - 1])) {
            const PersonText more = withInside(name, trimmed({last + 1, span.end - 1}));
            const Span place = trimmed({open + 1, trimmed({open, last}).end - 1});
            if (more.affiliationSize == 0 && place.size() > 0)
                return PersonText{name.begin, name.size(), place.begin, place.size(), more.role};
        }
        return withInside(name, trimmed({open + 1, span.end - 1}));
    }

    /// Where the bracket opens that the span ends with.
    qsizetype lastBracket(Span span) const
    {
        qsizetype open = span.end - 1;
        while (open > span.begin && !u"(（【"_s.contains(text[open]))
            --open;
        return open;
    }

    /// What the bracket behind a name tells: where somebody is from, a role, or the same name once more.
    PersonText withInside(Span name, Span inside) const
    {
        static const WordFinder both{u"both ", u"beide "};
        const std::optional<Role> role = inside.size() < 12 ? roleOfLabel(at(inside)) : std::nullopt;
        if (role && *role != Role::Speaker)
            return {name.begin, name.size(), 0, 0, role};
        if (isAlias(at(name), at(inside)) || tellsOfMedia(at(inside)) ||
            (at(inside).startsWith(u'[') && at(inside).endsWith(u')')))
            return {name.begin, name.size(), 0, 0}; // or a link to something
        const qsizetype word = both.at(at(inside)).size();
        return {name.begin, name.size(), inside.begin + word, inside.size() - word};
    }

    /// "資料→ 準備中", "slides: to come"
    static bool tellsOfMedia(QStringView inside)
    {
        qsizetype end = 0;
        while (end < inside.size() && !u":：→"_s.contains(inside[end]))
            ++end;
        return end > 0 && end < inside.size() && mediaKindOfLabel(inside.left(end)) != MediaKind::None;
    }

    /// "Joana Freitas (jfreitas)", "Petra Kovač (petrak)": what somebody is called elsewhere.
    static bool isNickOf(QStringView name, QStringView inside)
    {
        constexpr qsizetype longestNick = 20;
        constexpr qsizetype least = 3; // letters in common
        const auto mayStand = [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
        };
        if (inside.size() < least || inside.size() > longestNick || !std::ranges::all_of(inside, mayStand))
            return false;
        qsizetype from = 0;
        for (qsizetype i = 0; i <= name.size(); ++i) {
            if (i < name.size() && name[i] != u' ' && name[i] != u'-')
                continue;
            const QStringView word = name.mid(from, i - from);
            from = i + 1;
            if (word.size() >= least && (inside.contains(word, Qt::CaseInsensitive) ||
                                         word.startsWith(inside.left(least), Qt::CaseInsensitive)))
                return true;
        }
        return false;
    }

    /// "柯比 (Kobi Lin)": the same name in other letters.
    static bool isAlias(QStringView name, QStringView inside)
    {
        static const WordFinder kinds{u"网名", u"網名", u"化名", u"笔名", u"花名", u"昵称", u"暱稱", u"自称"};
        static const WordFinder wheres(
            {u"远程", u"遠端", u"线上", u"線上", u"在线", u"remote", u"online", u"à distance"},
            Qt::CaseInsensitive);
        const bool isAge = !inside.isEmpty() && inside.size() <= 2 &&
                           std::ranges::all_of(inside, [](QChar c) { return c.isDigit(); });
        if (isAge || wheres.contains(inside)) // or where somebody spoke from
            return true;
        if (kinds.contains(inside) || isNickOf(name, inside))
            return true;
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
        return readBracketed(all) || (hints.introduced && readInTwoParts(all)) || readSeparated(all) ||
               readFrom(all) || readSpaced(all) || readAlone(all);
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

    /// Whether this mark, which stands at \a place, parts a name from what belongs to it.
    bool parts(Span all, qsizetype place, QStringView mark) const
    {
        const Span left = trimmed({all.begin, place});
        if (mark == u" de " && !at(left).contains(u' ') && nameLikeness(at(all)) == 2 &&
            at(all).count(u' ') == 2)
            return false; // "Pim de Boer"
        if (mark == u"\u3000" && isJapaneseName(at(all)))
            return false;
        if (mark == u"·") // "亚历山大·李" is one name
            return nameLikeness(at(left)) == 2 && looksLikeAffiliation(at({place + 1, all.end}));
        const bool tight = mark.size() == 1 && u"-/~@|"_s.contains(mark[0]);
        if (tight && !hasHan(at(left)))
            return false; // it may be part of the name
        const qsizetype close = mark == u" (" ? text.indexOf(u')', place) : -1;
        if (close > 0 && close + 1 < all.end && u",，"_s.contains(text[close + 1]))
            return false;                                  // an alias: "戴維倫 (Warren Tai)，某公司"
        const bool colon = mark == u"：" || mark == u": "; // "Ausgangslage: …"
        const int least = mark == u" ~ " ? 1 : colon ? 2 : leastLikeness();
        return left.size() <= 40 && nameLikeness(withoutAlias(at(left))) >= least;
    }

    /// Where the first mark begins and ends that parts a name from what belongs to it; of each mark the first
    /// one counts.
    std::optional<Span> partingOf(Span all) const
    {
        static const WordFinder marks{u" ~ ", u"，",  u", ",     u",",    u" - ",  u" — ", u" – ",
                                      u"——",  u" | ", u"｜",     u" @ ",  u"@",    u" / ", u"：",
                                      u": ",  u"~",   u" from ", u" of ", u" de ", u"/",   u"-",
                                      u"|",   u" (",  u"\u3000", u" · ",  u"·"};
        quint32 tried = 0;
        for (qsizetype i = all.begin + 1; i < all.end; ++i) {
            const qsizetype found = marks.indexAt(at({i, all.end}), [&](qsizetype mark) {
                const quint32 own = 1U << mark;
                const bool isFirst = !(tried & own);
                tried |= own;
                return isFirst && parts(all, i, marks.all()[mark]);
            });
            if (found >= 0)
                return Span{i, i + marks.all()[found].size()};
        }
        return {};
    }

    /// "姜原, 某公司", "宋顺（齐天），某公司": an alias in brackets belongs to the name.
    bool readSeparated(Span all)
    {
        const std::optional<Span> parting = partingOf(all);
        if (!parting)
            return false;
        const Span name = trimmed({all.begin, parting->begin});
        const qsizetype behind = parting->end;
        const Span affiliation = firstClause(trimmed({behind, all.end}));
        if (affiliation.size() == 0)
            return false;
        static const WordFinder clauses{u"who ", u"which ", u"qui ", u"die ",
                                        u"der "}; // no place, but a sentence
        const bool isSentence =
            hasHan(at(affiliation)) && (at(affiliation).contains(u"没有") || at(affiliation).contains(u'了'));
        if (isSentence || !clauses.at(at(affiliation)).isEmpty() || isRemark(at(affiliation)))
            return add(name, {});
        if (u")）】"_s.contains(text[affiliation.end - 1])) { // "王明 ~ 某公司（花名）"
            const qsizetype open = lastBracket(affiliation);
            const Span place = trimmed({affiliation.begin, open});
            const PersonText more = withInside(name, trimmed({open + 1, affiliation.end - 1}));
            if (more.affiliationSize == 0 && place.size() > 0) {
                people.append({name.begin, name.size(), place.begin, place.size(), more.role});
                return true;
            }
        }
        return add(name, affiliation);
    }

    /// "5 minutes chrono", "best five minutes of the day": what is said of a talk, and no place.
    bool isRemark(QStringView words) const
    {
        static const WordFinder remarks{u" of the day", u" the talk",  u" during ", u" minutes", u" Minuten",
                                        u" on stage",   u" in person", u" slot",    u" my "};
        static const WordFinder with{u"with ", u"mit ", u"avec "};
        if (const QStringView word = with.at(words); !word.isEmpty())
            return !hints.biography || word != u"with "; // "with Heron Works since 2010"
        if (hints.biography)
            return false;
        const bool isPlain = words.front().isDigit() || words.front().isLower();
        return isPlain && !hasHan(words) && remarks.occursIn(words);
    }

    /// Of a long biography the first clause.
    Span firstClause(Span span) const
    {
        const QStringView whole = at(span);
        if (!hints.biography)
            return span;
        const bool isLong = whole.size() > (hasHan(whole) ? 40 : 60) || whole.contains(u'。') ||
                            whole.contains(u". ") || whole.contains(u"；");
        if (!isLong)
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

    /// "高梨 悠(なぎさソフト)": a name in two parts, the bracket right behind it.
    bool readInTwoParts(Span all)
    {
        if (!characters.mayHold(u"(") && !characters.mayHold(u"（"))
            return false;
        qsizetype open = all.begin;
        while (open < all.end && !u"(（"_s.contains(text[open]))
            ++open;
        if (open == all.begin || open >= all.end || !u")）"_s.contains(text[all.end - 1]) ||
            text[open - 1] == u' ')
            return false;
        const QStringView name = at({all.begin, open});
        const qsizetype blank = name.indexOf(u' ');
        const bool parted = blank > 0 && blank <= 3 && name.size() - blank - 1 <= 3 &&
                            isHanText(name.left(blank)) && isHanText(name.mid(blank + 1));
        return parted && add({all.begin, open}, trimmed({open + 1, all.end - 1}));
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

    static constexpr CharacterSet opening{u"(（[【"};
    static constexpr CharacterSet closing{u")）]】"};
    static constexpr CharacterSet partings{u" ，,（("};

    static constexpr qsizetype longest = 600;

    QStringView text;
    PeopleHints hints;
    CharactersOf characters; ///< of the text
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

} // namespace rundown
