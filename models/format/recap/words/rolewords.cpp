// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/words/rolewords.h"

#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct RoleWord
{
    QStringView word;
    Role role;
};

constexpr std::array roleWords{
    RoleWord{u"讲师", Role::Speaker},
    RoleWord{u"对谈", Role::Panelist},
    RoleWord{u"對談", Role::Panelist},
    RoleWord{u"对谈人", Role::Panelist},
    RoleWord{u"講師", Role::Speaker},
    RoleWord{u"演讲者", Role::Speaker},
    RoleWord{u"演讲人", Role::Speaker},
    RoleWord{u"演讲嘉宾", Role::Speaker},
    RoleWord{u"分享嘉宾", Role::Speaker},
    RoleWord{u"presenter", Role::Speaker},
    RoleWord{u"presenters", Role::Speaker},
    RoleWord{u"presented by", Role::Speaker},
    RoleWord{u"orateur", Role::Speaker},
    RoleWord{u"oratrice", Role::Speaker},
    RoleWord{u"orateurs", Role::Speaker},
    RoleWord{u"intervenant", Role::Speaker},
    RoleWord{u"intervenante", Role::Speaker},
    RoleWord{u"intervenants", Role::Speaker},
    RoleWord{u"conférencier", Role::Speaker},
    RoleWord{u"présenté par", Role::Speaker},
    RoleWord{u"演講者", Role::Speaker},
    RoleWord{u"by", Role::Speaker},
    RoleWord{u"par", Role::Speaker},
    RoleWord{u"who", Role::Speaker},
    RoleWord{u"hosts", Role::Host},
    RoleWord{u"animateur", Role::Host},
    RoleWord{u"moderators", Role::Moderator},
    RoleWord{u"panelists", Role::Panelist},
    RoleWord{u"圆桌嘉宾", Role::Panelist},
    RoleWord{u"panelist", Role::Panelist},
    RoleWord{u"嘉宾", Role::Speaker},
    RoleWord{u"主讲人", Role::Speaker},
    RoleWord{u"主讲", Role::Speaker},
    RoleWord{u"分享者", Role::Speaker},
    RoleWord{u"分享人", Role::Speaker},
    RoleWord{u"讲者", Role::Speaker},
    RoleWord{u"講者", Role::Speaker},
    RoleWord{u"speaker", Role::Speaker},
    RoleWord{u"speakers", Role::Speaker},
    RoleWord{u"主持人", Role::Host},
    RoleWord{u"主持", Role::Host},
    RoleWord{u"host", Role::Host},
    RoleWord{u"moderator", Role::Moderator},
    RoleWord{u"moderation", Role::Moderator},
    RoleWord{u"moderiert von", Role::Moderator},
    RoleWord{u"facilitator", Role::Moderator},
    RoleWord{u"facilitators", Role::Moderator},
    RoleWord{u"led by", Role::Moderator},
    RoleWord{u"panellists", Role::Panelist},
    RoleWord{u"teilnehmer", Role::Panelist},
    RoleWord{u"diskutanten", Role::Panelist},
    RoleWord{u"对谈嘉宾", Role::Panelist},
    RoleWord{u"与谈嘉宾", Role::Panelist},
    RoleWord{u"lecturer", Role::Speaker},
    RoleWord{u"given by", Role::Speaker},
    RoleWord{u"orateur·rice", Role::Speaker},
    RoleWord{u"intervenant·e", Role::Speaker},
    RoleWord{u"intervenant·es", Role::Speaker},
    RoleWord{u"animé par", Role::Host},
    RoleWord{u"referent", Role::Speaker},
    RoleWord{u"referentin", Role::Speaker},
    RoleWord{u"referenten", Role::Speaker},
    RoleWord{u"vortragender", Role::Speaker},
    RoleWord{u"vortragende", Role::Speaker},
    RoleWord{u"sprecher", Role::Speaker},
    RoleWord{u"sprecherin", Role::Speaker},
    RoleWord{u"登壇者", Role::Speaker},
    RoleWord{u"発表者", Role::Speaker},
    RoleWord{u"講演者", Role::Speaker},
    RoleWord{u"話者", Role::Speaker},
    RoleWord{u"スピーカー", Role::Speaker},
    RoleWord{u"司会", Role::Host},
    RoleWord{u"领队", Role::Speaker},
    RoleWord{u"带队", Role::Speaker},
    RoleWord{u"领读人", Role::Speaker},
    RoleWord{u"领读", Role::Speaker},
    RoleWord{u"领读者", Role::Speaker},
    RoleWord{u"引导人", Role::Moderator},
    RoleWord{u"主讲者", Role::Speaker},
    RoleWord{u"主講人", Role::Speaker},
    RoleWord{u"主講", Role::Speaker},
    RoleWord{u"主讲老师", Role::Speaker},
    RoleWord{u"分享讲师", Role::Speaker},
    RoleWord{u"来宾", Role::Speaker},
    RoleWord{u"與談人", Role::Panelist},
    RoleWord{u"与谈人", Role::Panelist},
    RoleWord{u"對談人", Role::Panelist},
    RoleWord{u"报告人", Role::Speaker},
    RoleWord{u"報告人", Role::Speaker},
    RoleWord{u"发言人", Role::Speaker},
    RoleWord{u"guest", Role::Panelist},
    RoleWord{u"guests", Role::Panelist},
    RoleWord{u"invité", Role::Panelist},
    RoleWord{u"invitée", Role::Panelist},
    RoleWord{u"invités", Role::Panelist},
    RoleWord{u"gäste", Role::Panelist},
    RoleWord{u"與談", Role::Panelist},
    RoleWord{u"与谈", Role::Panelist},
    RoleWord{u"帶領", Role::Speaker},
    RoleWord{u"带领", Role::Speaker},
    RoleWord{u"带领人", Role::Speaker},
    RoleWord{u"带队", Role::Speaker},
    RoleWord{u"帶隊", Role::Speaker},
    RoleWord{u"带队人", Role::Speaker},
    RoleWord{u"召集人", Role::Moderator},
    RoleWord{u"召集", Role::Moderator},
    RoleWord{u"chair", Role::Moderator},
    RoleWord{u"chairs", Role::Moderator},
    RoleWord{u"relatore", Role::Speaker},
    RoleWord{u"relatrice", Role::Speaker},
    RoleWord{u"sessiongeber", Role::Speaker},
    RoleWord{u"sessiongeberin", Role::Speaker},
    RoleWord{u"sessiongeberinnen", Role::Speaker},
    RoleWord{u"referentinnen", Role::Speaker},
    RoleWord{u"vortrag von", Role::Speaker},
    RoleWord{u"導師", Role::Speaker},
    RoleWord{u"导师", Role::Speaker},
    RoleWord{u"tallerista", Role::Speaker},
    RoleWord{u"talleristas", Role::Speaker},
    RoleWord{u"expositor", Role::Speaker},
    RoleWord{u"expositora", Role::Speaker},
    RoleWord{u"expositores", Role::Speaker},
    RoleWord{u"expositoras", Role::Speaker},
    RoleWord{u"imparte", Role::Speaker},
    RoleWord{u"imparten", Role::Speaker},
    RoleWord{u"facilita", Role::Moderator},
    RoleWord{u"facilitadora", Role::Moderator},
    RoleWord{u"facilitador", Role::Moderator},
    RoleWord{u"ministrante", Role::Speaker},
    RoleWord{u"oradora", Role::Speaker},
    RoleWord{u"orador", Role::Speaker},
    RoleWord{u"oradores", Role::Speaker},
    RoleWord{u"relatori", Role::Speaker},
    RoleWord{u"docente", Role::Speaker},
    RoleWord{u"prelegentka", Role::Speaker},
    RoleWord{u"prowadzący", Role::Speaker},
    RoleWord{u"prowadząca", Role::Speaker},
    RoleWord{u"prowadzenie", Role::Speaker},
    RoleWord{u"spreker", Role::Speaker},
    RoleWord{u"sprekers", Role::Speaker},
    RoleWord{u"convenor", Role::Moderator},
    RoleWord{u"convenors", Role::Moderator},
    RoleWord{u"convener", Role::Moderator},
    RoleWord{u"conveners", Role::Moderator},
    RoleWord{u"convened by", Role::Moderator},
    RoleWord{u"instructor", Role::Speaker},
    RoleWord{u"instructors", Role::Speaker},
    RoleWord{u"facilitated by", Role::Moderator},
    RoleWord{u"es diskutierten", Role::Panelist},
    RoleWord{u"es diskutieren", Role::Panelist},
    RoleWord{u"auf dem podium", Role::Panelist},
    RoleWord{u"session lead", Role::Moderator},
    RoleWord{u"докладчик", Role::Speaker},
    RoleWord{u"докладчики", Role::Speaker},
    RoleWord{u"докладчица", Role::Speaker},
    RoleWord{u"спикер", Role::Speaker},
    RoleWord{u"спикеры", Role::Speaker},
    RoleWord{u"ведущий", Role::Host},
    RoleWord{u"palestrante", Role::Speaker},
    RoleWord{u"palestrantes", Role::Speaker},
    RoleWord{u"prelegent", Role::Speaker},
    RoleWord{u"prelegenci", Role::Speaker},
    RoleWord{u"발표자", Role::Speaker},
    RoleWord{u"연사", Role::Speaker},
    RoleWord{u"坑主", Role::Speaker},
    RoleWord{u"提案人", Role::Speaker},
    RoleWord{u"提案者", Role::Speaker},
    RoleWord{u"发起人", Role::Speaker},
    RoleWord{u"發起人", Role::Speaker},
    RoleWord{u"instructor", Role::Speaker},
    RoleWord{u"conférencière", Role::Speaker},
    RoleWord{u"conférenciers", Role::Speaker},
    RoleWord{u"animatrice", Role::Host},
    RoleWord{u"animation", Role::Host},
    RoleWord{u"modération", Role::Moderator},
    RoleWord{u"intervenantes", Role::Speaker},
    RoleWord{u"with", Role::Speaker},
    RoleWord{u"avec", Role::Speaker},
    RoleWord{u"mit", Role::Speaker},
    RoleWord{u"von", Role::Speaker},
    RoleWord{u"ponente", Role::Speaker},
    RoleWord{u"ponentes", Role::Speaker},
    RoleWord{u"charla de", Role::Speaker},
    RoleWord{u"relatores", Role::Speaker},
    RoleWord{u"participan", Role::Panelist},
    RoleWord{u"participantes", Role::Panelist},
    RoleWord{u"participants", Role::Panelist},
    RoleWord{u"deelnemers", Role::Panelist},
    RoleWord{u"modera", Role::Moderator},
    RoleWord{u"relatori", Role::Speaker},
    RoleWord{u"relatrici", Role::Speaker},
    RoleWord{u"orador", Role::Speaker},
    RoleWord{u"oradora", Role::Speaker},
    RoleWord{u"oradores", Role::Speaker},
    RoleWord{u"oradoras", Role::Speaker},
    RoleWord{u"expositor", Role::Speaker},
    RoleWord{u"expositora", Role::Speaker},
    RoleWord{u"expositores", Role::Speaker},
    RoleWord{u"disertante", Role::Speaker},
    RoleWord{u"disertantes", Role::Speaker},
    RoleWord{u"moderador", Role::Moderator},
    RoleWord{u"moderadora", Role::Moderator},
    RoleWord{u"panelistas", Role::Panelist},
    RoleWord{u"spreker", Role::Speaker},
    RoleWord{u"sprekers", Role::Speaker},
    RoleWord{u"prelegentka", Role::Speaker},
    RoleWord{u"zu gast", Role::Panelist},
    RoleWord{u"podium", Role::Panelist},
    RoleWord{u"auf dem podium", Role::Panelist},
    RoleWord{u"on the panel", Role::Panelist},
    RoleWord{u"登壇", Role::Speaker},
    RoleWord{u"a cargo de", Role::Speaker},
    RoleWord{u"imparte", Role::Speaker},
    RoleWord{u"ospiti", Role::Panelist},
    RoleWord{u"invitados", Role::Panelist},
    RoleWord{u"convidados", Role::Panelist},
    RoleWord{u"gasten", Role::Panelist},
    RoleWord{u"goście", Role::Panelist},
    RoleWord{u"leitung", Role::Speaker},
    RoleWord{u"参加", Role::Panelist},
    RoleWord{u"发起", Role::Speaker},
    RoleWord{u"参加者", Role::Panelist},
    RoleWord{u"参与者", Role::Panelist},
    RoleWord{u"参与嘉宾", Role::Panelist},
    RoleWord{u"与会嘉宾", Role::Panelist},
    RoleWord{u"分享老师", Role::Speaker},
    RoleWord{u"讲课人", Role::Speaker},
    RoleWord{u"引言人", Role::Speaker},
    RoleWord{u"主持與談", Role::Moderator},
    RoleWord{u"發表人", Role::Speaker},
    RoleWord{u"发表人", Role::Speaker},
    RoleWord{u"パネリスト", Role::Panelist},
    RoleWord{u"モデレーター", Role::Moderator},
    RoleWord{u"ゲスト", Role::Speaker},
    RoleWord{u"分享", Role::Speaker},
    RoleWord{u"参与", Role::Panelist},
    RoleWord{u"prowadzi", Role::Host},
    RoleWord{u"prowadzący", Role::Host},
    RoleWord{u"prowadząca", Role::Host},
    RoleWord{u"uczestnicy", Role::Panelist},
    RoleWord{u"участники", Role::Panelist},
    RoleWord{u"partecipano", Role::Panelist},
    RoleWord{u"partecipanti", Role::Panelist},
    RoleWord{u"參與", Role::Panelist},
    RoleWord{u"圆桌参与", Role::Panelist},
    RoleWord{u"on stage", Role::Panelist},
    RoleWord{u"on the stage", Role::Panelist},
    RoleWord{u"mediador", Role::Moderator},
    RoleWord{u"mediadora", Role::Moderator},
    RoleWord{u"mediação", Role::Moderator},
    RoleWord{u"moderação", Role::Moderator},
    RoleWord{u"moderación", Role::Moderator},
    RoleWord{u"quizmaster", Role::Host},
    RoleWord{u"quiz master", Role::Host},
};

/// "Quem: Ann Lee": words that are labels only as a whole, as they end others ("Tower").
const WordFinder &whoWords()
{
    static const WordFinder words(
        {u"quem", u"quién", u"quien", u"quiénes", u"quienes", u"wer", u"chi", u"qui", u"kto", u"кто"},
        Qt::CaseInsensitive);
    return words;
}

} // namespace

qsizetype biographyWordLength(QStringView label)
{
    static const std::array words{u"介绍"_s, u"介紹"_s, u"简介"_s, u"簡介"_s, u"紹介"_s};
    for (const QString &word : words) {
        if (label.size() > word.size() && label.endsWith(word))
            return word.size();
    }
    return 0;
}

std::optional<Role> roleOfLabel(QStringView label)
{
    if (!label.isEmpty() && label.back().isDigit()) // a time, a stamp
        return std::nullopt;
    QStringView text = withoutDecoration(label);
    text.chop(biographyWordLength(text));
    if (whoWords().contains(text))
        return Role::Speaker;
    static const WordEnds ends(wordsOf(roleWords, &RoleWord::word));
    const qsizetype found = ends.indexAt(
        text, [&](qsizetype i) { return text.size() <= roleWords[std::size_t(i)].word.size() + 2; });
    return found < 0 ? std::nullopt : std::optional(roleWords[std::size_t(found)].role);
}

qsizetype deedLength(QStringView text)
{
    static const QList<QStringView> deeds{u"领读", u"領讀", u"导读", u"導讀", u"主讲", u"主講", u"主持"};
    static const WordEnds ends(deeds);
    const qsizetype found = ends.indexAt(text, [](qsizetype) { return true; });
    return found < 0 ? 0 : deeds[found].size();
}

qsizetype announcementLength(QStringView text, Role &role)
{
    static constexpr std::array words{
        RoleWord{u"with ", Role::Speaker},
        RoleWord{u"by ", Role::Speaker},
        RoleWord{u"presented by ", Role::Speaker},
        RoleWord{u"given by ", Role::Speaker},
        RoleWord{u"featuring ", Role::Speaker},
        RoleWord{u"started by ", Role::Speaker},
        RoleWord{u"run by ", Role::Speaker},
        RoleWord{u"proposed by ", Role::Speaker},
        RoleWord{u"facilitated by ", Role::Moderator},
        RoleWord{u"led by ", Role::Moderator},
        RoleWord{u"hosted by ", Role::Host},
        RoleWord{u"moderated by ", Role::Moderator},
        RoleWord{u"chaired by ", Role::Moderator},
        RoleWord{u"mit ", Role::Speaker},
        RoleWord{u"von ", Role::Speaker},
        RoleWord{u"moderiert von ", Role::Moderator},
        RoleWord{u"geleitet von ", Role::Moderator},
        RoleWord{u"vorgestellt von ", Role::Speaker},
        RoleWord{u"gehalten von ", Role::Speaker},
        RoleWord{u"par ", Role::Speaker},
        RoleWord{u"avec ", Role::Speaker},
        RoleWord{u"animé par ", Role::Host},
        RoleWord{u"animée par ", Role::Host},
        RoleWord{u"présenté par ", Role::Speaker},
        RoleWord{u"présentée par ", Role::Speaker},
        RoleWord{u"modéré par ", Role::Moderator},
        RoleWord{u"modérée par ", Role::Moderator},
        RoleWord{u"di ", Role::Speaker},
        RoleWord{u"con ", Role::Speaker},
        RoleWord{u"a cura di ", Role::Speaker},
        RoleWord{u"modera ", Role::Moderator},
        RoleWord{u"moderata da ", Role::Moderator},
        RoleWord{u"moderato da ", Role::Moderator},
        RoleWord{u"guidata da ", Role::Moderator},
        RoleWord{u"guidato da ", Role::Moderator},
        RoleWord{u"conduce ", Role::Host},
        RoleWord{u"por ", Role::Speaker},
        RoleWord{u"a cargo de ", Role::Speaker},
        RoleWord{u"presenta ", Role::Speaker},
        RoleWord{u"moderado por ", Role::Moderator},
        RoleWord{u"moderada por ", Role::Moderator},
        RoleWord{u"com ", Role::Speaker},
        RoleWord{u"met ", Role::Speaker},
        RoleWord{u"door ", Role::Speaker},
        RoleWord{u"gemodereerd door ", Role::Moderator},
        RoleWord{u"onder leiding van ", Role::Moderator},
        RoleWord{u"prowadzi ", Role::Host},
        RoleWord{u"prowadzą ", Role::Host},
        RoleWord{u"ведёт ", Role::Host},
        RoleWord{u"ведет ", Role::Host},
    };
    static const WordFinder finder(wordsOf(words, &RoleWord::word), Qt::CaseInsensitive);
    const qsizetype found = finder.indexAt(text);
    if (found < 0)
        return 0;
    role = words[std::size_t(found)].role;
    return words[std::size_t(found)].word.size();
}

} // namespace rundown
