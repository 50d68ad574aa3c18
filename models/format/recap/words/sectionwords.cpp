// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/words/sectionwords.h"

#include "models/format/recap/people/names.h"
#include "models/format/recap/words/daywords.h"
#include "models/format/recap/words/foldedcase.h"
#include "models/format/recap/words/ordinals.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// What a heading of the program ends with; as a word of its own; begins with.
constexpr QStringView programEnds[] = {
    u"日程实录",     u"议程实录", u"现场实录", u"活动实录",   u"流水",     u"流水帐",         u"流水账",
    u"流水帳",       u"议程",     u"議程",     u"日程",       u"流程",     u"时间表",         u"程序表",
    u"議程表",       u"日程表",   u"议程安排", u"日程安排",   u"活动流程", u"议题",           u"議題",
    u"主题分享",     u"主題分享", u"分享内容", u"分享主题",   u"演讲内容", u"内容回顾",       u"精彩回顾",
    u"现场回顾",     u"议题回顾", u"演讲回顾", u"主题回顾",   u"記錄",     u"纪录",           u"记录",
    u"演讲",         u"演講",     u"嘉宾分享", u"议题介绍",   u"主题介绍", u"タイムテーブル", u"プログラム",
    u"スケジュール", u"発表",     u"発表内容", u"セッション", u"登壇内容", u"議程回顧",       u"活動流程",
    u"內容回顧"};
constexpr QStringView lastProgramWords[] = {
    u"session",  u"sessions",    u"talk",      u"talks",         u"schedule",    u"agenda",
    u"programm", u"programme",   u"timetable", u"planning",      u"conférences", u"présentations",
    u"exposés",  u"lineup",      u"line-up",   u"running order", u"rundown",     u"keynote",
    u"keynotes", u"ablauf",      u"vorträge",  u"zeitplan",      u"program",     u"presentations",
    u"déroulé",  u"déroulement", u"itinerary", u"programa",      u"tagesordnung"};
constexpr QStringView firstProgramWords[] = {u"schedule",  u"agenda", u"programm", u"programme",
                                             u"timetable", u"talks",  u"sessions", u"program"};

bool isWordCharacter(QChar c)
{
    return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_');
}

template<std::size_t size>
QList<QStringView> viewsOf(const QStringView (&words)[size])
{
    return {std::begin(words), std::end(words)};
}

bool isProgram(QStringView text)
{
    static const WordEnds ends(viewsOf(programEnds));
    static const WordEnds last(viewsOf(lastProgramWords));
    static const WordFinder first(viewsOf(firstProgramWords));
    const auto isLast = [&](qsizetype i) {
        const QStringView word = lastProgramWords[i];
        const qsizetype begin = text.size() - word.size();
        return isWordCharacter(word.front()) != (begin > 0 && isWordCharacter(text[begin - 1]));
    };
    const auto isFirst = [&](qsizetype i) {
        const qsizetype end = firstProgramWords[i].size();
        return text.size() == end || !isWordCharacter(text[end]);
    };
    return ends.areAt(text) || last.indexAt(text, isLast) >= 0 || first.indexAt(text, isFirst) >= 0;
}

const QStringView otherWords[] = {
    u"资料",
    u"参加方式",
    u"摘录",
    u"节选",
    u"行动项",
    u"行動項",
    u"待办",
    u"待辦",
    u"决议",
    u"決議",
    u"材料",
    u"参考",
    u"相关",
    u"链接",
    u"连结",
    u"照片",
    u"图片",
    u"花絮",
    u"感谢",
    u"致谢",
    u"鸣谢",
    u"感想",
    u"感受",
    u"感叹",
    u"总结",
    u"小结",
    u"结语",
    u"后记",
    u"结尾",
    u"最后",
    u"尾声",
    u"前言",
    u"引言",
    u"背景",
    u"活动介绍",
    u"关于",
    u"报名",
    u"时间",
    u"地点",
    u"交通",
    u"路线",
    u"讲师",
    u"讲师介绍",
    u"嘉宾介绍",
    u"组织",
    u"主办",
    u"赞助",
    u"合作",
    u"纪要",
    u"记要",
    u"倡议",
    u"作业",
    u"预约",
    u"是也乎",
    u"巡阅",
    u"联系",
    u"加入",
    u"招聘",
    u"直播",
    u"问卷",
    u"统计",
    u"数据",
    u"现场",
    u"志愿者",
    u"奖品",
    u"预告",
    u"其它",
    u"其他",
    u"活动",
    u"概况",
    u"简介",
    u"介绍",
    u"现象",
    u"感触",
    u"数字",
    u"數字",
    u"一些数字",
    u"花絮",
    u"碎碎念",
    u"回忆",
    u"源起",
    u"现状",
    u"结构",
    u"展望",
    u"心得",
    u"反思",
    u"反馈",
    u"广告",
    u"彩蛋",
    u"附录",
    u"注意",
    u"说明",
    u"须知",
    u"嘉宾",
    u"感言",
    u"寄语",
    u"合作伙伴",
    u"媒体",
    u"社区",
    u"群",
    u"公告",
    u"通知",
    u"资源",
    u"下载",
    u"題外話",
    u"心得感想",
    u"結語",
    u"後記",
    u"資料",
    u"參考",
    u"感謝",
    u"總結",
    u"聯絡",
    u"贊助",
    u"references",
    u"resources",
    u"links",
    u"photos",
    u"thanks",
    u"acknowledgements",
    u"acknowledgments",
    u"conclusion",
    u"conclusions",
    u"summary",
    u"introduction",
    u"intro",
    u"background",
    u"about",
    u"registration",
    u"sponsors",
    u"location",
    u"venue",
    u"speakers",
    u"final words",
    u"wrap-up",
    u"wrap up",
    u"feedback",
    u"bilan",
    u"remerciements",
    u"liens",
    u"ressources",
    u"inscription",
    u"lieu",
    u"en bref",
    u"à propos",
    u"ps",
    u"refer",
    u"faq",
    u"tl;dr",
    u"notes",
    u"overview",
    u"afterword",
    u"contact",
    u"comments",
    u"travel",
    u"food",
    u"people",
    u"the venue",
    u"statistics",
    u"hallway track",
    u"hallway",
    u"what's next",
    u"epilogue",
    u"informations",
    u"infos",
    u"infos pratiques",
    u"informations pratiques",
    u"accès",
    u"merci",
    u"sprints",
    u"sources",
    u"final thoughts",
    u"takeaways",
    u"my takeaways",
    u"impressions",
    u"retrospective",
    u"further reading",
    u"recommended reading",
    u"next meetup",
    u"next event",
    u"next time",
    u"what's next",
    u"thank you",
    u"contents",
    u"table of contents",
    u"code of conduct",
    u"tickets",
    u"la suite",
    u"et après",
    u"et ensuite",
    u"next up",
    u"what comes next",
    u"下学期",
    u"下一期",
    u"下回",
    u"prochain rendez-vous",
    u"prochaine rencontre",
    u"精华",
    u"文章",
    u"推荐",
    u"新闻",
    u"博客",
    u"新聞",
    u"推薦",
    u"讨论精华",
    u"观点",
    u"延伸阅读",
    u"扩展阅读",
    u"推荐阅读",
    u"下期",
    u"下次",
    u"目录",
    u"目錄",
    u"门票",
    u"赞助商",
    u"关注我们",
    u"关于我们",
    u"下次聚會",
    u"交通資訊",
    u"關於",
    u"照片集",
    u"まとめ",
    u"感想",
    u"次回",
    u"参考資料",
    u"おわりに",
    u"目次",
    u"会場",
    u"fazit",
    u"ausblick",
    u"danke",
    u"nächstes treffen",
    u"links und verweise",
    u"anfahrt",
    u"cómo llegar",
    u"como chegar",
    u"come arrivare",
    u"comment venir",
    u"getting there",
    u"how to get there",
    u"как добраться",
    u"dojazd",
    u"fotos",
    u"bilder",
    u"contributors",
    u"team",
    u"the team",
    u"organisers",
    u"organizers",
    u"committee",
    u"账目",
    u"花费",
    u"费用",
    u"预算",
    u"收支",
    u"财务",
    u"budget",
    u"组织者",
    u"組織者",
    u"委员会",
    u"送书",
    u"赠书",
    u"获奖名单",
    u"提问整理",
    u"提问汇总",
    u"问题整理",
    u"问题汇总",
    u"问答整理",
    u"提問整理",
    u"問題彙整",
    u"中奖名单",
    u"older meetups",
    u"tot slot",
    u"过往活动",
    u"previous meetups",
    u"past meetups",
    u"past events",
    u"next month",
    u"coming up",
    u"le mois prochain",
    u"à noter",
    u"agenda du mois",
    u"nächster monat",
    u"nächstes mal",
    u"lo que viene",
    u"et après",
    u"et ensuite",
    u"la prochaine fois",
    u"prochaine soirée",
    u"what next",
    u"wie geht's weiter",
    u"wie geht es weiter",
    u"próximo encuentro",
    u"próximo encontro",
    u"prossimo incontro",
    u"e depois",
    u"próxima reunión",
    u"gracias",
    u"agradecimientos",
    u"patrocinadores",
};

/// A section's word alone, or with a few characters more: "活动资料", "Thanks to all".
bool isOther(QStringView text)
{
    static const WordFinder alone{u"license",  u"licence",      u"contributing", u"archive",
                                  u"往期",     u"往期回顾",     u"往期活动",     u"往期干货",
                                  u"往期分享", u"历届",         u"历届回顾",     u"jobs",
                                  u"actions",  u"action items", u"todo",         u"decisions"};
    if (alone.contains(text))
        return true;
    static const WordFinder begins(viewsOf(otherWords));
    static const WordEnds ends(viewsOf(otherWords));
    const auto isSo = [&](QStringView word, qsizetype behind) {
        const qsizetype more = text.size() - word.size();
        if (more == 0)
            return true;
        return isHan(word.front()) ? word.size() > 1 && more <= 4 : more <= 14 && text[behind] == u' ';
    };
    const auto isFirst = [&](qsizetype i) { return isSo(otherWords[i], otherWords[i].size()); };
    const auto isLast = [&](qsizetype i) {
        return isSo(otherWords[i], text.size() - otherWords[i].size() - 1);
    };
    return begins.indexAt(text, isFirst) >= 0 || ends.indexAt(text, isLast) >= 0;
}

} // namespace

qsizetype datedTitleLength(QStringView heading)
{
    static const QRegularExpression date(
        uR"(^(?:\d{4}[-./年]\s*)?\d{1,2}\s*(?:[-./]|月)\s*\d{1,2}\s*[日号號]?\s*(?:[（(][^（()）]{1,4}[)）])?(?:\s*[:：|｜]\s*|\x{3000}\s*))"_s);
    if (heading.size() < 6 || !heading.front().isDigit())
        return 0;
    const auto match = date.match(heading.left(40).toString());
    const QStringView rest = match.hasMatch() ? heading.mid(match.capturedLength()).trimmed() : QStringView();
    const bool isPart = rest.size() < 4 || rest.front().isDigit() || namesDay(folded(rest).view()) ||
                        isProgram(folded(rest).view());
    return isPart ? 0 : match.capturedLength();
}

SectionWord sectionWordOf(QStringView heading)
{
    if (heading.size() > 60)
        return SectionWord::None;
    const FoldedCase foldedText = folded(heading);
    const QStringView text = foldedText.view();
    if (text.isEmpty())
        return SectionWord::None;
    const bool isDated = datedTitleLength(heading) > 0;
    if (!isDated && !text.contains(u'《') && namesDay(text))
        return SectionWord::Day;
    if (isDated || ordinalLength(heading) > 2)
        return SectionWord::None; // "主题九：…": a title stands behind it
    static const WordFinder whole{u"怎么参加", u"如何参加", u"怎麼參加", u"如何參加"};
    if (whole.contains(text)) // no "如何参加开源项目"
        return SectionWord::Other;
    const bool isShort = text.size() <= (isHan(text.back()) ? 12 : 30);
    if (isShort && isProgram(text))
        return SectionWord::Program;
    constexpr qsizetype longestBlock = 6; // "闪电时间"
    if (text.size() <= longestBlock && isHan(text.back()) && isBlockTitle(text))
        return SectionWord::None;
    if (text.size() <= 30 && (isOther(text) || mediaKindOfLabel(text) != MediaKind::None))
        return SectionWord::Other;
    return SectionWord::None;
}

bool introducesProgram(QStringView sentence)
{
    if (sentence.size() > 80)
        return false;
    const FoldedCase foldedText = folded(sentence);
    const QStringView text = foldedText.view();
    const auto holds = [&](QStringView word) {
        const qsizetype at = text.indexOf(word);
        const qsizetype end = at + word.size();
        return at >= 0 && (at == 0 || !text[at - 1].isLetter() || !isWordCharacter(word.front())) &&
               (end == text.size() || !text[end].isLetter() || !isWordCharacter(word.back()));
    };
    return std::ranges::any_of(programEnds, [&](QStringView word) { return text.contains(word); }) ||
           std::ranges::any_of(lastProgramWords, holds);
}

} // namespace rundown
