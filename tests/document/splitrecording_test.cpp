// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/splitrecording.h"

#include "models/format/recap/recap.h"
#include "outlinetext.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

Recording hour()
{
    Recording recording;
    recording.file = u"hour.mp3"_s;
    recording.durationMs = 60 * minute;
    return recording;
}

Recording part(std::optional<qint64> from, std::optional<qint64> to)
{
    Recording recording = hour();
    recording.fromMs = from;
    recording.toMs = to;
    return recording;
}

Recording named(const QString &file)
{
    Recording recording;
    recording.file = file;
    recording.durationMs = 10 * minute;
    return recording;
}

} // namespace

/// One recording of several sessions: what each of them has of it, and where its notes go.
class SplitRecordingTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_document = std::make_unique<EventDocument>();
        m_document->load(eventFrom(u"a b c"_s));
        m_a = entryNamed(*m_document, u"a"_s);
        m_b = entryNamed(*m_document, u"b"_s);
        m_c = entryNamed(*m_document, u"c"_s);
        m_document->attachRecording(m_a, hour());
        m_document->undoStack()->clear();
    }

    void guessesNoLengthForTheNotes()
    {
        Recording own = named(u"own.mp3"_s);
        own.durationMs.reset();
        m_document->attachRecording(m_b, own);
        m_document->attachRecording(m_b, named(u"more.mp3"_s));
        m_document->setNotes(m_b, u"[01:00] in own\n[12:00] in either"_s);
        const Event before = m_document->snapshot();
        const int steps = m_document->undoStack()->count();
        QVERIFY(!knowsMomentsOfNotes(*m_document, m_b));
        QVERIFY(!splitRecording(*m_document, m_a, 0, 50 * minute, m_b));
        QCOMPARE(m_document->event(), before);
        QCOMPARE(m_document->undoStack()->count(), steps);

        const FileLengths measured{{u"own.mp3"_s, 10 * minute}};
        QVERIFY(knowsMomentsOfNotes(*m_document, m_b, measured));
        QVERIFY(splitRecording(*m_document, m_a, 0, 50 * minute, m_b, measured));
        QCOMPARE(m_document->session(m_b)->notes, u"[11:00] in own\n[22:00] in either"_s);
        QCOMPARE(m_document->session(m_b)->recordings[1], own); // what was measured is not written
        m_document->undoStack()->undo();
        QCOMPARE(m_document->event(), before);
    }

    void theRestHasALengthToBeFollowed()
    {
        Recording whole = hour();
        whole.durationMs.reset();
        m_document->setRecording(m_a, 0, whole);
        m_document->attachRecording(m_b, named(u"own.mp3"_s));
        m_document->setNotes(m_b, u"[01:00] in own"_s);
        QVERIFY(!splitRecording(*m_document, m_a, 0, 50 * minute, m_b));
        QVERIFY(splitRecording(*m_document, m_a, 0, 50 * minute, m_b, {{u"hour.mp3"_s, 60 * minute}}));
        QCOMPARE(m_document->session(m_b)->notes, u"[11:00] in own"_s);
    }

    void givesTheRestToAnotherSession()
    {
        const Event before = m_document->snapshot();
        QVERIFY(splitRecording(*m_document, m_a, 0, 20 * minute, m_b));
        QCOMPARE(recordings(m_a), QList{part({}, 20 * minute)});
        QCOMPARE(recordings(m_b), QList{part(20 * minute, {})});
        QCOMPARE(m_document->undoStack()->count(), 1);
        m_document->undoStack()->undo();
        QCOMPARE(m_document->event(), before);
        m_document->undoStack()->redo();
        QCOMPARE(recordings(m_b), QList{part(20 * minute, {})});
    }

    void threeSessionsHaveAThirdEach()
    {
        QVERIFY(splitRecording(*m_document, m_a, 0, 20 * minute, m_b));
        QVERIFY(splitRecording(*m_document, m_b, 0, 40 * minute, m_c));
        QCOMPARE(recordings(m_b), QList{part(20 * minute, 40 * minute)});
        QCOMPARE(recordings(m_c), QList{part(40 * minute, {})});
    }

    void whatFollowsGoesAlong()
    {
        m_document->attachRecording(m_a, named(u"2.mp3"_s));
        m_document->attachRecording(m_b, named(u"3.mp3"_s));
        QVERIFY(splitRecording(*m_document, m_a, 0, 20 * minute, m_b));
        QCOMPARE(recordings(m_a), QList{part({}, 20 * minute)});
        QCOMPARE(recordings(m_b), (QList{part(20 * minute, {}), named(u"2.mp3"_s), named(u"3.mp3"_s)}));
    }

    void aSessionThatHasTheFileKeepsItOnce()
    {
        Recording labelled = hour();
        labelled.label = u"the whole block"_s;
        m_document->attachRecording(m_b, labelled);
        QVERIFY(splitRecording(*m_document, m_a, 0, 20 * minute, m_b));
        QCOMPARE(recordings(m_b).size(), 1);
        QCOMPARE(recordings(m_b)[0].label, labelled.label);
        QCOMPARE(recordings(m_b)[0].fromMs, std::optional<qint64>(20 * minute));
        QVERIFY(splitRecording(*m_document, m_a, 0, 10 * minute, m_b)); // and so it does the second time
        QCOMPARE(recordings(m_b).size(), 1);
        QCOMPARE(recordings(m_b)[0].fromMs, std::optional<qint64>(10 * minute));
        QCOMPARE(recordings(m_b)[0].toMs, std::nullopt);
    }

    void whatCannotBeIsNoStep()
    {
        QVERIFY(!splitRecording(*m_document, m_a, 0, 0, m_b));
        QVERIFY(!splitRecording(*m_document, m_a, 0, 60 * minute, m_b));
        QVERIFY(!splitRecording(*m_document, m_a, 1, minute, m_b));
        QVERIFY(!splitRecording(*m_document, m_a, -1, minute, m_b));
        QVERIFY(!splitRecording(*m_document, m_a, 0, minute, m_a));
        QVERIFY(!splitRecording(*m_document, m_a, 0, minute, EntryId::None));
        QVERIFY(!splitRecording(*m_document, EntryId(77), 0, minute, m_a));
        QCOMPARE(m_document->undoStack()->count(), 0);
    }

    void knowsItsSplitPoints()
    {
        QVERIFY(splitPointsOf(*m_document, m_a).isEmpty());
        splitRecording(*m_document, m_a, 0, 20 * minute, m_b);
        splitRecording(*m_document, m_b, 0, 40 * minute, m_c);
        const SplitPoint first{m_a, 0, m_b, 0, 20 * minute};
        const SplitPoint second{m_b, 0, m_c, 0, 40 * minute};
        QCOMPARE(splitPointsOf(*m_document, m_a), QList{first});
        QCOMPARE(splitPointsOf(*m_document, m_b), (QList{first, second}));
        QCOMPARE(splitPointsOf(*m_document, m_c), QList{second});
    }

    void movingAdjustsBothNeighboursInOneStep()
    {
        splitRecording(*m_document, m_a, 0, 20 * minute, m_b);
        const Event before = m_document->snapshot();
        QVERIFY(moveSplit(*m_document, splitPointsOf(*m_document, m_b).first(), 25 * minute));
        QCOMPARE(recordings(m_a), QList{part({}, 25 * minute)});
        QCOMPARE(recordings(m_b), QList{part(25 * minute, {})});
        QCOMPARE(m_document->undoStack()->count(), 2);
        m_document->undoStack()->undo();
        QCOMPARE(m_document->event(), before);
    }

    void aSplitPointStaysBetweenItsParts()
    {
        splitRecording(*m_document, m_a, 0, 20 * minute, m_b);
        splitRecording(*m_document, m_b, 0, 40 * minute, m_c);
        const SplitPoint second = splitPointsOf(*m_document, m_c).first();
        QVERIFY(!moveSplit(*m_document, second, 20 * minute));
        QVERIFY(!moveSplit(*m_document, second, 60 * minute));
        QVERIFY(!moveSplit(*m_document, second, 40 * minute));
        QVERIFY(!moveSplit(*m_document, {}, 30 * minute));
        QVERIFY(moveSplit(*m_document, second, 21 * minute));
    }

    void anEndOfItsOwnMovesToo()
    {
        m_document->setRecording(m_a, 0, part({}, 30 * minute));
        const QList<SplitPoint> splits = splitPointsOf(*m_document, m_a);
        QCOMPARE(splits, QList<SplitPoint>({{m_a, 0, EntryId::None, 0, 30 * minute}}));
        QVERIFY(moveSplit(*m_document, splits.first(), 31 * minute));
        QCOMPARE(recordings(m_a), QList{part({}, 31 * minute)});
    }

    void removingGivesThePartBack()
    {
        const Event before = m_document->snapshot();
        splitRecording(*m_document, m_a, 0, 20 * minute, m_b);
        QVERIFY(removeSplit(*m_document, splitPointsOf(*m_document, m_a).first()));
        QCOMPARE(m_document->event(), before);
    }

    /// Stamps count from the beginning of a session's own sound, and name the same moment as before.
    void notesGoWithTheSound()
    {
        m_document->setNotes(m_a, u"hello\n[10:00] one\n  more of it\n[25:30] two\nno stamp\n[1:10] back\n"
                                  "[30:00] three\n[45:00] four"_s);
        m_document->setNotes(m_b, u"of b"_s);
        const Event before = m_document->snapshot();
        QVERIFY(splitRecording(*m_document, m_a, 0, 20 * minute, m_b));
        QCOMPARE(notes(m_a), u"hello\n[10:00] one\n  more of it\n[25:30] two\nno stamp\n[1:10] back"_s);
        QCOMPARE(notes(m_b), u"[10:00] three\n[25:00] four\nof b"_s);
        QVERIFY(moveSplit(*m_document, splitPointsOf(*m_document, m_a).first(), 15 * minute));
        QCOMPARE(notes(m_b), u"[15:00] three\n[30:00] four\nof b"_s);
        QVERIFY(moveSplit(*m_document, splitPointsOf(*m_document, m_a).first(), 35 * minute));
        QCOMPARE(notes(m_a), u"hello\n[10:00] one\n  more of it\n[25:30] two\nno stamp\n[1:10] back\n"
                             "[30:00] three"_s);
        QCOMPARE(notes(m_b), u"[10:00] four\nof b"_s);
        m_document->undoStack()->setIndex(m_document->undoStack()->index() - 3);
        QCOMPARE(m_document->event(), before);
    }

    void stampsOfASessionThatHadTheWholeFileAreKeptOnTheirMoments()
    {
        m_document->attachRecording(m_b, hour());
        m_document->setNotes(m_b, u"[25:00] one\n    + [26:40] more\n[50:00] two"_s);
        splitRecording(*m_document, m_a, 0, 20 * minute, m_b);
        QCOMPARE(notes(m_b), u"[05:00] one\n    + [06:40] more\n[30:00] two"_s);
    }

    void stampsBehindSoundThatComesAheadCountOn()
    {
        m_document->attachRecording(m_b, named(u"3.mp3"_s));
        m_document->setNotes(m_b, u"[05:00] of the third"_s);
        splitRecording(*m_document, m_a, 0, 20 * minute, m_b);
        QCOMPARE(notes(m_b), u"[45:00] of the third"_s);
    }

    /// The post says which file a session has; the part of it is the event's own affair.
    void thePostKeepsItsBytes()
    {
        Event event = eventFrom(u"a b c"_s);
        event.recordingsBase = u"http://media.example.org/"_s;
        event.post.style.session = u"- {title}\n    + Audio: {recording}\n    + {notes}"_s;
        for (int i : {0, 1}) {
            event.outline[i].session()->recordings = {hour()};
            event.outline[i].session()->notes = u"a note"_s;
        }
        m_document->load(event);
        const QByteArray before = writePost(m_document->event()).text;
        QCOMPARE(before.count("hour.mp3"), 4); // text and address of each
        QVERIFY(splitRecording(*m_document, m_document->childAt(EntryId::None, 0), 0, 20 * minute,
                               m_document->childAt(EntryId::None, 1)));
        QCOMPARE(writePost(m_document->event()).text, before);
        QVERIFY(splitRecording(*m_document, m_document->childAt(EntryId::None, 1), 0, 40 * minute,
                               m_document->childAt(EntryId::None, 2)));
        QByteArray after = writePost(m_document->event()).text;
        const qsizetype added = after.indexOf("- c\n") + 4;
        const QByteArray line = after.mid(added, after.indexOf('\n', added) - added);
        QCOMPARE(line.count("hour.mp3"), 2);
        QCOMPARE(after.remove(added, line.size() + 1), before); // nothing but that line
    }

private:
    QList<Recording> recordings(EntryId id) const { return m_document->session(id)->recordings; }
    QString notes(EntryId id) const { return m_document->session(id)->notes; }

    std::unique_ptr<EventDocument> m_document;
    EntryId m_a = EntryId::None;
    EntryId m_b = EntryId::None;
    EntryId m_c = EntryId::None;
};

QTEST_GUILESS_MAIN(SplitRecordingTest)
#include "splitrecording_test.moc"
