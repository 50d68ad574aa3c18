// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/session/peoplelines.h"

#include "models/format/recap/lines/headspan.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/people/rolesentence.h"
#include "models/format/recap/people/speakersentence.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/linelabels.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/rolewords.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// "Moderated by Ida Moss." behind a sentence that names people.
bool announcesMore(QStringView sentence)
{
    Role role = Role::Speaker;
    const qsizetype label = std::max(announcementLength(sentence, role), roleWordLength(sentence, role));
    const QStringView people = sentence.mid(label);
    return label > 0 && likenessOf(people, peopleIn(people, {false, false})) == 2;
}

/// "Von Ute Kern (LUG). Sie zeigte …": as much as names people where a preposition stands for the label.
qsizetype behindPreposition(QStringView content, qsizetype label)
{
    const QStringView rest = content.mid(label);
    if (!isPreposition(content.left(label)))
        return rest.size();
    const qsizetype sentence = firstSentenceLength(rest);
    if (sentence < rest.size() && announcesMore(rest.mid(sentence + 2)))
        return rest.size();
    const bool isEnd = sentence == rest.size() && endsWithFullStop(rest);
    return isEnd ? sentence - 1 : sentence;
}

/// "Presented by Ann Lee. [Slides](…), [audio](…)."
void takeMediaBehindPeople(QStringView behind, Session &session, Tokens &tokens)
{
    const qsizetype link = behind.indexOf(u'[');
    const QList<MediaLink> media =
        link > 0 && behind.left(link).trimmed() == u"." ? mediaLinks(behind.mid(link)) : QList<MediaLink>();
    if (media.isEmpty()) {
        addLiteral(tokens, behind);
        return;
    }
    addLiteral(tokens, behind.left(link));
    takeMediaLinks(behind.mid(link), media, session, tokens);
}

/// "Ann Lee, Heron ([slides](…), [video](…))": where the first link to media right behind the last person
/// begins; 0 for none.
qsizetype mediaBehind(QStringView content, const PersonText &last)
{
    const qsizetype end =
        std::max(last.nameBegin + last.nameSize, last.affiliationBegin + last.affiliationSize);
    const qsizetype link = content.indexOf(u'[', end);
    if (link <= end)
        return 0;
    const bool isGlue = std::ranges::none_of(content.sliced(end, link - end),
                                             [](QChar c) { return c.isLetterOrNumber() || c == u'.'; });
    return isGlue && !mediaLinks(content.sliced(link)).isEmpty() ? link : 0;
}

/// Whom the head names already is not named twice.
bool areKnown(QStringView content, const QList<PersonText> &people, const SessionDraft &draft)
{
    return draft.headNamesPeople && std::ranges::all_of(people, [&](const PersonText &person) {
               const QStringView name = content.mid(person.nameBegin, person.nameSize);
               return std::ranges::any_of(draft.session.people,
                                          [&](const Person &p) { return p.name == name; });
           });
}

/// "阿钟, 某公司工程师" right below a head that names 阿钟: where somebody is from, of whom the name is
/// known. The people stand in \a words, which begin behind a label. False where it is a note.
bool readMoreOfPerson(QStringView content, HeadSpan words, const QList<PersonText> &people, int number,
                      SessionDraft &draft, Tokens &tokens)
{
    QList<Person> &known = draft.session.people;
    const PersonText &read = people.first();
    const int head = draft.plan.line;
    const bool isBelow = number == head + 1 || (number == head + 2 && draft.lines.line(number - 1).isEmpty());
    if (people.size() != 1 || known.size() != 1 || !isBelow ||
        (read.affiliationSize > 0 &&
         (!known.first().affiliation.isEmpty() || read.affiliationBegin < read.nameBegin)))
        return false;
    const QStringView rest = at(content, words);
    addLiteral(tokens, content.left(words.begin));
    addLiteral(tokens, rest.left(read.nameBegin));
    addField(tokens, Field::SamePerson);
    const qsizetype behindName = read.nameBegin + read.nameSize;
    if (read.affiliationSize == 0) {
        addLiteral(tokens, rest.mid(behindName));
        addLiteral(tokens, content.mid(words.end));
        return true;
    }
    addLiteral(tokens, rest.mid(behindName, read.affiliationBegin - behindName));
    addField(tokens, Field::Affiliation);
    const qsizetype end = read.affiliationBegin + read.affiliationSize;
    addLiteral(tokens, rest.mid(end));
    addLiteral(tokens, content.mid(words.end));
    known.first().affiliation = rest.mid(read.affiliationBegin, read.affiliationSize).toString();
    return true;
}

/// "### Title", an empty line, and "> 王明 | 某公司": a quote of one line, and nothing between but blanks.
bool isQuoteBelow(int number, const SessionDraft &draft)
{
    const int head = draft.plan.line;
    const bool isLast = number + 1 >= draft.plan.end || !draft.line(number + 1).startsWith(u'>');
    return draft.plan.kind == SessionPlan::Kind::Heading && number == head + 2 &&
           draft.lines.isBlank(head + 1) && draft.line(number).startsWith(u"> ") && isLast;
}

/// "- 王明, 某公司" as the first item below a heading, the next one of which shows media.
bool isItemAboveMedia(int number, const SessionDraft &draft)
{
    const auto isBlank = [&](int line) { return draft.lines.isBlank(line); };
    int above = number - 1;
    while (above > draft.plan.line && isBlank(above))
        --above;
    int below = number + 1;
    while (below < draft.plan.end && isBlank(below))
        ++below;
    return draft.plan.kind == SessionPlan::Kind::Heading && above == draft.plan.line &&
           markerLength(draft.line(number)) > 0 && below < draft.plan.end && draft.lines.isMedia(below) &&
           markerLength(draft.line(below)) > 0;
}

/// "蔡志远 · 鲤城地名爱好者小组": one person, a mark and a place, and no sentence.
bool partsPlace(QStringView content, const QList<PersonText> &people)
{
    static const WordFinder marks{u" · ", u" | ", u"｜", u" @ ", u" / ", u" — ", u" – "};
    constexpr qsizetype longest = 60;
    if (people.size() != 1 || people.first().nameBegin > 0 || content.size() > longest)
        return false;
    const PersonText &person = people.first();
    const QStringView between =
        content.mid(person.nameSize, std::max<qsizetype>(0, person.affiliationBegin - person.nameSize));
    return marks.contains(between) &&
           person.affiliationBegin + person.affiliationSize == content.trimmed().size() &&
           !u".。!！?？"_s.contains(content.trimmed().back());
}

/// "陈小舟｜某大学" right below "彭若兰｜某大学": another one, written so.
bool isBesidePlaced(int number, const SessionDraft &draft)
{
    const auto isPlaced = [&](int line) {
        const QStringView content = draft.lines.content(line);
        return !draft.lines.isOpaque(line) && partsPlace(content, peopleIn(content, {true, false}));
    };
    return number > draft.plan.line + 1 && !draft.lines.isBlank(number - 1) && isPlaced(number - 1) &&
           isPlaced(number);
}

/// People stand before the notes, the slides and recordings.
bool mayNamePeople(int number, const SessionDraft &draft)
{
    const SessionPlan &plan = draft.plan;
    const bool isItem = plan.kind == SessionPlan::Kind::Item;
    const bool early = !draft.sawField && !draft.sawNote;
    const bool image = draft.line(number).startsWith(u'!');
    return early && !image &&
           (draft.isProvenTalk() || !plan.children.isEmpty() || plan.peopleByPlace ||
            (!isItem && number == plan.line + 1) || isQuoteBelow(number, draft) ||
            isItemAboveMedia(number, draft) || draft.line(number).contains(u" ~ ")) &&
           (draft.session.people.isEmpty() || isItem || isBesidePlaced(number, draft));
}

/// The dash, with its blank, that a line below a heading begins with; empty for none.
QStringView dashOf(QStringView content, SessionPlan::Kind kind)
{
    static const WordFinder dashes{u"— ", u"—— ", u"– ", u"-- ", u"> "};
    return kind == SessionPlan::Kind::Item ? QStringView() : dashes.at(content);
}

/// "— 空山（某公司）"
bool readDashedPeople(QStringView content, QStringView dash, int number, SessionDraft &draft, Tokens &tokens)
{
    const QStringView rest = content.mid(dash.size());
    const QList<PersonText> people = peopleIn(rest, {true, false});
    const bool isQuote = dash.startsWith(u'>'); // which may be somebody's words
    if (people.isEmpty() || rest.size() > 60 || (isQuote && likenessOf(rest, people) < 2))
        return false;
    addLiteral(tokens, dash);
    takePeople(rest, people, Role::Speaker, draft.session, tokens);
    if (likenessOf(rest, people) < 2 || (isQuote && !draft.isProvenTalk() && number > draft.plan.line + 1))
        draft.addDoubt(Doubt::Reason::PersonOrNote, number);
    return true;
}

/// "小毛，[投影片](…)", "Nina" below the title of a short talk.
bool readNameWithMedia(QStringView content, int number, SessionDraft &draft, Tokens &tokens)
{
    constexpr qsizetype longest = 24;
    const qsizetype link = content.indexOf(u'[');
    const QStringView before = link > 0 ? content.left(link) : content;
    const QList<PersonText> people =
        before.size() <= longest ? peopleIn(before, {true, false}) : QList<PersonText>();
    if (people.size() != 1 || people.first().affiliationSize > 0 || people.first().nameBegin > 0)
        return false;
    const QStringView name = before.left(people.first().nameSize);
    const bool isAlone = name.size() == content.trimmed().size();
    const bool isSure = nameLikeness(name) == 2 || beginsWithGivenName(name);
    const qsizetype media = isAlone ? 0 : mediaBehind(content, people.first());
    if (!isSure || (!isAlone && media == 0))
        return false;
    takePeople(isAlone ? content : content.left(media), people, Role::Speaker, draft.session, tokens);
    if (media > 0) {
        takeMediaLinks(content.mid(media), mediaLinks(content.mid(media)), draft.session, tokens);
        draft.sawField = true;
    }
    draft.addDoubt(Doubt::Reason::PersonOrNote, number);
    return true;
}

constexpr CharacterSet partingMarks(u"·•|｜/–—-");

/// "Walt Emerson", "June Takahashi and Pilar Soto" right below "**11:30** *Title*": nothing but full names,
/// of which one begins with a known given name, or the only one.
bool areFullNames(QStringView content, const QList<PersonText> &people)
{
    const auto isFull = [&](const PersonText &person) {
        return person.affiliationSize == 0 && content.mid(person.nameBegin, person.nameSize).contains(u' ');
    };
    const auto isGiven = [&](const PersonText &person) {
        return beginsWithGivenName(content.mid(person.nameBegin, person.nameSize));
    };
    return !people.isEmpty() && people.first().nameBegin == 0 &&
           people.last().nameBegin + people.last().nameSize == content.trimmed().size() &&
           std::ranges::all_of(people, isFull) && std::ranges::any_of(people, isGiven);
}

/// The first line below a heading and an empty one, where a line of media follows.
bool isParagraphBelow(int number, const SessionDraft &draft)
{
    const int head = draft.plan.line;
    return draft.plan.kind == SessionPlan::Kind::Heading && draft.mediaFollows && number == head + 2 &&
           draft.lines.isBlank(head + 1);
}

/// Where what may be a name at the beginning of a line ends: at a link, a comma, a mark between blanks or the
/// end of a sentence.
qsizetype nameEnd(QStringView content)
{
    static constexpr CharacterSet ends(u",，。[(（");
    qsizetype end = 0;
    const qsizetype sentence = firstSentenceLength(content);
    while (end < sentence && !ends.has(content[end]) &&
           !(end > 0 && content[end - 1] == u' ' && partingMarks.has(content[end])))
        ++end;
    while (end > 0 && content[end - 1].isSpace())
        --end;
    return end;
}

qsizetype firstClauseLength(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && !u"，,。；;！"_s.contains(text[end]))
        ++end;
    return end;
}

/// A line such as "讲师：…" is still to come.
bool namesPeopleBelow(int number, const BodyLines &lines, int end)
{
    for (int i = number + 1; i < end; ++i) {
        if (lines.line(i).size() < 600 && !lines.isOpaque(i) && lines.roleLabel(i).length > 0)
            return true;
    }
    return false;
}

/// Whom the first sentence of the notes tells of, where it is one of those whom the program names elsewhere,
/// or the sentence itself says so.
std::optional<PersonText> subjectOfNotes(QStringView content, const QStringList &namedElsewhere)
{
    const auto known =
        std::ranges::find_if(namedElsewhere, [&](const QString &name) { return content.startsWith(name); });
    const qsizetype size = known != namedElsewhere.end() ? known->size() : speakerInSentence(content);
    if (size == 0) {
        const std::optional<PersonText> ofPlace = personOfPlace(content);
        return ofPlace ? ofPlace : introducedSpeaker(content);
    }
    if (content.mid(size).startsWith(u'是')) { // "秋水长是某公司的架构师。"
        const qsizetype clause = firstClauseLength(content.mid(size + 1));
        if (clause < 40 && looksLikeAffiliation(content.mid(size + 1, clause)))
            return PersonText{0, size, size + 1, clause};
    }
    return PersonText{0, size, 0, 0};
}

} // namespace

RoleLabel roleLabelOf(QStringView content)
{
    RoleLabel label;
    label.length = int(roleLabelLength(content, label.role));
    return label;
}

int makerLabelLength(QStringView content)
{
    static const WordFinder words({u"作者", u"制作", u"製作", u"制作人", u"開發者", u"开发者", u"开发",
                                   u"開發", u"队员", u"隊員", u"author", u"authors", u"made by", u"makers"},
                                  Qt::CaseInsensitive);
    constexpr qsizetype longest = 10;
    qsizetype colon = 0;
    while (colon < std::min(content.size(), longest) && !u":："_s.contains(content[colon]))
        ++colon;
    if (colon >= content.size() || !u":："_s.contains(content[colon]) ||
        !words.contains(content.left(colon).trimmed()))
        return 0;
    qsizetype end = colon + 1;
    while (end < content.size() && content[end].isSpace())
        ++end;
    return int(end);
}

bool readLabelledPeople(QStringView content, int number, RoleLabel found, SessionDraft &draft, Tokens &tokens)
{
    const qsizetype label = found.length;
    const bool isSentence = label > 0 && isPreposition(content.left(label)) && number > draft.plan.line + 1 &&
                            draft.lines.continuesSentence(number); // "… is reported⏎by User Counters."
    if (label == 0 || isSentence)
        return false;
    const HeadSpan words{label, label + behindPreposition(content, label)};
    const QStringView rest = at(content, words);
    const PeopleHints hints{true, true, isSingularLabel(content.left(label)),
                            isPluralLabel(content.left(label)),
                            isJapaneseLabel(content.left(label)) || hasKana(draft.session.title)};
    QList<PersonText> people = peopleIn(rest, hints);
    QStringView word = content.left(label);
    while (!word.isEmpty() && !word.back().isLetter())
        word.chop(1);
    if (biographyWordLength(word) > 0 && likenessOf(rest, people) < 2)
        return false; // "讲师简介：写了八年 C，…"
    if (const qsizetype size = people.isEmpty() ? speakerInSentence(rest, true) : 0; size > 0)
        people.append({0, size, 0, 0});
    if (people.isEmpty())
        return false;
    if (areKnown(rest, people, draft))
        return readMoreOfPerson(content, words, people, number, draft, tokens);
    if (draft.affiliationFollows && people.size() == 1) // what the bracket says is an alias
        people.first().affiliationSize = 0;
    addLiteral(tokens, content.left(label));
    const qsizetype media = mediaBehind(rest, people.last());
    takePeople(media > 0 ? rest.left(media) : rest, people, found.role, draft.session, tokens);
    if (media > 0) {
        const QStringView links = content.mid(words.begin + media);
        takeMediaLinks(links, mediaLinks(links), draft.session, tokens);
        draft.sawField = true;
    } else {
        takeMediaBehindPeople(content.mid(words.end), draft.session, tokens);
    }
    return true;
}

bool readDefinedPeople(QStringView content, int number, SessionDraft &draft, Tokens &tokens)
{
    const int head = draft.plan.line;
    if (definitionMarkLength(draft.line(number)) == 0 || number <= head)
        return false;
    const QStringView term = withoutReturn(draft.line(number - 1)).trimmed();
    const std::optional<Role> role = roleOfLabel(term);
    const bool isFirst = number == head + 1 && draft.session.people.isEmpty(); // below the head itself
    const QList<PersonText> people = role      ? peopleIn(content, {true, true, isSingularLabel(term)})
                                     : isFirst ? peopleIn(content, {false, false})
                                               : QList<PersonText>();
    if (people.isEmpty() || (!role && likenessOf(content, people) < 2))
        return false;
    takePeople(content, people, role.value_or(Role::Speaker), draft.session, tokens);
    return true;
}

bool readListedPerson(QStringView content, int number, RoleLabel label, SessionDraft &draft, Tokens &tokens)
{
    if (label.length > 0 && content.mid(label.length).trimmed().isEmpty()) {
        draft.listedRole = label.role;
        return false;
    }
    if (!draft.listedRole)
        return false;
    const bool item = markerLength(draft.line(number)) > 0;
    if (!item)
        draft.listedRole.reset();
    const QList<PersonText> people =
        item && draft.listedRole ? peopleIn(content, {true, true, true}) : QList<PersonText>();
    if (people.isEmpty())
        return false;
    takePeople(content, people, *draft.listedRole, draft.session, tokens);
    return true;
}

bool readLabelledAffiliation(QStringView content, Session &session, Tokens &tokens)
{
    const qsizetype label = !session.people.isEmpty() && session.people.last().affiliation.isEmpty()
                                ? affiliationLabelLength(content)
                                : 0;
    if (label == 0)
        return false;
    const HeadSpan words = trimmed(content, {label, content.size()}, u"*_");
    static const WordFinder nothing{u"保密", u"无", u"無", u"暂无", u"-", u"--", u"n/a", u"none"};
    constexpr qsizetype longest = 60;
    if (words.size() == 0) { // it is there for what a bracket above it says, see readLabelledPeople()
        addLiteral(tokens, content);
        return true;
    }
    if (words.size() > longest || nothing.contains(at(content, words)))
        return false;
    addLiteral(tokens, content.left(words.begin));
    session.people.last().affiliation = at(content, words).toString();
    addField(tokens, Field::Affiliation);
    addLiteral(tokens, content.mid(words.end));
    return true;
}

bool readRoleSentence(QStringView content, int number, SessionDraft &draft, Tokens &tokens)
{
    if (!draft.session.people.isEmpty() || draft.sawNote || draft.headNamesPeople ||
        number <= draft.plan.line)
        return false;
    const QList<PersonText> people = peopleInRoleSentence(content);
    if (people.isEmpty())
        return false;
    takePeople(content, people, Role::Speaker, draft.session, tokens);
    return true;
}

bool readUnlabelledPeople(QStringView content, int number, SessionDraft &draft, Tokens &tokens)
{
    const SessionPlan &plan = draft.plan;
    const bool isAboveMedia = isItemAboveMedia(number, draft);
    const bool item = plan.kind == SessionPlan::Kind::Item || isAboveMedia;
    const bool isEarly = !draft.sawField && !draft.sawNote && draft.session.people.isEmpty();
    if (plan.inBlock && item && isEarly && readNameWithMedia(content, number, draft, tokens))
        return true;
    if (!mayNamePeople(number, draft))
        return false;
    const bool tilde = content.contains(u" ~ ");
    const bool byPlace = item && draft.mediaFollows;
    if (content.contains(u"](") || content.contains(u'`') ||
        content.size() > (plan.peopleByPlace ? 600 : 120))
        return false;
    if (const QStringView dash = dashOf(content, plan.kind); !dash.isEmpty() && number <= plan.line + 2)
        return readDashedPeople(content, dash, number, draft, tokens);
    const PeopleHints hints{byPlace || tilde || plan.peopleByPlace, plan.peopleByPlace};
    const QList<PersonText> people = draft.lines.isContent(number, content)
                                         ? draft.lines.peopleOf(number, hints)
                                         : peopleIn(content, hints);
    const int likeness = likenessOf(content, people);
    if (isAboveMedia && (likeness < 2 || !(hasHan(content) || beginsWithGivenName(content))))
        return false; // "Debian, Ubuntu"
    const bool separated = !people.isEmpty() && people.first().affiliationSize > 0;
    // Where nothing but the place speaks for it, the name must look like one.
    const bool latin = !hasHan(content);
    const bool proven = likeness == 2 || (byPlace && likeness >= 1 && (separated || latin)) ||
                        (item && tilde && likeness >= 1) ||
                        (plan.peopleByPlace && separated && likeness >= 1);
    // "**09:30 Uhr: Begrüßung**" and right below it "Manfred Zoller, 1. Vorsitzender"
    const bool belowHead =
        !item && number == plan.line + 1 && likeness == 2 && separated && content.size() <= 80;
    const bool isNameBelow =
        !item && number == plan.line + 1 && likeness == 2 && latin && areFullNames(content, people);
    const bool isPlaceBelow = isParagraphBelow(number, draft) && likeness == 2 && partsPlace(content, people);
    const bool isMore = draft.headNamesPeople && likeness < 2; // beside those whom the head names
    static const WordFinder thanks{u"提供", u"感谢", u"感謝", u"Thanks ", u"thanks "};
    const bool isThanks = separated && thanks.occursIn(content); // "石头 · 木头工作室提供场地"
    const bool isRole =
        separated && roleOfLabel(content.left(people.first().nameSize)); // "Host - Free Entry"
    // "Bats, lamps, a cardigan."
    const bool isListing = separated && !tilde && content.endsWith(u'.') &&
                           !content.left(people.first().nameSize).contains(u' ') &&
                           content[people.first().affiliationBegin].isLower();
    const bool isSentence =
        latin && likeness < 2 && (content.contains(u". ") || content.endsWith(u':') || isListing);
    const bool isRest = plan.kind == SessionPlan::Kind::Heading && likeness < 2 &&
                        isRoutine(draft.session.title); // "深大食堂，朋友带我吃的" below "午饭"
    if (people.isEmpty() || !proven ||
        (!item && !plan.peopleByPlace && !belowHead && !isNameBelow && !isPlaceBelow) || isMore || isRest ||
        isSentence || isRole || isThanks)
        return false;
    if (areKnown(content, people, draft))
        return readMoreOfPerson(content, {0, content.size()}, people, number, draft, tokens);
    takePeople(content, people, Role::Speaker, draft.session, tokens);
    if (likeness < 2 || isPlaceBelow || (!draft.mediaFollows && !plan.peopleByPlace))
        draft.addDoubt(Doubt::Reason::PersonOrNote, number);
    return true;
}

bool readNameBeforeRest(QStringView content, int number, SessionDraft &draft, Tokens &tokens)
{
    static constexpr CharacterSet partings(u"。 ,，.;；(（·•|｜/–—-");
    constexpr qsizetype longest = 40;
    if ((draft.plan.kind != SessionPlan::Kind::Heading && !draft.plan.inBlock) || draft.sawNote ||
        draft.sawField || !draft.session.people.isEmpty() || number <= draft.plan.line)
        return false;
    const qsizetype end = nameEnd(content);
    const qsizetype deed = deedLength(content.left(end)); // "黄启航 主讲，[幻灯](…)"
    const QStringView name = content.left(end - deed).trimmed();
    const QStringView next = content.mid(end).trimmed();
    const bool isListed = draft.plan.inBlock && !next.isEmpty() && u",，"_s.contains(next.front()) &&
                          !mediaLinks(next.mid(1).trimmed()).isEmpty(); // "汤诺, 录像: <address>"
    const bool isMarked = isListed || (!next.isEmpty() &&               // no "高清 [录像](…)"
                                       (partingMarks.has(next.front()) || next.front() == u'。'));
    const bool isHan = isHanText(name) && (name.size() == 3 || isMarked || deed > 0);
    const int least = isHan && isMarked && draft.plan.inBlock ? 1 : 2;
    if (end == 0 || end > longest || end >= content.size() || nameLikeness(name) < least || isRoutine(name) ||
        !(isHan || (beginsWithGivenName(name) && name.contains(u' '))))
        return false;
    qsizetype rest = end;
    while (rest < content.size() && partings.has(content[rest]))
        ++rest;
    const QStringView behind = content.mid(rest);
    const QList<MediaLink> media =
        behind.startsWith(u'[') || draft.plan.inBlock ? mediaLinks(behind) : QList<MediaLink>();
    const bool isSentence = draft.plan.inBlock && content.mid(end).startsWith(u". ") && !hasHan(name) &&
                            !namesRoom(name); // "Victoria Hall. Bring a chair."
    const bool isHanSentence = draft.plan.inBlock && content.mid(end).startsWith(u'。') && isHan;
    if (media.isEmpty() && !isSentence && !isHanSentence && !tellsOfMissingMedia(behind))
        return false;
    const Role role = roleOfLabel(content.mid(end - deed, deed)).value_or(Role::Speaker);
    takePeople(content.left(rest), {{0, name.size(), 0, 0}}, role, draft.session, tokens);
    if (media.isEmpty())
        addLiteral(tokens, behind);
    else
        takeMediaLinks(behind, media, draft.session, tokens);
    draft.sawField = draft.sawField || !media.isEmpty();
    draft.addDoubt(Doubt::Reason::PersonOrNote, number);
    return true;
}

bool readSubjectOfNotes(QStringView content, int number, SessionDraft &draft, Tokens &tokens)
{
    const SessionPlan &plan = draft.plan;
    if (!draft.session.people.isEmpty() || plan.kind != SessionPlan::Kind::Heading ||
        isRoutine(draft.session.title) || namesPeopleBelow(number, draft.lines, plan.end))
        return false;
    const std::optional<PersonText> subject = subjectOfNotes(content, plan.namedElsewhere);
    if (!subject)
        return false;
    takePeople(content, {*subject}, Role::Speaker, draft.session, tokens);
    draft.addDoubt(Doubt::Reason::PersonOrNote, number);
    return true;
}

} // namespace rundown
