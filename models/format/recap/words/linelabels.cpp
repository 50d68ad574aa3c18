// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/words/linelabels.h"

#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/foldedcase.h"
#include "models/format/recap/words/pictographs.h"
#include "models/format/recap/words/wordfinder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// Where a label may begin: behind the marks that it may be opened by, and pictographs ("🏢 公司：…").
qsizetype beginOf(QStringView line, CharacterSet opened)
{
    qsizetype begin = 0;
    while (begin < line.size() && opened.has(line[begin]))
        ++begin;
    if (begin < line.size() && line[begin].unicode() > 0x2000)
        begin += pictographsLength(line.mid(begin));
    return begin;
}

/// True where the first letter is one that the words begin with. A digit stands in none of them.
bool mayStand(QStringView line, qsizetype begin, const WordFinder &words)
{
    qsizetype letter = begin; // behind marks of emphasis
    while (letter < line.size() && line[letter].unicode() < 128 && !line[letter].isLetterOrNumber())
        ++letter;
    return letter < line.size() && words.mayBegin(line[letter].toLower());
}

/// The longest label is \a longest characters with its emphasis, behind the marks that it may be \a opened
/// by.
qsizetype labelLength(QStringView line, CharacterSet opened, CharacterSet marks, qsizetype longest,
                      const WordFinder &words)
{
    const qsizetype begin = beginOf(line, opened);
    if (!mayStand(line, begin, words)) // most lines
        return 0;
    const QStringView first = line.mid(begin, longest);
    qsizetype mark = 0;
    while (mark < first.size() && !marks.has(first[mark]))
        ++mark;
    if (mark == 0 || mark == first.size() || !words.contains(folded(first.left(mark)).view()))
        return 0;
    qsizetype end = begin + mark + 1;
    while (end < line.size() && (line[end].isSpace() || line[end] == u'*' || line[end] == u'_'))
        ++end;
    return end;
}

constexpr CharacterSet nothing(u"");
constexpr CharacterSet emphasis(u"*_> ");
constexpr CharacterSet colons(u"：:");
constexpr CharacterSet colonsAndBars(u"：:｜|");

const WordFinder &subjectLabels()
{
    static const WordFinder words{u"标题",     u"题目",     u"主题",    u"議題",     u"议题",  u"演讲主题",
                                  u"分享主题", u"演讲题目", u"主題",    u"title",    u"topic", u"titre",
                                  u"sujet",    u"分享题目", u"subject", u"titel",    u"thema", u"題目",
                                  u"演題",     u"講題",     u"讲题",    u"话题",     u"話題",  u"título",
                                  u"タイトル", u"titolo",   u"tema",    u"onderwerp"};
    return words;
}

const WordFinder &titleLabels()
{
    static const WordFinder words(subjectLabels().all() +
                                  QList<QStringView>{u"talk", u"vortrag", u"charla", u"palestra"});
    return words;
}

const WordFinder &affiliationLabels()
{
    static const WordFinder words{
        u"公司",       u"单位",     u"單位",        u"机构",         u"機構",         u"组织",
        u"所属",       u"所属公司", u"所在公司",    u"来自",         u"工作单位",     u"讲师单位",
        u"公司/职位",  u"company",  u"affiliation", u"organisation", u"organization", u"firma",
        u"entreprise", u"société",  u"empresa",     u"unternehmen",  u"institution",  u"所属組織"};
    return words;
}

const WordFinder &timeLabels()
{
    static const WordFinder words{
        u"时间", u"時間",   u"分享时间", u"time",  u"when",    u"heure",     u"horaire", u"hora", u"hours",
        u"ora",  u"orario", u"horário",  u"tijd",  u"godzina", u"演讲时间",  u"uhrzeit", u"zeit", u"時刻",
        u"日時", u"시간",   u"일시",     u"время", u"saat",    u"thời gian", u"klo",     u"kl"};
    return words;
}

} // namespace

bool mayBeginLabel(QStringView line)
{
    static const WordFinder words(titleLabels().all() + affiliationLabels().all() + timeLabels().all());
    constexpr qsizetype longest = 24;
    const qsizetype begin = beginOf(line, emphasis);
    return mayStand(line, begin, words) &&
           std::ranges::any_of(line.mid(begin, longest), [](QChar c) { return colonsAndBars.has(c); });
}

qsizetype titleLabelLength(QStringView line)
{
    return labelLength(line, emphasis, colons, 12, titleLabels());
}

qsizetype subjectLabelLength(QStringView line)
{
    return labelLength(line, emphasis, colons, 12, subjectLabels());
}

qsizetype affiliationLabelLength(QStringView line)
{
    return labelLength(line, nothing, colonsAndBars, 20, affiliationLabels());
}

qsizetype timeLabelLength(QStringView line)
{
    return labelLength(line, emphasis, colonsAndBars, 12, timeLabels());
}

} // namespace rundown
