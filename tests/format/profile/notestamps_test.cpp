// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/notestamps.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

Event eventWith(const QString &notes, const QList<Recording> &recordings)
{
    Session session;
    session.title = u"talk"_s;
    session.notes = notes;
    session.recordings = recordings;
    Entry block;
    block.content = Session{};
    Entry talk;
    talk.content = session;
    block.children = {talk};
    Event event;
    event.outline = {block};
    return event;
}

Recording recordingAt(const QString &file, const QString &url = {})
{
    Recording recording;
    recording.file = file;
    recording.url = url;
    return recording;
}

QString notesOf(const Event &event)
{
    return event.outline.first().children.first().session()->notes;
}

} // namespace

/// Stamps in the notes of a post.
class NoteStampsTest : public QObject
{
    Q_OBJECT

private slots:
    void linksIntoTheFileThatIsHeardThen()
    {
        Recording part = recordingAt(u"hour.mp3"_s);
        part.fromMs = 20 * 60'000;
        part.toMs = 30 * 60'000;
        const Event event = eventWith(u"[01:00] a\n[12:00] b"_s, {part, recordingAt(u"next.mp3"_s)});
        QCOMPARE(notesOf(withStamps(event, NoteStamps::Link)),
                 u"[01:00](hour.mp3#t=1260) a\n[12:00](next.mp3#t=120) b"_s);
    }

    void changesNotes_data()
    {
        QTest::addColumn<QString>("notes");
        QTest::addColumn<QString>("dropped");
        QTest::addColumn<QString>("linked");
        QTest::newRow("at the head") << u"[12:40] a note"_s << u"a note"_s
                                     << u"[12:40](r/a%20b.mp3#t=760) a note"_s;
        QTest::newRow("hours") << u"[1:02:40] x"_s << u"x"_s << u"[1:02:40](r/a%20b.mp3#t=3760) x"_s;
        QTest::newRow("deeper") << u"a\n    * [0:05] b"_s << u"a\n    * b"_s
                                << u"a\n    * [0:05](r/a%20b.mp3#t=5) b"_s;
        QTest::newRow("no blank") << u"[12:40]笔记"_s << u"笔记"_s << u"[12:40](r/a%20b.mp3#t=760)笔记"_s;
        QTest::newRow("within a line") << u"at [12:40] it"_s << u"at [12:40] it"_s << u"at [12:40] it"_s;
        QTest::newRow("in a fence")
            << u"[0:05] a\n```\n[0:20] b\n```\n[0:05] c"_s << u"a\n```\n[0:20] b\n```\nc"_s
            << u"[0:05](r/a%20b.mp3#t=5) a\n```\n[0:20] b\n```\n[0:05](r/a%20b.mp3#t=5) c"_s;
        const QString link = u"[0:05](r/a%20b.mp3#t=5)"_s;
        QTest::newRow("code between three backticks is no fence")
            << u"```pip``` it\n[0:05] b\n```a``` `b`\n[0:05] c"_s << u"```pip``` it\nb\n```a``` `b`\nc"_s
            << u"```pip``` it\n"_s + link + u" b\n```a``` `b`\n"_s + link + u" c"_s;
        QTest::newRow("nor is it within a fence")
            << u"```\n```a```\n- ```\n[0:05] b\n~~~\n````\n[0:05] c"_s
            << u"```\n```a```\n- ```\n[0:05] b\n~~~\n````\nc"_s
            << u"```\n```a```\n- ```\n[0:05] b\n~~~\n````\n"_s + link + u" c"_s;
        QTest::newRow("a fence of tildes may say backticks")
            << u"~~~ a`b`\n[0:05] b\n~~~\n[0:05] c"_s << u"~~~ a`b`\n[0:05] b\n~~~\nc"_s
            << u"~~~ a`b`\n[0:05] b\n~~~\n"_s + link + u" c"_s;
        QTest::newRow("a fence ends with its item")
            << u"- ```\n  [0:05] a\n\n  b\n[0:05] c"_s << u"- ```\n  [0:05] a\n\n  b\nc"_s
            << u"- ```\n  [0:05] a\n\n  b\n"_s + link + u" c"_s;
        QTest::newRow("a fence ends with its item, below the item's head")
            << u"1. x\n   - y\n     ```\n     [0:05] a\n   - [0:05] b\n[0:05] c"_s
            << u"1. x\n   - y\n     ```\n     [0:05] a\n   - b\nc"_s
            << u"1. x\n   - y\n     ```\n     [0:05] a\n   - "_s + link + u" b\n"_s + link + u" c"_s;
        QTest::newRow("a fence of no item")
            << u"- x\n\n  ```\n  a\n  ```\n ```\n[0:05] b\n ```\n[0:05] c"_s
            << u"- x\n\n  ```\n  a\n  ```\n ```\n[0:05] b\n ```\nc"_s
            << u"- x\n\n  ```\n  a\n  ```\n ```\n[0:05] b\n ```\n"_s + link + u" c"_s;
        QTest::newRow("no time") << u"[12:77] it"_s << u"[12:77] it"_s << u"[12:77] it"_s;
        QTest::newRow("a link already") << u"[12:40](x) it"_s << u"[12:40](x) it"_s << u"[12:40](x) it"_s;
        QTest::newRow("nothing else")
            << u"a\n[12:40]\nb"_s << u"a\nb"_s << u"a\n[12:40](r/a%20b.mp3#t=760)\nb"_s;
        QTest::newRow("empty lines stay")
            << u"a\n\n[0:01] b"_s << u"a\n\nb"_s << u"a\n\n[0:01](r/a%20b.mp3#t=1) b"_s;
    }
    void changesNotes()
    {
        QFETCH(QString, notes);
        Recording first = recordingAt(u"r/a b.mp3"_s);
        first.durationMs = 2 * 3'600'000;
        const Event event = eventWith(notes, {first, recordingAt(u"r/c.mp3"_s)});
        QVERIFY(withStamps(event, NoteStamps::Keep) == event);
        QTEST(notesOf(withStamps(event, NoteStamps::Drop)), "dropped");
        QTEST(notesOf(withStamps(event, NoteStamps::Link)), "linked");
    }

    void linksGoToPublicAddresses()
    {
        Event event = eventWith(u"[0:10] x"_s, {recordingAt(u"r/录.mp3"_s)});
        event.recordingsBase = u"https://a.example/r"_s;
        QCOMPARE(notesOf(withStamps(event, NoteStamps::Link)),
                 u"[0:10](https://a.example/r/%E5%BD%95.mp3#t=10) x"_s);
        event = eventWith(u"[0:10] x"_s, {recordingAt({}, u"https://b.example/a (1).mp3#t=5"_s)});
        QCOMPARE(notesOf(withStamps(event, NoteStamps::Link)),
                 u"[0:10](https://b.example/a%20%281%29.mp3#t=10) x"_s);
    }

    void noFileIsGuessed()
    {
        const Event event = eventWith(u"[0:10] x"_s, {recordingAt(u"a.mp3"_s), recordingAt(u"b.mp3"_s)});
        QVERIFY(withStamps(event, NoteStamps::Link) == event);
    }

    void withoutARecordingThereIsNoLink()
    {
        const Event event = eventWith(u"[0:10] x"_s, {});
        QVERIFY(withStamps(event, NoteStamps::Link) == event);
        QCOMPARE(notesOf(withStamps(event, NoteStamps::Drop)), u"x"_s);
    }
};

QTEST_GUILESS_MAIN(NoteStampsTest)
#include "notestamps_test.moc"
