// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/textsearch.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// What is said is found with what is written, and each place is heard at its time.
class TextSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsSaidBehindWhatIsWritten()
    {
        const SpokenCues spoken{{EntryId(1), {{0, 1, u"no"_s}, {2, 3, u"Rust and rust"_s}}},
                                {EntryId(9), {{0, 1, u"rust"_s}}}};
        const QList<Entry> outline{session(1, u"Rust"_s), session(2, u"more rust"_s)};
        const TextMatcher rust({u"rust"_s, false, false, false});
        QStringList found;
        for (const TextPlace &place : findText(outline, rust, 100, spoken))
            found << u"%1 %2 %3 %4"_s.arg(int(place.entry))
                         .arg(int(place.field))
                         .arg(place.row)
                         .arg(place.range.begin);
        const QString said = QString::number(int(EntryText::Spoken));
        QCOMPARE(found,
                 QStringList({u"1 0 0 0"_s, u"1 %1 1 0"_s.arg(said), u"1 %1 1 9"_s.arg(said), u"2 0 0 5"_s}));
        QCOMPARE(findText(outline, rust, 2, spoken).size(), 2);
        QVERIFY(findText(outline, TextMatcher(), 100, spoken).isEmpty());
    }

    void hearsEachPlaceAtItsTime_data()
    {
        QTest::addColumn<EntryText>("field");
        QTest::addColumn<int>("at"); ///< position in the notes, or row of the cue
        QTest::addColumn<qint64>("ms");
        QTest::newRow("title") << EntryText::Title << 0 << qint64(0);
        QTest::newRow("person") << EntryText::PersonName << 0 << qint64(0);
        QTest::newRow("above the first stamp") << EntryText::Notes << 2 << qint64(0);
        QTest::newRow("at a stamp") << EntryText::Notes << 14 << qint64(60'000);
        QTest::newRow("below it") << EntryText::Notes << 30 << qint64(60'000);
        QTest::newRow("said") << EntryText::Spoken << 1 << qint64(2'500);
    }
    void hearsEachPlaceAtItsTime()
    {
        QFETCH(EntryText, field);
        QFETCH(int, at);
        Entry entry = session(1, u"T"_s);
        entry.session()->notes = u"intro\n[1:00] first\n    * a point of it\n[2:00] second"_s;
        const QList<Cue> cues{{0, 1, u"a"_s}, {2'500, 3'000, u"b"_s}};
        const TextPlace place{EntryId(1), field, at, {at, 1}};
        QCOMPARE(heardAt(entry, place, cues), std::nullopt); // nothing is recorded
        entry.session()->recordings = {Recording()};
        QTEST(heardAt(entry, place, cues).value_or(-1), "ms");
    }

    void onlySessionsAreHeard()
    {
        Entry entry;
        entry.content = Prose{u"a"_s};
        QCOMPARE(heardAt(entry, {EntryId(1), EntryText::Prose, 0, {0, 1}}), std::nullopt);
    }

private:
    static Entry session(int id, const QString &title)
    {
        Session session;
        session.title = title;
        Entry entry;
        entry.id = EntryId(id);
        entry.content = session;
        return entry;
    }
};

QTEST_APPLESS_MAIN(TextSearchTest)
#include "textsearch_test.moc"
