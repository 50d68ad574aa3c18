// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/event.h"
#include "models/event/problem.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

class EventTest : public QObject
{
    Q_OBJECT

private slots:
    void entriesCompareWithoutTheirIds()
    {
        Entry a;
        a.content = Prose{u"text"_s};
        Entry b = a;
        b.id = EntryId(7);
        QVERIFY(a == b);
        b.blankLinesAfter = 2;
        QVERIFY(!(a == b));
    }

    void publicUrl_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        QTest::newRow("own address wins")
            << u"http://b/"_s << u"a.mp3"_s << u"http://x/y"_s << u"http://x/y"_s;
        QTest::newRow("base and name")
            << u"http://b/"_s << u"rec/a.mp3"_s << QString() << u"http://b/a.mp3"_s;
        QTest::newRow("encoded") << u"http://b/"_s << u"录 1.mp3"_s << QString()
                                 << u"http://b/%E5%BD%95%201.mp3"_s;
        QTest::newRow("base without a slash")
            << u"http://b/c"_s << u"a.mp3"_s << QString() << u"http://b/c/a.mp3"_s;
        QTest::newRow("base that asks")
            << u"http://b/?f="_s << u"a.mp3"_s << QString() << u"http://b/?f=a.mp3"_s;
        QTest::newRow("base with a blank")
            << u"http://b/录音 文件/<1>\u3000\"x\"/"_s << u"a.mp3"_s << QString()
            << u"http://b/录音%20文件/%3C1%3E%E3%80%80%22x%22/a.mp3"_s;
        QTest::newRow("encoded base")
            << u"http://b/a%20b%E5%BD%95/"_s << u"a.mp3"_s << QString() << u"http://b/a%20b%E5%BD%95/a.mp3"_s;
        QTest::newRow("no base") << QString() << u"a.mp3"_s << QString() << QString();
    }
    void publicUrl()
    {
        QFETCH(QString, base);
        QFETCH(QString, file);
        QFETCH(QString, url);
        QTEST(rundown::publicUrl(base, file, url), "expected");
    }

    void fileNames()
    {
        QCOMPARE(fileNameOf(u"http://b/x/%E5%BD%95%201.mp3?a=b#t=3"_s), u"录 1.mp3"_s);
        QCOMPARE(fileNameOf(u"recordings/a#1.mp3"_s), u"a#1.mp3"_s);
    }

    void problemsNameTheirPlace()
    {
        const Problem problem{Problem::Severity::Error, u"a.md"_s, 3, 7, u"Bad."_s, u"Mend it."_s};
        QCOMPARE(problem.toString(), u"a.md:3:7: Bad. Mend it."_s);
        QCOMPARE(joinSentences(u"坏了。"_s, u"修一修。"_s), u"坏了。修一修。"_s);
        QCOMPARE(joinSentences({}, u"Mend it."_s), u"Mend it."_s);
        QCOMPARE(joinSentences(u"Bad."_s, {}), u"Bad."_s);
    }
};

QTEST_GUILESS_MAIN(EventTest)
#include "event_test.moc"
