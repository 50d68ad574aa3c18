// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/words/daywords.h"

#include "models/format/recap/words/wordfinder.h"

#include <QRegularExpression>

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

} // namespace

bool namesDay(QStringView text)
{
    return !text.isEmpty() && ((mayBeginDay(text) && dayBeginning().match(text).hasMatch()) ||
                               (mayHoldDay(text) && dayWithin().match(text).hasMatch()));
}

} // namespace rundown
