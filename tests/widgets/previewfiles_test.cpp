// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/previewtest.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace rundown {

/// What the preview reads from the event's folder and from nowhere else: images, profiles; raw HTML.
class PreviewFilesTest : public PreviewTestBase
{
    Q_OBJECT

private slots:
    void imageOfTheFolderIsShown();
    void imagesAreLookedForAgainWhereTheWindowIs();
    void profileIsOfTheEventsFolder();
    void photoIsShownForItsPublicAddress();
    void rawImageIsShown();
    void rawHtmlIsLeftOutWhereTheBlogLeavesItOut();
    void hostileImagesAreNotOpened_data();
    void hostileImagesAreNotOpened();
    void asksBeforeItFetchesFromTheWeb();
};

void PreviewFilesTest::imageOfTheFolderIsShown()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"photos"_s));
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(testColour);
    QVERIFY(image.save(m_folder->filePath(u"photos/one room.png"_s), "PNG"));
    showEvent(eventOfProse({u"text\n![room](photos/one%20room.png)\nmore"_s}));
    QTRY_VERIFY(hasColour(*view()->viewport(), testColour));
    // Taken away while nobody looks.
    m_preview->hide();
    QVERIFY(QFile::remove(m_folder->filePath(u"photos/one room.png"_s)));
    m_preview->show();
    QTRY_VERIFY(!hasColour(*view()->viewport(), testColour));
}

void PreviewFilesTest::imagesAreLookedForAgainWhereTheWindowIs()
{
    showEvent(eventOfProse({u"text\n![room](room.png)\nmore"_s}));
    settle();
    QTest::qWait(200); // it has been looked for by then
    const auto comeBack = [this] {
        QEvent activated(QEvent::WindowActivate);
        QApplication::sendEvent(m_preview.get(), &activated);
    };
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(testColour);
    QVERIFY(image.save(m_folder->filePath(u"room.png"_s), "PNG"));
    comeBack();
    QTRY_VERIFY(hasColour(*view()->viewport(), testColour));
    QImage other(41, 31, QImage::Format_RGB32);
    other.fill(Qt::black);
    QVERIFY(other.save(m_folder->filePath(u"room.png"_s), "PNG"));
    comeBack();
    QTRY_VERIFY(!hasColour(*view()->viewport(), testColour));
}

void PreviewFilesTest::profileIsOfTheEventsFolder()
{
    const auto put = [](const QTemporaryDir &folder, const QByteArray &rawHtml) {
        QFile file(folder.filePath(u"mine.profile.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("profile: mine\nfile: x.md\nraw-html: " + rawHtml + "\n");
    };
    put(*m_folder, "no");
    Event event = eventOfProse({u"a\n\n<div>raw</div>\n\nb"_s});
    event.post.profile = u"mine"_s;
    showEvent(event);
    QTRY_VERIFY(view()->placeOf(u"raw"_s).isEmpty());
    const QTemporaryDir other;
    put(other, "yes");
    m_preview->setFolder(other.path());
    QTRY_VERIFY(!view()->placeOf(u"raw"_s).isEmpty());
    put(other, "no");
    QEvent activated(QEvent::WindowActivate);
    QApplication::sendEvent(m_preview.get(), &activated);
    QTRY_VERIFY(view()->placeOf(u"raw"_s).isEmpty());
}

void PreviewFilesTest::photoIsShownForItsPublicAddress()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(testColour);
    QVERIFY(image.save(m_folder->filePath(u"room.png"_s), "PNG"));
    Event event = eventOf("# A\n\n![room](http://example.org/photos/room.png)\n");
    event.photosBase = u"http://example.org/photos/"_s;
    event.outline = {Entry{EntryId::None, Photo{u"room"_s, u"room.png"_s, {}, {}}, {}, {}, {}}};
    showEvent(event);
    QTRY_VERIFY(hasColour(*view()->viewport(), testColour));
}

void PreviewFilesTest::rawImageIsShown()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(testColour);
    QVERIFY(image.save(m_folder->filePath(u"room.png"_s), "PNG"));
    showEvent(
        eventOfProse({u"<p align=\"center\"><img src=\"room.png\" width=\"20\" onerror=\"x()\"></p>"_s}));
    QTRY_VERIFY(hasColour(*view()->viewport(), testColour));
}

void PreviewFilesTest::rawHtmlIsLeftOutWhereTheBlogLeavesItOut()
{
    Event event = eventOfProse({u"a\n\n<div>raw</div>\n\nb"_s});
    showEvent(event);
    QVERIFY(!view()->placeOf(u"raw"_s).isEmpty());
    event.post.profile = u"hugo"_s;
    showEvent(event);
    QTRY_VERIFY(view()->placeOf(u"raw"_s).isEmpty());
    QVERIFY(!view()->placeOf(u"b"_s).isEmpty());
}

void PreviewFilesTest::hostileImagesAreNotOpened_data()
{
    QTest::addColumn<QString>("markdown");
    for (const char *markdown :
         {"![a](%1)", "<img src=\"%1\">", "<img src=\"file://%1\">", "![a](file://%1)",
          "<head><link rel=\"stylesheet\" href=\"%1\"></head><body>a</body>",
          "<style>@import url(\"%1\");</style>\n\na", "<body background=\"%1\"><p>a</p></body>",
          "<table background=\"%1\"><tr><td>a</td></tr></table>",
          "<p style=\"background-image: url('%1')\">a</p>",
          "<ul style=\"list-style-image: url('%1')\"><li>a</li></ul>",
          "<div><img srcset=\"%1\"><object data=\"%1\"></object><embed src=\"%1\"></div>"})
        QTest::newRow(markdown) << QString::fromLatin1(markdown);
}

void PreviewFilesTest::hostileImagesAreNotOpened()
{
    QFETCH(QString, markdown);
    const QString pipe = m_folder->filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0); // opening it would hang the test
    QTemporaryDir elsewhere;
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(testColour);
    QVERIFY(image.save(elsewhere.filePath(u"image.png"_s), "PNG"));
    QVERIFY(QFile::link(elsewhere.filePath(u"image.png"_s), m_folder->filePath(u"link.png"_s)));
    for (const QString &target :
         {u"/dev/zero"_s, pipe, elsewhere.filePath(u"image.png"_s), u"pipe"_s, u"link.png"_s,
          u"../"_s + elsewhere.path().section(u'/', -1) + u"/image.png"_s}) {
        showEvent(eventOfProse({QString(markdown).replace(u"%1"_s, target)}));
        QTest::qWait(20);
        QVERIFY2(!hasColour(*view()->viewport(), testColour), qPrintable(target));
    }
}

void PreviewFilesTest::asksBeforeItFetchesFromTheWeb()
{
    showEvent(eventOfProse({u"![a](https://images.invalid/a.png) ![b](https://images.invalid/b.png)"_s}));
    auto *button = m_preview->findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    QStringList lines;
    for (const QLabel *label : m_preview->findChildren<QLabel *>()) {
        if (label->isVisible())
            lines.append(label->text());
    }
    QVERIFY2(lines.join(u'|').contains(u'2'), qPrintable(lines.join(u'|')));
    QSignalSpy allowed(m_preview.get(), &PostPreview::webImagesAllowedChanged);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(allowed.size(), 1);
    QVERIFY(!button->isVisible());
    QVERIFY(m_preview->webImagesAllowed());
    m_preview->setWebImagesAllowed(false);
    QVERIFY(button->isVisible());
    QCOMPARE(allowed.size(), 1);
}

} // namespace rundown

QTEST_MAIN(rundown::PreviewFilesTest)
#include "previewfiles_test.moc"
