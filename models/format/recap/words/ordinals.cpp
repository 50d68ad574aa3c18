// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/words/ordinals.h"

#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/foldedcase.h"
#include "models/format/recap/words/sectionwords.h"
#include "models/format/recap/words/wordfinder.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rundown {

/// "第十七期 ｜": length of a label that counts; the commonest, and told without a pattern.
static qsizetype countedLength(QStringView title)
{
    static constexpr CharacterSet numbers(u"0123456789一二三四五六七八九十百");
    static constexpr CharacterSet marks(u"】:：、.．|｜丨-–—");
    static const WordFinder units{u"场", u"場", u"期", u"讲",   u"講", u"个", u"位", u"部分",
                                  u"届", u"弹", u"回", u"本目", u"关", u"關", u"轮", u"輪",
                                  u"次", u"夜", u"晚", u"站",   u"课", u"課"};
    qsizetype end = 1;
    const auto skipBlanks = [&] {
        while (end < title.size() && title[end].isSpace())
            ++end;
    };
    skipBlanks();
    const qsizetype number = end;
    while (end < title.size() && numbers.has(title[end]))
        ++end;
    constexpr qsizetype longest = 4;
    if (end == number || end - number > longest)
        return 0;
    skipBlanks();
    const qsizetype unit = units.at(title.sliced(end)).size();
    end += unit;
    const qsizetype behindUnit = end;
    skipBlanks();
    const bool isParted = unit > 0 && end > behindUnit; // "第 2 次　…"
    if (end == title.size() || (!isParted && !marks.has(title[end])))
        return 0;
    end += marks.has(title[end]) ? 1 : 0;
    skipBlanks();
    return end < title.size() ? end : 0;
}

qsizetype ordinalLength(QStringView title)
{
    static const QRegularExpression pattern(
        uR"(^(?:【?(?:主题|主題|议题|議題|演讲|演講|分享|话题|話題|环节|嘉宾分享|主题分享|主題分享|场次|場次|发表|発表|講演|セッション|第)\s*[一二三四五六七八九十百\d]{1,4}\s*(?:场|場|期|讲|講|个|位|部分|届|弹|回|本目|关|關|轮|輪)?\s*[】:：、.．|｜丨\-–—]\s*)"
        uR"(|(?:主题|主題|议题|議題|演讲|演講|分享|话题|話題|嘉宾分享|主题分享|主題分享|発表|セッション)\s*[一二三四五六七八九十\d]{1,2}(?:[\s\x{3000}]+|(?=[「『《“])))"
        uR"(|(?:talk|topic|top|session|segment|part|track|présentation|conférence|exposé|sujet|vortrag|lecture|charla|palestra|ponencia|lezing|relazione|intervento|prelekcja|доклад|세션|발표|강연|주제|no\.?|#)\s*#?\d{1,2}\s*[:：.|｜\-–—)]\s*|[pt]\d{1,2}[:：]\s*)"
        uR"(|[1-9]\.[1-9]\s+(?!\p{Ll})(?=\p{L})|\d{1,2}\s*[.．、)）]\s*(?!\d)|\d{1,2}、(?=\d+\s*\p{L})|\d{1,2}\s*[|｜丨]\s*|0\d\s*[/\-–—]\s*(?!\d)|0\d[\s\x{3000}]+(?![\d:：h月日年时時点點])|[(（][\d一二三四五六七八九十]{1,2}[)）]\s*)"
        uR"(|[一二三四五六七八九十]{1,3}\s*[、.．]\s*|[①-⑳❶-❿]\s*|\d\x{fe0f}?\x{20e3}\s*))"_s,
        QRegularExpression::CaseInsensitiveOption);
    static constexpr CharacterSet begins(u"主議议演分话話环嘉场場发発講セ第tspcevlnriд세발강주#0123456789("
                                         u"（一二三四五六七八九十【①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻");
    if (title.isEmpty() || !begins.has(title.front().toLower())) // most titles: no need to match them
        return 0;
    if (title.front() == u'第')
        return countedLength(title.left(48));
    if (const qsizetype date = datedTitleLength(title); date > 0)
        return date;
    const auto match = pattern.match(title.left(48));
    const qsizetype length = match.hasMatch() ? match.capturedLength() : 0;
    return length < title.size() ? length : 0;
}

bool isSeriesOrdinal(QStringView title)
{
    static const WordFinder words(
        {u"主题",     u"主題",     u"议题",     u"議題",         u"演讲",       u"演講",      u"分享",
         u"话题",     u"話題",     u"嘉宾分享", u"发表",         u"発表",       u"講演",      u"セッション",
         u"talk",     u"session",  u"vortrag",  u"présentation", u"conférence", u"exposé",    u"charla",
         u"palestra", u"ponencia", u"lezing",   u"relazione",    u"intervento", u"prelekcja", u"доклад",
         u"세션",     u"발표",     u"강연"},
        Qt::CaseInsensitive);
    const QStringView text = title.mid(!title.isEmpty() && u"【["_s.contains(title.front()) ? 1 : 0);
    return !words.at(text).isEmpty() && ordinalLength(title) > 2;
}

bool isBareOrdinal(QStringView head)
{
    static const QRegularExpression pattern(
        uR"(^(?:(?:主题|主題|议题|議題|演讲|演講|分享|话题|第)\s*[一二三四五六七八九十\d]{1,3}\s*(?:场|場|讲|講|个|位|部分|段)?(?:分享|演讲|演講)?)"
        uR"(|(?:part|talk|topic|session|vortrag|présentation|exposé|発表)\s*#?\s*\d{1,2})$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const FoldedCase text = folded(head.left(40));
    return head.size() <= 40 && pattern.match(text.view()).hasMatch();
}

} // namespace rundown
