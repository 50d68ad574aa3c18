// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/notespage.h"

#include "models/spelling/personalwords.h"
#include "models/spelling/spellservice.h"
#include "tests/document/outlinetext.h"
#include "widgets/common/plaintext.h"
#include "widgets/notes/noteeditor.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QUrl>

using namespace rundown;
using namespace Qt::StringLiterals;

/// The notes page: what is typed is what the document has, letter by letter, and stamps play.
class NotesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();

    void readsLines_data();
    void readsLines();
    void keepsEveryCharacter();
    void typingIsOneStep();
    void undoRefreshesWithoutMovingTheCaretFar();
    void keepsLevels();
    void stamps();
    void playsFromAStamp();
    void composingIsNeverInterrupted();
    void composedTextStaysWithItsEntry();
    void composingKeepsBothEdits();
    void composingAndUndo();
    void composingAndSpelling();
    void showsProse();
    void forgetsWhatIsGone();
    void copiesNoBreakSpaces();

    void continuesLists();
    void nestsASelection();
    void makesLinks_data();
    void makesLinks();
    void keepsAPastedPicture();
    void keepsADroppedFile();
    void takesPhotosBehindAnyEntry();
    void putsAnImageIntoText();
    void imagesWaitForComposing();
    void saysWhereNoPhotoCanBeKept();
    void showsAPlace();
    void countsWhatIsShown();
    void marksMisspeltWords();
    void offersSuggestions();
    void goesToTheNextMisspeltWord();

private:
    void openProse(const QString &text);
    void paste(std::unique_ptr<QMimeData> data);
    void pasteText(const QString &text);
    void compose(const QString &text);
    void commit(const QString &text);
    void checkSpelling();
    QString message() const;
    int waves() const;
    static QImage picture();
    QString prose() const { return m_document->prose(m_prose)->text; }
    void open(const QString &notes);
    QString notes() const { return m_document->session(m_talk)->notes; }
    NoteEditor *editor() const { return m_page->editor(); }
    void caretAt(int position);

    std::unique_ptr<EventDocument> m_document;
    std::unique_ptr<NotesPage> m_page;
    std::unique_ptr<QTemporaryDir> m_folder;
    EntryId m_talk = EntryId::None;
    EntryId m_prose = EntryId::None;
};

void NotesTest::init()
{
    QFile::remove(personalWordsFile());
    m_folder = std::make_unique<QTemporaryDir>();
    m_document = std::make_unique<EventDocument>();
    m_page = std::make_unique<NotesPage>();
    m_page->resize(600, 400);
    m_page->setDocument(m_document.get());
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void NotesTest::cleanup()
{
    m_page.reset();
    m_document.reset();
}

void NotesTest::open(const QString &notes)
{
    Event event = eventFrom(u"talk other #prose"_s);
    event.outline.first().session()->notes = notes;
    m_document->load(event, m_folder->filePath(u"a.rundown.yaml"_s));
    m_talk = entryNamed(*m_document, u"talk"_s);
    m_prose = entryNamed(*m_document, u"prose"_s);
    m_page->setEntry(m_talk);
    editor()->setFocus();
    QVERIFY(editor()->hasFocus());
}

void NotesTest::openProse(const QString &text)
{
    open({});
    m_document->setProse(m_prose, text);
    m_document->undoStack()->clear();
    m_page->setEntry(m_prose);
}

void NotesTest::paste(std::unique_ptr<QMimeData> data)
{
    QGuiApplication::clipboard()->setMimeData(data.release());
    QTest::keyClick(editor(), Qt::Key_V, Qt::ControlModifier);
}

void NotesTest::pasteText(const QString &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    paste(std::move(data));
}

void NotesTest::compose(const QString &text)
{
    QInputMethodEvent composing(text, {});
    QCoreApplication::sendEvent(editor(), &composing);
}

void NotesTest::commit(const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(editor(), &event);
}

/// With a dictionary of our own, which knows few words.
void NotesTest::checkSpelling()
{
    const auto write = [this](const QString &name, const QByteArray &content) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    write(u"xx_YY.aff"_s, "SET UTF-8\nTRY abcdefghijklmnopqrstuvwxyz\n");
    write(u"xx_YY.dic"_s, "3\nhall\nthe\nin\n");
    qputenv("DICPATH", QFile::encodeName(m_folder->path()));
    m_page->spelling()->setSettings({true, u"xx_YY"_s});
    QTRY_COMPARE(m_page->spelling()->state(), SpellService::State::Ready);
}

/// Everything that the footer says.
QString NotesTest::message() const
{
    QString all;
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        if (label->isVisible())
            all += label->text() + u'\n';
    return all;
}

/// How many pixels of the editor have the colour of a mark.
int NotesTest::waves() const
{
    const QImage image = editor()->viewport()->grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == QColor(0xda, 0x44, 0x53) ? 1 : 0;
    return count;
}

QImage NotesTest::picture()
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

void NotesTest::caretAt(int position)
{
    QTextCursor cursor = editor()->textCursor();
    cursor.setPosition(position);
    editor()->setTextCursor(cursor);
}

void NotesTest::readsLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<qint64>("ms"); // -1: no stamp
    QTest::addColumn<QString>("indented");
    QTest::addColumn<QString>("unindented");
    QTest::newRow("note") << u"a"_s << qint64(-1) << u"    * a"_s << u"a"_s;
    QTest::newRow("stamp") << u"[12:40] a"_s << qint64(760000) << u"    * [12:40] a"_s << u"[12:40] a"_s;
    QTest::newRow("hours") << u"[1:02:03] a"_s << qint64(3723000) << u"    * [1:02:03] a"_s
                           << u"[1:02:03] a"_s;
    QTest::newRow("minutes") << u"[90:00]"_s << qint64(5400000) << u"    * [90:00]"_s << u"[90:00]"_s;
    QTest::newRow("point") << u"    * [00:05] a"_s << qint64(5000) << u"        * [00:05] a"_s
                           << u"[00:05] a"_s;
    QTest::newRow("deep") << u"        * a"_s << qint64(-1) << u"            * a"_s << u"    * a"_s;
    QTest::newRow("no seconds") << u"[12:99] a"_s << qint64(-1) << u"    * [12:99] a"_s << u"[12:99] a"_s;
    QTest::newRow("inside") << u"a [12:40]"_s << qint64(-1) << u"    * a [12:40]"_s << u"a [12:40]"_s;
}

void NotesTest::readsLines()
{
    QFETCH(QString, line);
    QFETCH(qint64, ms);
    const auto stamp = stampOf(line);
    QCOMPARE(stamp ? stamp->ms : -1, ms);
    QTEST(indentedNote(line), "indented");
    QTEST(unindentedNote(line), "unindented");
    QCOMPARE(stampOf(stampedNote(line, 61000))->ms, 61000);
    QCOMPARE(stampText(3723999), u"[1:02:03]"_s);
}

void NotesTest::keepsEveryCharacter()
{
    const QString odd = u"a\u00a0b\u2028c \u2029d\n\n  \U0001f600\t\ufdd0 end "_s;
    open(odd);
    QCOMPARE(notes(), odd);
    QVERIFY(!m_document->isModified());
    caretAt(0);
    QTest::keyClicks(editor(), u"X"_s);
    QCOMPARE(notes(), u'X' + odd);
    QTest::keyClick(editor(), Qt::Key_Backspace);
    QCOMPARE(notes(), odd);
    const QString crLf = u"a\r\nb"_s;
    QCOMPARE(withShownEdit(crLf, u"a\nb"_s), crLf);
}

void NotesTest::typingIsOneStep()
{
    open({});
    QTest::keyClicks(editor(), u"one"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClicks(editor(), u"two"_s);
    QCOMPARE(notes(), u"one\ntwo"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    editor()->clearFocus();
    editor()->setFocus();
    QTest::keyClicks(editor(), u"!"_s);
    QCOMPARE(m_document->undoStack()->count(), 2);
    QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier); // the document's undo, not the editor's
    QCOMPARE(notes(), u"one\ntwo"_s);
    QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(notes(), QString());
    QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor()->text(), u"one\ntwo"_s);
}

void NotesTest::undoRefreshesWithoutMovingTheCaretFar()
{
    open(u"one\ntwo\nthree"_s);
    caretAt(5);
    m_document->setTitle(m_talk, u"new title"_s);
    QCOMPARE(editor()->textCursor().position(), 5);
    m_document->setNotes(m_talk, u"one\ntwo\nthree!"_s);
    m_document->undoStack()->undo();
    QCOMPARE(editor()->text(), u"one\ntwo\nthree"_s);
    QCOMPARE(editor()->textCursor().blockNumber(), 2); // where the change was
}

void NotesTest::keepsLevels()
{
    open(u"one"_s);
    caretAt(3);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClick(editor(), Qt::Key_Tab);
    QTest::keyClicks(editor(), u"two"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClicks(editor(), u"three"_s);
    QCOMPARE(notes(), u"one\n    * two\n    * three"_s);
    QTest::keyClick(editor(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(notes(), u"one\n    * two\nthree"_s);
    QTest::keyClick(editor(), Qt::Key_Tab);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClick(editor(), Qt::Key_Return); // leaves the level
    QTest::keyClicks(editor(), u"four"_s);
    QCOMPARE(notes(), u"one\n    * two\n    * three\nfour"_s);
}

void NotesTest::stamps()
{
    open(u"one\n    * two"_s);
    QVERIFY(!m_page->stampAction()->isEnabled());
    m_page->setPlaybackPosition(760400);
    QVERIFY(m_page->stampAction()->isEnabled());
    caretAt(2);
    m_page->stampAction()->trigger();
    QCOMPARE(notes(), u"[12:40] one\n    * two"_s);
    QCOMPARE(editor()->textCursor().position(), 10); // still behind the same letter
    m_page->setPlaybackPosition(3723000);
    m_page->stampAction()->trigger();
    QCOMPARE(notes(), u"[1:02:03] one\n    * two"_s);
    caretAt(int(notes().size()));
    QTest::keyClick(editor(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(notes(), u"[1:02:03] one\n    * [1:02:03] two"_s);
    QTest::keyClicks(editor(), u"!"_s);
    QVERIFY(notes().endsWith(u"two!"_s));
}

void NotesTest::playsFromAStamp()
{
    open(u"[12:40] one\ntwo"_s);
    QSignalSpy play(m_page.get(), &NotesPage::playRequested);
    QTextCursor cursor(editor()->document());
    cursor.setPosition(3);
    QTest::mouseClick(editor()->viewport(), Qt::LeftButton, {}, editor()->cursorRect(cursor).center());
    QCOMPARE(play.size(), 1);
    QCOMPARE(play.last().at(0).value<EntryId>(), m_talk);
    QCOMPARE(play.last().at(1).toLongLong(), 760000);
    cursor.setPosition(10);
    QTest::mouseClick(editor()->viewport(), Qt::LeftButton, {}, editor()->cursorRect(cursor).center());
    QCOMPARE(play.size(), 1);
    m_page->playAction()->trigger();
    QCOMPARE(play.size(), 2);
    caretAt(13);
    QVERIFY(!m_page->playAction()->isEnabled());
}

void NotesTest::composingIsNeverInterrupted()
{
    open(u"one"_s);
    caretAt(3);
    QInputMethodEvent composing(u"ni"_s, {});
    QCoreApplication::sendEvent(editor(), &composing);
    QCOMPARE(notes(), u"one"_s);
    m_document->setNotes(m_talk, u"changed elsewhere"_s);
    QCOMPARE(editor()->text(), u"one"_s);
    QCOMPARE(editor()->textCursor().block().layout()->preeditAreaText(), u"ni"_s);
    QInputMethodEvent commit;
    commit.setCommitString(u"你"_s);
    QCoreApplication::sendEvent(editor(), &commit);
    QVERIFY(notes().contains(u"你"_s));
    QTRY_COMPARE(editor()->text(), notes());
}

void NotesTest::composedTextStaysWithItsEntry()
{
    open(u"one "_s);
    caretAt(4);
    QInputMethodEvent composing(u"hao"_s, {});
    QCoreApplication::sendEvent(editor(), &composing);
    m_page->setEntry(entryNamed(*m_document, u"other"_s));
    QCOMPARE(notes(), u"one hao"_s);
    QCOMPARE(editor()->text(), QString());

    m_page->setEntry(m_talk);
    caretAt(7);
    QCoreApplication::sendEvent(editor(), &composing);
    editor()->clearFocus();
    QCOMPARE(notes(), u"one haohao"_s);
}

void NotesTest::showsProse()
{
    open(u"one"_s);
    const EntryId prose = entryNamed(*m_document, u"prose"_s);
    m_page->setEntry(prose);
    QCOMPARE(editor()->text(), u"prose"_s);
    m_page->setPlaybackPosition(1000);
    QVERIFY(!m_page->stampAction()->isEnabled());
    caretAt(0);
    QTest::keyClicks(editor(), u"# "_s);
    QCOMPARE(m_document->prose(prose)->text, u"# prose"_s);
    QCOMPARE(notes(), u"one"_s);
}

void NotesTest::forgetsWhatIsGone()
{
    open(u"one"_s);
    m_document->removeEntries({m_talk});
    QCOMPARE(m_page->entry(), EntryId::None);
    QVERIFY(!editor()->isVisible());
    m_document->load(eventFrom(u"a"_s));
    QVERIFY(!editor()->isVisible());
}

void NotesTest::copiesNoBreakSpaces()
{
    open(u"a\u00a0b\nc"_s);
    editor()->selectAll();
    editor()->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a\u00a0b\nc"_s);
    caretAt(0);
    editor()->paste();
    QCOMPARE(notes(), u"a\u00a0b\nca\u00a0b\nc"_s);
}

// --- composing -------------------------------------------------------------------------------------------

void NotesTest::composingKeepsBothEdits()
{
    open(u"one two three"_s);
    caretAt(13);
    compose(u"ni"_s);
    m_document->setNotes(m_talk, u"ONE two three"_s); // such as by replacing all
    QCOMPARE(editor()->text(), u"one two three"_s);
    commit(u"你"_s);
    QCOMPARE(notes(), u"ONE two three你"_s);
    QTRY_COMPARE(editor()->text(), u"ONE two three你"_s);

    caretAt(0);
    compose(u"hao"_s);
    m_document->setNotes(m_talk, u"ONE two"_s);
    commit(u"好"_s);
    QCOMPARE(notes(), u"好ONE two"_s);
    QTRY_COMPARE(editor()->text(), u"好ONE two"_s);

    caretAt(5);
    compose(u"x"_s);
    m_document->setNotes(m_talk, QString());
    commit(u"在"_s);
    QCOMPARE(notes(), u"在"_s);
    QTRY_COMPARE(editor()->text(), u"在"_s);
}

void NotesTest::composingAndUndo()
{
    open(u"one"_s);
    caretAt(3);
    QTest::keyClicks(editor(), u"!"_s);
    const int steps = m_document->undoStack()->count();
    compose(u"n"_s);
    compose(u"ni"_s);
    QCOMPARE(m_document->undoStack()->count(), steps); // nothing is a step before it is committed
    QCOMPARE(notes(), u"one!"_s);
    m_document->undoStack()->undo();
    QCOMPARE(editor()->textCursor().block().layout()->preeditAreaText(), u"ni"_s);
    commit(u"你"_s);
    QCOMPARE(notes(), u"one你"_s); // what was undone stays undone
    QTRY_COMPARE(editor()->text(), u"one你"_s);
    m_document->undoStack()->undo();
    QCOMPARE(editor()->text(), u"one"_s);
}

void NotesTest::composingAndSpelling()
{
    open(u"hal in the hal"_s);
    caretAt(6);
    compose(u"hao"_s);
    QSignalSpy relaid(editor()->document()->documentLayout(), &QAbstractTextDocumentLayout::update);
    checkSpelling();
    QTRY_VERIFY(waves() > 0);
    QVERIFY(!m_page->spelling()->isJudging());
    QCOMPARE(relaid.size(), 0); // painted over, never laid out anew
    QCOMPARE(editor()->textCursor().block().layout()->preeditAreaText(), u"hao"_s);
    QCOMPARE(editor()->text(), u"hal in the hal"_s);
    m_page->nextWrongWordAction()->trigger();
    QCOMPARE(editor()->textCursor().block().layout()->preeditAreaText(), u"hao"_s);
    QVERIFY(!editor()->textCursor().hasSelection());
    editor()->clearFocus();
    QCOMPARE(notes(), u"hal inhao the hal"_s);
}

// --- lists, links ----------------------------------------------------------------------------------------

void NotesTest::continuesLists()
{
    openProse(u"1. one"_s);
    caretAt(6);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClicks(editor(), u"two"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(editor(), u"more"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(prose(), u"1. one\n2. two\n   more\n   "_s);
    m_document->setProse(m_prose, u"- one\n- "_s);
    caretAt(8);
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(prose(), u"- one\n"_s);
}

void NotesTest::nestsASelection()
{
    openProse(u"- one\n- two\n- three"_s);
    QTextCursor cursor = editor()->textCursor();
    cursor.setPosition(8);
    cursor.setPosition(14, QTextCursor::KeepAnchor);
    editor()->setTextCursor(cursor);
    QTest::keyClick(editor(), Qt::Key_Tab);
    QCOMPARE(prose(), u"- one\n    - two\n    - three"_s);
    QTest::keyClick(editor(), Qt::Key_Backtab, Qt::ShiftModifier); // the selection is still there
    QCOMPARE(prose(), u"- one\n- two\n- three"_s);
    QVERIFY(editor()->textCursor().hasSelection());
}

void NotesTest::makesLinks_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("text");
    QTest::newRow("address") << u"the hall"_s << u" https://a.org/b?c=d \n"_s
                             << u"[the hall](https://a.org/b?c=d)"_s;
    QTest::newRow("mail") << u"me"_s << u"mailto:a@b.org"_s << u"[me](mailto:a@b.org)"_s;
    QTest::newRow("text") << u"the hall"_s << u"a room"_s << u"a room"_s;
    QTest::newRow("two addresses") << u"x"_s << u"https://a.org https://b.org"_s
                                   << u"https://a.org https://b.org"_s;
    QTest::newRow("over an address") << u"https://b.org"_s << u"https://a.org"_s << u"https://a.org"_s;
    QTest::newRow("over a link") << u"[a](b)"_s << u"https://a.org"_s << u"https://a.org"_s;
    QTest::newRow("over lines") << u"a\nb"_s << u"https://a.org"_s << u"https://a.org"_s;
    QTest::newRow("over nothing") << QString() << u"https://a.org"_s << u"https://a.org"_s;
    QTest::newRow("half a bracket") << u"a] b"_s << u"https://a.org/(b"_s
                                    << u"[a\\] b](https://a.org/%28b)"_s;
    QTest::newRow("whole brackets") << u"[a]"_s << u"https://a.org/b_(c)"_s
                                    << u"[[a]](https://a.org/b_(c))"_s;
}

void NotesTest::makesLinks()
{
    QFETCH(QString, words);
    QFETCH(QString, pasted);
    QFETCH(QString, text);
    openProse(words);
    editor()->selectAll();
    pasteText(pasted);
    QCOMPARE(prose(), text);
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(editor()->text(), words);
}

// --- images ----------------------------------------------------------------------------------------------

void NotesTest::keepsAPastedPicture()
{
    open(u"one"_s);
    caretAt(3);
    QSignalSpy added(m_page.get(), &NotesPage::photosAdded);
    auto data = std::make_unique<QMimeData>();
    data->setImageData(picture());
    paste(std::move(data));
    QTRY_COMPARE(added.size(), 1);
    const EntryId photo = m_document->childAt(EntryId::None, 1);
    QVERIFY(m_document->photo(photo));
    const QString file = m_document->photo(photo)->file;
    QVERIFY2(file.startsWith(u"photos/photo-"_s) && file.endsWith(u".png"_s), qPrintable(file));
    QCOMPARE(QImage(m_folder->filePath(file)).size(), QSize(4, 4));
    QVERIFY(message().contains(file));
    QCOMPARE(m_page->entry(), m_talk);
    QCOMPARE(notes(), u"one"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QVERIFY(!m_document->contains(photo));
    QVERIFY(QFile::exists(m_folder->filePath(file))); // redo needs it
}

void NotesTest::keepsADroppedFile()
{
    open(u"one"_s);
    QTemporaryDir camera;
    const QString file = camera.filePath(u"my room.png"_s);
    QVERIFY(picture().save(file));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file), QUrl::fromLocalFile(file)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(editor()->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(editor()->viewport(), &drop);
    QTRY_COMPARE(m_document->childCount(EntryId::None), 5);
    QCOMPARE(m_document->photo(m_document->childAt(EntryId::None, 1))->file, u"photos/my-room.png"_s);
    QCOMPARE(m_document->photo(m_document->childAt(EntryId::None, 2))->file, u"photos/my-room.png"_s);
    QVERIFY(QFile::exists(file));
    m_document->undoStack()->undo();
    QCOMPARE(m_document->childCount(EntryId::None), 3);
}

void NotesTest::takesPhotosBehindAnyEntry()
{
    openProse(u"one"_s);
    m_page->takePhotos({{{}, picture()}}); // such as pasted in the program
    QTRY_COMPARE(m_document->childCount(EntryId::None), 4);
    const EntryId photo = m_document->childAt(EntryId::None, 3);
    QVERIFY(m_document->photo(photo));
    QCOMPARE(prose(), u"one"_s);
    m_page->setEntry(photo);
    m_page->takePhotos({{{}, picture()}});
    QTRY_COMPARE(m_document->childCount(EntryId::None), 5);
    QVERIFY(m_document->photo(m_document->childAt(EntryId::None, 4)));
    m_page->takePhotosBefore(m_document->childAt(EntryId::None, 0), {{{}, picture()}}); // such as dropped
    QTRY_COMPARE(m_document->childCount(EntryId::None), 6);
    QVERIFY(m_document->photo(m_document->childAt(EntryId::None, 0)));
    m_page->takePhotosBefore(EntryId::None, {{{}, picture()}});
    QTRY_COMPARE(m_document->childCount(EntryId::None), 7);
    QVERIFY(m_document->photo(m_document->childAt(EntryId::None, 6)));
}

void NotesTest::putsAnImageIntoText()
{
    openProse(u"one\n\ntwo"_s);
    caretAt(3);
    auto data = std::make_unique<QMimeData>();
    const QString file = m_folder->filePath(u"pictures/room.png"_s);
    QDir().mkpath(m_folder->filePath(u"pictures"_s));
    QVERIFY(picture().save(file));
    data->setUrls({QUrl::fromLocalFile(file)});
    paste(std::move(data));
    QTRY_COMPARE(prose(), u"one\n\n![](pictures/room.png)\n\ntwo"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(editor()->text(), u"one\n\ntwo"_s);

    caretAt(4); // an empty line
    auto again = std::make_unique<QMimeData>();
    again->setUrls({QUrl::fromLocalFile(file)});
    paste(std::move(again));
    m_page->setEntry(m_talk); // the editor shows another text when the file is there
    QTRY_COMPARE(prose(), u"one\n\ntwo\n\n![](pictures/room.png)"_s);
    QCOMPARE(notes(), QString());
}

void NotesTest::imagesWaitForComposing()
{
    open(u"one"_s);
    caretAt(3);
    auto data = std::make_unique<QMimeData>();
    data->setImageData(picture());
    paste(std::move(data));
    compose(u"ni"_s);
    QTest::qWait(300);
    QCOMPARE(m_document->childCount(EntryId::None), 3);
    QCOMPARE(editor()->textCursor().block().layout()->preeditAreaText(), u"ni"_s);
    commit(u"你"_s);
    QTRY_COMPARE(m_document->childCount(EntryId::None), 4);
    QCOMPARE(notes(), u"one你"_s);
}

void NotesTest::saysWhereNoPhotoCanBeKept()
{
    open(u"one"_s);
    m_document->setFilePath({});
    auto data = std::make_unique<QMimeData>();
    data->setImageData(picture());
    paste(std::move(data));
    QTRY_VERIFY2(message().contains(u"Save the event"_s), qPrintable(message()));
    m_document->setFilePath(m_folder->filePath(u"none/a.rundown.yaml"_s));
    auto file = std::make_unique<QMimeData>();
    file->setUrls({QUrl::fromLocalFile(m_folder->filePath(u"gone.png"_s))});
    paste(std::move(file));
    QTRY_VERIFY2(message().contains(u"gone.png"_s), qPrintable(message()));
    QCOMPARE(m_document->childCount(EntryId::None), 3);
}

void NotesTest::showsAPlace()
{
    open(u"one two"_s);
    m_page->showPlace(4, 3);
    QCOMPARE(editor()->textCursor().selectedText(), u"two"_s);
    m_page->showPlace(400, 3); // it has gone meanwhile
    QCOMPARE(editor()->textCursor().position(), 7);
}

void NotesTest::countsWhatIsShown()
{
    open(u"两个 words [12:40](https://a.org)"_s);
    QTRY_VERIFY2(message().contains(u"2 character(s), 3 word(s)"_s), qPrintable(message()));
    caretAt(0);
    QTest::keyClicks(editor(), u"three "_s);
    QTRY_VERIFY2(message().contains(u"2 character(s), 4 word(s)"_s), qPrintable(message()));
}

// --- spelling --------------------------------------------------------------------------------------------

void NotesTest::marksMisspeltWords()
{
    open(u"the hall"_s);
    checkSpelling();
    QTest::qWait(100);
    QCOMPARE(waves(), 0);
    m_document->setNotes(m_talk, u"teh hall"_s);
    caretAt(8);
    QTRY_VERIFY(waves() > 0);
    caretAt(3); // right behind it: it is being typed
    QTRY_COMPARE(waves(), 0);
    caretAt(5);
    QTRY_VERIFY(waves() > 0);
    m_page->spelling()->learn(u"teh"_s);
    QTRY_COMPARE(waves(), 0);
    m_document->setNotes(m_talk, u"hal hall"_s);
    caretAt(8);
    QTRY_VERIFY(waves() > 0);
    m_document->addPerson(m_talk,
                          Person{{}, u"Jo hal-Li"_s, {}, Role::Speaker, {}}); // a name is right as it is
    QTRY_COMPARE(waves(), 0);
    m_page->spelling()->setSettings({true, u"qq_QQ"_s});
    QTRY_VERIFY2(message().contains(u"hunspell-qq-qq"_s), qPrintable(message()));
    QTest::keyClicks(editor(), u"x"_s);
    QVERIFY2(message().contains(u"hunspell-qq-qq"_s), qPrintable(message())); // as long as it is so
    m_page->spelling()->setSettings({false, {}});
    QTRY_VERIFY2(!message().contains(u"hunspell"_s), qPrintable(message()));
}

void NotesTest::offersSuggestions()
{
    open(u"in teh hall"_s);
    checkSpelling();
    QTRY_VERIFY(waves() > 0);
    caretAt(5);
    const std::unique_ptr<QMenu> menu = editor()->makeMenu(5);
    QTRY_COMPARE(menu->actions().first()->text(), u"the"_s);
    menu->actions().first()->trigger();
    QCOMPARE(notes(), u"in the hall"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    QVERIFY(editor()->makeMenu(5)->actions().first()->text() != u"the"_s);
}

void NotesTest::goesToTheNextMisspeltWord()
{
    open(u"hal `hal` in\n[12:40] teh hall"_s);
    caretAt(0);
    checkSpelling();
    for (const QString &word : {u"hal"_s, u"teh"_s, u"hal"_s}) {
        QTest::keyClick(editor(), Qt::Key_F4);
        QTRY_COMPARE(editor()->textCursor().selectedText(), word);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QApplication::activePopupWidget()->close();
    }
}

QTEST_MAIN(NotesTest)
#include "notes_test.moc"
