// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/bodytext.h"

#include "models/format/recap/layout.h"
#include "models/format/recap/lines/clock.h"
#include "models/format/recap/lines/factrows.h"
#include "models/format/recap/lines/headline.h"
#include "models/format/recap/lines/linkdefinitions.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/linelabels.h"
#include "models/format/recap/words/ordinals.h"
#include "models/format/recap/words/pictographs.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/sectionwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Type = MarkdownBlock::Type;

bool isFence(QStringView line)
{
    const QStringView text = line.trimmed();
    return text.startsWith(u"```") || text.startsWith(u"~~~");
}

qsizetype hashesOf(QStringView line)
{
    qsizetype i = 0;
    while (i < line.size() && i < 7 && line[i] == u'#')
        ++i;
    return i;
}

/// "##Title" and "###~ 10:00 Title": two to six hashes with something right behind them.
bool isLooseHeading(QStringView line)
{
    const qsizetype hashes = hashesOf(line);
    return hashes >= 2 && hashes <= 6 && line.size() > hashes && !line[hashes].isSpace();
}

Heading looseHeading(int line, QStringView text)
{
    return {line, int(hashesOf(text)), hashesOf(text), -1, 0, 0};
}

/// The words of a line all in bold, "**Title**" or "<strong>Title</strong>"; an empty span for other lines.
HeadSpan boldSpan(QStringView line)
{
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    if (line.startsWith(u"**"))
        return line.size() > 5 && line.endsWith(u"**") && line.count(u'*') == 4 ? HeadSpan{2, line.size() - 2}
                                                                                : HeadSpan{};
    for (const QStringView tag : {QStringView(u"<strong>"), QStringView(u"<b>")}) {
        const qsizetype closing = tag.size() + 1;
        if (line.startsWith(tag) && line.size() > tag.size() + closing && line.endsWith(tag.mid(1)) &&
            line.indexOf(u"</") == line.size() - closing)
            return {tag.size(), line.size() - closing};
    }
    return {};
}

/// A paragraph that stands for a heading: "**14:00 Title**", "主题一：Title".
bool isPseudoHeading(QStringView line, bool bareTimes)
{
    const QStringView text = line.trimmed();
    constexpr qsizetype longest = 300;
    constexpr qsizetype longestParagraph = 4000;
    if (text.size() < 4 || text.size() > longestParagraph)
        return false;
    if (text.startsWith(u"**") && !text.endsWith(u"**")) { // "**19:00 Title** (X)"
        const qsizetype close = text.indexOf(u"**", 2);
        if (close < 0 || close > longest) // "**Note: *so* and on"
            return false;
        const bool isRunIn = u".。!！?？"_s.contains(text[close - 1]); // "**19:00 Title.** What was said."
        if (!isRunIn && (text.size() > longest || text.count(u'*') != 4))
            return false;
        const QStringView behind = text.mid(close + 2).trimmed();
        const bool endsItself = isRunIn; // "**19:00 Break.** More tea"
        Role role = Role::Speaker;
        return !behind.isEmpty() &&
               (endsItself || isRoutine(bareHead(text.left(close + 2), bareTimes)) ||
                u"(（-–—|｜/,，·"_s.contains(behind.front()) || text.contains(u"**\u3000") ||
                isPreposition(behind.left(behind.indexOf(u' '))) || roleLabelLength(behind, role) > 0) &&
               hasTime(text, bareTimes);
    }
    if (text.size() > 160)
        return false;
    const HeadSpan whole = boldSpan(text);
    const bool bold = whole.size() > 0;
    const QStringView marked = bold ? at(text, whole) : text;
    const QStringView inner = bold ? marked.mid(pictographsLength(marked)) : marked; // "▎01　Title"
    const qsizetype ordinal = ordinalLength(inner);
    const bool isDate = datedTitleLength(inner) > 0;
    const bool isCircled = bold && ordinal > 0 && // "**③Title**"
                           ((inner.front() >= u'①' && inner.front() <= u'⑳') ||
                            (inner.front() >= u'❶' && inner.front() <= u'❿'));
    if (isCircled || (ordinal > 2 && !isDate) ||
        (bold && ordinal > 1 && inner.front() > u'9')) // "**一、Title**"
        return true;                                   // "**一、Title — Speaker**"
    const HeadSight sight = bold ? lookAtHead(inner, bareTimes) : HeadSight{};
    return sight.time || sight.book;
}

/// "王明（某公司）", "講者：王明", "[slides](…)": what stands below the title of a talk.
bool tellsOfTitleAbove(const BodyLines &lines, int number)
{
    constexpr qsizetype longest = 100;
    if (lines.isOpaque(number))
        return false;
    const QStringView content = lines.content(number).trimmed();
    if (lines.isMedia(number))
        return true;
    if (content.size() >= longest)
        return false;
    const QList<PersonText> people = peopleIn(content, {false, true});
    const bool isMore = !people.isEmpty() && // a name alone may be whose words stand above it
                        (people.first().affiliationSize > 0 || people.size() > 1 ||
                         (number + 1 < lines.count() && lines.isMedia(number + 1)));
    return lines.roleLabel(number).length > 0 || (isMore && likenessOf(content, people) == 2);
}

/// "**Title -- Ann Lee**", "**Title** ([slides](…))": a paragraph of one line, all of it in bold but for the
/// links to its media, and no label; or the line of a paragraph that tells of its speaker or media below.
bool isBoldParagraph(const BodyLines &lines, int number)
{
    constexpr qsizetype longest = 160;
    QStringView text = lines.line(number).trimmed();
    const bool alone =
        number + 1 >= lines.count() || lines.isBlank(number + 1) || tellsOfTitleAbove(lines, number + 1);
    const qsizetype close =
        alone && text.startsWith(u"**") && text.endsWith(u')') ? text.indexOf(u"**", 2) : -1;
    if (close > 2 && !mediaLinks(text.mid(close + 2)).isEmpty())
        text = text.left(close + 2);
    const HeadSpan bold = alone && text.size() < longest ? boldSpan(text) : HeadSpan{};
    Role role = Role::Speaker;
    return bold.size() > 1 && !u":："_s.contains(text[bold.end - 1]) && !isBareOrdinal(at(text, bold)) &&
           roleWordLength(at(text, bold), role) == 0 && // "**分享嘉宾：王明**"
           std::ranges::any_of(at(text, bold), [](QChar c) { return c.isLetter(); });
}

/// Length of the tag that a line in bold begins with.
qsizetype tagLength(QStringView line)
{
    return line.startsWith(u'<') ? boldSpan(line).begin : 0;
}

/// "Ann Lee, Heron": a full name and where somebody is from, and nothing else.
bool namesSomebody(QStringView line)
{
    constexpr qsizetype longest = 80;
    const QList<PersonText> people =
        line.size() <= longest && !line.contains(u"](") ? peopleIn(line, {false, true}) : QList<PersonText>();
    return people.size() == 1 && people.first().affiliationSize > 0 && likenessOf(line, people) == 2;
}

/// "**題目**", and in the same paragraph "講者：…", "Ann Lee, Heron".
bool isToldTitle(const BodyLines &lines, int number)
{
    const QStringView text = lines.line(number).trimmed();
    constexpr qsizetype longest = 160;
    const HeadSpan bold = text.size() < longest ? boldSpan(text) : HeadSpan{};
    const int below = number + 1;
    return bold.size() > 1 && !u":："_s.contains(text[bold.end - 1]) && below < lines.count() &&
           !lines.isBlank(below) && !lines.isOpaque(below) &&
           (lines.roleLabel(below).length > 0 || namesSomebody(lines.line(below)));
}

/// "13:30 题目", not in bold, where most that begin with their times are.
bool isTimedParagraph(QStringView line, bool bareTimes)
{
    constexpr qsizetype longest = 120;
    if (line.size() > longest || line.isEmpty() || !line.front().isDigit() || !hasTime(line, bareTimes))
        return false;
    const QStringView bare = bareHead(line, bareTimes);
    return bare.size() > 1 && bare.front().isLetter();
}

/// Scripts, comments and preformatted text show nothing that plays.
bool isShownHtml(QStringView line)
{
    const QStringView text = line.trimmed();
    return !text.startsWith(u"<!") && !text.startsWith(u"<script", Qt::CaseInsensitive) &&
           !text.startsWith(u"<style", Qt::CaseInsensitive) && !text.startsWith(u"<pre", Qt::CaseInsensitive);
}

/// `<a name="x"></a>`, `<span id="x"></span>`: something to jump to. What stands below it is HTML to
/// CommonMark and the post's own words to its reader.
bool isAnchor(QStringView line)
{
    const QStringView text = line.trimmed();
    const bool opens = (text.startsWith(u"<a ") || text.startsWith(u"<span ")) &&
                       (text.contains(u"id=") || text.contains(u"name="));
    const qsizetype close = opens ? text.indexOf(u'>') : -1;
    const QStringView behind = close < 0 ? QStringView() : text.mid(close + 1);
    return opens && (behind == u"</a>" || behind == u"</span>" || (behind.isEmpty() && text.endsWith(u"/>")));
}

/// `<h4>14:00 Title</h4>`: where its words begin; 0 for none.
qsizetype htmlHeadingLength(QStringView line)
{
    const QStringView text = line.trimmed();
    const bool opens = text.size() > 9 && text.startsWith(u"<h", Qt::CaseInsensitive) && text[2] >= u'1' &&
                       text[2] <= u'6' && (text[3] == u'>' || text[3] == u' ');
    const qsizetype close = opens ? text.indexOf(u'>') : -1;
    const bool closes = close > 0 && text.last(5).startsWith(u"</h", Qt::CaseInsensitive) &&
                        text.indexOf(u"</h", 0, Qt::CaseInsensitive) == text.size() - 5;
    return closes ? text.data() - line.data() + close + 1 : 0;
}

/// `<audio …>`, `<source …>`, `<iframe …>`
bool isPlayerLine(QStringView content)
{
    return content.contains(u"src=") && (content.contains(u"<audio") || content.contains(u"<video") ||
                                         content.contains(u"<source") || content.contains(u"<iframe"));
}

Heading realHeading(const MarkdownBlock &block, QStringView line)
{
    Heading heading{block.line - 1, block.level, 0, -1, 0, 0};
    while (heading.textBegin < line.size() && line[heading.textBegin] == u' ')
        ++heading.textBegin;
    const qsizetype hashes = hashesOf(line.mid(heading.textBegin));
    if (hashes == 0)
        return heading; // underlined
    heading.textBegin += hashes;
    while (heading.textBegin < line.size() && line[heading.textBegin].isSpace())
        ++heading.textBegin;
    return heading;
}

void nest(QList<Heading> &headings, int end)
{
    QList<int> open;
    for (int i = 0; i < headings.size(); ++i) {
        Heading &heading = headings[i];
        while (!open.isEmpty() && headings[open.last()].level >= heading.level) {
            headings[open.last()].end = heading.line;
            open.removeLast();
        }
        heading.parent = open.isEmpty() ? -1 : open.last();
        heading.next = i + 1 < headings.size() ? headings[i + 1].line : end;
        heading.end = end;
        open.append(i);
    }
}

} // namespace

qsizetype definitionMarkLength(QStringView line)
{
    if (!line.startsWith(u':'))
        return 0;
    qsizetype end = 1;
    while (end < line.size() && (line[end] == u' ' || line[end] == u'\t'))
        ++end;
    return end > 1 && end < line.size() ? end : 0;
}

qsizetype contentBegin(QStringView line)
{
    const qsizetype definition = definitionMarkLength(line);
    return definition > 0 ? definition : markerLength(line);
}

/// What is longer is read neither as a head nor as a field.
static constexpr qsizetype longestLabelled = 2000;

/// Beyond these the media of a line are looked for when they are asked for: there may be very many.
static constexpr qsizetype mostLookedAt = 100'000;

LineFacts::LineFacts(const QList<QStringView> &texts) : lines(texts.size()), media(texts.size())
{
    Line *line = lines.data();
    for (qsizetype i = 0; i < texts.size(); ++i, ++line) {
        const QStringView text = withoutReturn(texts[i]);
        line->begin = int(contentBegin(text));
        const QStringView content = text.sliced(line->begin);
        if (content.size() <= longestLabelled)
            line->label.length = int(roleLabelLength(content, line->label.role));
        line->mayBeLabelled = mayBeginLabel(content);
        line->isLinked = mayHoldLinks(content);
        line->isLookedAt = !line->isLinked || i < mostLookedAt;
        if (line->isLinked && line->isLookedAt)
            media[i] = mediaLinks(content);
        if (line->begin > 0 && i < mostLookedAt && !text.front().isSpace())
            sights.insert(int(i), {line->begin, lookAtHead(content)});
    }
}

BodyLines::BodyLines(const BodyText &b)
    : body(b), facts(b.facts ? *b.facts : LineFacts(b.lines)), opaque(b.lines.size(), false),
      anchored(b.lines.size(), false), html(b.lines.size(), false)
{
    markOpaque();
    findFactRows();
    bareTimes = writesBareTimes();
}

/// Three lines or more, one later than the other, on full five minutes: no years, no numbers of other things;
/// or a time with a dot between two with colons.
bool BodyLines::writesBareTimes() const
{
    int times = 0;
    int colons = 0;
    int others = 0;
    int odd = 0;
    bool isDotted = true;
    bool isLast = false; // a time with a dot, with no later time with a colon behind it
    int last = -1;
    bool isYear = true;
    for (int i = 0; i < count(); ++i) {
        QStringView text = line(i);
        if (text.size() < 6 || opaque[i])
            continue;
        text = content(i);
        static constexpr CharacterSet marks(u"#*+- \t");
        while (!text.isEmpty() && marks.has(text.front()))
            text = text.sliced(1);
        if (text.size() < 6 || !text[0].isDigit() || !text[3].isDigit())
            continue;
        const qsizetype colon = text.left(3).indexOf(u':');
        const qsizetype dot = text.left(3).indexOf(u'.');
        const qsizetype size = colon > 0 ? colon + 3 : dot < 0 ? 4 : dot + 3;
        const bool isSpan =
            size < text.size() && u"-–~"_s.contains(text[size]) && clockAt(text.mid(size + 1), dot < 0, true);
        if (size >= text.size() || (text[size] != u' ' && text[size] != u'*' && !isSpan))
            continue;
        const auto time = clockAt(text, dot < 0, true);
        if (!time || time->length != size)
            continue;
        const int minutes = time->time.msecsSinceStartOfDay() / 60'000;
        if (colon > 0) {
            ++colons;
            isLast = isLast && minutes <= last;
            last = minutes;
            continue;
        }
        isDotted = isDotted && dot > 0;
        isLast = time->time.minute() >= 1 && time->time.minute() <= 12; // which may be a month
        const bool follows = minutes >= last && (isSpan || minutes % 5 == 0);
        odd += minutes >= last && !follows && hasHan(line(i)) ? 1 : 0;
        (follows ? times : others) += 1;
        isYear = isYear && time->mayBeYear;
        last = minutes;
    }
    const bool areOdd =
        odd > 0 && times + odd >= 4 && others - odd == 0; // "1402 签到", of one who looks at the clock
    const bool areAmong =
        isDotted && !isLast && times > 0 && times + colons >= 3 && others == 0; // "11.00", "12:00"
    return areAmong || (!isYear && ((times >= 3 && others * 3 <= times) || areOdd));
}

void BodyLines::findFactRows()
{
    for (qsizetype b = 0; b < body.blocks.size();) {
        const MarkdownBlock &table = body.blocks[b++];
        if (table.type != Type::Table || table.depth != 1)
            continue;
        QList<int> rows;
        QList<QStringView> texts;
        for (; b < body.blocks.size() && body.blocks[b].depth > table.depth; ++b) {
            const int row = body.blocks[b].line - 1;
            if (body.blocks[b].type != Type::TableRow || row >= count() ||
                (!rows.isEmpty() && row <= rows.last()))
                continue;
            rows.append(row);
            texts.append(line(row));
        }
        if (tellFacts(texts)) {
            rows.append(rows.first() + 1); // "| --- | --- |", by GFM right below the first
            factRows.unite({rows.begin(), rows.end()});
        }
    }
}

void BodyLines::markOpaque()
{
    for (qsizetype b = 0; b < body.blocks.size(); ++b) {
        const MarkdownBlock &block = body.blocks[b];
        const int begin = block.line - 1;
        const bool fenced = block.type == Type::CodeBlock && begin < count() && isFence(content(begin));
        if (!fenced && block.type != Type::HtmlBlock)
            continue;
        const int end = b + 1 < body.blocks.size() ? body.blocks[b + 1].line - 1 : count();
        const bool shows = !fenced && begin < count() && isShownHtml(line(begin));
        const bool isOnlyAnchor = !fenced && begin < count() && isAnchor(line(begin));
        for (int i = begin; i < end && i < count(); ++i) {
            anchored[i] = isOnlyAnchor && i > begin;
            opaque[i] = !anchored[i];
            html[i] = opaque[i] && shows;
        }
    }
    const bool haveDefinitions = !body.definitions || !body.definitions->isEmpty();
    for (int i = 0; i < count() && haveDefinitions; ++i) // none stands within a paragraph
        opaque[i] = opaque[i] || (isDefinition(line(i)) && (i == 0 || isBlank(i - 1) || opaque[i - 1] ||
                                                            line(i - 1).startsWith(u'#')));
}

bool BodyLines::isBlank(int i) const
{
    const QStringView text = line(i);
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

bool BodyLines::continuesSentence(int i) const
{
    constexpr qsizetype margin = 50;
    return i > 0 && line(i - 1).size() > margin && !line(i - 1).startsWith(u'#') &&
           markerLength(line(i)) == 0 && !u".。!！?？:：)>）*"_s.contains(line(i - 1).back()) &&
           !line(i - 1).endsWith(u"  ");
}

bool BodyLines::isHeadingBehindAnchor(int i) const
{
    const qsizetype hashes = anchored[i] ? hashesOf(line(i)) : 0;
    return hashes > 0 && hashes <= 6 && line(i).size() > hashes + 1 && line(i)[hashes] == u' ';
}

const QList<MediaLink> &BodyLines::media(int i) const
{
    static const QList<MediaLink> none;
    if (opaque[i] && !(html[i] && isPlayerLine(content(i))))
        return none;
    if (!std::as_const(facts).lines[i].isLookedAt) {
        facts.media[i] = mediaLinks(content(i));
        facts.lines[i].isLookedAt = true;
    }
    return std::as_const(facts).media[i];
}

QList<MediaLink> BodyLines::mediaInSentence(int i) const
{
    return std::as_const(facts).lines[i].isLinked ? mediaLinksInSentence(content(i)) : QList<MediaLink>();
}

QList<PersonText> BodyLines::peopleOf(int i, PeopleHints hints) const
{
    if (const auto known = people.constFind(i); known != people.cend() && known->hints == hints)
        return known->found;
    const QList<PersonText> found = peopleIn(content(i), hints);
    people.insert(i, {hints, found});
    return found;
}

HeadSight BodyLines::headSight(int i, qsizetype begin) const
{
    if (const auto known = std::as_const(facts).sights.constFind(i);
        !bareTimes && known != facts.sights.cend() && known->begin == begin)
        return known->head;
    LineFacts::Sight &sight = sights[i];
    if (sight.begin != begin)
        sight = {begin, lookAtHead(line(i).sliced(begin), bareTimes)};
    return sight.head;
}

bool BodyLines::showMedia(int from, int to) const
{
    for (int i = from; i < to; ++i) {
        if (isMedia(i))
            return true;
    }
    return false;
}

bool beginsBold(QStringView line)
{
    constexpr qsizetype longest = 300;
    constexpr qsizetype longestParagraph = 4000;
    qsizetype close = line.startsWith(u"**") && line.size() <= longestParagraph ? line.indexOf(u"**", 3) : -1;
    if (close < 0 || close > longest)
        return false;
    while (line.mid(close + 1).startsWith(u"**")) // "**Ann — *Title***"
        ++close;
    const QStringView title = line.mid(2, close - 2).trimmed();
    const QStringView rest = line.mid(close + 2).trimmed();
    return !title.isEmpty() && !u":："_s.contains(title.back()) &&
           (rest.isEmpty() || !u":："_s.contains(rest.front()));
}

int countBoldParagraphs(const BodyLines &lines)
{
    return int(std::ranges::count_if(lines.body.blocks, [&](const MarkdownBlock &block) {
        return block.depth == 1 && block.type == Type::Paragraph && block.line <= lines.count() &&
               isBoldParagraph(lines, block.line - 1);
    }));
}

QList<Heading> headingsOf(const BodyLines &lines, bool boldToo)
{
    QList<Heading> headings;
    QList<Heading> breaks; // "**☕ 茶歇**", where the talks are written "**01 ｜ 题目**"
    QList<Heading> told;   // "**題目**", and "講者：…" right below it
    QList<Heading> timed;  // "13:30 题目" among "**12:00 题目**"
    int bold = 0;
    for (const MarkdownBlock &block : lines.body.blocks) {
        if (block.depth != 1 || block.line > lines.count())
            continue;
        const QStringView line = lines.line(block.line - 1);
        const Heading pseudo{block.line - 1, pseudoHeadingLevel, tagLength(line), -1, 0, 0};
        if (block.type == Type::Heading) {
            headings.append(realHeading(block, line));
        } else if (block.type != Type::Paragraph) {
            continue;
        } else if (isPseudoHeading(line, lines.hasBareTimes()) ||
                   (boldToo && isBoldParagraph(lines, block.line - 1))) {
            headings.append(pseudo);
            bold += line.startsWith(u"**") || boldSpan(line).size() > 0 ? 1 : 0;
        } else if (isBoldParagraph(lines, block.line - 1) &&
                   (isRoutine(bareHead(line)) || isBlockTitle(bareHead(line)))) {
            breaks.append(pseudo);
        } else if (isToldTitle(lines, block.line - 1)) {
            told.append(pseudo);
        } else if (isTimedParagraph(line, lines.hasBareTimes())) {
            timed.append(pseudo);
        }
    }
    if (bold >= 3 && timed.size() * 3 <= bold)
        headings += timed;
    if (told.size() >= 3) {
        headings += told;
        bold += int(told.size());
    }
    if (bold >= 2)
        headings += breaks;
    const qsizetype real = headings.size();
    for (int i = 0; i < lines.count(); ++i) {
        if (const qsizetype begin = lines.isSeenHtml(i) ? htmlHeadingLength(lines.line(i)) : 0; begin > 0)
            headings.append(
                {i, lines.line(i)[lines.line(i).indexOf(u'<') + 2].digitValue(), begin, -1, 0, 0});
        else if (!lines.isOpaque(i) && (isLooseHeading(lines.line(i)) || lines.isHeadingBehindAnchor(i)))
            headings.append(looseHeading(i, lines.line(i)));
    }
    if (headings.size() > real || bold >= 2)
        std::ranges::stable_sort(headings, {}, &Heading::line);
    const auto onOneLine = [](const Heading &a, const Heading &b) { return a.line == b.line; };
    headings.erase(std::unique(headings.begin(), headings.end(), onOneLine), headings.end());
    nest(headings, lines.count());
    return headings;
}

namespace {

/// Items that are indented less than CommonMark asks for are code to it, and nested items to their reader.
bool continuesList(const BodyLines &lines, const MarkdownBlock &block)
{
    const QStringView line = block.line <= lines.count() ? lines.line(block.line - 1) : QStringView();
    return block.type == Type::CodeBlock && !lines.isOpaque(block.line - 1) && line.startsWith(u' ') &&
           markerLength(line) > 0 && line.trimmed().size() > 2;
}

/// A list right below another: somebody typed "*", then "-".
bool isListInOtherBullets(const BodyLines &lines, const MarkdownBlock &block)
{
    const int line = block.line - 1;
    const auto isBullet = [&](int i) {
        const QStringView text = lines.line(i);
        return markerLength(text) > 0 && !text.trimmed().front().isDigit();
    };
    return block.type == Type::List && line > 0 && line < lines.count() && !lines.isBlank(line - 1) &&
           isBullet(line) && (isBullet(line - 1) || lines.line(line - 1).startsWith(u' '));
}

} // namespace

/// Where a list ends that goes on to \a end: link definitions behind it, which CommonMark has no block for,
/// stand by themselves.
static int endBeforeDefinitions(const BodyLines &lines, int begin, int end)
{
    int last = end;
    while (last > begin + 1 && (lines.isBlank(last - 1) || isDefinition(lines.line(last - 1))))
        --last;
    while (last < end && !lines.isBlank(last)) // of the list's own paragraph
        ++last;
    for (int line = last; line < end; ++line) {
        if (!lines.isBlank(line))
            return last;
    }
    return end;
}

QList<TopList> topListsOf(const BodyLines &lines)
{
    QList<TopList> lists;
    const QList<MarkdownBlock> &blocks = lines.body.blocks;
    for (int b = 0; b < blocks.size(); ++b) {
        const bool isOpen = blocks[b].depth == 1 && !lists.isEmpty() && lists.last().end < 0;
        const bool goesOn =
            isOpen && (continuesList(lines, blocks[b]) || isListInOtherBullets(lines, blocks[b]));
        if (isOpen && !goesOn) {
            TopList &list = lists.last();
            list.end = endBeforeDefinitions(lines, list.line, blocks[b].line - 1);
            if (!list.items.isEmpty())
                list.items.last().end = list.end;
        }
        if (blocks[b].depth == 1 && blocks[b].type == Type::List && !goesOn)
            lists.append({b, blocks[b].line - 1, -1, {}});
        if (blocks[b].depth != 2 || blocks[b].type != Type::Item || lists.isEmpty() || lists.last().end >= 0)
            continue;
        const int line = blocks[b].line - 1;
        QList<ListItem> &items = lists.last().items;
        if (!items.isEmpty() && items.last().line == line)
            continue;
        if (!items.isEmpty())
            items.last().end = line;
        items.append({b, line, lines.count()});
    }
    if (!lists.isEmpty() && lists.last().end < 0)
        lists.last().end = lines.count();
    return lists;
}

QList<ListItem> childItemsOf(const BodyLines &lines, int item, int end)
{
    QList<ListItem> children;
    if (item < 0)
        return children;
    children.reserve(8);
    const QList<MarkdownBlock> &blocks = lines.body.blocks;
    const int depth = blocks[item].depth;
    for (int b = item + 1; b < blocks.size() && blocks[b].depth > depth && blocks[b].line <= end; ++b) {
        // What follows the list within the item is the item's own.
        if (blocks[b].depth == depth + 1 && !children.isEmpty() && children.last().end == end &&
            blocks[b].line - 1 > children.last().line)
            children.last().end = blocks[b].line - 1;
        if (blocks[b].depth != depth + 2 || blocks[b].type != Type::Item)
            continue;
        const int line = blocks[b].line - 1;
        // An item that begins on its parent's line is no line of its own.
        if (line <= blocks[item].line - 1 || (!children.isEmpty() && line <= children.last().line))
            continue;
        if (!children.isEmpty())
            children.last().end = line;
        children.append({b, line, end});
    }
    return children;
}

} // namespace rundown
