// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/people/names.h"

#include "models/format/recap/people/people.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/sectionwords.h"
#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

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
    u"龔邵萬錢戴嚴湯溫莊聶魯嶽歐關蘭紀單塗駱藍遊華饒農時簡車項連蘆麥婁竇衛應閔師榮"
    u"洪賴羅鍾顏傅凃粘闕辜韋鮑閻練鄔繆陽齊籃畢喬龎鄞幸禹晁蔚沃阚燕闻敬";

constexpr QStringView longSurnames[] = {u"欧阳", u"司马", u"诸葛", u"上官", u"司徒", u"东方", u"慕容",
                                        u"令狐", u"皇甫", u"尉迟", u"公孙", u"夏侯", u"端木", u"歐陽"};

/// Common words that begin with a character that is also a surname.
bool isCommonWord(QStringView text)
{
    static const WordFinder words{
        u"解散",   u"散场",   u"收摊",   u"收工",    u"方法", u"方案",   u"方式",   u"方向",   u"高效",
        u"高级",   u"应用",   u"安全",   u"安装",    u"安卓", u"时间",   u"时代",   u"时序",   u"成功",
        u"成本",   u"成长",   u"金融",   u"华为",    u"成都", u"武汉",   u"全面",   u"全局",   u"全栈",
        u"全新",   u"常见",   u"何时",   u"解决",    u"解析", u"解读",   u"解密",   u"程序",   u"程式",
        u"任务",   u"万物",   u"通用",   u"项目",    u"路由", u"路线",   u"管理",   u"单元",   u"简单",
        u"简易",   u"平台",   u"强大",   u"水平",    u"计划", u"公司",   u"公开",   u"空间",   u"游戏",
        u"查询",   u"连接",   u"向量",   u"关于",    u"关系", u"关键",   u"章节",   u"易用",   u"边缘",
        u"边界",   u"石油",   u"金山",   u"百度",    u"温故", u"凌晨",   u"高性能", u"应用层", u"和平",
        u"安利",   u"项目组", u"时区",   u"白皮书",  u"黑客", u"经验",   u"支持",   u"房间",   u"麦克风",
        u"万能",   u"钱包",   u"杜绝",   u"贺词",    u"文化", u"首先",   u"其实",   u"今天",   u"最后",
        u"其次",   u"另外",   u"同时",   u"因此",    u"所以", u"但是",   u"然后",   u"当然",   u"目前",
        u"此外",   u"现在",   u"近年来", u"不过",    u"而且", u"接着",   u"随后",   u"那么",   u"总之",
        u"例如",   u"比如",   u"此次",   u"本次",    u"这次", u"大家",   u"我们",   u"其中",   u"于是",
        u"显然",   u"毕竟",   u"事实上", u"这里",    u"期间", u"高中生", u"高校",   u"大学生", u"中学生",
        u"小学生", u"研究生", u"大厂",   u"大会",    u"大学", u"大赛",   u"大全",   u"小组",   u"小结",
        u"小时",   u"老板",   u"新人",   u"对面断线"};
    return words.contains(text);
}

bool isSurname(QChar c)
{
    static const QSet<QChar> known(surnames.begin(), surnames.end());
    return isHan(c) && known.contains(c);
}

bool isHanName(QStringView text)
{
    if (isCommonWord(text))
        return false;
    static const WordFinder longOnes(QList<QStringView>(std::begin(longSurnames), std::end(longSurnames)));
    if (!longOnes.at(text).isEmpty())
        return text.size() >= 3 && text.size() <= 4;
    return (text.size() == 2 || text.size() == 3) && isSurname(text.front());
}

bool isNickname(QStringView text)
{
    static constexpr CharacterSet determiners(u"的这那某各两几位全该");
    static const QStringList endings{u"总"_s,   u"哥"_s, u"姐"_s,   u"老师"_s, u"大大"_s, u"大妈"_s,
                                     u"君"_s,   u"桑"_s, u"同学"_s, u"博士"_s, u"教授"_s, u"先生"_s,
                                     u"女士"_s, u"總"_s, u"老師"_s, u"叔"_s};
    if (text.size() < 2 || text.size() > 5 || determiners.has(text[0]))
        return false;
    const bool prefixed = text[0] == u'老' || text[0] == u'小' || text[0] == u'阿' || text[0] == u'大';
    const bool isParted = prefixed && text[1] == u' '; // "老 Q", "阿 Kui"
    if (prefixed && text.size() > 2 && std::ranges::all_of(text.mid(isParted ? 2 : 1), [](QChar c) {
            return c.isLetter() && c.unicode() < 128;
        }))
        return true;
    if (text.size() <= 3 && prefixed)
        return text.size() == 2;
    if (text.size() == 2 && text[0] == text[1])
        return true;
    static const WordEnds ends(endings);
    return ends.indexAt(text, [&](qsizetype i) {
        return text.size() > endings[i].size() && text.size() <= endings[i].size() + 3;
    }) >= 0;
}

/// "陈sir", "白Bai": a surname and a few letters.
bool isMixedNickname(QStringView text)
{
    constexpr qsizetype longest = 7;
    return text.size() >= 3 && text.size() <= longest && isSurname(text.front()) &&
           std::ranges::all_of(text.mid(1), [](QChar c) { return c.isLetter() && c.unicode() < 128; });
}

/// "财务小李"
bool endsAsNickname(QStringView text)
{
    return text.size() >= 4 && u"小老阿"_s.contains(text[text.size() - 2]) && surnames.contains(text.back());
}

/// Words that begin titles and headings and are no names though capitalised.
bool isTitleWord(QStringView word)
{
    static const WordFinder words{
        u"The",          u"A",          u"An",           u"How",         u"Why",
        u"What",         u"When",       u"Building",     u"Using",       u"Introduction",
        u"Intro",        u"Python",     u"Rust",         u"Go",          u"Java",
        u"Linux",        u"Docker",     u"Kubernetes",   u"Web",         u"API",
        u"Keynote",      u"Panel",      u"Workshop",     u"Talk",        u"Talks",
        u"Lightning",    u"Session",    u"Opening",      u"Closing",     u"Lunch",
        u"Coffee",       u"Break",      u"Day",          u"Part",        u"Track",
        u"Welcome",      u"Service",    u"Mesh",         u"Cloud",       u"Data",
        u"Open",         u"Source",     u"Software",     u"Les",         u"Le",
        u"La",           u"Un",         u"Une",          u"Des",         u"Comment",
        u"Pourquoi",     u"In",         u"From",         u"To",          u"With",
        u"Your",         u"My",         u"Our",          u"Tips",        u"State",
        u"Future",       u"Update",     u"Slides",       u"Video",       u"Machine",
        u"Learning",     u"Async",      u"Testing",      u"Systems",     u"System",
        u"Engine",       u"Framework",  u"Django",       u"Flask",       u"Qt",
        u"Android",      u"Google",     u"GDG",          u"Meetup",      u"PyCon",
        u"Demo",         u"Design",     u"Code",         u"Programming", u"Development",
        u"Time",         u"Date",       u"Title",        u"Speaker",     u"Room",
        u"Coordination", u"Social",     u"Native",       u"Management",  u"Internals",
        u"Performance",  u"Security",   u"Network",      u"Welcome",     u"Deep",
        u"Dive",         u"Live",       u"Labs",         u"Inc",         u"Ltd",
        u"GmbH",         u"University", u"Université",   u"Foundation",  u"Technologies",
        u"Team",         u"Group",      u"Institute",    u"Research",    u"Project",
        u"Company",      u"Corp",       u"Corporation",  u"Software",    u"Final",
        u"Words",        u"Advanced",   u"Intermediate", u"Beginner",    u"Beginners",
        u"English",      u"German",     u"French",       u"Remote",      u"Online",
        u"New",          u"Note",       u"Notes"};
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

/// "HERON"
bool isShouted(QStringView word)
{
    const auto isSmall = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return word.front().isLetter() && std::ranges::none_of(word, isSmall) &&
           word.toString().toUpper() == word;
}

/// Words of Latin, Cyrillic and such letters.
int lettersLikeness(QStringView text)
{
    static const WordFinder jobs{u"SRE", u"CTO", u"CEO", u"COO", u"CIO", u"CPO",
                                 u"CFO", u"DBA", u"QA",  u"PM",  u"HR",  u"VP"};
    if (jobs.contains(text)) // "锦城云 SRE"
        return 0;
    int words = 0;
    int capitals = 0;
    static constexpr CharacterSet opening(u"\"“«‹„");
    static constexpr CharacterSet closing(u"\"”»›“");
    bool quoted = false; // a nickname within: "Ezequiel "Zeke" Fontana", "Jules « modulo » Archimbaud"
    for (const QStringView word : text.tokenize(u' ')) {
        if (word.isEmpty())
            continue;
        const bool opens = words > 0 && opening.has(word.front());
        const bool closes = (quoted || opens) && closing.has(word.back());
        if (opens || quoted) {
            quoted = !closes || (opens && word.size() == 1);
            continue;
        }
        ++words;
        const bool isLast = word.end() == text.end();
        if (!isLast && word.size() > 3 && word.endsWith(u'.') && !word.startsWith(u"Prof") &&
            !word.startsWith(u"Dipl") && word.count(u'.') == 1)
            return 0; // the end of a sentence
        if (isTitleWord(word) && !(words > 1 && isArticle(word)))
            return 0;
        const bool letters = std::ranges::all_of(word, isNameLetter);
        const bool handle =
            std::ranges::all_of(word, [](QChar c) { return isNameLetter(c) || c.isDigit() || c == u'_'; });
        if (!handle || word.front().isDigit() || (!letters && words > 1))
            return 0;
        const bool shouted = word.size() > 3 && isShouted(word) && !word.contains(u'.'); // "S.H. Lin"
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
    const char16_t code = c.unicode();
    const bool isHiragana = (code >= 0x3041 && code <= 0x3096) || (code >= 0x309d && code <= 0x309f);
    const bool isKatakana = (code >= 0x30a1 && code <= 0x30fa) || (code >= 0x30fc && code <= 0x30ff) ||
                            (code >= 0xff66 && code <= 0xff9d);
    return isHiragana || isKatakana;
}

bool isHanOrKana(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return isHan(c) || isKana(c); });
}

/// The commonest Japanese surnames.
bool isJapaneseSurname(QStringView text)
{
    static const QSet<QStringView> names{
        u"佐藤",   u"鈴木", u"高橋", u"田中", u"伊藤",   u"渡辺",   u"渡邊", u"山本", u"中村",   u"加藤",
        u"吉田",   u"山田", u"山口", u"松本", u"佐々木", u"井上",   u"木村", u"斎藤", u"斉藤",   u"清水",
        u"山崎",   u"阿部", u"池田", u"橋本", u"石川",   u"山下",   u"小川", u"石井", u"長谷川", u"後藤",
        u"岡田",   u"近藤", u"前田", u"藤田", u"遠藤",   u"青木",   u"坂本", u"村上", u"太田",   u"金子",
        u"藤井",   u"福田", u"西村", u"三浦", u"竹内",   u"中島",   u"岡本", u"松田", u"原田",   u"中川",
        u"中野",   u"小野", u"田村", u"藤原", u"和田",   u"中山",   u"石田", u"上田", u"森田",   u"酒井",
        u"宮崎",   u"大野", u"小林", u"林",   u"森",     u"浜田",   u"野口", u"柴田", u"原",     u"高木",
        u"安藤",   u"宮本", u"大塚", u"杉山", u"今井",   u"丸山",   u"河野", u"藤本", u"村田",   u"武田",
        u"上野",   u"杉本", u"増田", u"平野", u"小島",   u"千葉",   u"久保", u"岩崎", u"松井",   u"桜井",
        u"野村",   u"木下", u"菊地", u"菊池", u"佐野",   u"新井",   u"渡部", u"工藤", u"松尾",   u"高田",
        u"水野",   u"市川", u"小山", u"吉川", u"古川",   u"内田",   u"永井", u"荒木", u"大西",   u"島田",
        u"熊谷",   u"西田", u"北村", u"安田", u"五十嵐", u"川口",   u"平田", u"東",   u"関",     u"本田",
        u"久保田", u"中田", u"樋口", u"川村", u"辻",     u"小沢",   u"川上", u"片山", u"岩田",   u"服部",
        u"大久保", u"川崎", u"星野", u"早川", u"西川",   u"松下",   u"土屋", u"飯田", u"山内",   u"馬場",
        u"福島",   u"矢野", u"秋山", u"南",   u"吉村",   u"黒田",   u"西",   u"広瀬", u"菅原",   u"沢田",
        u"堀",     u"堀内", u"岡",   u"奥村", u"大島",   u"田辺",   u"松村", u"須藤", u"尾崎",   u"小松",
        u"篠原",   u"大石", u"栗原", u"大山", u"石原",   u"松岡",   u"小池", u"宮田", u"児玉",   u"内藤",
        u"三宅",   u"福井", u"浅野", u"岩本", u"坂井",   u"田口",   u"横山", u"町田", u"森本",   u"桑原",
        u"望月",   u"藤川", u"大谷", u"河合", u"白石",   u"小西",   u"柳",   u"谷口", u"高野",   u"長田",
        u"野田",   u"青山", u"川島", u"榎本", u"三好",   u"吉岡",   u"松浦", u"神田", u"黒木",   u"小野寺",
        u"三枝",   u"平良", u"大庭", u"江口", u"川端",   u"佐久間", u"長野", u"堀江", u"福本",   u"大橋",
        u"飯島",   u"古賀", u"広田", u"大川", u"本間",   u"小田",   u"比嘉", u"金城", u"宮城",   u"島袋",
        u"仲村",   u"玉城", u"大城", u"森山", u"森下",   u"田島",   u"奥田", u"奥野", u"牧野",   u"西山",
        u"北川",   u"相馬", u"小倉", u"荒井", u"石黒",   u"大森",   u"稲垣", u"吉野", u"吉沢",   u"米田",
        u"関口",   u"関根", u"根本", u"早坂", u"長尾",   u"杉浦",   u"村山", u"戸田", u"小坂",   u"河村",
        u"川田",   u"横田", u"大津", u"今村", u"竹田",   u"永田",   u"中西", u"西尾", u"笠原",   u"角田",
        u"塚本",   u"岸",   u"岸本", u"日高", u"久野",   u"津田",   u"豊田", u"富田", u"高山",   u"高瀬",
        u"高井",   u"柏木", u"黒川", u"宮下", u"平井",   u"菅野",   u"中原", u"松永", u"小泉",   u"田代",
        u"岩井",   u"石橋", u"桜庭", u"井手", u"大平",   u"堀口",   u"宮川", u"矢島", u"滝沢",   u"西野",
        u"北野",   u"丸田", u"水谷", u"片岡", u"高島",   u"飯塚"};
    return names.contains(text);
}

/// Texts with Han characters, by their form alone.
int hanLikeness(QStringView text)
{
    if (isJapaneseName(text))
        return 2;
    const qsizetype dot = text.indexOf(u'·');
    const bool isPlace = dot > 0 && isHanName(text.left(dot)) && text.size() - dot > 5; // "郑和平·某网负责人"
    if (dot > 0 && dot + 1 < text.size() && text.size() <= 16)
        return isPlace ? 0 : 2;
    if (isHanText(text)) {
        static const WordFinder begins{u"我们", u"我們", u"我把", u"我的", u"你们", u"你的", u"他们", u"她们",
                                       u"咱们", u"为什", u"為什", u"怎么", u"怎麼", u"怎样", u"如何", u"什么",
                                       u"什麼", u"哪些", u"从零", u"從零", u"从头", u"當你", u"当你"};
        if (!begins.at(text).isEmpty()) // a sentence
            return 0;
        const bool isName = !isCommonWord(text) && (isHanName(text) || isNickname(text));
        const bool isClause = u"了着过的吗呢吧"_s.contains(text.back()) || // "讲了", "录音丢失"
                              text.startsWith(u"录音") || text.startsWith(u"幻灯") ||
                              text.startsWith(u"视频");
        return isName ? 2 : text.size() >= 2 && text.size() <= 4 && !isCommonWord(text) && !isClause ? 1 : 0;
    }
    const qsizetype blank = text.indexOf(u' '); // "李明 Ming", "Ming 李明"
    if (blank > 0 && text.indexOf(u' ', blank + 1) < 0) {
        const QStringView left = text.left(blank);
        const QStringView right = text.mid(blank + 1);
        const QStringView han = isHanText(left) ? left : right;
        const QStringView letters = isHanText(left) ? right : left;
        if (isNickname(text))
            return 2;
        const bool both = isHanText(han) && !hasHan(letters) && lettersLikeness(letters) > 0;
        const bool surname = han.size() == 1 && isSurname(han.front());
        return both && (isHanName(han) || isNickname(han) || surname) ? 2 : 0;
    }
    // "能登ねこ", "ぽん酢", and neither "学び" nor "使い方"
    const auto kana = std::ranges::count_if(text, isKana);
    const bool isParted = isHan(text.front()) ? std::ranges::all_of(text.last(kana), isKana)
                                              : std::ranges::all_of(text.first(kana), isKana);
    const bool isKanaName =
        text.size() >= 3 && text.size() <= 6 && isHanOrKana(text) && kana >= 2 && isParted;
    return isNickname(text) ? 2 : isMixedNickname(text) || isKanaName ? 1 : 0; // "Jeff老师"
}

} // namespace

bool isHanText(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isHan);
}

bool hasHan(QStringView text)
{
    return std::ranges::any_of(text, isHan);
}

namespace {

/// "小林ゆり", "岡本直樹": no blank between.
bool isJoinedJapaneseName(QStringView text)
{
    const bool plausible = text.size() == 4 || (text.size() > 2 && text.size() < 8 && isKana(text.back()));
    if (!plausible || !isHanOrKana(text) || text.endsWith(u"大学"))
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
    const qsizetype blank = std::max(text.indexOf(u' '), text.indexOf(u'\u3000'));
    if (blank < 0)
        return isJoinedJapaneseName(text);
    if (blank <= 0 || blank > 4 || text.size() > 8)
        return false;
    const QStringView surname = text.left(blank);
    const QStringView given = text.mid(blank + 1);
    if (!isHanOrKana(surname) || !isHanOrKana(given) || given.size() > 4)
        return false;
    const bool kana = std::ranges::all_of(given, isKana);
    if (kana)
        return isHanText(surname);
    const bool isLong =
        surname.size() == 3 && given.size() == 1; // "加賀谷 翔": no name is parted so in China
    // What given names end with, and words of Chinese rarely do: "大槻 蓮".
    static constexpr CharacterSet endsGiven(u"郎希奈恵樹斗輔菜葵翔蓮央彦吾哉悠凛楓健誠剛徹舞優亮薫茜遥");
    const bool isGiven = endsGiven.has(given.back()) && given.size() <= 3 && surname.size() == 2 &&
                         isHanText(text.left(blank)) && !isCommonWord(surname);
    return ((isJapaneseSurname(surname) || (isLong && isHanText(surname))) && given.size() <= 3) || isGiven;
}

bool isPartedJapaneseName(QStringView text)
{
    constexpr qsizetype longestSurname = 4;
    constexpr qsizetype longestKatakana = 8;
    constexpr qsizetype longestGiven = 4;
    static constexpr CharacterSet endsPlace(u"部課室社研大会班組科店館校院"); // "技術部 田中"
    const qsizetype blank = std::max(text.indexOf(u' '), text.indexOf(u'\u3000'));
    if (blank < 1 || blank + 1 >= text.size())
        return false;
    const QStringView surname = text.left(blank);
    const QStringView given = text.mid(blank + 1);
    const bool isWritten = std::ranges::all_of(surname, isKana)
                               ? surname.size() > 1 && surname.size() <= longestKatakana
                               : isHanText(surname) && surname.size() <= longestSurname;
    const bool isPlace = endsPlace.has(surname.back()) && !isJapaneseSurname(surname);
    return isWritten && !isPlace && isHanOrKana(given) && given.size() <= longestGiven &&
           !isCommonWord(surname);
}

bool hasKana(QStringView text)
{
    return std::ranges::any_of(text, isKana);
}

bool isNobody(QStringView text)
{
    static constexpr CharacterSet parts(u"章节節课課回卷");
    if (text.size() > 2 && text.size() <= 5 && text.front() == u'第' && parts.has(text.back()))
        return true; // "第五章"
    static const WordFinder words{
        u"anonymous", u"anonyme", u"anon",   u"tba",     u"someone",   u"somebody", u"jemand",   u"某人",
        u"tbd",       u"tbc",     u"n/a",    u"various", u"see below", u"all",      u"everyone", u"everybody",
        u"Anonymous", u"TBA",     u"TBD",    u"TBC",     u"N/A",       u"Various",  u"All",      u"Everyone",
        u"匿名",      u"待定",    u"所有人", u"大家",    u"t.b.c.",    u"t.b.a.",   u"t.b.d.",   u"T.B.C.",
        u"T.B.A.",    u"N.N.",    u"n.n.",   u"t.b.c",   u"t.b.a",     u"全体",     u"未定",     u"全員",
        u"全體",      u"alle",    u"Alle",   u"tous"};
    const QStringView word = words.at(text);
    return !word.isEmpty() && (word.size() == text.size() || words.contains(text));
}

namespace {

/// What was found of the last short texts: one name is asked about several times while a line is weighed.
class LikenessMemo
{
public:
    static constexpr qsizetype longest = 14;

    template<class Find>
    int likenessOf(QStringView text, Find find)
    {
        Known &known = all[placeOf(text)];
        if (known.size != text.size() || !std::equal(text.begin(), text.end(), known.text.begin())) {
            known.likeness = qint8(find(text)); // which may ask for parts of the text
            known.size = qint8(text.size());
            std::copy(text.begin(), text.end(), known.text.begin());
        }
        return known.likeness;
    }

private:
    struct Known
    {
        std::array<QChar, longest> text;
        qint8 size = -1;
        qint8 likeness = 0;
    };

    static std::size_t placeOf(QStringView text)
    {
        std::size_t place = std::size_t(text.size());
        for (const QChar c : text)
            place = place * 31 + c.unicode();
        return place % places;
    }

    static constexpr std::size_t places = 64;
    std::array<Known, places> all;
};

/// "ジョン・スミス"
bool isKatakanaName(QStringView text)
{
    const qsizetype dot = text.indexOf(u'・');
    return dot > 0 && dot + 1 < text.size() && text.size() <= 20 &&
           std::ranges::all_of(text, [](QChar c) { return c == u'・' || isKana(c); });
}

/// "정하늘": a Korean surname and two syllables.
bool isHangulName(QStringView text)
{
    static constexpr CharacterSet surnames(
        u"강고공곽구권금길김나남노도류마맹명모문민박반방배백변봉부서석선설성소손송신심안양엄여"
        u"연염오옥왕용우원위유육윤은이인임장전정제조주지진차채천최추탁하한함허현홍황");
    static constexpr CharacterSet organisations(u"랩팀사"); // "한빛랩"
    constexpr qsizetype syllables = 3;
    return text.size() == syllables && surnames.has(text.front()) && !organisations.has(text.back()) &&
           std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3; });
}

int findLikeness(QStringView text)
{
    if ((text.size() <= 9 && isNobody(text)) || tellsOfNoRecording(text))
        return 0;
    if (text.startsWith(u'@'))
        return text.size() > 1 && text.size() <= 24 && !text.contains(u' ') ? 2 : 0;
    if (text.isEmpty() || text.size() > 40 || text.front().isSpace() || text.back().isSpace())
        return 0;
    static constexpr CharacterSet parting(u",，;；:：~～|｜/／"); // no name has one
    if (std::ranges::any_of(text, [](QChar c) { return parting.has(c); }))
        return 0;
    if (!hasHan(text))
        return isKatakanaName(text) || isHangulName(text) ? 2 : lettersLikeness(text);
    const int likeness = hanLikeness(text);
    const bool isWord = likeness > 0 && (isRoutine(text) || isBlockTitle(text) ||
                                         (sectionWordOf(text) != SectionWord::None && !endsAsNickname(text)));
    return isWord ? 0 : likeness;
}

} // namespace

int nameLikeness(QStringView text)
{
    thread_local LikenessMemo memo;
    return text.size() <= LikenessMemo::longest ? memo.likenessOf(text, findLikeness) : findLikeness(text);
}

int nameLikeness(QStringView text, bool japanese)
{
    return japanese && isPartedJapaneseName(text) ? 2 : nameLikeness(text);
}

bool looksLikeName(QStringView text)
{
    if (text.isEmpty() || text.size() > 32 || text.front().isSpace() || text.back().isSpace())
        return false;
    qsizetype han = 0;
    qsizetype words = 1;
    for (const QChar c : text) {
        han += isHan(c) ? 1 : 0;
        words += c == u' ' ? 1 : 0;
        const bool joins = u" .-'·_@"_s.contains(c);
        if (!c.isLetterOrNumber() && !joins && !c.isSurrogate())
            return false;
    }
    return han > 0 ? han <= 4 && words <= 2 : words <= 4 && !text.front().isDigit();
}

bool endsAsPinyinSurname(QStringView text)
{
    static const QSet<QStringView> names{
        u"Wang",   u"Li",    u"Lee",   u"Zhang", u"Chang", u"Liu",  u"Chen",  u"Chan",   u"Yang",  u"Huang",
        u"Wong",   u"Zhao",  u"Wu",    u"Zhou",  u"Chou",  u"Xu",   u"Hsu",   u"Sun",    u"Ma",    u"Zhu",
        u"Hu",     u"Guo",   u"He",    u"Lin",   u"Lam",   u"Gao",  u"Luo",   u"Lo",     u"Zheng", u"Liang",
        u"Xie",    u"Hsieh", u"Song",  u"Tang",  u"Feng",  u"Han",  u"Deng",  u"Cao",    u"Peng",  u"Zeng",
        u"Xiao",   u"Tian",  u"Dong",  u"Pan",   u"Yuan",  u"Cai",  u"Tsai",  u"Jiang",  u"Yu",    u"Du",
        u"Ye",     u"Yeh",   u"Cheng", u"Wei",   u"Su",    u"Lu",   u"Ding",  u"Ren",    u"Shen",  u"Yao",
        u"Jin",    u"Tan",   u"Fan",   u"Shi",   u"Liao",  u"Xia",  u"Fu",    u"Bai",    u"Qiu",   u"Chiu",
        u"Qin",    u"Hou",   u"Kuo",   u"Tsao",  u"Chung", u"Tai",  u"Hsiao", u"Chiang", u"Chu",   u"Kao",
        u"Cheung", u"Ng",    u"Leung", u"Tseng", u"Fang",  u"Shao", u"Qian",  u"Gu"};
    return names.contains(text.mid(text.lastIndexOf(u' ') + 1));
}

bool endsAsOrganisation(QStringView text)
{
    static const QSet<QString> words{u"works"_s,       u"labs"_s,         u"lab"_s,
                                     u"ltd"_s,         u"inc"_s,          u"corp"_s,
                                     u"gmbh"_s,        u"university"_s,   u"institute"_s,
                                     u"team"_s,        u"group"_s,        u"foundation"_s,
                                     u"studio"_s,      u"studios"_s,      u"systems"_s,
                                     u"software"_s,    u"technology"_s,   u"technologies"_s,
                                     u"cloud"_s,       u"company"_s,      u"research"_s,
                                     u"networks"_s,    u"solutions"_s,    u"agency"_s,
                                     u"school"_s,      u"college"_s,      u"consulting"_s,
                                     u"media"_s,       u"partners"_s,     u"association"_s,
                                     u"community"_s,   u"engineer"_s,     u"developer"_s,
                                     u"founder"_s,     u"maintainer"_s,   u"contributor"_s,
                                     u"council"_s,     u"museum"_s,       u"library"_s,
                                     u"bank"_s,        u"hospital"_s,     u"ministry"_s,
                                     u"analytics"_s,   u"digital"_s,      u"security"_s,
                                     u"health"_s,      u"energy"_s,       u"club"_s,
                                     u"robotics"_s,    u"payments"_s,     u"robotik"_s,
                                     u"informatik"_s,  u"consult"_s,      u"bibliothek"_s,
                                     u"ag"_s,          u"eg"_s,           u"sa"_s,
                                     u"sarl"_s,        u"sas"_s,          u"bv"_s,
                                     u"télécom"_s,     u"telecom"_s,      u"llc"_s,
                                     u"plc"_s,         u"e.v"_s,          u"society"_s,
                                     u"ventures"_s,    u"collective"_s,   u"press"_s,
                                     u"office"_s,      u"verein"_s,       u"as"_s,
                                     u"ab"_s,          u"oy"_s,           u"aps"_s,
                                     u"nv"_s,          u"srl"_s,          u"spa"_s,
                                     u"lda"_s,         u"kk"_s,           u"ug"_s,
                                     u"mbh"_s,         u"numérique"_s,    u"logistics"_s,
                                     u"games"_s,       u"design"_s,       u"data"_s,
                                     u"industries"_s,  u"insurance"_s,    u"airlines"_s,
                                     u"railways"_s,    u"brewery"_s,      u"farm"_s,
                                     u"gallery"_s,     u"archive"_s,      u"archives"_s,
                                     u"institut"_s,    u"stiftung"_s,     u"werke"_s,
                                     u"technik"_s,     u"limited"_s,      u"holding"_s,
                                     u"hackerspace"_s, u"versicherung"_s, u"versicherungen"_s,
                                     u"assurances"_s,  u"seguros"_s,      u"verzekeringen"_s,
                                     u"makerspace"_s,  u"trust"_s,        u"charity"_s};
    QStringView trimmed = text.trimmed();
    while (!trimmed.isEmpty() && trimmed.back() == u'.')
        trimmed.chop(1);
    static const QSet<QString> firsts{
        u"stadt"_s,      u"istituto"_s,    u"institut"_s,   u"instituto"_s,   u"universität"_s,
        u"université"_s, u"universidad"_s, u"università"_s, u"hochschule"_s,  u"fachhochschule"_s,
        u"freifunk"_s,   u"tsv"_s,         u"verein"_s,     u"caisse"_s,      u"mairie"_s,
        u"ville"_s,      u"lycée"_s,       u"école"_s,      u"association"_s, u"collectif"_s,
        u"bank"_s,       u"banque"_s,      u"tu"_s,         u"lug"_s,         u"ministry"_s};
    const QStringView first = trimmed.left(trimmed.indexOf(u' ') < 0 ? 0 : trimmed.indexOf(u' '));
    return words.contains(trimmed.mid(trimmed.lastIndexOf(u' ') + 1).toString().toLower()) ||
           firsts.contains(first.toString().toLower());
}

} // namespace rundown
