// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program/sectionlists.h"

#include "models/format/recap/lines/links.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

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

/// An indent of two puts the numbered talks of a post, and the points below each, into the point that
/// stands above them all.
QList<ItemFacts> numberedBelow(const BodyLines &lines, const QList<ListItem> &children, int end)
{
    QList<ItemFacts> found;
    for (qsizetype i = children.size() - 1; i >= 0; --i) {
        const QStringView text = lines.line(children[i].line).trimmed();
        if (text.isEmpty() || !text.front().isDigit())
            continue;
        found.prepend(factsOf(lines, {children[i].block, children[i].line, end}));
        end = children[i].line;
    }
    const auto isLabelled = [&](const ItemFacts &f) { return f.media && showsLabelledMedia(lines, f.item); };
    const bool areTalks = found.size() >= 2 && std::ranges::all_of(found, isLabelled);
    return areTalks ? found : QList<ItemFacts>();
}

template<class List>
qsizetype count(const List &list, bool ItemFacts::*member)
{
    return std::ranges::count_if(list, [=](const ItemFacts &f) { return f.*member; });
}

/// At least one of the items, and not fewer than a third, show their media below a title.
bool isMediaList(const QList<ItemFacts> &list)
{
    const auto tails = std::ranges::count_if(list, &ItemFacts::tail);
    const auto showing = std::ranges::count_if(
        list, [&](const ItemFacts &f) { return (f.media && !f.isLabel) || (f.tail && tails > 1); });
    const bool labelled =
        tails > 1 || std::ranges::any_of(list, [](const ItemFacts &f) { return f.labelled && !f.isLabel; });
    return labelled ? showing * 3 >= list.size() : showing > 2 && showing * 3 >= list.size() * 2;
}

/// "[title](slides.pdf) - Ann Lee"
bool beginsWithMedia(QStringView content)
{
    const InlineLinks links = content.startsWith(u'[') ? linksIn(content) : InlineLinks();
    return !links.isEmpty() && links.first().begin == 0 &&
           mediaKindOfUrl(links.first().address) != MediaKind::None;
}

} // namespace

void SectionLists::add(const TopList &list)
{
    ++lists;
    if (word != SectionWord::Program && introWordOf(lines, list) == SectionWord::Program)
        word = SectionWord::Program;
    for (const ListItem &item : list.items)
        addItem(item);
}

QList<ItemFacts> SectionLists::sessions() const
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

bool SectionLists::isSurelyTimed() const
{
    const qsizetype timed = count(facts, &ItemFacts::time);
    const auto told = std::ranges::count_if(facts, [](const ItemFacts &f) { return f.media || f.speaker; });
    return timed >= 4 && timed * 3 >= facts.size() * 2 && told >= 2;
}

QList<ItemFacts> SectionLists::alike() const
{
    const auto isAlike = [&](const ItemFacts &f) {
        const QStringView content = lines.content(f.item.line);
        return !f.headMedia && (f.tail || f.proven() || content.startsWith(u"**") ||
                                beginsWithMedia(content) || isBlockTitle(f.bare));
    };
    return std::ranges::count_if(facts, isAlike) * 2 > facts.size() ? facts : QList<ItemFacts>();
}

QList<ItemFacts> SectionLists::mediaOnly() const
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

/// An item such as "上午" holds the sessions; it is none itself.
void SectionLists::addItem(const ListItem &item)
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

/// The sessions that an item holds; none where it is a session itself.
QList<ItemFacts> SectionLists::below(const ItemFacts &own) const
{
    if (own.time || own.headMedia || isBlockTitle(headSightOf(lines, own.item).bare))
        return {};
    const QList<ListItem> children = childItemsOf(lines, own.item.block, own.item.end);
    if (word == SectionWord::Other) {
        if (const QList<ItemFacts> numbered = numberedBelow(lines, children, own.item.end);
            !numbered.isEmpty())
            return numbered;
    }
    // What has media of its own is a session itself.
    if (std::ranges::any_of(
            children, [&](const ListItem &c) { return lines.isMedia(c.line) || isMediaLabel(lines, c); }))
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

bool SectionLists::isTimed() const
{
    const qsizetype timed = count(facts, &ItemFacts::time);
    return (timed >= 2 || (timed == 1 && word == SectionWord::Program)) && timed * 2 >= facts.size();
}

/// Titles in 《》, or speakers below them.
bool SectionLists::isTold() const
{
    // "《…》" and nothing else may be a list of books, or of what somebody would like to hear.
    const qsizetype books = std::ranges::count_if(facts, [&](const ItemFacts &f) {
        return f.book && (word == SectionWord::Program || word == SectionWord::Day || f.proven(false) ||
                          !f.bare.endsWith(u'》') || f.item.end > f.item.line + 1);
    });
    const qsizetype speakers = count(facts, &ItemFacts::speaker);
    const qsizetype introduced = count(facts, &ItemFacts::introduced);
    const auto isUsual = [](const ItemFacts &f) { // what any program has, and nobody holds
        return !f.speaker && (f.routine || isBlockTitle(f.bare));
    };
    const qsizetype talks = facts.size() - std::ranges::count_if(facts, isUsual);
    if ((books >= 2 && books * 2 >= facts.size()) || (speakers >= 2 && speakers * 2 >= talks))
        return true;
    if (word != SectionWord::Program && word != SectionWord::Day)
        return false;
    return (introduced >= 2 && introduced * 2 >= facts.size()) || isNamed();
}

/// Below a heading such as "议题": heads that name their speakers.
bool SectionLists::isNamed() const
{
    QList<QStringView> heads;
    for (const ItemFacts &f : facts)
        heads.append(f.bare);
    const HeadForms forms(heads);
    const auto named =
        std::ranges::count_if(heads, [&](QStringView h) { return namedLikeness(h, forms) == 2; });
    return named >= 2 && named * 3 >= heads.size() * 2;
}

} // namespace rundown
