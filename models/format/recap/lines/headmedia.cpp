// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/headmedia.h"

#include "models/format/recap/people/names.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/pictographs.h"
#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

bool areLabels(const QList<MediaLink> &links)
{
    constexpr qsizetype longestWord = 10;
    constexpr qsizetype longestLabel = 24;
    const auto isLabel = [](const MediaLink &m) {
        const QStringView text = m.link.text;
        const bool word = text.size() <= longestWord && !text.contains(u' ') && !hasHan(text);
        const QStringView last =
            text.size() <= longestLabel ? text.mid(text.lastIndexOf(u' ') + 1) : QStringView();
        return text.isEmpty() || mediaKindOfLabel(text) != MediaKind::None ||
               (!last.isEmpty() && mediaKindOfLabel(last) != MediaKind::None) ||
               (word && mediaKindOfUrl(m.link.address) != MediaKind::None);
    };
    // Beside a label whatever leads to media is more of the same: "[audio](…) · [Q&A](….mp3)".
    const bool isBeside = std::ranges::any_of(links, isLabel);
    return std::ranges::all_of(links, [&](const MediaLink &m) {
        return isLabel(m) || (isBeside && mediaKindOfUrl(m.link.address) != MediaKind::None);
    });
}

qsizetype openBracketOf(QStringView words)
{
    QVarLengthArray<qsizetype, 8> open;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == u'(' || words[i] == u'（')
            open.append(i);
        else if ((words[i] == u')' || words[i] == u'）') && !open.isEmpty())
            open.removeLast();
    }
    return open.isEmpty() ? -1 : open.last();
}

void cutOthers(QStringView content, HeadSpan &words)
{
    const InlineLinks links = linksIn(at(content, words));
    if (links.isEmpty() || !isOtherLabel(links.last().text))
        return;
    const HeadSpan behind = trimmed(content, {words.begin + links.last().end, words.end}, u")）]］");
    qsizetype begin = words.begin + links.last().begin;
    while (begin > words.begin && u" \u3000(（[【［-–—|｜,，·/"_s.contains(content[begin - 1]))
        --begin;
    if (behind.size() == 0 && begin > words.begin)
        words.end = begin;
}

namespace {

/// Where the marks begin that stand between a head's words and the link at \a place: blanks, a bracket, a
/// pictograph.
qsizetype beginOfJoints(QStringView text, qsizetype place)
{
    static constexpr CharacterSet joints(u" \u3000(（[【［-–—|｜,，;；:：/·→•");
    while (place > 0) {
        const QChar before = text[place - 1];
        const bool isPair = before.isLowSurrogate() && place > 1; // "📊 [slides](…)"
        const qsizetype size = isPair ? 2 : 1;
        const bool isSign =
            before.unicode() == 0xfe0f || pictographsLength(text.mid(place - size, size)) == size;
        if (!joints.has(before) && !isSign)
            break;
        place -= size;
    }
    return place;
}

/// "资料：address", "動画→ address": where the label begins, \a place if there is none.
qsizetype beginOfLabel(QStringView text, qsizetype place)
{
    qsizetype end = place;
    while (end > 0 && text[end - 1].isSpace())
        --end;
    if (end < 2 || !u":：→"_s.contains(text[end - 1]))
        return place;
    qsizetype begin = end - 1;
    while (begin > 0 && text[begin - 1].isSpace()) // "diapos : address"
        --begin;
    while (begin > 0 && (text[begin - 1].isLetterOrNumber() || text[begin - 1] == u'*'))
        --begin;
    return mediaKindOfLabel(text.mid(begin, end - 1 - begin)) == MediaKind::None ? place : begin;
}

/// "(Ann Lee; slides to come": the words without what is said of media that are not there.
HeadSpan withoutPromise(QStringView content, HeadSpan words)
{
    const qsizetype open = openBracketOf(at(content, words));
    qsizetype mark = words.end;
    while (open >= 0 && mark > words.begin + open && !u",，;；"_s.contains(content[mark - 1]))
        --mark;
    if (open < 0 || mark <= words.begin + open + 1)
        return words;
    const QStringView last = content.mid(mark, words.end - mark).trimmed();
    const QStringView word = last.left(std::max<qsizetype>(last.indexOf(u' '), 0));
    return mediaKindOfLabel(word) == MediaKind::None ? words
                                                     : trimmed(content, {words.begin, mark - 1}, u",，;；");
}

/// "no slides, but an", "幻灯没有，只有": what is said of media that are not there.
bool tellsOfLack(QStringView words)
{
    static const WordFinder lacks({u"kein", u"keine", u"nicht", u"nur", u"no", u"not", u"only", u"lost",
                                   u"without", u"missing", u"pas", u"aucun", u"sans", u"sin", u"sem"},
                                  Qt::CaseInsensitive);
    static const WordFinder written{u"没", u"沒", u"未", u"无", u"無", u"只有", u"なし"};
    const auto isMedia = [](QStringView word) { return mediaKindOfLabel(word) != MediaKind::None; };
    const auto isLack = [](QStringView word) {
        const bool isMarked = word.size() > 1 && u",;"_s.contains(word.back());
        return lacks.contains(isMarked ? word.chopped(1) : word);
    };
    const auto parts = words.tokenize(u' ');
    const bool isHanWord = words.size() > 2 && isHan(words[0]) && isMedia(words.left(2));
    return (isHanWord && written.occursIn(words)) ||
           (std::ranges::any_of(parts, isMedia) && std::ranges::any_of(parts, isLack));
}

/// "title · no slides, but an" before a link to a recording: the words before the mark.
HeadSpan withoutLack(QStringView content, HeadSpan words)
{
    static const WordFinder marks{u" · ", u" • ", u" | ", u"｜"};
    constexpr qsizetype longest = 60;
    for (qsizetype mark = words.end - 2; mark > std::max(words.begin, words.end - longest); --mark) {
        const qsizetype size = marks.at(content.mid(mark)).size();
        if (size == 0)
            continue;
        const bool isLack = mark + size < words.end && tellsOfLack(at(content, {mark + size, words.end}));
        return isLack ? trimmed(content, {words.begin, mark}) : words;
    }
    return words;
}

/// ", the code is in the [repo](…)": what is no slides, and is called so.
bool linksToOthersOnly(QStringView words)
{
    constexpr qsizetype longest = 160;
    if (words.size() > longest)
        return false;
    const InlineLinks links = linksIn(words);
    return !links.isEmpty() &&
           std::ranges::all_of(links, [](const InlineLink &link) { return isOtherLabel(link.text); });
}

/// Whether no more than a remark stands behind the links to media that end at this place: "). It was long.",
/// ", [code](…))".
bool isRemarkBehind(QStringView words, qsizetype begin, qsizetype end)
{
    constexpr qsizetype longestInBracket = 120;
    qsizetype from = end;
    if (openBracketOf(words.left(begin)) >= 0 || u"(（"_s.contains(words[begin])) {
        int depth = 0;
        while (from < words.size() && (depth > 0 || !u")）"_s.contains(words[from]))) {
            depth += words[from] == u'(' ? 1 : words[from] == u')' ? -1 : 0;
            ++from;
        }
        if (from == words.size() || from - end > longestInBracket)
            return false;
        ++from;
    }
    const QStringView behind = words.mid(from).trimmed();
    constexpr qsizetype longestAside = 12; // ", too."
    if (!behind.isEmpty() && u",，;；、"_s.contains(behind.front()) && linksToOthersOnly(behind))
        return true;
    return behind.isEmpty() || u".。!！"_s.contains(behind.front()) ||
           (u",，"_s.contains(behind.front()) && behind.size() <= longestAside) ||
           (u"(（"_s.contains(behind.front()) && u")）"_s.contains(behind.back()));
}

/// The links to media that begin at this place, and behind which no more than a remark stands; an empty span
/// for none.
HeadSpan mediaBeforeRemark(QStringView words, const InlineLinks &links, qsizetype first, qsizetype begin)
{
    constexpr qsizetype most = 6;
    for (qsizetype last = std::min(links.size(), first + most) - 1; last >= first; --last) {
        const qsizetype end = links[last].end;
        const QList<MediaLink> media = mediaLinks(words.mid(begin, end - begin));
        if (!media.isEmpty() && areLabels(media))
            return isRemarkBehind(words, begin, end) ? HeadSpan{begin, end} : HeadSpan{};
    }
    return {};
}

} // namespace

HeadSpan cutMedia(QStringView content, HeadSpan &words, bool &hasRemark)
{
    const QStringView all = at(content, words);
    const InlineLinks links = linksIn(all);
    HeadSpan before;
    for (qsizetype i = 0; i < links.size(); ++i) {
        const InlineLink &link = links[i];
        if (before.size() > 0 && isOtherLabel(link.text))
            continue;
        const qsizetype label = link.text.isEmpty() ? beginOfLabel(all, link.begin) : link.begin;
        const qsizetype begin = beginOfJoints(all, label);
        const HeadSpan tail{words.begin + begin, words.end};
        const QList<MediaLink> media = begin > 0 ? mediaLinks(at(content, tail)) : QList<MediaLink>();
        if (!media.isEmpty() && areLabels(media)) {
            words = withoutLack(content, withoutPromise(content, {words.begin, tail.begin}));
            return tail;
        }
        if (before.size() == 0 && begin > 0)
            before = mediaBeforeRemark(all, links, i, begin);
    }
    if (before.size() == 0)
        return {};
    hasRemark = true;
    const HeadSpan media{words.begin + before.begin, words.begin + before.end};
    words = withoutLack(content, withoutPromise(content, {words.begin, media.begin}));
    return media;
}

} // namespace rundown
