// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/sessionreader.h"

#include "models/format/recap/byline.h"
#include "models/format/recap/characterset.h"
#include "models/format/recap/clock.h"
#include "models/format/recap/dates.h"
#include "models/format/recap/factrows.h"
#include "models/format/recap/headcutter.h"
#include "models/format/recap/linelabels.h"
#include "models/format/recap/links.h"
#include "models/format/recap/names.h"
#include "models/format/recap/people.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/rolelabels.h"
#include "models/format/recap/rowreader.h"
#include "models/format/recap/speakersentence.h"
#include "models/format/recap/wordfinder.h"
#include "models/format/recap/words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// "幻灯: [题目](address)": the title is the link to its slides.
bool readLinkedTitle(QStringView content, Session &session, Tokens &tokens)
{
    const QList<InlineLink> links = linksIn(content);
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

/// The end of a line in a text whose lines end differently: form, and no part of a field.
QStringView returnOf(QStringView line)
{
    return line.last(line.endsWith(u'\r') ? 1 : 0);
}

QStringView withoutReturn(QStringView line)
{
    return line.chopped(returnOf(line).size());
}

class SessionReader
{
public:
    SessionReader(const BodyLines &lines, const SessionPlan &plan) : lines(lines), plan(plan) {}

    ReadItem read()
    {
        result.kind = plan.kind;
        const int bodyEnd = plan.children.isEmpty() ? plan.end : plan.children.first().line;
        lookAhead(plan.line + 1, bodyEnd);
        lookAhead(plan.behindChildren.value_or(plan.end), plan.end);
        titleIsBelow = plan.kind != SessionPlan::Kind::Line && hasTitleBelow(bodyEnd);
        readHeadLine();
        readBody(plan.line + 1, bodyEnd);
        if (!plan.children.isEmpty())
            readChildren();
        readBody(plan.behindChildren.value_or(plan.end), plan.end);
        nameLastNotes();
        takeSubjectOfTitle();
        result.lines.reserve(plan.end - plan.line);
        for (int i = plan.line; i < plan.end; ++i)
            result.lines.append(line(i));
        if (plan.doubt)
            addDoubt(*plan.doubt, plan.line);
        result.entry.content = std::move(session);
        return std::move(result);
    }

private:
    QStringView line(int number) const
    {
        return lines.line(number).mid(std::min(plan.indent, lines.line(number).size()));
    }

    void addDoubt(Doubt::Reason reason, int at) { result.doubts.append({{}, at, reason, {}, {}}); }

    /// What the body holds decides how its first lines, and the links of its head, are read.
    void lookAhead(int from, int to)
    {
        for (int i = from; i < to; ++i) {
            if (!lines.isMedia(i)) {
                affiliationFollows |= !lines.isOpaque(i) && affiliationLabelLength(lines.content(i)) > 0;
                continue;
            }
            mediaFollows = true;
            for (const MediaLink &media : lines.media(i)) {
                shown.append(media.kind);
                has[std::size_t(media.kind)] = true;
            }
        }
    }

    void readHeadLine()
    {
        const QStringView text = withoutReturn(line(plan.line));
        const qsizetype begin = std::max<qsizetype>(0, std::min(plan.headBegin - plan.indent, text.size()));
        const QStringView content = text.mid(begin);
        Tokens tokens;
        addLiteral(tokens, text.left(begin));
        if (plan.readings.contains(plan.line)) {
            readAs(plan.readings.value(plan.line), content, plan.line, tokens);
            addLiteral(tokens, returnOf(line(plan.line)));
            result.layout.lines.append({tokens});
            return;
        }
        const bool item = plan.kind == SessionPlan::Kind::Item;
        if (!(item && (readTimedLink(content, tokens) || readLinkedTitle(content, session, tokens) ||
                       readMedia(content, tokens) || (plan.inBlock && readPersonHead(content, tokens))))) {
            static const HeadForms none;
            titleIsBelow =
                (titleIsBelow && readHeadWithoutTitle(content, tokens)) || readHeadOfTime(content, tokens);
            const HeadDoubt doubt = titleIsBelow
                                        ? HeadDoubt()
                                        : readHead(content, headFrameOf(content),
                                                   plan.forms ? *plan.forms : none, shown, session, tokens);
            if (doubt.people)
                addDoubt(Doubt::Reason::NameOrTitle, plan.line);
            if (doubt.time)
                addDoubt(Doubt::Reason::StartOrEnd, plan.line);
        }
        has[std::size_t(MediaKind::Slides)] |= !session.slides.isEmpty();
        has[std::size_t(MediaKind::Video)] |= !session.videos.isEmpty();
        headNamesPeople = !session.people.isEmpty();
        session.kind = sessionKindOfTitle(session.title);
        addLiteral(tokens, returnOf(line(plan.line)));
        result.layout.lines.append({tokens});
    }

    /// "21:05 幻灯: [题目](address)"
    bool readTimedLink(QStringView content, Tokens &tokens)
    {
        const auto time = timeAtBeginning(content, lines.hasBareTimes());
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

    HeadFrame headFrameOf(QStringView content) const
    {
        const QStringView whole = lines.line(plan.line);
        const bool isRest = content.data() + content.size() == whole.data() + whole.size();
        HeadFrame frame = isRest ? lines.headSight(plan.line, content.data() - whole.data()).frame
                                 : lookAtHead(content, lines.hasBareTimes()).frame;
        frame.isUntold = plan.isOffset;
        return frame;
    }

    /// "#### 13:30 - 14:00": the title is the next line, where that can be one.
    bool readHeadOfTime(QStringView content, Tokens &tokens)
    {
        const int next = lineBelowTime(lines, plan);
        const QStringView line = next >= 0 && !lines.isOpaque(next) ? lines.line(next) : QStringView();
        constexpr qsizetype longest = 60;
        const bool isTitle =
            line.startsWith(u"**") || line.startsWith(u'《') ||
            (!line.isEmpty() && line.size() <= longest && !u"。.!?！？:："_s.contains(line.back()));
        if (!isTitle || u">|-"_s.contains(line.front()) || markerLength(line) > 0 || lines.isMedia(next) ||
            line.startsWith(u'!'))
            return false;
        const auto time = timeAtBeginning(content, lines.hasBareTimes());
        takeTime(content, *time, session, tokens);
        addLiteral(tokens, content.mid(time->rest));
        titleLine = next;
        return true;
    }

    /// "第一场", or the speakers only: nothing of it is a title.
    bool readHeadWithoutTitle(QStringView content, Tokens &tokens)
    {
        if (const auto time = isDateAndTime(content) ? timeAnywhere(content) : std::nullopt; time) {
            takeTime(content, *time, session, tokens);
            addLiteral(tokens, content.mid(time->rest));
            return true;
        }
        if (isBareOrdinal(content)) {
            addLiteral(tokens, content);
            return true;
        }
        const auto time = timeAtBeginning(content, lines.hasBareTimes());
        const QStringView words = content.mid(time ? time->rest : 0);
        QList<PersonText> people = peopleIn(words, {false, false});
        if (likenessOf(words, people) < 2) {
            people = peopleIn(words, {true, false}); // the title stands below: what else should this be
            if (likenessOf(words, people) < 1 || people.first().affiliationSize == 0)
                return false;
            addDoubt(Doubt::Reason::NameOrTitle, plan.line);
        }
        if (time)
            takeTime(content, *time, session, tokens);
        takePeople(words, people, Role::Speaker, session, tokens);
        return true;
    }

    /// "14:00 – 14:40", "14:00–14:40 · Hall A · Jane Doe", "15:45 开始，每人五分钟" right below a heading.
    bool readTimeLine(QStringView content, Tokens &tokens)
    {
        if (session.start || sawNote || plan.kind != SessionPlan::Kind::Heading)
            return false;
        const qsizetype date = dateLength(content);
        const auto time = timeBelowHeading(content.mid(date));
        if (!time)
            return false;
        addLiteral(tokens, content.left(date));
        takeTime(content.mid(date), *time, session, tokens);
        const QStringView rest = content.mid(date + time->rest);
        qsizetype from = 0;
        for (qsizetype i = 0; i <= rest.size() && session.people.isEmpty(); ++i) {
            if (i < rest.size() && !u"·|｜•/"_s.contains(rest[i]))
                continue;
            const QStringView part = rest.mid(from, i - from);
            const qsizetype blanks = part.trimmed().data() - part.data();
            Role role = Role::Speaker;
            const qsizetype label = roleWordLength(part.mid(blanks), role); // "… · 领读：半夏"
            const qsizetype begin = label > 0 ? blanks + label : 0;
            const QList<PersonText> people = peopleIn(part.mid(begin), {label > 0, false});
            if (!people.isEmpty() && (label > 0 || likenessOf(part, people) == 2) &&
                !part.trimmed().back().isDigit()) {
                addLiteral(tokens, rest.left(from + begin));
                takePeople(part.mid(begin), people, role, session, tokens);
                addLiteral(tokens, rest.mid(i));
                return true;
            }
            from = i + 1;
        }
        addLiteral(tokens, rest);
        return true;
    }

    /// "9:45, Hall 1, with Ann Lee" right below a title that says no time.
    bool readByline(QStringView content, int number, Tokens &tokens)
    {
        const bool isBelow = plan.kind == SessionPlan::Kind::Heading || number == plan.line + 1;
        if (sawNote || sawField || headNamesPeople || !isBelow)
            return false;
        const std::optional<Byline> slanted =
            session.people.isEmpty() ? slantedNamesOf(content) : std::nullopt;
        const std::optional<Byline> byline = session.start || slanted ? slanted : bylineOf(content);
        if (!byline)
            return false;
        takeByline(content, *byline, plan.toldInBylines && !slanted, session, tokens);
        sawField = sawField || byline->mediaBegin >= 0;
        if (!byline->tellsOfPeople() && !session.people.isEmpty())
            addDoubt(Doubt::Reason::PersonOrNote, number);
        return true;
    }

    /// A line as somebody says that it is to be read; false where it is a note.
    bool readAs(Reading reading, QStringView content, int number, Tokens &tokens)
    {
        const QStringView words = content.trimmed();
        const qsizetype begin = words.data() - content.data();
        switch (reading) {
        case Reading::Title:
            addLiteral(tokens, content.left(begin));
            session.title = words.toString();
            addField(tokens, Field::Title);
            addLiteral(tokens, content.mid(begin + words.size()));
            return true;
        case Reading::Person:
            return readLabelledPeople(content, number, roleLabelOf(content), tokens) ||
                   readAnyPeople(content, tokens);
        case Reading::Affiliation:
            if (session.people.isEmpty() && plan.person)
                session.people.append(*plan.person);
            if (session.people.isEmpty() || !session.people.last().affiliation.isEmpty())
                return false;
            addLiteral(tokens, content.left(begin));
            session.people.last().affiliation = words.toString();
            addField(tokens, Field::Affiliation);
            addLiteral(tokens, content.mid(begin + words.size()));
            return true;
        case Reading::Time:
            return readTimeAs(content, tokens);
        case Reading::Slides:
            return readLinksAs(MediaKind::Slides, content, tokens);
        case Reading::Recording:
            return readLinksAs(MediaKind::Recording, content, tokens);
        case Reading::Video:
            return readLinksAs(MediaKind::Video, content, tokens);
        default:
            addLiteral(tokens, content);
            return false;
        }
    }

    /// The first clock time of a line is the start; of a head the rest is the title.
    bool readTimeAs(QStringView content, Tokens &tokens)
    {
        if (session.start)
            return false;
        const std::optional<TimeSpanText> time = timeAnywhere(content);
        if (!time)
            return false;
        qsizetype from = 0;
        const bool isHead = result.layout.lines.isEmpty();
        const auto takeTitle = [&](HeadSpan span) {
            span = trimmed(content, span, u"*_~～-–—:：|()（）[]【】");
            if (!isHead || span.size() == 0 || !session.title.isEmpty())
                return;
            addLiteral(tokens, content.mid(from, span.begin - from));
            session.title = at(content, span).toString();
            addField(tokens, Field::Title);
            from = span.end;
        };
        takeTitle({0, time->begin});
        addLiteral(tokens, content.mid(from, time->begin - from));
        addTime(tokens, Field::Start, time->start.format);
        session.start = time->start.time;
        from = time->begin + time->start.length;
        takeTitle({from, content.size()});
        addLiteral(tokens, content.mid(from));
        return true;
    }

    /// Whoever the line names, and be it one long name.
    bool readAnyPeople(QStringView content, Tokens &tokens)
    {
        QList<PersonText> people = peopleIn(content, {true, true});
        const QStringView words = content.trimmed();
        if (people.isEmpty() && !words.isEmpty())
            people.append({words.data() - content.data(), words.size(), 0, 0});
        takePeople(content, people, Role::Speaker, session, tokens);
        return !people.isEmpty();
    }

    bool readLinksAs(MediaKind kind, QStringView content, Tokens &tokens)
    {
        QList<MediaLink> media;
        const QList<InlineLink> links = linksIn(content);
        for (const InlineLink &link : links)
            media.append({link, kind});
        takeMediaLinks(content, media, session, tokens);
        return !media.isEmpty();
    }

    bool readMedia(QStringView content, Tokens &tokens)
    {
        const QList<MediaLink> media = mediaLinks(content);
        if (media.isEmpty())
            return false;
        takeMediaLinks(content, media, session, tokens);
        return true;
    }

    /// In a block of short talks a head may name the speaker: "沈某 ~ 某公司", or the name alone, where there
    /// are media to prove a talk, its own or those of the talks beside it.
    bool readPersonHead(QStringView content, Tokens &tokens)
    {
        const bool tilde = content.contains(u" ~ ");
        if (!isProvenTalk() || (tilde && plan.titlesBehindTilde) ||
            (!tilde && (!mediaFollows || content.size() > 24)))
            return false;
        const QList<PersonText> people = peopleIn(content, {tilde, false});
        const int likeness = likenessOf(content, people);
        constexpr qsizetype longestBeside = 4; // "さん", emphasis
        const bool alone = people.size() == 1 && people.first().affiliationSize == 0 &&
                           people.first().nameSize + longestBeside >= content.size();
        if (people.isEmpty() || (tilde ? likeness < 1 : !alone || likeness < 2 || isRoutine(content)))
            return false;
        takePeople(content, people, Role::Speaker, session, tokens);
        if (likeness < 2 || !tilde)
            addDoubt(Doubt::Reason::NameOrTitle, plan.line);
        return true;
    }

    void readChildren()
    {
        const SessionPlan &first = plan.children.first();
        const QString indent = line(first.line).left(first.indent - plan.indent).toString();
        for (const SessionPlan &child : plan.children)
            readChild(child);
        Tokens tokens;
        addLiteral(tokens, indent);
        addField(tokens, Field::Children);
        result.layout.lines.append({tokens});
    }

    void readChild(SessionPlan child)
    {
        const int end = child.end;
        while (child.end > child.line + 1 && line(child.end - 1).isEmpty())
            --child.end;
        ReadItem read = SessionReader(lines, child).read();
        read.entry.blankLinesAfter = end - child.end;
        result.children.append(std::move(read));
    }

    void readBody(int from, int to)
    {
        QList<QStringView> run; // lines of notes since the last line that is a field
        Tokens tokens;
        for (int i = from; i < to; ++i) {
            tokens.clear();
            tokens.reserve(usualTokens);
            if ((!lines.isOpaque(i) || lines.isPlayer(i)) && readFieldLine(i, tokens)) {
                closeRun(run);
                addLiteral(tokens, returnOf(line(i)));
                result.layout.lines.append({std::exchange(tokens, Tokens())});
            } else {
                if (!run.isEmpty() && returnOf(run.first()) != returnOf(line(i)))
                    closeRun(run);
                run.append(line(i));
            }
        }
        closeRun(run);
    }

    bool readFieldLine(int number, Tokens &tokens)
    {
        const QStringView text = withoutReturn(line(number));
        if (lines.isBlank(number) || text.size() > 2000)
            return false;
        const QStringView content = text.mid(contentBegin(text));
        if (!readField(number, content, tokens)) // most notes
            return false;
        prependLiteral(tokens, text.left(text.size() - content.size()));
        return true;
    }

    bool readField(int number, QStringView content, Tokens &tokens)
    {
        const Reading reading =
            plan.readings.isEmpty() ? Reading::Session : plan.readings.value(number, Reading::Session);
        if (reading != Reading::Session)
            return readAs(reading, content, number, tokens);
        if (number == titleLine)
            return readTitleLine(content, tokens);
        if (lines.isMedia(number)) {
            takeMediaLinks(content, lines.media(number), session, tokens);
            sawField = true;
            return true;
        }
        if (lines.isOpaque(number))
            return false;
        if (lines.isFactRow(number))
            return readFactRow(content, tokens);
        if (isUnderline(number)) {
            addLiteral(tokens, content);
            return true;
        }
        if (readByline(content, number, tokens))
            return true;
        const RoleLabel label = roleLabelOf(content, number);
        if (readLabelledTitle(content, tokens) || readListedPerson(content, number, label, tokens) ||
            readDefinedPeople(content, number, tokens))
            return true;
        if (readLabelledPeople(content, number, label, tokens) || readLabelledAffiliation(content, tokens) ||
            readLabelledTime(content, tokens) || readTimeLine(content, tokens) ||
            (mayNamePeople(number) && readPeople(content, number, tokens)))
            return true;
        const bool isFirst = !sawNote;
        sawNote = sawNote || !isPicture(number);
        return readSentence(content, number, tokens) ||
               (isFirst && sawNote && readSubjectOfSentence(content, number, tokens));
    }

    /// "**《题》**　主讲：王明" below a head that is a time.
    bool readTitleLine(QStringView content, Tokens &tokens)
    {
        const HeadForms forms({bareHead(content)});
        const HeadDoubt doubt = readHead(content, lookAtHead(content).frame, forms, shown, session, tokens);
        if (doubt.people || !(content.startsWith(u"**") || content.startsWith(u'《')))
            addDoubt(Doubt::Reason::NameOrTitle, titleLine);
        titleIsBelow = false;
        session.kind = sessionKindOfTitle(session.title);
        return true;
    }

    /// "| **When** | 17:45 |" in a small table below the title; what says nothing is a part of its form.
    bool readFactRow(QStringView content, Tokens &tokens)
    {
        const std::optional<FactRow> fact = factRowOf(content);
        const bool isTime = fact && fact->time && !session.start;
        if (isTime) {
            takeTime(content, *fact->time, session, tokens);
            addLiteral(tokens, content.mid(fact->time->rest));
        } else if (fact && !fact->people.isEmpty()) {
            addLiteral(tokens, content.left(fact->value.begin));
            takePeople(at(content, fact->value), fact->people, fact->role, session, tokens);
            addLiteral(tokens, content.mid(fact->value.end));
        } else {
            addLiteral(tokens, content);
        }
        sawField = true;
        return true;
    }

    /// "-----" below a heading that has no hashes.
    bool isUnderline(int number) const
    {
        const QStringView text = withoutReturn(line(number)).trimmed();
        return number == plan.line + 1 && plan.kind == SessionPlan::Kind::Heading &&
               !line(plan.line).trimmed().startsWith(u'#') &&
               (text.count(u'-') == text.size() || text.count(u'=') == text.size());
    }

    /// An image, or the caption right below one.
    bool isPicture(int number) const
    {
        const QStringView text = withoutReturn(line(number));
        const auto isImage = [](QStringView t) { return t.startsWith(u"![") || t.startsWith(u"[!["); };
        const bool slanted = text.size() > 2 && text.front() == text.back() && u"*_"_s.contains(text.front());
        return isImage(text) || (slanted && number > plan.line + 1 && isImage(line(number - 1)));
    }

    /// "题目：…" below a head that is an ordinal ("第一场") or names the speakers only.
    bool readLabelledTitle(QStringView content, Tokens &tokens)
    {
        if (!titleIsBelow)
            return false;
        const qsizetype label = titleLabelLength(content);
        HeadSpan words = trimmed(content, {label, content.size()}, u"*_");
        if (label == 0 || words.size() == 0)
            return false;
        if (u"《「“"_s.contains(content[words.begin]) && u"》」”"_s.contains(content[words.end - 1]) &&
            words.size() > 2)
            words = {words.begin + 1, words.end - 1};
        titleIsBelow = false;
        session.title = at(content, words).toString();
        session.kind = sessionKindOfTitle(session.title);
        addLiteral(tokens, content.left(words.begin));
        addField(tokens, Field::Title);
        addLiteral(tokens, content.mid(words.end));
        return true;
    }

    bool hasTitleBelow(int bodyEnd) const
    {
        for (int i = plan.line + 1; i < bodyEnd; ++i) {
            if (!lines.isOpaque(i) && titleLabelLength(lines.content(i)) > 0)
                return true;
        }
        return false;
    }

    static RoleLabel roleLabelOf(QStringView content)
    {
        RoleLabel label;
        label.length = int(roleLabelLength(content, label.role));
        return label;
    }

    RoleLabel roleLabelOf(QStringView content, int number) const
    {
        return isWhole(content, number) ? lines.roleLabel(number) : roleLabelOf(content);
    }

    /// True where it is what is known of the line.
    bool isWhole(QStringView content, int number) const
    {
        const QStringView whole = lines.content(number);
        return whole.data() == content.data() && whole.size() == content.size();
    }

    bool readLabelledPeople(QStringView content, int number, RoleLabel found, Tokens &tokens)
    {
        const qsizetype label = found.length;
        const bool isSentence = label > 0 && isPreposition(content.left(label)) && number > plan.line + 1 &&
                                lines.continuesSentence(number); // "… is reported⏎by User Counters."
        if (label == 0 || isSentence)
            return false;
        const QStringView rest = content.mid(label, behindPreposition(content, label));
        QList<PersonText> people = peopleIn(rest, {true, true, isSingularLabel(content.left(label))});
        QStringView word = content.left(label);
        while (!word.isEmpty() && !word.back().isLetter())
            word.chop(1);
        if (biographyWordLength(word) > 0 && likenessOf(rest, people) < 2)
            return false; // "讲师简介：写了八年 C，…"
        if (const qsizetype size = people.isEmpty() ? speakerInSentence(rest, true) : 0; size > 0)
            people.append({0, size, 0, 0});
        if (people.isEmpty())
            return false;
        if (areKnown(rest, people))
            return readMoreOfPerson(content, label, rest, people, number, tokens);
        if (affiliationFollows && people.size() == 1) // what the bracket says is an alias
            people.first().affiliationSize = 0;
        addLiteral(tokens, content.left(label));
        takePeople(rest, people, found.role, session, tokens);
        takeMediaBehindPeople(content.mid(label + rest.size()), tokens);
        return true;
    }

    /// "Presented by Ann Lee. [Slides](…), [audio](…)."
    void takeMediaBehindPeople(QStringView behind, Tokens &tokens)
    {
        const qsizetype link = behind.indexOf(u'[');
        const QList<MediaLink> media = link > 0 && behind.left(link).trimmed() == u"."
                                           ? mediaLinks(behind.mid(link))
                                           : QList<MediaLink>();
        if (media.isEmpty()) {
            addLiteral(tokens, behind);
            return;
        }
        addLiteral(tokens, behind.left(link));
        takeMediaLinks(behind.mid(link), media, session, tokens);
    }

    /// "Von Ute Kern (LUG). Sie zeigte …": as much as names people where a preposition stands for the label.
    static qsizetype behindPreposition(QStringView content, qsizetype label)
    {
        const QStringView rest = content.mid(label);
        if (!isPreposition(content.left(label)))
            return rest.size();
        const qsizetype sentence = firstSentenceLength(rest);
        const bool isEnd = sentence == rest.size() && endsWithFullStop(rest);
        return isEnd ? sentence - 1 : sentence;
    }

    /// "講者" and, on the next line, ":   邱柏翰": a list of definitions (Markdown Extra, kramdown,
    /// Goldmark).
    bool readDefinedPeople(QStringView content, int number, Tokens &tokens)
    {
        if (definitionMarkLength(line(number)) == 0 || number <= plan.line)
            return false;
        const QStringView term = withoutReturn(line(number - 1)).trimmed();
        const std::optional<Role> role = roleOfLabel(term);
        const bool isFirst = number == plan.line + 1 && session.people.isEmpty(); // below the head itself
        QList<PersonText> people = role      ? peopleIn(content, {true, true, isSingularLabel(term)})
                                   : isFirst ? peopleIn(content, {false, false})
                                             : QList<PersonText>();
        if (people.isEmpty() || (!role && likenessOf(content, people) < 2))
            return false;
        takePeople(content, people, role.value_or(Role::Speaker), session, tokens);
        return true;
    }

    /// An item of a list below "Panelists:".
    bool readListedPerson(QStringView content, int number, RoleLabel label, Tokens &tokens)
    {
        if (label.length > 0 && content.mid(label.length).trimmed().isEmpty()) {
            listedRole = label.role;
            return false;
        }
        if (!listedRole)
            return false;
        const bool item = markerLength(line(number)) > 0;
        if (!item)
            listedRole.reset();
        const QList<PersonText> people =
            item && listedRole ? peopleIn(content, {true, true, true}) : QList<PersonText>();
        if (people.isEmpty())
            return false;
        takePeople(content, people, *listedRole, session, tokens);
        return true;
    }

    /// "公司：某公司" below the speaker whom the line above names.
    bool readLabelledAffiliation(QStringView content, Tokens &tokens)
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

    bool readLabelledTime(QStringView content, Tokens &tokens)
    {
        qsizetype label = session.start ? 0 : timeLabelLength(content);
        if (label > 0) // "时间：2015-01-17 14:00-16:30"
            label += dateLength(content.mid(label));
        const auto time = label > 0 ? timeAtBeginning(content.mid(label)) : std::nullopt;
        if (!time || time->rest + label < content.trimmed().size())
            return false;
        const QStringView rest = content.mid(label);
        addLiteral(tokens, content.left(label));
        takeTime(rest, *time, session, tokens);
        addLiteral(tokens, rest.mid(time->rest));
        return true;
    }

    /// By media of its own, or by those of the talks beside it in a block.
    bool isProvenTalk() const { return mediaFollows || plan.besideTalks; }

    /// People stand before the notes, the slides and recordings.
    bool mayNamePeople(int number) const
    {
        const bool early = !sawField && !sawNote;
        const bool image = line(number).startsWith(u'!');
        return early && !image &&
               (isProvenTalk() || !plan.children.isEmpty() || plan.peopleByPlace ||
                (plan.kind != SessionPlan::Kind::Item && number == plan.line + 1) ||
                line(number).contains(u" ~ ")) &&
               (session.people.isEmpty() || plan.kind == SessionPlan::Kind::Item);
    }

    /// "阿钟, 某公司工程师" right below a head that names 阿钟: where somebody is from, of whom the name is
    /// known. False where it is a note.
    bool readMoreOfPerson(QStringView content, qsizetype label, QStringView rest,
                          const QList<PersonText> &people, int number, Tokens &tokens)
    {
        const PersonText &read = people.first();
        const bool isBelow =
            number == plan.line + 1 || (number == plan.line + 2 && lines.line(number - 1).isEmpty());
        if (people.size() != 1 || session.people.size() != 1 || !isBelow ||
            (read.affiliationSize > 0 &&
             (!session.people.first().affiliation.isEmpty() || read.affiliationBegin < read.nameBegin)))
            return false;
        addLiteral(tokens, content.left(label));
        addLiteral(tokens, rest.left(read.nameBegin));
        addField(tokens, Field::SamePerson);
        const qsizetype behindName = read.nameBegin + read.nameSize;
        if (read.affiliationSize == 0) {
            addLiteral(tokens, rest.mid(behindName));
            addLiteral(tokens, content.mid(label + rest.size()));
            return true;
        }
        addLiteral(tokens, rest.mid(behindName, read.affiliationBegin - behindName));
        addField(tokens, Field::Affiliation);
        const qsizetype end = read.affiliationBegin + read.affiliationSize;
        addLiteral(tokens, rest.mid(end));
        addLiteral(tokens, content.mid(label + rest.size()));
        session.people.first().affiliation = rest.mid(read.affiliationBegin, read.affiliationSize).toString();
        return true;
    }

    /// Whom the head names already is not named twice.
    bool areKnown(QStringView content, const QList<PersonText> &people) const
    {
        return headNamesPeople && std::ranges::all_of(people, [&](const PersonText &person) {
                   const QStringView name = content.mid(person.nameBegin, person.nameSize);
                   return std::ranges::any_of(session.people,
                                              [&](const Person &p) { return p.name == name; });
               });
    }

    /// The dash, with its blank, that a line below a heading begins with; empty for none.
    QStringView dashOf(QStringView content) const
    {
        static const WordFinder dashes{u"— ", u"—— ", u"– ", u"-- "};
        return plan.kind == SessionPlan::Kind::Item ? QStringView() : dashes.at(content);
    }

    /// "— 空山（某公司）"
    bool readDashedPeople(QStringView content, QStringView dash, int number, Tokens &tokens)
    {
        const QStringView rest = content.mid(dash.size());
        const QList<PersonText> people = peopleIn(rest, {true, false});
        if (people.isEmpty() || rest.size() > 60)
            return false;
        addLiteral(tokens, dash);
        takePeople(rest, people, Role::Speaker, session, tokens);
        if (likenessOf(rest, people) < 2)
            addDoubt(Doubt::Reason::PersonOrNote, number);
        return true;
    }

    bool readPeople(QStringView content, int number, Tokens &tokens)
    {
        const bool item = plan.kind == SessionPlan::Kind::Item;
        const bool tilde = content.contains(u" ~ ");
        const bool byPlace = item && mediaFollows;
        if (content.contains(u"](") || content.contains(u'`') ||
            content.size() > (plan.peopleByPlace ? 600 : 120))
            return false;
        if (const QStringView dash = dashOf(content); !dash.isEmpty() && number <= plan.line + 2)
            return readDashedPeople(content, dash, number, tokens);
        const QList<PersonText> people =
            peopleIn(content, {byPlace || tilde || plan.peopleByPlace, plan.peopleByPlace});
        const int likeness = likenessOf(content, people);
        const bool separated = !people.isEmpty() && people.first().affiliationSize > 0;
        // Where nothing but the place speaks for it, the name must look like one.
        const bool latin = !hasHan(content);
        const bool proven = likeness == 2 || (byPlace && likeness >= 1 && (separated || latin)) ||
                            (item && tilde && likeness >= 1) ||
                            (plan.peopleByPlace && separated && likeness >= 1);
        // "**09:30 Uhr: Begrüßung**" and right below it "Manfred Zoller, 1. Vorsitzender"
        const bool belowHead =
            !item && number == plan.line + 1 && likeness == 2 && separated && content.size() <= 80;
        const bool isMore = headNamesPeople && likeness < 2; // beside those whom the head names
        const bool isSentence = latin && likeness < 2 && (content.contains(u". ") || content.endsWith(u':'));
        const bool isRest = plan.kind == SessionPlan::Kind::Heading && likeness < 2 &&
                            isRoutine(session.title); // "深大食堂，朋友带我吃的" below "午饭"
        if (people.isEmpty() || !proven || (!item && !plan.peopleByPlace && !belowHead) || isMore || isRest ||
            isSentence)
            return false;
        if (areKnown(content, people))
            return readMoreOfPerson(content, 0, content, people, number, tokens);
        takePeople(content, people, Role::Speaker, session, tokens);
        if (likeness < 2 || (!mediaFollows && !plan.peopleByPlace))
            addDoubt(Doubt::Reason::PersonOrNote, number);
        return true;
    }

    /// A sentence that links to a recording, or to the only slides or video of the session.
    bool readSentence(QStringView content, int number, Tokens &tokens)
    {
        QList<MediaLink> media =
            isWhole(content, number) ? lines.mediaInSentence(number) : mediaLinksInSentence(content);
        const auto isTaken = [&](const MediaLink &m) {
            if (m.kind == MediaKind::Recording)
                return false;
            const bool taken = has[std::size_t(m.kind)];
            has[std::size_t(m.kind)] = true;
            return taken;
        };
        media.removeIf(isTaken);
        if (media.isEmpty())
            return false;
        for (const MediaLink &m : media) {
            if (m.kind != MediaKind::Recording)
                addDoubt(Doubt::Reason::MediaInSentence, number);
        }
        takeMediaLinks(content, media, session, tokens);
        return true;
    }

    static qsizetype firstClauseLength(QStringView text)
    {
        qsizetype end = 0;
        while (end < text.size() && !u"，,。；;！"_s.contains(text[end]))
            ++end;
        return end;
    }

    /// A line such as "讲师：…" is still to come.
    bool namesPeopleBelow(int number) const
    {
        for (int i = number + 1; i < plan.end; ++i) {
            if (lines.line(i).size() < 600 && !lines.isOpaque(i) && lines.roleLabel(i).length > 0)
                return true;
        }
        return false;
    }

    /// "莫小贝演示了…", "Katarzyna Wrona works at …": the notes begin with who gave the talk, where nothing
    /// else says it.
    bool readSubjectOfSentence(QStringView content, int number, Tokens &tokens)
    {
        if (!session.people.isEmpty() || plan.kind != SessionPlan::Kind::Heading ||
            isRoutine(session.title) || namesPeopleBelow(number))
            return false;
        const auto known = std::ranges::find_if(
            plan.namedElsewhere, [&](const QString &name) { return content.startsWith(name); });
        const qsizetype size =
            known != plan.namedElsewhere.end() ? known->size() : speakerInSentence(content);
        std::optional<PersonText> ofPlace = size == 0 ? personOfPlace(content) : std::nullopt;
        if (size == 0 && !ofPlace)
            ofPlace = introducedSpeaker(content);
        if (size == 0 && !ofPlace)
            return false;
        PersonText person = ofPlace.value_or(PersonText{0, size, 0, 0});
        if (!ofPlace && content.mid(size).startsWith(u'是')) { // "秋水长是某公司的架构师。"
            const qsizetype clause = firstClauseLength(content.mid(size + 1));
            if (clause < 40 && looksLikeAffiliation(content.mid(size + 1, clause)))
                person = {0, size, size + 1, clause};
        }
        takePeople(content, {person}, Role::Speaker, session, tokens);
        addDoubt(Doubt::Reason::PersonOrNote, number);
        return true;
    }

    void closeRun(QList<QStringView> &run)
    {
        if (run.isEmpty())
            return;
        const QStringView lineReturn = returnOf(run.first());
        for (QStringView &text : run)
            text = withoutReturn(text);
        qsizetype begin = 0;
        qsizetype end = run.size();
        while (begin < end && run[begin].isEmpty())
            ++begin;
        while (end > begin && run[end - 1].isEmpty())
            --end;
        addBlankLines(begin, lineReturn);
        if (end > begin)
            addNotes(run.mid(begin, end - begin), lineReturn);
        addBlankLines(run.size() - end, lineReturn);
        run.clear();
    }

    void addBlankLines(qsizetype count, QStringView lineReturn)
    {
        LayoutLine blank;
        addLiteral(blank.tokens, lineReturn);
        for (; count > 0; --count)
            result.layout.lines.append(blank);
    }

    /// The bullet of a list item's notes is form; below a heading the notes are the Markdown as it stands.
    void addNotes(const QList<QStringView> &run, QStringView lineReturn)
    {
        Marker marker = plan.kind == SessionPlan::Kind::Item ? markerOf(run.first()) : Marker{};
        auto notes = marker.bullet.isEmpty() ? std::nullopt : notesFromLines(run, marker);
        if (!notes) {
            marker = {};
            notes = notesFromLines(run, marker);
        }
        session.notes += (noteLines > 0 ? u"\n"_s : QString()) + notes.value_or(QString());
        Tokens tokens;
        addLiteral(tokens, marker.indent + marker.bullet);
        addField(tokens, Field::Notes, int(run.size()));
        addLiteral(tokens, lineReturn);
        result.layout.lines.append({tokens});
        noteLines += int(run.size());
    }

    /// The last of the notes' places takes all that are left.
    void nameLastNotes()
    {
        for (auto it = result.layout.lines.rbegin(); it != result.layout.lines.rend(); ++it) {
            if (it->group() == Group::Notes) {
                for (LayoutToken &token : it->tokens)
                    token.count = 0;
                return;
            }
        }
    }

    void takeSubjectOfTitle()
    {
        const QStringView subject = session.people.isEmpty() ? subjectOf(session.title) : QStringView();
        if (subject.isEmpty())
            return;
        Person person;
        person.name = subject.toString();
        session.people.append(person);
        addDoubt(Doubt::Reason::SpeakerInTitle, plan.line);
    }

    static constexpr qsizetype usualTokens = 4; ///< of a line

    const BodyLines &lines;
    const SessionPlan &plan;
    Session session;
    ReadItem result;
    QList<MediaKind> shown; ///< of the body's media
    std::array<bool, 4> has{};
    bool mediaFollows = false;
    bool affiliationFollows = false; ///< a line such as "公司：…"
    std::optional<Role> listedRole;  ///< of the people in the list below the last line
    bool titleIsBelow = false;       ///< a line such as "题目：…" is still to come
    int titleLine = -1;              ///< it is the title, with whoever stands beside it
    bool headNamesPeople = false;
    bool sawField = false;
    bool sawNote = false;
    int noteLines = 0;
};

} // namespace

int lineBelowTime(const BodyLines &lines, const SessionPlan &plan)
{
    const QStringView head = withoutReturn(lines.line(plan.line)).mid(plan.headBegin);
    const auto time =
        plan.kind == SessionPlan::Kind::Heading ? timeAtBeginning(head, lines.hasBareTimes()) : std::nullopt;
    if (!time || std::ranges::any_of(head.mid(time->rest), [](QChar c) { return c.isLetterOrNumber(); }))
        return -1;
    int next = plan.line + 1;
    while (next < plan.end && lines.isBlank(next))
        ++next;
    return next < plan.end ? next : -1;
}

ReadItem readSession(const BodyLines &lines, const SessionPlan &plan)
{
    return plan.columns ? readRow(lines, plan) : SessionReader(lines, plan).read();
}

} // namespace rundown
