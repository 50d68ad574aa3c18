// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program/occasion.h"

#include "models/format/recap/words/wordfinder.h"

#include <QStringList>
#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// Words of meetings and conferences. None that any page of a product, a recipe or a diary would use too.
const QStringList &wordsOfMeetings()
{
    static const QStringList list{
        u"沙龙"_s,         u"讲师"_s,           u"嘉宾"_s,         u"演讲"_s,           u"分享"_s,
        u"大会"_s,         u"线下"_s,           u"主办"_s,         u"议程"_s,           u"议题"_s,
        u"签到"_s,         u"参会"_s,           u"社区"_s,         u"讲座"_s,           u"论坛"_s,
        u"研讨"_s,         u"年会"_s,           u"见面会"_s,       u"活动"_s,           u"聚会"_s,
        u"茶会"_s,         u"读书会"_s,         u"闭门会"_s,       u"与会"_s,           u"现场"_s,
        u"主持"_s,         u"报名"_s,           u"流水"_s,         u"会场"_s,           u"开发者日"_s,
        u"講師"_s,         u"講者"_s,           u"演講"_s,         u"議程"_s,           u"議題"_s,
        u"聚會"_s,         u"大會"_s,           u"年會"_s,         u"研討"_s,           u"社群"_s,
        u"簡報"_s,         u"工作坊"_s,         u"活動"_s,         u"勉強会"_s,         u"登壇"_s,
        u"発表"_s,         u"参加者"_s,         u"イベント"_s,     u"meetup"_s,         u"meet-up"_s,
        u"conference"_s,   u"speaker"_s,        u"talks"_s,        u"keynote"_s,        u"attendee"_s,
        u"unconf"_s,       u"lightning"_s,      u"workshop"_s,     u"user group"_s,     u"hackathon"_s,
        u"organiser"_s,    u"organizer"_s,      u"rsvp"_s,         u"registration"_s,   u"sponsor"_s,
        u"badges"_s,       u"programme"_s,      u"the schedule"_s, u"evening will"_s,   u"conférence"_s,
        u"intervenant"_s,  u"rencontre"_s,      u"présentation"_s, u"atelier"_s,        u"orateur"_s,
        u"journée"_s,      u"vortrag"_s,        u"vorträge"_s,     u"referent"_s,       u"treffen"_s,
        u"stammtisch"_s,   u"tagung"_s,         u"programm"_s,     u"barcamp"_s,        u"hack day"_s,
        u"hackday"_s,      u"demos"_s,          u"rückblick"_s,    u"nachlese"_s,       u"compte-rendu"_s,
        u"compte rendu"_s, u"charlas"_s,        u"panel"_s,        u"用户组"_s,         u"小聚"_s,
        u"用戶組"_s,       u"開催"_s,           u"セッション"_s,   u"quedada"_s,        u"ponente"_s,
        u"open mic"_s,     u"show and tell"_s,  u"webinar"_s,      u"community call"_s, u"venue"_s,
        u"bénévoles"_s,    u"soirée"_s,         u"teilnehmer"_s,   u"sprecher"_s,       u"听众"_s,
        u"聽眾"_s,         u"黑客松"_s,         u"路演"_s,         u"峰会"_s,           u"峰會"_s,
        u"懇親会"_s,       u"茶歇"_s,           u"簽到"_s,         u"主讲"_s,           u"主講"_s,
        u"暖场"_s,         u"serata"_s,         u"relator"_s,      u"encuentro"_s,      u"jornadas"_s,
        u"ponencia"_s,     u"asistentes"_s,     u"congreso"_s,     u"relatrice"_s,      u"convegno"_s,
        u"conferenza"_s,   u"tavola rotonda"_s, u"palestras"_s,    u"palestrante"_s,    u"roda de conversa"_s,
        u"bijeenkomst"_s,  u"spreker"_s,        u"deelnemers"_s,   u"митап"_s,          u"доклад"_s,
        u"спикер"_s,       u"конференц"_s,      u"участник"_s,     u"spotkanie"_s,      u"prelekcj"_s,
        u"prelegent"_s,    u"konferencj"_s,     u"uczestnik"_s,    u"밋업"_s,           u"컨퍼런스"_s,
        u"발표자"_s,       u"세미나"_s,         u"참가자"_s};
    return list;
}

const QStringList &words()
{
    static const QStringList list =
        wordsOfMeetings() + QStringList{u"entrada libre"_s,  u"entrée libre"_s,     u"eintritt frei"_s,
                                        u"entrada franca"_s, u"entrada gratuita"_s, u"ingresso libero"_s,
                                        u"free entry"_s,     u"admission free"_s,   u"cupo"_s,
                                        u"免费入场"_s};
    return list;
}

constexpr qsizetype mostCharacters = 60'000;
constexpr qsizetype mostFront = 4000;

} // namespace

QStringView titleOf(const BodyText &body)
{
    for (const QStringView line : body.front.left(mostFront).tokenize(u'\n')) {
        if (line.trimmed().startsWith(u"title", Qt::CaseInsensitive) ||
            line.trimmed().startsWith(u"\"title", Qt::CaseInsensitive))
            return line;
    }
    for (const QStringView line : body.lines) {
        if (!line.trimmed().isEmpty())
            return line.startsWith(u"# ") ? line : QStringView();
    }
    return {};
}

QList<QStringView> tagsOf(const BodyText &body)
{
    static const WordFinder keys(
        {u"tags", u"categories", u"category", u"layout", u"type", u"series", u"section"},
        Qt::CaseInsensitive);
    QList<QStringView> tags;
    bool within = false;
    for (const QStringView line : body.front.left(mostFront).tokenize(u'\n')) {
        QStringView text = line.trimmed();
        if (text.startsWith(u'"'))
            text = text.mid(1);
        const QStringView key = keys.at(text);
        const bool isListed = text.startsWith(u'-') && !text.startsWith(u"---");
        within = !key.isEmpty() || (within && isListed);
        if (within)
            tags.append(text.mid(key.size()));
    }
    return tags;
}

bool namesRecap(QStringView title)
{
    static const QStringList list{
        u"回顾"_s,       u"回顧"_s,         u"小结"_s,         u"纪要"_s,         u"記錄"_s,
        u"记录"_s,       u"recap"_s,        u"compte-rendu"_s, u"compte rendu"_s, u"rückblick"_s,
        u"rückschau"_s,  u"nachlese"_s,     u"report"_s,       u"cómo fue"_s,     u"así fue"_s,
        u"crónica"_s,    u"como foi"_s,     u"balanço"_s,      u"com'è andata"_s, u"resoconto"_s,
        u"verslag"_s,    u"как прош"_s,     u"отчёт"_s,        u"jak było"_s,     u"relacja"_s,
        u"retour sur"_s, u"参加レポート"_s, u"開催レポート"_s, u"모임 후기"_s,    u"참가 후기"_s};
    static const WordFinder finder({list.begin(), list.end()}, Qt::CaseInsensitive);
    return finder.occursIn(title);
}

bool namesEvent(QStringView title)
{
    static const WordFinder finder({words().begin(), words().end()}, Qt::CaseInsensitive);
    return finder.occursIn(title);
}

bool isGuideOrCall(const BodyText &body)
{
    static const QStringList list{
        u"指南"_s,       u"教程"_s,         u"手册"_s,       u"攻略"_s,         u"怎么"_s,
        u"如何"_s,       u"入门"_s,         u"征集"_s,       u"招募"_s,         u"召集"_s,
        u"征稿"_s,       u"教學"_s,         u"徵求"_s,       u"徵稿"_s,         u"how to"_s,
        u"how we"_s,     u"guide"_s,        u"tutorial"_s,   u"checklist"_s,    u"call for"_s,
        u"cfp"_s,        u"comment "_s,     u"appel à"_s,    u"tutoriel"_s,     u"anleitung"_s,
        u"leitfaden"_s,  u"call for"_s,     u"募集"_s,       u"やり方"_s,       u"ガイド"_s,
        u"howto"_s,      u"we're hiring"_s, u"wie wir"_s,    u"convocatoria"_s, u"cómo "_s,
        u"guía"_s,       u"chamada"_s,      u"como fazer"_s, u"guia "_s,        u"invito a"_s,
        u"come si"_s,    u"guida"_s,        u"oproep"_s,     u"handleiding"_s,  u"hoe we"_s,
        u"приём "_s,     u"прием "_s,       u"как мы"_s,     u"руководство"_s,  u"nabór"_s,
        u"zgłaszanie"_s, u"poradnik"_s,     u"jak zrobić"_s, u"모집"_s,         u"가이드"_s};
    static const WordFinder wordsOfGuides({list.begin(), list.end()}, Qt::CaseInsensitive);
    const QStringView title = titleOf(body);
    return !namesRecap(title) && wordsOfGuides.occursIn(title);
}

int countEventWords(const BodyText &body, int most)
{
    static const WordFinder finder({words().begin(), words().end()}, Qt::CaseInsensitive);
    QVarLengthArray<bool, 256> isFound(words().size(), false);
    int found = 0;
    qsizetype read = 0;
    const auto look = [&](QStringView text) {
        read += text.size();
        for (qsizetype i = 0; i < text.size(); ++i) {
            finder.indexAt(text.sliced(i), [&](qsizetype word) {
                const bool isHost = text.sliced(i).startsWith(u"speakerdeck"); // where slides lie
                found += isFound[word] || isHost ? 0 : 1;
                isFound[word] = isFound[word] || !isHost;
                return false; // others may begin here, too
            });
        }
    };
    look(body.front.left(mostFront));
    for (qsizetype i = 0; i < body.lines.size() && found < most && read < mostCharacters; ++i)
        look(body.lines[i].left(2000));
    return found;
}

bool speaksOfEvent(const BodyText &body)
{
    return countEventWords(body, 2) >= 2;
}

bool tellsOfJourney(QStringView line)
{
    static const WordFinder words{u"机场",     u"機場",   u"起飞",   u"起飛",       u"航班",    u"客栈",
                                  u"酒店",     u"宾馆",   u"飯店",   u"起床",       u"airport", u"Airport",
                                  u"flight",   u"Flight", u"hostel", u"Hostel",     u"hotel",   u"train to",
                                  u"Train to", u"夜车",   u"火车",   u"发车",       u"车厢",    u"旅馆",
                                  u"民宿",     u"行李",   u"车票",   u"night train"};
    return words.occursIn(line);
}

bool isRest(QStringView head)
{
    static const QStringList words{u"午餐"_s,  u"午饭"_s,  u"晚餐"_s,     u"晚饭"_s,   u"休息"_s,  u"午休"_s,
                                   u"结束"_s,  u"lunch"_s, u"dinner"_s,   u"coffee"_s, u"break"_s, u"party"_s,
                                   u"repas"_s, u"pause"_s, u"déjeuner"_s, u"休憩"_s};
    const QString text = head.toString().toCaseFolded();
    return std::ranges::any_of(words, [&](const QString &w) { return text.contains(w); });
}

} // namespace rundown
