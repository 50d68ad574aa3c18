// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/attachrecordings.h"

#include "outlinetext.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// A folder of recordings comes to its sessions, and goes again.
class AttachRecordingsTest : public QObject
{
    Q_OBJECT

private slots:
    void attachesToSeveralInOneStep()
    {
        EventDocument document;
        document.load(eventFrom(u"a b L[x y]"_s));
        const EntryId a = entryNamed(document, u"a"_s);
        const EntryId x = entryNamed(document, u"x"_s);
        const Event before = document.snapshot();
        QCOMPARE(attachRecordings(document,
                                  {{a, named(u"1.mp3"_s)}, {x, named(u"2.mp3"_s)}, {x, named(u"3.mp3"_s)}}),
                 2);
        QCOMPARE(document.undoStack()->count(), 1);
        QCOMPARE(document.session(a)->recordings, QList{named(u"1.mp3"_s)});
        QCOMPARE(document.session(x)->recordings, (QList{named(u"2.mp3"_s), named(u"3.mp3"_s)}));
        document.undoStack()->undo();
        QCOMPARE(document.event(), before);
    }

    void keepsWhatThereIs()
    {
        EventDocument document;
        document.load(eventFrom(u"a"_s));
        const EntryId a = entryNamed(document, u"a"_s);
        Recording old = named(u"far/away/1.mp3"_s);
        old.label = u"the whole talk"_s;
        old.durationMs = 1'000;
        document.attachRecording(a, old);
        Recording measured = named(u"recordings/1.mp3"_s);
        measured.start = QTime(14, 11, 4);
        measured.durationMs = 1'234;
        attachRecordings(document, {{a, measured}});
        QCOMPARE(document.session(a)->recordings.size(), 1);
        old.file = measured.file; // there it was found
        old.start = measured.start;
        old.durationMs = measured.durationMs;
        QCOMPARE(document.session(a)->recordings[0], old);
    }

    void filesOfOneNameDoNotReplaceEachOther()
    {
        EventDocument document;
        document.load(eventFrom(u"a b c d"_s));
        const EntryId a = entryNamed(document, u"a"_s);
        const EntryId b = entryNamed(document, u"b"_s);
        const EntryId c = entryNamed(document, u"c"_s);
        const Recording first = named(u"1/REC0001.mp3"_s);
        Recording second = named(u"2/REC0001.mp3"_s);
        attachRecordings(document, {{a, first}, {a, second}});
        QCOMPARE(document.session(a)->recordings, (QList{first, second}));

        document.attachRecording(b, first);
        attachRecordings(document, {{b, second}}); // the name says little
        QCOMPARE(document.session(b)->recordings, (QList{first, second}));
        second.durationMs = 5'000;
        attachRecordings(document, {{b, second}});
        QCOMPARE(document.session(b)->recordings, (QList{first, second}));

        Recording measured = named(u"1/191026-04-yolo.mp3"_s);
        measured.durationMs = 60'000;
        Recording longer = named(u"2/191026-04-yolo.mp3"_s);
        longer.durationMs = 70'000;
        attachRecordings(document, {{c, measured}});
        attachRecordings(document, {{c, longer}});
        QCOMPARE(document.session(c)->recordings, (QList{measured, longer}));

        const EntryId d = entryNamed(document, u"d"_s);
        const Recording one = named(u"1/191026-04-yolo.mp3"_s); // of unknown length
        const Recording other = named(u"2/191026-04-yolo.mp3"_s);
        attachRecordings(document, {{d, one}, {d, other}});
        QCOMPARE(document.session(d)->recordings, (QList{one, other}));
    }

    void anAddressBecomesAFile()
    {
        EventDocument document;
        document.load(eventFrom(u"a"_s));
        const EntryId a = entryNamed(document, u"a"_s);
        Recording address;
        address.url = u"https://example.org/REC0001.mp3"_s;
        document.attachRecording(a, address);
        attachRecordings(document, {{a, named(u"1/REC0001.mp3"_s)}});
        address.file = u"1/REC0001.mp3"_s;
        QCOMPARE(document.session(a)->recordings, QList{address});
    }

    void movedOnesKeepTheStartOfTheirNames()
    {
        EventDocument document;
        document.load(eventFrom(u"a"_s));
        const EntryId a = entryNamed(document, u"a"_s);
        attachRecordings(document, {{a, named(u"191026-04-yolo-141104.mp3"_s)},
                                    {a, named(u"191026-05-pi-151104.mp3"_s)},
                                    {a, named(u"REC0001.mp3"_s)}});
        relocateRecordings(document, {{a, u"191026-04-yolo-141104.mp3"_s, u"x/yolo.mp3"_s},
                                      {a, u"191026-05-pi-151104.mp3"_s, u"x/191026-05-pi-151104-2.mp3"_s},
                                      {a, u"REC0001.mp3"_s, u"x/191026-06-c-161104.mp3"_s}});
        Recording yolo = named(u"x/yolo.mp3"_s);
        yolo.start = QTime(14, 11, 4);
        QCOMPARE(document.session(a)->recordings, (QList{yolo, named(u"x/191026-05-pi-151104-2.mp3"_s),
                                                         named(u"x/191026-06-c-161104.mp3"_s)}));
    }

    void namesMovedOnesAnewInOneStep()
    {
        EventDocument document;
        document.load(eventFrom(u"a b"_s));
        const EntryId a = entryNamed(document, u"a"_s);
        const EntryId b = entryNamed(document, u"b"_s);
        attachRecordings(document, {{a, named(u"1.mp3"_s)}, {a, named(u"2.mp3"_s)}, {b, named(u"3.mp3"_s)}});
        const Event before = document.snapshot();
        QCOMPARE(relocateRecordings(document, {{a, u"2.mp3"_s, u"../day/2.mp3"_s},
                                               {b, u"3.mp3"_s, u"x/3.mp3"_s},
                                               {b, u"gone.mp3"_s, u"x/gone.mp3"_s},
                                               {EntryId(77), u"1.mp3"_s, u"x/1.mp3"_s}}),
                 2);
        QCOMPARE(document.session(a)->recordings, (QList{named(u"1.mp3"_s), named(u"../day/2.mp3"_s)}));
        QCOMPARE(document.session(b)->recordings, QList{named(u"x/3.mp3"_s)});
        QCOMPARE(document.undoStack()->count(), 2);
        document.undoStack()->undo();
        QCOMPARE(document.event(), before);
    }

    void writesLengthsInOneStep()
    {
        EventDocument document;
        document.load(eventFrom(u"a b L[x]"_s));
        const EntryId a = entryNamed(document, u"a"_s);
        const EntryId x = entryNamed(document, u"x"_s);
        Recording written = named(u"2.mp3"_s);
        written.durationMs = 7'000;
        attachRecordings(document, {{a, named(u"1.mp3"_s)}, {a, written}, {x, named(u"1.mp3"_s)}});
        const Event before = document.snapshot();
        QCOMPARE(writeLengths(document, {{u"1.mp3"_s, 5'000}, {u"2.mp3"_s, 6'000}}), 2);
        QCOMPARE(document.session(a)->recordings[0].durationMs, std::optional<qint64>(5'000));
        QCOMPARE(document.session(a)->recordings[1], written);
        QCOMPARE(document.session(x)->recordings[0].durationMs, std::optional<qint64>(5'000));
        QCOMPARE(document.undoStack()->count(), 2);
        QCOMPARE(writeLengths(document, {{u"1.mp3"_s, 9'000}}), 0);
        document.undoStack()->undo();
        QCOMPARE(document.event(), before);
    }

    void nothingNewIsNoStep()
    {
        EventDocument document;
        document.load(eventFrom(u"a !p"_s));
        const EntryId a = entryNamed(document, u"a"_s);
        attachRecordings(document, {{a, named(u"1.mp3"_s)}});
        QCOMPARE(attachRecordings(document, {{a, named(u"1.mp3"_s)},
                                             {entryNamed(document, u"p"_s), named(u"2.mp3"_s)},
                                             {EntryId(77), named(u"3.mp3"_s)}}),
                 0);
        QCOMPARE(document.undoStack()->count(), 1);
    }

private:
    static Recording named(const QString &file)
    {
        Recording recording;
        recording.file = file;
        return recording;
    }
};

QTEST_GUILESS_MAIN(AttachRecordingsTest)
#include "attachrecordings_test.moc"
