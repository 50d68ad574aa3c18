// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/headline.h"

#include "models/format/recap/lines/clock.h"
#include "models/format/recap/lines/headcutter.h"
#include "models/format/recap/lines/headmedia.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/words/ordinals.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

#include <QVarLengthArray>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// One field in a head.
struct Mark
{
    HeadSpan span;
    Field field;
    QString format = {};
};

class HeadReader
{
public:
    HeadReader(QStringView content, const HeadForms &forms, const QList<MediaKind> &shown, Session &session)
        : content(content), forms(forms), shown(shown), session(session)
    {}

    HeadDoubt read(const HeadFrame &frame, Tokens &tokens)
    {
        if (frame.time && !frame.isUntold)
            takeTime(*frame.time);
        const HeadSpan words = frame.title;
        if (frame.time && !frame.timeBehind && isMediaOnly(words))
            return finish(tokens, words);
        readWords(words);
        return finish(tokens, frame.media);
    }

private:
    void takeTime(const TimeSpanText &time)
    {
        session.start = time.start.time;
        marks.append({{time.begin, time.begin + time.start.length}, Field::Start, time.start.format});
        if (time.endBegin < 0 || time.end.time <= time.start.time) {
            const QStringView before = content.left(time.begin);
            doubt.time = time.endBegin >= 0 || before.contains(u'~') || before.contains(u'～');
            return;
        }
        session.durationMs = time.start.time.msecsTo(time.end.time);
        marks.append({{time.endBegin, time.endBegin + time.end.length}, Field::End, time.end.format});
    }

    bool isMediaOnly(HeadSpan words)
    {
        return words.size() > 0 && !mediaLinks(at(content, words)).isEmpty() &&
               areLabels(mediaLinks(at(content, words)));
    }

    /// "[title](address)", with people beside it at most.
    bool readLinked(HeadSpan words)
    {
        const InlineLinks links = linksIn(at(content, words));
        if (links.size() != 1 || !links.first().isMarkdown || links.first().text.trimmed().isEmpty() ||
            links.first().text.startsWith(u'!'))
            return false;
        const InlineLink &link = links.first();
        const QStringView marksBeside = u"-–—|｜:：~～,，·/@*　\"";
        const HeadSpan before = trimmed(content, {words.begin, words.begin + link.begin}, marksBeside);
        const HeadSpan behind = trimmed(content, {words.begin + link.end, words.end}, marksBeside);
        const bool isKind = before.size() > 0 && u":："_s.contains(content[before.end]) &&
                            isRoutine(at(content, before)); // "Keynote: [title](address) – Ann Lee"
        if (!takeBeside(isKind ? HeadSpan{} : before, behind))
            return false;
        const qsizetype text = words.begin + link.begin + 1;
        readText({text, text + link.text.size()});
        takeAddress(link, words.begin);
        return true;
    }

    bool takeBeside(HeadSpan before, HeadSpan behind)
    {
        constexpr qsizetype longestHandle = 16;
        const HeadSpan beside = before.size() > 0 ? before : behind;
        if (before.size() > 0 && behind.size() > 0)
            return false;
        if (beside.size() == 0)
            return true;
        if (const qsizetype end = firstSentenceLength(at(content, beside)); end < beside.size()) {
            // "[title](…) by Ann Lee. Bring a key."
            const HeadSpan first{beside.begin, beside.begin + end};
            const QList<PersonText> people = peopleIn(at(content, first), {true, false});
            if (likenessOf(at(content, first), people) == 2) {
                takePersons(first, people);
                return true;
            }
        }
        const bool isBracketed =
            u"(（"_s.contains(content[beside.begin]) && u")）"_s.contains(content[beside.end - 1]);
        if (isBracketed && beside.size() > 2) // "[title](…)（王明 @ 某公司）"
            return takeBeside({}, {beside.begin + 1, beside.end - 1});
        const QStringView words = at(content, beside);
        const qsizetype bold = words.lastIndexOf(u"**");
        if (bold > 0 && words.size() - bold > 8) // "**Title** – hosted by Ann; the table is [here](…)"
            return false;
        const bool isHandle = beside.begin > 0 && content[beside.begin - 1] == u'@' &&
                              beside.size() <= longestHandle && !at(content, beside).contains(u' ');
        const QList<PersonText> people = isHandle ? QList<PersonText>{{0, beside.size(), 0, 0}}
                                                  : peopleIn(at(content, beside), {true, false});
        if (isHandle) {
            takePersons(beside, people);
            return true;
        }
        if (people.isEmpty() || likenessOf(at(content, beside), people) < 1)
            return false;
        takePersons(beside, people);
        return true;
    }

    void takeAddress(const InlineLink &link, qsizetype begin)
    {
        const HeadSpan span{begin + link.addressBegin, begin + link.addressEnd()};
        const QString address = link.address.toString();
        const MediaKind kind = mediaKindOfUrl(address);
        if (shown.contains(kind) || kind == MediaKind::None)
            return; // it leads to the same
        if (kind == MediaKind::Slides)
            session.slides.append({{}, {}, address});
        else if (kind == MediaKind::Video)
            session.videos.append({{}, address});
        else
            session.recordings.append({{}, {}, address, {}, {}});
        const Field field = kind == MediaKind::Slides  ? Field::SlidesUrl
                            : kind == MediaKind::Video ? Field::VideoUrl
                                                       : Field::RecordingUrl;
        marks.append(
            {span, field, link.isReference ? referenceFormat(at(content, span), address) : QString()});
    }

    void readWords(HeadSpan words)
    {
        if (!readLinked(words))
            readText(words);
    }

    void readText(HeadSpan words)
    {
        const QStringView text = at(content, words);
        if (text.size() > longestHead) {
            takeTitle(words);
            return;
        }
        std::optional<HeadCut> best;
        std::optional<HeadCut> placed;
        HeadForm bestForm = HeadForm::Count;
        double weight = 0;
        const HeadCuts cuts(text);
        for (int i = 0; i < int(HeadForm::Count) && session.people.isEmpty(); ++i) {
            const HeadForm form = HeadForm(i);
            if (forms.weightOf(form) <= weight && !(forms.has(form) && bestForm == HeadForm::BracketLast))
                continue;
            const auto cut = cuts.by(form);
            if (cut && form != HeadForm::BracketLast && namesSomebodyOfSomewhere(text, *cut))
                placed = cut;
            if (forms.weightOf(form) <= weight)
                continue;
            if (cut && form == HeadForm::CommaLast && (cut->likeness < 2 || isRoutine(at(text, cut->title))))
                continue; // "Doors, pizza"
            if (cut && cut->likeness > 0) {
                best = cut;
                bestForm = form;
                weight = forms.weightOf(form);
                const bool tilde = form == HeadForm::TildeFirst || form == HeadForm::TildeLast;
                doubt.people =
                    tilde || (form != HeadForm::Quoted && form != HeadForm::By && cut->likeness < 2);
            }
        }
        if (bestForm == HeadForm::BracketLast && placed)
            best = placed;
        if (!best)
            best = routineWithName(text, cuts);
        if (!best)
            best = fullNameInBracket(text, cuts);
        if (!best)
            best = givenNameBehindWith(text);
        if (!best && namesOnly(words))
            return;
        if (const auto with = best ? peopleBehindWith(text, best->title) : std::nullopt) {
            takeTitle({words.begin + with->title.begin, words.begin + with->title.end});
            takePersons({words.begin + with->people.begin, words.begin + with->people.end}, with->persons);
            takePersons({words.begin + best->people.begin, words.begin + best->people.end},
                        withRole(text, *best));
            return;
        }
        if (!best) {
            takeTitle(withoutRemark(words, cuts));
            return;
        }
        takeTitle({words.begin + best->title.begin, words.begin + best->title.end});
        takePersons({words.begin + best->people.begin, words.begin + best->people.end}, best->persons);
    }

    /// "Welcome – Ann", "Introductions by Bo": who does what needs no speaker elsewhere.
    std::optional<HeadCut> routineWithName(QStringView text, const HeadCuts &cuts) const
    {
        constexpr qsizetype longest = 60;
        if (text.size() > longest || !session.people.isEmpty())
            return {};
        for (const HeadForm form : {HeadForm::By, HeadForm::DashLast, HeadForm::BracketLast,
                                    HeadForm::CommaLast, HeadForm::ColonFirst}) { // "老何: 开场白"
            const auto cut = cuts.by(form);
            const int least = form == HeadForm::CommaLast || form == HeadForm::ColonFirst ? 2 : 1;
            if (!cut || cut->likeness < least || cut->persons.size() != 1 || cut->people.size() > 24)
                continue;
            const QStringView person = at(text, cut->people);
            const QStringView title = at(text, cut->title);
            static const QStringList rooms{u"Foyer"_s, u"Auditorium"_s, u"Lobby"_s, u"Aula"_s, u"Mensa"_s};
            if (rooms.contains(person)) // "Registration (Foyer)"
                continue;
            if (form == HeadForm::CommaLast && sessionKindOfTitle(title) == SessionKind::Break)
                continue; // "茶歇，桂花糕"
            const bool isOfNobody = sessionKindOfTitle(title) == SessionKind::Break ||
                                    sessionKindOfTitle(title) == SessionKind::Panel; // "Panel – Wayland"
            const bool mayBeRemark =
                cut->likeness < 2 && (isOfNobody || (form == HeadForm::BracketLast &&
                                                     (hasHan(person) || person.front().isLower())));
            constexpr char16_t lastLatin = 0x24f; // "[Keynote] Small Tools, Long Lives"
            const bool isWords = form == HeadForm::CommaLast && !person.isEmpty() &&
                                 person.front().unicode() <= lastLatin && !beginsWithGivenName(person);
            if (isRoutine(title) && !isRoutine(person) && !mayBeRemark && !isWords)
                return cut;
        }
        return {};
    }

    /// "title (Noémie Charvet)", "title (Noémie)" among heads that name theirs otherwise: a name that is one
    /// by its first word.
    std::optional<HeadCut> fullNameInBracket(QStringView text, const HeadCuts &cuts)
    {
        if (!session.people.isEmpty() || !(text.endsWith(u')') || text.endsWith(u'）')))
            return {};
        const auto cut = cuts.by(HeadForm::BracketLast);
        if (!cut || cut->likeness < 1 || cut->persons.size() != 1)
            return {};
        const PersonText &person = cut->persons.first();
        const QStringView name = at(text, cut->people).mid(person.nameBegin, person.nameSize);
        const bool isPlaced = person.affiliationSize > 0 && name.contains(u' '); // "(Noémie Charvet, Heron)"
        const bool isAlone = person.affiliationSize == 0 && name.size() == cut->people.size();
        // "Etherpad im Elternbeirat (Sönke)": one word is enough where the title is no single word
        const bool isFirst = isAlone && cut->likeness == 1 && at(text, cut->title).count(u' ') >= 1;
        if (!(isPlaced || (isAlone && name.count(u' ') == 1) || isFirst) || !beginsWithGivenName(name) ||
            (cut->likeness < 2 && !isFirst))
            return {};
        doubt.people = true;
        return cut;
    }

    /// "title, with Ann Lee and Bo Lind, moderated by Ida Moss": who else is named before those that the
    /// title was cut from.
    static std::optional<HeadCut> peopleBehindWith(QStringView text, HeadSpan title)
    {
        static const WordFinder words{u", with ", u", avec ", u", mit ", u", con ", u", com ", u", met "};
        for (qsizetype i = title.begin + 1; i < title.end; ++i) {
            const QStringView word = words.at(text.sliced(i, title.end - i));
            if (word.isEmpty() || i + word.size() >= title.end)
                continue;
            HeadCut cut;
            cut.title = {title.begin, i};
            const qsizetype begin = i + word.size();
            cut.people = {begin, begin + firstSentenceLength(text.sliced(begin, title.end - begin))};
            cut.persons = peopleIn(at(text, cut.people), {true, false});
            return likenessOf(at(text, cut.people), cut.persons) == 2 ? std::optional(cut) : std::nullopt;
        }
        return {};
    }

    /// "Abertura, com Celeste Lopes (Heron)" where no form of the post cuts it: who begins with a given name,
    /// so that "Lunch, with Vegan Options" is none.
    std::optional<HeadCut> givenNameBehindWith(QStringView text) const
    {
        const auto cut = session.people.isEmpty() ? peopleBehindWith(text, {0, text.size()}) : std::nullopt;
        return cut && beginsWithGivenName(at(text, cut->people)) ? cut : std::nullopt;
    }

    /// The people of a cut, as what stands before them announces: ", moderated by Ida Moss".
    static QList<PersonText> withRole(QStringView text, const HeadCut &cut)
    {
        QList<PersonText> people = cut.persons;
        const QStringView before = text.sliced(cut.title.end, cut.people.begin - cut.title.end);
        for (PersonText &person : people) {
            Role role = Role::Speaker;
            if (!person.role && moderatedLength(before.mid(before.indexOf(u' ') + 1), role) > 0)
                person.role = role;
        }
        return people;
    }

    /// A head that names speakers and nothing else, among heads that name theirs beside the title.
    bool namesOnly(HeadSpan words)
    {
        const bool named = forms.any() && session.people.isEmpty();
        const QStringView text = at(content, words);
        const bool isPhrase = isHanText(text) && text.size() > 3 && nameLikeness(text) < 2; // "当面吵架"
        if (!named || nameLikeness(text) < 1 || isRoutine(text) || isPhrase)
            return false;
        if (isHanText(text) && text.size() < 3 && shown.isEmpty()) // "12:05 | 米粉"
            return false;
        static const WordFinder phrases{u"Gemeinsame", u"Offene ", u"Offenes ", u"Freie ",
                                        u"Freies ",    u"Kleine ", u"Große ",   u"Neue "};
        const bool given = hasHan(text) || beginsWithGivenName(text) ||
                           (!forms.has(HeadForm::BracketLast) && phrases.at(text).isEmpty());
        const bool blank =
            (nameLikeness(text) == 2 && given) || (forms.has(HeadForm::BlankFirst) && !shown.isEmpty());
        if (!blank)
            return false;
        doubt.people = true;
        takePersons(words, peopleIn(text, {true, false}));
        return true;
    }

    /// "**title** – a remark": the marked words, unless they only say what kind of thing it is.
    HeadSpan withoutRemark(HeadSpan words, const HeadCuts &cuts) const
    {
        if (cuts.isPlain())
            return words;
        const QStringView text = at(content, words);
        if (const qsizetype dash = text.indexOf(u" – "); // "Lunch – udon"
            dash > 3 && text.size() > dash + 4 && text[dash + 3].isLower() && isRoutine(text.left(dash)) &&
            sessionKindOfTitle(text.left(dash)) == SessionKind::Break)
            return {words.begin, words.begin + dash};
        const qsizetype stop = text.left(24).indexOf(u". ");
        if (stop > 3 && isRoutine(text.left(stop)))
            return {words.begin, words.begin + stop}; // "Break. There was cake."
        if (const qsizetype dash = text.indexOf(u" – ");
            dash > 5 && text.back() == u'.' && text.size() > dash + 4 && text[dash + 3].isLower())
            return {words.begin, words.begin + dash}; // "Karaoke – somebody sang."
        const auto cut = cuts.by(HeadForm::Marked);
        if (!cut || cut->title.size() == 0)
            return words;
        const HeadSpan behind = trimmed(text, {cut->title.end, text.size()}, u"*_");
        const bool endsItself =
            u".。!！"_s.contains(text[cut->title.end - 1]); // "**Break.** More shortbread."
        const bool isSentence =
            endsItself || (behind.size() > 0 && u".。!！:："_s.contains(text[behind.begin]));
        const bool isRest = sessionKindOfTitle(at(text, cut->title)) == SessionKind::Break;
        const bool isTold = behind.size() > 8 && std::ranges::any_of(at(text, behind), [](QChar c) {
                                return u"，,。；;！"_s.contains(c);
                            }); // "**8:45 签到** 保安八点四十才开门，…"
        if (cut->title.size() < (hasHan(at(text, cut->title)) ? 3 : 6) && !isSentence && !isRest &&
            !(isTold && isRoutine(at(text, cut->title))))
            return words;
        const QStringView parting =
            isRoutine(at(text, cut->title)) && !isRest ? u",，(（.。!！:：" : u",，(（.。!！:：-–—|";
        const bool isWide = text.mid(cut->title.end).contains(u'\u3000');
        const bool isClosed = (isRest || (isTold && isRoutine(at(text, cut->title)))) &&
                              !u"*_"_s.contains(text.front()); // "**15:50 休息** 猫出来营业。"
        const bool isParted =
            isWide || endsItself || isClosed || (behind.size() > 0 && parting.contains(text[behind.begin]));
        return isParted ? HeadSpan{words.begin + cut->title.begin, words.begin + cut->title.end} : words;
    }

    /// "title（[项目主页](…)）": a link to something else in brackets is no part of the title.
    HeadSpan withoutLinkInBrackets(HeadSpan span) const
    {
        const QStringView text = at(content, span);
        const qsizetype close = text.size() - 1;
        if (close < 4 || !u")）"_s.contains(text[close]))
            return span;
        const InlineLinks links = linksIn(text);
        if (links.isEmpty() || links.last().end != close || links.last().begin < 2 ||
            !u"(（"_s.contains(text[links.last().begin - 1]))
            return span;
        return trimmed(content, {span.begin, span.begin + links.last().begin - 1});
    }

    /// "title (in English, [slides](…))": a bracket that closes behind the media is no part of the title.
    HeadSpan withoutOpenBracket(HeadSpan span) const
    {
        const qsizetype open = openBracketOf(at(content, span));
        const QStringView behind = content.mid(span.end);
        const bool closes = behind.contains(u')') || behind.contains(u'）');
        if (open < 2 || !closes || u":;"_s.contains(content[span.begin + open - 1])) // ":("
            return span;
        return trimmed(content, {span.begin, span.begin + open});
    }

    void takeTitle(HeadSpan span)
    {
        span = withoutOpenBracket(withoutLinkInBrackets(withoutMarks(content, span)));
        const QStringView rest = content.mid(span.end);
        const bool isRunIn = rest.startsWith(u"**") && !rest.mid(2).trimmed().isEmpty();
        if (isRunIn && endsWithFullStop(at(content, span))) // "**Title.** Ann Lee"
            --span.end;
        const bool isMarked = span.size() > 0 && span.begin > 0 && content[span.begin - 1] == u'*';
        const bool mayCount = isMarked && span.end < content.size() && content[span.end] == u'*';
        if (const qsizetype ordinal = mayCount ? ordinalLength(at(content, span)) : 0; ordinal < span.size())
            span.begin += ordinal; // "**1. Title** (Ann Lee)", "**一、题目** —— 王明"
        if (span.size() == 0)
            return;
        session.title = at(content, span).toString();
        marks.append({span, Field::Title});
    }

    void takePersons(HeadSpan where, const QList<PersonText> &people)
    {
        for (const PersonText &read : people) {
            Person person;
            const HeadSpan name{where.begin + read.nameBegin, where.begin + read.nameBegin + read.nameSize};
            person.name = at(content, name).toString();
            person.role = read.role.value_or(Role::Speaker);
            marks.append({name, Field::Person});
            if (read.affiliationSize > 0) {
                const qsizetype begin = where.begin + read.affiliationBegin;
                const HeadSpan affiliation{begin, begin + read.affiliationSize};
                person.affiliation = at(content, affiliation).toString();
                marks.append({affiliation, Field::Affiliation});
            }
            session.people.append(person);
        }
    }

    HeadDoubt finish(Tokens &tokens, HeadSpan media)
    {
        std::ranges::sort(marks, {}, [](const Mark &mark) { return mark.span.begin; });
        qsizetype from = 0;
        for (const Mark &mark : std::as_const(marks)) {
            addLiteral(tokens, content.mid(from, mark.span.begin - from));
            if (mark.format.isEmpty())
                addField(tokens, mark.field);
            else
                addTime(tokens, mark.field, mark.format);
            from = mark.span.end;
        }
        if (media.size() > 0) {
            addLiteral(tokens, content.mid(from, media.begin - from));
            takeMediaLinks(at(content, media), mediaLinks(at(content, media)), session, tokens);
            from = media.end;
        }
        const QStringView behind = content.mid(from);
        const bool isRunIn = runInLength(content) > 0;
        QList<MediaLink> told = isRunIn || (media.size() == 0 && goesOnBehindNames(behind))
                                    ? mediaLinksInSentence(behind)
                                    : QList<MediaLink>();
        if (!isRunIn)
            told.removeIf([](const MediaLink &m) { return !m.isTold; });
        takeMediaLinks(behind, told, session, tokens);
        return doubt;
    }

    /// "**Title** — Ann Lee (Heron). What she said, with [slides](…)."
    bool goesOnBehindNames(QStringView behind) const
    {
        qsizetype stop = 0;
        while (stop < behind.size() && u")）* "_s.contains(behind[stop]))
            ++stop;
        return content.startsWith(u"**") && !session.people.isEmpty() && stop + 1 < behind.size() &&
               u".。"_s.contains(behind[stop]);
    }

    QStringView content;
    const HeadForms &forms;
    const QList<MediaKind> &shown;
    Session &session;
    QVarLengthArray<Mark, 8> marks;
    HeadDoubt doubt;
};

} // namespace

HeadDoubt readHead(QStringView content, const HeadFrame &frame, const HeadForms &forms,
                   const QList<MediaKind> &shown, Session &session, Tokens &tokens)
{
    return HeadReader(content, forms, shown, session).read(frame, tokens);
}

} // namespace rundown
