// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/quotedhead.h"

#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

bool isKindWord(QStringView words)
{
    static const WordFinder kinds{u"主题分享", u"主題分享", u"分享",    u"演讲", u"演講", u"主题演讲",
                                  u"主題演講", u"主题",     u"主題",    u"议题", u"議題", u"嘉宾分享",
                                  u"Talk",     u"talk",     u"Vortrag", u"题目", u"專題", u"专题",
                                  u"技术分享", u"讲座",     u"報告",    u"报告"};
    return kinds.contains(words);
}

/// What a title begins with, and no name.
bool isKind(QStringView words)
{
    static const WordFinder kinds({u"Podiumsdiskussion",
                                   u"Diskussion",
                                   u"Vortrag",
                                   u"Workshop",
                                   u"Panel",
                                   u"Keynote",
                                   u"Talk",
                                   u"Lesung",
                                   u"Table ronde",
                                   u"Conférence",
                                   u"Atelier",
                                   u"Taller",
                                   u"Charla",
                                   u"Mesa redonda",
                                   u"Panel discussion",
                                   u"Tutorial",
                                   u"Lightning talk",
                                   u"Demo",
                                   u"Podcast",
                                   u"Film",
                                   u"Screening",
                                   u"パネルディスカッション",
                                   u"パネル",
                                   u"基調講演",
                                   u"ワークショップ",
                                   u"座談会",
                                   u"招待講演",
                                   u"圆桌讨论",
                                   u"圓桌討論",
                                   u"圆桌论坛",
                                   u"圆桌",
                                   u"工作坊",
                                   u"Tavola rotonda",
                                   u"Laboratorio",
                                   u"Tafelgesprek"},
                                  Qt::CaseInsensitive);
    return kinds.contains(words);
}

/// "《题》重读": what is done with a book or a film, and nobody.
bool isDoneWithIt(QStringView words)
{
    static const WordFinder deeds{u"重读", u"重讀", u"共读", u"共讀", u"精读", u"精讀",   u"选读",
                                  u"選讀", u"再读", u"再讀", u"续读", u"續讀", u"读书会", u"讀書會",
                                  u"观影", u"觀影", u"放映", u"重看", u"讨论", u"討論",   u"读后感",
                                  u"上册", u"下册", u"导读", u"導讀", u"通读", u"通讀"};
    return deeds.contains(words);
}

bool endsWithDash(QStringView words)
{
    words = words.trimmed();
    return !words.isEmpty() && u"—–-:："_s.contains(words.back());
}

} // namespace

bool isAuthorLabel(QStringView text)
{
    static const QStringList words{u"作者"_s, u"导演"_s, u"導演"_s, u"译者"_s,
                                   u"出版"_s, u"编剧"_s, u"豆瓣"_s};
    return std::ranges::any_of(words, [&](const QString &w) { return text.startsWith(w); });
}

std::optional<HeadCut> QuotedHead::cut() const
{
    static const QStringList pairs{u"《》"_s, u"「」"_s, u"『』"_s, u"“”"_s,  u"„“"_s,
                                   u"„”"_s,   u"«»"_s,   u"〈〉"_s, u"\"\""_s};
    static constexpr CharacterSet opened(u"《「『“„«〈\"<");
    if (std::ranges::none_of(text, [](QChar c) { return opened.has(c); }))
        return std::nullopt;
    for (const QString &pair : pairs) {
        const qsizetype open = text.indexOf(pair[0]);
        const qsizetype close = open < 0 ? -1 : text.indexOf(pair[1], open + 1);
        if (close > open + 1 && text.indexOf(pair[0], close + 1) < 0)
            return beside({open + 1, close}, {0, open}, {close + 1, text.size()});
        const qsizetype last = text.lastIndexOf(pair[0]); // "Ann Lee (Yard «Gull») — «title»"
        if (close > 0 && last > close && text.endsWith(pair[1]) &&
            text.indexOf(pair[1], last + 1) == text.size() - 1 && endsWithDash(text.left(last)))
            return beside({last + 1, text.size() - 1}, {0, last}, {text.size(), text.size()});
    }
    const qsizetype open = text.indexOf(u"<<");
    const qsizetype close = open < 0 ? -1 : text.indexOf(u">>", open);
    if (close > open + 2)
        return beside({open + 2, close}, {0, open}, {close + 2, text.size()});
    return std::nullopt;
}

std::optional<HeadCut> QuotedHead::beside(HeadSpan title, HeadSpan before, HeadSpan behind) const
{
    const QStringView marks = u"-–—|｜:：~～,，·/@*　";
    before = trimmed(text, before, marks);
    Role role = Role::Speaker;
    if (behind.size() > 0 && isKindWord(at(text, before)))
        before.end = before.begin; // "主题分享《题》 分享人：王明"
    behind = trimmed(text, behind, marks);
    behind.begin += roleLabelLength(at(text, behind), role);
    behind = trimmed(text, behind, marks);
    if (behind.size() > 0 && behind.begin > 0 && text[behind.begin - 1] == u'@' &&
        text[behind.begin].unicode() < 128)
        --behind.begin; // "「題」 @handle"
    if (before.size() == 0 && behind.size() == 0) {
        HeadCut cut;
        cut.title = title;
        cut.likeness = 2;
        return cut;
    }
    if (before.size() > 0 && behind.size() > 0 && !isNamedWithRemark(title, before, behind))
        return std::nullopt;
    if (isKind(at(text, before)))
        return std::nullopt; // "Podiumsdiskussion "Freie Software""
    if (isAuthorLabel(at(text, behind)) || isDoneWithIt(at(text, behind)))
        return std::nullopt; // a book
    static const WordFinder nobody{u"by someone", u"by somebody", u"par quelqu'un", u"von jemand"};
    if (before.size() == 0 && !nobody.at(at(text, behind)).isEmpty()) {
        HeadCut cut;
        cut.title = title;
        cut.likeness = 2;
        return cut;
    }
    HeadCut cut = made(title, before.size() > 0 ? before : behind);
    const bool isTight = before.size() > 0 && before.end + 1 == title.begin && hasHan(at(text, before));
    const bool isPhrase = isTight && before.size() > 4 && u"的里中上之與与"_s.contains(text[before.end - 1]);
    const bool isSubtitle = before.size() == 0 && title.end + 1 < text.size() &&
                            u":："_s.contains(text[title.end + 1]) && cut.likeness < 2;
    if (isSubtitle) // "《题》：读得很累"
        return std::nullopt;
    if (isPhrase || (isTight && cut.likeness == 1 && cut.persons.first().affiliationSize == 0))
        return std::nullopt; // "异步 Rust 里的“取消安全”", "露天电影《题》"
    if (cut.likeness == 0)
        cut = made(title, withoutBrackets(before.size() > 0 ? before : behind));
    if (cut.likeness == 0 && behind.size() > 0) // "– panel with Ann Lee and Bo Lind"
        cut = behindBy(title, behind).value_or(cut);
    return cut.likeness > 0 ? std::optional(cut) : std::nullopt;
}

/// "小林 《题》 用时 7 分钟, 很好玩": a name, its title, and what there is to say of it.
bool QuotedHead::isNamedWithRemark(HeadSpan title, HeadSpan before, HeadSpan behind) const
{
    if (text[title.end] != u'》' || !text[title.end + 1].isSpace())
        return false;
    const int least = hasHan(at(text, before)) ? 2 : 1; // "电影 《题》 放映"
    return made(title, before).likeness >= least && made(title, behind).likeness < 2;
}

HeadSpan QuotedHead::withoutBrackets(HeadSpan span) const
{
    if (isLeftOpen(span))
        return {span.begin + 1, span.end};
    const bool both =
        span.size() > 2 && u"(（["_s.contains(text[span.begin]) && u")）]"_s.contains(text[span.end - 1]);
    return both ? HeadSpan{span.begin + 1, span.end - 1} : span;
}

} // namespace rundown
