// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/frontmatter/postdate.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

class PostDateTest : public QObject
{
    Q_OBJECT

private slots:
    void datesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("day") << u"2019-10-26"_s << u"2019-10-26"_s;
        QTest::newRow("no zeros") << u"2019-9-5 1:11:11"_s << u"2019-09-05T01:11:11"_s;
        QTest::newRow("slashes") << u"2019/10/26 14:05"_s << u"2019-10-26T14:05:00"_s;
        QTest::newRow("dots") << u"2019.10.26"_s << u"2019-10-26"_s;
        QTest::newRow("zone") << u"2016-08-22 15:36 +0800"_s << u"2016-08-22T15:36:00+08:00"_s;
        QTest::newRow("zone of half an hour")
            << u"2016-08-22T15:36-03:30"_s << u"2016-08-22T15:36:00-03:30"_s;
        QTest::newRow("z") << u"2019-06-28T11:05:00Z"_s << u"2019-06-28T11:05:00+00:00"_s;
        QTest::newRow("fraction") << u"2019-06-28T11:05:00.25+08:00"_s << u"2019-06-28T11:05:00.250+08:00"_s;
        QTest::newRow("blanks around") << u" 2019-10-26 "_s << u"2019-10-26"_s;
        QTest::newRow("no such day") << u"2019-02-30"_s << QString();
        QTest::newRow("no such hour") << u"2019-02-03 25:00"_s << QString();
        QTest::newRow("no such zone") << u"2019-02-03 15:00 +99:00"_s << QString();
        QTest::newRow("zone without a time") << u"2019-02-03 +08:00"_s << QString();
        QTest::newRow("mixed separators") << u"2019-02/03"_s << QString();
        QTest::newRow("words") << u"26 Oct 2019"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void datesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto date = postDateOf(text);
        QCOMPARE(date.has_value(), !iso.isEmpty());
        if (date)
            QCOMPARE(postDateText(*date), iso);
    }

    void theFormStays_data()
    {
        QTest::addColumn<QString>("like");
        QTest::addColumn<QString>("written");
        QTest::newRow("none") << QString() << u"2020-01-02T03:04:05+08:00"_s;
        QTest::newRow("pelican") << u"2019-10-26 10:00"_s << u"2020-01-02 03:04:05 +0800"_s;
        QTest::newRow("with zone") << u"2019-10-26 10:00:00 +0000"_s << u"2020-01-02 03:04:05 +0800"_s;
        QTest::newRow("hugo") << u"2019-10-26T10:00:00+01:00"_s << u"2020-01-02T03:04:05+08:00"_s;
        QTest::newRow("no zeros") << u"2019-9-5 1:11:11"_s << u"2020-1-2 03:04:05 +0800"_s;
        QTest::newRow("slashes") << u"2019/10/26"_s << u"2020/01/02 03:04:05 +0800"_s;
        QTest::newRow("z") << u"2019-10-26T10:00:00Z"_s << u"2020-01-02T03:04:05+08:00"_s;
    }
    void theFormStays()
    {
        QFETCH(QString, like);
        QFETCH(QString, written);
        const PostDate date{QDate(2020, 1, 2), QTime(3, 4, 5), 8 * 3600};
        QCOMPARE(postDateText(date, like), written);
        QCOMPARE(postDateOf(written), std::optional(date));
    }

    void anUnchangedDateIsWrittenAsItWas()
    {
        for (const QString &text :
             {u"2019-10-26"_s, u"2019/9/5"_s, u"2019-10-26 10:00"_s, u"2019-10-26T10:00:00Z"_s,
              u"2016-08-22 15:36 +0800"_s, u"2019-06-28T11:05:00.250+08:00"_s})
            QCOMPARE(postDateText(*postDateOf(text), text), text);
    }

    void offsets()
    {
        QCOMPARE(utcOffsetOf(u"+08:00"), std::optional(8 * 3600));
        QCOMPARE(utcOffsetOf(u"-0330"), std::optional(-(3 * 60 + 30) * 60));
        QCOMPARE(utcOffsetOf(u"+8"), std::optional(8 * 3600));
        QCOMPARE(utcOffsetOf(u"UTC"), std::optional(0));
        QVERIFY(!utcOffsetOf(u"CST"));
        QVERIFY(!utcOffsetOf(u"+15:00"));
        QCOMPARE(utcOffsetText(-12600), u"-03:30"_s);
    }
};

QTEST_GUILESS_MAIN(PostDateTest)
#include "postdate_test.moc"
