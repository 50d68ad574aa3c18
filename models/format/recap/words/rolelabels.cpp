// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/words/rolelabels.h"

#include "models/format/recap/people/names.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/words/pictographs.h"
#include "models/format/recap/words/rolewords.h"
#include "models/format/recap/words/wordfinder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// "Par Steeve", and nothing else on the line: one word with a capital.
bool isOneName(QStringView preposition, QStringView name)
{
    static const WordFinder authors{u"by", u"By", u"par", u"Par", u"por", u"Por", u"door", u"Door"};
    static const WordFinder means{u"Zoom",  u"Skype", u"Jitsi", u"Teams", u"Internet", u"Mail",
                                  u"Email", u"Train", u"Bus",   u"Video", u"Telegram", u"Anmeldung"};
    constexpr qsizetype longest = 16;
    const bool isWord = name.size() > 2 && name.size() <= longest && name.front().isUpper() &&
                        std::ranges::all_of(name.mid(1), [](QChar c) { return c.isLower(); }) &&
                        !means.contains(name);
    return isWord && (authors.contains(preposition) || beginsWithGivenName(name));
}

/// "par *Violaine Kessler*" on a line of its own: length of the word, 0 where no people stand behind it.
qsizetype prepositionLength(QStringView content)
{
    static const WordFinder words{u"by ",
                                  u"By ",
                                  u"par ",
                                  u"Par ",
                                  u"von ",
                                  u"Von ",
                                  u"with ",
                                  u"With ",
                                  u"mit ",
                                  u"avec ",
                                  u"Avec ",
                                  u"Mit ",
                                  u"Con ",
                                  u"Com ",
                                  u"Hosted by ",
                                  u"hosted by ",
                                  u"Animé par ",
                                  u"Animée par ",
                                  u"animé par ",
                                  u"animée par ",
                                  u"Présenté par ",
                                  u"Présentée par ",
                                  u"présenté par ",
                                  u"Moderated by ",
                                  u"moderated by ",
                                  u"Led by ",
                                  u"led by ",
                                  u"Moderiert von ",
                                  u"moderiert von ",
                                  u"Presented by ",
                                  u"presented by ",
                                  u"a cura di ",
                                  u"Vorgestellt von ",
                                  u"Vortrag von ",
                                  u"Workshop von ",
                                  u"Talk by ",
                                  u"Keynote by ",
                                  u"Workshop by ",
                                  u"Session by ",
                                  u"Presentation by ",
                                  u"vorgestellt von ",
                                  u"Gehalten von ",
                                  u"gehalten von ",
                                  u"por ",
                                  u"Por ",
                                  u"door ",
                                  u"Door ",
                                  u"A cura di ",
                                  u"Started by ",
                                  u"started by ",
                                  u"Given by ",
                                  u"given by ",
                                  u"Run by ",
                                  u"Chaired by ",
                                  u"chaired by ",
                                  u"Facilitated by ",
                                  u"facilitated by ",
                                  u"Proposed by ",
                                  u"proposed by ",
                                  u"Angeboten von ",
                                  u"angeboten von ",
                                  u"Proposé par ",
                                  u"Proposée par ",
                                  u"Impartido por ",
                                  u"Impartida por ",
                                  u"Ministrado por ",
                                  u"Apresentado por "};
    const qsizetype mark = !content.isEmpty() && (content[0] == u'*' || content[0] == u'_') ? 1 : 0;
    const QStringView word = content.size() < 1000 ? words.at(content.mid(mark)) : QStringView();
    if (word.isEmpty())
        return 0;
    const QStringView all = content.mid(mark + word.size());
    const QStringView rest = all.left(firstSentenceLength(all));
    const bool isNamed = isOneName(word.trimmed(), all.chopped(std::min(mark, all.size())).trimmed()) ||
                         likenessOf(rest, peopleIn(rest, {false, false})) == 2;
    return isNamed ? mark + word.size() : 0;
}

/// "Apresentação: Leonor Macedo": the word stands before slides too, so that a full name must follow it.
qsizetype presentationLength(QStringView content)
{
    static const WordFinder words({u"apresentação", u"presentación", u"presentazione", u"presentation",
                                   u"présentation", u"präsentation"},
                                  Qt::CaseInsensitive);
    qsizetype begin = 0;
    while (begin < content.size() && u"*_"_s.contains(content[begin]))
        ++begin;
    const qsizetype word = content.size() < 1000 ? words.at(content.mid(begin)).size() : 0;
    qsizetype end = begin + word;
    while (word > 0 && end < content.size() && u"*_ :："_s.contains(content[end]))
        ++end;
    const QStringView rest = content.mid(end);
    const bool isLabel = word > 0 && content.mid(begin + word, end - begin - word).contains(u':');
    return isLabel && beginsWithGivenName(rest) && likenessOf(rest, peopleIn(rest, {false, false})) == 2 ? end
                                                                                                         : 0;
}

/// "発表：佐々木遼（高専生）", "路演：方可": the word stands before titles too, so that surely named people
/// must follow it.
qsizetype deedLabelLength(QStringView content)
{
    static const WordFinder words{u"発表", u"講演", u"話題提供", u"路演", u"演示"};
    qsizetype end = content.size() < 1000 ? words.at(content).size() : 0;
    const bool isLabel = end > 0 && end < content.size() && u":："_s.contains(content[end]);
    while (isLabel && end < content.size() && u":： "_s.contains(content[end]))
        ++end;
    const QStringView rest = content.mid(end);
    const bool isNamed =
        isLabel && likenessOf(rest, peopleIn(rest, {true, false, false, false, true}), true) == 2;
    return isNamed ? end : 0;
}

/// "Facilitator - Natasha Phiri", "主持 — 王明": a dash for the colon, and surely a name behind it.
qsizetype dashedLabelLength(QStringView content, Role &role)
{
    static const WordFinder dashes{u" - ", u" – ", u" — "};
    constexpr qsizetype longestLabel = 20;
    constexpr qsizetype longest = 120;
    const bool mayBegin = content.size() <= longest && !content.isEmpty() && content.front().isLetter();
    for (qsizetype i = 2; mayBegin && i < std::min(content.size(), longestLabel); ++i) {
        const QStringView dash = dashes.at(content.mid(i));
        if (dash.isEmpty())
            continue;
        const std::optional<Role> found = roleOfLabel(content.left(i));
        const QStringView rest = content.mid(i + dash.size());
        if (!found || !(hasHan(rest) || beginsWithGivenName(rest)) ||
            likenessOf(rest, peopleIn(rest, {false, false})) < 2)
            return 0;
        role = *found;
        return i + dash.size();
    }
    return 0;
}

/// "主讲  苏婉清 / 设计师", "带读 老蔡": blanks for the colon, and surely a name right behind them.
qsizetype blankedLabelLength(QStringView content, Role &role)
{
    constexpr qsizetype longestLabel = 4;
    constexpr qsizetype longest = 60;
    const qsizetype blank = content.left(longestLabel + 1).indexOf(u' ');
    if (blank < 2 || content.size() > longest || !isHanText(content.left(blank)))
        return 0;
    static const WordFinder labels{
        u"主讲", u"主講", u"主讲人", u"主講人", u"带读",   u"帶讀",  u"领读",
        u"領讀", u"主持", u"主持人", u"嘉宾",   u"嘉賓",   u"讲者",  u"講者",
        u"讲师", u"講師", u"分享人", u"演讲人", u"報告人", u"报告人"}; // no "分享 童年"
    const std::optional<Role> found =
        labels.contains(content.left(blank)) ? roleOfLabel(content.left(blank)) : std::nullopt;
    qsizetype end = blank;
    while (end < content.size() && content[end].isSpace())
        ++end;
    qsizetype nameEnd = end;
    while (nameEnd < content.size() && !content[nameEnd].isSpace() &&
           !u"，,、；;（(/／｜|·@"_s.contains(content[nameEnd]))
        ++nameEnd;
    if (!found || nameLikeness(content.sliced(end, nameEnd - end)) < 2)
        return 0;
    role = *found;
    return end;
}

} // namespace

bool isSingularLabel(QStringView label)
{
    QStringView word = label;
    while (!word.isEmpty() && !word.back().isLetter())
        word.chop(1);
    static const QStringList many{u"s"_s,          u"en"_s,  u"innen"_s,      u"par"_s,
                                  u"by"_s,         u"who"_s, u"with"_s,       u"mit"_s,
                                  u"avec"_s,       u"von"_s, u"teilnehmer"_s, u"diskutanten"_s,
                                  u"moderation"_s, u"com"_s, u"con"_s,        u"mời"_s};
    return !word.isEmpty() && !hasHan(word) && std::ranges::none_of(many, [&](const QString &ending) {
        return word.endsWith(ending, Qt::CaseInsensitive);
    });
}

bool isPluralLabel(QStringView label)
{
    static const WordEnds ends(QList<QStringView>{u"ers", u"ors", u"ists", u"nts", u"hosts", u"guests",
                                                  u"res", u"ntes", u"tas", u"innen", u"enten", u"genci",
                                                  u"ori", u"khách mời"});
    QStringView word = label;
    while (!word.isEmpty() && !word.back().isLetter())
        word.chop(1);
    return ends.areAt(word);
}

bool isJapaneseLabel(QStringView label)
{
    static const WordFinder words{u"登壇", u"発表", u"講演", u"話者", u"司会", u"話題提供"};
    return hasKana(label) || words.occursIn(label);
}

qsizetype roleWordLength(QStringView content, Role &role)
{
    const qsizetype pictographs = pictographsLength(content);
    if (pictographs > 0 && showsSpeaker(content.left(pictographs))) { // "🎤 王明"
        Role labelled = Role::Speaker;
        const qsizetype label = roleWordLength(content.mid(pictographs), labelled);
        role = labelled;
        return pictographs + label;
    }
    const bool isTag =
        content.startsWith(u'<') && (content.startsWith(u"<b>") || content.startsWith(u"<strong>"));
    if (isTag) { // "<b>讲师：</b>王明"
        const qsizetype tag = content.indexOf(u'>') + 1;
        const qsizetype label = roleWordLength(content.mid(tag), role);
        const QStringView rest = content.mid(tag + label);
        const bool closed = label > 0 && rest.startsWith(u"</");
        return label == 0 ? 0 : tag + label + (closed ? rest.indexOf(u'>') + 1 : 0);
    }
    if (content.startsWith(u'*') && content.startsWith(u"**")) { // "**Speaker.** Ann Lee is …"
        const qsizetype close = content.left(30).indexOf(u"**", 2);
        const auto bold = close > 0 ? roleOfLabel(content.mid(2, close - 2)) : std::nullopt;
        if (bold && close + 2 < content.size() && content[close + 2] == u' ') {
            role = *bold;
            return close + 3;
        }
    }
    const QStringView first = content.left(20);
    qsizetype colon = 0;
    while (colon < first.size() && first[colon] != u':' && first[colon] != u'：' && first[colon] != u'｜' &&
           first[colon] != u'|')
        ++colon;
    const auto found = colon > 0 && colon < first.size() ? roleOfLabel(content.left(colon)) : std::nullopt;
    if (!found)
        return 0;
    role = *found;
    qsizetype end = colon + 1;
    while (end < content.size() && (content[end].isSpace() || content[end] == u'*' || content[end] == u'_'))
        ++end;
    return end;
}

qsizetype roleLabelLength(QStringView content, Role &role)
{
    if (content.startsWith(u"> ")) { // "> **嘉宾**：王明"
        const qsizetype quoted = roleLabelLength(content.sliced(2), role);
        return quoted > 0 ? quoted + 2 : 0;
    }
    const qsizetype length = roleWordLength(content, role);
    if (length > 0)
        return length;
    if (const qsizetype dashed = dashedLabelLength(content, role); dashed > 0)
        return dashed;
    if (const qsizetype blanked = blankedLabelLength(content, role); blanked > 0)
        return blanked;
    const qsizetype presentation = std::max(presentationLength(content), deedLabelLength(content));
    return presentation > 0 ? presentation : prepositionLength(content);
}

bool isPreposition(QStringView word)
{
    static const WordFinder words{u"by",   u"By",  u"par", u"Par",  u"von",  u"Von", u"with",
                                  u"With", u"mit", u"Mit", u"avec", u"Avec", u"con", u"Con",
                                  u"com",  u"Com", u"por", u"Por",  u"door", u"Door"};
    while (!word.isEmpty() && !word.front().isLetter())
        word = word.mid(1);
    const QStringView last = word.trimmed();
    return words.contains(last.mid(last.lastIndexOf(u' ') + 1)); // "hosted by"
}

qsizetype firstSentenceLength(QStringView text)
{
    static const WordFinder titles{u"Prof", u"Dr", u"Mr", u"Mrs", u"Ms", u"St", u"Ing", u"Dipl"};
    for (qsizetype stop = text.indexOf(u". "); stop >= 0; stop = text.indexOf(u". ", stop + 1)) {
        const QStringView word =
            text.mid(text.left(stop).lastIndexOf(u' ') + 1, stop - text.left(stop).lastIndexOf(u' ') - 1);
        if (word.size() > 1 && !titles.contains(word))
            return stop;
    }
    return text.size();
}

bool endsWithFullStop(QStringView text)
{
    static const WordFinder shortened{u"Inc", u"Ltd",  u"Co",  u"Corp", u"Jr",   u"Sr",   u"al",
                                      u"etc", u"Univ", u"Lda", u"Srl",  u"Dept", u"Inst", u"u.a"};
    if (text.size() <= 3 || text.back() != u'.' || text[text.size() - 3].isSpace())
        return false; // "Ann L."
    const QStringView word = text.chopped(1).mid(text.lastIndexOf(u' ') + 1);
    return !word.contains(u'.') && !shortened.contains(word); // "LUG e.V."
}

} // namespace rundown
