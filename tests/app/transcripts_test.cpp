// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"
#include "tests/fullpool.h"
#include "tests/media/silence.h"
#include "widgets/notes/noteeditor.h"
#include "widgets/notes/notespage.h"
#include "widgets/player/playerbar.h"
#include "widgets/program/programfind.h"
#include "widgets/transcript/cuemodel.h"
#include "widgets/transcript/eventtranscripts.h"
#include "widgets/transcript/transcriptpanel.h"

#include <QDir>
#include <QLabel>
#include <QListView>
#include <QStatusBar>

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
    void marksALineBeforeTheSoundPlays();
    void quotesALineIntoTheNotes();
    void quotesSeveralLines();
    void isImportedFromAnywhere();
    void isImportedWhileOthersWaitForADeadDrive();
    void isImportedForTheOneThatHasNone();
    void isImportedForTheOneThatIsHeard();
    void isNotImportedBehindAnother();
    void saysWhatCannotBeRead();
    void isMadeByAProgram();
    void isNotEndedByAnother();
    void isMadeOnceWhereItIsAskedForTwice();
    void isNotMadeWhereAnotherOneIs();
    void isNotLostWhereItsNameWasTaken();
    void isNotLostWhereItsFolderIsGone();
    void isNotEndedByClosingWithoutAWord();
    void isEndedByClosingWhereSomebodySaysSo();
    void asksNoMoreWhenItIsDone();
    void goesOnInAnotherLanguage();
    void isFoundWhenItsDriveComesBack();
    void isFoundAndPlayed();
    void exportsTheNotes();
    void exportsWhatIsTakenAwayMeanwhile();

private:
    void openTalk(bool withTranscript = true);
    void openTwoParts();
    void hear(const QByteArray &script);
    void hearForLong();
    void exportNotes();
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

/// A session that was recorded in two files.
void TranscriptsTest::openTwoParts()
{
    write(u"event.rundown.yaml"_s, QByteArray(smallEvent)
                                       .replace("  - session: two\n", "    recordings:\n"
                                                                      "      - file: talk.wav\n"
                                                                      "        duration: PT20S\n"
                                                                      "      - file: more.wav\n"
                                                                      "        duration: PT20S\n"
                                                                      "  - session: two\n"));
    write(u"talk.wav"_s, silentWav(20'000));
    write(u"more.wav"_s, silentWav(20'000));
    open(u"event.rundown.yaml"_s);
}

/// Has what is said written down by a program of a few lines.
void TranscriptsTest::hear(const QByteArray &script)
{
    write(u"hear"_s, "#!/bin/sh\n" + script + "printf 'hello\\nhello 2.0 2.5 0.9\\n'\n");
    QFile::setPermissions(path(u"hear"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    panel().transcribe({SpeechProgram::Kind::PocketSphinx, path(u"hear"_s), {}, {}});
}

/// Until there is a file "go".
void TranscriptsTest::hearForLong()
{
    const QByteArray folder = m_folder->path().toUtf8();
    hear("touch \"" + folder + "/started\"\nwhile ! test -e \"" + folder + "/go\"; do sleep 0.1; done\n");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"started"_s)), patience);
}

const QByteArray heardWords = "1\n00:00:02,000 --> 00:00:02,500\nhello\n\n";

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

void TranscriptsTest::marksALineBeforeTheSoundPlays()
{
    openTalk(false);
    document().setNotes(session(0), u"written before"_s);
    page<PlayerBar>().takeUpAt(6'000); // where one was
    QTRY_COMPARE_WITH_TIMEOUT(page<PlayerBar>().sessionPosition(), 6'000, patience);
    write(u"talk.srt"_s, spoken);
    page<EventTranscripts>().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 2, patience);
    QCOMPARE(cues().heard(), 1);
    key(Qt::Key_3, Qt::AltModifier);
    key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(document().session(session(0))->notes, u"written before\n> [00:05] hello everybody"_s);
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

void TranscriptsTest::quotesSeveralLines()
{
    openTalk();
    QTRY_VERIFY(panel().isVisible());
    document().setNotes(session(0), u"written before"_s);
    auto *list = panel().findChild<QListView *>();
    list->setFocus();
    PlaybackEngine *engine = page<PlayerBar>().engine();
    panel().showCue(0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      list->visualRect(cues().index(1)).center());
    QCOMPARE(list->selectionModel()->selectedIndexes().size(), 2);
    QVERIFY(!engine->isPlaying());
    panel().quoteAction()->trigger();
    QTRY_COMPARE(document().session(session(0))->notes,
                 u"written before\n> [00:01] good morning hello everybody"_s);
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

const QByteArray elsewhereWords = "WEBVTT\n\n00:01.000 --> 00:02.000\nfrom elsewhere\n";

void TranscriptsTest::isImportedWhileOthersWaitForADeadDrive()
{
    const test::FullPool others;
    isImportedFromAnywhere();
    document().setNotes(session(0), u"[00:05] hello"_s);
    exportNotes();
    QTRY_VERIFY_WITH_TIMEOUT(read(u"out.vtt"_s).endsWith("\nhello\n"), patience);
}

void TranscriptsTest::isImportedForTheOneThatHasNone()
{
    write(u"talk.srt"_s, spoken);
    openTwoParts();
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 2, patience);
    write(u"Untitled.vtt"_s, elsewhereWords);
    panel().importFile(path(u"Untitled.vtt"_s));
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 3, patience);
    QCOMPARE(read(u"more.vtt"_s), elsewhereWords);
    QCOMPARE(cues().cues()[2].fromMs, 21'000);
}

void TranscriptsTest::isImportedForTheOneThatIsHeard()
{
    openTwoParts();
    write(u"Untitled.vtt"_s, elsewhereWords);
    page<PlayerBar>().takeUpAt(25'000);
    QTRY_COMPARE_WITH_TIMEOUT(page<PlayerBar>().sessionPosition(), 25'000, patience);
    panel().importFile(path(u"Untitled.vtt"_s));
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 1, patience);
    QCOMPARE(read(u"more.vtt"_s), elsewhereWords);
}

void TranscriptsTest::isNotImportedBehindAnother()
{
    openTalk();
    write(u"Untitled.vtt"_s, elsewhereWords);
    m_answers->press(u"OK"_s);
    panel().importFile(path(u"Untitled.vtt"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven(), patience);
    QVERIFY(m_answers->takeTexts().join(u' ').contains(u"There is another transcript of this recording."_s));
    QVERIFY(!QFile::exists(path(u"talk.vtt"_s)));
}

void TranscriptsTest::saysWhatCannotBeRead()
{
    write(u"talk.srt"_s, "no times\n");
    openTalk(false);
    QTRY_VERIFY_WITH_TIMEOUT(panel().isVisible(), patience);
    QCOMPARE(cues().rowCount(), 0);
    bool isSaid = false;
    for (const QLabel *label : panel().findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(path(u"talk.srt"_s)));
    QVERIFY(isSaid);
}

void TranscriptsTest::isMadeByAProgram()
{
    openTalk(false);
    hear({});
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 1, patience);
    QCOMPARE(read(u"talk.srt"_s), heardWords);
}

void TranscriptsTest::isNotEndedByAnother()
{
    openTalk(false);
    hearForLong();
    m_answers->press(u"OK"_s);
    panel().transcribe({SpeechProgram::Kind::PocketSphinx, path(u"hear"_s), {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven(), patience);
    QVERIFY(m_answers->takeTexts().join(u' ').contains(u"a recording is being transcribed already"_s));
    write(u"go"_s, {});
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 1, patience);
    QCOMPARE(read(u"talk.srt"_s), heardWords);
}

void TranscriptsTest::isMadeOnceWhereItIsAskedForTwice()
{
    openTalk(false);
    panel().transcribe({SpeechProgram::Kind::PocketSphinx, path(u"no such program"_s), {}, {}});
    hear({});
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 1, patience);
    QCOMPARE(read(u"talk.srt"_s), heardWords);
}

void TranscriptsTest::isNotMadeWhereAnotherOneIs()
{
    openTalk();
    m_answers->press(u"OK"_s);
    hear("touch \"" + path(u"started"_s).toUtf8() + "\"\n");
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven(), patience);
    QVERIFY(m_answers->takeTexts().join(u' ').contains(u"There is another transcript of this recording."_s));
    QVERIFY(!QFile::exists(path(u"started"_s))); // nobody listened for nothing
    QCOMPARE(read(u"talk.srt"_s), spoken);
}

void TranscriptsTest::isNotLostWhereItsNameWasTaken()
{
    openTalk(false);
    hear("printf 'somebody' > \"" + path(u"talk.srt"_s).toUtf8() + "\"\n");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"talk.heard.srt"_s)), patience);
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 1, patience);
    QCOMPARE(read(u"talk.srt"_s), "somebody");
    QCOMPARE(read(u"talk.heard.srt"_s), heardWords);
}

void TranscriptsTest::isNotLostWhereItsFolderIsGone()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"sound"_s));
    write(u"event.rundown.yaml"_s, QByteArray(smallEvent)
                                       .replace("  - session: two\n", "    recordings:\n"
                                                                      "      - file: sound/talk.wav\n"
                                                                      "  - session: two\n"));
    write(u"sound/talk.wav"_s, silentWav(20'000));
    open(u"event.rundown.yaml"_s);
    const QByteArray sound = path(u"sound"_s).toUtf8();
    hear("mv \"" + sound + "\" \"" + sound + "-away\"\n");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->statusBar()->currentMessage().contains(transcriptsElsewhere()),
                             patience);
    QVERIFY(QDir().rename(path(u"sound-away"_s), path(u"sound"_s)));
    page<EventTranscripts>().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 1, patience);
}

void TranscriptsTest::isNotEndedByClosingWithoutAWord()
{
    openTalk(false);
    hearForLong();
    m_answers->press(u"Keep running"_s);
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QVERIFY(m_answers->takeTexts().join(u' ').contains(u"“talk.wav” is still being transcribed."_s));
    // Where changes are thrown away it is asked as well, and they are still there for who stays.
    document().setNotes(session(0), u"unsaved"_s);
    m_answers->press(u"Discard"_s);
    m_answers->press(u"Keep running"_s);
    m_window->close();
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven(), patience);
    QVERIFY(m_window->isVisible() && document().isModified());
    m_answers->press(u"Cancel"_s);
    QVERIFY(!m_window->close());
    write(u"go"_s, "now");
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 1, patience);
    QCOMPARE(read(u"talk.srt"_s), heardWords);
}

void TranscriptsTest::isEndedByClosingWhereSomebodySaysSo()
{
    openTalk(false);
    hearForLong();
    m_answers->press(u"Stop and close"_s);
    QVERIFY(m_window->close());
    write(u"go"_s, "now");
    QTest::qWait(500);
    QVERIFY(!QFile::exists(path(u"talk.srt"_s)));
}

void TranscriptsTest::asksNoMoreWhenItIsDone()
{
    openTalk(false);
    hearForLong();
    QTimer::singleShot(300, this, [this] { write(u"go"_s, "now"); });
    m_answers->lookOn();
    QVERIFY(!m_window->close());
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 1, patience);
    QVERIFY(m_window->close());
}

void TranscriptsTest::goesOnInAnotherLanguage()
{
    const auto event = std::make_shared<OpenEvent>();
    const auto openAnew = [&] {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(event);
        m_window->show();
        activate();
    };
    openAnew();
    openTalk(false);
    hearForLong();
    openAnew();
    QVERIFY(event->transcriber.isRunning());
    QVERIFY(!panel().speechAction()->isEnabled());
    write(u"go"_s, "now");
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 1, patience);
    QCOMPARE(read(u"talk.srt"_s), heardWords);
    m_window.reset();
}

void TranscriptsTest::isFoundWhenItsDriveComesBack()
{
    openTalk(false);
    QVERIFY(QFile::rename(path(u"talk.wav"_s), path(u"away.wav"_s)));
    write(u"talk.srt"_s, spoken);
    page<EventTranscripts>().refresh();
    QTest::qWait(1000);
    QCOMPARE(cues().rowCount(), 0);
    click(session(1));
    QVERIFY(QFile::rename(path(u"away.wav"_s), path(u"talk.wav"_s)));
    click(session(0));
    QTRY_COMPARE_WITH_TIMEOUT(cues().rowCount(), 2, patience);
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

void TranscriptsTest::exportNotes()
{
    m_answers->giveFile(path(u"out.vtt"_s));
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text() == u"Export no&tes…"_s)
            action->trigger();
    }
}

void TranscriptsTest::exportsTheNotes()
{
    openTalk();
    document().setNotes(session(0), u"[00:05] hello"_s);
    exportNotes();
    QTRY_VERIFY_WITH_TIMEOUT(read(u"out.vtt"_s).contains("00:00:05.000 -->"), patience);
    QVERIFY(read(u"out.vtt"_s).endsWith("\nhello\n"));
}

void TranscriptsTest::exportsWhatIsTakenAwayMeanwhile()
{
    openTalk();
    document().setNotes(session(0), u"[00:05] hello"_s);
    QTimer::singleShot(0, this, [this] { document().removeEntries({session(0), session(1)}); });
    exportNotes();
    QTRY_VERIFY_WITH_TIMEOUT(read(u"out.vtt"_s).endsWith("\nhello\n"), patience);
    QCOMPARE(titleOf(session(0)), u"three"_s);
}

} // namespace rundown

int main(int argc, char *argv[])
{
    return rundown::runWindowTest<rundown::TranscriptsTest>(argc, argv);
}

#include "transcripts_test.moc"
