// SPDX-License-Identifier: GPL-3.0-or-later
#include "checktest.h"

#include <ctime>

using namespace rundown;
using namespace Qt::StringLiterals;

using Severity = Problem::Severity;

/// The checks that look at the files of an event, and at the folder around it.
class FileChecksTest : public CheckTest
{
    Q_OBJECT

private slots:
    void missingFiles();
    void missingFilesThatLieElsewhere();
    void lengthsThatAreNotTold();
    void imagesInTexts();
    void filesThatTextsLinkTo();
    void filesNamedInCode();
    void noTextTakesLong();
    void filesThatAreOnlyElsewhere();
};

void FileChecksTest::missingFiles()
{
    const QTemporaryDir folder;
    put(folder, u"photos/a.jpg"_s);
    const QByteArray yaml = R"(outline:
  - {photo: photos/a.jpg, alt: a}
  - {photo: photos/b.jpg, alt: b}
  - {session: A, slides: [a.pdf], recordings: [r.mp3, "http://r.example/s.mp3"]}
)";
    const QString file = folder.filePath(u"e.rundown.yaml"_s);
    const CheckFindings found = tryOut(checkFiles, yaml, file);
    QCOMPARE(whats(found), (QStringList{u"“photos/b.jpg” is not in the event's folder."_s,
                                        u"“a.pdf” is not in the event's folder."_s,
                                        u"“r.mp3” is not in the event's folder."_s}));
    QCOMPARE(found.first().severity, Severity::Warning);
    QVERIFY2(tryOut(checkFiles, yaml).isEmpty(), "a new event has no folder yet");
    put(folder, u"photos/b.jpg"_s);
    QCOMPARE(tryOut(checkFiles, yaml, file).size(), 2);
}

void FileChecksTest::missingFilesThatLieElsewhere()
{
    const QTemporaryDir folder;
    put(folder, u"recordings/R.MP3"_s);
    put(folder, u"one/twice.pdf"_s);
    put(folder, u"two/twice.pdf"_s);
    const CheckFindings found =
        tryOut(checkFiles, "outline:\n  - {session: A, slides: [twice.pdf], recordings: [r.mp3]}\n",
               folder.filePath(u"e.rundown.yaml"_s));
    QCOMPARE(found.size(), 2);
    QVERIFY(found[0].fix.isEmpty());
    QCOMPARE(found[1].fix.name, u"Take recordings/R.MP3, which is there"_s);
}

void FileChecksTest::lengthsThatAreNotTold()
{
    const QTemporaryDir folder;
    put(folder, u"a.mp3"_s);
    put(folder, u"b.mp3"_s);
    const QByteArray yaml = R"(outline:
  - {session: A, recordings: [gone.mp3, {file: a.mp3, duration: 5s}, b.mp3, "http://r.example/s.mp3"]}
  - {session: B, recordings: [a.mp3]}
)";
    const QString file = folder.filePath(u"e.rundown.yaml"_s);
    const CheckFindings found = tryOut(checkLengths, yaml, file);
    QCOMPARE(whats(found),
             QStringList{u"The event does not tell how long 2 recording(s) are: b.mp3, a.mp3."_s});
    QCOMPARE(found.first().action, CheckAction::MeasureRecordings);
    QCOMPARE(found.first().place.row, 2);
    QVERIFY(tryOut(checkLengths, yaml).isEmpty());
    QVERIFY2(tryOut(checkLengths, yaml, folder.filePath(u"post.md"_s)).isEmpty(), "a post tells none");
}

void FileChecksTest::imagesInTexts()
{
    const QTemporaryDir folder;
    put(folder, u"photos/the room.jpg"_s);
    const CheckFindings found = tryOut(checkFiles, R"YAML(outline:
  - prose: |-
      ![a](photos/the%20room.jpg) ![b](the%20room.jpg) `![c](c.jpg)`
      ![d](http://a.example/d.jpg) ![e](/site/e.jpg) ![f]({static}/f.jpg)
  - session: A
    notes: "see ![g](g.jpg)"
)YAML",
                                       folder.filePath(u"e.rundown.yaml"_s));
    QCOMPARE(whats(found), (QStringList{u"“the%20room.jpg” is not in the event's folder."_s,
                                        u"“g.jpg” is not in the event's folder."_s}));
    QCOMPARE(found[0].fix.edits.first().after, u"photos/the%20room.jpg"_s);
    QCOMPARE(found[1].begin, 9);
    QCOMPARE(found[1].severity, Severity::Warning);
    const Event post = eventOf("outline:\n  - prose: '![g](g.jpg)'\n");
    const CheckFindings inPost = checkFiles({post, folder.filePath(u"p.md"_s), {}});
    QCOMPARE(inPost.size(), 1);
    QCOMPARE(inPost.first().severity, Severity::Hint);
}

void FileChecksTest::filesThatTextsLinkTo()
{
    const QTemporaryDir folder;
    put(folder, u"photos/g one.png"_s);
    put(folder, u"files/here.pdf"_s);
    const CheckFindings found = tryOut(checkFiles, R"YAML(outline:
  - prose: |-
      [g](files/gone.pdf) ![i][p] <img src="photos/g.png" alt="x"> [j](files/here.pdf#page=2)

      ![b](photos/a b.png) [k](other.html) [l](#top) [m](mailto:a@b.example) [n]({static}files/n.pdf) [12:40]

      [p]: photos/g3.png "t"
      [q]: http://e.example/q.pdf
  - session: A
    notes: "![h](<g one.png>)"
)YAML",
                                       folder.filePath(u"e.rundown.yaml"_s));
    QStringList named;
    for (const CheckFinding &finding : found)
        named.append(finding.subject);
    const QStringList expected{u"g one.png"_s, u"files/gone.pdf"_s, u"photos/g3.png"_s, u"photos/g.png"_s};
    named.sort();
    QStringList sorted = expected;
    sorted.sort();
    QCOMPARE(named, sorted);
    const auto pointed = std::ranges::find(found, u"g one.png"_s, &CheckFinding::subject);
    QCOMPARE(pointed->fix.edits.first().after, u"photos/g%20one.png"_s);
}

void FileChecksTest::filesNamedInCode()
{
    const QTemporaryDir folder;
    const CheckFindings found = tryOut(checkFiles, R"YAML(outline:
  - prose: |-
      ~~~
      ![a](a.png)

      [b](b.pdf)
      ~~~

      ```md
      ![c](c.png)

      ![d](d.png)
      ```

      `![e](e.png)` <!-- ![f](f.png)

      ![g](g.png) --> A ` alone

      ![h](h.png) and ` another
)YAML",
                                       folder.filePath(u"e.rundown.yaml"_s));
    QCOMPARE(whats(found), QStringList{u"“h.png” is not in the event's folder."_s});
}

void FileChecksTest::noTextTakesLong()
{
    const QTemporaryDir folder;
    for (const QString &piece :
         {u"~~~"_s, u"```"_s, u"~~~ "_s, u"> "_s, u"<!-- "_s, u"\n"_s, u" \n"_s, u"![](a "_s, u"[a](b"_s}) {
        Event event = eventOf("outline:\n  - prose: a\n");
        event.outline.first().prose()->text = piece.repeated(300'000 / piece.size());
        const std::clock_t start = std::clock();
        QVERIFY(checkFiles({event, folder.filePath(u"e.rundown.yaml"_s), {}}).isEmpty());
        const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY2(seconds < 2, qPrintable(piece + QString::number(seconds)));
    }
}

void FileChecksTest::filesThatAreOnlyElsewhere()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"e.rundown.yaml"_s);
    const QByteArray yaml = "recordings-base: http://r.example/\noutline:\n"
                            "  - {session: A, recordings: [1.mp3, 2.mp3, 3.mp3, 4.mp3, 5.mp3]}\n";
    QVERIFY2(tryOut(checkFiles, yaml, file).isEmpty(), "none is kept here");
    put(folder, u"1.mp3"_s);
    const CheckFindings found = tryOut(checkFiles, yaml, file);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().severity, Severity::Hint);
    QVERIFY(found.first().gathered);
    QVERIFY(found.first().what.endsWith(u": 2.mp3, 3.mp3, 4.mp3, 5.mp3."_s));
}

QTEST_GUILESS_MAIN(FileChecksTest)
#include "filechecks_test.moc"
