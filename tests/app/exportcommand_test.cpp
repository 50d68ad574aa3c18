// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandtest.h"
#include "tests/app/samplepost.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// `rundown export` and what it exports for: posts, bundles, notes, profiles.
class ExportCommandTest : public CommandTest
{
    Q_OBJECT

private slots:
    void exportsAPostAsItIs();
    void readsTheSampleEventAgain();
    void exportsNotesWithStamps();
    void exportsForABlog();
    void exportsAnEventWithoutAStyle();
    void choosesWhatBecomesOfStamps();
    void writesABundle();
    void namesTheLineOfABrokenProfile();
    void listsProfiles();
};

void ExportCommandTest::exportsAPostAsItIs()
{
    write(u"post.md"_s, ownPost());
    QCOMPARE(run({u"export"_s, u"post.md"_s, u"-o"_s, u"-"_s}).out, ownPost());
}

/// What Rundown ships: its post, read again, is the same program and the same bytes.
void ExportCommandTest::readsTheSampleEventAgain()
{
    const QString sample = QStringLiteral(RUNDOWN_SAMPLE_EVENT "/pycon-nanning-2019.rundown.yaml");
    const Answer post = run({u"export"_s, sample, u"-o"_s, path(u"post.md"_s)});
    QVERIFY2(post.code == 0, post.err.constData());
    const Answer event = run({u"import"_s, u"post.md"_s, u"-o"_s, u"again.rundown.yaml"_s});
    QVERIFY2(event.code == 0, event.err.constData());
    QCOMPARE(run({u"export"_s, u"again.rundown.yaml"_s, u"-o"_s, u"-"_s}).out, read(u"post.md"_s));
    QJsonArray titles[2];
    for (const auto &[at, file] : {std::pair(0, sample), std::pair(1, u"again.rundown.yaml"_s)}) {
        for (const QJsonValue session : programOf(file)[u"sessions"_s].toArray())
            titles[at].append(session[u"title"_s]);
    }
    QVERIFY(titles[0].size() > 5);
    QCOMPARE(titles[1], titles[0]);
}

const QByteArray blogEvent =
    "rundown: 1\ntitle: Owls\ndays: [2020-05-16]\nrecordings-base: https://e.example/r/\n"
    "post:\n  profile: jekyll\n  style:\n    session: |-\n      - {title}\n"
    "          + {recording}\n          + {notes}\n    photo: '![{alt}]({photo})'\n"
    "outline:\n  - session: Owls\n    recordings: [rec/录 1.mp3]\n"
    "    notes: '[0:10] look'\n  - photo: photos/owl.png\n    alt: an owl\n";

void ExportCommandTest::exportsNotesWithStamps()
{
    write(u"owls.rundown.yaml"_s, blogEvent);
    const QByteArray srt = "1\n00:00:10,000 --> 00:00:15,000\nlook\n\n";
    QCOMPARE(run({u"export"_s, u"owls.rundown.yaml"_s, u"--notes"_s, u"srt"_s, u"-o"_s, u"-"_s}).out, srt);
    const Answer inFolder =
        run({u"export"_s, u"owls.rundown.yaml"_s, u"--notes"_s, u"srt"_s, u"-o"_s, u"out"_s});
    QVERIFY2(inFolder.code == 0, inFolder.err.constData());
    QCOMPARE(read(u"out/录 1.notes.srt"_s), srt);
    QCOMPARE(run({u"export"_s, u"owls.rundown.yaml"_s, u"--notes"_s, u"srt"_s, u"-o"_s, u"out"_s}).code, 1);
    QCOMPARE(run({u"export"_s, u"owls.rundown.yaml"_s, u"--notes"_s, u"txt"_s, u"-o"_s, u"-"_s}).out,
             QByteArray("10.000000\t15.000000\tlook\n"));
    write(u"none.rundown.yaml"_s, "rundown: 1\noutline:\n  - session: a\n");
    QVERIFY(run({u"export"_s, u"none.rundown.yaml"_s, u"--notes"_s, u"vtt"_s})
                .err.contains("No notes have a stamp"));
}

void ExportCommandTest::exportsForABlog()
{
    write(u"owls.rundown.yaml"_s, blogEvent);
    const Answer own = run({u"export"_s, u"owls.rundown.yaml"_s});
    QCOMPARE(own.out, QByteArray("Wrote 2020-05-16-owls.md\n"));
    QVERIFY(read(u"2020-05-16-owls.md"_s).contains("layout: post\n"));
    QVERIFY(read(u"2020-05-16-owls.md"_s).contains("![an owl](/assets/owls/photos/owl.png)"));
    const Answer other = run({u"export"_s, u"owls.rundown.yaml"_s, u"--profile"_s, u"hugo"_s});
    QCOMPARE(other.out, QByteArray("Wrote owls/index.md\n"));
    const Answer plain =
        run({u"export"_s, u"owls.rundown.yaml"_s, u"--profile"_s, u"plain"_s, u"-o"_s, u"-"_s});
    QCOMPARE(plain.out, QByteArray("- Owls\n    + [录 1.mp3](https://e.example/r/%E5%BD%95%201.mp3)\n"
                                   "    + [0:10] look\n\n![an owl](photos/owl.png)\n"));
    const Answer none = run({u"export"_s, u"owls.rundown.yaml"_s, u"--profile"_s, u"frobnicate"_s});
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains("frobnicate"));
}

void ExportCommandTest::exportsAnEventWithoutAStyle()
{
    write(u"bare.rundown.yaml"_s, "rundown: 1\noutline:\n  - session: Owls\n    recordings: [owls.mp3]\n"
                                  "    sessions:\n      - session: Short\n        notes: look\n"
                                  "  - photo: owl.png\n    alt: an owl\n");
    const Answer answer = run({u"export"_s, u"bare.rundown.yaml"_s, u"-o"_s, u"-"_s});
    QCOMPARE(answer.code, 0);
    for (const char *word : {"- Owls", "[owls.mp3](owls.mp3)", "Short", "look", "![an owl](owl.png)"})
        QVERIFY2(answer.out.contains(word), answer.out.constData());
}

void ExportCommandTest::choosesWhatBecomesOfStamps()
{
    write(u"owls.rundown.yaml"_s, blogEvent);
    const QStringList toOut{u"export"_s, u"owls.rundown.yaml"_s, u"-o"_s, u"-"_s, u"--stamps"_s};
    QVERIFY(run(QStringList(toOut) << u"keep"_s).out.contains("    + [0:10] look\n"));
    QVERIFY(run(QStringList(toOut) << u"drop"_s).out.contains("    + look\n"));
    QVERIFY(run(QStringList(toOut) << u"link"_s)
                .out.contains("    + [0:10](https://e.example/r/%E5%BD%95%201.mp3#t=10) look\n"));
    QCOMPARE(run(QStringList(toOut) << u"burn"_s).code, 2);
}

void ExportCommandTest::writesABundle()
{
    write(u"owls.rundown.yaml"_s, blogEvent);
    QVERIFY(QDir(m_folder->path()).mkpath(u"rec"_s));
    write(u"rec/录 1.mp3"_s, "sound");
    const QStringList command{u"export"_s, u"owls.rundown.yaml"_s, u"--bundle"_s, u"out"_s};
    const Answer missing = run(command);
    QCOMPARE(missing.code, 1);
    QVERIFY2(missing.err.startsWith("site/_posts/2020-05-16-owls.md:"), missing.err.constData());
    QVERIFY(missing.err.contains("photos/owl.png"));
    QCOMPARE(read(u"out/upload/e.example/r/录 1.mp3"_s), QByteArray("sound"));
    QVERIFY(missing.out.contains("https://e.example/r/%E5%BD%95%201.mp3"));

    QVERIFY(QDir(m_folder->path()).mkpath(u"photos"_s));
    write(u"photos/owl.png"_s, "owl");
    QCOMPARE(run(command).code, 1); // what is there stays
    QCOMPARE(read(u"out/site/assets/owls/photos/owl.png"_s), QByteArray("(no file)"));
    const Answer forced = run(QStringList(command) << u"--force"_s);
    QCOMPARE(forced.err, QByteArray());
    QCOMPARE(forced.code, 0);
    QCOMPARE(read(u"out/site/assets/owls/photos/owl.png"_s), QByteArray("owl"));
    QVERIFY(read(u"out/UPLOAD.txt"_s).contains("upload/e.example/r/录 1.mp3"));
}

void ExportCommandTest::namesTheLineOfABrokenProfile()
{
    write(u"owls.rundown.yaml"_s, blogEvent);
    write(u"jekyll.profile.yaml"_s, "profile: jekyll\nfile: x.md\ncolour: red\n");
    const Answer answer = run({u"export"_s, u"owls.rundown.yaml"_s});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("jekyll.profile.yaml:3:1: "), answer.err.constData());
}

void ExportCommandTest::listsProfiles()
{
    write(u"mine.profile.yaml"_s, "profile: mine\ntitle: My blog\nfile: x.md\n");
    const Answer answer = run({u"profiles"_s, u"."_s}, false);
    QCOMPARE(answer.code, 0);
    for (const char *name : {"plain", "pelican", "hugo", "jekyll", "hexo", "eleventy", "zola"})
        QVERIFY2(answer.out.contains('\n' + QByteArray(name)) || answer.out.startsWith(name), name);
    QVERIFY(answer.out.contains("My blog"));
    QVERIFY(answer.out.contains("mine.profile.yaml"));
}

QTEST_GUILESS_MAIN(ExportCommandTest)
#include "exportcommand_test.moc"
