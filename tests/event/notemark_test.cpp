// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/notemark.h"
#include "models/event/notestamp.h"
#include "models/event/opennotes.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// The marks and the stamp at the head of a note, and the notes that are still open.
class NoteMarkTest : public QObject
{
    Q_OBJECT

private slots:
    void readsMarks_data();
    void readsMarks();
    void togglesMarks();
    void leavesOutOpenNotes();
    void keepsThePostsOwnWords();
};

void NoteMarkTest::readsMarks_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("marks"); // > ? link
    QTest::addColumn<qint64>("ms");     // -1: no stamp
    QTest::addColumn<QString>("words");
    QTest::newRow("words") << u"a"_s << QString() << qint64(-1) << u"a"_s;
    QTest::newRow("quote") << u"> [12:40] a"_s << u">"_s << qint64(760000) << u"[12:40] a"_s;
    QTest::newRow("check") << u"    * [?] [0:05] a"_s << u"?"_s << qint64(5000) << u"[0:05] a"_s;
    QTest::newRow("link") << u"[link?] a"_s << u"link"_s << qint64(-1) << u"a"_s;
    QTest::newRow("quote to check") << u"> [?] a"_s << u">?"_s << qint64(-1) << u"a"_s;
    QTest::newRow("nothing behind") << u"[?]"_s << u"?"_s << qint64(-1) << QString();
    QTest::newRow("a link's text") << u"[?](b)"_s << QString() << qint64(-1) << u"[?](b)"_s;
    QTest::newRow("within the words") << u"a [?] b"_s << QString() << qint64(-1) << u"a [?] b"_s;
}

void NoteMarkTest::readsMarks()
{
    QFETCH(QString, line);
    QFETCH(qint64, ms);
    const NoteMarks marks = noteMarksOf(line);
    const QString said = (marks.isQuote ? u">"_s : u""_s) + (marks.open == OpenNote::Check  ? u"?"_s
                                                             : marks.open == OpenNote::Link ? u"link"_s
                                                                                            : u""_s);
    QTEST(said, "marks");
    QTEST(line.mid(marks.end), "words");
    const auto stamp = stampOf(line);
    QCOMPARE(stamp ? stamp->ms : -1, ms);
    QCOMPARE(openNote(openNote(line, OpenNote::Link), marks.open).trimmed(), line.trimmed());
    QCOMPARE(quotedNote(quotedNote(line, !marks.isQuote), marks.isQuote), line);
}

void NoteMarkTest::togglesMarks()
{
    QCOMPARE(quotedNote(u"    * [12:40] a"_s, true), u"    * > [12:40] a"_s);
    QCOMPARE(openNote(u"> [12:40] a"_s, OpenNote::Check), u"> [?] [12:40] a"_s);
    QCOMPARE(openNote(u"> [?] [12:40] a"_s, OpenNote::Link), u"> [link?] [12:40] a"_s);
    QCOMPARE(openNote(u"> [link?] [12:40] a"_s, OpenNote::None), u"> [12:40] a"_s);
    QCOMPARE(quotedNote(u"> [?] a"_s, false), u"[?] a"_s);
}

void NoteMarkTest::leavesOutOpenNotes()
{
    Event event;
    Entry entry;
    Session session;
    session.notes =
        u"one\n[?] two\n    * below two\n\n        deeper\nthree\n    * [link?] four\n    * five"_s;
    entry.content = session;
    event.outline = {entry};
    QCOMPARE(withoutOpenNotes(event).outline.first().session()->notes, u"one\nthree\n    * five"_s);
    QCOMPARE(openNotesIn(session.notes, {}),
             (QList<OpenNotePlace>{{4, u"[?] two"_s}, {50, u"    * [link?] four"_s}}));
}

void NoteMarkTest::keepsThePostsOwnWords()
{
    const QString post = u"- A\n    + [?] ours \n    + b [link?] theirs\n    + [?](x)"_s;
    const QStringList own = ownMarksIn(post);
    QVERIFY(own.contains(u"[?] ours"_s));
    QVERIFY(own.contains(u"[link?] theirs"_s));
    const QSet<QString> marks(own.begin(), own.end());
    QVERIFY(openNotesIn(u"[?] ours"_s, marks).isEmpty());
    QCOMPARE(openNotesIn(u"[?] ours, edited"_s, marks).size(), 1);
    QVERIFY(ownMarksIn(u"no marks here?"_s).isEmpty());
}

QTEST_GUILESS_MAIN(NoteMarkTest)
#include "notemark_test.moc"
