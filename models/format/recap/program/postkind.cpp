// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program/postkind.h"

#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/program/occasion.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTime>

#include <algorithm>
#include <bitset>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Words = QList<QStringView>;

constexpr qsizetype mostPlans = 300;
constexpr int mostLines = 4000;
constexpr qsizetype longestLine = 600;
constexpr qsizetype longestPartName = 40;

/// What titles call minutes of those who decide.
const WordFinder &namesOfMinutes()
{
    static const WordFinder finder(Words{u"minutes of",
                                         u"board meeting",
                                         u"committee meeting",
                                         u"vorstandssitzung",
                                         u"mitgliederversammlung",
                                         u"procès-verbal",
                                         u"conseil d'administration",
                                         u"assemblée générale",
                                         u"acta de la",
                                         u"junta directiva",
                                         u"asamblea",
                                         u"verbale",
                                         u"ata da",
                                         u"notulen",
                                         u"bestuursvergadering",
                                         u"протокол заседания",
                                         u"protokół z",
                                         u"理事会",
                                         u"理事會",
                                         u"議事録",
                                         u"회의록"},
                                   Qt::CaseInsensitive);
    return finder;
}

/// What titles and tags call posts of other kinds. Words that recaps are called by too are left out:
/// "review", "protocol", "notes", 纪要.
const WordFinder &namesOfKinds()
{
    static const WordFinder finder(
        // reviews, and lists of what somebody has read or seen
        Words{u"book review",
              u"reading list",
              u"books i",
              u"vidéos à",
              u"videos to",
              u"talks to watch",
              u"recommended videos",
              u"recommended talks",
              u"vídeos recomendad",
              u"videotipps",
              u"推荐视频",
              u"视频推荐",
              u"影片推薦",
              u"おすすめ動画",
              u"books of",
              u"reviews",
              u"publications",
              u"veröffentlichungen",
              u"publicacion",
              u"pubblicazion",
              u"publicaç",
              u"publicaties",
              u"публикаци",
              u"publikacj",
              u"论文列表",
              u"論文一覧",
              u"논문 목록",
              u"书评",
              u"書評",
              u"读后感",
              u"讀後感",
              u"书单",
              u"書單",
              u"读完",
              u"讀完",
              u"影评",
              u"影評",
              u"読んだ本",
              u"観た映画",
              u"読書記録",
              u"서평",
              u"독후감",
              u"읽은 책",
              u"rezension",
              u"buchtipp",
              u"gelesen",
              u"notes de lecture",
              u"lectures de",
              u"reseña",
              u"lecturas",
              u"recensioni",
              u"letture",
              u"resenha",
              u"leituras",
              u"recensies",
              u"gelezen",
              u"рецензи",
              u"прочитан",
              u"recenzj",
              u"przeczyta",
              u"obejrza"} +
            // what is new in a release
            Words{u"release",
                  u"changelog",
                  u"what's new in",
                  u"更新日志",
                  u"更新日誌",
                  u"发布说明",
                  u"發布說明",
                  u"版本发布",
                  u"版本發布",
                  u"リリース",
                  u"更新履歴",
                  u"릴리스",
                  u"변경 사항",
                  u"versionshinweise",
                  u"notes de version",
                  u"notas de la versión",
                  u"notas de versão",
                  u"note di rilascio",
                  u"релиз",
                  u"список изменений",
                  u"informacje o wydaniu"} +
            namesOfMinutes().all() +
            // who helps when, and how a thing is done
            Words{u"volunteer guide",
                  u"volunteer handbook",
                  u"volunteers",
                  u"helferhandbuch",
                  u"helferinfo",
                  u"schichtplan",
                  u"guide des bénévoles",
                  u"guía de voluntari",
                  u"guia dos voluntári",
                  u"guia de voluntári",
                  u"guida per i volontari",
                  u"vrijwilligers",
                  u"志愿者手册",
                  u"志工手冊",
                  u"ボランティアの手引き",
                  u"자원봉사자 안내",
                  u"памятка волонт",
                  u"poradnik wolontariusz",
                  u"教程",
                  u"教學",
                  u"步骤",
                  u"步驟",
                  u"手順",
                  u"howto",
                  u"how-to",
                  u"tutorial",
                  u"迁移",
                  u"遷移",
                  u"搬到",
                  u"迁到"} +
            Words{u"recipe", u"rezept", u"recette", u"receta", u"receita", u"ricett", u"recept", u"рецепт",
                  u"przepis", u"食谱", u"食譜", u"菜谱", u"レシピ", u"레시피"} +
            // broadcasts, letters and courses
            Words{u"podcast",      u"show notes",    u"shownotes",
                  u"episode",      u"épisode",       u"episodio",
                  u"episódio",     u"выпуск",        u"odcinek",
                  u"aflevering",   u"播客",          u"ポッドキャスト",
                  u"에피소드",     u"подкаст",       u"newsletter",
                  u"this week in", u"周报",          u"週報",
                  u"周刊",         u"週刊",          u"рассылка",
                  u"뉴스레터",     u"syllabus",      u"lehrplan",
                  u"temario",      u"plan de cours", u"programma del corso",
                  u"ementa",       u"教学大纲",      u"课程大纲",
                  u"課程大綱",     u"シラバス",      u"강의계획서"} +
            // people, jobs, awards
            Words{u"obituary",
                  u"in memoriam",
                  u"nachruf",
                  u"zum tod",
                  u"nécrologie",
                  u"hommage à",
                  u"obituario",
                  u"necrolog",
                  u"некролог",
                  u"nekrolog",
                  u"讣告",
                  u"訃聞",
                  u"追悼",
                  u"부고",
                  u"interview",
                  u"entretien",
                  u"entrevista",
                  u"intervista",
                  u"专访",
                  u"專訪",
                  u"インタビュー",
                  u"인터뷰",
                  u"интервью",
                  u"wywiad",
                  u"jobs",
                  u"vacanc",
                  u"stellenangebot",
                  u"offres d'emploi",
                  u"ofertas de empleo",
                  u"vagas",
                  u"offerte di lavoro",
                  u"vacatures",
                  u"вакансии",
                  u"oferty pracy",
                  u"求人",
                  u"채용",
                  u"招聘",
                  u"award",
                  u"winners",
                  u"preisträger",
                  u"palmarès",
                  u"ganador",
                  u"vincitori",
                  u"vencedor",
                  u"winnaars",
                  u"победител",
                  u"laureaci",
                  u"获奖",
                  u"獲獎",
                  u"得獎",
                  u"受賞",
                  u"수상"} +
            // questions and breakdowns
            Words{u"faq",
                  u"frequently asked",
                  u"häufige fragen",
                  u"foire aux questions",
                  u"preguntas frecuentes",
                  u"domande frequenti",
                  u"perguntas frequentes",
                  u"veelgestelde",
                  u"частые вопросы",
                  u"常见问题",
                  u"常見問題",
                  u"よくある質問",
                  u"자주 묻는",
                  u"postmortem",
                  u"post-mortem",
                  u"incident",
                  u"outage",
                  u"störungsbericht",
                  u"故障",
                  u"事故",
                  u"障害",
                  u"장애"},
        Qt::CaseInsensitive);
    return finder;
}

/// What heads a part of such a post.
const WordFinder &namesOfParts()
{
    static const WordFinder finder(
        Words{u"shifts", u"what to bring", u"changelog", u"fixed", u"fixes", u"bug fixes", u"bugfixes",
              u"breaking changes", u"deprecat", u"upgrade", u"upgrading", u"install", u"known issues",
              u"ingredients", u"root cause", u"prerequisites", u"faq", u"assessment", u"grading"} +
            Words{u"schichten",   u"mitbringen",    u"behoben",         u"fehlerbehebung", u"aktualisier",
                  u"zutaten",     u"zubereitung",   u"voraussetzungen", u"häufige fragen", u"corrections",
                  u"mise à jour", u"ingrédients",   u"préparation",     u"prérequis",      u"créneaux",
                  u"évaluation",  u"bibliographie", u"turnos",          u"correcciones",   u"actualiza",
                  u"instala",     u"ingredientes",  u"preparación",     u"requisitos",     u"evaluación",
                  u"bibliograf",  u"preguntas",     u"correções",       u"atualiza",       u"modo de prepar",
                  u"avaliação",   u"o que levar",   u"turni",           u"correzioni",     u"aggiorna",
                  u"ingredienti", u"preparazione",  u"valutazione",     u"domande",        u"opgelost",
                  u"bijwerken",   u"ingrediënten",  u"bereiding",       u"смены",          u"исправлен",
                  u"обновлени",   u"установка",     u"ингредиенты",     u"приготовление",  u"частые вопросы",
                  u"poprawki",    u"aktualizacja",  u"instalacja",      u"składniki",      u"przygotowanie"} +
            Words{u"更新内容",     u"修复",         u"升级",         u"安装",      u"食材",      u"步骤",
                  u"常见问题",     u"准备工作",     u"排班",         u"班次",      u"值班",      u"修正",
                  u"升級",         u"安裝",         u"步驟",         u"常見問題",  u"事前準備",  u"班表",
                  u"変更点",       u"インストール", u"アップデート", u"材料",      u"作り方",    u"手順",
                  u"よくある質問", u"シフト",       u"持ち物",       u"변경 사항", u"버그 수정", u"설치",
                  u"업데이트",     u"재료",         u"만드는 법",    u"자주 묻는", u"근무표",    u"준비물"},
        Qt::CaseInsensitive);
    return finder;
}

/// Votes, installing, publishers: what lines of such posts say.
const WordFinder &wordsOfVotes()
{
    static const WordFinder finder(
        Words{u"beschluss",      u"einstimmig", u"enthaltung", u"unanim",   u"quorum",  u"abstention",
              u"motion carried", u"seconded",   u"abstencion", u"astenut",  u"besluit", u"onthouding",
              u"постановили",    u"воздержал",  u"uchwał",     u"wstrzyma", u"表决",    u"表決",
              u"議決",           u"可決",       u"의결",       u"가결"},
        Qt::CaseInsensitive);
    return finder;
}

const WordFinder &wordsOfInstalling()
{
    static const WordFinder finder{u"pip install",   u"pip3 install", u"npm install", u"npm i ",
                                   u"yarn add",      u"apt install",  u"apt-get ",    u"brew install",
                                   u"cargo install", u"go install",   u"gem install", u"composer require",
                                   u"docker pull",   u"mysqldump",    u"rsync -",     u"systemctl "};
    return finder;
}

const WordFinder &wordsOfPublishing()
{
    static const WordFinder finder(
        Words{u"isbn",    u"publisher", u"verlag",           u"éditions",   u"editorial",    u"ediciones",
              u"editore", u"edizioni",  u"editora",          u"uitgeverij", u"издательство", u"wydawnictwo",
              u"出版社",  u"출판사",    u"journal",          u"proc.",      u"proceedings",  u"arxiv",
              u"doi",     u"thesis",    u"technical report", u"学报",       u"學報",         u"論文誌"},
        Qt::CaseInsensitive);
    return finder;
}

/// The words of a text that a finder knows, by their places in its list. What begins amid a word is none,
/// where the script parts its words.
QSet<qsizetype> wordsIn(QStringView text, const WordFinder &finder)
{
    const auto isOfParted = [](QChar c) { return c.unicode() < 0x0600 && c.isLetterOrNumber(); };
    QSet<qsizetype> found;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && isOfParted(text[i]) && isOfParted(text[i - 1]))
            continue;
        const qsizetype word = finder.indexAt(text.mid(i));
        if (word >= 0)
            found.insert(word);
    }
    return found;
}

bool holdsWord(QStringView text, const WordFinder &finder)
{
    return finder.occursIn(text) && !wordsIn(text, finder).isEmpty(); // in most texts none occurs at all
}

/// "8/10", "4 / 5"
bool isOutOf(QStringView line)
{
    static const QRegularExpression mark(uR"((?<![\d/])(10|\d([.,]\d)?) ?/ ?(5|10)(?![\d/]))"_s);
    constexpr qsizetype longest = 100;
    for (qsizetype i = line.size() < longest ? line.indexOf(u'/', 1) : -1; i > 0;
         i = line.indexOf(u'/', i + 1)) {
        const QStringView behind = line.mid(i + 1, 2).trimmed();
        const bool mayBe = (line[i - 1].isDigit() || line[i - 1] == u' ') && !behind.isEmpty() &&
                           (behind.front() == u'5' || behind.front() == u'1');
        if (mayBe && mark.match(line.toString()).hasMatch())
            return true;
    }
    return false;
}

/// "★★★★☆"
const WordFinder &starsOfRatings()
{
    static const WordFinder stars{u"★★", u"★☆", u"⭐⭐"};
    return stars;
}

/// What of the plans speaks for a post of another kind, counted by plans.
struct Signs
{
    qsizetype plans = 0;
    qsizetype ratings = 0;
    qsizetype publishers = 0;
    qsizetype questions = 0;
    qsizetype again = 0;        ///< titles that several of them have, at times of their own: shifts
    qsizetype rides = 0;        ///< from a time on to another, elsewhere
    bool goesOnAtNight = false; ///< from the evening past midnight
    bool beginsAtZero = false;  ///< at 00:00: places in a recording

    bool areMost(qsizetype count) const { return count >= 2 && count * 3 >= plans; }
};

/// Whether a line may have stars, votes or publishers: most have none of their words.
bool mayTell(QStringView line)
{
    static const WordFinder finder(wordsOfVotes().all() + wordsOfPublishing().all() + starsOfRatings().all(),
                                   Qt::CaseInsensitive);
    static const std::bitset<0x10000> beginnings =
        [] { // one look tells of most characters that none begins so
            std::bitset<0x10000> set;
            for (const QStringView word : finder.all()) {
                set.set(word.front().toLower().unicode());
                set.set(word.front().toUpper().unicode());
            }
            return set;
        }();
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (!beginnings.test(line[i].unicode()))
            continue;
        const bool isWithin = i > 0 && line[i].unicode() < 128 && line[i - 1].isLetterOrNumber();
        if (!isWithin && finder.indexAt(line.sliced(i)) >= 0)
            return true;
    }
    return false;
}

/// The first plans of a post that has many.
QList<SessionPlan> firstOf(const QList<SessionPlan> &plans)
{
    return plans.first(std::min(plans.size(), mostPlans));
}

/// What the lines of a post say that speaks for one of another kind, found out once.
class LineSigns
{
public:
    LineSigns() = default;
    explicit LineSigns(const BodyLines &lines)
    {
        for (int i = 0; i < std::min(lines.count(), mostLines); ++i) {
            const QStringView line = lines.line(i).left(longestLine);
            if (isOutOf(line))
                ratings.insert(i);
            if (!mayTell(line))
                continue;
            votes += holdsWord(line, wordsOfVotes()) ? 1 : 0;
            if (starsOfRatings().occursIn(line))
                ratings.insert(i);
            if (holdsWord(line, wordsOfPublishing()))
                publishers.insert(i);
        }
    }

    QSet<int> ratings; ///< lines
    QSet<int> publishers;
    int votes = 0;
};

/// Most items have a recording each: neither books nor votes do.
bool haveRecordings(const BodyLines &lines, const QList<SessionPlan> &plans)
{
    const auto isRecording = [](const MediaLink &m) { return m.kind == MediaKind::Recording; };
    const auto hasRecording = [&](const SessionPlan &plan) {
        for (int i = plan.line + 1; i < plan.end; ++i) {
            if (lines.isMedia(i) && std::ranges::any_of(lines.media(i), isRecording))
                return true;
        }
        return false;
    };
    const auto having = std::ranges::count_if(plans, hasRecording);
    return having >= 3 && having * 2 > plans.size();
}

/// Whether one of the lines is a plan's.
bool holdsOne(const QSet<int> &found, const SessionPlan &plan)
{
    return std::ranges::any_of(found, [&](int line) { return line >= plan.line && line < plan.end; });
}

/// False where no two heads begin alike, and few ask something: then no title needs to be read.
bool mayRepeatOrAsk(const BodyLines &lines, const QList<SessionPlan> &plans)
{
    constexpr qsizetype longestBeginning = 16;
    static constexpr CharacterSet ends(u"(（–—-|｜:：,，「《");
    QSet<QStringView> begins;
    qsizetype questions = 0;
    for (const SessionPlan &plan : plans) {
        if (plan.columns)
            return true;
        const QStringView bare = lines.headSight(plan.line, plan.headBegin).bare;
        qsizetype end = std::min<qsizetype>(bare.size(), 1);
        while (end < std::min(bare.size(), longestBeginning) && !ends.has(bare[end]))
            ++end;
        if (begins.contains(bare.left(end)))
            return true;
        begins.insert(bare.left(end));
        questions += bare.contains(u'?') || bare.contains(u'？') ? 1 : 0;
    }
    return questions * 3 >= plans.size();
}

void addTitlesOf(const BodyLines &lines, const QList<SessionPlan> &plans, Signs &signs)
{
    QHash<QString, QString> titles; // with who holds them
    QSet<QString> again;
    for (const SessionPlan &plan : plans) {
        const Entry entry = readSession(lines, plan).entry;
        const QString &title = entry.session()->title;
        const bool isBlock = !plan.children.isEmpty() || isBlockTitle(title);
        const auto &people = entry.session()->people;
        const QString held = people.isEmpty() ? title : title + u'\n' + people.first().name;
        signs.questions += title.endsWith(u'?') || title.endsWith(u'？') ? 1 : 0;
        if (!entry.session()->start)
            continue;
        const auto before = titles.constFind(title); // a workshop held twice has its speaker twice
        if (!isBlock && !isRoutine(title) && !title.isEmpty() && before != titles.cend() &&
            (people.isEmpty() || *before != held))
            again.insert(title);
        titles.insert(title, held);
    }
    signs.again = again.size();
}

/// When a plan's session begins, by the first time in its head or row.
std::optional<QTime> startOf(const BodyLines &lines, const SessionPlan &plan)
{
    if (plan.columns)
        return readSession(lines, plan).entry.session()->start;
    const HeadFrame &frame = lines.headSight(plan.line, plan.headBegin).frame;
    return frame.time && frame.isTimed ? std::optional(frame.time->start.time) : std::nullopt;
}

/// "09:18 Leeds → 10:31 Settleby": where a train leaves, and where it arrives.
bool isRide(QStringView head, bool bareTimes)
{
    static const WordFinder arrows{u"→", u"->", u"–>", u"➔", u"⇒"};
    const auto leaves = timeAtBeginning(head, bareTimes);
    if (!leaves || leaves->endBegin >= 0)
        return false;
    for (qsizetype i = leaves->rest + 1; i < std::min(head.size(), longestLine); ++i) {
        const QStringView arrow = arrows.at(head.mid(i));
        if (!arrow.isEmpty())
            return timeAtBeginning(head.mid(i + arrow.size()).trimmed(), bareTimes).has_value();
    }
    return false;
}

void addTimesOf(const BodyLines &lines, const QList<SessionPlan> &plans, Signs &signs)
{
    bool isFirst = true;
    bool isLate = false;
    int night = 0;
    for (const SessionPlan &plan : plans) {
        const std::optional<QTime> start = startOf(lines, plan);
        if (!start)
            continue;
        signs.rides +=
            !plan.columns && isRide(lines.line(plan.line).mid(plan.headBegin), lines.hasBareTimes()) ? 1 : 0;
        signs.beginsAtZero = signs.beginsAtZero || (isFirst && *start < QTime(0, 6));
        isFirst = false;
        isLate = isLate || start->hour() >= 20;
        night += isLate && start->hour() < 6 && start->hour() > 0 ? 1 : 0;
    }
    signs.goesOnAtNight = night >= 2;
}

Signs signsOf(const BodyLines &lines, const LineSigns &told, const QList<SessionPlan> &plans)
{
    Signs signs;
    signs.plans = plans.size();
    signs.ratings =
        std::ranges::count_if(plans, [&](const SessionPlan &p) { return holdsOne(told.ratings, p); });
    signs.publishers =
        std::ranges::count_if(plans, [&](const SessionPlan &p) { return holdsOne(told.publishers, p); });
    addTimesOf(lines, plans, signs);
    if (mayRepeatOrAsk(lines, plans))
        addTitlesOf(lines, plans, signs);
    return signs;
}

/// What speaks for a post of another kind.
struct OtherKind
{
    int weight = 0;
    int signs = 0; ///< how many there are
    void add(int more, int count = 1)
    {
        weight += more * count;
        signs += count;
    }
};

OtherKind otherKindOf(const BodyLines &lines, const LineSigns &told, const QList<SessionPlan> &plans,
                      const Signs &signs)
{
    OtherKind other;
    const QStringView title = titleOf(lines.body).left(longestLine);
    if (isGuideOrCall(lines.body) || holdsWord(title, namesOfKinds()))
        other.add(3);
    const QList<QStringView> tags = tagsOf(lines.body);
    const auto isKind = [](QStringView tag) { return holdsWord(tag.left(longestLine), namesOfKinds()); };
    if (!namesRecap(title) && std::ranges::any_of(tags, isKind)) // a recap of a release party has such too
        other.add(2);
    QSet<qsizetype> parts;
    const auto isWithinPlan = [&](int line) { // "Vent'anni di pip install" is a talk
        return std::ranges::any_of(plans,
                                   [=](const SessionPlan &p) { return p.line <= line && line < p.end; });
    };
    for (const Heading &heading : headingsOf(lines)) {
        const QStringView text = lines.line(heading.line).mid(heading.textBegin);
        if (text.size() > longestPartName)
            continue;
        const QSet<qsizetype> found = wordsIn(text, namesOfParts());
        if (!found.isEmpty() && !isWithinPlan(heading.line))
            parts.unite(found);
    }
    other.add(1, std::min(3, int(parts.size())));
    bool installs = false;
    for (int i = 0; i < std::min(lines.count(), mostLines) && !installs; ++i)
        installs = lines.isOpaque(i) && wordsOfInstalling().occursIn(lines.line(i).left(longestLine));
    if (installs)
        other.add(1);
    if (signs.areMost(signs.questions))
        other.add(1);
    for (const bool several : {told.votes >= 2, signs.areMost(signs.ratings), signs.areMost(signs.publishers),
                               signs.areMost(signs.rides), signs.again >= 2 && signs.again * 5 >= signs.plans,
                               signs.goesOnAtNight}) {
        if (several) // no single word says so
            other.add(1, 2);
    }
    if (signs.beginsAtZero)
        other.add(2);
    return other;
}

/// What of the plans speaks for an event, counted by plans.
struct Counts
{
    qsizetype plans = 0;
    qsizetype roles = 0;    ///< a line such as "讲师：…"
    qsizetype media = 0;    ///< a line of media, or media behind the head
    qsizetype labelled = 0; ///< a label of media in a sentence
    qsizetype program = 0;  ///< registration, a block of short talks
    qsizetype given = 0;    ///< a time, a title and a speaker's full name

    bool areMost(qsizetype count) const { return count >= 2 && count * 3 >= plans; }
};

Counts countIn(const BodyLines &lines, const QList<SessionPlan> &plans)
{
    Counts counts;
    counts.plans = plans.size();
    for (const SessionPlan &plan : plans) {
        bool role = false;
        bool media = !plan.columns && lines.headSight(plan.line, plan.headBegin).tail;
        bool labelled = false;
        for (int i = plan.line; i < plan.end; ++i) {
            if (lines.isOpaque(i) || lines.line(i).size() > longestLine)
                continue;
            Role unused = Role::Speaker;
            role = role || (i > plan.line && roleWordLength(lines.content(i), unused) > 0);
            media = media || lines.isMedia(i);
            labelled = labelled || linksToLabelledMedia(lines, i);
        }
        const Entry entry = readSession(lines, plan).entry;
        const Session &session = *entry.session();
        const QString &title = session.title;
        const bool isBlock = !plan.children.isEmpty() || isBlockTitle(title);
        counts.given += session.start && !title.isEmpty() && !session.people.isEmpty() &&
                                nameLikeness(session.people.first().name) == 2
                            ? 1
                            : 0;
        counts.roles += role ? 1 : 0;
        counts.media += media ? 1 : 0;
        counts.labelled += labelled ? 1 : 0;
        counts.program += isBlock || (isRoutine(title) && !isRest(title)) ? 1 : 0;
    }
    return counts;
}

/// What speaks for an event: as much as that.
int weightOfEvent(const BodyLines &lines, const Counts &counts)
{
    const int words = countEventWords(lines.body);
    int weight = words >= 6 ? 2 : words >= 3 ? 1 : 0;
    weight += namesRecap(titleOf(lines.body)) ? 2 : 0;
    weight += namesEvent(titleOf(lines.body)) ? 2 : 0;
    weight += counts.areMost(counts.roles) ? 3 : counts.roles >= 2 ? 1 : 0;
    weight += counts.areMost(counts.media) ? 2 : counts.media >= 2 ? 1 : 0;
    weight += counts.areMost(counts.labelled) ? 1 : 0;
    if (!holdsWord(titleOf(lines.body).left(longestLine), namesOfMinutes())) // of whom each item is told too
        weight += counts.areMost(counts.given) ? 3 : 0;
    weight += counts.program > 0 ? 1 : 0;
    return weight;
}

} // namespace

bool linksToLabelledMedia(const BodyLines &lines, int line)
{
    const QList<MediaLink> media = lines.mediaInSentence(line);
    return std::ranges::any_of(
        media, [](const MediaLink &m) { return mediaWordIn(m.link.text) != MediaKind::None; });
}

bool tellsOfOtherThings(const BodyLines &lines, const QList<SessionPlan> &plans)
{
    if (plans.isEmpty())
        return false;
    const QList<SessionPlan> first = firstOf(plans);
    const LineSigns told = haveRecordings(lines, first) ? LineSigns() : LineSigns(lines);
    const OtherKind other = otherKindOf(lines, told, plans, signsOf(lines, told, first));
    if (other.weight < 2) // most posts
        return false;
    const int event = weightOfEvent(lines, countIn(lines, first));
    const bool isOneWord = other.signs < 2; // which a recap may have too
    return other.weight > (isOneWord ? event * 2 : event);
}

} // namespace rundown
