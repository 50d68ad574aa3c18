// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/session/sessionhead.h"

#include "models/format/recap/lines/byline.h"
#include "models/format/recap/lines/clock.h"
#include "models/format/recap/lines/dates.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/session/chosenreading.h"
#include "models/format/recap/words/linelabels.h"
#include "models/format/recap/words/ordinals.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// "幻灯: [题目](address)": the title is the link to its slides.
bool readLinkedTitle(QStringView content, Session &session, Tokens &tokens)
{
    const InlineLinks links = linksIn(content);
    if (links.size() != 1)
        return false;
    const InlineLink &link = links.first();
    if (!link.isMarkdown || link.isReference ||
        mediaKindOfLabel(content.left(link.begin)) != MediaKind::Slides || titleOfLink(link).isEmpty() ||
        !isMediaGlue(content.mid(link.end)))
        return false;
    session.title = link.text.toString();
    session.slides.append({{}, {}, link.address.toString()});
    addLiteral(tokens, content.left(link.begin + 1));
    addField(tokens, Field::Title);
    addLiteral(tokens, u"](");
    addField(tokens, Field::SlidesUrl);
    addLiteral(tokens, content.mid(link.addressBegin + link.address.size()));
    return true;
}

/// "21:05 幻灯: [题目](address)"
bool readTimedLink(QStringView content, bool bareTimes, Session &session, Tokens &tokens)
{
    const auto time = timeAtBeginning(content, bareTimes);
    Tokens behind;
    if (!time || !readLinkedTitle(content.mid(time->rest), session, behind))
        return false;
    takeTime(content, *time, session, tokens);
    if (!behind.isEmpty() && !behind.first().field) {
        addLiteral(tokens, behind.first().literal);
        behind.removeFirst();
    }
    tokens += behind;
    return true;
}

bool readMedia(QStringView content, Session &session, Tokens &tokens)
{
    const QList<MediaLink> media = mediaLinks(content);
    if (media.isEmpty())
        return false;
    takeMediaLinks(content, media, session, tokens);
    return true;
}

/// In a block of short talks a head may name the speaker: "沈某 ~ 某公司", or the name alone, where there
/// are media to prove a talk, its own or those of the talks beside it.
bool readPersonHead(QStringView content, SessionDraft &draft, Tokens &tokens)
{
    const bool tilde = content.contains(u" ~ ");
    if (!draft.isProvenTalk() || (tilde && draft.plan.titlesBehindTilde) ||
        (!tilde && (!draft.mediaFollows || content.size() > 24)))
        return false;
    const QList<PersonText> people = peopleIn(content, {tilde, false});
    const int likeness = likenessOf(content, people);
    constexpr qsizetype longestBeside = 4; // "さん", emphasis
    const bool alone = people.size() == 1 && people.first().affiliationSize == 0 &&
                       people.first().nameSize + longestBeside >= content.size();
    if (people.isEmpty() || (tilde ? likeness < 1 : !alone || likeness < 2 || isRoutine(content)))
        return false;
    takePeople(content, people, Role::Speaker, draft.session, tokens);
    if (likeness < 2 || !tilde)
        draft.addDoubt(Doubt::Reason::NameOrTitle, draft.plan.line);
    return true;
}

/// A list item that is a link to media, or the name of a speaker.
bool readItemHead(QStringView content, SessionDraft &draft, Tokens &tokens)
{
    return readTimedLink(content, draft.lines.hasBareTimes(), draft.session, tokens) ||
           readLinkedTitle(content, draft.session, tokens) || readMedia(content, draft.session, tokens) ||
           (draft.plan.inBlock && readPersonHead(content, draft, tokens));
}

/// "14:00 — Room 2": the room, where nothing else stands behind a time.
HeadSpan roomBehindTime(QStringView head, const TimeSpanText &time)
{
    const HeadSpan words = trimmed(head, {time.rest, head.size()}, u"*–—-·|｜,，");
    return namesRoom(at(head, words)) ? words : HeadSpan();
}

/// "#### 13:30 - 14:00", "**14:00 — Room 2**": the title is the next line, where that can be one.
bool readHeadOfTime(QStringView content, SessionDraft &draft, Tokens &tokens)
{
    const BodyLines &lines = draft.lines;
    const int next = lineBelowTime(lines, draft.plan);
    const QStringView line = next >= 0 && !lines.isOpaque(next) ? lines.line(next) : QStringView();
    constexpr qsizetype longest = 60;
    const bool isTitle =
        line.startsWith(u"**") || line.startsWith(u'《') ||
        (!line.isEmpty() && line.size() <= longest && !u"。.!！?？:："_s.contains(line.back()));
    if (!isTitle || u">|-"_s.contains(line.front()) || markerLength(line) > 0 || lines.isMedia(next) ||
        line.startsWith(u'!'))
        return false;
    const auto time = timeAtBeginning(content, lines.hasBareTimes());
    takeTime(content, *time, draft.session, tokens);
    if (const HeadSpan room = roomBehindTime(content, *time); room.size() > 0) {
        draft.session.room = at(content, room).toString();
        addLiteral(tokens, content.mid(time->rest, room.begin - time->rest));
        addField(tokens, Field::Room);
        addLiteral(tokens, content.mid(room.end));
    } else {
        addLiteral(tokens, content.mid(time->rest));
    }
    draft.titleLine = next;
    return true;
}

/// "第一场", or the speakers only: nothing of it is a title.
bool readHeadWithoutTitle(QStringView content, SessionDraft &draft, Tokens &tokens)
{
    if (const auto time = isDateAndTime(content) ? timeAnywhere(content) : std::nullopt; time) {
        takeTime(content, *time, draft.session, tokens);
        addLiteral(tokens, content.mid(time->rest));
        return true;
    }
    if (isBareOrdinal(content)) {
        addLiteral(tokens, content);
        return true;
    }
    const auto time = timeAtBeginning(content, draft.lines.hasBareTimes());
    const QStringView words = content.mid(time ? time->rest : 0);
    QList<PersonText> people = peopleIn(words, {false, false});
    if (likenessOf(words, people) < 2) {
        people = peopleIn(words, {true, false}); // the title stands below: what else should this be
        if (likenessOf(words, people) < 1 || people.first().affiliationSize == 0)
            return false;
        draft.addDoubt(Doubt::Reason::NameOrTitle, draft.plan.line);
    }
    if (time)
        takeTime(content, *time, draft.session, tokens);
    takePeople(words, people, Role::Speaker, draft.session, tokens);
    return true;
}

HeadFrame headFrameOf(QStringView content, const BodyLines &lines, const SessionPlan &plan)
{
    const QStringView whole = lines.line(plan.line);
    const bool isRest = content.data() + content.size() == whole.data() + whole.size();
    HeadFrame frame = isRest ? lines.headSight(plan.line, content.data() - whole.data()).frame
                             : lookAtHead(content, lines.hasBareTimes()).frame;
    frame.isUntold = plan.isOffset;
    return frame;
}

void readWholeHead(QStringView content, SessionDraft &draft, Tokens &tokens)
{
    static const HeadForms none;
    const SessionPlan &plan = draft.plan;
    const HeadDoubt doubt = readHead(content, headFrameOf(content, draft.lines, plan),
                                     plan.forms ? *plan.forms : none, draft.shown, draft.session, tokens);
    if (doubt.people)
        draft.addDoubt(Doubt::Reason::NameOrTitle, plan.line);
    if (doubt.time)
        draft.addDoubt(Doubt::Reason::StartOrEnd, plan.line);
}

/// What its words say, as nobody has told how to read them.
void readHeadWords(QStringView content, SessionDraft &draft, Tokens &tokens)
{
    const bool isItem = draft.plan.kind == SessionPlan::Kind::Item;
    const Session none = draft.session;
    const Tokens before = tokens;
    if (!isItem || !readItemHead(content, draft, tokens)) {
        draft.titleIsBelow = (draft.titleIsBelow && readHeadWithoutTitle(content, draft, tokens)) ||
                             readHeadOfTime(content, draft, tokens);
        if (!draft.titleIsBelow)
            readWholeHead(content, draft, tokens);
    }
    Session &session = draft.session;
    const bool isOneName = session.title.isEmpty() && session.people.size() == 1 &&
                           session.people.first().affiliation.isEmpty() && !draft.titleIsBelow;
    if (isOneName && !draft.plan.children.isEmpty()) { // "20h15 **Soirée Capablanca**" above its talks
        session = none;
        tokens = before;
        if (!readAsChosen(Reading::Time, content, draft.plan.line, draft, tokens))
            readAsChosen(Reading::Title, content, draft.plan.line, draft, tokens);
    }
    draft.has[std::size_t(MediaKind::Slides)] |= !session.slides.isEmpty();
    draft.has[std::size_t(MediaKind::Video)] |= !session.videos.isEmpty();
    draft.headNamesPeople = !session.people.isEmpty();
    session.kind = sessionKindOfTitle(session.title);
}

} // namespace

int lineBelowTime(const BodyLines &lines, const SessionPlan &plan)
{
    const QStringView head = lines.line(plan.line).mid(plan.headBegin);
    const bool isHeading = plan.kind == SessionPlan::Kind::Heading;
    const bool mayBe = isHeading || (plan.kind == SessionPlan::Kind::Line && !plan.columns);
    const auto time = mayBe ? timeAtBeginning(head, lines.hasBareTimes()) : std::nullopt;
    const auto saysMore = [&] {
        const QStringView rest = head.mid(time->rest);
        return std::ranges::any_of(rest, [](QChar c) { return c.isLetterOrNumber(); }) &&
               roomBehindTime(head, *time).size() == 0;
    };
    if (!time || saysMore())
        return -1;
    int next = plan.line + 1;
    while (isHeading && next < plan.end && lines.isBlank(next))
        ++next;
    return next < plan.end && !lines.isBlank(next) ? next : -1;
}

void readHeadLine(SessionDraft &draft)
{
    const SessionPlan &plan = draft.plan;
    const QStringView line = draft.line(plan.line);
    const QStringView text = withoutReturn(line);
    const qsizetype begin = std::max<qsizetype>(0, std::min(plan.headBegin - plan.indent, text.size()));
    const QStringView content = text.mid(begin);
    Tokens tokens;
    addLiteral(tokens, text.left(begin));
    if (plan.readings.contains(plan.line))
        readAsChosen(plan.readings.value(plan.line), content, plan.line, draft, tokens);
    else
        readHeadWords(content, draft, tokens);
    addLiteral(tokens, returnOf(line));
    draft.result.layout.lines.append({tokens});
}

void readTitleLine(QStringView content, SessionDraft &draft, Tokens &tokens)
{
    const HeadForms forms({bareHead(content)});
    const HeadDoubt doubt =
        readHead(content, lookAtHead(content).frame, forms, draft.shown, draft.session, tokens);
    if (doubt.people || !(content.startsWith(u"**") || content.startsWith(u'《')))
        draft.addDoubt(Doubt::Reason::NameOrTitle, draft.titleLine);
    draft.titleIsBelow = false;
    draft.session.kind = sessionKindOfTitle(draft.session.title);
}

bool readLabelledTitle(QStringView content, SessionDraft &draft, Tokens &tokens)
{
    if (!draft.titleIsBelow)
        return false;
    const qsizetype label = titleLabelLength(content);
    HeadSpan words = trimmed(content, {label, content.size()}, u"*_");
    if (label == 0 || words.size() == 0)
        return false;
    if (u"《「“"_s.contains(content[words.begin]) && u"》」”"_s.contains(content[words.end - 1]) &&
        words.size() > 2)
        words = {words.begin + 1, words.end - 1};
    draft.titleIsBelow = false;
    draft.session.title = at(content, words).toString();
    draft.session.kind = sessionKindOfTitle(draft.session.title);
    addLiteral(tokens, content.left(words.begin));
    addField(tokens, Field::Title);
    addLiteral(tokens, content.mid(words.end));
    return true;
}

} // namespace rundown
