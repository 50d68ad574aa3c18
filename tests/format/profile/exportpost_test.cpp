// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/profile/exportpost.h"
#include "models/format/profile/profiles.h"
#include "models/format/recap/recap.h"
#include "tests/format/profile/postwords.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace rundown;
using rundown::test::wordsOf;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ownPost =
    "Title: A day of talks\n"
    "Date: 2020-05-16 20:00\n"
    "Tags: birds, 鸟\n"
    "Slug: birds-2020\n"
    "\n"
    "## Before\n"
    "It rained, and {{ nobody }} minded.\n"
    "- one\n"
    "  - deeper {% here %}\n"
    "\n"
    "<!-- more -->\n"
    "\n"
    "### Program\n"
    "\n"
    "- Counting birds\n"
    "    + Ada Finch ~ Heron Works\n"
    "    + Recording: [200516-01-birds.MP3](https://media.example.org/day/200516-01-birds.MP3)\n"
    "    + [0:10] a camera, [a page](notes.md) and a lot of patience\n"
    "- A garden of tests\n"
    "    + Bo Reed ~ Marsh Lab\n"
    "    + Recording: [200516-02-garden.MP3](https://media.example.org/day/200516-02-garden.MP3)\n"
    "    + `{{ weeds }}`\n"
    "\n"
    "![the room](photos/the%20room.png)\n"
    "(the room)\n"
    "\n"
    "```\n"
    "{{ code }}\n"
    "```\n";

} // namespace

/// Whole posts, exported for blogs.
class ExportPostTest : public QObject
{
    Q_OBJECT

private slots:
    void plainIsThePostByteForByte();
    void isCalledAsTheBlogWants_data();
    void isCalledAsTheBlogWants();
    void changesNoWord_data();
    void changesNoWord();
    void keepsWindowsLineEnds();
    void aLoneCarriageReturnInAText_data() { isCalledAsTheBlogWants_data(); }
    void aLoneCarriageReturnInAText();
    void stampsFollowTheEvent();
    void knowsItsMediaAndTheirLines();
    void anyFileThatIsThereIsMedia();
    void aFileCalledByDateNeedsOne();
    void keepsBytesThatAreNoText();
    void slugsAreNames();
    void isCalledByTheDayAtTheEventsPlace();
    void aDateInTheFileNameIsTheDate();
    void aPageBundleIsCalledByItsFolder();
    void saysWhereADateLosesItsOffset();
    void saysWhichKeysItCannotKeep();
    void saysWhichTagsBecameText();
    void saysWhichAddressesAreAnothers();
    void saysWhichTagsInCodeAreNotRun();
    void saysWhichListsBeginAtOne();
    void saysWhereADateIsMissing();
    void saysWhereADateIsReadAsUtc();
    void saysWhichFootnotesAreLost();
    void saysWhichLayoutTheSiteMustHave();
    void takesTheFirstHeadingForATitle();
    void namesTheLineOfBrokenFrontMatter();

private:
    Event eventOf(const QByteArray &post, const QString &profile = {})
    {
        const auto read = readPost(post, u"own.md"_s, m_worker);
        Event event = read ? read->event : Event();
        event.post.profile = profile;
        return event;
    }
    Result<ExportedPost> exported(const Event &event)
    {
        return exportPost(event, *findProfile(event.post.profile, {}), u"day"_s, m_worker);
    }
    MarkdownWorker m_worker;
};

void ExportPostTest::plainIsThePostByteForByte()
{
    const auto post = exported(eventOf(ownPost));
    QVERIFY(post);
    QCOMPARE(post->text, ownPost);
    QCOMPARE(post->path, u"day.md"_s);
    QVERIFY(post->problems.isEmpty());
}

void ExportPostTest::isCalledAsTheBlogWants_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("path");
    QTest::newRow("pelican") << u"pelican"_s << u"content/birds-2020.md"_s;
    QTest::newRow("hugo") << u"hugo"_s << u"content/posts/birds-2020/index.md"_s;
    QTest::newRow("jekyll") << u"jekyll"_s << u"_posts/2020-05-16-birds-2020.md"_s;
    QTest::newRow("hexo") << u"hexo"_s << u"source/_posts/birds-2020.md"_s;
    QTest::newRow("eleventy") << u"eleventy"_s << u"posts/birds-2020.md"_s;
    QTest::newRow("zola") << u"zola"_s << u"content/posts/birds-2020/index.md"_s;
}

void ExportPostTest::isCalledAsTheBlogWants()
{
    QFETCH(QString, profile);
    const auto post = exported(eventOf(ownPost, profile));
    QVERIFY2(post, post ? "" : qPrintable(post.error().toString()));
    QTEST(post->path, "path");
}

void ExportPostTest::changesNoWord_data()
{
    QTest::addColumn<QByteArray>("post");
    QTest::newRow("own") << ownPost;
    QDirIterator samples(QStringLiteral(RUNDOWN_SAMPLES "/posts"), {u"*.md"_s}, QDir::Files);
    while (samples.hasNext()) {
        QFile file(samples.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(samples.fileName())) << file.readAll();
    }
}

/// The posts of all profiles hold the same words in the same order.
void ExportPostTest::changesNoWord()
{
    QFETCH(QByteArray, post);
    const Event event = eventOf(post);
    const QStringList words = wordsOf(writePost(event).text);
    QVERIFY(words.size() > 10);
    for (const QString &name : ownProfileNames()) {
        Event forBlog = event;
        forBlog.post.profile = name;
        if (forBlog.days.isEmpty())
            forBlog.days = {QDate(2020, 1, 2)};
        const auto written = exported(forBlog);
        QVERIFY2(written, written ? "" : qPrintable(name + u": "_s + written.error().toString()));
        const QStringList got = wordsOf(written->text);
        const auto [one, other] = std::ranges::mismatch(words, got);
        const QString there = QStringList(one, std::min(one + 8, words.end())).join(u' ');
        const QString here = QStringList(other, std::min(other + 8, got.end())).join(u' ');
        QVERIFY2(got == words, qPrintable(name + u": "_s + there + u" | "_s + here));
        const auto again = readPost(written->text, name, m_worker);
        QVERIFY(again);
        QCOMPARE(writePost(again->event).text, written->text);
    }
}

void ExportPostTest::keepsWindowsLineEnds()
{
    QByteArray post = ownPost;
    post.replace("\n", "\r\n");
    for (const QString &name : ownProfileNames()) {
        QByteArray text = exported(eventOf(post, name))->text;
        QCOMPARE(text.count('\n'), text.count("\r\n"));
        text.replace("\r\n", "\n");
        QCOMPARE(text, exported(eventOf(ownPost, name))->text);
        QByteArray old = ownPost;
        text = exported(eventOf(old.replace('\n', '\r'), name))->text;
        QCOMPARE(text.count('\n'), 0);
        QCOMPARE(text.replace('\r', '\n'), exported(eventOf(ownPost, name))->text);
    }
}

/// It ends a line for cmark and none for us.
void ExportPostTest::aLoneCarriageReturnInAText()
{
    QFETCH(QString, profile);
    const QByteArray lines = "one\rtwo\r\rthree\n\n- a\r- b\n    - c\n\n1. d\n2. e";
    const auto post =
        exported(eventOf("Title: Rain\nDate: 2020-05-16\nSlug: rain\n\n" + lines + "\n", profile));
    QVERIFY2(post, post ? "" : qPrintable(post.error().what));
    for (const char *word : {"one", "two", "three", "a", "b", "c", "d", "e"})
        QVERIFY2(post->text.contains(word), word);
    QCOMPARE(post->text.count('\r'), lines.count('\r'));
}

void ExportPostTest::stampsFollowTheEvent()
{
    Event event = eventOf(ownPost, u"jekyll"_s);
    QVERIFY(exported(event)->text.contains("    + [0:10] a camera"));
    event.post.stamps = NoteStamps::Drop;
    QVERIFY(exported(event)->text.contains("    + a camera"));
    event.post.stamps = NoteStamps::Link;
    QVERIFY(exported(event)->text.contains(
        "    + [0:10](https://media.example.org/day/200516-01-birds.MP3#t=10) a camera"));
}

void ExportPostTest::knowsItsMediaAndTheirLines()
{
    for (const QString &name : ownProfileNames()) {
        const auto post = exported(eventOf(ownPost, name));
        const QList<QByteArray> lines = post->text.split('\n');
        QCOMPARE(post->media.size(), 3);
        for (const MediaUse &use : post->media) {
            const QByteArray end = fileNameOf(use.file).split(u' ').last().toUtf8();
            QVERIFY2(lines[use.line - 1].contains(end), lines[use.line - 1].constData());
        }
        QCOMPARE(post->media.last().file, u"photos/the room.png"_s);
        QVERIFY(!post->media.last().sitePath.isEmpty());
        QCOMPARE(post->media.first().url, u"https://media.example.org/day/200516-01-birds.MP3"_s);
    }
}

void ExportPostTest::anyFileThatIsThereIsMedia()
{
    const Event event =
        eventOf("---\nlayout: post\ntitle: a\ndate: 2020-01-02\n---\n\n"
                "[a](files/a.xlsx) [b](talk.html#x) [c](none.docx) [d](other.md) [e](../e.srt)\n"
                "[f](rec%5Cf.mp3) [g](/g.xlsx)\n",
                u"jekyll"_s);
    const QStringList there{u"files/a.xlsx"_s, u"talk.html"_s, u"other.md"_s, u"../e.srt"_s};
    const auto post = exportPost(event, *findProfile(u"jekyll"_s, {}), u"day"_s, m_worker,
                                 [&](const QString &path) { return there.contains(path); });
    QVERIFY2(post->text.contains("[a](/assets/day/files/a.xlsx) [b](/assets/day/talk.html#x) [c](none.docx) "
                                 "[d](other.md) [e](../e.srt)\n[f](/assets/day/rec/f.mp3)"),
             post->text);
    QCOMPARE(post->media, QList<MediaUse>({{u"files/a.xlsx"_s, u"assets/day/files/a.xlsx"_s, {}, 7},
                                           {u"talk.html"_s, u"assets/day/talk.html"_s, {}, 7},
                                           {u"../e.srt"_s, u"assets/day/e.srt"_s, {}, 7},
                                           {u"rec/f.mp3"_s, u"assets/day/rec/f.mp3"_s, {}, 8}}));
}

void ExportPostTest::aFileCalledByDateNeedsOne()
{
    Event event = eventOf("## Just words\n", u"jekyll"_s);
    QVERIFY(!exported(event));
    event.days = {QDate(2020, 5, 16)};
    QCOMPARE(exported(event)->path, u"_posts/2020-05-16-day.md"_s);
}

void ExportPostTest::isCalledByTheDayAtTheEventsPlace()
{
    Event event = eventOf("---\ntitle: a\ndate: 2020-01-31T20:00:00Z\n---\n\nx\n", u"jekyll"_s);
    QCOMPARE(exported(event)->path, u"_posts/2020-01-31-day.md"_s);
    event.timeZone = u"Asia/Shanghai"_s;
    QCOMPARE(exported(event)->path, u"_posts/2020-02-01-day.md"_s);
}

void ExportPostTest::aDateInTheFileNameIsTheDate()
{
    const auto named = [this](const QByteArray &post, const QString &profile, const QString &name) {
        const Event event = eventOf(post, profile);
        return exportPost(event, *findProfile(profile, {}), name, m_worker);
    };
    const QByteArray post = "---\ntitle: a\n---\n\nx\n";
    const auto jekyll = named("---\nlayout: post\ntitle: a\n---\n\nx\n", u"jekyll"_s, u"2020-01-02-owls"_s);
    QVERIFY2(jekyll, jekyll ? "" : qPrintable(jekyll.error().what));
    QCOMPARE(jekyll->path, u"_posts/2020-01-02-owls.md"_s);
    QCOMPARE(jekyll->text, QByteArray("---\nlayout: post\ntitle: a\n---\n\nx\n"));
    const auto hugo = named(post, u"hugo"_s, u"2020-01-02-owls"_s);
    QCOMPARE(hugo->path, u"content/posts/owls/index.md"_s);
    QVERIFY(hugo->text.contains("date: 2020-01-02\n"));
    QCOMPARE(named("---\ntitle: a\ndate: 2020-03-04\n---\n\nx\n", u"jekyll"_s, u"2020-01-02-owls"_s)->path,
             u"_posts/2020-03-04-owls.md"_s);
    QCOMPARE(named(post, u"hexo"_s, u"2020-99-02-owls"_s)->path, u"source/_posts/2020-99-02-owls.md"_s);
    QCOMPARE(named(post, u"plain"_s, u"2020-01-02-owls"_s)->path, u"2020-01-02-owls.md"_s);
}

void ExportPostTest::aPageBundleIsCalledByItsFolder()
{
    QCOMPARE(eventNameOf(u"posts/my-talk/index.md"_s), u"my-talk"_s);
    QCOMPARE(eventNameOf(u"/a/my-talk/_index.rundown.yaml"_s), u"my-talk"_s);
    QCOMPARE(eventNameOf(u"index.md"_s), QDir::current().dirName());
    QCOMPARE(eventNameOf(u"a/pycon.rundown.yaml"_s), u"pycon"_s);
}

void ExportPostTest::saysWhereADateLosesItsOffset()
{
    Event event = eventOf("---\ntitle: a\ndate: 2020-01-31T20:00:00Z\n---\n\nx\n", u"hexo"_s);
    const Problems problems = exported(event)->problems;
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0].severity, Problem::Severity::Warning);
    event.timeZone = u"Asia/Shanghai"_s;
    QCOMPARE(exported(event)->problems, Problems());
    event.timeZone.clear();
    event.post.profile = u"jekyll"_s;
    QCOMPARE(exported(event)->problems, Problems());
}

void ExportPostTest::saysWhichKeysItCannotKeep()
{
    const QByteArray post = "---\ntitle: a\ndate: 2020-01-02\nimage: {src: a}\n---\n\nx\n";
    QCOMPARE(exported(eventOf(post, u"hugo"_s))->problems, Problems());
    const Problems problems = exported(eventOf(post, u"pelican"_s))->problems;
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0].severity, Problem::Severity::Warning);
    QVERIFY(problems[0].what.contains(u"image"_s));
}

void ExportPostTest::saysWhichTagsBecameText()
{
    const QByteArray post =
        "---\ntitle: a\ndate: 2020-01-02\n---\n\n{{< bilibili BV1 >}} {{< youtube x >}}\n\n`{{< b >}}`\n\n"
        "- {{< c >}}\n\n```\n{{< d >}}\n```\n";
    const Result<ExportedPost> hugo = exported(eventOf(post, u"hugo"_s));
    QCOMPARE(hugo->problems.size(), 2);
    QCOMPARE(hugo->problems[0].severity, Problem::Severity::Hint);
    QVERIFY(hugo->problems[0].what.contains(u"{{< bilibili BV1 >}}"_s));
    QVERIFY(hugo->problems[0].mend.contains(u"keep: [bilibili]"_s));
    const QList<QByteArray> lines = hugo->text.split('\n');
    QVERIFY(lines[hugo->problems[0].line - 1].contains("bilibili"));
    QVERIFY(lines[hugo->problems[1].line - 1].contains("< c >"));
    QCOMPARE(exported(eventOf(post, u"pelican"_s))->problems, Problems());
}

void ExportPostTest::saysWhichAddressesAreAnothers()
{
    const QByteArray post = "Title: a\nDate: 2020-01-02\n\nx\n\n![a]({static}/images/a.png)\n![b](b.png)\n";
    const auto hugo = exported(eventOf(post, u"hugo"_s));
    QCOMPARE(hugo->problems.size(), 1);
    QCOMPARE(hugo->problems[0].severity, Problem::Severity::Warning);
    QVERIFY(hugo->problems[0].what.contains(u"{static}/images/a.png"_s));
    QVERIFY(hugo->text.split('\n')[hugo->problems[0].line - 1].contains("a.png"));
    QCOMPARE(exported(eventOf(post, u"pelican"_s))->problems, Problems());
}

void ExportPostTest::saysWhichTagsInCodeAreNotRun()
{
    const QByteArray post =
        "---\ntitle: a\n---\n\n`{% include a %}` `{% b %}`\n\n```\nx\n{{ site.url }}\n```\n";
    Event event = eventOf(post, u"jekyll"_s);
    event.days = {QDate(2020, 1, 2)};
    const auto jekyll = exported(event);
    QCOMPARE(jekyll->problems.size(), 2);
    QVERIFY(jekyll->problems[0].what.contains(u"{% include a %}"_s));
    QVERIFY(jekyll->problems[1].what.contains(u"{{ site.url }}"_s));
    QVERIFY(jekyll->text.split('\n')[jekyll->problems[1].line - 1].contains("site.url"));
}

void ExportPostTest::saysWhichListsBeginAtOne()
{
    const QByteArray post =
        "Title: a\nDate: 2020-01-02\n\n1. x\n\n![b](b.png)\n\n3. y\n\n> z\n> - z\n>\n>   7. z\n";
    const auto pelican = exported(eventOf(post, u"pelican"_s));
    QCOMPARE(pelican->problems.size(), 2);
    QCOMPARE(pelican->problems[0].severity, Problem::Severity::Warning);
    QVERIFY(pelican->text.split('\n')[pelican->problems[0].line - 1].startsWith("3. y"));
    QVERIFY(pelican->text.split('\n')[pelican->problems[1].line - 1].endsWith("7. z"));
    for (const QString &name : {u"jekyll"_s, u"hugo"_s})
        QCOMPARE(exported(eventOf(post, name))->problems, Problems());
}

void ExportPostTest::saysWhereADateIsMissing()
{
    const QByteArray post = "---\ntitle: a\n---\n\nx\n";
    for (const QString &name : {u"pelican"_s, u"hugo"_s, u"hexo"_s, u"eleventy"_s, u"zola"_s}) {
        Event event = eventOf(post, name);
        const Problems problems = exported(event)->problems;
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].severity, Problem::Severity::Warning);
        QVERIFY(problems[0].what.contains(u"date"_s));
        event.days = {QDate(2020, 1, 2)};
        QCOMPARE(exported(event)->problems, Problems());
    }
    QCOMPARE(exported(eventOf(post, u"plain"_s))->problems, Problems());
}

void ExportPostTest::saysWhereADateIsReadAsUtc()
{
    Event event = eventOf("---\ntitle: a\ndate: 2020-01-31 20:00\n---\n\nx\n", u"eleventy"_s);
    const Problems problems = exported(event)->problems;
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0].severity, Problem::Severity::Warning);
    QVERIFY(problems[0].what.contains(u"UTC"_s));
    event.post.profile = u"hugo"_s;
    QCOMPARE(exported(event)->problems, Problems());
    event.post.profile = u"eleventy"_s;
    event.timeZone = u"Asia/Shanghai"_s;
    QCOMPARE(exported(event)->problems, Problems());
    QCOMPARE(exported(eventOf("---\ntitle: a\ndate: 2020-01-31\n---\n\nx\n", u"eleventy"_s))->problems,
             Problems());
}

void ExportPostTest::saysWhichFootnotesAreLost()
{
    const QByteArray post = "---\ntitle: a\ndate: 2020-01-02\n---\n\nx[^1]\n\n[^1]: y\n";
    for (const QString &name : {u"hexo"_s, u"eleventy"_s}) {
        const auto written = exported(eventOf(post, name));
        QCOMPARE(written->problems.size(), 1);
        QCOMPARE(written->problems[0].severity, Problem::Severity::Warning);
        QVERIFY(written->text.split('\n')[written->problems[0].line - 1].startsWith("[^1]"));
    }
    for (const QString &name : {u"pelican"_s, u"hugo"_s, u"jekyll"_s, u"zola"_s})
        QCOMPARE(exported(eventOf(post, name))->problems, Problems());
}

void ExportPostTest::saysWhichLayoutTheSiteMustHave()
{
    const QByteArray post = "---\nlayout: default\ntitle: a\ndate: 2020-01-02\n---\n\nx\n";
    const auto eleventy = exported(eventOf(post, u"eleventy"_s));
    QVERIFY(eleventy->text.startsWith("---\nlayout: default\n"));
    QCOMPARE(eleventy->problems.size(), 1);
    QVERIFY(eleventy->problems[0].what.contains(u"layout: default"_s));
    QCOMPARE(exported(eventOf(post, u"hugo"_s))->problems, Problems());
    const QByteArray own = "---\nlayout: base.njk\ntitle: a\ndate: 2020-01-02\n---\n\nx\n";
    QCOMPARE(exported(eventOf(own, u"eleventy"_s))->problems, Problems());
}

void ExportPostTest::takesTheFirstHeadingForATitle()
{
    const auto ofADay = [this](const QByteArray &post, const QString &profile) {
        Event event = eventOf(post, profile);
        event.days = {QDate(2020, 1, 2)};
        return exported(event);
    };
    const Result<ExportedPost> hugo = ofADay("# Owls *by night*\n\nx\n", u"hugo"_s);
    QVERIFY2(hugo->text.startsWith("---\ntitle: Owls by night\ndate: 2020-01-02\n---\n\n# Owls *by night*\n"),
             hugo->text);
    QCOMPARE(hugo->problems, Problems());
    for (const QByteArray &none : {QByteArray("x\n"), QByteArray("# a\n\nx\n\n# b\n")}) {
        const Problems problems = ofADay(none, u"zola"_s)->problems;
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].severity, Problem::Severity::Warning);
    }
    QCOMPARE(exported(eventOf("x\n", u"plain"_s))->problems, Problems());
}

void ExportPostTest::keepsBytesThatAreNoText()
{
    const QByteArray post = "Title: a\nDate: 2020-01-02\n\n你好，这里有一个坏字节：\xff。\n";
    for (const QString &name : ownProfileNames()) {
        const auto written = exported(eventOf(post, name));
        QVERIFY(written);
        QVERIFY2(written->text.contains("\xff。"), qPrintable(name));
    }
}

void ExportPostTest::slugsAreNames()
{
    QCOMPARE(slugOf(u"南宁 2019/场"_s), u"南宁-2019-场"_s);
    QCOMPARE(slugOf(u"../../etc"_s), u"etc"_s);
    QCOMPARE(slugOf(u"a_b-c.d"_s), u"a_b-c.d"_s);
    QCOMPARE(slugOf(u"//"_s), u"post"_s);
}

void ExportPostTest::namesTheLineOfBrokenFrontMatter()
{
    Event event = eventOf("---\ntitle: [a\n---\n\nx\n", u"hugo"_s);
    const auto post = exported(event);
    QVERIFY(!post);
    QVERIFY(post.error().line > 0);
    event.post.profile = u"plain"_s;
    QVERIFY(exported(event));
}

QTEST_GUILESS_MAIN(ExportPostTest)
#include "exportpost_test.moc"
