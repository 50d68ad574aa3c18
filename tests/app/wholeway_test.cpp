// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"

#include "models/document/programmodel.h"
#include "tests/app/linediff.h"
#include "tests/app/samplepost.h"
#include "tests/tone.h"
#include "widgets/notes/noteeditor.h"
#include "widgets/notes/notespage.h"
#include "widgets/player/playerbar.h"
#include "widgets/program/programview.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace rundown;
using namespace Qt::StringLiterals;

/// From a post to the same post, through every page.
class WholeWayTest : public WindowTest
{
    Q_OBJECT

private slots:
    void theWholeWay_data();
    void theWholeWay();

private:
    void importPost(const QByteArray &post);
    void dragTheBlock();
    void playAndNote(EntryId id, const QString &note);
    void undoAll();
    void reopen();
};

void WholeWayTest::theWholeWay_data()
{
    QTest::addColumn<QByteArray>("post");
    QTest::newRow("own") << ownPost();
    QTest::newRow("own, as published") << asPublished(ownPost());
    QTest::newRow("sample") << samplePost(u"pycon19cn-nanning.md"_s);
    QTest::newRow("sample, as published") << samplePost(u"pycon19cn-nanning.crlf.md"_s);
}

// A part of a test that fails ends the test.
#define STEP(call)                                                                                           \
    do {                                                                                                     \
        call;                                                                                                \
        if (QTest::currentTestFailed())                                                                      \
            return;                                                                                          \
    } while (false)

/// From a post to its event, through every page, and back to the same bytes; then once more with one edit.
void WholeWayTest::theWholeWay()
{
    QFETCH(QByteArray, post);
    if (post.isEmpty())
        QSKIP("the sample posts are not here");
    STEP(importPost(post));
    const Event imported = document().snapshot();
    const EntryId talk = session(1);
    STEP(dragTheBlock());
    STEP(retitle(talk, u"A quieter title"_s));
    STEP(playAndNote(talk, u"heard: one tone"_s));
    QVERIFY(document().event() != imported);
    STEP(undoAll());
    QVERIFY(document().event() == imported);

    m_answers->giveFile(path(u"day"_s)); // the ending is added
    save();
    const QByteArray saved = read(u"day.rundown.yaml"_s);
    STEP(reopen());
    QVERIFY(document().event() == imported);
    exportTo(u"again.md"_s);
    QCOMPARE(read(u"again.md"_s), post);

    STEP(retitle(session(1), u"Kept"_s));
    exportTo(u"title.md"_s);
    QCOMPARE(lineDiff(post, read(u"title.md"_s)), (LineDiff{1, 1, 1}));
    save();
    QCOMPARE(lineDiff(saved, read(u"day.rundown.yaml"_s)), (LineDiff{1, 1, 1}));
    key(Qt::Key_Z, Qt::ControlModifier);
    STEP(playAndNote(session(1), u"heard: one tone"_s));
    exportTo(u"note.md"_s);
    QCOMPARE(lineDiff(post, read(u"note.md"_s)), (LineDiff{1, 0, 1}));
    QVERIFY(read(u"note.md"_s).contains("] heard: one tone"));
    QCOMPARE(read(u"post.md"_s), post);
}

void WholeWayTest::importPost(const QByteArray &post)
{
    write(u"post.md"_s, post);
    QSignalSpy opened(m_window->file(), &DocumentFile::opened);
    m_answers->giveFile(path(u"post.md"_s));
    key(Qt::Key_I, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    QVERIFY(document().isModified()); // no event file has it yet
    const Session &played = *document().session(session(1));
    QVERIFY(!played.recordings.isEmpty());
    writeTone(path(played.recordings.first().file), 60);
}

void WholeWayTest::dragTheBlock()
{
    const EntryId block = lightning();
    const EntryId first = session(0);
    const int children = document().childCount(block);
    QVERIFY(children > 1);
    QVERIFY(document().rowOf(block) > document().rowOf(first));
    // The block to the very front of the running order, with all that is in it.
    drag(block, {rectOf(first).left() + 20, rectOf(first).top() + 1});
    QCOMPARE(session(0), block);
    QCOMPARE(document().childCount(block), children);
    QCOMPARE(page<ProgramPage>().selectedEntry(), block);
    // And its first talk out of it again.
    const EntryId talk = document().childAt(block, 0);
    drag(talk, {rectOf(first).left() + 20, rectOf(first).top() + 1});
    QCOMPARE(document().parentOf(talk), EntryId::None);
    QCOMPARE(document().childCount(block), children - 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(session(0), first);
    QTest::keySequence(QApplication::focusWidget(), QKeySequence(QKeySequence::Redo));
    QCOMPARE(session(0), block);
}

void WholeWayTest::playAndNote(EntryId id, const QString &note)
{
    click(id);
    PlaybackEngine &engine = *page<PlayerBar>().engine();
    QTRY_COMPARE_WITH_TIMEOUT(engine.state(), PlaybackEngine::State::Paused, patience);
    QVERIFY2(!engine.path().isEmpty(), qPrintable(engine.problem().value_or(Problem{}).what));
    key(Qt::Key_F8);
    QTRY_VERIFY_WITH_TIMEOUT(engine.isPlaying() && engine.position() > 200, patience);
    key(Qt::Key_3, Qt::AltModifier);
    NoteEditor &editor = *page<NotesPage>().editor();
    QVERIFY(editor.hasFocus());
    key(Qt::Key_End, Qt::ControlModifier);
    key(Qt::Key_Return);
    key(Qt::Key_Right, Qt::AltModifier); // ten seconds on
    QTRY_VERIFY_WITH_TIMEOUT(engine.position() >= 10'000, patience);
    type(note);
    const qint64 earliest = engine.position() / 1000;
    key(Qt::Key_T, Qt::ControlModifier);
    QVERIFY(engine.isPlaying()); // typing does not stop it
    key(Qt::Key_F8);
    QTRY_VERIFY(!engine.isPlaying());
    const QString notes = document().session(id)->notes;
    // On the second time the recording is taken up where it was left.
    static const QRegularExpression stamped(u"\\[00:(\\d\\d)\\] (.*)$"_s);
    const auto match = stamped.match(notes);
    QCOMPARE(match.captured(2), note);
    const int second = match.captured(1).toInt();
    QVERIFY(second >= earliest - 1 && second <= engine.position() / 1000);
}

void WholeWayTest::undoAll()
{
    for (int steps = 0; document().undoStack()->canUndo(); ++steps) {
        QVERIFY2(steps < 5, "typing did not merge into one step");
        key(Qt::Key_Z, Qt::ControlModifier);
    }
}

void WholeWayTest::reopen()
{
    leaveWindow();
    openWindow();
    open(u"day.rundown.yaml"_s);
    QVERIFY(!document().isModified());
}

int main(int argc, char *argv[])
{
    return runWindowTest<WholeWayTest>(argc, argv);
}
#include "wholeway_test.moc"
