// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tone.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/player/playerbar.h"
#include "widgets/player/recordingplace.h"
#include "widgets/player/transport.h"
#include "widgets/player/waveformview.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

Recording recordingOf(const QString &file)
{
    Recording recording;
    recording.file = file;
    return recording;
}

Session sessionOf(const QString &title, const QStringList &files)
{
    Session session;
    session.title = title;
    for (const QString &file : files)
        session.recordings.append(recordingOf(file));
    return session;
}

} // namespace

class PlayerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void clickAndDragSeek();
    void draggingSeeksNowAndThenAndLastWhereItEnds();
    void clickNeverTakesTheFocus();
    void arrowsSeekOnceTabLedThere();
    void peaksAreDrawnAsTheyCome();
    void waveformIsASliderToAssistiveTools();

    void loadsTheSelectedSessionPaused();
    void showsPositionAndClock();
    void playFromAStamp();
    void whatPlaysGoesOn();
    void takesUpWhereItWasLeft();
    void typingInTheTitleDoesNotDisturb();
    void keysWorkWhileTextHasTheFocus();
    void speedGoesInSteps();
    void keysForTheSound();
    void twoRecordingsAreOne();
    void menuListsRecordingsAsPlainText();
    void whatIsStillBeingRecordedIsDrawn();

    void toolTipsNameTheKeysAsTheyAre();
    void notesOnWhatPlaysStayWhileAnotherSessionIsSelected();
    void whatPlaysFollowsItsSessionWhileAnotherIsSelected();
    void saysWhatFitsAnEntryThatIsNoSession();

    void saysWhyThereIsNothingToPlay_data();
    void saysWhyThereIsNothingToPlay();
    void brokenFileIsTold();
    void sameNameBesideTheEventIsFound();

private:
    QString labelWith(const QString &text) const;
    PlaybackEngine *engine() { return m_bar->engine(); }
    WaveformView *waveform() { return m_bar->findChild<WaveformView *>(); }
    void waitForFile() { QTRY_COMPARE(engine()->state(), PlaybackEngine::State::Paused); }

    QTemporaryDir m_folder;
    std::unique_ptr<QWidget> m_window;
    PlayerBar *m_bar = nullptr;
    QPlainTextEdit *m_text = nullptr;
};

void PlayerTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true); // the peaks' cache
    writeTone(m_folder.filePath(u"191026-04-yolo-141104.wav"_s), 60);
    writeTone(m_folder.filePath(u"other.wav"_s), 30);
    QFile broken(m_folder.filePath(u"broken.mp3"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("this is no sound") > 0);
}

void PlayerTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_bar = new PlayerBar;
    m_text = new QPlainTextEdit;
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    m_window->resize(1000, 400);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_text->setFocus();
    m_bar->setFolder(m_folder.path());
}

void PlayerTest::cleanup()
{
    m_window.reset();
}

QString PlayerTest::labelWith(const QString &text) const
{
    QList<std::pair<const QWidget *, QString>> labels;
    for (const QLabel *label : m_bar->findChildren<QLabel *>())
        labels.emplace_back(label, label->text());
    for (const ElidedLabel *label : m_bar->findChildren<ElidedLabel *>())
        labels.emplace_back(label, label->text());
    for (const auto &[label, shown] : std::as_const(labels)) {
        if (label->isVisible() && shown.contains(text))
            return shown;
    }
    return {};
}

void PlayerTest::clickAndDragSeek()
{
    WaveformView view;
    view.resize(1016, 64); // 1000 pixels between the margins
    view.setDuration(100'000);
    QSignalSpy seek(&view, &WaveformView::seekRequested);
    QTest::mousePress(&view, Qt::LeftButton, {}, {508, 30});
    QCOMPARE(seek.last().first().toLongLong(), 50'000);
    QTest::mouseMove(&view, {258, 30});
    QTRY_COMPARE(seek.last().first().toLongLong(), 25'000);
    view.setPosition(99'000);
    QCOMPARE(view.value(), 25'000); // what is heard does not pull the playhead from under the pointer
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {258, 30});
    view.setPosition(99'000);
    QCOMPARE(view.value(), 99'000);
    QCOMPARE(seek.size(), 2);
}

void PlayerTest::draggingSeeksNowAndThenAndLastWhereItEnds()
{
    WaveformView view;
    view.resize(1016, 64); // 1000 pixels between the margins
    view.setDuration(100'000);
    QSignalSpy seek(&view, &WaveformView::seekRequested);
    QTest::mousePress(&view, Qt::LeftButton, {}, {8, 30});
    for (int x = 9; x <= 708; ++x)
        QTest::mouseMove(&view, {x, 30});
    QVERIFY2(seek.size() < 100, qPrintable(QString::number(seek.size())));
    QCOMPARE(view.value(), 70'000);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {708, 30});
    QCOMPARE(seek.last().first().toLongLong(), 70'000); // at once
    const auto count = seek.size();
    QTest::qWait(200);
    QCOMPARE(seek.size(), count);
}

void PlayerTest::clickNeverTakesTheFocus()
{
    m_bar->setSession(EntryId(1), sessionOf(u"A"_s, {u"other.wav"_s}));
    waitForFile();
    QTest::mouseClick(waveform(), Qt::LeftButton, {}, {300, 30});
    QVERIFY(m_text->hasFocus());
    const auto buttons = m_bar->findChildren<QToolButton *>();
    QVERIFY(buttons.size() >= 5);
    for (const QToolButton *button : buttons)
        QCOMPARE(button->focusPolicy(), Qt::NoFocus);
}

void PlayerTest::arrowsSeekOnceTabLedThere()
{
    m_bar->setSession(EntryId(1), sessionOf(u"A"_s, {u"other.wav"_s}));
    waitForFile();
    QTRY_VERIFY(engine()->durationMs() > 0);
    waveform()->setFocus(Qt::TabFocusReason);
    QVERIFY(waveform()->hasFocus());
    QTest::keyClick(waveform(), Qt::Key_Right);
    QTRY_COMPARE(engine()->position(), 5'000);
    QTest::keyClick(waveform(), Qt::Key_Home);
    QTRY_COMPARE(engine()->position(), 0);
}

void PlayerTest::peaksAreDrawnAsTheyCome()
{
    WaveformView view;
    view.resize(1016, 64);
    view.setDuration(100'000);
    Peaks peaks;
    view.setPeaks(&peaks);
    const auto inkIn = [&view](int from, int to) {
        const QImage image = view.grab().toImage();
        int ink = 0;
        for (int x = from; x < to; ++x)
            for (int y = 12; y < 25; ++y)
                ink += image.pixelColor(x, y) != view.palette().color(QPalette::Base);
        return ink;
    };
    QCOMPARE(inkIn(100, 900), 0);
    peaks.append(QList<Peak>(5'000, Peak{-20'000, 20'000}));
    view.peaksAdded(0, 50'000);
    QVERIFY(inkIn(100, 500) > 1000);
    QCOMPARE(inkIn(520, 900), 0);
    view.setFlags({{75'000, u"<b>a note</b>"_s}});
    QVERIFY(inkIn(756, 762) > 0);
}

void PlayerTest::waveformIsASliderToAssistiveTools()
{
    WaveformView view;
    view.setDuration(100'000);
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(face);
    QVERIFY(face->valueInterface());
    QCOMPARE(face->valueInterface()->maximumValue().toInt(), 100'000);
    QVERIFY(!face->text(QAccessible::Name).isEmpty());
}

void PlayerTest::loadsTheSelectedSessionPaused()
{
    m_bar->setSession(EntryId(1), sessionOf(u"People & Yolo"_s, {u"191026-04-yolo-141104.wav"_s}));
    waitForFile();
    QVERIFY(engine()->path().endsWith(u"191026-04-yolo-141104.wav"_s));
    QCOMPARE(labelWith(u"People & Yolo"_s), u"People & Yolo – 191026-04-yolo-141104.wav"_s);
    m_bar->setSession(EntryId(2), Session());
    QCOMPARE(engine()->state(), PlaybackEngine::State::Empty);
    QVERIFY(!labelWith(u"No recording here"_s).isEmpty());
}

void PlayerTest::showsPositionAndClock()
{
    m_bar->setSession(EntryId(1), sessionOf(u"A"_s, {u"191026-04-yolo-141104.wav"_s}));
    waitForFile();
    QTRY_COMPARE(engine()->durationMs(), 60'000);
    engine()->seek(42'000);
    QTRY_COMPARE(labelWith(u" / "_s), u"0:42 / 1:00"_s);
    QCOMPARE(labelWith(u"14:11:"_s), u"14:11:46"_s);
}

void PlayerTest::playFromAStamp()
{
    QSignalSpy position(m_bar, &PlayerBar::sessionPositionChanged);
    m_bar->setSession(EntryId(1), sessionOf(u"A"_s, {u"other.wav"_s}));
    m_bar->playFrom(12'000);
    QTRY_VERIFY(engine()->isPlaying());
    QVERIFY(engine()->position() >= 12'000);
    QTRY_VERIFY(m_bar->sessionPosition().value_or(0) >= 12'000);
    QVERIFY(!position.isEmpty());
}

void PlayerTest::whatPlaysGoesOn()
{
    m_bar->setSession(EntryId(1), sessionOf(u"A"_s, {u"other.wav"_s}));
    m_bar->playFrom(0);
    QTRY_VERIFY(engine()->isPlaying());
    m_bar->setSession(EntryId(2), sessionOf(u"B"_s, {u"191026-04-yolo-141104.wav"_s}));
    QVERIFY(engine()->isPlaying());
    QVERIFY(engine()->path().endsWith(u"other.wav"_s));
    QVERIFY(!m_bar->sessionPosition());
    m_bar->playFrom(3'000);
    QTRY_VERIFY(engine()->path().endsWith(u"141104.wav"_s));
    QTRY_VERIFY(engine()->isPlaying() && engine()->position() >= 3'000);
}

void PlayerTest::takesUpWhereItWasLeft()
{
    m_bar->setSession(EntryId(1), sessionOf(u"A"_s, {u"other.wav"_s}));
    waitForFile();
    engine()->seek(20'000);
    QTRY_COMPARE(engine()->position(), 20'000);
    m_bar->setSession(EntryId(2), sessionOf(u"B"_s, {u"191026-04-yolo-141104.wav"_s}));
    waitForFile();
    QTRY_VERIFY(engine()->path().endsWith(u"141104.wav"_s));
    m_bar->setSession(EntryId(1), sessionOf(u"A"_s, {u"other.wav"_s}));
    QTRY_COMPARE(engine()->position(), 20'000);
}

void PlayerTest::typingInTheTitleDoesNotDisturb()
{
    Session session = sessionOf(u"A"_s, {u"other.wav"_s});
    m_bar->setSession(EntryId(1), session);
    waitForFile();
    engine()->seek(20'000);
    QSignalSpy path(engine(), &PlaybackEngine::opened);
    session.title = u"A longer title"_s;
    session.notes = u"[0:10] a note"_s;
    session.recordings[0].durationMs = 30'000;
    session.recordings[0].start = QTime(9, 30);
    m_bar->setSession(EntryId(1), session);
    QTest::qWait(50);
    QCOMPARE(path.size(), 0);
    QCOMPARE(engine()->position(), 20'000);
    QVERIFY(labelWith(u"A longer title"_s).contains(u"other.wav"_s));
    QCOMPARE(labelWith(u"09:30:"_s), u"09:30:20"_s);
}

void PlayerTest::keysWorkWhileTextHasTheFocus()
{
    m_bar->setSession(EntryId(1), sessionOf(u"A"_s, {u"other.wav"_s}));
    waitForFile();
    QVERIFY(m_text->hasFocus());
    QTest::keyClick(m_text, Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(engine()->position(), 10'000);
    QTest::keyClick(m_text, Qt::Key_F8);
    QTRY_VERIFY(engine()->isPlaying());
    QTest::keyClick(m_text, Qt::Key_F8);
    QTRY_VERIFY(!engine()->isPlaying());
    QVERIFY(m_text->toPlainText().isEmpty());
}

void PlayerTest::speedGoesInSteps()
{
    QTest::keyClick(m_text, Qt::Key_F9);
    QCOMPARE(engine()->speed(), 1.1);
    QTest::keyClick(m_text, Qt::Key_F7);
    QTest::keyClick(m_text, Qt::Key_F7);
    QCOMPARE(engine()->speed(), 0.9);
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(m_text, Qt::Key_F9);
    QCOMPARE(engine()->speed(), 3.0);
    QTest::keyClick(m_text, Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(engine()->speed(), 1.0);
}

void PlayerTest::keysForTheSound()
{
    QSignalSpy changed(m_bar->transport(), &Transport::settingsChanged);
    m_bar->setSession(EntryId(1), sessionOf(u"A"_s, {u"other.wav"_s}));
    waitForFile();
    QTest::keyClick(m_text, Qt::Key_F10, Qt::ControlModifier);
    QTest::keyClick(m_text, Qt::Key_F11, Qt::ControlModifier);
    QTest::keyClick(m_text, Qt::Key_F12, Qt::ControlModifier);
    QCOMPARE(engine()->soundOptions(), (SoundOptions{true, true, true}));
    QTest::keyClick(m_text, Qt::Key_F10, Qt::ControlModifier);
    QCOMPARE(engine()->soundOptions(), (SoundOptions{false, true, true}));
    QCOMPARE(changed.size(), 4);
    PlayerSettings settings;
    settings.skipMs = 5'000;
    m_bar->transport()->setSettings(settings);
    QCOMPARE(changed.size(), 4); // only by a person
    QTest::keyClick(m_text, Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(engine()->position(), 5'000);
    const QImage without = m_bar->waveform()->grab().toImage();
    QTest::keyClick(m_text, Qt::Key_F9, Qt::ShiftModifier);
    QCOMPARE(m_bar->transport()->shownLoop(), (TimeSpan{5'000, 5'000}));
    QVERIFY(m_bar->waveform()->grab().toImage() != without);
    QTest::keyClick(m_text, Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(m_text, Qt::Key_F9, Qt::ShiftModifier);
    QCOMPARE(engine()->loop(), (PlaybackEngine::Loop{5'000, 10'000}));
    QCOMPARE(m_bar->transport()->shownLoop(), (TimeSpan{5'000, 10'000}));
    QTest::keyClick(m_text, Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(!engine()->loop() && !m_bar->transport()->shownLoop());
    QTest::keyClick(m_text, Qt::Key_F9, Qt::ShiftModifier);
    engine()->seek(2'000); // its end may come first
    QTest::keyClick(m_text, Qt::Key_F9, Qt::ShiftModifier);
    QCOMPARE(m_bar->transport()->shownLoop(), (TimeSpan{2'000, 5'000}));
    QTest::keyClick(m_text, Qt::Key_F9, Qt::ShiftModifier);
    QTest::keyClick(m_text, Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(engine()->speed(), 0.75);
    QTRY_VERIFY(engine()->isPlaying());
}

void PlayerTest::twoRecordingsAreOne()
{
    Session session = sessionOf(u"A"_s, {u"other.wav"_s, u"gone.wav"_s, u"191026-04-yolo-141104.wav"_s});
    session.recordings[2].fromMs = 10'000;
    session.recordings[2].toMs = 20'000;
    m_bar->setSession(EntryId(1), session);
    waitForFile();
    QTRY_COMPARE(engine()->durationMs(), 40'000);
    QVERIFY(!labelWith(u"“gone.wav” is not in the event's folder"_s).isEmpty());
    engine()->seek(31'000);
    QTRY_COMPARE(labelWith(u" / "_s), u"0:31 / 0:40"_s);
    QCOMPARE(labelWith(u"14:11:"_s), u"14:11:15"_s);
    QVERIFY(labelWith(u"A –"_s).contains(u"yolo"_s));
    session.recordings[2].fromMs = 5'000; // one stays at what is heard
    m_bar->setSession(EntryId(1), session);
    QTRY_COMPARE(engine()->durationMs(), 45'000);
    QTRY_COMPARE(engine()->position(), 36'000);
}

void PlayerTest::menuListsRecordingsAsPlainText()
{
    Session session = sessionOf(u"A"_s, {u"other.wav"_s, u"191026-04-yolo-141104.wav"_s});
    session.recordings[1].label = u"R&D <b>"_s;
    m_bar->setSession(EntryId(1), session);
    waitForFile();
    QMenu *menu = nullptr;
    const auto menus = m_bar->findChildren<QMenu *>();
    for (QMenu *candidate : menus) {
        emit candidate->aboutToShow();
        for (QAction *action : candidate->actions())
            if (action->text() == u"R&&D <b>"_s)
                menu = candidate;
    }
    QVERIFY(menu);
    menu->actions().last()->trigger();
    QTRY_VERIFY(engine()->path().endsWith(u"141104.wav"_s));
}

void PlayerTest::whatIsStillBeingRecordedIsDrawn()
{
    QByteArray wav = wavOf(tone(20));
    constexpr qsizetype head = 44;
    wav.replace(head - 4, 4, QByteArray(4, '\xff')); // as recorders write it until they end
    QFile file(m_folder.filePath(u"grows.wav"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(wav) == wav.size() && file.flush());
    m_bar->setSession(EntryId(1), sessionOf(u"A"_s, {u"grows.wav"_s}));
    waitForFile();
    QTRY_VERIFY(engine()->durationIsExact() && m_bar->peaksReader()->isFinished());
    QCOMPARE(m_bar->peaks().endMs(), 20'000);
    QVERIFY(file.write(wav.sliced(head)) > 0 && file.flush());
    engine()->seek(19'500);
    engine()->play();
    QTRY_COMPARE(m_bar->peaks().endMs(), 40'000);
    QCOMPARE(waveform()->maximum(), 40'000);
    QTRY_VERIFY(engine()->position() > 20'500);
}

void PlayerTest::toolTipsNameTheKeysAsTheyAre()
{
    Transport *transport = m_bar->transport();
    const auto toolTips = [this] {
        QStringList all;
        for (const QWidget *widget : m_bar->findChildren<QWidget *>())
            all << widget->toolTip();
        return all;
    };
    QVERIFY2(toolTips().contains(u"Play (F8)"_s), qPrintable(toolTips().join(u" | "_s)));
    QVERIFY(toolTips().contains(u"Speed (slower F7, faster F9)"_s));
    transport->play->setShortcut(Qt::CTRL | Qt::Key_P);
    transport->faster->setShortcut({});
    QVERIFY2(toolTips().contains(u"Play (Ctrl+P)"_s), qPrintable(toolTips().join(u" | "_s)));
    QVERIFY(toolTips().contains(u"Speed (slower F7)"_s));
    transport->slower->setShortcut({});
    QVERIFY(toolTips().contains(u"Speed"_s));
    transport->back->setShortcut({});
    QVERIFY2(toolTips().contains(u"Back 10 seconds"_s), qPrintable(toolTips().join(u" | "_s)));
}

void PlayerTest::notesOnWhatPlaysStayWhileAnotherSessionIsSelected()
{
    Session talk = sessionOf(u"A"_s, {u"other.wav"_s});
    m_bar->setSession(EntryId(1), talk);
    waitForFile();
    QTRY_VERIFY(engine()->durationIsExact() && m_bar->peaksReader()->isFinished());
    const QImage without = waveform()->grab({0, 0, 1000, 8}).toImage();
    talk.notes = u"[0:10] a note"_s;
    m_bar->setSession(EntryId(1), talk);
    const QImage with = waveform()->grab({0, 0, 1000, 8}).toImage();
    QVERIFY(with != without);
    engine()->play();
    QTRY_VERIFY(engine()->isPlaying());
    m_bar->setSession(EntryId(2), sessionOf(u"B"_s, {}));
    QCOMPARE(m_bar->soundSession(), EntryId(1));
    QCOMPARE(m_bar->loadedSession(), EntryId::None);
    engine()->pause();
    engine()->seek(0);
    QCOMPARE(waveform()->grab({0, 0, 1000, 8}).toImage(), with);
    talk.notes.clear();
    m_bar->setLoadedContent(talk);
    QCOMPARE(waveform()->grab({0, 0, 1000, 8}).toImage(), without);
}

void PlayerTest::whatPlaysFollowsItsSessionWhileAnotherIsSelected()
{
    Session talk = sessionOf(u"A"_s, {u"other.wav"_s});
    m_bar->setSession(EntryId(1), talk);
    waitForFile();
    engine()->play();
    QTRY_VERIFY(engine()->isPlaying());
    m_bar->setSession(EntryId(2), sessionOf(u"B"_s, {}));
    talk.recordings[0].toMs = 12'000;
    m_bar->setLoadedContent(talk);
    QTRY_COMPARE(engine()->durationMs(), 12'000);
    QTRY_VERIFY(engine()->isPlaying());
    QCOMPARE(m_bar->soundSession(), EntryId(1));
    talk.recordings.clear();
    m_bar->setLoadedContent(talk);
    QTRY_COMPARE(engine()->state(), PlaybackEngine::State::Empty);
    QCOMPARE(m_bar->soundSession(), EntryId::None);
}

void PlayerTest::saysWhatFitsAnEntryThatIsNoSession()
{
    m_bar->setSession(EntryId(1), sessionOf(u"A"_s, {}));
    QVERIFY(!labelWith(u"Attach one"_s).isEmpty());
    m_bar->setNoSession(EntryId(2)); // a photo
    QVERIFY(labelWith(u"Attach"_s).isEmpty());
    QVERIFY(!labelWith(u"Photos and prose have no recording"_s).isEmpty());
    m_bar->setSession(EntryId(1), sessionOf(u"A"_s, {}));
    QVERIFY(!labelWith(u"Attach one"_s).isEmpty());
}

void PlayerTest::saysWhyThereIsNothingToPlay_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isSaved");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << u"a/gone.mp3"_s << QString() << true
                             << u"“a/gone.mp3” is not in the event's folder"_s;
    QTest::newRow("address only") << QString() << u"http://example.org/x%20y.mp3"_s << true
                                  << u"“x y.mp3” is not in the event's folder"_s;
    QTest::newRow("outside") << u"../outside.txt"_s << QString() << true << u"outside the event's folder"_s;
    QTest::newRow("absolute") << u"/dev/zero"_s << QString() << true << u"outside the event's folder"_s;
    QTest::newRow("not saved") << u"other.wav"_s << QString() << false << u"Save the event first"_s;
    QTest::newRow("neither") << QString() << QString() << true << u"no file yet"_s;
}

void PlayerTest::saysWhyThereIsNothingToPlay()
{
    QFETCH(QString, file);
    QFETCH(QString, url);
    QFETCH(bool, isSaved);
    QFETCH(QString, words);
    QDir(m_folder.path()).mkdir(u"event"_s);
    writeTone(m_folder.filePath(u"outside.txt"_s), 1); // not a recording by its name
    const QString folder = isSaved ? m_folder.filePath(u"event"_s) : QString();
    m_bar->setFolder(folder);
    Session session = sessionOf(u"A"_s, {file});
    session.recordings[0].url = url;
    m_bar->setSession(EntryId(1), session);
    QTRY_VERIFY(!labelWith(words).isEmpty());
    if (isSaved && !words.contains(u"no file"_s))
        QVERIFY(labelWith(words).contains(folder));
    QCOMPARE(engine()->state(), PlaybackEngine::State::Empty);
}

void PlayerTest::brokenFileIsTold()
{
    m_bar->setSession(EntryId(1), sessionOf(u"A"_s, {u"broken.mp3"_s}));
    QTRY_VERIFY(engine()->problem().has_value());
    QTRY_VERIFY(!labelWith(engine()->problem()->what).isEmpty());
}

void PlayerTest::sameNameBesideTheEventIsFound()
{
    Recording recording;
    recording.url = u"http://example.org/191026/other.wav"_s;
    QVERIFY(placeOf(recording, m_folder.path()).path.endsWith(u"/other.wav"_s));
    recording = recordingOf(u"recordings/other.wav"_s);
    QVERIFY(placeOf(recording, m_folder.path()).path.endsWith(u"/other.wav"_s));
    recording = recordingOf(u"."_s);
    QVERIFY(placeOf(recording, m_folder.path()).path.isEmpty());
    QDir(m_folder.path()).mkdir(u"event"_s);
    recording = recordingOf(u"../other.wav"_s);
    QVERIFY(placeOf(recording, m_folder.filePath(u"event"_s)).path.endsWith(u"/other.wav"_s));
    recording = recordingOf(m_folder.filePath(u"other.wav"_s));
    QVERIFY(placeOf(recording, m_folder.filePath(u"event"_s)).path.endsWith(u"/other.wav"_s));
}

} // namespace rundown

QTEST_MAIN(rundown::PlayerTest)
#include "player_test.moc"
