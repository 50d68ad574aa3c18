// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/names.h"

#include "models/format/recap/people.h"
#include "models/format/recap/words.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// The commonest Chinese surnames, simplified and traditional.
constexpr QStringView surnames =
    u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚"
    u"沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟"
    u"秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟"
    u"殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯"
    u"纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项"
    u"连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏"
    u"宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝張劉陳楊黃趙吳孫馬鄭謝"
    u"許韓馮鄧蕭蔣葉蘇呂盧鐘譚陸範賈鄒龍賀顧"
    u"赖洛丘龙尚匡宿郁茹逄娜仝鄂冼邸暴降卞鞠浦仰劳蔺荆佐骞庾佴糜"
    u"龔邵萬錢戴嚴湯溫莊聶魯嶽歐關蘭紀單塗駱藍遊華饒農時簡車項連蘆麥婁竇衛應閔師榮";

constexpr QStringView longSurnames[] = {u"欧阳", u"司马", u"诸葛", u"上官", u"司徒", u"东方", u"慕容",
                                        u"令狐", u"皇甫", u"尉迟", u"公孙", u"夏侯", u"端木", u"歐陽"};

/// Common words that begin with a character that is also a surname.
bool isCommonWord(QStringView text)
{
    static const QStringList words{
        u"方法"_s, u"方案"_s,   u"方式"_s,   u"方向"_s,   u"高效"_s,   u"高级"_s,   u"应用"_s, u"安全"_s,
        u"安装"_s, u"安卓"_s,   u"时间"_s,   u"时代"_s,   u"时序"_s,   u"成功"_s,   u"成本"_s, u"成长"_s,
        u"金融"_s, u"华为"_s,   u"成都"_s,   u"武汉"_s,   u"全面"_s,   u"全局"_s,   u"全栈"_s, u"全新"_s,
        u"常见"_s, u"何时"_s,   u"解决"_s,   u"解析"_s,   u"解读"_s,   u"解密"_s,   u"程序"_s, u"程式"_s,
        u"任务"_s, u"万物"_s,   u"通用"_s,   u"项目"_s,   u"路由"_s,   u"路线"_s,   u"管理"_s, u"单元"_s,
        u"简单"_s, u"简易"_s,   u"平台"_s,   u"强大"_s,   u"水平"_s,   u"计划"_s,   u"公司"_s, u"公开"_s,
        u"空间"_s, u"游戏"_s,   u"查询"_s,   u"连接"_s,   u"向量"_s,   u"关于"_s,   u"关系"_s, u"关键"_s,
        u"章节"_s, u"易用"_s,   u"边缘"_s,   u"边界"_s,   u"石油"_s,   u"金山"_s,   u"百度"_s, u"温故"_s,
        u"凌晨"_s, u"高性能"_s, u"应用层"_s, u"和平"_s,   u"安利"_s,   u"项目组"_s, u"时区"_s, u"白皮书"_s,
        u"黑客"_s, u"经验"_s,   u"支持"_s,   u"房间"_s,   u"麦克风"_s, u"万能"_s,   u"钱包"_s, u"杜绝"_s,
        u"贺词"_s, u"文化"_s,   u"首先"_s,   u"其实"_s,   u"今天"_s,   u"最后"_s,   u"其次"_s, u"另外"_s,
        u"同时"_s, u"因此"_s,   u"所以"_s,   u"但是"_s,   u"然后"_s,   u"当然"_s,   u"目前"_s, u"此外"_s,
        u"现在"_s, u"近年来"_s, u"不过"_s,   u"而且"_s,   u"接着"_s,   u"随后"_s,   u"那么"_s, u"总之"_s,
        u"例如"_s, u"比如"_s,   u"此次"_s,   u"本次"_s,   u"这次"_s,   u"大家"_s,   u"我们"_s, u"其中"_s,
        u"于是"_s, u"显然"_s,   u"毕竟"_s,   u"事实上"_s, u"这里"_s,   u"期间"_s};
    return words.contains(text);
}

bool isHanName(QStringView text)
{
    if (isCommonWord(text))
        return false;
    const bool longOne = std::ranges::any_of(longSurnames, [&](QStringView s) { return text.startsWith(s); });
    if (longOne)
        return text.size() >= 3 && text.size() <= 4;
    return (text.size() == 2 || text.size() == 3) && surnames.contains(text.front());
}

bool isNickname(QStringView text)
{
    static const QStringList endings{u"总"_s,   u"哥"_s, u"姐"_s,   u"老师"_s, u"大大"_s, u"大妈"_s,
                                     u"君"_s,   u"桑"_s, u"同学"_s, u"博士"_s, u"教授"_s, u"先生"_s,
                                     u"女士"_s, u"總"_s, u"老師"_s, u"叔"_s};
    if (text.size() < 2 || text.size() > 5)
        return false;
    const bool prefixed = text[0] == u'老' || text[0] == u'小' || text[0] == u'阿' || text[0] == u'大';
    if (prefixed && text.size() > 2 &&
        std::ranges::all_of(text.mid(1), [](QChar c) { return c.isLetter() && c.unicode() < 128; }))
        return true;
    if (text.size() <= 3 && prefixed)
        return text.size() == 2;
    if (text.size() == 2 && text[0] == text[1])
        return true;
    return std::ranges::any_of(endings, [&](const QString &e) {
        return text.endsWith(e) && text.size() > e.size() && text.size() <= e.size() + 3;
    });
}

/// Words that begin titles and headings and are no names though capitalised.
bool isTitleWord(QStringView word)
{
    static const QStringList words{
        u"The"_s,          u"A"_s,          u"An"_s,          u"How"_s,         u"Why"_s,
        u"What"_s,         u"When"_s,       u"Building"_s,    u"Using"_s,       u"Introduction"_s,
        u"Intro"_s,        u"Python"_s,     u"Rust"_s,        u"Go"_s,          u"Java"_s,
        u"Linux"_s,        u"Docker"_s,     u"Kubernetes"_s,  u"Web"_s,         u"API"_s,
        u"Keynote"_s,      u"Panel"_s,      u"Workshop"_s,    u"Talk"_s,        u"Talks"_s,
        u"Lightning"_s,    u"Session"_s,    u"Opening"_s,     u"Closing"_s,     u"Lunch"_s,
        u"Coffee"_s,       u"Break"_s,      u"Day"_s,         u"Part"_s,        u"Track"_s,
        u"Welcome"_s,      u"Service"_s,    u"Mesh"_s,        u"Cloud"_s,       u"Data"_s,
        u"Open"_s,         u"Source"_s,     u"Software"_s,    u"Les"_s,         u"Le"_s,
        u"La"_s,           u"Un"_s,         u"Une"_s,         u"Des"_s,         u"Comment"_s,
        u"Pourquoi"_s,     u"In"_s,         u"From"_s,        u"To"_s,          u"With"_s,
        u"Your"_s,         u"My"_s,         u"Our"_s,         u"Tips"_s,        u"State"_s,
        u"Future"_s,       u"Update"_s,     u"Slides"_s,      u"Video"_s,       u"Machine"_s,
        u"Learning"_s,     u"Async"_s,      u"Testing"_s,     u"Systems"_s,     u"System"_s,
        u"Engine"_s,       u"Framework"_s,  u"Django"_s,      u"Flask"_s,       u"Qt"_s,
        u"Android"_s,      u"Google"_s,     u"GDG"_s,         u"Meetup"_s,      u"PyCon"_s,
        u"Demo"_s,         u"Design"_s,     u"Code"_s,        u"Programming"_s, u"Development"_s,
        u"Time"_s,         u"Date"_s,       u"Title"_s,       u"Speaker"_s,     u"Room"_s,
        u"Coordination"_s, u"Social"_s,     u"Native"_s,      u"Management"_s,  u"Internals"_s,
        u"Performance"_s,  u"Security"_s,   u"Network"_s,     u"Welcome"_s,     u"Deep"_s,
        u"Dive"_s,         u"Live"_s,       u"Labs"_s,        u"Inc"_s,         u"Ltd"_s,
        u"GmbH"_s,         u"University"_s, u"Université"_s,  u"Foundation"_s,  u"Technologies"_s,
        u"Team"_s,         u"Group"_s,      u"Institute"_s,   u"Research"_s,    u"Project"_s,
        u"Company"_s,      u"Corp"_s,       u"Corporation"_s, u"Software"_s,    u"Final"_s,
        u"Words"_s,        u"New"_s,        u"Note"_s,        u"Notes"_s};
    return words.contains(word);
}

bool isParticle(QStringView word)
{
    static const QStringList words{u"de"_s, u"la"_s, u"van"_s, u"von"_s, u"der"_s, u"du"_s, u"le"_s,
                                   u"da"_s, u"di"_s, u"den"_s, u"el"_s,  u"bin"_s, u"dos"_s};
    return words.contains(word);
}

/// "Le Goff", "La Fontaine"
bool isArticle(QStringView word)
{
    return word == u"Le" || word == u"La" || word == u"Les" || word == u"Des";
}

bool isNameLetter(QChar c)
{
    return c.isLetter() || c == u'.' || c == u'-' || c == u'\'' || c == u'’' || c.isSurrogate() || c.isMark();
}

/// Words of Latin, Cyrillic and such letters.
int lettersLikeness(QStringView text)
{
    int words = 0;
    int capitals = 0;
    for (const QStringView word : text.tokenize(u' ')) {
        if (word.isEmpty())
            continue;
        ++words;
        if (isTitleWord(word) && !(words > 1 && isArticle(word)))
            return 0;
        const bool letters = std::ranges::all_of(word, isNameLetter);
        const bool handle =
            std::ranges::all_of(word, [](QChar c) { return isNameLetter(c) || c.isDigit() || c == u'_'; });
        if (!handle || word.front().isDigit() || (!letters && words > 1))
            return 0;
        const bool shouted = word.size() > 3 && word.toString().toUpper() == word && word.front().isLetter();
        capitals += word.front().isUpper() && !shouted ? 1 : 0;
        if (!word.front().isUpper() && words > 1 && !isParticle(word))
            return 0;
    }
    if (words == 1)
        return text.size() >= 2 && text.size() <= 24 && text.front().isLetter() ? 1 : 0;
    return words <= 5 && capitals >= 2 ? 2 : words <= 4 && capitals >= 1 ? 1 : 0;
}

bool isKana(QChar c)
{
    return c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana || c == u'ー';
}

bool isHanOrKana(QStringView text)
{
    return !text.isEmpty() &&
           std::ranges::all_of(text, [](QChar c) { return c.script() == QChar::Script_Han || isKana(c); });
}

/// The commonest Japanese surnames.
bool isJapaneseSurname(QStringView text)
{
    static const QStringList names{
        u"佐藤"_s, u"鈴木"_s,   u"高橋"_s, u"田中"_s, u"伊藤"_s, u"渡辺"_s,   u"渡邊"_s, u"山本"_s, u"中村"_s,
        u"加藤"_s, u"吉田"_s,   u"山田"_s, u"山口"_s, u"松本"_s, u"佐々木"_s, u"井上"_s, u"木村"_s, u"斎藤"_s,
        u"斉藤"_s, u"清水"_s,   u"山崎"_s, u"阿部"_s, u"池田"_s, u"橋本"_s,   u"石川"_s, u"山下"_s, u"小川"_s,
        u"石井"_s, u"長谷川"_s, u"後藤"_s, u"岡田"_s, u"近藤"_s, u"前田"_s,   u"藤田"_s, u"遠藤"_s, u"青木"_s,
        u"坂本"_s, u"村上"_s,   u"太田"_s, u"金子"_s, u"藤井"_s, u"福田"_s,   u"西村"_s, u"三浦"_s, u"竹内"_s,
        u"中島"_s, u"岡本"_s,   u"松田"_s, u"原田"_s, u"中川"_s, u"中野"_s,   u"小野"_s, u"田村"_s, u"藤原"_s,
        u"和田"_s, u"中山"_s,   u"石田"_s, u"上田"_s, u"森田"_s, u"酒井"_s,   u"宮崎"_s, u"大野"_s};
    return names.contains(text);
}

/// Texts with Han characters, by their form alone.
int hanLikeness(QStringView text)
{
    if (isJapaneseName(text))
        return 2;
    const qsizetype dot = text.indexOf(u'·');
    if (dot > 0 && dot + 1 < text.size() && text.size() <= 16)
        return 2;
    if (isHanText(text)) {
        const bool isName = isHanName(text) || isNickname(text);
        return isName ? 2 : text.size() >= 2 && text.size() <= 4 && !isCommonWord(text) ? 1 : 0;
    }
    const qsizetype blank = text.indexOf(u' '); // "李明 Ming", "Ming 李明"
    if (blank > 0 && text.indexOf(u' ', blank + 1) < 0) {
        const QStringView left = text.left(blank);
        const QStringView right = text.mid(blank + 1);
        const QStringView han = isHanText(left) ? left : right;
        const QStringView letters = isHanText(left) ? right : left;
        const bool both = isHanText(han) && lettersLikeness(letters) > 0;
        return both && (isHanName(han) || isNickname(han)) ? 2 : 0;
    }
    return isNickname(text) ? 2 : 0; // "Jeff老师"
}

} // namespace

bool isHanText(QStringView text)
{
    return !text.isEmpty() &&
           std::ranges::all_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

bool hasHan(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

bool isJapaneseName(QStringView text)
{
    const qsizetype blank = text.indexOf(u' ');
    if (blank <= 0 || blank > 4 || text.size() > 8)
        return false;
    const QStringView surname = text.left(blank);
    const QStringView given = text.mid(blank + 1);
    if (!isHanOrKana(surname) || !isHanOrKana(given) || given.size() > 4)
        return false;
    const bool kana = std::ranges::all_of(given, isKana);
    return kana ? isHanText(surname) : isJapaneseSurname(surname) && given.size() <= 3;
}

int nameLikeness(QStringView text)
{
    if (text.startsWith(u'@'))
        return text.size() > 1 && text.size() <= 24 && !text.contains(u' ') ? 2 : 0;
    if (text.isEmpty() || text.size() > 40 || text.front().isSpace() || text.back().isSpace())
        return 0;
    if (!hasHan(text))
        return lettersLikeness(text);
    const int likeness = hanLikeness(text);
    const bool isWord =
        likeness > 0 && (isRoutine(text) || isBlockTitle(text) || sectionWordOf(text) != SectionWord::None);
    return isWord ? 0 : likeness;
}

bool looksLikeName(QStringView text)
{
    if (text.isEmpty() || text.size() > 32 || text.front().isSpace() || text.back().isSpace())
        return false;
    qsizetype han = 0;
    qsizetype words = 1;
    for (const QChar c : text) {
        han += c.script() == QChar::Script_Han ? 1 : 0;
        words += c == u' ' ? 1 : 0;
        const bool joins = u" .-'·_@"_s.contains(c);
        if (!c.isLetterOrNumber() && !joins && !c.isSurrogate())
            return false;
    }
    return han > 0 ? han <= 4 && words <= 2 : words <= 4 && !text.front().isDigit();
}

bool endsAsOrganisation(QStringView text)
{
    static const QSet<QString> words{
        u"works"_s,     u"labs"_s,       u"lab"_s,        u"ltd"_s,      u"inc"_s,        u"corp"_s,
        u"gmbh"_s,      u"university"_s, u"institute"_s,  u"team"_s,     u"group"_s,      u"foundation"_s,
        u"studio"_s,    u"studios"_s,    u"systems"_s,    u"software"_s, u"technology"_s, u"technologies"_s,
        u"cloud"_s,     u"company"_s,    u"research"_s,   u"networks"_s, u"solutions"_s,  u"agency"_s,
        u"school"_s,    u"college"_s,    u"consulting"_s, u"media"_s,    u"partners"_s,   u"association"_s,
        u"community"_s, u"engineer"_s,   u"developer"_s,  u"founder"_s,  u"maintainer"_s, u"contributor"_s};
    QStringView trimmed = text.trimmed();
    while (!trimmed.isEmpty() && trimmed.back() == u'.')
        trimmed.chop(1);
    return words.contains(trimmed.mid(trimmed.lastIndexOf(u' ') + 1).toString().toLower());
}

} // namespace rundown
