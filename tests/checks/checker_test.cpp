// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/checker.h"
#include "models/checks/fieldtext.h"
#include "models/checks/places.h"
#include "models/format/eventfile/eventfile.h"
#include "models/format/openfile.h"
#include "models/format/recap/recap.h"

#include <QDir>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// All checks together: order, what is ignored, where it stands in the file, the real posts.
class CheckerTest : public QObject
{
    Q_OBJECT

private slots:
    void findsInEveryText();
    void passesOverWhatIsIgnored();
    void gathersBehindTheRest();
    void remembersAndForgets();
    void usesPythonMarkdownForPelican();
    void namesPlacesInAnEventFile();
    void namesPlacesInAPost();
    void nanningIsDatedTooEarly();
    void realPosts_data();
    void realPosts();

private:
    Event read(const QByteArray &yaml)
    {
        const auto result = readEventFile(yaml, {});
        if (!result)
            qFatal("%s", qPrintable(result.error().toString()));
        Event event = result->event;
        numberEntries(event);
        return event;
    }
    CheckFindings check(const Event &event) { return Checker(m_worker).check({event, {}, {}}); }
    static QStringList codes(const CheckFindings &findings)
    {
        QStringList codes;
        for (const CheckFinding &finding : findings) {
            if (finding.severity != Problem::Severity::Hint)
                codes.append(finding.code);
        }
        return codes;
    }
    MarkdownWorker m_worker;
};

void CheckerTest::findsInEveryText()
{
    const Event event = read(R"YAML(outline:
  - prose: "##a"
  - session: "**一：**二"
    notes: "见 http://a.example，好"
    sessions:
      - session: C
        notes: "[a](b c.png)"
  - photo: a.jpg
    alt: a
    caption: "![](b.jpg)"
)YAML");
    const CheckFindings found = check(event);
    QCOMPARE(codes(found),
             (QStringList{u"heading-without-space"_s, u"bold-not-bold"_s, u"url-swallows-punctuation"_s,
                          u"link-with-space"_s, u"missing-alt"_s}));
    for (const CheckFinding &finding : found) {
        const QString *text = textAt(event, finding.place);
        QVERIFY(finding.severity == Problem::Severity::Hint || text);
        QVERIFY(checkCodes().contains(finding.code));
        for (const FieldEdit &edit : finding.fix.edits)
            QCOMPARE(edit.place, finding.place);
    }
}

void CheckerTest::passesOverWhatIsIgnored()
{
    Event event = read("outline:\n  - prose: \"##a\\n\\n##b\"\n  - session: A\n");
    const CheckFindings found = check(event);
    QCOMPARE(codes(found), (QStringList{u"heading-without-space"_s, u"heading-without-space"_s}));
    event.ignoredProblems = {ignoring(found.first())};
    QCOMPARE(event.ignoredProblems.first(), (IgnoredProblem{u"heading-without-space"_s, u"##a"_s}));
    QCOMPARE(codes(check(event)), QStringList{u"heading-without-space"_s});
    const auto file = writeEventFile({}, event);
    QVERIFY(file);
    QVERIFY(file->contains("checks:\n  ignore:\n    - {problem: heading-without-space, at: "));
    QCOMPARE(read(*file).ignoredProblems, event.ignoredProblems);
    event.ignoredProblems = {{u"heading-without-space"_s, {}}, {u"no-slides"_s, {}}, {u"no-notes"_s, {}}};
    const CheckFindings left = check(event);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().code, u"no-recording"_s);
}

void CheckerTest::gathersBehindTheRest()
{
    const CheckFindings found = check(read("outline:\n  - session: A\n    notes: n\n  - prose: \"##a\"\n"));
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0].code, u"heading-without-space"_s);
    QVERIFY(found[1].gathered && found[2].gathered);
}

void CheckerTest::remembersAndForgets()
{
    Checker checker(m_worker);
    Event event = read("outline:\n  - prose: 用Python\n");
    QVERIFY(checker.check({event, {}, {}}).isEmpty());
    event.post.hints = {u"spacing"_s};
    QCOMPARE(checker.check({event, {}, {}}).size(), 1);
    event.outline.first().prose()->text = u"用 Python"_s;
    QVERIFY(checker.check({event, {}, {}}).isEmpty());
    event.outline.first().prose()->text = u"用Python"_s;
    QCOMPARE(checker.check({event, {}, {}}).size(), 1);
    event.post.hints.clear();
    QVERIFY(checker.check({event, {}, {}}).isEmpty());
}

void CheckerTest::usesPythonMarkdownForPelican()
{
    Event event = read("outline:\n  - prose: \"a:\\n- b\"\n");
    QVERIFY(codes(check(event)).isEmpty());
    event.post.frontMatter = u"Title: x\nDate: 2020-01-01"_s;
    QCOMPARE(codes(check(event)), QStringList{u"list-without-blank-line"_s});
    event.post.profile = u"hugo"_s;
    QVERIFY(codes(check(event)).isEmpty());
    event.post.profile = u"pelican"_s;
    event.post.frontMatter.clear();
    QCOMPARE(codes(check(event)), QStringList{u"list-without-blank-line"_s});
}

void CheckerTest::namesPlacesInAnEventFile()
{
    const QByteArray yaml = R"(title: 绿城
days: [2020-05-16]
post:
  front-matter: |-
    Title: {title}
    Date: 2020-05-01
outline:
  - [passed over]
  - prose: |-
      好

      又见 http://a.example，好
  - session: A
    notes: |-
      ##x
      另见 http://b.example，好
      另见 http://b.example，好
    sessions:
      - session: "**一：**二"
  - photo: a.jpg
)";
    const auto result = readEventFile(yaml, {});
    QVERIFY(result);
    Event event = result->event;
    numberEntries(event);
    const FindingPlaces places = FindingPlaces::inEventFile(event, yaml);
    QStringList found;
    for (const CheckFinding &finding : check(event)) {
        const Problem problem = places.problemAt(finding, u"e.yaml"_s);
        QCOMPARE(problem.code, finding.code);
        if (finding.severity != Problem::Severity::Hint)
            found.append(u"%1:%2 %3"_s.arg(problem.line).arg(problem.column).arg(problem.code));
    }
    QCOMPARE(found, (QStringList{u"6:11 post-before-event"_s, u"12:10 url-swallows-punctuation"_s,
                                 u"16:10 url-swallows-punctuation"_s, u"17:10 url-swallows-punctuation"_s,
                                 u"19:19 bold-not-bold"_s, u"20:12 missing-alt"_s}));
}

void CheckerTest::namesPlacesInAPost()
{
    const QByteArray post = "Title: x\nDate: 2020-05-15\n\n##绿城\n\n"
                            "- 鸟\n    + 录音: [200516-01-a.MP3](http://r.example/200516-01-a.MP3)\n"
                            "    + 一\n    + 又见 http://b.example，好\n";
    const auto result = readPost(post, {}, m_worker);
    QVERIFY(result);
    Event event = result->event;
    numberEntries(event);
    const FindingPlaces places = FindingPlaces::inPost(event);
    QStringList found;
    for (const CheckFinding &finding : check(event)) {
        const Problem problem = places.problemAt(finding, u"p.md"_s);
        if (finding.severity != Problem::Severity::Hint)
            found.append(u"%1:%2 %3"_s.arg(problem.line).arg(problem.column).arg(problem.code));
    }
    QCOMPARE(found, (QStringList{u"2:7 post-before-event"_s, u"4:1 heading-without-space"_s,
                                 u"9:10 url-swallows-punctuation"_s}));
}

void CheckerTest::nanningIsDatedTooEarly()
{
    const QString path = QStringLiteral(RUNDOWN_SAMPLES "/posts/pycon19cn-nanning.md");
    if (!QFileInfo::exists(path))
        QSKIP("the sample posts are not here");
    const auto opened = openFile(path, m_worker);
    QVERIFY(opened);
    Event event = opened->read.event;
    numberEntries(event);
    const CheckFindings found = check(event);
    const auto date = std::ranges::find(found, u"post-before-event"_s, &CheckFinding::code);
    QVERIFY(date != found.end());
    QCOMPARE(date->fix.name, u"Set the post's date to 2019-10-26"_s);
    const auto fixed = withFix(event, date->fix);
    QVERIFY(fixed);
    QCOMPARE(writePost(*fixed).text,
             QByteArray(opened->bytes).replace("Date: 2019-10-19", "Date: 2019-10-26"));
    QVERIFY(!codes(check(*fixed)).contains(u"post-before-event"_s));
}

void CheckerTest::realPosts_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(RUNDOWN_SAMPLES "/posts"));
    for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    if (folder.isEmpty())
        QTest::newRow("none") << QString();
}

/// Every fix of every finding can be made, and is silent afterwards.
void CheckerTest::realPosts()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the sample posts are not here");
    const auto opened = openFile(path, m_worker);
    QVERIFY(opened);
    Event event = opened->read.event;
    numberEntries(event);
    const FindingPlaces places = FindingPlaces::inPost(event);
    const CheckFindings found = check(event);
    for (const CheckFinding &finding : found) {
        QVERIFY(places.problemAt(finding, path).line > 0 || finding.place.entry == EntryId::None);
        if (finding.fix.isEmpty())
            continue;
        const auto fixed = withFix(event, finding.fix);
        QVERIFY(fixed);
        QVERIFY2(check(*fixed).size() < found.size(), qPrintable(finding.what));
    }
}

QTEST_GUILESS_MAIN(CheckerTest)
#include "checker_test.moc"
