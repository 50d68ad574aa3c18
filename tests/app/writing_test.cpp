// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"
#include "app/preferences.h"
#include "widgets/notes/jumplist.h"
#include "widgets/notes/noteeditor.h"
#include "widgets/notes/notespage.h"
#include "widgets/program/findbar.h"
#include "widgets/program/programpage.h"
#include "widgets/program/programview.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Writing in the real window: what the pages have to do with each other.
class WritingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();

    void findingShowsThePlaceInItsText();
    void jumpsToAHeading();
    void aPastedPhotoLeavesTheWriterAlone();
    void pastesAPhotoIntoTheProgram();
    void remembersTheSpelling();

private:
    EntryId entry(int row) const { return m_window->document()->childAt(EntryId::None, row); }
    template<class Page>
    Page &page() const
    {
        return *m_window->findChild<Page *>();
    }
    void press(int key, Qt::KeyboardModifiers modifiers) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    static void copyPicture();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void WritingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"a.rundown.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("rundown: 1\ntitle: a\noutline:\n  - session: one\n    notes: first needle\n"
               "  - prose: |-\n      # Day\n\n      ## Hall\n      a needle\n  - session: two\n    notes: "
               "the last\n");
    file.close();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openFile(file.fileName());
    QTRY_COMPARE_WITH_TIMEOUT(m_window->document()->childCount(EntryId::None), 3, 15'000);
    page<ProgramPage>().setSelectedEntry(entry(0));
    page<ProgramPage>().view()->setFocus();
}

void WritingTest::cleanup()
{
    if (m_window)
        m_window->document()->setSaved(); // nothing is asked
    m_window.reset();
}

void WritingTest::copyPicture()
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    auto data = std::make_unique<QMimeData>();
    data->setImageData(image);
    QGuiApplication::clipboard()->setMimeData(data.release());
}

void WritingTest::findingShowsThePlaceInItsText()
{
    press(Qt::Key_F, Qt::ControlModifier);
    QLineEdit *line = page<ProgramPage>().findBar()->lineEdit();
    QTest::keyClicks(line, u"needle"_s);
    NoteEditor &editor = page<NoteEditor>();
    QVERIFY(editor.isVisible());
    QCOMPARE(editor.text(), u"first needle"_s);
    QCOMPARE(editor.textCursor().selectedText(), u"needle"_s);
    QVERIFY(line->hasFocus());
    press(Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(page<NotesPage>().entry(), entry(1));
    QCOMPARE(editor.textCursor().selectionStart(), 17);
}

void WritingTest::jumpsToAHeading()
{
    press(Qt::Key_J, Qt::ControlModifier);
    auto &jump = page<JumpList>();
    QVERIFY(jump.lineEdit()->hasFocus());
    QTest::keyClicks(jump.lineEdit(), u"hall"_s);
    press(Qt::Key_Return, {});
    QCOMPARE(page<ProgramPage>().selectedEntry(), entry(1));
    NoteEditor &editor = page<NoteEditor>();
    QVERIFY(editor.hasFocus());
    QCOMPARE(editor.textCursor().position(), 7);
    press(Qt::Key_J, Qt::ControlModifier);
    QTest::keyClicks(jump.lineEdit(), u"two"_s);
    press(Qt::Key_Return, {});
    QCOMPARE(page<ProgramPage>().selectedEntry(), entry(2));
}

void WritingTest::aPastedPhotoLeavesTheWriterAlone()
{
    press(Qt::Key_3, Qt::AltModifier);
    NoteEditor &editor = page<NoteEditor>();
    QVERIFY(editor.hasFocus());
    copyPicture();
    press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_window->document()->childCount(EntryId::None), 4);
    QVERIFY(m_window->document()->photo(entry(1)));
    QTest::qWait(50); // the program settles
    QCOMPARE(page<ProgramPage>().selectedEntry(), entry(0));
    QVERIFY(editor.hasFocus());
    QTest::keyClicks(&editor, u"x"_s);
    QVERIFY(m_window->document()->session(entry(0))->notes.contains(u'x'));
}

void WritingTest::pastesAPhotoIntoTheProgram()
{
    copyPicture();
    press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_window->document()->childCount(EntryId::None), 4);
    const Photo *photo = m_window->document()->photo(entry(1));
    QVERIFY(photo);
    QVERIFY(QFile::exists(m_folder->filePath(photo->file)));
}

void WritingTest::remembersTheSpelling()
{
    SpellService *spelling = page<NotesPage>().spelling();
    spelling->setSettings({false, u"xx_YY"_s});
    QCOMPARE(Preferences::spelling(), (SpellSettings{false, u"xx_YY"_s}));
    MainWindow next;
    QCOMPARE(next.findChild<NotesPage *>()->spelling()->settings(), (SpellSettings{false, u"xx_YY"_s}));
    spelling->setSettings({});
}

int main(int argc, char *argv[])
{
    // A sound server that is not there, and none is started for us: the clock plays.
    qputenv("PULSE_SERVER", "unix:/nonexistent/rundown");
    qputenv("PULSE_CLIENTCONFIG", "/nonexistent");
    const QApplication app(argc, argv);
    WritingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "writing_test.moc"
