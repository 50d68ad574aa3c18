// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/programtext.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

class ProgramTextTest : public QObject
{
    Q_OBJECT

private slots:
    void readsStarts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("start"); // empty: not understood
        QTest::newRow("usual") << u"14:10"_s << u"14:10"_s;
        QTest::newRow("one figure") << u" 9:05 "_s << u"09:05"_s;
        QTest::newRow("no colon") << u"1410"_s << u"14:10"_s;
        QTest::newRow("full-width") << u"１４：１０"_s << u"14:10"_s;
        QTest::newRow("no such hour") << u"25:00"_s << QString();
        QTest::newRow("no such minute") << u"10:60"_s << QString();
        QTest::newRow("words") << u"noon"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void readsStarts()
    {
        QFETCH(QString, text);
        QFETCH(QString, start);
        QCOMPARE(programtext::ofStart(programtext::startFrom(text)), start);
    }

    void readsLengths_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("minutes"); // -1: not understood
        QTest::newRow("minutes") << u"25"_s << 25;
        QTest::newRow("many minutes") << u"125"_s << 125;
        QTest::newRow("hours") << u"1:30"_s << 90;
        QTest::newRow("full-width") << u"１：０５"_s << 65;
        QTest::newRow("no such minute") << u"1:75"_s << -1;
        QTest::newRow("negative") << u"-5"_s << -1;
        QTest::newRow("huge") << u"99999"_s << -1;
    }
    void readsLengths()
    {
        QFETCH(QString, text);
        QFETCH(int, minutes);
        QCOMPARE(programtext::lengthFrom(text).value_or(-60000), minutes * 60000LL);
    }

    void writesLengths()
    {
        QCOMPARE(programtext::ofLength({}), QString());
        QCOMPARE(programtext::ofLength(25 * 60000), u"0:25"_s);
        QCOMPARE(programtext::ofLength(90 * 60000), u"1:30"_s);
        QCOMPARE(programtext::ofLength(59 * 60000 + 59000), u"1:00"_s);
    }

    void peopleGoAndComeBack()
    {
        const QList<Person> people{
            {u"x1"_s, u"Ann"_s, u"Lab, Ltd."_s, Role::Host, {{u"home"_s, u"http://a"_s}}},
            {{}, u"李四"_s, {}, Role::Speaker, {}}};
        const QString text = programtext::ofPeople(people);
        QCOMPARE(text, u"Ann, Lab, Ltd.; 李四"_s);
        QCOMPARE(programtext::peopleFrom(text, people), people);
    }

    void peopleKeepWhatTheTextDoesNotSay()
    {
        const QList<Person> before{{u"x1"_s, u"Ann"_s, u"Lab"_s, Role::Host, {}}};
        const QList<Person> after{{{}, u"Bo"_s, u"Cafe"_s, Role::Speaker, {}},
                                  {u"x1"_s, u"Ann"_s, u"Inc"_s, Role::Host, {}}};
        QCOMPARE(programtext::peopleFrom(u"Bo，Cafe； Ann , Inc ;"_s, before), after);
        QCOMPARE(programtext::peopleFrom(u" "_s, before), QList<Person>());
    }

    void namesEntries()
    {
        const auto titleOf = [](const auto &content) {
            return programtext::titleOf(Entry{EntryId::None, content, {}, {}, {}});
        };
        QCOMPARE(titleOf(Prose{u"\n\n## Thanks ##\nto all"_s}), u"Thanks"_s);
        QCOMPARE(titleOf(Prose{u"#hash tag"_s}), u"#hash tag"_s);
        QCOMPARE(titleOf(Photo{u"alt"_s, u"a/b.jpg"_s, {}, u"caption"_s}), u"alt"_s);
        QCOMPARE(titleOf(Photo{{}, u"a/b.jpg"_s, {}, u"\ncaption\nmore"_s}), u"caption"_s);
        QCOMPARE(titleOf(Photo{{}, u"a/b.jpg"_s, {}, {}}), u"b.jpg"_s);
        QCOMPARE(titleOf(Photo{{}, {}, u"http://x/c.jpg"_s, {}}), u"c.jpg"_s);
    }
};

QTEST_APPLESS_MAIN(ProgramTextTest)
#include "programtext_test.moc"
