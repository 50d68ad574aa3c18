// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/imagefiles.h"

#include <QBuffer>
#include <QDir>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Images that become files beside the event: named well, never in the place of another file.
class ImageFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void copiesAFile();
    void keepsWhatIsThere();
    void takesANumberWhereANameIsTaken();
    void keepsAPicture();
    void namesPlainly_data();
    void namesPlainly();
    void looksAtTheContent();
    void refusesWhatIsNoImage();
    void staysInTheEventsFolder();
    void leavesNothingBehindWhereItFails();
    void findsThePhotoFolder();
    void readsWhatIsDropped();

private:
    QString write(const QString &path, const QByteArray &content) const;
    Result<QString> keep(const QString &file, const QString &folder = u"photos"_s) const;
    QByteArray read(const QString &path) const;
    QStringList photos() const;

    QString eventFile() const { return m_folder->filePath(u"event/a.rundown.yaml"_s); }
    static QByteArray png(int colour = 1);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ImageFilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(u"event/a.rundown.yaml"_s, "rundown: 1\n");
}

QString ImageFilesTest::write(const QString &path, const QByteArray &content) const
{
    const QString full = m_folder->filePath(path);
    QDir().mkpath(QFileInfo(full).path());
    QFile file(full);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? full : QString();
}

QByteArray ImageFilesTest::read(const QString &path) const
{
    QFile file(m_folder->filePath(u"event/"_s + path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<QString> ImageFilesTest::keep(const QString &file, const QString &folder) const
{
    return keepImage({file, {}}, eventFile(), folder, QDateTime(QDate(2019, 10, 26), QTime(14, 11, 4)));
}

QStringList ImageFilesTest::photos() const
{
    return QDir(m_folder->filePath(u"event/photos"_s)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QByteArray ImageFilesTest::png(int colour)
{
    QImage image(2, 2, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return content;
}

void ImageFilesTest::copiesAFile()
{
    const auto kept = keep(write(u"camera/room.png"_s, png()));
    QVERIFY(kept);
    QCOMPARE(*kept, u"photos/room.png"_s);
    QCOMPARE(read(*kept), png());
}

void ImageFilesTest::keepsWhatIsThere()
{
    const auto kept = keep(write(u"event/pictures/my room.png"_s, png()));
    QVERIFY(kept);
    QCOMPARE(*kept, u"pictures/my room.png"_s);
    QVERIFY(photos().isEmpty());
}

void ImageFilesTest::takesANumberWhereANameIsTaken()
{
    write(u"event/photos/room.png"_s, "precious");
    QCOMPARE(keep(write(u"camera/room.png"_s, png())).value_or(QString()), u"photos/room-2.png"_s);
    QCOMPARE(read(u"photos/room.png"_s), QByteArray("precious"));
    QCOMPARE(keep(write(u"other/room.png"_s, png(7))).value_or(QString()), u"photos/room-3.png"_s);
    QCOMPARE(keep(write(u"camera/room.png"_s, png())).value_or(QString()),
             u"photos/room-2.png"_s); // the same once more
    QCOMPARE(photos(), QStringList({u"room-2.png"_s, u"room-3.png"_s, u"room.png"_s}));
}

void ImageFilesTest::keepsAPicture()
{
    const QImage picture = QImage::fromData(png());
    const QDateTime now(QDate(2019, 10, 26), QTime(14, 11, 4));
    const auto kept = keepImage({{}, picture}, eventFile(), u"photos"_s, now);
    QCOMPARE(kept.value_or(QString()), u"photos/photo-20191026-141104.png"_s);
    QCOMPARE(QImage::fromData(read(*kept)), picture);
    QVERIFY(!keepImage({{}, QImage()}, eventFile(), u"photos"_s, now));
}

void ImageFilesTest::namesPlainly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kept");
    QTest::newRow("spaces") << u"my  room (1).png"_s << u"my-room-1.png"_s;
    QTest::newRow("Chinese") << u"合影 一.PNG"_s << u"合影-一.PNG"_s;
    QTest::newRow("marks") << u"#a&b'c%20[d]?.png"_s << u"a-b-c-20-d.png"_s;
    QTest::newRow("hidden") << u".room.png"_s << u"room.png"_s;
    QTest::newRow("two dots") << u"a.b.png"_s << u"a.b.png"_s;
}

void ImageFilesTest::namesPlainly()
{
    QFETCH(QString, name);
    QFETCH(QString, kept);
    QCOMPARE(keep(write(u"camera/"_s + name, png())).value_or(QString()), QString(u"photos/"_s + kept));
}

void ImageFilesTest::looksAtTheContent()
{
    QCOMPARE(keep(write(u"a.jpg"_s, png())).value_or(QString()), u"photos/a.png"_s);
    QCOMPARE(keep(write(u"b.JPEG"_s, "\xff\xd8\xff\xe0jfif")).value_or(QString()), u"photos/b.JPEG"_s);
    QCOMPARE(keep(write(u"c"_s, "RIFF\1\1\1\1WEBPVP8 ")).value_or(QString()), u"photos/c.webp"_s);
    QCOMPARE(keep(write(u"d.svg"_s, "<?xml version='1.0'?><svg/>")).value_or(QString()), u"photos/d.svg"_s);
    QCOMPARE(keep(write(u"e.gif"_s, "GIF89a")).value_or(QString()), u"photos/e.gif"_s);
}

void ImageFilesTest::refusesWhatIsNoImage()
{
    for (const QString &file : {write(u"a.png"_s, "no image"),
                                write(u"b.heic"_s, QByteArray("\0\0\0\x18"
                                                              "ftypheic",
                                                              12)),
                                write(u"deck.html"_s, "<html><svg></svg></html>"),
                                write(u"notes.txt"_s, "BM, and more words than a header has"),
                                m_folder->path(), m_folder->filePath(u"none.png"_s), u"/dev/zero"_s}) {
        const auto kept = keep(file);
        QVERIFY2(!kept, qPrintable(file));
        QVERIFY(!kept.error().what.isEmpty());
    }
    QVERIFY(photos().isEmpty());
}

void ImageFilesTest::staysInTheEventsFolder()
{
    const QString image = write(u"camera/room.png"_s, png());
    QDir().mkpath(m_folder->filePath(u"outside"_s));
    QFile::link(m_folder->filePath(u"outside"_s), m_folder->filePath(u"event/photos"_s));
    QVERIFY(!keep(image));
    QVERIFY(!keep(image, u"../outside"_s));
    QVERIFY(QDir(m_folder->filePath(u"outside"_s)).isEmpty());
    QCOMPARE(keep(image, u"."_s).value_or(QString()), u"room.png"_s);
}

void ImageFilesTest::leavesNothingBehindWhereItFails()
{
    const QString image = write(u"camera/room.png"_s, png());
    write(u"event/photos"_s, "a file, no folder");
    const auto kept = keep(image);
    QVERIFY(!kept);
    QVERIFY(kept.error().what.contains(u"photos"_s));
    QCOMPARE(read(u"photos"_s), QByteArray("a file, no folder"));
}

void ImageFilesTest::findsThePhotoFolder()
{
    const auto photo = [](const QString &file) {
        return Entry{EntryId::None, Photo{{}, file, {}, {}}, {}, {}, {}};
    };
    Event event;
    QCOMPARE(photoFolderOf(event), u"photos"_s);
    event.outline = {photo(u"img/a.png"_s),  photo(u"photos/b.png"_s), photo(u"img/c.png"_s),
                     photo(u"/tmp/d.png"_s), photo(u"../e.png"_s),     photo({})};
    QCOMPARE(photoFolderOf(event), u"img"_s);
    event.outline = {photo(u"a.png"_s)};
    QCOMPARE(photoFolderOf(event), u"."_s);
}

void ImageFilesTest::readsWhatIsDropped()
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(u"/a/b.png"_s), QUrl::fromLocalFile(u"/a/c.JPG"_s)});
    QCOMPARE(imagesIn(files).size(), 2);
    QCOMPARE(imagesIn(files)[1].file, u"/a/c.JPG"_s);
    files.setUrls({QUrl::fromLocalFile(u"/a/b.png"_s), QUrl::fromLocalFile(u"/a/c.txt"_s)});
    QCOMPARE(imagesIn(files).size(), 2); // what is no image is refused when it is to be kept
    files.setUrls({QUrl::fromLocalFile(u"/a/IMG_1.HEIC"_s)});
    QCOMPARE(imagesIn(files).size(), 1);
    files.setUrls({QUrl::fromLocalFile(u"/a/c.txt"_s)});
    QVERIFY(imagesIn(files).isEmpty());
    QCOMPARE(filesIn(files).size(), 1);
    QMimeData picture;
    picture.setImageData(QImage::fromData(png()));
    picture.setHtml(u"<img src='x'>"_s);
    QCOMPARE(imagesIn(picture).size(), 1);
    picture.setText(u"a table"_s); // what a text program copies
    QVERIFY(imagesIn(picture).isEmpty());
    QMimeData link;
    link.setUrls({QUrl(u"https://a.org/b.png"_s)});
    QVERIFY(imagesIn(link).isEmpty());
    link.setImageData(QImage::fromData(png())); // such as dragged from a browser
    QCOMPARE(imagesIn(link).size(), 1);
    QVERIFY(!imagesIn(link)[0].picture.isNull());
    link.setText(u"https://a.org/b.png"_s);
    QCOMPARE(imagesIn(link).size(), 1);
    link.setText(u"see https://a.org/b.png"_s);
    QVERIFY(imagesIn(link).isEmpty());
}

QTEST_MAIN(ImageFilesTest)
#include "imagefiles_test.moc"
