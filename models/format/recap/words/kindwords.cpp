// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/words/kindwords.h"

namespace rundown {

using Words = QList<QStringView>;

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
                                         u"会议纪要",
                                         u"會議紀要",
                                         u"会议记录",
                                         u"會議紀錄",
                                         u"會議記錄",
                                         u"工作例会",
                                         u"籌備會議",
                                         u"筹备会议",
                                         u"碰头会",
                                         u"碰頭會",
                                         u"例会纪要",
                                         u"例會紀要",
                                         u"组委会议",
                                         u"组委例会",
                                         u"理事會",
                                         u"議事録",
                                         u"회의록"},
                                   Qt::CaseInsensitive);
    return finder;
}

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

const WordFinder &wordsOfVotes()
{
    static const WordFinder finder(
        Words{u"beschluss",      u"einstimmig", u"enthaltung", u"unanim",   u"quorum",  u"abstention",
              u"motion carried", u"seconded",   u"abstencion", u"astenut",  u"besluit", u"onthouding",
              u"постановили",    u"воздержал",  u"uchwał",     u"wstrzyma", u"表决",    u"表決",
              u"議決",           u"决议",       u"決議",       u"待办",     u"待辦",    u"可決",
              u"의결",           u"가결"},
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

const WordFinder &starsOfRatings()
{
    static const WordFinder stars{u"★★", u"★☆", u"⭐⭐"};
    return stars;
}

} // namespace rundown
