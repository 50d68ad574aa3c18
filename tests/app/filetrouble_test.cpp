// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"

#include "widgets/common/messageline.h"
#include "widgets/details/detailspage.h"
#include "widgets/notes/notespage.h"
#include "widgets/player/playerbar.h"
#include "widgets/program/programview.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>

using namespace rundown;
using namespace Qt::StringLiterals;

/// What the window says and offers when something is wrong with a file, or others change it.
class FileTroubleTest : public WindowTest
{
    Q_OBJECT

private slots:
    void asksBeforeWritingOverAnothersChange_data();
    void asksBeforeWritingOverAnothersChange();
    void keepsWhatIsEditedWhileItSaves();
    void keepsWhatIsBeingTypedWhenAnotherArrives();
    void saysThatSavingWentFirst();
    void saysThatSomethingIsBeingWritten();
    void saysWhyAFileCannotBeOpened_data();
    void saysWhyAFileCannotBeOpened();
    void saysWhyAnEventCannotBeSaved();
    void saysWhyARecordingCannotBePlayed();

    void followsTheFileByItself();
    void offersBothVersions_data();
    void offersBothVersions();
    void tellsThatTheFileIsGone();

private:
    MessageLine &line() const { return page<MessageLine>(); }
    void press(const QString &word);
};

// --- what goes wrong -------------------------------------------------------------------------------------

void FileTroubleTest::asksBeforeWritingOverAnothersChange_data()
{
    QTest::addColumn<QString>("answer");
    QTest::newRow("cancel") << u"Cancel"_s;
    QTest::newRow("write over") << u"Write over it"_s;
    QTest::newRow("save as") << u"Save as…"_s;
}

void FileTroubleTest::asksBeforeWritingOverAnothersChange()
{
    QFETCH(QString, answer);
    const QByteArray theirs = QByteArray(smallEvent).replace("three", "theirs");
    const QByteArray ours = QByteArray(smallEvent).replace("two", "ours");
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    retitle(session(1), u"ours"_s);
    write(u"a.rundown.yaml"_s, theirs);
    m_answers->press(answer);
    if (answer == u"Save as…"_s)
        m_answers->giveFile(path(u"b.rundown.yaml"_s));
    key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven() && !m_window->file()->isBusy(), patience);
    QVERIFY(m_answers->takeTexts().value(0).contains(u"a.rundown.yaml"_s));
    QCOMPARE(read(u"a.rundown.yaml"_s), answer == u"Write over it"_s ? ours : theirs);
    QCOMPARE(document().isModified(), answer == u"Cancel"_s);
    if (answer == u"Save as…"_s) {
        QCOMPARE(read(u"b.rundown.yaml"_s), ours);
        QCOMPARE(document().filePath(), path(u"b.rundown.yaml"_s));
    }
}

void FileTroubleTest::keepsWhatIsEditedWhileItSaves()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    document().setTitle(session(1), u"first"_s);
    QSignalSpy saved(m_window->file(), &DocumentFile::saved);
    m_window->file()->save();
    document().undoStack()->undo(); // another edit with the same number of steps
    document().setTitle(session(1), u"second"_s);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QVERIFY(read(u"a.rundown.yaml"_s).contains("first"));
    QVERIFY(document().isModified());
}

void FileTroubleTest::keepsWhatIsBeingTypedWhenAnotherArrives()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    write(u"b.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    click(session(1));
    key(Qt::Key_F2);
    type(u"mine"_s);
    m_answers->press(u"OK"_s);
    m_window->file()->open(path(u"b.rundown.yaml"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven(), patience);
    QCOMPARE(document().filePath(), path(u"a.rundown.yaml"_s));
    QCOMPARE(titleOf(session(1)), u"mine"_s);
    QVERIFY(document().isModified());
}

void FileTroubleTest::saysThatSavingWentFirst()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    write(u"b.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    document().setTitle(session(1), u"mine"_s);
    m_answers->press(u"OK"_s);
    m_window->file()->open(path(u"b.rundown.yaml"_s));
    m_window->file()->save();
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven() && !m_window->file()->isBusy(), patience);
    QVERIFY(m_answers->takeTexts().value(0).contains(u"b.rundown.yaml"_s));
    QCOMPARE(document().filePath(), path(u"a.rundown.yaml"_s));
    QVERIFY(read(u"a.rundown.yaml"_s).contains("mine"));
}

void FileTroubleTest::saysThatSomethingIsBeingWritten()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    m_answers->press(u"OK"_s);
    m_window->file()->exportPost(path(u"post.md"_s), "post");
    m_window->file()->save();
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven() && !m_window->file()->isBusy(), patience);
    QVERIFY(m_answers->takeTexts().value(0).contains(u"post.md"_s));
    QCOMPARE(read(u"post.md"_s), "post");
}

void FileTroubleTest::saysWhyAFileCannotBeOpened_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no file") << u"none.rundown.yaml"_s << QByteArray();
    QTest::newRow("a folder") << u"."_s << QByteArray();
    QTest::newRow("broken YAML") << u"<b>bad.rundown.yaml"_s << QByteArray("title: [a\n");
}

void FileTroubleTest::saysWhyAFileCannotBeOpened()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    if (!bytes.isEmpty())
        write(name, bytes);
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    m_answers->press(u"OK"_s);
    QSignalSpy failed(m_window->file(), &DocumentFile::failed);
    m_window->openFile(path(name));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    const QString text = m_answers->takeTexts().value(0);
    QVERIFY2(name == u"."_s || text.contains(name), qPrintable(text));
    // The event that was open still is, and can be worked on.
    QCOMPARE(document().filePath(), path(u"a.rundown.yaml"_s));
    retitle(session(1), u"goes on"_s);
    save();
    QCOMPARE(read(u"a.rundown.yaml"_s), QByteArray(smallEvent).replace("two", "goes on"));
}

void FileTroubleTest::saysWhyAnEventCannotBeSaved()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    retitle(session(1), u"changed"_s);
    m_answers->press(u"OK"_s);
    m_window->file()->saveAs(path(u"no/such/folder/a.rundown.yaml"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven(), patience);
    const QString text = m_answers->takeTexts().value(0);
    QVERIFY2(text.contains(u"no/such/folder"_s), qPrintable(text));
    QVERIFY(document().isModified());
    QCOMPARE(document().filePath(), path(u"a.rundown.yaml"_s));

    // A save that failed does not close the window either.
    document().setFilePath(path(u"no/such/folder/a.rundown.yaml"_s));
    m_answers->press(u"Save"_s);
    m_answers->press(u"OK"_s); // to what is said about it
    m_window->close();
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven() && !m_window->file()->isBusy(), patience);
    QTest::qWait(50);
    QVERIFY(m_window->isVisible());
}

void FileTroubleTest::saysWhyARecordingCannotBePlayed()
{
    write(u"a.rundown.yaml"_s, QByteArray(smallEvent) + "    recordings:\n      - noise.mp3\n");
    write(u"noise.mp3"_s, "this is no sound\n");
    open(u"a.rundown.yaml"_s);
    click(session(2));
    PlaybackEngine &engine = *page<PlayerBar>().engine();
    QTRY_VERIFY_WITH_TIMEOUT(engine.problem().has_value(), patience);
    key(Qt::Key_F8);
    QVERIFY(!engine.isPlaying());
    retitle(session(2), u"goes on"_s);
}

// --- what others do to the file ----------------------------------------------------------------------

void FileTroubleTest::followsTheFileByItself()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    click(session(1));
    write(u"a.rundown.yaml"_s, QByteArray(smallEvent).replace("three", "theirs"));
    QTRY_COMPARE_WITH_TIMEOUT(titleOf(session(2)), u"theirs"_s, patience);
    QTRY_VERIFY(line().text().contains(u"a.rundown.yaml"_s));
    QCOMPARE(page<ProgramPage>().selectedEntry(), session(1));
    QCOMPARE(page<DetailsPage>().entry(), session(1));
    QCOMPARE(page<NotesPage>().entry(), session(1));
    QVERIFY(!m_window->isWindowModified());
    press(u"Back"_s);
    QCOMPARE(titleOf(session(2)), u"three"_s);
    QVERIFY(m_window->isWindowModified());
    QCOMPARE(line().text(), QString());
}

void FileTroubleTest::offersBothVersions_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("third");
    QTest::newRow("theirs") << u"other"_s << u"two"_s << u"theirs"_s;
    QTest::newRow("mine") << u"Keep"_s << u"mine"_s << u"three"_s;
}

void FileTroubleTest::offersBothVersions()
{
    QFETCH(QString, answer);
    QFETCH(QString, second);
    QFETCH(QString, third);
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    retitle(session(1), u"mine"_s);
    const QByteArray theirs = QByteArray(smallEvent).replace("three", "theirs");
    write(u"a.rundown.yaml"_s, theirs);
    QTRY_VERIFY_WITH_TIMEOUT(line().text().contains(u"a.rundown.yaml"_s), patience);
    QVERIFY(QApplication::focusWidget() != &line() && !line().isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(titleOf(session(1)), u"mine"_s);
    press(answer);
    QTRY_VERIFY_WITH_TIMEOUT(!line().text().isEmpty() && !m_window->file()->isBusy(), patience);
    QCOMPARE(titleOf(session(1)), second);
    QCOMPARE(titleOf(session(2)), third);
    if (answer == u"Keep"_s) {
        QCOMPARE(read(u"a.theirs.rundown.yaml"_s), theirs);
        save();
        QVERIFY(read(u"a.rundown.yaml"_s).contains("mine"));
    }
}

void FileTroubleTest::tellsThatTheFileIsGone()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    QVERIFY(QFile::remove(path(u"a.rundown.yaml"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(line().text().contains(u"no longer there"_s), patience);
    QVERIFY(m_window->isWindowModified());
    press(u"again"_s);
    QTRY_COMPARE_WITH_TIMEOUT(read(u"a.rundown.yaml"_s), smallEvent, patience);
    QTRY_COMPARE(line().text(), QString());
}

/// A press on the line's button whose text has this word, by its key.
void FileTroubleTest::press(const QString &word)
{
    const auto find = [&]() -> QPushButton * {
        for (auto *button : line().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().remove(u'&').contains(word))
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(find(), patience);
    QVERIFY(!find()->shortcut().isEmpty());
    find()->setFocus();
    QTest::keyClick(find(), Qt::Key_Space);
}

int main(int argc, char *argv[])
{
    return runWindowTest<FileTroubleTest>(argc, argv);
}
#include "filetrouble_test.moc"
