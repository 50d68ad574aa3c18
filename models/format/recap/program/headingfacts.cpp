// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program/headingfacts.h"

#include "models/format/recap/lines/byline.h"
#include "models/format/recap/lines/clock.h"
#include "models/format/recap/lines/factrows.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/people/rolesentence.h"
#include "models/format/recap/people/speakersentence.h"
#include "models/format/recap/words/linelabels.h"
#include "models/format/recap/words/ordinals.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/words.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// "第一章 关系模型", "Week 3": of a course or a book, which have slides too.
bool isChapter(QStringView heading)
{
    static const QRegularExpression chapter(
        uR"(^(第\s*[一二三四五六七八九十\d]+\s*[章节節课課周週回步]|(chapter|lesson|week|unit|module|kapitel|chapitre|lektion|step)\s*\d))"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QString begins = u"第clwumks"_s; // most headings: no need to match them
    return heading.size() <= 80 && !heading.isEmpty() && begins.contains(heading.front().toLower()) &&
           chapter.match(heading.toString()).hasMatch();
}

/// "Panelists:" with nothing behind it, and a list below.
bool announcesList(const BodyLines &lines, int line)
{
    int next = line + 1;
    while (next < lines.count() && next < line + 3 && lines.isBlank(next))
        ++next;
    return u":：*"_s.contains(lines.line(line).trimmed().back()) && next < lines.count() &&
           markerLength(lines.line(next)) > 0;
}

/// "牧之，花火科技前端负责人，…": a word that may be a name, and a profession right behind it.
bool introduces(QStringView line)
{
    constexpr qsizetype longestName = 12;
    const QList<PersonText> people = peopleIn(line, {true, true});
    if (people.isEmpty() || people.first().role || people.first().affiliationSize == 0 ||
        people.first().nameSize > longestName || people.first().nameBegin > 0)
        return false;
    const QStringView place = line.mid(people.first().affiliationBegin, people.first().affiliationSize);
    qsizetype end = 0;
    while (end < place.size() && !u"，,。；;"_s.contains(place[end]))
        ++end;
    return hasHan(line.left(1)) && looksLikeAffiliation(place.left(end));
}

void lookAtBody(const BodyLines &lines, const Heading &heading, const QSet<int> &tableRows,
                HeadingFacts &found)
{
    bool first = true;
    for (int i = heading.line + 1; i < heading.next; ++i) {
        const QStringView line = lines.line(i);
        if (lines.isFactRow(i)) {
            const std::optional<FactRow> fact = factRowOf(line);
            found.time = found.time || (fact && fact->time);
            found.speaker = found.speaker || (fact && !fact->people.isEmpty());
            found.media = found.media || lines.isMedia(i);
            continue;
        }
        if (lines.isMedia(i) && !tableRows.contains(i) && (lines.isPlayer(i) || !line[0].isSpace()))
            found.media = true;
        if (line.isEmpty() || lines.isOpaque(i) || tableRows.contains(i) || line[0] == u' ' ||
            line[0] == u'\t' || isUnderline(line))
            continue;
        const QStringView content = lines.content(i);
        const QList<MediaLink> links = lines.mediaInSentence(i);
        found.recording |=
            std::ranges::any_of(links, [](const MediaLink &m) { return m.kind == MediaKind::Recording; });
        found.media |= !links.isEmpty() && content.size() < 200 &&
                       links.first().kind != MediaKind::Recording && links.first().isTold;
        const RoleLabel known = content.size() < 600 ? lines.roleLabel(i) : RoleLabel();
        const qsizetype label = known.length;
        if (label > 0 &&
            !(isPreposition(content.left(label)) && i > heading.line + 1 && lines.continuesSentence(i))) {
            found.speakers += known.role == Role::Speaker ? 1 : 0;
            found.speaker |= isNobody(content.mid(label).trimmed()) || announcesList(lines, i) ||
                             !peopleIn(content.mid(label), {true, true}).isEmpty();
        }
        if (first && !line.startsWith(u'!') && line.size() < 600 && markerLength(line) == 0 &&
            !lines.isMedia(i)) {
            const std::optional<Byline> byline = bylineOf(line);
            found.byline = byline && !byline->people.isEmpty();
            found.toldByline = byline && byline->tellsOfPeople();
            const bool isLabelled = found.number && timeLabelLength(line) > 0 && timeAnywhere(line);
            found.time = found.time || byline || timeBelowHeading(line) || isLabelled;
            const QList<PersonText> people = peopleIn(line, {false, true});
            found.introduction = (likenessOf(line, people) == 2 && !people.first().role) || introduces(line);
            found.speaker = found.speaker || !peopleInRoleSentence(line).isEmpty();
        }
        first = first && line.startsWith(u'!');
    }
}

} // namespace

bool isUnderline(QStringView line)
{
    const QStringView text = line.trimmed();
    return !text.isEmpty() && (std::ranges::all_of(text, [](QChar c) { return c == u'='; }) ||
                               std::ranges::all_of(text, [](QChar c) { return c == u'-'; }));
}

HeadingFacts factsOfHeading(const BodyLines &lines, const Heading &heading, const QSet<int> &tableRows)
{
    HeadingFacts found;
    found.text = lines.line(heading.line).mid(heading.textBegin);
    const HeadSight sight = lookAtHead(found.text, lines.hasBareTimes());
    found.bare = sight.bare;
    found.time = sight.time;
    found.book = sight.book;
    found.number = ordinalLength(found.text) > 2;
    found.series = found.number && isSeriesOrdinal(found.text);
    found.routine = isRoutine(sight.bare);
    found.word = found.time || found.book ? SectionWord::None : sectionWordOf(found.text);
    lookAtBody(lines, heading, tableRows, found);
    if (found.time)
        found.word = SectionWord::None; // "Registration and coffee" with its time below
    if (isChapter(found.bare))
        found.media = false;
    const bool told = found.speaker && (found.media || found.recording) && sight.bare.size() > 6;
    if (found.word == SectionWord::Day && found.number && found.speakers == 1)
        found.word = SectionWord::None; // "第 23 期｜迭代器专场", and "领读：…" below it
    if (told && (found.word == SectionWord::Program || found.word == SectionWord::Other))
        found.word = SectionWord::None; // "开源项目的中文化流程" with its speaker and slides
    return found;
}

} // namespace rundown
