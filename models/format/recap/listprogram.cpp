// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/listprogram.h"

#include "models/format/recap/byline.h"
#include "models/format/recap/characterset.h"
#include "models/format/recap/clock.h"
#include "models/format/recap/links.h"
#include "models/format/recap/names.h"
#include "models/format/recap/occasion.h"
#include "models/format/recap/people.h"
#include "models/format/recap/rolelabels.h"
#include "models/format/recap/routinewords.h"
#include "models/format/recap/sectionwords.h"
#include "models/format/recap/sessionhead.h"
#include "models/format/recap/speakersentence.h"
#include "models/format/recap/wordfinder.h"
#include "models/format/recap/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// What a list item says of itself.
struct ItemFacts
{
    ListItem item;
    int list = 0;
    bool time = false;
    bool media = false;     ///< below the head
    bool headMedia = false; ///< the head is a link to media, or a label
    bool isLabel = false;   ///< the head is a word such as "幻灯"
    bool speaker = false;   ///< a child such as "讲师：…"

    // What only an item that may be a session is asked for.
    QStringView bare;      ///< see HeadSight
    bool labelled = false; ///< media with a label, or a recording
    bool book = false;
    bool routine = false;
    bool tail = false;         ///< links to its media stand behind the head's words
    bool contents = false;     ///< a link into the post itself
    bool introduced = false;   ///< its first child names a person
    bool mayIntroduce = false; ///< its first child is one word that may be a name
    bool aside = false;        ///< its section is about other things
    bool proven(bool byBook = true) const { return time || media || speaker || (book && byBook) || tail; }
};

/// Any list may link to a video; what is labelled as slides, a recording or a video is a session's.
bool showsLabel(const BodyLines &lines, const ListItem &item)
{
    for (int i = item.line + 1; i < item.end; ++i) {
        if (!lines.isMedia(i))
            continue;
        const QList<MediaLink> &links = lines.media(i);
        const InlineLink &first = links.first().link;
        if (links.first().kind == MediaKind::Recording || first.begin > 0 ||
            mediaWordIn(first.text) != MediaKind::None ||
            mediaWordIn(first.text.left(first.text.indexOf(u'：'))) != MediaKind::None)
            return true;
    }
    return false;
}

bool isLabel(const BodyLines &lines, const ListItem &item)
{
    return mediaKindOfLabel(lines.content(item.line)) != MediaKind::None;
}

/// Calls `look` with each line below the head that may say who speaks.
template<class Look>
void forLinesBelow(const BodyLines &lines, const ListItem &item, Look look)
{
    for (int i = item.line + 1; i < item.end; ++i) {
        if (lines.isItemOrIndented(i) && !lines.isOpaque(i) && lines.line(i).size() <= 400 &&
            !lines.isBlank(i))
            look(i);
    }
}

ItemFacts factsOf(const BodyLines &lines, const ListItem &item)
{
    ItemFacts facts;
    facts.item = item;
    facts.time = hasTime(lines.content(item.line), lines.hasBareTimes());
    facts.isLabel = isLabel(lines, item);
    facts.headMedia = lines.isMedia(item.line) || facts.isLabel;
    facts.media = lines.showMedia(item.line + 1, item.end);
    const int below = item.line + 1; // "10:00, Hall 1, with Ann Lee"
    facts.time = facts.time || (below < item.end && !lines.isOpaque(below) && !facts.headMedia &&
                                lines.isItemOrIndented(below) && bylineOf(lines.content(below)));
    forLinesBelow(lines, item, [&](int line) {
        if (const qsizetype label = lines.roleLabel(line).length; label > 0)
            facts.speaker |= !peopleIn(lines.content(line).mid(label), {true, true}).isEmpty();
    });
    return facts;
}

/// A list of contents: links into the post itself.
bool isContents(QStringView head)
{
    const QList<InlineLink> links = linksIn(head);
    if (links.isEmpty())
        return head.startsWith(u'[') && head.contains(u"](#");
    return links.size() == 1 && links.first().begin == 0 && links.first().address.contains(u'#') &&
           !links.first().address.startsWith(u"http");
}

HeadSight headSightOf(const BodyLines &lines, const ListItem &item)
{
    const qsizetype begin = lines.line(item.line).size() - lines.content(item.line).size();
    return lines.headSight(item.line, begin);
}

void lookCloser(const BodyLines &lines, ItemFacts &facts)
{
    const QStringView head = lines.content(facts.item.line);
    const HeadSight sight = headSightOf(lines, facts.item);
    facts.bare = sight.bare;
    facts.book = sight.book;
    facts.tail = sight.tail && !facts.headMedia;
    facts.labelled = facts.media && showsLabel(lines, facts.item);
    facts.routine = isRoutine(sight.bare);
    facts.contents = isContents(head);
    bool first = true;
    forLinesBelow(lines, facts.item, [&](int line) {
        if (first) {
            const QStringView content = lines.content(line);
            const QList<PersonText> people = peopleIn(content, {false, false});
            facts.introduced = likenessOf(content, people) == 2 && !people.first().role;
            facts.mayIntroduce = content.size() <= 4 && isHanText(content) && nameLikeness(content) > 0;
        }
        first = false;
    });
}

SessionPlan planOf(const BodyLines &lines, const ListItem &item)
{
    SessionPlan plan;
    plan.kind = SessionPlan::Kind::Item;
    plan.line = item.line;
    plan.end = item.end;
    plan.headBegin = lines.line(item.line).size() - lines.content(item.line).size();
    plan.block = item.block;
    while (plan.end > plan.line + 1 && lines.line(plan.end - 1).isEmpty())
        --plan.end;
    return plan;
}

/// What the sentence right above a list says of it: "Der Ablauf:", "本次议程如下："
SectionWord introWordOf(const BodyLines &lines, const TopList &list)
{
    int line = list.line - 1;
    while (line >= 0 && list.line - line < 3 && lines.isBlank(line))
        --line;
    const QStringView text = line < 0 || lines.isOpaque(line) ? QStringView() : lines.line(line).trimmed();
    if (text.size() < 2 || text.size() > 400 || markerLength(text) > 0)
        return SectionWord::None;
    const bool bold = text.startsWith(u"**") && text.endsWith(u"**") && text.size() < 60;
    if (!bold && !u":："_s.contains(text.back()))
        return SectionWord::None;
    qsizetype begin = text.size() - 1;
    while (begin > 0 && !u".。!！?？,，;；"_s.contains(text[begin - 1]))
        --begin;
    return introducesProgram(text.mid(begin)) ? SectionWord::Program : SectionWord::None;
}

/// The lists of one section, weighed together: photos split a program into many lists.
class SectionLists
{
public:
    SectionLists(const BodyLines &lines, SectionWord word) : lines(lines), word(word) {}

    void add(const TopList &list)
    {
        ++lists;
        if (word != SectionWord::Program && introWordOf(lines, list) == SectionWord::Program)
            word = SectionWord::Program;
        for (const ListItem &item : list.items)
            addItem(item);
    }

    /// The items that are sessions.
    QList<ItemFacts> sessions() const
    {
        const bool contents = count(facts, &ItemFacts::contents) * 2 >= facts.size();
        if (facts.isEmpty() || contents)
            return {};
        const bool timed = isTimed();
        const bool told = isTold();
        QList<ItemFacts> found;
        for (qsizetype from = 0; from < facts.size();) {
            qsizetype to = from;
            while (to < facts.size() && facts[to].list == facts[from].list)
                ++to;
            const bool media = isMediaList(facts.mid(from, to - from));
            for (; from < to; ++from) {
                const ItemFacts &f = facts[from];
                const bool proven = timed && (f.proven() || (f.routine && !f.headMedia));
                if (media || proven || (told && !f.headMedia))
                    found.append(f);
            }
        }
        return found;
    }

    /// "[title](slides.pdf) - Ann Lee"
    static bool beginsWithMedia(QStringView content)
    {
        const QList<InlineLink> links = content.startsWith(u'[') ? linksIn(content) : QList<InlineLink>();
        return !links.isEmpty() && links.first().begin == 0 &&
               mediaKindOfUrl(links.first().address) != MediaKind::None;
    }

    /// True where most items have times, and some of them media or speakers of their own: then it is a
    /// program, whatever its section is called.
    bool isSurelyTimed() const
    {
        const qsizetype timed = count(facts, &ItemFacts::time);
        const auto told =
            std::ranges::count_if(facts, [](const ItemFacts &f) { return f.media || f.speaker; });
        return timed >= 4 && timed * 3 >= facts.size() * 2 && told >= 2;
    }

    /// The items, where at least half are written as talks are: in bold, or with links behind them.
    QList<ItemFacts> alike() const
    {
        const auto isAlike = [&](const ItemFacts &f) {
            const QStringView content = lines.content(f.item.line);
            return !f.headMedia && (f.tail || f.proven() || content.startsWith(u"**") ||
                                    beginsWithMedia(content) || isBlockTitle(f.bare));
        };
        return std::ranges::count_if(facts, isAlike) * 2 > facts.size() ? facts : QList<ItemFacts>();
    }

    /// The items of lists that are nothing but titles with their media.
    QList<ItemFacts> mediaOnly() const
    {
        QList<ItemFacts> found;
        for (qsizetype from = 0; from < facts.size();) {
            qsizetype to = from;
            while (to < facts.size() && facts[to].list == facts[from].list)
                ++to;
            const QList<ItemFacts> own = facts.mid(from, to - from);
            if (std::ranges::all_of(own, [](const ItemFacts &f) { return f.media && !f.headMedia; }))
                found += own;
            from = to;
        }
        return found;
    }

private:
    /// An item such as "上午" holds the sessions; it is none itself.
    void addItem(const ListItem &item)
    {
        const ItemFacts own = factsOf(lines, item);
        QList<ItemFacts> found = below(own);
        const bool isOwnList = !found.isEmpty() && word == SectionWord::Other; // and none of the one above
        ownLists += isOwnList ? 1 : 0;
        if (found.isEmpty())
            found.append(own);
        for (ItemFacts &f : found) {
            f.list = isOwnList ? -ownLists : lists - 1;
            lookCloser(lines, f);
        }
        facts += found;
    }

    /// An indent of two puts the numbered talks of a post, and the points below each, into the point that
    /// stands above them all.
    QList<ItemFacts> numberedBelow(const QList<ListItem> &children, int end) const
    {
        QList<ItemFacts> found;
        for (qsizetype i = children.size() - 1; i >= 0; --i) {
            const QStringView text = lines.line(children[i].line).trimmed();
            if (text.isEmpty() || !text.front().isDigit())
                continue;
            found.prepend(factsOf(lines, {children[i].block, children[i].line, end}));
            end = children[i].line;
        }
        const auto isLabelled = [&](const ItemFacts &f) { return f.media && showsLabel(lines, f.item); };
        const bool areTalks = found.size() >= 2 && std::ranges::all_of(found, isLabelled);
        return areTalks ? found : QList<ItemFacts>();
    }

    /// The sessions that an item holds; none where it is a session itself.
    QList<ItemFacts> below(const ItemFacts &own) const
    {
        if (own.time || own.headMedia || isBlockTitle(headSightOf(lines, own.item).bare))
            return {};
        const QList<ListItem> children = childItemsOf(lines, own.item.block, own.item.end);
        if (word == SectionWord::Other) {
            if (const QList<ItemFacts> numbered = numberedBelow(children, own.item.end); !numbered.isEmpty())
                return numbered;
        }
        // What has media of its own is a session itself.
        if (std::ranges::any_of(
                children, [&](const ListItem &c) { return lines.isMedia(c.line) || isLabel(lines, c); }))
            return {};
        QList<ItemFacts> found;
        for (const ListItem &child : children)
            found.append(factsOf(lines, child));
        // A stamp "[12:40]" marks a place in a recording.
        const auto isStamp = [&](const ItemFacts &f) { return lines.content(f.item.line).startsWith(u'['); };
        const auto timed =
            std::ranges::count_if(found, [&](const ItemFacts &f) { return f.time && !isStamp(f); });
        if (timed >= 2 && timed * 2 >= found.size())
            return found;
        const auto tails = std::ranges::count_if(found, [&](const ItemFacts &f) {
            const QStringView content = lines.content(f.item.line);
            return content.contains(u"](") && lookAtHead(content).tail;
        });
        if (tails >= 2 && tails * 3 >= found.size() * 2)
            return found;
        const auto proven =
            std::ranges::count_if(found, [](const ItemFacts &f) { return f.time || f.speaker || f.media; });
        const bool isDay = proven > 0 && proven * 2 >= found.size() &&
                           sectionWordOf(lines.content(own.item.line)) == SectionWord::Day;
        return isDay ? found : QList<ItemFacts>();
    }

    template<class List>
    static qsizetype count(const List &list, bool ItemFacts::*member)
    {
        return std::ranges::count_if(list, [=](const ItemFacts &f) { return f.*member; });
    }

    bool isTimed() const
    {
        const qsizetype timed = count(facts, &ItemFacts::time);
        return (timed >= 2 || (timed == 1 && word == SectionWord::Program)) && timed * 2 >= facts.size();
    }

    /// Titles in 《》, or speakers below them.
    bool isTold() const
    {
        // "《…》" and nothing else may be a list of books, or of what somebody would like to hear.
        const qsizetype books = std::ranges::count_if(facts, [&](const ItemFacts &f) {
            return f.book && (word == SectionWord::Program || word == SectionWord::Day || f.proven(false) ||
                              !f.bare.endsWith(u'》') || f.item.end > f.item.line + 1);
        });
        const qsizetype speakers = count(facts, &ItemFacts::speaker);
        const qsizetype introduced = count(facts, &ItemFacts::introduced);
        if ((books >= 2 && books * 2 >= facts.size()) || (speakers >= 2 && speakers * 2 >= facts.size()))
            return true;
        if (word != SectionWord::Program && word != SectionWord::Day)
            return false;
        return (introduced >= 2 && introduced * 2 >= facts.size()) || isNamed();
    }

    /// Below a heading such as "议题": heads that name their speakers.
    bool isNamed() const
    {
        QList<QStringView> heads;
        for (const ItemFacts &f : facts)
            heads.append(f.bare);
        const HeadForms forms(heads);
        const auto named =
            std::ranges::count_if(heads, [&](QStringView h) { return namedLikeness(h, forms) == 2; });
        return named >= 2 && named * 3 >= heads.size() * 2;
    }

    /// At least one of the items, and not fewer than a third, show their media below a title.
    static bool isMediaList(const QList<ItemFacts> &list)
    {
        const auto tails = std::ranges::count_if(list, &ItemFacts::tail);
        const auto showing = std::ranges::count_if(
            list, [&](const ItemFacts &f) { return (f.media && !f.isLabel) || (f.tail && tails > 1); });
        const bool labelled = tails > 1 || std::ranges::any_of(list, [](const ItemFacts &f) {
                                  return f.labelled && !f.isLabel;
                              });
        return labelled ? showing * 3 >= list.size() : showing > 2 && showing * 3 >= list.size() * 2;
    }

    const BodyLines &lines;
    SectionWord word;
    int lists = 0;
    int ownLists = 0; ///< lists below an item that are looked at by themselves
    QList<ItemFacts> facts;
};

/// True where all lines of the children are indented as the first is, so that they can be taken out as one.
bool isIndented(const BodyLines &lines, int from, int to, QStringView indent)
{
    for (int i = from; i < to; ++i) {
        if (!lines.line(i).isEmpty() && !lines.line(i).startsWith(indent))
            return false;
    }
    return true;
}

/// "00:00", "05:10", "10:31" at the heads of short talks: places in the block's recording.
bool areOffsets(const BodyLines &lines, const QList<ListItem> &items)
{
    QTime last;
    for (const ListItem &item : items) {
        const auto time = timeAtBeginning(lines.content(item.line), lines.hasBareTimes());
        const bool isFirst = &item == &items.first();
        if (!time || time->endBegin >= 0 ||
            (isFirst ? time->start.time != QTime(0, 0) : time->start.time <= last))
            return false;
        last = time->start.time;
    }
    return items.size() >= 2;
}

/// \a bullet: length of a bullet that is none in Markdown.
void addChildren(const BodyLines &lines, SessionPlan &plan, const QList<ListItem> &items, qsizetype indent,
                 qsizetype bullet = 0)
{
    QList<QStringView> heads;
    for (const ListItem &item : items)
        heads.append(bullet > 0 ? lines.headSight(item.line, bullet).bare : headSightOf(lines, item).bare);
    const auto forms = std::make_shared<const HeadForms>(heads);
    const bool talks = std::ranges::any_of(
        items, [&](const ListItem &item) { return lines.showMedia(item.line, item.end); });
    qsizetype affiliations = 0;
    qsizetype titles = 0;
    for (const QStringView head : std::as_const(heads)) {
        const qsizetype tilde = head.indexOf(u" ~ ");
        if (tilde > 0)
            ++(looksLikeAffiliation(head.mid(tilde)) ? affiliations : titles);
    }
    const bool offsets = areOffsets(lines, items);
    for (const ListItem &item : items) {
        SessionPlan child = planOf(lines, item);
        child.isOffset = offsets;
        child.besideTalks = talks;
        child.titlesBehindTilde = titles > affiliations;
        child.end = std::min(item.end, plan.end);
        child.headBegin += bullet;
        child.inBlock = true;
        child.indent = indent;
        child.forms = forms;
        plan.children.append(child);
    }
}

/// The first talk of a block, given the first one that shows media below its head. What has points of its own
/// and stands before it is a talk as well where it names its speaker, or where all that stands there is so.
QList<ListItem>::const_iterator firstTalk(const BodyLines &lines, const QList<ListItem> &items,
                                          QList<ListItem>::const_iterator showing)
{
    const auto hasPoints = [&](const ListItem &item) {
        const QStringView head = lines.content(item.line).trimmed();
        return !head.isEmpty() && !u":："_s.contains(head.back()) &&
               !childItemsOf(lines, item.block, item.end).isEmpty();
    };
    const auto isLabelled = [&](const ListItem &below) {
        Role role = Role::Speaker;
        return roleWordLength(lines.content(below.line), role) > 0;
    };
    const auto namesSpeaker = [&](const ListItem &item) {
        const QStringView head = lines.content(item.line);
        return (head.contains(u" ~ ") && likenessOf(head, peopleIn(head, {true, false})) >= 1) ||
               std::ranges::any_of(childItemsOf(lines, item.block, item.end), isLabelled);
    };
    if (std::all_of(items.begin(), showing, hasPoints))
        return items.begin();
    QList<QStringView> heads;
    for (const ListItem &item : items)
        heads.append(headSightOf(lines, item).bare);
    const HeadForms forms(heads); // "title（王明）" as those have that show media
    const auto isNamedAlike = [&](const ListItem &item) {
        return namedLikeness(heads[&item - &items.first()], forms) == 2;
    };
    while (showing != items.begin() &&
           (isNamedAlike(*(showing - 1)) || (hasPoints(*(showing - 1)) && namesSpeaker(*(showing - 1)))))
        --showing;
    return showing;
}

/// "Lightning talks, hosted by Ann Lee": its first words say so.
bool namesBlock(QStringView title)
{
    static constexpr CharacterSet ends(u",，(（–—/／*.");
    while (title.startsWith(u'*'))
        title = title.mid(1);
    qsizetype end = 0;
    while (end < title.size() && !ends.has(title[end]))
        ++end;
    return isBlockTitle(title) || (end < title.size() && isBlockTitle(title.left(end)));
}

/// What stands below a heading that is a time and nothing else.
QStringView titleLineBelow(const BodyLines &lines, const SessionPlan &plan)
{
    const int line = lineBelowTime(lines, plan);
    return line < 0 ? QStringView() : lines.line(line);
}

/// What is indented like items below an item, and less than CommonMark asks for: code to it, and points to
/// their reader.
QList<ListItem> looseItemsOf(const BodyLines &lines, const SessionPlan &plan)
{
    QList<ListItem> items;
    QString indent;
    for (int i = plan.line + 1; i < plan.end; ++i) {
        const QStringView line = lines.line(i);
        if (lines.isBlank(i))
            continue;
        const Marker marker = markerOf(line);
        if (items.isEmpty())
            indent = marker.indent;
        if (indent.isEmpty() || lines.isOpaque(i) || !line.startsWith(indent))
            return {};
        if (marker.indent != indent || marker.bullet.isEmpty())
            continue;
        if (!items.isEmpty())
            items.last().end = i;
        items.append({-1, i, plan.end});
    }
    return items;
}

/// The children of a list item, and what of their media tells whether they are sessions.
struct Children
{
    QList<ListItem> items;
    qsizetype first = 0;   ///< the first one with media below its head; the number of items for none
    qsizetype showing = 0; ///< how many have, and a head that is no link to media
    qsizetype tails = 0;   ///< how many have links to media behind their words
    qsizetype timed = 0;
    bool areOwn = false; ///< media of the item itself stand above them
};

/// \a timed: their times matter. What follows media of the item itself does not, but in a block.
Children lookAtChildren(const BodyLines &lines, const SessionPlan &plan, bool titled, bool timed)
{
    Children found;
    found.items = childItemsOf(lines, plan.block, plan.end);
    if (found.items.isEmpty() && titled)
        found.items = looseItemsOf(lines, plan);
    found.first = found.items.size();
    for (qsizetype i = 0; i < found.items.size() && (!found.areOwn || titled || timed); ++i) {
        const ListItem &item = found.items[i];
        const QStringView content = lines.content(item.line);
        const bool isMedia = lines.isMedia(item.line);
        const bool shows = lines.showMedia(item.line + 1, item.end);
        found.first = shows ? std::min(found.first, i) : found.first;
        found.showing += shows && !isMedia ? 1 : 0;
        found.tails += !isMedia && mayHoldLinks(content) && headSightOf(lines, item).tail ? 1 : 0;
        found.timed += timed && !content.startsWith(u'[') && hasTime(content, lines.hasBareTimes()) ? 1 : 0;
        if (i >= found.first || found.areOwn)
            continue;
        const auto isRecording = [](const MediaLink &m) { return m.kind == MediaKind::Recording; };
        found.areOwn = isMedia || std::ranges::any_of(lines.mediaInSentence(item.line), isRecording);
    }
    return found;
}

/// How many items at the end show media of the block itself: "三段连着录的 → address" behind its talks.
qsizetype ownAtEnd(const BodyLines &lines, const QList<ListItem> &items)
{
    const auto isOwn = [&](const ListItem &item) {
        const QList<MediaLink> media = lines.mediaInSentence(item.line);
        return lines.isMedia(item.line) ||
               std::ranges::any_of(media, [](const MediaLink &m) { return m.kind == MediaKind::Recording; });
    };
    const auto talk = std::find_if_not(items.rbegin(), items.rend(), isOwn);
    const qsizetype own = talk - items.rbegin();
    return std::any_of(talk, items.rend(), isOwn) ? 0 : own;
}

/// "现场报名，每人 5 分钟": no title of a talk, where most are so.
bool areTitles(const BodyLines &lines, const QList<ListItem> &items)
{
    const auto isSentence = [&](const ListItem &item) {
        const QStringView content = lines.content(item.line);
        return content.contains(u'，') || content.contains(u'。');
    };
    return std::ranges::count_if(items, isSentence) * 2 <= items.size();
}

/// Most of them name a speaker.
bool areNamed(const BodyLines &lines, const QList<ListItem> &items)
{
    QList<QStringView> heads;
    for (const ListItem &item : items)
        heads.append(headSightOf(lines, item).bare);
    const HeadForms forms(heads);
    const auto isNamed = [&](QStringView head) { return namedLikeness(head, forms) > 0; };
    return std::ranges::count_if(heads, isNamed) * 2 > heads.size();
}

/// How many items at the end name nobody and go on in small letters, behind talks that name somebody: "il
/// reste une place, écrivez-nous".
qsizetype callsAtEnd(const BodyLines &lines, const QList<ListItem> &items)
{
    const QStringView last = items.size() < 3 ? QStringView() : lines.content(items.last().line);
    if (last.isEmpty() || !last.front().isLower())
        return 0;
    static const WordFinder joins{u" — ", u" – ", u" - ", u"：", u": ", u" / ", u" | ", u" by ", u" par "};
    const auto isJoined = [&](const ListItem &item) { return joins.occursIn(lines.content(item.line)); };
    return !isJoined(items.last()) && std::all_of(items.begin(), items.end() - 1, isJoined) ? 1 : 0;
}

/// A list item whose children show media is a block of sessions, unless the media are its own.
void findChildItems(const BodyLines &lines, SessionPlan &plan)
{
    if (plan.block < 0 || lines.isMedia(plan.line))
        return;
    const HeadSight sight = lines.headSight(plan.line, plan.headBegin);
    const bool titled = namesBlock(sight.bare);
    const QList<ListItem> all = titled ? childItemsOf(lines, plan.block, plan.end) : QList<ListItem>();
    const qsizetype calls = callsAtEnd(lines, all);
    const qsizetype own = std::max(ownAtEnd(lines, all), calls);
    if (const QList<ListItem> talks = all.first(all.size() - own);
        own > 0 && talks.size() >= 2 && (calls > 0 || areNamed(lines, talks))) {
        const QString indent = markerOf(lines.line(talks.first().line)).indent;
        if (!isIndented(lines, talks.first().line, plan.end, indent))
            return;
        plan.behindChildren = all[talks.size()].line;
        addChildren(lines, plan, talks, indent.size());
        return;
    }
    const bool mayBeTimed = sight.time && !isRoutine(sight.bare);
    const Children below = lookAtChildren(lines, plan, titled, mayBeTimed);
    const QList<ListItem> &items = below.items;
    const auto addFrom = [&](qsizetype first) {
        const QString indent = markerOf(lines.line(items[first].line)).indent;
        if (!isIndented(lines, items[first].line, items.last().end, indent))
            return;
        addChildren(lines, plan, items.mid(first), indent.size());
        if (items.last().end < plan.end)
            plan.behindChildren = items.last().end;
    };
    const bool isTimed = mayBeTimed && below.timed >= 2 && below.timed * 2 >= items.size();
    // "title - Ann Lee [slides](…)" below "Project pitches"
    const bool hasTails = below.tails >= 2 && below.tails * 2 >= items.size() && !below.areOwn &&
                          below.first == items.size() && !sight.tail && (titled || areNamed(lines, items));
    if (isTimed || hasTails)
        return addFrom(0);
    const qsizetype behind = items.size() - below.first;
    const bool block =
        behind > 0 && (titled || (!below.areOwn && below.showing > 0 && below.showing * 2 >= behind));
    if (block)
        addFrom(titled ? firstTalk(lines, items, items.begin() + below.first) - items.begin() : below.first);
    else if (titled && items.size() >= 2 && behind == 0 && !below.areOwn && areTitles(lines, items))
        addFrom(0);
}

/// The heads of a block may name their speakers in another way than those beside the block.
void weighAmongThemselves(const BodyLines &lines, QList<SessionPlan> &children)
{
    QList<QStringView> heads;
    for (const SessionPlan &child : std::as_const(children))
        heads.append(bareHead(lines.line(child.line).mid(child.headBegin), lines.hasBareTimes()));
    const auto forms = std::make_shared<const HeadForms>(heads);
    for (SessionPlan &child : children) {
        if (forms->any())
            child.forms = forms;
    }
}

/// The bullet, with the blanks behind it, that a line begins with and that Markdown does not know:
/// "・「題」".
qsizetype typedBulletLength(QStringView line)
{
    static constexpr CharacterSet bullets(u"・·•●○◆◇■▪");
    if (line.isEmpty() || !bullets.has(line.front()))
        return 0;
    qsizetype end = 1;
    while (end < line.size() && line[end].isSpace())
        ++end;
    return end;
}

/// The lines right behind each other that begin with the same such bullet.
QList<ListItem> typedItemsOf(const BodyLines &lines, const SessionPlan &plan)
{
    QList<ListItem> items;
    for (int i = plan.line + 1; i < plan.end && !lines.isOpaque(i); ++i) {
        const QStringView line = lines.line(i);
        const bool begins = typedBulletLength(line) > 0 &&
                            (items.isEmpty() || line.front() == lines.line(items.first().line).front());
        if (!items.isEmpty() && (begins || lines.isBlank(i)))
            items.last().end = i;
        if (!items.isEmpty() && lines.isBlank(i))
            break;
        if (begins)
            items.append({-1, i, plan.end});
    }
    return items.size() >= 2 ? items : QList<ListItem>();
}

/// "19:30 Doors", "20:00 Title / Ann Lee", "21:15 …": items of an evening's program, at times as such have
/// them, and not what happened by the minute.
bool areTimetable(const BodyLines &lines, const QList<ListItem> &items)
{
    QTime last(0, 0);
    for (const ListItem &item : items) {
        const auto time = timeAtBeginning(lines.content(item.line), lines.hasBareTimes());
        if (!time || time->start.time.minute() % 5 != 0 || time->start.time <= last)
            return false;
        last = time->start.time;
    }
    return items.size() >= 3;
}

/// "### Operators' Supper Club" above a timetable: an evening with a title, that says no more of itself.
bool isTitledEvening(const BodyLines &lines, const SessionPlan &plan, const QList<ListItem> &items)
{
    if (!areTimetable(lines, items))
        return false;
    // "19:00 | 漓江夜话" begins with its first item or before, and these are told as talks are.
    const auto time = timeAtBeginning(lines.line(plan.line).mid(plan.headBegin), lines.hasBareTimes());
    const auto first = timeAtBeginning(lines.content(items.first().line), lines.hasBareTimes());
    if (time && (time->start.time > first->start.time || !areNamed(lines, items)))
        return false;
    for (int i = plan.line + 1; i < items.first().line; ++i) {
        if (lines.isMedia(i) || lines.roleLabel(i).length > 0 ||
            timeAtBeginning(lines.line(i), lines.hasBareTimes()))
            return false;
    }
    return true;
}

/// "**Title** by Ann Lee. What she said.", "**Title** by Bo Lind. …": paragraphs that name their speakers.
/// False where they are not written so.
bool takeBoldParagraphs(const BodyLines &lines, SessionPlan &plan)
{
    QList<SessionPlan> talks;
    QList<QStringView> heads;
    const QList<MarkdownBlock> &blocks = lines.body.blocks;
    auto block = std::ranges::upper_bound(blocks, plan.line + 1, {}, &MarkdownBlock::line);
    for (; block != blocks.end() && block->line - 1 < plan.end; ++block) {
        const int line = block->line - 1;
        if (block->depth != 1 || block->type != MarkdownBlock::Type::Paragraph ||
            !beginsBold(lines.line(line)))
            continue;
        if (!talks.isEmpty())
            talks.last().end = line;
        SessionPlan talk;
        talk.kind = SessionPlan::Kind::Line;
        talk.line = line;
        talk.end = plan.end;
        talk.inBlock = true;
        talks.append(talk);
        heads.append(bareHead(lines.line(line), lines.hasBareTimes()));
    }
    const auto forms = std::make_shared<const HeadForms>(heads);
    const auto named =
        std::ranges::count_if(heads, [&](QStringView head) { return namedLikeness(head, *forms) == 2; });
    if (talks.size() < 2 || named * 2 < talks.size())
        return false;
    for (SessionPlan &talk : talks)
        talk.forms = forms;
    plan.children = talks;
    return true;
}

/// Below a heading of a block of short talks: its sub-headings, or the items of its lists.
void findChildrenOfHeading(const BodyLines &lines, const HeadingProgram &headings,
                           const QList<TopList> &lists, SessionPlan &plan)
{
    const bool isBlock =
        namesBlock(bareHead(lines.line(plan.line).mid(plan.headBegin), lines.hasBareTimes())) ||
        namesBlock(bareHead(titleLineBelow(lines, plan)));
    QList<ListItem> items;
    int end = plan.end;
    auto list = std::ranges::upper_bound(lists, plan.line, {}, &TopList::line);
    for (; list != lists.end() && list->line < plan.end; ++list) {
        items += list->items;
        end = std::min(list->end, plan.end);
    }
    if (!isBlock && !isTitledEvening(lines, plan, items))
        return;
    auto below = std::ranges::upper_bound(headings.all(), plan.line, {}, &Heading::line);
    for (; below != headings.all().end() && below->line < plan.end; ++below) {
        const Heading &heading = *below;
        if (!plan.children.isEmpty() && heading.level > plan.children.first().block)
            continue;
        SessionPlan child;
        child.kind = SessionPlan::Kind::Heading;
        child.line = heading.line;
        child.end = plan.end;
        child.headBegin = heading.textBegin;
        child.inBlock = true;
        child.forms = plan.forms;
        child.block = heading.level;
        if (!plan.children.isEmpty())
            plan.children.last().end = heading.line;
        plan.children.append(child);
    }
    if (!plan.children.isEmpty()) {
        weighAmongThemselves(lines, plan.children);
        return;
    }
    if (const QList<ListItem> typed = typedItemsOf(lines, plan); items.isEmpty() && !typed.isEmpty()) {
        plan.end = typed.last().end;
        addChildren(lines, plan, typed, 0, typedBulletLength(lines.line(typed.first().line)));
        return;
    }
    if (items.isEmpty() && takeBoldParagraphs(lines, plan))
        return;
    const bool short_ =
        items.size() >= 2 || (items.size() == 1 && lines.showMedia(items[0].line + 1, items[0].end));
    if (!short_ || std::ranges::all_of(items, [&](const ListItem &i) { return lines.isMedia(i.line); }))
        return;
    plan.end = end;
    while (plan.end > plan.line + 1 && lines.line(plan.end - 1).isEmpty())
        --plan.end;
    addChildren(lines, plan, items, 0);
}

} // namespace

void findChildren(const BodyLines &lines, const HeadingProgram &headings, const QList<TopList> &lists,
                  SessionPlan &plan)
{
    if (plan.kind == SessionPlan::Kind::Item)
        findChildItems(lines, plan);
    else if (!plan.columns)
        findChildrenOfHeading(lines, headings, lists, plan);
}

QList<SessionPlan> sessionsInLists(const BodyLines &lines, const HeadingProgram &headings,
                                   const QList<TopList> &lists, bool alsoAside)
{
    QList<ItemFacts> found;
    QList<std::pair<bool, QList<ItemFacts>>> days;
    int heading = -1;
    qsizetype list = 0;
    while (list < lists.size()) {
        // A lone CR ends lines for cmark but not for us: a heading and a list may begin on one line.
        while (heading + 1 < headings.all().size() && headings.all()[heading + 1].line <= lists[list].line)
            ++heading;
        const int end =
            heading + 1 < headings.all().size() ? headings.all()[heading + 1].line : lines.count();
        SectionLists section(lines, heading < 0 ? SectionWord::None : headings.wordOf(heading));
        for (; list < lists.size() && lists[list].line < end; ++list)
            section.add(lists[list]);
        if (heading >= 0 && headings.isWithinSession(heading))
            continue;
        const bool aside =
            !alsoAside && heading >= 0 && headings.isAside(heading) && !section.isSurelyTimed();
        QList<ItemFacts> own = aside ? section.mediaOnly() : section.sessions();
        const bool isDay = heading >= 0 && headings.wordOf(heading) == SectionWord::Day;
        if (isDay)
            days.append({!own.isEmpty(), own.isEmpty() && !aside ? section.alike() : QList<ItemFacts>()});
        for (ItemFacts &f : own)
            f.aside = aside;
        found += own;
    }
    // An archive month by month: what is written as the talks of the other months is one too.
    const auto told = std::ranges::count_if(days, [](const auto &day) { return day.first; });
    for (const auto &day : std::as_const(days)) {
        if (told > 0 && !day.second.isEmpty())
            found += day.second;
    }
    QList<QStringView> heads;
    qsizetype introduced = 0;
    for (const ItemFacts &f : std::as_const(found)) {
        if (!f.routine)
            heads.append(f.bare);
        introduced += f.introduced ? 1 : 0;
    }
    const auto forms = std::make_shared<const HeadForms>(heads);
    QList<SessionPlan> plans;
    for (const ItemFacts &f : std::as_const(found)) {
        SessionPlan plan = planOf(lines, f.item);
        plan.forms = forms;
        plan.isAside = f.aside;
        plan.peopleByPlace =
            (f.introduced || f.mayIntroduce) && introduced >= 2 && introduced * 2 >= found.size();
        if (!f.proven() && !f.routine)
            plan.doubt = Doubt::Reason::NoEvidenceOfItsOwn;
        plans.append(plan);
    }
    return plans;
}

QList<SessionPlan> talksInLists(const BodyLines &lines, const HeadingProgram &headings,
                                const QList<TopList> &lists)
{
    QList<SessionPlan> plans;
    int heading = -1;
    for (const TopList &list : lists) {
        while (heading + 1 < headings.all().size() && headings.all()[heading + 1].line <= list.line)
            ++heading;
        if (list.items.size() < 3 || (heading >= 0 && headings.isAside(heading)))
            continue;
        QList<QStringView> heads;
        qsizetype letters = 0;
        bool links = false;
        for (const ListItem &item : list.items) {
            const QStringView content = lines.content(item.line);
            heads.append(bareHead(content));
            letters += heads.last().size() * (hasHan(heads.last()) ? 3 : 1);
            links |= content.startsWith(u'[') || content.startsWith(u'<');
        }
        const auto forms = std::make_shared<const HeadForms>(heads);
        const auto named =
            std::ranges::count_if(heads, [&](QStringView h) { return namedLikeness(h, *forms) == 2; });
        const bool areBold = std::ranges::all_of(list.items, [&](const ListItem &item) {
            return beginsBold(lines.content(item.line)) && item.end > item.line + 1;
        });
        // "**Break**" among "**Title** — Ann Lee, Heron", each with what there is to say of it
        const bool areTold = areBold && list.items.size() > 3 && named >= 2 && named * 3 >= heads.size() &&
                             speaksOfEvent(lines.body) && !isGuideOrCall(lines.body);
        if (links || (!areTold && (named < 3 || named * 3 < heads.size() * 2 || letters < 24 * heads.size())))
            continue; // "Ann Lee – packaging"
        for (const ListItem &item : list.items) {
            SessionPlan plan = planOf(lines, item);
            plan.forms = forms;
            plan.doubt = Doubt::Reason::NoEvidenceOfItsOwn;
            plans.append(plan);
        }
    }
    return plans;
}

} // namespace rundown
