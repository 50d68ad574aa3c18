// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/notespagetest.h"

#include "widgets/common/plaintext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTextBlock>
#include <QUrl>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Images that are dropped or pasted into the notes.
class NotesImagesTest : public NotesPageTest
{
    Q_OBJECT

private slots:
    void keepsAPastedPicture();
    void keepsWhatIsPastedBeforeThePageGoes();
    void keepsADroppedFile();
    void takesPhotosBehindAnyEntry();
    void putsAnImageIntoText();
    void imagesWaitForComposing();
    void saysWhereNoPhotoCanBeKept();
    void leavesOtherFiles_data();
    void leavesOtherFiles();
    void takesAnImageThatComesWithItsAddress();
};

void NotesImagesTest::keepsAPastedPicture()
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

/// The window may be closed right after: the photo is written all the same.
void NotesImagesTest::keepsWhatIsPastedBeforeThePageGoes()
{
    open(u"one"_s);
    QImage large(2000, 2000, QImage::Format_RGB32); // takes a while to be written
    large.fill(Qt::darkGreen);
    auto data = std::make_unique<QMimeData>();
    data->setImageData(large);
    paste(std::move(data));
    m_page.reset();
    QCOMPARE(QDir(m_folder->filePath(u"photos"_s)).entryList({u"*.png"_s}).size(), 1);
}

void NotesImagesTest::keepsADroppedFile()
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

void NotesImagesTest::takesPhotosBehindAnyEntry()
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

void NotesImagesTest::putsAnImageIntoText()
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

void NotesImagesTest::imagesWaitForComposing()
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

void NotesImagesTest::saysWhereNoPhotoCanBeKept()
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

void NotesImagesTest::leavesOtherFiles_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<bool>("intoText");
    QTest::addColumn<int>("photos");
    QTest::addColumn<QString>("said");
    QTest::newRow("slides") << QStringList{u"s.pdf"_s} << false << 0 << u"“s.pdf” is no picture"_s;
    QTest::newRow("slides into text") << QStringList{u"s.pdf"_s} << true << 0 << u"“s.pdf” is no picture"_s;
    QTest::newRow("of a telephone") << QStringList{u"IMG_1.HEIC"_s} << false << 0
                                    << u"“IMG_1.HEIC” is no image that browsers show"_s;
    QTest::newRow("both") << QStringList{u"a.png"_s, u"s.pdf"_s} << false << 1 << u"“s.pdf” is no picture"_s;
    QTest::newRow("both into text") << QStringList{u"a.png"_s, u"s.pdf"_s} << true << 0
                                    << u"“s.pdf” is no picture"_s;
}

void NotesImagesTest::leavesOtherFiles()
{
    QFETCH(QStringList, files);
    QFETCH(bool, intoText);
    QFETCH(int, photos);
    QFETCH(QString, said);
    if (intoText)
        openProse(u"one"_s);
    else
        open(u"one"_s);
    QTemporaryDir elsewhere;
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString &name : files) {
        const QString path = elsewhere.filePath(name);
        urls += QUrl::fromLocalFile(path);
        if (name.endsWith(u".png"_s)) {
            QVERIFY(picture().save(path));
        } else {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\0\0\0\x18 no image", 13) == 13);
        }
    }
    data->setUrls(urls);
    paste(std::move(data));
    QTRY_VERIFY2(message().contains(said), qPrintable(message()));
    QCOMPARE(m_document->childCount(EntryId::None), 3 + photos);
    QCOMPARE(message().contains(u"photos/a.png"_s), photos > 0);
    const QString text = intoText ? prose() : notes();
    QVERIFY2(!text.contains(elsewhere.path()), qPrintable(text));
    QCOMPARE(text.contains(u"![](photos/a.png)"_s), intoText && files.size() > 1);
    QVERIFY(text.contains(u"one"_s));
}

void NotesImagesTest::takesAnImageThatComesWithItsAddress()
{
    open(u"one"_s);
    auto data = std::make_unique<QMimeData>();
    data->setImageData(picture());
    data->setUrls({QUrl(u"https://a.org/b.png"_s)});
    paste(std::move(data));
    QTRY_COMPARE(m_document->childCount(EntryId::None), 4);
    QCOMPARE(notes(), u"one"_s);
    auto link = std::make_unique<QMimeData>();
    link->setUrls({QUrl(u"https://a.org/b.html"_s)});
    paste(std::move(link));
    QVERIFY2(notes().contains(u"https://a.org/b.html"_s), qPrintable(notes()));
}

QTEST_MAIN(NotesImagesTest)
#include "notesimages_test.moc"
