// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/names.h"

#include "models/format/recap/people.h"
#include "models/format/recap/wordfinder.h"
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
    static const WordFinder words{
        u"方法", u"方案",   u"方式", u"方向", u"高效", u"高级",   u"应用",   u"安全",   u"安装", u"安卓",
        u"时间", u"时代",   u"时序", u"成功", u"成本", u"成长",   u"金融",   u"华为",   u"成都", u"武汉",
        u"全面", u"全局",   u"全栈", u"全新", u"常见", u"何时",   u"解决",   u"解析",   u"解读", u"解密",
        u"程序", u"程式",   u"任务", u"万物", u"通用", u"项目",   u"路由",   u"路线",   u"管理", u"单元",
        u"简单", u"简易",   u"平台", u"强大", u"水平", u"计划",   u"公司",   u"公开",   u"空间", u"游戏",
        u"查询", u"连接",   u"向量", u"关于", u"关系", u"关键",   u"章节",   u"易用",   u"边缘", u"边界",
        u"石油", u"金山",   u"百度", u"温故", u"凌晨", u"高性能", u"应用层", u"和平",   u"安利", u"项目组",
        u"时区", u"白皮书", u"黑客", u"经验", u"支持", u"房间",   u"麦克风", u"万能",   u"钱包", u"杜绝",
        u"贺词", u"文化",   u"首先", u"其实", u"今天", u"最后",   u"其次",   u"另外",   u"同时", u"因此",
        u"所以", u"但是",   u"然后", u"当然", u"目前", u"此外",   u"现在",   u"近年来", u"不过", u"而且",
        u"接着", u"随后",   u"那么", u"总之", u"例如", u"比如",   u"此次",   u"本次",   u"这次", u"大家",
        u"我们", u"其中",   u"于是", u"显然", u"毕竟", u"事实上", u"这里",   u"期间"};
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
    static const WordFinder words{
        u"The",          u"A",          u"An",          u"How",         u"Why",
        u"What",         u"When",       u"Building",    u"Using",       u"Introduction",
        u"Intro",        u"Python",     u"Rust",        u"Go",          u"Java",
        u"Linux",        u"Docker",     u"Kubernetes",  u"Web",         u"API",
        u"Keynote",      u"Panel",      u"Workshop",    u"Talk",        u"Talks",
        u"Lightning",    u"Session",    u"Opening",     u"Closing",     u"Lunch",
        u"Coffee",       u"Break",      u"Day",         u"Part",        u"Track",
        u"Welcome",      u"Service",    u"Mesh",        u"Cloud",       u"Data",
        u"Open",         u"Source",     u"Software",    u"Les",         u"Le",
        u"La",           u"Un",         u"Une",         u"Des",         u"Comment",
        u"Pourquoi",     u"In",         u"From",        u"To",          u"With",
        u"Your",         u"My",         u"Our",         u"Tips",        u"State",
        u"Future",       u"Update",     u"Slides",      u"Video",       u"Machine",
        u"Learning",     u"Async",      u"Testing",     u"Systems",     u"System",
        u"Engine",       u"Framework",  u"Django",      u"Flask",       u"Qt",
        u"Android",      u"Google",     u"GDG",         u"Meetup",      u"PyCon",
        u"Demo",         u"Design",     u"Code",        u"Programming", u"Development",
        u"Time",         u"Date",       u"Title",       u"Speaker",     u"Room",
        u"Coordination", u"Social",     u"Native",      u"Management",  u"Internals",
        u"Performance",  u"Security",   u"Network",     u"Welcome",     u"Deep",
        u"Dive",         u"Live",       u"Labs",        u"Inc",         u"Ltd",
        u"GmbH",         u"University", u"Université",  u"Foundation",  u"Technologies",
        u"Team",         u"Group",      u"Institute",   u"Research",    u"Project",
        u"Company",      u"Corp",       u"Corporation", u"Software",    u"Final",
        u"Words",        u"New",        u"Note",        u"Notes"};
    return words.contains(word);
}

bool isParticle(QStringView word)
{
    static const WordFinder words{u"de", u"la", u"van", u"von", u"der", u"du", u"le",
                                  u"da", u"di", u"den", u"el",  u"bin", u"dos"};
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
        u"佐藤"_s,   u"鈴木"_s, u"高橋"_s,   u"田中"_s, u"伊藤"_s,   u"渡辺"_s, u"渡邊"_s,   u"山本"_s,
        u"中村"_s,   u"加藤"_s, u"吉田"_s,   u"山田"_s, u"山口"_s,   u"松本"_s, u"佐々木"_s, u"井上"_s,
        u"木村"_s,   u"斎藤"_s, u"斉藤"_s,   u"清水"_s, u"山崎"_s,   u"阿部"_s, u"池田"_s,   u"橋本"_s,
        u"石川"_s,   u"山下"_s, u"小川"_s,   u"石井"_s, u"長谷川"_s, u"後藤"_s, u"岡田"_s,   u"近藤"_s,
        u"前田"_s,   u"藤田"_s, u"遠藤"_s,   u"青木"_s, u"坂本"_s,   u"村上"_s, u"太田"_s,   u"金子"_s,
        u"藤井"_s,   u"福田"_s, u"西村"_s,   u"三浦"_s, u"竹内"_s,   u"中島"_s, u"岡本"_s,   u"松田"_s,
        u"原田"_s,   u"中川"_s, u"中野"_s,   u"小野"_s, u"田村"_s,   u"藤原"_s, u"和田"_s,   u"中山"_s,
        u"石田"_s,   u"上田"_s, u"森田"_s,   u"酒井"_s, u"宮崎"_s,   u"大野"_s, u"小林"_s,   u"林"_s,
        u"森"_s,     u"浜田"_s, u"野口"_s,   u"柴田"_s, u"原"_s,     u"高木"_s, u"安藤"_s,   u"宮本"_s,
        u"大塚"_s,   u"杉山"_s, u"今井"_s,   u"丸山"_s, u"河野"_s,   u"藤本"_s, u"村田"_s,   u"武田"_s,
        u"上野"_s,   u"杉本"_s, u"増田"_s,   u"平野"_s, u"小島"_s,   u"千葉"_s, u"久保"_s,   u"岩崎"_s,
        u"松井"_s,   u"桜井"_s, u"野村"_s,   u"木下"_s, u"菊地"_s,   u"菊池"_s, u"佐野"_s,   u"新井"_s,
        u"渡部"_s,   u"工藤"_s, u"松尾"_s,   u"高田"_s, u"水野"_s,   u"市川"_s, u"小山"_s,   u"吉川"_s,
        u"古川"_s,   u"内田"_s, u"永井"_s,   u"荒木"_s, u"大西"_s,   u"島田"_s, u"熊谷"_s,   u"西田"_s,
        u"北村"_s,   u"安田"_s, u"五十嵐"_s, u"川口"_s, u"平田"_s,   u"東"_s,   u"関"_s,     u"本田"_s,
        u"久保田"_s, u"中田"_s, u"樋口"_s,   u"川村"_s, u"辻"_s,     u"小沢"_s, u"川上"_s,   u"片山"_s,
        u"岩田"_s,   u"服部"_s, u"大久保"_s, u"川崎"_s, u"星野"_s,   u"早川"_s, u"西川"_s,   u"松下"_s,
        u"土屋"_s,   u"飯田"_s, u"山内"_s,   u"馬場"_s, u"福島"_s,   u"矢野"_s, u"秋山"_s,   u"南"_s,
        u"吉村"_s,   u"黒田"_s, u"西"_s,     u"広瀬"_s, u"菅原"_s,   u"沢田"_s, u"堀"_s,     u"堀内"_s,
        u"岡"_s,     u"奥村"_s, u"大島"_s,   u"田辺"_s, u"松村"_s,   u"須藤"_s, u"尾崎"_s,   u"小松"_s,
        u"篠原"_s,   u"大石"_s, u"栗原"_s,   u"大山"_s, u"石原"_s,   u"松岡"_s, u"小池"_s,   u"宮田"_s,
        u"児玉"_s,   u"内藤"_s, u"三宅"_s,   u"福井"_s, u"浅野"_s,   u"岩本"_s, u"坂井"_s,   u"田口"_s,
        u"横山"_s,   u"町田"_s, u"森本"_s,   u"桑原"_s, u"望月"_s,   u"藤川"_s, u"大谷"_s,   u"河合"_s,
        u"白石"_s,   u"小西"_s, u"柳"_s,     u"谷口"_s, u"高野"_s,   u"長田"_s, u"野田"_s,   u"青山"_s,
        u"川島"_s,   u"榎本"_s, u"三好"_s,   u"吉岡"_s, u"松浦"_s,   u"神田"_s};
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

namespace {

/// "小林ゆり", "岡本直樹": no blank between.
bool isJoinedJapaneseName(QStringView text)
{
    if (text.size() < 3 || text.size() > 7 || !isHanOrKana(text) || text.endsWith(u"大学"))
        return false;
    for (qsizetype size = std::min<qsizetype>(3, text.size() - 1); size >= 2; --size) {
        const QStringView given = text.mid(size);
        const bool kana = std::ranges::all_of(given, isKana);
        if (isJapaneseSurname(text.left(size)))
            return kana ? given.size() >= 2 : isHanText(given) && given.size() <= 2 && text.size() == 4;
    }
    return false;
}

} // namespace

bool isJapaneseName(QStringView text)
{
    const qsizetype blank = text.indexOf(u' ');
    if (blank < 0)
        return isJoinedJapaneseName(text);
    if (blank <= 0 || blank > 4 || text.size() > 8)
        return false;
    const QStringView surname = text.left(blank);
    const QStringView given = text.mid(blank + 1);
    if (!isHanOrKana(surname) || !isHanOrKana(given) || given.size() > 4)
        return false;
    const bool kana = std::ranges::all_of(given, isKana);
    return kana ? isHanText(surname) : isJapaneseSurname(surname) && given.size() <= 3;
}

namespace {

/// What stands where a name would.
bool isNobody(QStringView text)
{
    static const WordFinder words({u"anonymous", u"anon",      u"tba",    u"tbd",      u"tbc",       u"n/a",
                                   u"various",   u"see below", u"all",    u"everyone", u"everybody", u"you",
                                   u"匿名",      u"待定",      u"所有人", u"大家",     u"全体",      u"未定",
                                   u"全員",      u"alle",      u"tous"},
                                  Qt::CaseInsensitive);
    return words.contains(text);
}

} // namespace

int nameLikeness(QStringView text)
{
    if (text.size() <= 9 && isNobody(text))
        return 0;
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
