// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/postimages.h"

#include "widgets/common/imagedecoder.h"
#include "widgets/common/imagekinds.h"
#include "widgets/notes/imagefiles.h"

#include <QBuffer>
#include <QDir>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

QByteArray pngOf(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no temporary file");
}

/// A PNG whose header promises 40000 × 40000 pixels.
QByteArray hugeHeader()
{
    QByteArray png = pngOf({40, 30});
    const QByteArray header = QByteArray::fromHex("4948445200009c4000009c400802000000");
    quint32 crc = 0xffffffff;
    for (const char byte : header) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    crc = ~crc;
    png.replace(12, header.size(), header);
    for (int i = 0; i < 4; ++i)
        png[29 + i] = char(crc >> (24 - 8 * i));
    return png;
}

/// A web server that gives one answer to all requests, and counts them.
class SmallServer : public QTcpServer
{
public:
    explicit SmallServer(const QByteArray &answer)
    {
        connect(this, &QTcpServer::newConnection, this, [this, answer] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, answer] {
                m_requests.append(socket->readAll());
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
        listen(QHostAddress::LocalHost);
    }

    QString address(const QString &path) const
    {
        return u"http://127.0.0.1:%1/%2"_s.arg(serverPort()).arg(path);
    }
    const QByteArrayList &requests() const { return m_requests; }

private:
    QByteArrayList m_requests;
};

QByteArray ok(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: a=b\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

class PreviewImagesTest : public QObject
{
    Q_OBJECT

private slots:
    void imagesThatAreRefused_data();
    void imagesThatAreRefused();
    void linksWithinTheFolderAreFollowed();
    void fileThatIsPutInPlaceOfAnotherIsRefused();
    void largeImageIsMadeSmaller();
    void contentCountsAndNotTheName();
    void drawsAllKindsButDrawings_data();
    void drawsAllKindsButDrawings();

    void nothingIsFetchedUnlessAllowed();
    void webImageIsShownOnceAllowed();
    void answersThatAreNoImages_data();
    void answersThatAreNoImages();
};

void PreviewImagesTest::imagesThatAreRefused_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file :
         {"pipe", "link.png", "linked/image.png", "huge.png", "text.png", "drawing.svg", "gone.png",
          "../image.png", "/dev/zero", "zero", ".", "", "image.png/../../image.png"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void PreviewImagesTest::imagesThatAreRefused()
{
    QFETCH(QString, file);
    QTemporaryDir above;
    QTemporaryDir elsewhere;
    QDir folder(above.path());
    QVERIFY(folder.mkdir(u"event"_s) && folder.cd(u"event"_s));
    write(above.filePath(u"image.png"_s), pngOf({40, 30}));
    write(elsewhere.filePath(u"image.png"_s), pngOf({40, 30}));
    write(folder.filePath(u"huge.png"_s), hugeHeader());
    write(folder.filePath(u"text.png"_s), "no image");
    write(folder.filePath(u"drawing.svg"_s),
          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
          "<image href=\"/etc/passwd\" width=\"9\" height=\"9\"/></svg>");
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(QFile::link(elsewhere.filePath(u"image.png"_s), folder.filePath(u"link.png"_s)));
    QVERIFY(QFile::link(elsewhere.path(), folder.filePath(u"linked"_s)));
    QVERIFY(QFile::link(u"/dev/zero"_s, folder.filePath(u"zero"_s)));

    PreviewImages images;
    QSignalSpy changed(&images, &PreviewImages::changed);
    images.setFolder(folder.path());
    images.refresh(file);
    QVERIFY(!changed.isEmpty() || changed.wait());
    QVERIFY(images.image(file).isNull());
    QVERIFY(!images.problem(file).isEmpty());
}

void PreviewImagesTest::linksWithinTheFolderAreFollowed()
{
    QTemporaryDir folder;
    write(folder.filePath(u"image.png"_s), pngOf({40, 30}));
    QVERIFY(QFile::link(u"image.png"_s, folder.filePath(u"alias.png"_s)));
    const Result<LocalImage> local = LocalImage::find(folder.path(), u"alias.png"_s);
    QVERIFY(local);
    QVERIFY(local->read({100, 100}));
}

void PreviewImagesTest::fileThatIsPutInPlaceOfAnotherIsRefused()
{
    QTemporaryDir folder;
    QTemporaryDir elsewhere;
    QVERIFY(QDir(folder.path()).mkdir(u"photos"_s));
    write(folder.filePath(u"photos/image.png"_s), pngOf({40, 30}));
    write(elsewhere.filePath(u"image.png"_s), pngOf({40, 30}));
    const Result<LocalImage> local = LocalImage::find(folder.path(), u"photos/image.png"_s);
    QVERIFY(local);
    QVERIFY(QDir(folder.path()).rename(u"photos"_s, u"old"_s));
    QVERIFY(QFile::link(elsewhere.path(), folder.filePath(u"photos"_s)));
    QVERIFY(!local->read({100, 100}));
}

void PreviewImagesTest::largeImageIsMadeSmaller()
{
    QTemporaryDir folder;
    write(folder.filePath(u"large.png"_s), pngOf({4000, 3000}));
    const Result<LocalImage> local = LocalImage::find(folder.path(), u"large.png"_s);
    QVERIFY(local);
    const Result<QImage> read = local->read({800, 800});
    QVERIFY(read);
    QCOMPARE(read->size(), QSize(800, 600));
}

void PreviewImagesTest::contentCountsAndNotTheName()
{
    QTemporaryDir folder;
    write(folder.filePath(u"photo.svg"_s), pngOf({40, 30}));
    const Result<LocalImage> local = LocalImage::find(folder.path(), u"photo.svg"_s);
    QVERIFY(local);
    QVERIFY(local->read({100, 100}));
}

void PreviewImagesTest::drawsAllKindsButDrawings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("problem");
    const auto written = [](const char *format) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QImage::fromData(pngOf({1, 1})).save(&buffer, format);
        return bytes;
    };
    for (const char *format : {"png", "jpg", "bmp"})
        QTest::newRow(format) << written(format) << QString();
    QTest::newRow("gif") << QByteArray::fromBase64("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
                         << QString();
    QTest::newRow("webp") << QByteArray::fromBase64("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")
                          << QString();
    QTest::newRow("svg") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>")
                         << u"an SVG drawing: a browser shows it"_s;
    QTest::newRow("none") << QByteArray("no image") << u"not an image that can be shown"_s;
}

/// Whatever may be kept is drawn, or it is said why it is not.
void PreviewImagesTest::drawsAllKindsButDrawings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, problem);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const Result<QImage> image = readImage(buffer, {100, 100});
    QCOMPARE(image ? QString() : image.error().what, problem);
    if (image)
        QCOMPARE(image->size(), QSize(1, 1));
    QTemporaryDir folder;
    const QString name = u"from."_s + QString::fromLatin1(QTest::currentDataTag());
    write(folder.filePath(name), bytes);
    QVERIFY(QDir(folder.path()).mkdir(u"event"_s));
    const auto kept =
        keepImage({folder.filePath(name), {}}, folder.filePath(u"event/a.rundown.yaml"_s), u"."_s, {});
    QCOMPARE(kept.has_value(), QTest::currentDataTag() != QByteArray("none"));
    if (kept)
        QVERIFY2(imageEndings().contains(QFileInfo(*kept).suffix()), qPrintable(*kept));
}

void PreviewImagesTest::nothingIsFetchedUnlessAllowed()
{
    SmallServer server(ok(pngOf({40, 30})));
    PostImages images;
    const HtmlImage image{server.address(u"a.png"_s), u"a"_s};
    images.shown(image, {}, {}, 400, 1);
    images.setWebAllowed(true);
    images.setWebAllowed(false);
    images.shown(image, {}, {}, 400, 1);
    QTest::qWait(200);
    QCOMPARE(server.requests().size(), 0);
}

void PreviewImagesTest::webImageIsShownOnceAllowed()
{
    SmallServer server(ok(pngOf({40, 30})));
    PostImages images;
    const HtmlImage image{server.address(u"a.png"_s), u"a"_s};
    images.setWebAllowed(true);
    QSignalSpy changed(&images, &PostImages::changed);
    QVERIFY(images.shown(image, {}, {}, 400, 1).width() > 40); // the box in its place
    QVERIFY(changed.wait());
    QCOMPARE(images.shown(image, {}, {}, 400, 1).size(), QSize(40, 30));
    QCOMPARE(images.shown(image, {}, {}, 20, 1).width(), 20);
    QCOMPARE(server.requests().size(), 1);
    images.shown({server.address(u"b.png"_s), u"b"_s}, {}, {}, 400, 1);
    QVERIFY(changed.wait());
    QVERIFY(!server.requests().last().contains("Cookie"));
    // Where a file of the folder stands behind the address, the web is not asked.
    QTemporaryDir folder;
    write(folder.filePath(u"c.png"_s), pngOf({50, 30}));
    images.setFolder(folder.path());
    const HtmlImage photo{server.address(u"c.png"_s), u"c"_s};
    images.shown(photo, u"c.png"_s, {}, 400, 1);
    QVERIFY(changed.wait());
    QCOMPARE(images.shown(photo, u"c.png"_s, {}, 400, 1).width(), 50);
    QCOMPARE(server.requests().size(), 2);
}

void PreviewImagesTest::answersThatAreNoImages_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("text") << ok("no image");
    QTest::newRow("too many pixels") << ok(hugeHeader());
    QTest::newRow("drawing") << ok("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
    QTest::newRow("gone") << QByteArray(
        "HTTP/1.1 404 Gone\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    QTest::newRow("to a file") << QByteArray("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n"
                                             "Content-Length: 0\r\nConnection: close\r\n\r\n");
    QTest::newRow("too many bytes") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nabc");
    QTest::newRow("no answer") << QByteArray("\r\n");
}

void PreviewImagesTest::answersThatAreNoImages()
{
    QFETCH(QByteArray, answer);
    SmallServer server(answer);
    WebImages images;
    images.setAllowed(true);
    const QString address = server.address(u"a.png"_s);
    QSignalSpy changed(&images, &WebImages::changed);
    images.request(address);
    QVERIFY(changed.wait());
    QVERIFY(images.image(address).isNull());
    QVERIFY(!images.problem(address).isEmpty());
}

} // namespace rundown

QTEST_MAIN(rundown::PreviewImagesTest)
#include "previewimages_test.moc"
