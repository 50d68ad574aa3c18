// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandtest.h"
#include "tests/app/samplepost.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// `rundown check`, with and without its fixes.
class CheckCommandTest : public CommandTest
{
    Q_OBJECT

private slots:
    void checkIsSilentWhereAllIsWell();
    void checkNamesFileLineAndColumn();
    void checkDoesNotFailForHints();
    void checkGivesJson();
    void checkMendsWhatIsAskedFor();
    void checkMendsEventFiles();
    void checkWritesNothingUnasked();
};

void CheckCommandTest::checkIsSilentWhereAllIsWell()
{
    write(u"well.rundown.yaml"_s, "rundown: 1\ntitle: a\noutline:\n  - prose: text\n");
    for (const QStringList &options : {QStringList(), QStringList{u"--json"_s}}) {
        const Answer answer = run(QStringList{u"check"_s, u"well.rundown.yaml"_s} + options);
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.err, QByteArray());
        QCOMPARE(answer.out.simplified(), options.isEmpty() ? QByteArray() : QByteArray("[ ]"));
    }
}

void CheckCommandTest::checkNamesFileLineAndColumn()
{
    write(u"odd.rundown.yaml"_s, "rundown: 1\ntitle: a\noutline:\n  - prose: |-\n      x\n\n      ##y\n");
    const Answer answer = run({u"check"_s, u"odd.rundown.yaml"_s});
    QCOMPARE(answer.code, 1);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.startsWith("odd.rundown.yaml:7:7: "), answer.err.constData());
    QVERIFY(answer.err.endsWith("[heading-without-space]\n"));
    QCOMPARE(answer.err.count('\n'), 1);
}

void CheckCommandTest::checkDoesNotFailForHints()
{
    write(u"odd.rundown.yaml"_s, "rundown: 1\ntitle: a\ncolour: red\n");
    const Answer answer = run({u"check"_s, u"odd.rundown.yaml"_s});
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.err.startsWith("odd.rundown.yaml:3:1: "), answer.err.constData());
    QVERIFY(answer.err.contains("colour"));
    write(u"post.md"_s, ownPost());
    QCOMPARE(run({u"check"_s, u"post.md"_s}).code, 0);
}

void CheckCommandTest::checkGivesJson()
{
    write(u"post.md"_s, "Title: x\nDate: 2020-05-01\n\n##y\n");
    const Answer answer = run({u"check"_s, u"--json"_s, u"post.md"_s});
    QCOMPARE(answer.code, 1);
    QCOMPARE(answer.err, QByteArray());
    const QJsonArray problems = QJsonDocument::fromJson(answer.out).array();
    QCOMPARE(problems.size(), 1);
    const QJsonObject problem = problems[0].toObject();
    QCOMPARE(problem[u"severity"_s].toString(), u"warning"_s);
    QCOMPARE(problem[u"code"_s].toString(), u"heading-without-space"_s);
    QCOMPARE(problem[u"file"_s].toString(), u"post.md"_s);
    QCOMPARE(problem[u"line"_s].toInt(), 4);
    QCOMPARE(problem[u"column"_s].toInt(), 1);
    QVERIFY(problem[u"what"_s].toString().contains(u"##y"_s));
    QCOMPARE(problem[u"fix"_s].toString(), u"Add a space after ##"_s);
    QVERIFY(!problem.contains(u"fixed"_s));
}

void CheckCommandTest::checkMendsWhatIsAskedFor()
{
    const QByteArray post = "Title: x\r\n\r\n##y\r\n\r\n**三：**四 http://a.example，五\r\n\r\n##z\r\n";
    write(u"post.md"_s, post);
    const Answer answer = run({u"check"_s, u"post.md"_s, u"--fix"_s, u"heading-without-space"_s});
    QCOMPARE(read(u"post.md"_s), QByteArray(post).replace("##y", "## y").replace("##z", "## z"));
    QCOMPARE(answer.code, 1);
    QCOMPARE(answer.out, QByteArray("post.md:3:1: Done: Add a space after ##. [heading-without-space]\n"
                                    "post.md:7:1: Done: Add a space after ##. [heading-without-space]\n"));
    QCOMPARE(answer.err.count('\n'), 2);
    const Answer rest = run({u"check"_s, u"post.md"_s, u"--json"_s, u"--fix"_s,
                             u"bold-not-bold,url-swallows-punctuation,missing-alt"_s});
    QCOMPARE(rest.code, 0);
    QCOMPARE(rest.out.count("\"fixed\": true"), 2);
    QVERIFY(read(u"post.md"_s).contains("**三**：四 <http://a.example>，五\r\n"));
}

void CheckCommandTest::checkMendsEventFiles()
{
    const QByteArray yaml = "# mine\nrundown: 1\ntitle: a\ndays: [2020-05-16]\npost:\n  front-matter: |-\n"
                            "    Date: 2020-05-01 10:00\nodd: kept\n";
    write(u"e.rundown.yaml"_s, yaml);
    const Answer answer = run({u"check"_s, u"e.rundown.yaml"_s, u"--fix"_s, u"post-before-event"_s});
    QCOMPARE(read(u"e.rundown.yaml"_s), QByteArray(yaml).replace("2020-05-01 ", "2020-05-16 "));
    QCOMPARE(
        answer.out,
        QByteArray("e.rundown.yaml:7:11: Done: Set the post's date to 2020-05-16. [post-before-event]\n"));
    QCOMPARE(answer.code, 0);
}

void CheckCommandTest::checkWritesNothingUnasked()
{
    write(u"post.md"_s, "##y\n");
    QCOMPARE(run({u"check"_s, u"post.md"_s}).code, 1);
    QCOMPARE(run({u"check"_s, u"post.md"_s, u"--fix"_s, u"bold-not-bold"_s}).code, 1);
    QCOMPARE(run({u"check"_s, u"post.md"_s, u"--fix"_s, u"no-such-check"_s}).code, 2);
    QCOMPARE(read(u"post.md"_s), QByteArray("##y\n"));
}

QTEST_GUILESS_MAIN(CheckCommandTest)
#include "checkcommand_test.moc"
