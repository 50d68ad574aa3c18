// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"
#include "tests/media/silence.h"
#include "widgets/notes/noteeditor.h"
#include "widgets/notes/notespage.h"
#include "widgets/player/playerbar.h"
#include "widgets/program/programfind.h"
#include "widgets/transcript/cuemodel.h"
#include "widgets/transcript/transcriptpanel.h"

#include <QListView>

using namespace Qt::StringLiterals;

namespace rundown {

/// What is said is read along with the sound, quoted and found, in the real window.
class TranscriptsTest : public WindowTest
{
    Q_OBJECT

private slots:
    void standsBelowTheNotesWhenThereIsOne();
    void isShownAsItWasLeft();
    void followsTheSoundAndPlays();
    void quotesALineIntoTheNotes();
    void isImportedFromAnywhere();
    void isMadeByAProgram();
    void isFoundAndPlayed();
    void exportsTheNotes();

private:
    void openTalk(bool withTranscript = true);
    TranscriptPanel &panel() const { return page<TranscriptPanel>(); }
    CueModel &cues() const { return *panel().findChild<CueModel *>(); }
};

const QByteArray spoken = "1\n00:00:01,000 --> 00:00:03,000\ngood morning\n\n"
                          "2\n00:00:05,000 --> 00:00:09,000\n<b>hello</b> everybody\n";

void TranscriptsTest::openTalk(bool withTranscript)
{
    write(u"event.rundown.yaml"_s, QByteArray(smallEvent)
                                       .replace("  - session: two\n", "    recordings:\n"
                                                                      "      - file: talk.wav\n"
                                                                      "  - session: two\n"));
    write(u"talk.wav"_s, silentWav(20'000));
    if (withTranscript)
        write(u"talk.srt"_s, spoken);
    open(u"event.rundown.yaml"_s);
    if (withTranscript)
        QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 2, patience);
}

void TranscriptsTest::standsBelowTheNotesWhenThereIsOne()
{
    openTalk(false);
    QTest::qWait(500);
    QVERIFY(!panel().isVisible());
    openTalk();
    QTRY_VERIFY(panel().isVisible());
    QCOMPARE(cues().index(1).data().toString(), u"hello everybody"_s);
    click(session(1));
    QCOMPARE(cues().rowCount(), 0);
    key(Qt::Key_6, Qt::AltModifier);
    QVERIFY(!panel().isVisible());
    click(session(0));
    QCOMPARE(cues().rowCount(), 2);
    QVERIFY(!panel().isVisible()); // who has closed it is not asked again
}

void TranscriptsTest::isShownAsItWasLeft()
{
    openTalk();
    QTRY_VERIFY(panel().isVisible());
    leaveWindow();
    openWindow();
    openTalk(false);
    QVERIFY(panel().isVisible());
    key(Qt::Key_6, Qt::AltModifier);
    QVERIFY(!panel().isVisible());
    leaveWindow();
    openWindow();
    openTalk();
    QVERIFY(!panel().isVisible()); // nor does the first transcript ask again
}

void TranscriptsTest::followsTheSoundAndPlays()
{
    openTalk();
    panel().setPlaybackPosition(500);
    QCOMPARE(cues().heard(), -1);
    panel().setPlaybackPosition(4'000);
    QCOMPARE(cues().heard(), 0);
    panel().setPlaybackPosition(5'000);
    QCOMPARE(cues().heard(), 1);
    auto *list = panel().findChild<QListView *>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(cues().index(1)).center());
    PlaybackEngine *engine = page<PlayerBar>().engine();
    QTRY_VERIFY_WITH_TIMEOUT(engine->isPlaying() && engine->position() >= 5'000, patience);
    QTRY_COMPARE(cues().heard(), 1);
}

void TranscriptsTest::quotesALineIntoTheNotes()
{
    openTalk();
    document().setNotes(session(0), u"written before"_s);
    panel().setPlaybackPosition(6'000);
    key(Qt::Key_3, Qt::AltModifier);
    key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(document().session(session(0))->notes, u"written before\n> [00:05] hello everybody"_s);
    document().undoStack()->undo();
    QCOMPARE(document().session(session(0))->notes, u"written before"_s);
}

void TranscriptsTest::isImportedFromAnywhere()
{
    openTalk(false);
    QVERIFY(QDir(m_folder->path()).mkdir(u"elsewhere"_s));
    write(u"elsewhere/Untitled.vtt"_s, "WEBVTT\n\n00:01.000 --> 00:02.000\nfrom elsewhere\n");
    panel().importFile(path(u"elsewhere/Untitled.vtt"_s));
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 1, patience);
    QVERIFY(read(u"talk.vtt"_s).contains("from elsewhere"));
    QVERIFY(!document().isModified());
}

void TranscriptsTest::isMadeByAProgram()
{
    openTalk(false);
    write(u"hear"_s, "#!/bin/sh\nprintf 'hello\\nhello 2.0 2.5 0.9\\n'\n");
    QFile::setPermissions(path(u"hear"_s), QFile::ReadOwner | QFile::ExeOwner);
    panel().transcribe({SpeechProgram::Kind::PocketSphinx, path(u"hear"_s), {}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 1, patience);
    QCOMPARE(read(u"talk.srt"_s), "1\n00:00:02,000 --> 00:00:02,500\nhello\n\n");
    // What is there is not written over.
    write(u"talk.srt"_s, spoken);
    m_answers->press(u"OK"_s);
    panel().transcribe({SpeechProgram::Kind::PocketSphinx, path(u"hear"_s), {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven(), patience);
    QCOMPARE(read(u"talk.srt"_s), spoken);
}

void TranscriptsTest::isFoundAndPlayed()
{
    openTalk();
    click(session(2));
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"EVERYBODY"_s);
    QTRY_COMPARE(page<ProgramPage>().selectedEntry(), session(0));
    key(Qt::Key_Return, Qt::ControlModifier);
    PlaybackEngine *engine = page<PlayerBar>().engine();
    QTRY_VERIFY_WITH_TIMEOUT(engine->isPlaying() && engine->position() >= 5'000, patience);
    QVERIFY(panel().isVisible());
    QCOMPARE(panel().findChild<QListView *>()->currentIndex().row(), 1);
}

void TranscriptsTest::exportsTheNotes()
{
    openTalk();
    document().setNotes(session(0), u"[00:05] hello"_s);
    m_answers->giveFile(path(u"out.vtt"_s));
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text() == u"Export no&tes…"_s)
            action->trigger();
    }
    QTRY_VERIFY_WITH_TIMEOUT(read(u"out.vtt"_s).contains("00:00:05.000 -->"), patience);
    QVERIFY(read(u"out.vtt"_s).endsWith("\nhello\n"));
}

} // namespace rundown

int main(int argc, char *argv[])
{
    return rundown::runWindowTest<rundown::TranscriptsTest>(argc, argv);
}

#include "transcripts_test.moc"
