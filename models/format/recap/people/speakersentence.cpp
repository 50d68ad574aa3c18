// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/people/speakersentence.h"

#include "models/format/recap/people/names.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/wordfinder.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

qsizetype subjectLength(QStringView title)
{
    static const WordFinder close{u"说", u"聊", u"谈", u"說", u"談"};
    static const WordFinder behindBlank{
        u"说", u"聊", u"谈", u"讲",   u"论",  u"用",        u"分享",   u"介绍",   u"讲解",     u"演示",
        u"說", u"談", u"講", u"带来", u"on ", u"presents ", u"about ", u"talks ", u"présente "};
    static const WordFinder acts{u"致辞", u"致詞", u"开场", u"發言", u"发言", u"讲话"}; // "老唐致辞"
    if (const qsizetype size = title.size() - 2;
        size >= 2 && size <= 4 && acts.contains(title.mid(size)) && nameLikeness(title.left(size)) == 2)
        return size;
    static const WordFinder closeToFullNames{u"演示", u"讲解", u"講解", u"带来", u"帶來"};
    const QStringView first = title.left(32);
    for (qsizetype i = 1; i < first.size(); ++i) {
        const bool blank = first[i - 1] == u' ';
        if (!(blank ? behindBlank : close).mayBegin(first[i]) && !closeToFullNames.mayBegin(first[i]))
            continue;
        const QStringView name = first.left(blank ? i - 1 : i);
        QStringView verb = (blank ? behindBlank : close).at(first.mid(i));
        if (verb.isEmpty() && name.size() == 3 && isHanText(name)) // "吴小满演示…", and no "方案演示"
            verb = closeToFullNames.at(first.mid(i));
        if (verb.isEmpty() || i + verb.size() >= title.size())
            continue;
        if (name.contains(u'\'') || name.contains(u'’'))
            continue; // "What's on …"
        const bool isThing = (verb == u"on " || verb == u"about ") && !beginsWithGivenName(name);
        const bool isName = nameLikeness(name) >= (blank && !hasHan(name) ? 1 : 2) && !isRoutine(name) &&
                            !isThing; // "Django on Kubernetes"
        return isName ? name.size() : 0;
    }
    return 0;
}

/// The name of whom a title tells, within it; empty for none.
static QStringView subjectOf(QStringView title)
{
    static const WordFinder verbs{u"正式开始", u"进行", u"登场", u"上台", u"开讲", u"带来"};
    if (const qsizetype length = subjectLength(title); length > 0)
        return title.left(length);
    constexpr qsizetype longest = 60;
    for (qsizetype of = title.size() > longest ? -1 : title.indexOf(u'的'); of > 0;
         of = title.indexOf(u'的', of + 1)) {
        const QStringView behind = title.mid(of + 1);
        const QStringView rest = behind.trimmed();
        qsizetype end = 0;
        while (end < rest.size() && !u" ,，"_s.contains(rest[end]))
            ++end;
        const QStringView name = rest.left(end);
        const QStringView next = rest.mid(end).trimmed();
        const bool isLatin =
            behind.startsWith(u' ') && !hasHan(name) && !name.isEmpty() && name.front().isUpper();
        const bool isTold = isLatin ? !verbs.at(next).isEmpty() : name.endsWith(u"老师") && name.size() > 2;
        if (isTold && nameLikeness(name) >= (isLatin ? 1 : 2))
            return name;
    }
    return {};
}

/// What may follow a Chinese name in a sentence.
static const WordFinder &verbsBehindNames()
{
    static const WordFinder verbs{u"分享", u"介绍", u"演示", u"讲",   u"从",   u"以",   u"用",   u"把",
                                  u"是",   u"来自", u"带来", u"认为", u"提到", u"结合", u"展示", u"回顾",
                                  u"首先", u"通过", u"主要", u"给",   u"为",   u"老师", u"同学", u"在",
                                  u"开了", u"做了", u"先",   u"则",   u"也",   u"说",   u"聊",   u"谈",
                                  u"將",   u"介紹", u"帶來", u"講",   u"說",   u"從",   u"認為"};
    return verbs;
}

/// "第一位登台的是", "本场由": what may stand before where somebody comes from; 0 for other words.
static qsizetype leadLength(QStringView sentence)
{
    constexpr qsizetype longest = 16;
    static constexpr CharacterSet ends(u"是由请請位到");
    for (qsizetype i = 1; i < std::min(sentence.size(), longest); ++i) {
        const QStringView rest = sentence.mid(i);
        if (rest.startsWith(u"来自") || rest.startsWith(u"來自"))
            return ends.has(sentence[i - 1]) ? i : 0;
        if (!isHan(sentence[i]))
            return 0;
    }
    return 0;
}

std::optional<PersonText> personOfPlace(QStringView sentence)
{
    constexpr qsizetype longestPlace = 30;
    const qsizetype lead = leadLength(sentence);
    if (lead > 0) { // "第一位登台的是来自某公司的王明。"
        auto person = personOfPlace(sentence.mid(lead));
        if (person) {
            person->nameBegin += lead;
            person->affiliationBegin += lead;
        }
        return person;
    }
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
            const bool ends = rest.size() > likely && u"。，,！"_s.contains(rest[likely]);
            if (size == 0 && isName(likely) && (ends || !verbsBehindNames().at(rest.mid(likely)).isEmpty()))
                size = likely;
        }
        const qsizetype from = rest.startsWith(u' ') ? 1 : 0; // "来自某社区的 Marco 现场…"
        qsizetype end = from;
        while (end < rest.size() && !u" ，,。"_s.contains(rest[end]))
            ++end;
        if (size == 0 && end > from + 1 && end < rest.size() && !hasHan(rest.mid(from, end - from)) &&
            nameLikeness(rest.mid(from, end - from)) > 0)
            return PersonText{of + 1 + from, end - from, 2, of - 2};
        if (size > 0)
            return PersonText{of + 1, size, 2, of - 2};
    }
    return std::nullopt;
}

/// "主讲人是京东的 **秦穆公**（…", "Red Hat 的 **Amelia Torres**，…": where somebody is from, and the name in
/// bold.
static std::optional<PersonText> boldName(QStringView sentence)
{
    static const WordFinder words{u"主讲人是", u"讲师是", u"分享人是", u"演讲者是",
                                  u"讲者是",   u"講者是", u"主持人是"};
    constexpr qsizetype longestPlace = 24;
    const qsizetype open = sentence.left(longestPlace + 8).indexOf(u"**");
    const qsizetype close = open < 0 ? -1 : sentence.indexOf(u"**", open + 2);
    const QStringView name = close < 0 ? QStringView() : sentence.mid(open + 2, close - open - 2);
    const qsizetype begin = words.at(sentence).size();
    const QStringView before = sentence.left(std::max<qsizetype>(open, 0)).trimmed();
    if (open < 0 || name.size() < 2 || nameLikeness(name) < (begin > 0 ? 1 : 2))
        return std::nullopt;
    if (open == 0) { // "**Amelia Torres**，全程敲命令行"
        const QStringView behind = sentence.mid(close + 2);
        return hasHan(sentence.mid(close)) && !behind.isEmpty() && u"，,（("_s.contains(behind.front())
                   ? std::optional(PersonText{2, name.size(), 0, 0})
                   : std::nullopt;
    }
    if (begin > 0 && before.size() == begin)
        return PersonText{open + 2, name.size(), 0, 0};
    const bool isPlace = before.endsWith(u'的') && before.size() - begin > 2 &&
                         std::ranges::none_of(before, [](QChar c) { return u"，,。；;：:！"_s.contains(c); });
    if (!isPlace)
        return std::nullopt;
    const QStringView place = before.mid(begin, before.size() - begin - 1).trimmed();
    return PersonText{open + 2, name.size(), place.data() - sentence.data(), place.size()};
}

/// "Hands-on, led by Anders Toft. …"
static std::optional<PersonText> ledBy(QStringView sentence)
{
    static const WordFinder words{u" led by ", u" hosted by ", u" presented by ", u" given by "};
    constexpr qsizetype longest = 40;
    for (qsizetype i = 0; i < std::min(sentence.size(), longest); ++i) {
        const QStringView word = words.at(sentence.mid(i));
        if (word.isEmpty())
            continue;
        const qsizetype begin = i + word.size();
        qsizetype end = begin;
        while (end < sentence.size() && !u".,;("_s.contains(sentence[end]) &&
               !sentence.mid(end).startsWith(u" and "))
            ++end;
        const QStringView name = sentence.mid(begin, end - begin).trimmed();
        return nameLikeness(name) == 2 ? std::optional(PersonText{begin, name.size(), 0, 0}) : std::nullopt;
    }
    return std::nullopt;
}

/// "由阿树带队，…", "本场由王明主持。"
static std::optional<PersonText> broughtBy(QStringView sentence)
{
    struct Deed
    {
        QStringView word;
        Role role;
        bool isOfPeople; ///< things do nothing of the kind
    };
    static constexpr std::array deeds{
        Deed{u"带队", Role::Speaker, true},  Deed{u"帶隊", Role::Speaker, true},
        Deed{u"主讲", Role::Speaker, true},  Deed{u"主講", Role::Speaker, true},
        Deed{u"领读", Role::Speaker, true},  Deed{u"領讀", Role::Speaker, true},
        Deed{u"带领", Role::Speaker, true},  Deed{u"帶領", Role::Speaker, true},
        Deed{u"主持", Role::Host, true},     Deed{u"分享", Role::Speaker, false},
        Deed{u"带来", Role::Speaker, false}, Deed{u"帶來", Role::Speaker, false},
        Deed{u"讲解", Role::Speaker, false},
    };
    static const WordFinder words(wordsOf(deeds, &Deed::word));
    static const WordFinder leads{u"本场由", u"本場由", u"这场由", u"這場由", u"最后由", u"最後由"};
    static constexpr CharacterSet ends(u"，,。；;、！! ");
    constexpr qsizetype longestName = 12;
    const qsizetype lead = leads.at(sentence).size();
    const qsizetype begin = lead > 0 ? lead : sentence.startsWith(u'由') ? 1 : 0;
    if (begin == 0 || begin >= sentence.size() || u"于於此"_s.contains(sentence[begin])) // "由于"
        return std::nullopt;
    for (qsizetype size = 2; size <= longestName && begin + size < sentence.size(); ++size) {
        const qsizetype found = words.indexAt(sentence.mid(begin + size));
        if (found < 0)
            continue;
        const Deed &deed = deeds[std::size_t(found)];
        const qsizetype behind = begin + size + deed.word.size();
        const bool isEnd = behind >= sentence.size() || ends.has(sentence[behind]);
        const QStringView name = sentence.mid(begin, size).trimmed();
        const qsizetype from = name.data() - sentence.data();
        const bool isSure = nameLikeness(name) == 2 && (lead > 0 || (deed.isOfPeople && isEnd));
        return isSure ? std::optional(PersonText{from, name.size(), 0, 0, deed.role}) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<PersonText> introducedSpeaker(QStringView sentence)
{
    static const WordFinder words{u"讲师是", u"讲师为", u"主讲人是", u"分享人是", u"演讲者是",
                                  u"嘉宾是", u"讲者是", u"讲师",     u"主讲人",   u"分享人",
                                  u"演讲者", u"分享者", u"讲者"};
    constexpr qsizetype longestClause = 30;
    const auto clauseAt = [&](qsizetype begin) {
        qsizetype end = begin;
        while (end < sentence.size() && !u"，,。；;！：:"_s.contains(sentence[end]))
            ++end;
        return sentence.mid(begin, end - begin);
    };
    if (const auto bold = boldName(sentence); bold)
        return bold;
    if (const auto led = ledBy(sentence); led)
        return led;
    if (const auto brought = broughtBy(sentence); brought)
        return brought;
    const qsizetype begin = words.at(sentence).size();
    if (begin == 0) { // "第一位上台的是来自某实验室的 Ann，…"
        const qsizetype from = sentence.left(20).indexOf(u"来自");
        const bool isTold = from > 0 && u"是由请有"_s.contains(sentence[from - 1]);
        auto person = isTold ? personOfPlace(sentence.mid(from)) : std::nullopt;
        if (person) {
            person->nameBegin += from;
            person->affiliationBegin += from;
        }
        return person;
    }
    const QStringView clause = clauseAt(begin).trimmed();
    const qsizetype start = clause.data() - sentence.data();
    if (clause.isEmpty() || clause.size() > longestClause || sentence.mid(begin).startsWith(u'：') ||
        sentence.mid(begin).startsWith(u':'))
        return std::nullopt;
    if (const qsizetype of = clause.lastIndexOf(u'的'); of > 0) {
        static const QString professions = u"师長长员监理人者授"_s; // "工程师顾晨": 师 is a surname too
        for (const qsizetype size : {3, 2}) {
            const QStringView name = clause.right(size);
            if (size == 3 && professions.contains(name.front()))
                continue;
            if (clause.size() - size > of && isHanText(name) && nameLikeness(name) == 2)
                return PersonText{start + clause.size() - size, size, start, clause.size() - size};
        }
        return std::nullopt;
    }
    if (clause.size() > 12 || nameLikeness(clause) < 1)
        return std::nullopt;
    const QStringView next = clauseAt(start + clause.size() + 1);
    const bool isPlace = next.size() <= longestClause && looksLikeAffiliation(next);
    return PersonText{start, clause.size(), isPlace ? start + clause.size() + 1 : 0,
                      isPlace ? next.size() : 0};
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
        const bool goesOn = introduced ? end + 1 < first.size() && first[end + 1].isLower()
                                       : !words.at(first.mid(end + 1)).isEmpty();
        if (i > 0 && goesOn && nameLikeness(first.left(end)) == 2)
            return end;
        end = next;
    }
    return 0;
}

bool looksLikeAffiliation(QStringView text)
{
    static const WordFinder words{
        u"公司", u"集团",   u"研究院", u"研究所",   u"大学",    u"学院",     u"工程师", u"总监",
        u"董事", u"创始人", u"经理",   u"开发者",   u"极客",    u"作者",     u"负责人", u"实验室",
        u"科技", u"学生",   u"贡献者", u"维护者",   u"组长",    u"研究生",   u"顾问",   u"架构师",
        u"博士", u"程序员", u"设计师", u"主管",     u"CTO",     u"CEO",      u"大學",   u"工程師",
        u"學生", u"銀行",   u"银行",   u"株式会社", u"ngineer", u"eveloper", u"ounder", u"niversity"};
    return words.occursIn(text) || endsAsOrganisation(text);
}

bool titleNamesSpeaker(const Session &session)
{
    if (session.people.size() != 1 || !session.people.first().affiliation.isEmpty())
        return false;
    const QStringView subject = subjectOf(session.title);
    return !subject.isEmpty() && subject == session.people.first().name;
}

bool takeSubjectOfTitle(Session &session)
{
    const QStringView subject = session.people.isEmpty() ? subjectOf(session.title) : QStringView();
    if (subject.isEmpty())
        return false;
    Person person;
    person.name = subject.toString();
    session.people.append(person);
    return true;
}

} // namespace rundown
