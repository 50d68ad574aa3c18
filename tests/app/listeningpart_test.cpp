// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listeningdialog.h"
#include "app/mainwindow.h"
#include "app/preferences.h"
#include "models/document/programmodel.h"
#include "models/media/playbackengine.h"
#include "tests/media/timecode.h"
#include "widgets/notes/noteeditor.h"
#include "widgets/notes/notesactions.h"
#include "widgets/notes/notespage.h"
#include "widgets/player/playerbar.h"
#include "widgets/program/programpage.h"
#include "widgets/program/programview.h"

#include <QAction>
#include <QApplication>
#include <QMenuBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Listening and writing in the real window, with hands that stay on the text.
class ListeningPartTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void notesTakeTheTimeOfTheSound();
    void keysWorkFromTheText();
    void showsWhatWasHeard();
    void showsWhatWasHeardWhenItsDriveComesBack();
    void goesToTheNextStretchWithoutNotes();
    void goesOnIntoTheNextSession();
    void goesIntoTheSelectedSessionWhileAnotherPlays();
    void comesBackToTheSamePlace();
    void keepsThePlaceWhileTheSoundIsAway();
    void takesUpTheSoundThatComesBack();
    void anotherEventIsSilent();
    void pastedSessionsTellWhatWasHeard();
    void neighboursComeAndGo();
    void remembersTheSettings();

private:
    void openWindow();
    void openWithoutSound();
    QString soundPath() const { return m_folder->filePath(u"a.wav"_s); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    NotesPage *notesPage() const { return m_window->findChild<NotesPage *>(); }
    PlaybackEngine *engine() const { return m_window->findChild<PlayerBar *>()->engine(); }
    EntryId recordedToo();
    EntryId talk() const { return m_window->document()->childAt(EntryId::None, 1); }
    QString notes() const { return m_window->document()->session(talk())->notes; }
    QVariant share() const
    {
        return m_window->findChild<ProgramView *>()->model()->index(1, 0).data(ProgramModel::HeardShareRole);
    }

    static constexpr int patience = 20'000; ///< ms
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void ListeningPartTest::initTestCase()
{
    static const QTemporaryDir settings;
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"Rundown"_s);
    QCoreApplication::setOrganizationName(u"Rundown"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
}

void ListeningPartTest::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(u"state"_s)));
    QFile sound(m_folder->filePath(u"a.wav"_s));
    QVERIFY(sound.open(QIODevice::WriteOnly));
    sound.write(timecode::wav(timecode::samples(timecode::rate, 0, 100), timecode::rate));
    QFile file(m_folder->filePath(u"a.rundown.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("rundown: 1\ntitle: a\noutline:\n  - session: one\n  - session: two\n"
               "    recordings: [{file: a.wav, duration: 100s}]\n    notes: old\n");
    sound.close();
    file.close();
    openWindow();
}

void ListeningPartTest::cleanup()
{
    if (m_window)
        m_window->document()->setSaved(); // nothing is asked
    m_window.reset();
}

/// With the notes of the session that has a recording.
void ListeningPartTest::openWindow()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openFile(m_folder->filePath(u"a.rundown.yaml"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->document()->childCount(EntryId::None), 2, patience);
    press(Qt::Key_3, Qt::AltModifier);
    if (Preferences::lastEntry(m_folder->filePath(u"a.rundown.yaml"_s)) < 0)
        m_window->findChild<ProgramPage *>()->setSelectedEntry(talk());
    notesPage()->editor()->setFocus();
    QTRY_COMPARE_WITH_TIMEOUT(engine()->state(), PlaybackEngine::State::Paused, patience);
    QTRY_COMPARE_WITH_TIMEOUT(engine()->durationMs(), 100'000, patience);
}

void ListeningPartTest::notesTakeTheTimeOfTheSound()
{
    engine()->seek(63'500);
    QTRY_COMPARE_WITH_TIMEOUT(engine()->position(), 63'500, patience);
    press(Qt::Key_End, Qt::ControlModifier);
    press(Qt::Key_Return);
    QTest::keyClicks(notesPage()->editor(), u"new"_s);
    const auto stamp = stampOf(notes().section(u'\n', 1));
    QVERIFY2(stamp, qPrintable(notes()));
    QVERIFY2(stamp->ms <= 60'500 && stamp->ms >= 50'000, qPrintable(notes())); // 3 s less, or a pause before
    QVERIFY(notes().endsWith(u"] new"_s));
}

void ListeningPartTest::keysWorkFromTheText()
{
    const QString before = notes();
    engine()->seek(50'000);
    QTRY_COMPARE_WITH_TIMEOUT(engine()->position(), 50'000, patience);
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(engine()->position() < 50'000, patience);
    press(Qt::Key_F8);
    QTRY_VERIFY_WITH_TIMEOUT(engine()->isPlaying(), patience);
    press(Qt::Key_F8);
    QTRY_VERIFY_WITH_TIMEOUT(!engine()->isPlaying(), patience);
    QVERIFY(notesPage()->editor()->hasFocus());
    QCOMPARE(notes(), before);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(notes(), u"[?] old"_s);
}

void ListeningPartTest::showsWhatWasHeard()
{
    QVERIFY(!share().isValid());
    engine()->setSpeed(3);
    engine()->play();
    QTRY_VERIFY_WITH_TIMEOUT(share().toInt() >= 2, patience);
    engine()->pause();
    QTRY_VERIFY_WITH_TIMEOUT(!engine()->isPlaying(), patience);
    const QVariant heard = share();
    openWindow(); // it was kept
    QTRY_VERIFY_WITH_TIMEOUT(share().toInt() >= heard.toInt(), patience);
    QVERIFY(QFile::exists(m_folder->filePath(u"state/rundown/heard"_s)));
    QVERIFY(!m_window->document()->isModified());
}

void ListeningPartTest::showsWhatWasHeardWhenItsDriveComesBack()
{
    engine()->setSpeed(3);
    engine()->play();
    QTRY_VERIFY_WITH_TIMEOUT(share().toInt() >= 2, patience);
    m_window.reset();
    const QString sound = m_folder->filePath(u"a.wav"_s);
    QVERIFY(QFile::rename(sound, sound + u".away"_s));
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->openFile(m_folder->filePath(u"a.rundown.yaml"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->document()->childCount(EntryId::None), 2, patience);
    QTest::qWait(500);
    QVERIFY(!share().isValid());
    auto *program = m_window->findChild<ProgramPage *>();
    program->setSelectedEntry(m_window->document()->childAt(EntryId::None, 0));
    QVERIFY(QFile::rename(sound + u".away"_s, sound));
    program->setSelectedEntry(talk());
    QTRY_VERIFY_WITH_TIMEOUT(share().toInt() >= 2, patience);
}

void ListeningPartTest::goesToTheNextStretchWithoutNotes()
{
    m_window->document()->setNotes(talk(), u"[00:00] one\n[00:20] two"_s);
    engine()->seek(5000);
    QTRY_COMPARE_WITH_TIMEOUT(engine()->position(), 5000, patience);
    press(Qt::Key_End, Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(engine()->position(), 80'000, patience); // a minute behind the last note
    m_window->document()->setNotes(talk(), u"[00:10] one\n[00:40] two"_s);
    engine()->seek(97'000);
    press(Qt::Key_End, Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(engine()->position(), 0, patience); // what was passed over at the front
    engine()->setSpeed(3);
    engine()->play();
    QTRY_VERIFY_WITH_TIMEOUT(engine()->position() > 6000, patience);
    engine()->pause();
    engine()->seek(97'000);
    press(Qt::Key_End, Qt::AltModifier);
    QCOMPARE(engine()->position(), 97'000); // that was heard by now
}

/// Another session gets half a minute of sound, and the talk notes on all of its own.
EntryId ListeningPartTest::recordedToo()
{
    EventDocument *document = m_window->document();
    const EntryId other = document->childAt(EntryId::None, 0);
    QFile sound(m_folder->filePath(u"b.wav"_s));
    if (!sound.open(QIODevice::WriteOnly))
        return EntryId::None;
    sound.write(timecode::wav(timecode::samples(timecode::rate, 0, 30), timecode::rate));
    Recording recording;
    recording.file = u"b.wav"_s;
    recording.durationMs = 30'000;
    document->attachRecording(other, recording);
    document->setNotes(talk(), u"[00:00] one\n[01:00] two"_s);
    return other;
}

void ListeningPartTest::goesOnIntoTheNextSession()
{
    EventDocument *document = m_window->document();
    const EntryId one = recordedToo();
    document->setNotes(one, u"[-] not a stamp"_s);
    const auto goOn = [this] {
        press(Qt::Key_End, Qt::AltModifier);
        return notesPage()->entry();
    };
    QTRY_COMPARE_WITH_TIMEOUT(goOn(), one, patience); // once its recording has been found
    QTRY_COMPARE_WITH_TIMEOUT(engine()->durationMs(), 30'000, patience);
    QCOMPARE(engine()->position(), 0);
    QVERIFY(!engine()->isPlaying());
    document->setNotes(one, u"[00:00] all of it"_s);
    document->setNotes(talk(), u"[00:10] one\n[01:00] two"_s);
    QCOMPARE(goOn(), talk()); // its beginning is left
    QTRY_COMPARE_WITH_TIMEOUT(engine()->durationMs(), 100'000, patience);
    QTRY_COMPARE_WITH_TIMEOUT(engine()->position(), 0, patience);
    document->setNotes(talk(), u"[00:00] one\n[01:00] two"_s);
    engine()->seek(50'000);
    QCOMPARE(goOn(), talk()); // nothing is left
    QCOMPARE(engine()->position(), 50'000);
    m_window->findChild<ProgramPage *>()->setSelectedEntry(one);
    QTRY_COMPARE_WITH_TIMEOUT(engine()->durationMs(), 30'000, patience);
    document->setNotes(talk(), u"[00:00] one"_s);
    QCOMPARE(goOn(), talk()); // its end is left
    QTRY_COMPARE_WITH_TIMEOUT(engine()->position(), 60'000, patience);
}

void ListeningPartTest::goesIntoTheSelectedSessionWhileAnotherPlays()
{
    const EntryId one = recordedToo();
    engine()->play();
    QTRY_VERIFY_WITH_TIMEOUT(engine()->isPlaying(), patience);
    m_window->findChild<ProgramPage *>()->setSelectedEntry(one);
    QCOMPARE(engine()->durationMs(), 100'000); // it plays on
    const auto goOn = [this] {
        press(Qt::Key_End, Qt::AltModifier);
        return engine()->durationMs();
    };
    QTRY_COMPARE_WITH_TIMEOUT(goOn(), 30'000, patience); // once its recording has been found
    QTRY_VERIFY_WITH_TIMEOUT(engine()->isPlaying(), patience);
    QCOMPARE(notesPage()->entry(), one);
}

void ListeningPartTest::comesBackToTheSamePlace()
{
    m_window->document()->setNotes(talk(), u"first\nsecond"_s);
    m_window->file()->save();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document()->isModified(), patience);
    notesPage()->setCaret(8);
    engine()->seek(42'000);
    QTRY_COMPARE_WITH_TIMEOUT(engine()->position(), 42'000, patience);
    QVERIFY(m_window->close());
    openWindow();
    QCOMPARE(notesPage()->entry(), talk());
    QCOMPARE(notesPage()->caret(), 8);
    QTRY_COMPARE_WITH_TIMEOUT(engine()->position(), 42'000, patience);
}

/// Again, at 42 s, with the sound taken away.
void ListeningPartTest::openWithoutSound()
{
    engine()->seek(42'000);
    QTRY_COMPARE_WITH_TIMEOUT(engine()->position(), 42'000, patience);
    QVERIFY(m_window->close());
    QVERIFY(QFile::rename(soundPath(), soundPath() + u".away"_s));
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->openFile(m_folder->filePath(u"a.rundown.yaml"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->document()->childCount(EntryId::None), 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(notesPage()->entry(), talk(), patience);
}

void ListeningPartTest::keepsThePlaceWhileTheSoundIsAway()
{
    openWithoutSound();
    QVERIFY(m_window->close());
    QVERIFY(QFile::rename(soundPath() + u".away"_s, soundPath()));
    openWindow();
    QTRY_COMPARE_WITH_TIMEOUT(engine()->position(), 42'000, patience);
}

void ListeningPartTest::takesUpTheSoundThatComesBack()
{
    openWithoutSound();
    auto *program = m_window->findChild<ProgramPage *>();
    program->setSelectedEntry(m_window->document()->childAt(EntryId::None, 0));
    QTRY_COMPARE_WITH_TIMEOUT(engine()->state(), PlaybackEngine::State::Empty, patience);
    QVERIFY(QFile::rename(soundPath() + u".away"_s, soundPath()));
    program->setSelectedEntry(talk());
    QTRY_COMPARE_WITH_TIMEOUT(engine()->state(), PlaybackEngine::State::Paused, patience);
    QTRY_COMPARE_WITH_TIMEOUT(engine()->position(), 42'000, patience);
    engine()->seek(10'000);
    QTRY_COMPARE_WITH_TIMEOUT(engine()->position(), 10'000, patience);
    program->setSelectedEntry(m_window->document()->childAt(EntryId::None, 0));
    QTRY_COMPARE_WITH_TIMEOUT(engine()->state(), PlaybackEngine::State::Empty, patience);
    program->setSelectedEntry(talk()); // which is left where it was last
    QTRY_COMPARE_WITH_TIMEOUT(engine()->position(), 10'000, patience);
}

void ListeningPartTest::anotherEventIsSilent()
{
    engine()->seek(42'000);
    engine()->play();
    QTRY_VERIFY_WITH_TIMEOUT(engine()->isPlaying(), patience);
    QFile file(m_folder->filePath(u"b.rundown.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("rundown: 1\ntitle: b\noutline:\n  - session: other\n");
    file.close();
    m_window->openFile(file.fileName());
    QTRY_COMPARE_WITH_TIMEOUT(m_window->document()->event().title, u"b"_s, patience);
    QCOMPARE(engine()->state(), PlaybackEngine::State::Empty);
    m_window->openFile(m_folder->filePath(u"a.rundown.yaml"_s));
    QTRY_COMPARE_WITH_TIMEOUT(engine()->state(), PlaybackEngine::State::Paused, patience);
    QTRY_VERIFY_WITH_TIMEOUT(engine()->position() >= 42'000, patience);
    QVERIFY(engine()->position() < 60'000);
}

void ListeningPartTest::pastedSessionsTellWhatWasHeard()
{
    EventDocument *document = m_window->document();
    engine()->setSpeed(3);
    engine()->play();
    QTRY_VERIFY_WITH_TIMEOUT(share().toInt() >= 2, patience);
    const Entry copy = *document->entry(talk());
    document->removeEntries({talk()});
    document->insertEntry(EntryId::None, 1, copy);
    QTRY_VERIFY_WITH_TIMEOUT(share().toInt() >= 2, patience);
}

void ListeningPartTest::neighboursComeAndGo()
{
    const auto canGoBack = [this] {
        for (const QObject *object : engine()->findChildren<QObject *>())
            if (const QVariant can = object->property("CanGoPrevious"); can.isValid())
                return can;
        return QVariant();
    };
    QCOMPARE(canGoBack(), QVariant(false));
    QVERIFY(recordedToo() != EntryId::None);
    QCOMPARE(canGoBack(), QVariant(true));
    m_window->document()->undoStack()->setIndex(0);
    QCOMPARE(canGoBack(), QVariant(false));
}

void ListeningPartTest::remembersTheSettings()
{
    const ListeningSettings settings{{TypingSettings::Does::SlowDown, 2500, 1500, 4000, 0.8}, 2000};
    QCOMPARE(ListeningDialog(settings).settings(), settings);
    Preferences::setListening(settings);
    QCOMPARE(Preferences::listening(), settings);
    QSettings().setValue(u"listening/whileTyping"_s, 99);
    QSettings().setValue(u"listening/idleMs"_s, -5);
    QCOMPARE(Preferences::listening().typing.does, TypingSettings::Does::GoOn);
    QCOMPARE(Preferences::listening().typing.idleMs, 0);
}

int main(int argc, char *argv[])
{
    // A sound server that is not there, and none is started for us: the clock plays.
    qputenv("PULSE_SERVER", "unix:/nonexistent/rundown");
    qputenv("PULSE_CLIENTCONFIG", "/nonexistent");
    const QApplication app(argc, argv);
    ListeningPartTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "listeningpart_test.moc"
