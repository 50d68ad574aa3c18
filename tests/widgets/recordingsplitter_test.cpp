// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/recordingsplitter.h"

#include "../document/outlinetext.h"
#include "tests/tone.h"
#include "widgets/player/playerbar.h"

#include <QApplication>
#include <QBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr qint64 second = 1'000;

/// Ten minutes of noise from 14:00 on, with a pause at 1:40 and a longer one at 6:40.
void writeRecording(const QString &path)
{
    std::vector<qint16> samples(size_t(600) * toneRate);
    for (size_t i = 0; i < samples.size(); ++i) {
        const size_t at = i / toneRate;
        const bool isPause = (at >= 100 && at < 105) || (at >= 400 && at < 408);
        if (!isPause && i % 7 < 3)
            samples[i] = qint16((60 - 40 * int(i % 3)) * 256);
    }
    writeWav(path, samples);
}

Recording recordingOf(const QString &file)
{
    Recording recording;
    recording.file = file;
    recording.durationMs = 600 * second;
    return recording;
}

} // namespace

/// A recording of three sessions is shared out on the waveform, by the pointer and by keys.
class RecordingSplitterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void proposesPausesAndPlannedTimes();
    void noPausesWhereTheRecordingIsAsPlanned();
    void pausesOfOtherSoundAreNotShown();
    void aClickOnAPlannedTimeGivesThatSessionTheRest();
    void keysSplitWhereOneListens();
    void saysWhyNotesCannotGoWithTheirSound();
    void aSplitIsMovedByKeysAndByTheHandle();
    void whatWasShownStaysWhenASplitMoves();
    void whatPlaysGoesOnWhenASplitMoves();
    void filesOfOneSessionHaveTheirJoinMarked();
    void marksStayWhileAnotherSessionIsSelected();
    void theMenuSplitsForASessionOfOnesChoice();
    void theMenuJoinsAgain();
    void theMenuSaysWhereThereIsNobodyBehind();

private:
    using Kind = WaveformMark::Kind;
    QList<qint64> marksOf(Kind kind) const;
    int markNear(Kind kind, qint64 ms) const;
    void show(EntryId id) { m_player->setSession(id, *m_document->session(id)); }
    void waitForSound();
    void inMenu(qint64 ms, int mark, const std::function<void(const QMenu &)> &use);
    const QList<Recording> &recordings(EntryId id) const { return m_document->session(id)->recordings; }

    QTemporaryDir m_folder;
    std::unique_ptr<QWidget> m_window;
    EventDocument *m_document = nullptr;
    PlayerBar *m_player = nullptr;
    RecordingSplitter *m_splitter = nullptr;
    QPlainTextEdit *m_text = nullptr;
    EntryId m_a = EntryId::None;
    EntryId m_b = EntryId::None;
    EntryId m_c = EntryId::None;
};

void RecordingSplitterTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true); // the peaks' cache
    writeRecording(m_folder.filePath(u"191026-04-block-140000.wav"_s));
    writeRecording(m_folder.filePath(u"191026-05-more-150000.wav"_s));
}

void RecordingSplitterTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_document = new EventDocument(m_window.get());
    m_player = new PlayerBar;
    m_splitter = new RecordingSplitter(m_document, m_player);
    m_text = new QPlainTextEdit;
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_text);
    layout->addWidget(m_player);
    m_window->resize(1000, 400);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_text->setFocus();
    m_document->load(eventFrom(u"a@14:00/3 b@14:03/4 c@14:07/3"_s));
    m_a = entryNamed(*m_document, u"a"_s);
    m_b = entryNamed(*m_document, u"b"_s);
    m_c = entryNamed(*m_document, u"c"_s);
    m_document->attachRecording(m_a, recordingOf(u"191026-04-block-140000.wav"_s));
    m_document->undoStack()->clear();
    m_player->setFolder(m_folder.path());
    connect(m_document->undoStack(), &QUndoStack::indexChanged, m_player, [this] {
        if (m_player->loadedSession() != EntryId::None)
            show(m_player->loadedSession());
    });
    show(m_a);
    waitForSound();
}

void RecordingSplitterTest::waitForSound()
{
    QTRY_VERIFY(m_player->engine()->durationIsExact());
    QTRY_VERIFY(m_player->peaksReader()->isFinished());
}

QList<qint64> RecordingSplitterTest::marksOf(Kind kind) const
{
    QList<qint64> all;
    for (const WaveformMark &mark : m_player->waveform()->marks()) {
        if (mark.kind == kind)
            all << (mark.ms + second / 2) / second;
    }
    std::sort(all.begin(), all.end());
    return all;
}

int RecordingSplitterTest::markNear(Kind kind, qint64 ms) const
{
    const QList<WaveformMark> &marks = m_player->waveform()->marks();
    const auto found = std::ranges::find_if(
        marks, [&](const WaveformMark &mark) { return mark.kind == kind && qAbs(mark.ms - ms) < second; });
    return found == marks.end() ? -1 : int(found - marks.begin());
}

void RecordingSplitterTest::proposesPausesAndPlannedTimes()
{
    QTRY_COMPARE(marksOf(Kind::Proposal), (QList<qint64>{103, 180, 404, 420}));
    QVERIFY(marksOf(Kind::Split).isEmpty());
    QVERIFY(m_player->waveform()->marks()[markNear(Kind::Proposal, 420 * second)].text.contains(u"14:07"_s));
}

void RecordingSplitterTest::noPausesWhereTheRecordingIsAsPlanned()
{
    m_document->setDuration(m_a, 600 * second);
    m_document->setStart(m_b, QTime(15, 0));
    m_document->setStart(m_c, QTime(16, 0));
    QTest::qWait(100);
    QTRY_VERIFY(marksOf(Kind::Proposal).isEmpty());
    m_document->setDuration(m_a, 300 * second); // it is much longer than that
    QTRY_COMPARE(marksOf(Kind::Proposal), (QList<qint64>{103, 404}));
}

void RecordingSplitterTest::pausesOfOtherSoundAreNotShown()
{
    QTRY_VERIFY(markNear(Kind::Proposal, 102'500) >= 0);
    emit const_cast<PeaksReader *>(m_player->peaksReader())->finished(); // they are looked for
    const Timeline other = Timeline::ofFile(m_folder.filePath(u"191026-05-more-150000.wav"_s));
    m_player->engine()->open(other);
    QTest::qWait(500);
    QVERIFY(markNear(Kind::Proposal, 102'500) < 0);
}

void RecordingSplitterTest::aClickOnAPlannedTimeGivesThatSessionTheRest()
{
    const Event before = m_document->snapshot();
    QTRY_VERIFY(markNear(Kind::Proposal, 420 * second) >= 0);
    QSignalSpy said(m_splitter, &RecordingSplitter::said);
    emit m_player->waveform()->markClicked(markNear(Kind::Proposal, 420 * second));
    QCOMPARE(recordings(m_a)[0].toMs, std::optional<qint64>(420 * second));
    QVERIFY(recordings(m_b).isEmpty());
    QCOMPARE(recordings(m_c)[0].fromMs, std::optional<qint64>(420 * second));
    QCOMPARE(said.size(), 1);
    QCOMPARE(m_document->undoStack()->count(), 1);
    QTRY_COMPARE(m_player->engine()->durationMs(), 420 * second);
    QTRY_COMPARE(marksOf(Kind::Split), QList<qint64>{420});
    QVERIFY(m_player->waveform()->scale().whole().toMs > 440 * second); // what c has is seen behind it
    m_document->undoStack()->undo();
    QCOMPARE(m_document->event(), before);
    QTRY_COMPARE(m_player->engine()->durationMs(), 600 * second);
}

void RecordingSplitterTest::keysSplitWhereOneListens()
{
    QTRY_COMPARE(marksOf(Kind::Proposal).size(), 4);
    QTest::keyClick(m_text, Qt::Key_F9, Qt::ControlModifier);
    QTest::keyClick(m_text, Qt::Key_F9, Qt::ControlModifier);
    QTRY_COMPARE(m_player->engine()->position(), 180 * second);
    QTest::keyClick(m_text, Qt::Key_F7, Qt::ControlModifier);
    QTRY_VERIFY(qAbs(m_player->engine()->position() - 102'500) < second);
    QTest::keyClick(m_text, Qt::Key_F8, Qt::ControlModifier);
    QVERIFY(m_text->hasFocus());
    QVERIFY(qAbs(recordings(m_a)[0].toMs.value_or(0) - 102'500) < second);
    QCOMPARE(recordings(m_b).size(), 1);
    QCOMPARE(recordings(m_b)[0].fromMs, recordings(m_a)[0].toMs);
    QVERIFY(m_text->toPlainText().isEmpty());
}

void RecordingSplitterTest::saysWhyNotesCannotGoWithTheirSound()
{
    Recording first;
    first.url = u"https://e.example/x.mp3"_s;
    m_document->attachRecording(m_b, first);
    m_document->attachRecording(m_b, recordingOf(u"191026-05-more-150000.wav"_s));
    m_document->setNotes(m_b, u"[0:10] note"_s);
    m_player->engine()->seek(50 * second);
    QTRY_COMPARE(m_player->engine()->position(), 50 * second);
    QSignalSpy said(m_splitter, &RecordingSplitter::said);
    const auto saidOnSplit = [&] {
        QTest::keyClick(m_text, Qt::Key_F8, Qt::ControlModifier);
        return said.isEmpty() ? QString() : said.takeLast()[0].toString();
    };
    QString text = saidOnSplit();
    QVERIFY2(text.contains(first.url) && !text.contains(u"Measure"_s), qPrintable(text));
    QVERIFY(!recordings(m_a)[0].toMs);
    m_document->undoStack()->undo();
    m_document->undoStack()->undo();
    m_document->undoStack()->undo();
    first.file = u"x.mp3"_s;
    m_document->attachRecording(m_b, first);
    m_document->attachRecording(m_b, recordingOf(u"191026-05-more-150000.wav"_s));
    m_document->setNotes(m_b, u"[0:10] note"_s);
    text = saidOnSplit();
    QVERIFY2(text.contains(u"Measure"_s), qPrintable(text));
}

void RecordingSplitterTest::aSplitIsMovedByKeysAndByTheHandle()
{
    QVERIFY(splitRecording(*m_document, m_a, 0, 200 * second, m_b));
    QTRY_COMPARE(marksOf(Kind::Split), QList<qint64>{200});
    waitForSound();
    QTest::keyClick(m_text, Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(recordings(m_a)[0].toMs, std::optional<qint64>(201 * second));
    QCOMPARE(recordings(m_b)[0].fromMs, std::optional<qint64>(201 * second));
    QTRY_COMPARE(marksOf(Kind::Split), QList<qint64>{201});
    waitForSound();
    const int split = markNear(Kind::Split, 201 * second);
    QVERIFY(m_player->waveform()->marks()[split].room.toMs > 500 * second);
    emit m_player->waveform()->markMoved(split, 210 * second);
    QCOMPARE(recordings(m_a)[0].toMs, std::optional<qint64>(210 * second));
    QCOMPARE(recordings(m_b)[0].fromMs, std::optional<qint64>(210 * second));
    show(m_b);
    waitForSound();
    QTRY_COMPARE(marksOf(Kind::Split), QList<qint64>{0}); // where its own part begins
    QTest::keyClick(m_text, Qt::Key_F7, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(recordings(m_a)[0].toMs, std::optional<qint64>(209 * second));
    QCOMPARE(m_document->undoStack()->count(), 4);
}

void RecordingSplitterTest::whatWasShownStaysWhenASplitMoves()
{
    QVERIFY(splitRecording(*m_document, m_a, 0, 200 * second, m_b));
    show(m_b);
    waitForSound();
    QTRY_COMPARE(marksOf(Kind::Split), QList<qint64>{0});
    WaveformView *view = m_player->waveform();
    view->zoom(10);
    const qint64 span = view->scale().spanMs();
    QTest::keyClick(m_text, Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
    waitForSound();
    QTRY_COMPARE(view->scale().spanMs(), span);
}

void RecordingSplitterTest::whatPlaysGoesOnWhenASplitMoves()
{
    QVERIFY(splitRecording(*m_document, m_a, 0, 200 * second, m_b));
    waitForSound();
    m_player->engine()->seek(190 * second);
    m_player->engine()->play();
    QTRY_VERIFY(m_player->engine()->isPlaying());
    QTest::keyClick(m_text, Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_player->engine()->durationMs(), 201 * second);
    QTRY_VERIFY(m_player->engine()->isPlaying());
    QTRY_VERIFY(m_player->engine()->position() >= 190 * second);
}

void RecordingSplitterTest::filesOfOneSessionHaveTheirJoinMarked()
{
    m_document->attachRecording(m_a, recordingOf(u"191026-05-more-150000.wav"_s));
    QTRY_COMPARE(m_player->engine()->durationMs(), 1'200 * second);
    QTRY_COMPARE(marksOf(Kind::Join), QList<qint64>{600});
    QTRY_VERIFY(m_player->peaksReader()->isFinished());
    QVERIFY(qAbs(m_player->peaks().endMs() - 1'200 * second) < 50);
    m_player->engine()->seek(700 * second); // a place in the second file
    QTest::keyClick(m_text, Qt::Key_F8, Qt::ControlModifier);
    QCOMPARE(recordings(m_a).size(), 2);
    QCOMPARE(recordings(m_a)[1].toMs, std::optional<qint64>(100 * second));
    QCOMPARE(recordings(m_b).size(), 1);
    QCOMPARE(recordings(m_b)[0].file, u"191026-05-more-150000.wav"_s);
}

void RecordingSplitterTest::marksStayWhileAnotherSessionIsSelected()
{
    QVERIFY(splitRecording(*m_document, m_a, 0, 200 * second, m_b));
    waitForSound();
    QTRY_COMPARE(marksOf(Kind::Split), QList<qint64>{200});
    m_player->engine()->play();
    QTRY_VERIFY(m_player->engine()->isPlaying());
    show(m_c);
    m_document->setTitle(m_c, u"another"_s); // the marks are made anew
    QCOMPARE(marksOf(Kind::Split), QList<qint64>{200});
    // What is done is done to what is heard.
    QTest::keyClick(m_text, Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(recordings(m_a)[0].toMs, std::optional<qint64>(201 * second));
    m_player->setLoadedContent(*m_document->session(m_a));
    QTRY_COMPARE(m_player->engine()->durationMs(), 201 * second);
    QTRY_COMPARE(marksOf(Kind::Split), QList<qint64>{201});
}

/// Asks for the menu there and hands it to `use`, which may trigger what it offers.
void RecordingSplitterTest::inMenu(qint64 ms, int mark, const std::function<void(const QMenu &)> &use)
{
    bool wasOpen = false;
    QTimer soon;
    soon.setSingleShot(true);
    connect(&soon, &QTimer::timeout, this, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        wasOpen = menu != nullptr;
        if (!menu)
            return;
        use(*menu);
        menu->close();
    });
    soon.start();
    emit m_player->waveform()->menuRequested(ms, mark, m_player->mapToGlobal(QPoint(100, 10)));
    QVERIFY(wasOpen);
}

void RecordingSplitterTest::theMenuSplitsForASessionOfOnesChoice()
{
    m_document->setTitle(m_c, u"c & d"_s);
    m_document->undoStack()->clear();
    const Event before = m_document->snapshot();
    inMenu(250 * second, -1, [&](const QMenu &menu) {
        const QList<QAction *> actions = menu.actions();
        QVERIFY(actions[0]->isEnabled());
        QVERIFY2(actions[0]->text().contains(u"4:10"_s) && actions[0]->text().contains(u"“b”"_s),
                 qPrintable(actions[0]->text()));
        QVERIFY(actions.contains(m_player->waveformActions().first()));
        const QList<QAction *> others = actions[1]->menu()->actions();
        QCOMPARE(others.size(), 2);
        QCOMPARE(others[0]->text(), u"b"_s);
        QCOMPARE(others[1]->text(), u"c && d"_s); // a title has no mnemonics
        others[1]->trigger();
    });
    QVERIFY(recordings(m_b).isEmpty());
    QCOMPARE(recordings(m_a)[0].toMs, std::optional<qint64>(250 * second));
    QCOMPARE(recordings(m_c)[0].fromMs, std::optional<qint64>(250 * second));
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->event(), before);
    QTRY_COMPARE(m_player->engine()->durationMs(), 600 * second);
    inMenu(250 * second, -1, [](const QMenu &menu) { menu.actions()[0]->trigger(); });
    QCOMPARE(recordings(m_b)[0].fromMs, std::optional<qint64>(250 * second));
}

/// On a proposal it splits where that stands; on a split it takes it away.
void RecordingSplitterTest::theMenuJoinsAgain()
{
    const Event before = m_document->snapshot();
    QTRY_VERIFY(markNear(Kind::Proposal, 180 * second) >= 0);
    inMenu(182 * second, markNear(Kind::Proposal, 180 * second), [](const QMenu &menu) {
        QVERIFY2(menu.actions()[0]->text().contains(u"3:00"_s), qPrintable(menu.actions()[0]->text()));
        menu.actions()[0]->trigger();
    });
    QCOMPARE(recordings(m_a)[0].toMs, std::optional<qint64>(180 * second));
    QTRY_COMPARE(marksOf(Kind::Split), QList<qint64>{180});
    waitForSound();
    inMenu(180 * second, markNear(Kind::Split, 180 * second), [](const QMenu &menu) {
        QVERIFY(menu.actions()[0]->isEnabled());
        QVERIFY(!menu.actions()[0]->menu());
        menu.actions()[0]->trigger();
    });
    QVERIFY(recordings(m_b).isEmpty());
    QCOMPARE(m_document->event(), before);
    QCOMPARE(m_document->undoStack()->count(), 2);
}

void RecordingSplitterTest::theMenuSaysWhereThereIsNobodyBehind()
{
    m_document->attachRecording(m_c, recordingOf(u"191026-05-more-150000.wav"_s));
    m_document->undoStack()->clear();
    show(m_c);
    waitForSound();
    inMenu(100 * second, -1, [](const QMenu &menu) {
        QVERIFY(!menu.actions()[0]->isEnabled());
        QVERIFY2(menu.actions()[0]->text().contains(u"no session behind"_s),
                 qPrintable(menu.actions()[0]->text()));
        QVERIFY(!menu.actions()[1]->isEnabled());
    });
    QCOMPARE(m_document->undoStack()->count(), 0);
}

} // namespace rundown

QTEST_MAIN(rundown::RecordingSplitterTest)
#include "recordingsplitter_test.moc"
