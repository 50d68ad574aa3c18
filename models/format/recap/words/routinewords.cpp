// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/words/routinewords.h"

#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/foldedcase.h"
#include "models/format/recap/words/wordfinder.h"

namespace rundown {

bool isBlockTitle(QStringView title)
{
    static const WordFinder words{u"闪电",
                                  u"閃電",
                                  u"lightning",
                                  u"快闪",
                                  u"unconference",
                                  u"barcamp",
                                  u"open space",
                                  u"自由分享",
                                  u"自由议题",
                                  u"自由議題",
                                  u"talks éclair",
                                  u"rapides",
                                  u"lighting talk",
                                  u"ライトニング",
                                  u"lightningtalk",
                                  u"快速分享",
                                  u"快速演讲",
                                  u"快速演講",
                                  u"五分钟演讲",
                                  u"blitzvortr",
                                  u"kurzvortr",
                                  u"éclair",
                                  u"elevator pitch",
                                  u"tribune libre",
                                  u"relámpago",
                                  u"show and tell",
                                  u"pecha kucha",
                                  u"lunch talks",
                                  u"short talks",
                                  u"flash talks",
                                  u"quick talks",
                                  u"korte praatjes",
                                  u"five minute talks",
                                  u"人五分钟",
                                  u"人5分钟",
                                  u"人五分鐘",
                                  u"五分钟快讲",
                                  u"閃電秀",
                                  u"短講",
                                  u"短讲",
                                  u"开放空间",
                                  u"開放空間",
                                  u"micro talk",
                                  u"quickie",
                                  u"micro-talk",
                                  u"mini talk",
                                  u"relâmpago",
                                  u"turbo prezentac",
                                  u"turboprezentac",
                                  u"błyskawiczn",
                                  u"блиц",
                                  u"молни",
                                  u"fulmine",
                                  u"talk lampo",
                                  u"bliksem",
                                  u"microcharla",
                                  u"charlas cortas",
                                  u"microtalk",
                                  u"라이트닝",
                                  u"번개 발표",
                                  u"번개발표",
                                  u"poster session",
                                  u"postersession",
                                  u"session poster",
                                  u"sesión de pósteres",
                                  u"sessão de pôsteres",
                                  u"sessione poster",
                                  u"ポスターセッション",
                                  u"ポスター発表",
                                  u"포스터 세션",
                                  u"포스터 발표",
                                  u"pitch session"};
    static const WordFinder alone{u"lt",        u"lts",        u"lt大会", u"lt 大会", u"ltタイム",
                                  u"lt タイム", u"飛び込みlt", u"ignite", u"ignites"};
    if (title.size() > 40)
        return false;
    const FoldedCase foldedText(title);
    QStringView text = foldedText.view();
    static constexpr CharacterSet closing(u")）」】");
    while (!text.isEmpty() && !text.back().isLetterOrNumber() && !closing.has(text.back()))
        text.chop(1); // "LT大会 ⚡"
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
    static const WordFinder words{u"签到",           u"簽到",         u"報到",
                                  u"报到",           u"入场",         u"休息",
                                  u"茶歇",           u"午休",         u"中场",
                                  u"中場",           u"午餐",         u"晚餐",
                                  u"合影",           u"合照",         u"抽奖",
                                  u"开场",           u"開場",         u"暖场",
                                  u"热场",           u"致辞",         u"闭幕",
                                  u"閉幕",           u"结束",         u"自由交流",
                                  u"主题演讲",       u"主題演講",     u"圆桌",
                                  u"问答",           u"自我介绍",     u"主持",
                                  u"布展",           u"开幕",         u"開幕",
                                  u"lunch",          u"break",        u"registration",
                                  u"opening",        u"closing",      u"welcome",
                                  u"check-in",       u"coffee",       u"dinner",
                                  u"networking",     u"pause",        u"déjeuner",
                                  u"accueil",        u"ouverture",    u"clôture",
                                  u"apéro",          u"doors",        u"q&a",
                                  u"party",          u"panel",        u"keynote",
                                  u"workshop",       u"讨论",         u"討論",
                                  u"交流环节",       u"提问",         u"散會",
                                  u"散会",           u"入場",         u"清场",
                                  u"午饭",           u"晚饭",         u"受付",
                                  u"休憩",           u"懇親会",       u"閉会",
                                  u"開会",           u"einlass",      u"begrüßung",
                                  u"abschluss",      u"ausklang",     u"eröffnung",
                                  u"anmeldung",      u"wrap-up",      u"wrap up",
                                  u"repas",          u"breakfast",    u"open discussion",
                                  u"raffle",         u"prize draw",   u"抽獎",
                                  u"перерыв",        u"регистрация",  u"открытие",
                                  u"закрытие",       u"offene runde", u"announcement",
                                  u"mittag",         u"kaffee",       u"クロージング",
                                  u"オープニング",   u"集合写真",     u"昼食",
                                  u"昼休",           u"almuerzo",     u"sorteio",
                                  u"sorteo",         u"verlosung",    u"loterij",
                                  u"tombola",        u"losowanie",    u"розыгрыш",
                                  u"抽選",           u"bienvenida",   u"apertura",
                                  u"clausura",       u"cierre",       u"descanso",
                                  u"pausa",          u"pranzo",       u"benvenuto",
                                  u"saluti",         u"chiusura",     u"almoço",
                                  u"intervalo",      u"abertura",     u"encerramento",
                                  u"credenciamento", u"przerwa",      u"rejestracja",
                                  u"otwarcie",       u"zakończenie",  u"обед",
                                  u"кофе",           u"inloop",       u"borrel",
                                  u"koffie",         u"점심",         u"휴식",
                                  u"등록",           u"group photo",  u"photo de groupe",
                                  u"ceremony",       u"prizes",       u"cérémonie",
                                  u"ceremonia",      u"foto de grupo"};
    constexpr qsizetype longest = 24;
    constexpr qsizetype longestAlone = 8;
    static const WordFinder alone{u"开门", u"開門", u"散场", u"散場", u"进场", u"到场", u"退场", u"收尾"};
    const FoldedCase text(title);
    return (title.size() <= longest && words.occursIn(text.view())) ||
           (title.size() <= longestAlone && alone.occursIn(text.view())); // "博物馆开门，值得"
}

} // namespace rundown
