// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/starttimes.h"

#include "outlinetext.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

/// `a 10:00 b ?`: when each session begins.
QString startsOf(const EventDocument &document)
{
    QStringList words;
    for (EntryId id = document.nextSession(EntryId::None); id != EntryId::None;
         id = document.nextSession(id)) {
        const auto start = document.effectiveStart(id);
        words += document.session(id)->title + u' ' + (start ? start->toString(u"HH:mm"_s) : u"?"_s);
    }
    return words.join(u' ');
}

} // namespace

class StartTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void aSessionBeginsWhenTheOneBeforeEnds_data()
    {
        QTest::addColumn<QString>("outline");
        QTest::addColumn<QString>("starts");
        QTest::newRow("chain") << u"a@10:00/30 b/20 c"_s << u"a 10:00 b 10:30 c 10:50"_s;
        QTest::newRow("nothing known") << u"a/30 b"_s << u"a ? b ?"_s;
        QTest::newRow("unknown length") << u"a@10:00 b/10 c@11:00/5 d"_s << u"a 10:00 b ? c 11:00 d 11:05"_s;
        QTest::newRow("photos take no time") << u"a@10:00/30 !p #t b"_s << u"a 10:00 b 10:30"_s;
        QTest::newRow("a block of sessions")
            << u"a@10:00/30 L[x/5 y/5] b"_s << u"a 10:00 L 10:30 x 10:30 y 10:35 b 10:40"_s;
        QTest::newRow("a block's own length")
            << u"L@10:00/60[x/5 y] b"_s << u"L 10:00 x 10:00 y 10:05 b 11:00"_s;
        QTest::newRow("an empty block") << u"L@10:00[] b"_s << u"L 10:00 b ?"_s;
        QTest::newRow("a start within a block")
            << u"L[x@10:00/5 y/5] b"_s << u"L ? x 10:00 y 10:05 b 10:10"_s;
        QTest::newRow("past midnight") << u"a@23:50/20 b"_s << u"a 23:50 b 00:10"_s;
    }
    void aSessionBeginsWhenTheOneBeforeEnds()
    {
        QFETCH(QString, outline);
        QFETCH(QString, starts);
        EventDocument document;
        document.load(eventFrom(outline));
        QCOMPARE(startsOf(document), starts);
    }

    void photosBeginNowhere()
    {
        EventDocument document;
        document.load(eventFrom(u"a@10:00/30 !p"_s));
        QCOMPARE(document.effectiveStart(entryNamed(document, u"p"_s)), std::nullopt);
        QCOMPARE(document.effectiveStart(EntryId::None), std::nullopt);
    }

    void everyEditIsFollowed()
    {
        EventDocument document;
        document.load(eventFrom(u"a@10:00/30 L[x/5 y/5] b/10 c@12:00/10 d"_s));
        const auto id = [&](const QString &name) { return entryNamed(document, name); };
        QCOMPARE(startsOf(document), u"a 10:00 L 10:30 x 10:30 y 10:35 b 10:40 c 12:00 d 12:10"_s);
        document.setDuration(id(u"x"_s), 600000);
        QCOMPARE(startsOf(document), u"a 10:00 L 10:30 x 10:30 y 10:40 b 10:45 c 12:00 d 12:10"_s);
        document.moveEntries({id(u"y"_s)}, EntryId::None, 0);
        QCOMPARE(startsOf(document), u"y ? a 10:00 L 10:30 x 10:30 b 10:40 c 12:00 d 12:10"_s);
        document.setStart(id(u"a"_s), QTime(11, 0));
        QCOMPARE(startsOf(document), u"y ? a 11:00 L 11:30 x 11:30 b 11:40 c 12:00 d 12:10"_s);
        document.removeEntries({id(u"L"_s), id(u"c"_s)});
        QCOMPARE(startsOf(document), u"y ? a 11:00 b 11:30 d 11:40"_s);
        document.undoStack()->setIndex(0);
        QCOMPARE(startsOf(document), u"a 10:00 L 10:30 x 10:30 y 10:35 b 10:40 c 12:00 d 12:10"_s);
    }

    void announcesUpToTheNextPlannedStart()
    {
        EventDocument document;
        document.load(eventFrom(u"a@10:00/30 L[x/5 y/5 z/5] b/10 c@12:00/10 d"_s));
        SignalLog log(&document);
        document.setDuration(entryNamed(document, u"a"_s), 60000);
        QCOMPARE(log.take(),
                 QStringList({u"changed a 0x8"_s, u"starts top 1-2"_s, u"starts L 0-2"_s, u"modified"_s}));
        document.setDuration(entryNamed(document, u"y"_s), 60000);
        QCOMPARE(log.take(), QStringList({u"changed y 0x8"_s, u"starts L 2-2"_s, u"starts top 2-2"_s}));
        document.setDuration(entryNamed(document, u"c"_s), 60000);
        QCOMPARE(log.take(), QStringList({u"changed c 0x8"_s, u"starts top 4-4"_s}));
    }

    void announcesNoStartThatComesOutAsItWas_data()
    {
        QTest::addColumn<QString>("outline");
        QTest::addColumn<QString>("moved");
        QTest::addColumn<int>("row");
        QTest::addColumn<QStringList>("starts");
        QTest::newRow("down") << u"a@10:00/30 b/10 c/20 d/10 e"_s << u"b"_s << 3
                              << QStringList{u"starts top 1-2"_s};
        QTest::newRow("up") << u"a@10:00/30 b/10 c/20 d/10 e"_s << u"d"_s << 1
                            << QStringList{u"starts top 1-3"_s};
        QTest::newRow("a block") << u"a@10:00/30 L[x/5 y/5] b/10 c/5 d"_s << u"L"_s << 3
                                 << QStringList({u"starts top 1-2"_s, u"starts L 0-1"_s});
        QTest::newRow("within a block")
            << u"a@10:00/30 L[x/5 y/9 z/5] b"_s << u"x"_s << 2 << QStringList{u"starts L 0-1"_s};
        QTest::newRow("no time is known") << u"a b/10 c/20 d/10 e"_s << u"b"_s << 3 << QStringList();
    }
    void announcesNoStartThatComesOutAsItWas()
    {
        QFETCH(QString, outline);
        QFETCH(QString, moved);
        QFETCH(int, row);
        QFETCH(QStringList, starts);
        EventDocument document;
        document.load(eventFrom(outline));
        SignalLog log(&document);
        const EntryId id = entryNamed(document, moved);
        document.moveEntries({id}, document.parentOf(id), row);
        QCOMPARE(log.take().filter(u"starts"_s), starts);
        document.undoStack()->undo();
        QCOMPARE(log.take().filter(u"starts"_s).size(), starts.size());
    }

    void tellsNobodyWhoHasNotAsked()
    {
        EventDocument document;
        document.load(eventFrom(u"a@10:00/30 b/10 c/20 d"_s));
        document.effectiveStart(entryNamed(document, u"c"_s));
        QStringList told;
        connect(&document, &EventDocument::effectiveStartsChanged, this,
                [&](EntryId, int first, int last) { told += u"%1-%2"_s.arg(first).arg(last); });
        document.setDuration(entryNamed(document, u"a"_s), 60000);
        QCOMPARE(told, QStringList{u"1-2"_s}); // c, and what it was computed from
    }
};

QTEST_APPLESS_MAIN(StartTimesTest)
#include "starttimes_test.moc"
