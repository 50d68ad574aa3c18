// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/eventdocument.h"
#include "tests/fullpool.h"
#include "tests/media/silence.h"
#include "widgets/recordings/attachdialog.h"
#include "widgets/recordings/matchmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rundown {

/// A folder of recordings is shown with what is proposed, is put right, and comes to the event in one step.
class AttachDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void attachesWhatIsProposedInOneStep();
    void takesAPersonsChoice();
    void mendsAWrongClock();
    void takesAShiftWrittenByHand_data();
    void takesAShiftWrittenByHand();
    void saysThatAShiftCannotBeRead();
    void saysWhatIsOdd();
    void copiesWhatLiesElsewhere();
    void copiesWhileOthersWaitForADeadDrive();
    void choosesNothingElseWhileCopying();
    void refersToWhatLiesElsewhere();
    void takesAStartForAllOfTheDay();
    void saysThatAFolderCannotBeRead();

private:
    void write(const QString &name, int ms = 1000) const;
    void open();
    void openFromElsewhere();
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    QTableView *table() const { return m_dialog->findChild<QTableView *>(); }
    QString remarks() const;
    QString cell(int row, int column) const
    {
        return m_dialog->model()->index(row, column).data().toString();
    }
    EntryId at(int row) const { return m_document.childAt(EntryId::None, row); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_elsewhere;
    EventDocument m_document;
    std::unique_ptr<AttachDialog> m_dialog;
};

void AttachDialogTest::write(const QString &name, int ms) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(silentWav(ms));
}

void AttachDialogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(m_folder->path()).mkdir(u"sound"_s);
    Event event;
    const auto add = [&](const QString &title, QTime start) {
        Session session;
        session.title = title;
        session.start = start;
        Entry entry;
        entry.content = session;
        event.outline << entry;
    };
    add(u"Counting people with Yolo"_s, {14, 10});
    add(u"Second"_s, {15, 0});
    add(u"<b>Third</b>"_s, {16, 0});
    m_document.load(event);
    write(u"sound/191026-01-yolo-141104.wav"_s, 2500);
    write(u"sound/191026-03-other-150200.wav"_s);
}

void AttachDialogTest::open()
{
    m_dialog = std::make_unique<AttachDialog>(&m_document, m_folder->path());
    const QAbstractItemModelTester tester(m_dialog->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QSignalSpy read(m_dialog.get(), &AttachDialog::pathsRead);
    m_dialog->readPaths({m_folder->filePath(u"sound"_s)});
    QVERIFY(read.wait());
}

QString AttachDialogTest::remarks() const
{
    QStringList texts;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u'\n');
}

void AttachDialogTest::attachesWhatIsProposedInOneStep()
{
    open();
    QCOMPARE(cell(0, MatchModel::FileColumn), u"sound/191026-01-yolo-141104.wav"_s);
    QCOMPARE(cell(0, MatchModel::StartColumn), u"14:11:04"_s);
    QCOMPARE(cell(0, MatchModel::SessionColumn), u"14:10  Counting people with Yolo"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_document.undoStack()->count(), 1);
    const QList<Recording> recordings = m_document.session(at(0))->recordings;
    QCOMPARE(recordings.size(), 1);
    QCOMPARE(recordings[0].file, u"sound/191026-01-yolo-141104.wav"_s);
    QCOMPARE(recordings[0].durationMs, 2500);
    QVERIFY(!recordings[0].start);
    QCOMPARE(m_document.session(at(1))->recordings.size(), 1);
    m_document.undoStack()->undo();
    QVERIFY(m_document.session(at(0))->recordings.isEmpty());
}

void AttachDialogTest::takesAPersonsChoice()
{
    open();
    // By keyboard: edit the session of the second row, go down to the third session.
    table()->setCurrentIndex(m_dialog->model()->index(1, MatchModel::SessionColumn));
    QTest::keyClick(table(), Qt::Key_F2);
    auto *box = table()->findChild<QComboBox *>();
    QVERIFY(box);
    QCOMPARE(box->count(), 4);
    box->setCurrentIndex(3);
    emit box->activated(3);
    QCOMPARE(m_dialog->model()->sessionOf(1), at(2));
    QVERIFY(remarks().contains(u"Without a recording: 15:00  Second"_s));
    // The choice stays when the clock is mended.
    auto *shift = m_dialog->findChild<QLineEdit *>();
    shift->setText(u"0:01:00"_s);
    emit shift->editingFinished();
    QTRY_COMPARE(m_dialog->model()->clockShiftMs(), 60'000);
    QCOMPARE(m_dialog->model()->sessionOf(1), at(2));
    m_dialog->accept();
    QVERIFY(m_document.session(at(1))->recordings.isEmpty());
    QCOMPARE(m_document.session(at(2))->recordings[0].start, QTime(15, 3));
}

void AttachDialogTest::mendsAWrongClock()
{
    QDir(m_folder->filePath(u"sound"_s)).removeRecursively();
    QDir(m_folder->path()).mkdir(u"sound"_s);
    write(u"sound/191026-01-yolo-221100.wav"_s);
    write(u"sound/191026-02-second-230200.wav"_s);
    write(u"sound/191027-03-third-000100.wav"_s);
    open();
    QPushButton *suggestion = button(u"The clock seems to be wrong: add -8:00:00"_s);
    QVERIFY(suggestion && suggestion->isVisible());
    suggestion->click();
    QTRY_VERIFY(!suggestion->isVisible());
    QCOMPARE(cell(0, MatchModel::StartColumn), u"14:11"_s);
    m_dialog->accept();
    QCOMPARE(m_document.session(at(0))->recordings[0].start, QTime(14, 11));
    QCOMPARE(m_document.session(at(2))->recordings[0].start, QTime(16, 1));
    QCOMPARE(m_document.undoStack()->count(), 1);
}

void AttachDialogTest::takesAShiftWrittenByHand_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("Enter") << 0;
    QTest::newRow("Alt+A") << 1;
    QTest::newRow("a click") << 2;
}

void AttachDialogTest::takesAShiftWrittenByHand()
{
    QFETCH(int, way);
    open();
    auto *shift = m_dialog->findChild<QLineEdit *>();
    shift->setFocus();
    QTest::keyClicks(shift, u"0:01:00"_s);
    if (way == 0)
        QTest::keyClick(shift, Qt::Key_Return);
    else if (way == 1)
        QTest::keyClick(shift, Qt::Key_A, Qt::AltModifier);
    else
        QTest::mouseClick(button(u"&Attach 2 recording(s)"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_document.session(at(1))->recordings.value(0).start, QTime(15, 3));
    QCOMPARE(m_document.undoStack()->count(), 1);
}

void AttachDialogTest::saysThatAShiftCannotBeRead()
{
    open();
    auto *shift = m_dialog->findChild<QLineEdit *>();
    shift->setFocus();
    QTest::keyClicks(shift, u"eight"_s);
    QTest::keyClick(shift, Qt::Key_Return);
    QVERIFY(remarks().contains(u"“eight” cannot be added to a clock."_s));
    QTest::qWait(100);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_document.undoStack()->isClean());
    shift->clear();
    m_dialog->accept();
    QVERIFY(!m_dialog->isVisible());
}

void AttachDialogTest::saysWhatIsOdd()
{
    open();
    QVERIFY(remarks().contains(u"Numbers that are missing: 02"_s));
    QVERIFY(remarks().contains(u"Without a recording: 16:00  <b>Third</b>"_s));
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (label->text().contains(u"<b>"_s))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void AttachDialogTest::openFromElsewhere()
{
    m_elsewhere = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().rename(m_folder->filePath(u"sound"_s), m_elsewhere->filePath(u"sound"_s)));
    m_dialog = std::make_unique<AttachDialog>(&m_document, m_folder->path());
    m_dialog->show();
    QSignalSpy read(m_dialog.get(), &AttachDialog::pathsRead);
    m_dialog->readPaths({m_elsewhere->filePath(u"sound/191026-01-yolo-141104.wav"_s),
                         m_elsewhere->filePath(u"sound/191026-03-other-150200.wav"_s)});
    QVERIFY(read.wait());
}

void AttachDialogTest::copiesWhatLiesElsewhere()
{
    openFromElsewhere();
    const QString from = m_elsewhere->filePath(u"sound/191026-01-yolo-141104.wav"_s);
    QVERIFY(button(u"Copy and &attach 2 recording(s)"_s));
    QFile recorded(from);
    QVERIFY(recorded.open(QIODevice::ReadWrite));
    recorded.setFileTime(QDateTime({2019, 10, 26}, {14, 12}), QFileDevice::FileModificationTime);
    m_dialog->accept();
    QTRY_VERIFY(!m_dialog->isVisible());
    const Recording recording = m_document.session(at(0))->recordings.value(0);
    QCOMPARE(recording.file, u"recordings/191026-01-yolo-141104.wav"_s);
    QFile copy(m_folder->filePath(recording.file));
    QFile source(from);
    QVERIFY(copy.open(QIODevice::ReadOnly) && source.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), source.readAll());
    QCOMPARE(copy.fileTime(QFileDevice::FileModificationTime), QDateTime({2019, 10, 26}, {14, 12}));
    QCOMPARE(m_document.undoStack()->count(), 1);
    QCOMPARE(QDir(m_folder->filePath(u"recordings"_s)).entryList(QDir::Files).size(), 2);
}

void AttachDialogTest::copiesWhileOthersWaitForADeadDrive()
{
    const test::FullPool others;
    copiesWhatLiesElsewhere();
}

void AttachDialogTest::choosesNothingElseWhileCopying()
{
    openFromElsewhere();
    m_dialog->accept();
    for (const QString &text : {u"Choose &folder…"_s, u"Choose f&iles…"_s})
        QVERIFY(!button(text)->isEnabled());
    // Whatever else begins to be read, the table does not stay as it was while copying.
    QSignalSpy read(m_dialog.get(), &AttachDialog::pathsRead);
    m_dialog->readPaths({m_elsewhere->filePath(u"sound"_s)});
    QVERIFY(read.wait());
    QVERIFY(table()->isEnabled() && button(u"Choose &folder…"_s)->isEnabled());
    QTest::qWait(200); // whatever became of the copying, nobody waits for it
    QVERIFY(m_dialog->isVisible() && !remarks().contains(u"Nothing was attached"_s));
    QVERIFY(m_document.undoStack()->isClean());
}

void AttachDialogTest::refersToWhatLiesElsewhere()
{
    openFromElsewhere();
    auto *box = m_dialog->findChild<QComboBox *>();
    QVERIFY(box && box->isVisible());
    box->setCurrentIndex(1);
    m_dialog->accept();
    QVERIFY(!m_dialog->isVisible());
    const QString file = m_document.session(at(0))->recordings.value(0).file;
    QCOMPARE(QFileInfo(QDir(m_folder->path()), file).canonicalFilePath(),
             QFileInfo(m_elsewhere->filePath(u"sound/191026-01-yolo-141104.wav"_s)).canonicalFilePath());
    QVERIFY(!QFile::exists(m_folder->filePath(u"recordings"_s)));
}

void AttachDialogTest::takesAStartForAllOfTheDay()
{
    open();
    MatchModel *model = m_dialog->model();
    QVERIFY(!model->setData(model->index(0, MatchModel::StartColumn), u"soon"_s));
    QVERIFY(model->setData(model->index(0, MatchModel::StartColumn), u"14:09:04"_s));
    QCOMPARE(cell(0, MatchModel::StartColumn), u"14:09:04"_s);
    QCOMPARE(cell(1, MatchModel::StartColumn), u"15:02"_s);
    QPushButton *forAll = button(u"The clock was wrong all day: add -0:02:00"_s);
    QVERIFY(forAll && forAll->isVisible());
    forAll->click();
    QTRY_COMPARE(cell(1, MatchModel::StartColumn), u"15:00"_s);
    QCOMPARE(cell(0, MatchModel::StartColumn), u"14:09:04"_s);
    QVERIFY(!forAll->isVisible());
    // One alone may be wrong, too.
    QVERIFY(model->setData(model->index(1, MatchModel::StartColumn), u"15:01"_s));
    m_dialog->accept();
    QCOMPARE(m_document.session(at(0))->recordings[0].start, QTime(14, 9, 4));
    QCOMPARE(m_document.session(at(1))->recordings[0].start, QTime(15, 1));
    QCOMPARE(m_document.undoStack()->count(), 1);
}

void AttachDialogTest::saysThatAFolderCannotBeRead()
{
    m_dialog = std::make_unique<AttachDialog>(&m_document, m_folder->path());
    QSignalSpy read(m_dialog.get(), &AttachDialog::pathsRead);
    m_dialog->readPaths({m_folder->filePath(u"nowhere"_s)});
    QVERIFY(read.wait());
    QVERIFY(remarks().contains(u"This folder or file cannot be read."_s));
}

} // namespace rundown

QTEST_MAIN(rundown::AttachDialogTest)
#include "attachdialog_test.moc"
