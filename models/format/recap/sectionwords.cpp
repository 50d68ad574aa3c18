// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/characterset.h"
#include "models/format/recap/foldedcase.h"
#include "models/format/recap/names.h"
#include "models/format/recap/wordfinder.h"
#include "models/format/recap/words.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

const QRegularExpression &dayBeginning()
{
    static const QRegularExpression pattern(
        uR"(^(?:day ?(one|two|three)\b)"
        uR"(|(上午|下午|早上|晚上|中午|上半场|下半场|上半場|下半場|白天|夜间)(场|場|篇|部分|议程|專場|专场)?(?!\p{Han}))"
        uR"(|(am|pm|morning|afternoon|evening|matin|matinée|après-midi|soirée?|soir)\b)"
        uR"(|(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)"
        uR"(|(january|february|march|april|june|july|august|september|october|november|december)( \d{4})?$)"
        uR"(|(janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)( \d{4})?$)"
        uR"(|(januar|februar|märz|mai|juni|juli|oktober|dezember|may)( \d{4})?$|(一|二|三|四|五|六|七|八|九|十|十一|十二)月$)"
        uR"(|\d{1,2}(st|nd|rd|th|er|\.)? (january|february|march|april|may|june|july|august|september|october|november|december|)"
        uR"(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|)"
        uR"(januar|februar|märz|juni|juli|oktober|dezember) \d{4})"
        uR"(|(january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(st|nd|rd|th)?,? \d{4})"
        uR"(|(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?=$|[\s,.]*\d|\s*[(（]))"
        uR"(|(lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?=$|[\s,.]*\d|\s*[(（]))"
        uR"(|(lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)(?=$|[\s,.]*\d|\s*[(（]))"
        uR"(|(segunda|terça|quarta|quinta|sexta)(-feira)?(?=$|,? *\d|\s*[(（]))"
        uR"(|(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?=$|[\s,.]*\d|\s*[(（]))"
        uR"(|(poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela)(?=$|[\s,.]*\d|\s*[(（]))"
        uR"(|(понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?=$|[\s,.]*\d|\s*[(（]))"
        uR"(|(erster|zweiter|dritter|vierter) (veranstaltungs|konferenz)?tag(?=$|[\s,:–-]))"
        uR"(|(premier|première|deuxième|troisième) jour(née)?(?=$|[\s,:–-])|(primo|secondo|terzo) giorno(?=$|[\s,:–-]))"
        uR"(|(primer|segundo|tercer) día(?=$|[\s,:–-])|(primeiro|segundo|terceiro) dia(?=$|[\s,:–-]))"
        uR"(|(eerste|tweede|derde) dag(?=$|[\s,:–-])|(first|second|third) day(?=$|[\s,:–-]))"
        uR"(|(199\d|20[0-3]\d) ?(年?[春夏秋冬](季|季学期)?|年?[上下]半年)?$|(spring|summer|autumn|fall|winter) (19|20)\d\d$)"
        uR"(|(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b)"
        uR"(|(星期|周|週|礼拜)[一二三四五六日天](?!\p{Han})|\d{1,2} ?月 ?\d{1,2} ?[日号]|\d{1,2}/\d{1,2} ?([(（].{1,4}[)）]|\S?$)|\d{4}[-./年]\d{1,2}[-./月]\d{1,2})"
        uR"(|#?\d{1,3} ?[(（–—-].{0,12}\d{4}[-./]\d{1,2}[-./]\d{1,2})" // "#9 (2022-10-13, Vienna)"
        uR"(|(主会场|分会场|主會場|分會場|专场|会场)[一二三四五六七八九十\d]?(?!\p{Han})|(track|room|salle|raum|devroom)\b))"_s);
    return pattern;
}

const QRegularExpression &dayWithin()
{
    static const QRegularExpression pattern(
        uR"(\bday ?\d|\bjour ?\d|第[一二三四五六七八九\d]+[天日])"
        uR"(|(分会场|分會場|主会场|主會場|专场|專場|分论坛|分論壇|主论坛|主論壇)( ?[\da-z一二三四五])?$|^\S+ tracks?$)"_s);
    return pattern;
}

/// True where a day's form may begin so.
bool mayBeginDay(QStringView text)
{
    static const WordFinder begins{
        u"上",  u"下",  u"早",    u"晚",   u"中",    u"白",   u"夜",  u"星",  u"礼",  u"主",  u"分",  u"专",
        u"会",  u"am",  u"pm",    u"mor",  u"aft",   u"eve",  u"mat", u"ap",  u"so",  u"lun", u"jan", u"feb",
        u"apr", u"jun", u"jul",   u"aug",  u"sep",   u"oct",  u"okt", u"nov", u"dec", u"dez", u"spr", u"sum",
        u"aut", u"fal", u"win",   u"may",  u"mon",   u"die",  u"mit", u"don", u"fre", u"son", u"mié", u"jue",
        u"vie", u"sáb", u"dom",   u"fév",  u"avr",   u"jui",  u"aoû", u"déc", u"mär", u"mai", u"一",  u"二",
        u"三",  u"四",  u"五",    u"六",   u"七",    u"八",   u"九",  u"十",  u"mar", u"mer", u"jeu", u"ven",
        u"sam", u"dim", u"track", u"room", u"salle", u"raum", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun",
        u"day", u"dev", u"gio",   u"sab",  u"seg",   u"ter",  u"qua", u"qui", u"sex", u"maa", u"din", u"woe",
        u"vri", u"zat", u"zon",   u"pon",  u"wto",   u"śro",  u"czw", u"pią", u"sob", u"nie", u"пон", u"вто",
        u"сре", u"чет", u"пят",   u"суб",  u"вос",   u"ers",  u"zwe", u"dri", u"vie", u"pre", u"deu", u"tro",
        u"pri", u"sec", u"eer",   u"twe",  u"der",   u"fir",  u"thi"};
    if (text.front().isDigit() || !begins.at(text).isEmpty())
        return true;
    const bool isName = text.size() > 2 && text[2] >= u'\u4e00' && text[2] <= u'\u9fa5'; // "周一鸣"
    return (text.front() == u'周' || text.front() == u'週') && !isName;
}

/// True where a day's form may stand within.
bool mayHoldDay(QStringView text)
{
    static const WordFinder holds{u"day",  u"jour", u"会场", u"會場", u"专场",
                                  u"專場", u"论坛", u"論壇", u"track"};
    for (qsizetype at = text.indexOf(u'第'); at >= 0; at = text.indexOf(u'第', at + 1)) {
        if (at + 1 < text.size() &&
            (text[at + 1].isDigit() || u"一二三四五六七八九"_s.contains(text[at + 1])))
            return true;
    }
    return holds.occursIn(text);
}

/// "Day 1", "上午", "Samstag, 3. Mai", "Track A": a part of a program, the text folded.
bool isDay(QStringView text)
{
    return !text.isEmpty() && ((mayBeginDay(text) && dayBeginning().match(text).hasMatch()) ||
                               (mayHoldDay(text) && dayWithin().match(text).hasMatch()));
}

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
    u"摘录",
    u"节选",
    u"行动项",
    u"待办",
    u"决议",
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

/// "3 月 8 日：Git 入门", "05-17｜换届": length of the date before a title; 0 where the title is a part of a
/// day.
static qsizetype datedTitleLength(QStringView heading)
{
    static const QRegularExpression date(
        uR"(^(?:\d{4}[-./年]\s*)?\d{1,2}\s*(?:[-./]|月)\s*\d{1,2}\s*[日号號]?\s*(?:[（(][^（()）]{1,4}[)）])?\s*[:：|｜]\s*)"_s);
    if (heading.size() < 6 || !heading.front().isDigit())
        return 0;
    const auto match = date.match(heading.left(40).toString());
    const QStringView rest = match.hasMatch() ? heading.mid(match.capturedLength()).trimmed() : QStringView();
    const bool isPart = rest.size() < 4 || rest.front().isDigit() || isDay(folded(rest).view()) ||
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
    if (!isDated && !text.contains(u'《') && isDay(text))
        return SectionWord::Day;
    if (isDated || ordinalLength(heading) > 2)
        return SectionWord::None; // "主题九：…": a title stands behind it
    const bool isShort = text.size() <= (isHan(text.back()) ? 12 : 30);
    if (isShort && isProgram(text))
        return SectionWord::Program;
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

bool isBlockTitle(QStringView title)
{
    static const WordFinder words{
        u"闪电",          u"閃電",           u"lightning",       u"快闪",
        u"unconference",  u"barcamp",        u"open space",      u"自由分享",
        u"talks éclair",  u"rapides",        u"lighting talk",   u"ライトニング",
        u"lightningtalk", u"快速分享",       u"blitzvortr",      u"kurzvortr",
        u"éclair",        u"elevator pitch", u"tribune libre",   u"relámpago",
        u"show and tell", u"pecha kucha",    u"lunch talks",     u"short talks",
        u"flash talks",   u"quick talks",    u"korte praatjes",  u"five minute talks",
        u"人五分钟",      u"人5分钟",        u"人五分鐘",        u"五分钟快讲",
        u"閃電秀",        u"micro talk",     u"quickie",         u"micro-talk",
        u"mini talk",     u"relâmpago",      u"turbo prezentac", u"turboprezentac",
        u"błyskawiczn",   u"блиц",           u"молни",           u"fulmine",
        u"talk lampo",    u"bliksem",        u"pitch session"};
    static const WordFinder alone{u"lt",       u"lts",        u"lt大会", u"lt 大会",
                                  u"ltタイム", u"飛び込みlt", u"ignite", u"ignites"};
    if (title.size() > 40)
        return false;
    const FoldedCase foldedText(title);
    const QStringView text = foldedText.view();
    static const WordFinder begins{u"ignite talk", u"open mic",     u"five-minute ",
                                   u"5-minute ",   u"package slam", u"science slam"};
    const QStringView begun = begins.at(text);
    const bool isBegun = !begun.isEmpty() && text.size() <= 24 &&
                         (begun.back() == u' ' || text.size() == begun.size() ||
                          !text[begun.size()].isLetter() || text[begun.size()] == u's');
    return words.occursIn(text) || alone.contains(text) || isBegun;
}

bool isRoutine(QStringView title)
{
    static const WordFinder words{u"签到",
                                  u"簽到",
                                  u"報到",
                                  u"报到",
                                  u"入场",
                                  u"休息",
                                  u"茶歇",
                                  u"午休",
                                  u"中场",
                                  u"中場",
                                  u"午餐",
                                  u"晚餐",
                                  u"合影",
                                  u"合照",
                                  u"抽奖",
                                  u"开场",
                                  u"開場",
                                  u"暖场",
                                  u"热场",
                                  u"致辞",
                                  u"闭幕",
                                  u"閉幕",
                                  u"结束",
                                  u"自由交流",
                                  u"主题演讲",
                                  u"主題演講",
                                  u"圆桌",
                                  u"问答",
                                  u"自我介绍",
                                  u"主持",
                                  u"布展",
                                  u"开幕",
                                  u"開幕",
                                  u"lunch",
                                  u"break",
                                  u"registration",
                                  u"opening",
                                  u"closing",
                                  u"welcome",
                                  u"check-in",
                                  u"coffee",
                                  u"dinner",
                                  u"networking",
                                  u"pause",
                                  u"déjeuner",
                                  u"accueil",
                                  u"ouverture",
                                  u"clôture",
                                  u"apéro",
                                  u"doors",
                                  u"q&a",
                                  u"party",
                                  u"panel",
                                  u"keynote",
                                  u"workshop",
                                  u"讨论",
                                  u"討論",
                                  u"交流环节",
                                  u"提问",
                                  u"开门",
                                  u"散场",
                                  u"散會",
                                  u"散会",
                                  u"进场",
                                  u"入場",
                                  u"到场",
                                  u"退场",
                                  u"收尾",
                                  u"清场",
                                  u"午饭",
                                  u"晚饭",
                                  u"開門",
                                  u"散場",
                                  u"受付",
                                  u"休憩",
                                  u"懇親会",
                                  u"閉会",
                                  u"開会",
                                  u"einlass",
                                  u"begrüßung",
                                  u"abschluss",
                                  u"ausklang",
                                  u"eröffnung",
                                  u"anmeldung",
                                  u"wrap-up",
                                  u"wrap up",
                                  u"repas",
                                  u"breakfast",
                                  u"open discussion",
                                  u"raffle",
                                  u"prize draw",
                                  u"抽獎",
                                  u"перерыв",
                                  u"регистрация",
                                  u"открытие",
                                  u"закрытие",
                                  u"offene runde",
                                  u"mittag",
                                  u"kaffee",
                                  u"クロージング",
                                  u"オープニング",
                                  u"集合写真",
                                  u"昼食",
                                  u"昼休",
                                  u"almuerzo",
                                  u"sorteio",
                                  u"sorteo",
                                  u"verlosung",
                                  u"loterij",
                                  u"tombola",
                                  u"losowanie",
                                  u"розыгрыш",
                                  u"抽選",
                                  u"bienvenida",
                                  u"apertura",
                                  u"clausura",
                                  u"cierre",
                                  u"descanso",
                                  u"pausa",
                                  u"pranzo",
                                  u"benvenuto",
                                  u"saluti",
                                  u"chiusura",
                                  u"almoço",
                                  u"intervalo",
                                  u"abertura",
                                  u"encerramento",
                                  u"credenciamento",
                                  u"przerwa",
                                  u"rejestracja",
                                  u"otwarcie",
                                  u"zakończenie",
                                  u"обед",
                                  u"кофе",
                                  u"inloop",
                                  u"borrel",
                                  u"koffie",
                                  u"점심",
                                  u"휴식",
                                  u"등록",
                                  u"group photo",
                                  u"photo de groupe",
                                  u"foto de grupo"};
    return title.size() <= 24 && words.occursIn(FoldedCase(title).view());
}

ColumnWord columnWordOf(QStringView header)
{
    struct Word
    {
        QStringView word;
        ColumnWord column;
    };
    static constexpr std::array words{
        Word{u"时间", ColumnWord::Time},
        Word{u"時間", ColumnWord::Time},
        Word{u"时段", ColumnWord::Time},
        Word{u"time", ColumnWord::Time},
        Word{u"when", ColumnWord::Time},
        Word{u"heure", ColumnWord::Time},
        Word{u"horaire", ColumnWord::Time},
        Word{u"start", ColumnWord::Time},
        Word{u"slides", ColumnWord::Slides},
        Word{u"ppt", ColumnWord::Slides},
        Word{u"幻灯", ColumnWord::Slides},
        Word{u"讲稿", ColumnWord::Slides},
        Word{u"录音", ColumnWord::Recording},
        Word{u"recording", ColumnWord::Recording},
        Word{u"audio", ColumnWord::Recording},
        Word{u"视频", ColumnWord::Video},
        Word{u"video", ColumnWord::Video},
        Word{u"vidéo", ColumnWord::Video},
        Word{u"地点", ColumnWord::Room},
        Word{u"room", ColumnWord::Room},
        Word{u"会场", ColumnWord::Room},
        Word{u"salle", ColumnWord::Room},
        Word{u"where", ColumnWord::Room},
        Word{u"公司", ColumnWord::Affiliation},
        Word{u"单位", ColumnWord::Affiliation},
        Word{u"职位", ColumnWord::Affiliation},
        Word{u"职务", ColumnWord::Affiliation},
        Word{u"头衔", ColumnWord::Affiliation},
        Word{u"company", ColumnWord::Affiliation},
        Word{u"organization", ColumnWord::Affiliation},
        Word{u"organisation", ColumnWord::Affiliation},
        Word{u"affiliation", ColumnWord::Affiliation},
        Word{u"société", ColumnWord::Affiliation},
        Word{u"嘉宾", ColumnWord::Person},
        Word{u"讲师", ColumnWord::Person},
        Word{u"講師", ColumnWord::Person},
        Word{u"主讲", ColumnWord::Person},
        Word{u"分享人", ColumnWord::Person},
        Word{u"演讲人", ColumnWord::Person},
        Word{u"演讲者", ColumnWord::Person},
        Word{u"分享者", ColumnWord::Person},
        Word{u"讲者", ColumnWord::Person},
        Word{u"講者", ColumnWord::Person},
        Word{u"主持", ColumnWord::Person},
        Word{u"speaker", ColumnWord::Person},
        Word{u"presenter", ColumnWord::Person},
        Word{u"who", ColumnWord::Person},
        Word{u"orat", ColumnWord::Person},
        Word{u"intervenant", ColumnWord::Person},
        Word{u"主题", ColumnWord::Title},
        Word{u"主題", ColumnWord::Title},
        Word{u"议题", ColumnWord::Title},
        Word{u"議題", ColumnWord::Title},
        Word{u"题目", ColumnWord::Title},
        Word{u"环节", ColumnWord::Title},
        Word{u"内容", ColumnWord::Title},
        Word{u"标题", ColumnWord::Title},
        Word{u"议程", ColumnWord::Title},
        Word{u"活动", ColumnWord::Title},
        Word{u"title", ColumnWord::Title},
        Word{u"topic", ColumnWord::Title},
        Word{u"talk", ColumnWord::Title},
        Word{u"session", ColumnWord::Title},
        Word{u"what", ColumnWord::Title},
        Word{u"titre", ColumnWord::Title},
        Word{u"sujet", ColumnWord::Title},
        Word{u"activity", ColumnWord::Title},
        Word{u"présentation", ColumnWord::Title},
        Word{u"event", ColumnWord::Title},
        Word{u"项目", ColumnWord::Title},
        Word{u"subject", ColumnWord::Title},
        Word{u"uhrzeit", ColumnWord::Time},
        Word{u"zeit", ColumnWord::Time},
        Word{u"beginn", ColumnWord::Time},
        Word{u"heures", ColumnWord::Time},
        Word{u"時刻", ColumnWord::Time},
        Word{u"vortrag", ColumnWord::Title},
        Word{u"thema", ColumnWord::Title},
        Word{u"titel", ColumnWord::Title},
        Word{u"programm", ColumnWord::Title},
        Word{u"conférence", ColumnWord::Title},
        Word{u"exposé", ColumnWord::Title},
        Word{u"atelier", ColumnWord::Title},
        Word{u"タイトル", ColumnWord::Title},
        Word{u"発表", ColumnWord::Title},
        Word{u"演題", ColumnWord::Title},
        Word{u"內容", ColumnWord::Title},
        Word{u"議程", ColumnWord::Title},
        Word{u"題目", ColumnWord::Title},
        Word{u"演讲", ColumnWord::Title},
        Word{u"演講", ColumnWord::Title},
        Word{u"分享", ColumnWord::Title},
        Word{u"流程", ColumnWord::Title},
        Word{u"agenda", ColumnWord::Title},
        Word{u"presentation", ColumnWord::Title},
        Word{u"lecture", ColumnWord::Title},
        Word{u"referent", ColumnWord::Person},
        Word{u"sprecher", ColumnWord::Person},
        Word{u"vortragende", ColumnWord::Person},
        Word{u"moderator", ColumnWord::Person},
        Word{u"登壇者", ColumnWord::Person},
        Word{u"発表者", ColumnWord::Person},
        Word{u"担当", ColumnWord::Person},
        Word{u"主講", ColumnWord::Person},
        Word{u"演讲嘉宾", ColumnWord::Person},
        Word{u"分享嘉宾", ColumnWord::Person},
        Word{u"会場", ColumnWord::Room},
        Word{u"教室", ColumnWord::Room},
        Word{u"地點", ColumnWord::Room},
        Word{u"raum", ColumnWord::Room},
        Word{u"lieu", ColumnWord::Room},
        Word{u"location", ColumnWord::Room},
        Word{u"firma", ColumnWord::Affiliation},
        Word{u"所属", ColumnWord::Affiliation},
        Word{u"機構", ColumnWord::Affiliation},
        Word{u"机构", ColumnWord::Affiliation},
        Word{u"folien", ColumnWord::Slides},
        Word{u"資料", ColumnWord::Slides},
        Word{u"资料", ColumnWord::Slides},
        Word{u"簡報", ColumnWord::Slides},
        Word{u"投影片", ColumnWord::Slides},
        Word{u"讲义", ColumnWord::Slides},
        Word{u"课件", ColumnWord::Slides},
        Word{u"slide", ColumnWord::Slides},
        Word{u"diapos", ColumnWord::Slides},
        Word{u"support", ColumnWord::Slides},
        Word{u"supports", ColumnWord::Slides},
        Word{u"スライド", ColumnWord::Slides},
        Word{u"錄音", ColumnWord::Recording},
        Word{u"錄影", ColumnWord::Video},
        Word{u"影片", ColumnWord::Video},
        Word{u"录像", ColumnWord::Video},
        Word{u"回放", ColumnWord::Video},
        Word{u"replay", ColumnWord::Video},
        Word{u"视频", ColumnWord::Video},
        Word{u"aufzeichnung", ColumnWord::Video},
        Word{u"動画", ColumnWord::Video},
        Word{u"youtube", ColumnWord::Video},
    };
    const FoldedCase foldedText = folded(header.left(24));
    const QStringView text = foldedText.view();
    static constexpr Word alone[] = {
        {u"wer", ColumnWord::Person},   {u"qui", ColumnWord::Person},   {u"quién", ColumnWord::Person},
        {u"quien", ColumnWord::Person}, {u"was", ColumnWord::Title},    {u"quoi", ColumnWord::Title},
        {u"qué", ColumnWord::Title},    {u"wann", ColumnWord::Time},    {u"quand", ColumnWord::Time},
        {u"hora", ColumnWord::Time},    {u"wo", ColumnWord::Room},      {u"où", ColumnWord::Room},
        {u"sala", ColumnWord::Room},    {u"charla", ColumnWord::Title}, {u"ponente", ColumnWord::Person},
        {u"队伍", ColumnWord::Person},  {u"团队", ColumnWord::Person},  {u"隊伍", ColumnWord::Person},
        {u"team", ColumnWord::Person},  {u"équipe", ColumnWord::Person}};
    for (const Word &word : alone) {
        if (text == word.word)
            return word.column;
    }
    // "环节（分享主题）" and "分享嘉宾" both hold 分享: the last word of the header names it
    ColumnWord found = ColumnWord::None;
    qsizetype end = -1;
    for (const Word &word : words) {
        const qsizetype at = text.lastIndexOf(word.word);
        if (at >= 0 && at + word.word.size() > end) {
            end = at + word.word.size();
            found = word.column;
        }
    }
    return found;
}

/// "第十七期 ｜": length of a label that counts; the commonest, and told without a pattern.
static qsizetype countedLength(QStringView title)
{
    static constexpr CharacterSet numbers(u"0123456789一二三四五六七八九十百");
    static constexpr CharacterSet marks(u"】:：、.．|｜丨-–—");
    static const WordFinder units{u"场", u"場", u"期", u"讲",   u"講", u"个", u"位", u"部分",
                                  u"届", u"弹", u"回", u"本目", u"关", u"關", u"轮", u"輪"};
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
    end += units.at(title.sliced(end)).size();
    skipBlanks();
    if (end == title.size() || !marks.has(title[end]))
        return 0;
    ++end;
    skipBlanks();
    return end < title.size() ? end : 0;
}

qsizetype ordinalLength(QStringView title)
{
    static const QRegularExpression pattern(
        uR"(^(?:【?(?:主题|主題|议题|議題|演讲|演講|分享|话题|話題|环节|嘉宾分享|主题分享|主題分享|发表|発表|講演|セッション|第)\s*[一二三四五六七八九十百\d]{1,4}\s*(?:场|場|期|讲|講|个|位|部分|届|弹|回|本目|关|關|轮|輪)?\s*[】:：、.．|｜丨\-–—]\s*)"
        uR"(|(?:主题|主題|议题|議題|演讲|演講|分享|话题|話題|嘉宾分享|主题分享|主題分享|発表|セッション)\s*[一二三四五六七八九十\d]{1,2}(?:[\s\x{3000}]+|(?=[「『《“])))"
        uR"(|(?:talk|topic|top|session|part|track|présentation|conférence|exposé|sujet|vortrag|lecture|no\.?|#)\s*#?\d{1,2}\s*[:：.|\-–—)]\s*)"
        uR"(|[1-9]\.[1-9]\s+(?!\p{Ll})(?=\p{L})|\d{1,2}\s*[.．、)）]\s*(?!\d)|\d{1,2}\s*[|｜丨]\s*|0\d\s*[/\-–—]\s*(?!\d)|0\d[\s\x{3000}]+(?![\d:：h月日年时時点點])|[(（][\d一二三四五六七八九十]{1,2}[)）]\s*)"
        uR"(|[一二三四五六七八九十]{1,3}\s*[、.．]\s*|[①-⑳❶-❿]\s*|\d\x{fe0f}?\x{20e3}\s*))"_s,
        QRegularExpression::CaseInsensitiveOption);
    static constexpr CharacterSet begins(
        u"主議议演分话話环嘉发発講セ第tspcevln#0123456789(（一二三四五六七八九十【①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻");
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
    static const WordFinder words({u"主题",    u"主題",    u"议题",         u"議題",       u"演讲",
                                   u"演講",    u"分享",    u"话题",         u"話題",       u"嘉宾分享",
                                   u"发表",    u"発表",    u"講演",         u"セッション", u"talk",
                                   u"session", u"vortrag", u"présentation", u"conférence", u"exposé"},
                                  Qt::CaseInsensitive);
    const QStringView text = title.mid(!title.isEmpty() && u"【["_s.contains(title.front()) ? 1 : 0);
    return !words.at(text).isEmpty() && ordinalLength(title) > 2;
}

bool isBareOrdinal(QStringView head)
{
    static const QRegularExpression pattern(
        uR"(^(?:(?:主题|主題|议题|議題|演讲|演講|分享|话题|第)\s*[一二三四五六七八九十\d]{1,3}\s*(?:场|場|讲|講|个|位|部分|段)?(?:分享|演讲|演講)?)"
        uR"(|(?:talk|topic|session|vortrag|présentation|exposé|発表)\s*#?\s*\d{1,2})$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const FoldedCase text = folded(head.left(40));
    return head.size() <= 40 && pattern.match(text.view()).hasMatch();
}

} // namespace rundown
