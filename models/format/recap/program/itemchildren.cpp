// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program/itemchildren.h"

#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/program/blocktalks.h"
#include "models/format/recap/program/itemfacts.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/wordfinder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// True where all lines of the children are indented as the first is, so that they can be taken out as one.
bool isIndented(const BodyLines &lines, int from, int to, QStringView indent)
{
    for (int i = from; i < to; ++i) {
        if (!lines.line(i).isEmpty() && !lines.line(i).startsWith(indent))
            return false;
    }
    return true;
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
    const auto isOfBlock = [&](const ListItem &item) { // "王明 ~ 某公司", with nothing below: who leads it
        const QStringView head = lines.content(item.line);
        return head.contains(u" ~ ") && !hasPoints(item) &&
               likenessOf(head, peopleIn(head, {true, false})) == 2;
    };
    while (showing != items.begin() && !isOfBlock(*(showing - 1)) &&
           (isNamedAlike(*(showing - 1)) || (hasPoints(*(showing - 1)) && namesSpeaker(*(showing - 1)))))
        --showing;
    return showing;
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

/// "\"Title\" by Ann Lee, [recording](…)", "题 —— 王明 [录音](…)": no recording of the block itself.
bool isTitled(QStringView content)
{
    static const WordFinder joins{u" by ", u" par ", u"——", u" — ", u" – "};
    return u"\"“「《«"_s.contains(content.front()) || content.contains(u" by ") ||
           content.contains(u" par ") ||
           joins.occursIn(content.left(std::max<qsizetype>(content.indexOf(u'['), 0)));
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
        found.areOwn = isMedia || (std::ranges::any_of(lines.mediaInSentence(item.line), isRecording) &&
                                   !isTitled(content));
    }
    return found;
}

/// How many items at the end show media of the block itself: "三段连着录的 → address" behind its talks.
qsizetype ownAtEnd(const BodyLines &lines, const QList<ListItem> &items)
{
    const auto isOwn = [&](const ListItem &item) {
        const QList<MediaLink> media = lines.mediaInSentence(item.line);
        const auto isRecording = [](const MediaLink &m) { return m.kind == MediaKind::Recording; };
        return lines.isMedia(item.line) ||
               (std::ranges::any_of(media, isRecording) && !isTitled(lines.content(item.line)));
    };
    const auto talk = std::find_if_not(items.rbegin(), items.rend(), isOwn);
    const qsizetype own = talk - items.rbegin();
    return std::any_of(talk, items.rend(), isOwn) ? 0 : own;
}

/// How many items at the end name nobody and go on in small letters, behind talks that name somebody: "il
/// reste une place, écrivez-nous".
qsizetype callsAtEnd(const BodyLines &lines, const QList<ListItem> &items)
{
    const QStringView last = items.size() < 3 ? QStringView() : lines.content(items.last().line);
    if (last.isEmpty() || !last.front().isLower())
        return 0;
    static const WordFinder joins{u" — ", u" – ", u" - ", u"：", u": ", u" / ", u" | ", u" by ", u" par "};
    const auto isJoined = [&](const ListItem &item) {
        const QStringView content = lines.content(item.line).trimmed();
        return joins.occursIn(content) || content.endsWith(u')') || content.endsWith(u'）');
    };
    return !isJoined(items.last()) && std::all_of(items.begin(), items.end() - 1, isJoined) ? 1 : 0;
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

/// "读书会", "观影": those who wrote a book or made a film are not there to show it.
bool isOfReaders(QStringView title)
{
    static const WordFinder words({u"读", u"讀", u"书", u"書", u"观影", u"觀影", u"放映", u"电影", u"電影",
                                   u"film", u"book", u"reading"},
                                  Qt::CaseInsensitive);
    return words.occursIn(title);
}

} // namespace

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
        addTalks(lines, plan, talks, indent.size());
        return;
    }
    const bool mayBeTimed = sight.time && !isRoutine(sight.bare);
    const Children below = lookAtChildren(lines, plan, titled, mayBeTimed);
    const QList<ListItem> &items = below.items;
    const auto addFrom = [&](qsizetype first) {
        const QString indent = markerOf(lines.line(items[first].line)).indent;
        if (!isIndented(lines, items[first].line, items.last().end, indent))
            return;
        addTalks(lines, plan, items.mid(first), indent.size());
        if (items.last().end < plan.end)
            plan.behindChildren = items.last().end;
    };
    const bool isTimed = mayBeTimed && below.timed >= 2 && below.timed * 2 >= items.size();
    const bool areBooks = mayBeTimed && items.size() >= 2 && // games that their makers show
                          std::ranges::all_of(items, [&](const ListItem &item) {
                              return headSightOf(lines, item).book && item.end > item.line + 1;
                          });
    // "title - Ann Lee [slides](…)" below "Project pitches"
    const bool hasTails = below.tails >= 2 && below.tails * 2 >= items.size() && !below.areOwn &&
                          below.first == items.size() && !sight.tail && (titled || areNamed(lines, items));
    if (isTimed || areBooks || hasTails) {
        addFrom(0);
        for (SessionPlan &child : plan.children)
            child.isWork = areBooks && !isOfReaders(sight.bare);
        return;
    }
    const qsizetype behind = items.size() - below.first;
    const bool block =
        behind > 0 && (titled || (!below.areOwn && below.showing > 0 && below.showing * 2 >= behind));
    const auto mayBeginBefore = [&] { // one of the talks may have no media
        return titled || (below.first > 0 && areNamed(lines, items));
    };
    if (block)
        addFrom(mayBeginBefore() ? firstTalk(lines, items, items.begin() + below.first) - items.begin()
                                 : below.first);
    else if (titled && items.size() >= 2 && behind == 0 && !below.areOwn && areTitles(lines, items))
        addFrom(0);
}

} // namespace rundown
