// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/notecues.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Notes with stamps become cues.
class NoteCuesTest : public QObject
{
    Q_OBJECT

private slots:
    void takesNotesWithStamps_data()
    {
        QTest::addColumn<QString>("notes");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("none") << u"no stamp\nat all"_s << QStringList();
        QTest::newRow("each up to the next")
            << u"before\n[0:10] first\n    * a point\nmore\n[1:00] second"_s
            << QStringList{u"10000-60000 first|a point|more"_s, u"60000-90000 second"_s};
        QTest::newRow("not in order, and one without words")
            << u"[1:00] b\n[0:10]\n[0:05] a"_s << QStringList{u"5000-10000 a"_s, u"60000-90000 b"_s};
        QTest::newRow("behind the end") << u"[1:40] late"_s << QStringList{u"100000-100000 late"_s};
    }
    void takesNotesWithStamps()
    {
        QFETCH(QString, notes);
        QStringList cues;
        for (const Cue &cue : cuesOfNotes(notes, 90'000))
            cues << u"%1-%2 "_s.arg(cue.fromMs).arg(cue.toMs) + QString(cue.text).replace(u'\n', u'|');
        QTEST(cues, "expected");
    }

    void givesEachSessionAFileOfItsOwn()
    {
        const auto entry = [](const QString &title, const QString &file, const QString &notes) {
            Session session;
            session.title = title;
            session.notes = notes;
            if (!file.isEmpty())
                session.recordings = {Recording{{}, file, {}, {}, 20'000}};
            Entry made;
            made.content = session;
            return made;
        };
        Entry block = entry(u"Block"_s, {}, {});
        block.children = {entry(u"a/b: \"c\"?"_s, {}, u"[0:01] x"_s)};
        const QList<NotesFile> files =
            notesFiles({entry(u"A"_s, u"sound/talk.MP3"_s, u"[0:10] said"_s), block,
                        entry(u"B"_s, u"talk.mp3"_s, u"[0:10] more"_s), entry(u"C"_s, u"c.mp3"_s, u"none"_s)},
                       TranscriptFormat::Labels);
        QStringList names;
        for (const NotesFile &file : files)
            names << file.name;
        QCOMPARE(names, QStringList({u"talk.notes.txt"_s, u"03 a b c.notes.txt"_s, u"talk-2.notes.txt"_s}));
        QCOMPARE(files[0].bytes, "10.000000\t20.000000\tsaid\n");
    }

    void theLastLastsAWhileWhereTheEndIsNotKnown()
    {
        QCOMPARE(cuesOfNotes(u"[0:10] a"_s, {}).first().toMs, 15'000);
    }
};

QTEST_APPLESS_MAIN(NoteCuesTest)
#include "notecues_test.moc"
