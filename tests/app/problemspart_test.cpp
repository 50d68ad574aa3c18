// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"
#include "app/problemspart.h"
#include "widgets/notes/noteeditor.h"
#include "widgets/notes/notespage.h"
#include "widgets/problems/problemchecker.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace rundown;
using namespace Qt::StringLiterals;

/// The real window: its problems' button, the keys that lead to the places, fixing and saving.
class ProblemsPartTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void countsInTheStatusBar();
    void opensAndClosesByKey();
    void leadsToEachPlace();
    void savesOneHunk();

private:
    ProblemsPanel *panel() const { return m_window->findChild<ProblemsPanel *>(); }
    qsizetype problemCount() const { return panel()->checker()->findings().size(); }
    void press(int action) { panel()->actions().at(action)->trigger(); }
    enum { Next, Previous, Fix };

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    QString m_path;
};

const QByteArray oddFile = "# ours\n"
                           "rundown: 1\n"
                           "title: Owls\n"
                           "days: [2020-05-16]\n"
                           "post:\n"
                           "  front-matter: |-\n"
                           "    Date: 2020-05-01\n"
                           "outline:\n"
                           "  - prose: |-\n"
                           "      text\n"
                           "\n"
                           "      ##heading\n"
                           "  - photo: http://p.example/owl.png\n"
                           "  - session: All\n"
                           "    kind: closing\n"
                           "    notes: see http://o.example，soon\n";

void ProblemsPartTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"owls.rundown.yaml"_s);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(oddFile);
    file.close();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1366, 768);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    m_window->openFile(m_path);
    QTRY_COMPARE_WITH_TIMEOUT(problemCount(), 4, 20000);
}

void ProblemsPartTest::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void ProblemsPartTest::countsInTheStatusBar()
{
    auto *button = m_window->findChild<QToolButton *>(u"problemsButton"_s);
    QVERIFY(button->isVisible());
    QVERIFY(button->text().startsWith(u"4 "_s));
    QVERIFY(!panel()->isVisible());
    button->click();
    QVERIFY(panel()->isVisible());
    button->click();
    QVERIFY(!panel()->isVisible());
}

void ProblemsPartTest::opensAndClosesByKey()
{
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::AltModifier);
    QVERIFY(panel()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::AltModifier);
    QVERIFY(!panel()->isVisible());
}

void ProblemsPartTest::leadsToEachPlace()
{
    const EventDocument &document = *m_window->document();
    press(Next);
    QVERIFY(panel()->isVisible());
    const auto *frontMatter = [this]() -> QPlainTextEdit * {
        for (auto *edit : m_window->findChildren<QPlainTextEdit *>()) {
            if (edit->textCursor().selectedText() == u"2020-05-01"_s)
                return edit;
        }
        return nullptr;
    }();
    QVERIFY(frontMatter && frontMatter->isVisible());
    press(Next);
    auto *notes = m_window->findChild<NotesPage *>();
    QVERIFY(notes->isVisible());
    QCOMPARE(notes->entry(), document.childAt(EntryId::None, 0));
    QCOMPARE(notes->editor()->textCursor().selectedText(), u"##heading"_s);
    press(Next);
    QVERIFY(m_window->findChild<QLineEdit *>(u"alt"_s)->isVisible());
    press(Next);
    QCOMPARE(notes->entry(), document.childAt(EntryId::None, 2));
    QCOMPARE(notes->editor()->textCursor().selectedText(), u"http://o.example"_s);
    press(Next);
    QVERIFY(!notes->isVisible());
    press(Previous);
    QVERIFY(notes->isVisible());
}

void ProblemsPartTest::savesOneHunk()
{
    press(Next);
    press(Fix);
    QTRY_COMPARE(problemCount(), 3);
    m_window->file()->save();
    QTRY_VERIFY(!m_window->document()->isModified());
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(oddFile).replace("Date: 2020-05-01", "Date: 2020-05-16"));
    m_window->document()->undoStack()->undo();
    QTRY_COMPARE(problemCount(), 4);
    m_window->document()->setSaved();
}

QTEST_MAIN(ProblemsPartTest)
#include "problemspart_test.moc"
