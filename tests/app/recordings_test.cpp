// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"
#include "tests/media/silence.h"
#include "widgets/common/messageline.h"
#include "widgets/problems/problemspanel.h"
#include "widgets/program/programview.h"
#include "widgets/recordings/attachdialog.h"
#include "widgets/recordings/matchmodel.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rundown {

/// Recordings come to the real window, and are found again when they were moved.
class RecordingsTest : public WindowTest
{
    Q_OBJECT

private slots:
    void aDroppedFolderOpensTheDialog();
    void whatElseIsDroppedIsLeftToThePages();
    void movedRecordingsAreFoundAgain();
    void aDriveThatIsAwayIsSaidToBe();
    void recordingsAreMeasuredWhereAPersonAsks();

private:
    /// Drops files on a part of the window; whether they were taken.
    bool drop(QWidget &part, const QStringList &names) const;
    MessageLine &line() const { return page<MessageLine>(); }
};

bool RecordingsTest::drop(QWidget &part, const QStringList &names) const
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &name : names)
        urls << QUrl::fromLocalFile(path(name));
    data.setUrls(urls);
    QDragEnterEvent enter({4, 4}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&part, &enter);
    QDropEvent event({4, 4}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&part, &event);
    return enter.isAccepted() && event.isAccepted();
}

void RecordingsTest::aDroppedFolderOpensTheDialog()
{
    write(u"event.rundown.yaml"_s, smallEvent);
    QVERIFY(QDir(m_folder->path()).mkdir(u"sound"_s));
    write(u"sound/191026-01-one-140000.wav"_s, silentWav(1000));
    write(u"sound/191026-02-two-150000.wav"_s, silentWav(1000));
    open(u"event.rundown.yaml"_s);
    m_answers = nullptr; // this test answers itself, once the dialog is ready
    int rows = 0;
    QTimer waiting;
    connect(&waiting, &QTimer::timeout, this, [&] {
        auto *dialog = m_window->findChild<AttachDialog *>();
        if (!dialog || dialog->model()->attachments().size() < 2)
            return;
        waiting.stop();
        rows = dialog->model()->rowCount();
        dialog->accept();
    });
    waiting.start(20);
    QVERIFY(drop(*view().viewport(), {u"sound"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(document().undoStack()->count(), 1, patience);
    m_answers = std::make_unique<Answers>();
    QCOMPARE(rows, 2);
    QCOMPARE(document().session(session(0))->recordings.value(0).file, u"sound/191026-01-one-140000.wav"_s);
    QCOMPARE(document().session(session(1))->recordings.size(), 1);
}

void RecordingsTest::whatElseIsDroppedIsLeftToThePages()
{
    write(u"event.rundown.yaml"_s, smallEvent);
    write(u"one.wav"_s, silentWav(100));
    write(u"photo.png"_s, "x");
    QVERIFY(!drop(*m_window, {u"one.wav"_s})); // nothing is open
    open(u"event.rundown.yaml"_s);
    QVERIFY(!drop(view(), {u"photo.png"_s}));
    QVERIFY(!drop(view(), {u"one.wav"_s, u"photo.png"_s}));
    QVERIFY(!m_window->findChild<AttachDialog *>());
}

void RecordingsTest::movedRecordingsAreFoundAgain()
{
    write(u"event.rundown.yaml"_s, smallEvent);
    write(u"talk.wav"_s, silentWav(1000));
    open(u"event.rundown.yaml"_s);
    Recording recording;
    recording.file = u"talk.wav"_s;
    document().attachRecording(session(0), recording);
    save();
    open(u"event.rundown.yaml"_s); // it is seen there
    QTest::qWait(300);
    QCOMPARE(line().text(), QString());
    QVERIFY(QDir(m_folder->path()).mkdir(u"sound"_s));
    QVERIFY(QFile::rename(path(u"talk.wav"_s), path(u"sound/first.wav"_s)));
    open(u"event.rundown.yaml"_s);
    QTRY_VERIFY_WITH_TIMEOUT(line().text().contains(u"sound/first.wav"_s), patience);
    line().findChildren<QPushButton *>().last()->click();
    QCOMPARE(document().session(session(0))->recordings[0].file, u"sound/first.wav"_s);
    QCOMPARE(document().undoStack()->count(), 1);
    document().undoStack()->undo();
    QCOMPARE(document().session(session(0))->recordings[0].file, u"talk.wav"_s);
}

void RecordingsTest::recordingsAreMeasuredWhereAPersonAsks()
{
    write(u"event.rundown.yaml"_s, QByteArray(smallEvent)
                                       .replace("  - session: two\n", "  - session: two\n"
                                                                      "    recordings: [talk.wav]\n"));
    write(u"talk.wav"_s, silentWav(1000));
    open(u"event.rundown.yaml"_s);
    QTest::qWait(300);
    QVERIFY(!document().isModified());
    emit page<ProblemsPanel>().actionWanted(CheckAction::MeasureRecordings);
    QTRY_COMPARE_WITH_TIMEOUT(document().undoStack()->count(), 1, patience);
    QCOMPARE(document().session(session(1))->recordings[0].durationMs, std::optional<qint64>(1000));
}

void RecordingsTest::aDriveThatIsAwayIsSaidToBe()
{
    write(u"event.rundown.yaml"_s,
          QByteArray(smallEvent)
              .replace("  - session: two\n", "  - session: two\n"
                                             "    recordings:\n"
                                             "      - file: /media/nobody/STICK/a.mp3\n"));
    const QByteArray before = read(u"event.rundown.yaml"_s);
    open(u"event.rundown.yaml"_s);
    QTRY_VERIFY_WITH_TIMEOUT(line().text().contains(u"drive that is away: /media/nobody/STICK"_s), patience);
    QVERIFY(!document().isModified());
    QCOMPARE(read(u"event.rundown.yaml"_s), before);
}

} // namespace rundown

int main(int argc, char *argv[])
{
    return rundown::runWindowTest<rundown::RecordingsTest>(argc, argv);
}

#include "recordings_test.moc"
