// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/recap.h"
#include "widgets/preview/postbrowser.h"
#include "widgets/preview/postpreview.h"

#include <QDesktopServices>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolTip>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// A post of the kind that the program imports; its talks are entries with ids from 1 on.
QByteArray smallPost(int talks)
{
    QByteArray post = "Title: A Day in Nanning\nDate: 2019-10-26\n\n\n";
    for (int i = 1; i <= talks; ++i) {
        const QByteArray number = QByteArray::number(i);
        post += "- Talk " + number + "\n    + Somebody " + number + ", Somewhere\n    + Recording: [" +
                number + ".MP3](http://example.org/" + number + ".MP3)\n    + a note on " + number + "\n";
    }
    return post;
}

Event eventOf(const QByteArray &post)
{
    MarkdownWorker worker;
    const Result<ReadEvent> read = readPost(post, u"post.md"_s, worker);
    if (!read)
        qFatal("%s", qUtf8Printable(read.error().toString()));
    Event event = read->event;
    quint32 next = 0;
    const auto number = [&next](auto &&self, QList<Entry> &entries) -> void {
        for (Entry &entry : entries) {
            entry.id = EntryId(++next);
            self(self, entry.children);
        }
    };
    number(number, event.outline);
    return event;
}

Event eventOfProse(const QString &markdown)
{
    Event event;
    event.outline.append(Entry{EntryId(1), Prose{markdown}, {}, {}, {}});
    return event;
}

bool hasColour(const QWidget &widget, const QColor &colour)
{
    const QImage image = const_cast<QWidget &>(widget).grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::find(line, line + image.width(), colour.rgb()) != line + image.width())
            return true;
    }
    return false;
}

const QStringList handledSchemes = {u"http"_s, u"https"_s, u"mailto"_s, u"file"_s, u"ms-msdt"_s};

const QColor testColour(255, 0, 255);

QString paintedFile(const QString &path)
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(testColour);
    image.save(path, "PNG");
    return path;
}

/// A PNG whose header promises 40000 × 40000 pixels.
void writeHugeHeader(const QString &path)
{
    QFile file(path);
    paintedFile(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("no temporary file");
    file.seek(16);
    file.write(QByteArray::fromHex("00009c4000009c40"));
    QByteArray header = QByteArray::fromHex("4948445200009c4000009c400802000000");
    quint32 crc = 0xffffffff;
    for (const char byte : header) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    crc = ~crc;
    file.seek(29);
    for (int shift = 24; shift >= 0; shift -= 8)
        file.putChar(char(crc >> shift));
}

} // namespace

class PreviewTest : public QObject
{
    Q_OBJECT

public slots:
    void takeUrl(const QUrl &url) { m_opened.append(url); }

private slots:
    void init();
    void cleanup();

    void showsTitleFrontMatterAndTalks();
    void followsEdits();
    void rendersOnlyTheNewest();
    void rendersNothingWhileHidden();
    void clickTellsTheEntry();
    void childrenAreToldFromTheirBlock();
    void scrollsToTheCurrentEntry();
    void keepsThePlaceWhenTextIsPutInAbove();
    void longPostIsShownInPart();
    void failureShowsThePlainText();

    void opensOnlyWebAndMailLinks_data();
    void opensOnlyWebAndMailLinks();
    void titleOfALinkIsAPlainTooltip();

    void hostileHtmlOpensNothing_data();
    void hostileHtmlOpensNothing();
    void imageOfTheFolderIsShown();
    void photoIsShownForItsPublicAddress();
    void imagesThatAreRefused_data();
    void imagesThatAreRefused();
    void largeImageIsMadeSmaller();

private:
    PostBrowser *browser() { return m_preview->findChild<PostBrowser *>(); }
    void showEvent(const Event &event) { m_preview->setEvent(event, m_folder->path()); }
    QPoint placeOf(const QString &text);

    std::unique_ptr<PostPreview> m_preview;
    std::unique_ptr<QTemporaryDir> m_folder;
    QList<QUrl> m_opened;
};

void PreviewTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preview = std::make_unique<PostPreview>();
    m_preview->resize(600, 400);
    m_preview->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_preview.get()));
    m_opened.clear();
    for (const QString &scheme : handledSchemes)
        QDesktopServices::setUrlHandler(scheme, this, "takeUrl");
}

void PreviewTest::cleanup()
{
    m_preview.reset();
    for (const QString &scheme : handledSchemes)
        QDesktopServices::unsetUrlHandler(scheme);
}

QPoint PreviewTest::placeOf(const QString &text)
{
    const QTextCursor found = browser()->document()->find(text);
    return found.isNull() ? QPoint() : browser()->cursorRect(found).center() - QPoint(6, 0);
}

void PreviewTest::showsTitleFrontMatterAndTalks()
{
    showEvent(eventOf(smallPost(2)));
    QTRY_VERIFY(browser()->toPlainText().contains(u"Talk 2"_s));
    QCOMPARE(browser()->document()->begin().text(), u"A Day in Nanning"_s);
    QVERIFY(browser()->document()->begin().next().text().contains(u"Date: 2019-10-26"_s));
}

void PreviewTest::followsEdits()
{
    Event event = eventOf(smallPost(2));
    showEvent(event);
    QTRY_VERIFY(browser()->toPlainText().contains(u"Talk 2"_s));
    event.outline.last().session()->title = u"Another <b>title"_s;
    showEvent(event);
    QTRY_VERIFY(browser()->toPlainText().contains(u"Another"_s));
}

void PreviewTest::rendersOnlyTheNewest()
{
    RenderQueue queue;
    QSignalSpy rendered(&queue, &RenderQueue::rendered);
    for (int i = 0; i < 100; ++i)
        queue.render(eventOfProse(u"number %1"_s.arg(i)), EntryId::None);
    QVERIFY(rendered.wait());
    QCOMPARE(rendered.size(), 1);
    QVERIFY(rendered.first().first().value<RenderedPost>().html.contains(u"number 99"_s));
}

void PreviewTest::rendersNothingWhileHidden()
{
    m_preview->hide();
    showEvent(eventOfProse(u"unseen"_s));
    QTest::qWait(300);
    QVERIFY(browser()->toPlainText().isEmpty());
    m_preview->show();
    QTRY_COMPARE(browser()->toPlainText().trimmed(), u"unseen"_s);
}

void PreviewTest::clickTellsTheEntry()
{
    const Event event = eventOf(smallPost(3));
    showEvent(event);
    QTRY_VERIFY(!placeOf(u"Somebody 2"_s).isNull());
    QSignalSpy clicked(m_preview.get(), &PostPreview::entryClicked);
    QTest::mouseClick(browser()->viewport(), Qt::LeftButton, {}, placeOf(u"Somebody 2"_s));
    QCOMPARE(clicked.size(), 1);
    const Entry *second = nullptr;
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *) {
        if (entry.session() && entry.session()->title == u"Talk 2"_s)
            second = &entry;
    });
    QVERIFY(second);
    QCOMPARE(clicked.first().first().value<EntryId>(), second->id);
}

void PreviewTest::childrenAreToldFromTheirBlock()
{
    RenderedPost post;
    post.html =
        u"<p><a name=\"L1\"></a>block</p><p><a name=\"L3\"></a>first</p><p><a name=\"L5\"></a>second</p>"_s;
    post.entries = {{EntryId(1), 11, 16}, {EntryId(2), 13, 14}, {EntryId(3), 15, 16}};
    post.linesBefore = 10;
    browser()->showPost(post);
    QCOMPARE(browser()->entryAt(placeOf(u"block"_s)), EntryId(1));
    QCOMPARE(browser()->entryAt(placeOf(u"first"_s)), EntryId(2));
    QCOMPARE(browser()->entryAt(placeOf(u"second"_s)), EntryId(3));
}

void PreviewTest::scrollsToTheCurrentEntry()
{
    const Event event = eventOf(smallPost(60));
    showEvent(event);
    QTRY_VERIFY(browser()->toPlainText().contains(u"Talk 60"_s));
    QCOMPARE(browser()->verticalScrollBar()->value(), 0);
    m_preview->setCurrentEntry(event.outline.last().id);
    QVERIFY(browser()->viewport()->rect().contains(placeOf(u"Talk 60"_s)));
    QVERIFY(hasColour(*browser()->viewport(), browser()->palette().color(QPalette::Highlight)));
}

void PreviewTest::keepsThePlaceWhenTextIsPutInAbove()
{
    Event event = eventOf(smallPost(60));
    showEvent(event);
    QTRY_VERIFY(browser()->toPlainText().contains(u"Talk 60"_s));
    browser()->verticalScrollBar()->setValue(browser()->verticalScrollBar()->maximum() / 2);
    const EntryId top = browser()->entryAt({100, 0});
    const int before = browser()->verticalScrollBar()->value();
    event.outline.first().session()->notes = u"line\nline\nline\nline\nline\nline\nline"_s;
    showEvent(event);
    QTRY_VERIFY(browser()->verticalScrollBar()->value() > before + 50);
    QCOMPARE(browser()->entryAt({100, 0}), top);
}

void PreviewTest::longPostIsShownInPart()
{
    const Event event = eventOf(smallPost(5000));
    MarkdownWorker worker;
    const RenderedPost start = renderPost(event, EntryId::None, worker);
    QVERIFY(start.isPart);
    QVERIFY(start.html.contains(u"Talk 1\n"_s));
    QVERIFY(start.html.size() < 600'000);
    const EntryId late = event.outline.at(4000).id;
    const RenderedPost part = renderPost(event, late, worker);
    QVERIFY(part.html.contains(event.outline.at(4000).session()->title));
    QVERIFY(!part.html.contains(u"Talk 1\n"_s));
    QVERIFY(part.linesBefore > 1000);
    browser()->showPost(part);
    browser()->setCurrentEntry(late);
    QVERIFY(
        browser()->viewport()->rect().contains(placeOf(event.outline.at(4000).session()->title + u'\n')) ||
        browser()->entryAt({100, 150}) != EntryId::None);
}

void PreviewTest::failureShowsThePlainText()
{
    showEvent(eventOfProse(u"<b>here\n"_s + QString(u"![[]()"_s).repeated(60'000)));
    auto *message = m_preview->findChild<QLabel *>();
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 10'000);
    QVERIFY(browser()->toPlainText().contains(u"<b>here"_s));
    showEvent(eventOfProse(u"well again"_s));
    QTRY_COMPARE_WITH_TIMEOUT(browser()->toPlainText().trimmed(), u"well again"_s, 10'000);
    QVERIFY(!message->isVisible());
}

void PreviewTest::opensOnlyWebAndMailLinks_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("opens");
    QTest::newRow("http") << u"http://example.org/a.MP3"_s << true;
    QTest::newRow("https") << u"https://example.org/"_s << true;
    QTest::newRow("mail") << u"mailto:a@example.org"_s << true;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("path") << u"/etc/passwd"_s << false;
    QTest::newRow("relative") << u"slides.pdf"_s << false;
    QTest::newRow("program") << u"ms-msdt:/id"_s << false;
}

void PreviewTest::opensOnlyWebAndMailLinks()
{
    QFETCH(QString, url);
    QFETCH(bool, opens);
    RenderedPost post;
    post.html = u"<p><a href=\"%1\">here</a></p>"_s.arg(url);
    browser()->showPost(post);
    QSignalSpy activated(m_preview.get(), &PostPreview::linkActivated);
    QTest::mouseClick(browser()->viewport(), Qt::LeftButton, {}, placeOf(u"here"_s));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(m_opened.size(), opens ? 1 : 0);
    QCOMPARE(browser()->toPlainText(), u"here"_s);
}

void PreviewTest::titleOfALinkIsAPlainTooltip()
{
    RenderedPost post;
    post.html = u"<p><a href=\"http://a\" title=\"&lt;img src=/dev/zero&gt;\">here</a></p>"_s;
    browser()->showPost(post);
    const QPoint place = placeOf(u"here"_s);
    QHelpEvent help(QEvent::ToolTip, place, browser()->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(browser()->viewport(), &help);
    QVERIFY(QToolTip::text().contains(u"&lt;img src=/dev/zero&gt;"_s));
    QToolTip::hideText();
}

void PreviewTest::hostileHtmlOpensNothing_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("image") << u"<img src=\"%1\">"_s;
    QTest::newRow("image by address") << u"<img src=\"file://%1\">"_s;
    QTest::newRow("style sheet") << u"<head><link rel=\"stylesheet\" href=\"%1\"></head><body>a</body>"_s;
    QTest::newRow("import") << u"<style>@import url(\"%1\");</style><p>a</p>"_s;
    QTest::newRow("background") << u"<body background=\"%1\"><p>a</p></body>"_s;
    QTest::newRow("background of a table") << u"<table background=\"%1\"><tr><td>a</td></tr></table>"_s;
    QTest::newRow("background in a style") << u"<p style=\"background-image: url('%1')\">a</p>"_s;
    QTest::newRow("list image") << u"<ul style=\"list-style-image: url('%1')\"><li>a</li></ul>"_s;
}

void PreviewTest::hostileHtmlOpensNothing()
{
    QFETCH(QString, html);
    const QString pipe = m_folder->filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0); // opening it would hang the test
    const QString image = paintedFile(m_folder->filePath(u"image.png"_s));
    browser()->setFolder(m_folder->path());
    for (const QString &target : {u"/dev/zero"_s, pipe, image, u"pipe"_s}) {
        RenderedPost post;
        post.html = html.arg(target);
        browser()->showPost(post);
        QVERIFY(!hasColour(*browser()->viewport(), testColour));
    }
}

void PreviewTest::imageOfTheFolderIsShown()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"photos"_s));
    paintedFile(m_folder->filePath(u"photos/one room.png"_s));
    showEvent(eventOfProse(u"text\n![room](photos/one%20room.png)"_s));
    QTRY_VERIFY(hasColour(*browser()->viewport(), testColour));
}

void PreviewTest::photoIsShownForItsPublicAddress()
{
    paintedFile(m_folder->filePath(u"room.png"_s));
    Event event = eventOf("# A\n\n![room](http://example.org/photos/room.png)\n");
    QCOMPARE(browser()->toPlainText(), QString());
    event.photosBase = u"http://example.org/photos/"_s;
    for (Entry &entry : event.outline) {
        if (Photo *photo = entry.photo()) {
            photo->file = u"room.png"_s;
            photo->url.clear();
        }
    }
    event.outline.append(Entry{EntryId(90), Photo{u"room"_s, u"room.png"_s, {}, {}}, {}, {}, {}});
    showEvent(event);
    QTRY_VERIFY(hasColour(*browser()->viewport(), testColour));
}

void PreviewTest::imagesThatAreRefused_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"pipe", "link.png", "linked/image.png", "huge.png", "text.png", "drawing.svg",
                             "gone.png", "../image.png", "/dev/zero", "zero", "."})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void PreviewTest::imagesThatAreRefused()
{
    QFETCH(QString, file);
    QTemporaryDir elsewhere;
    QDir folder(m_folder->path());
    QVERIFY(folder.mkdir(u"event"_s) && folder.cd(u"event"_s));
    paintedFile(m_folder->filePath(u"image.png"_s));
    paintedFile(elsewhere.filePath(u"image.png"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(QFile::link(elsewhere.filePath(u"image.png"_s), folder.filePath(u"link.png"_s)));
    QVERIFY(QFile::link(elsewhere.path(), folder.filePath(u"linked"_s)));
    QVERIFY(QFile::link(u"/dev/zero"_s, folder.filePath(u"zero"_s)));
    writeHugeHeader(folder.filePath(u"huge.png"_s));
    QFile text(folder.filePath(u"text.png"_s));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no image") > 0);
    QFile drawing(folder.filePath(u"drawing.svg"_s));
    QVERIFY(drawing.open(QIODevice::WriteOnly));
    drawing.write(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><image href=\"/etc/x\"/></svg>");
    drawing.close();

    PreviewImages images;
    QSignalSpy changed(&images, &PreviewImages::changed);
    images.setFolder(folder.path());
    images.refresh(file);
    QVERIFY(changed.wait());
    QVERIFY(images.image(file).isNull());
    QVERIFY(!images.problem(file).isEmpty());
    RenderedPost post;
    post.html = u"<p><img src=\"%1\" /></p>"_s.arg(imageName(0));
    post.images = {{file, u"alt"_s, file}};
    browser()->setFolder(folder.path());
    browser()->showPost(post);
    QTest::qWait(50);
    QVERIFY(!hasColour(*browser()->viewport(), testColour));
}

void PreviewTest::largeImageIsMadeSmaller()
{
    QImage image(4000, 3000, QImage::Format_RGB32);
    image.fill(testColour);
    QVERIFY(image.save(m_folder->filePath(u"large.jpg"_s), "JPG"));
    const Result<LocalImage> local = LocalImage::find(m_folder->path(), u"large.jpg"_s);
    QVERIFY(local);
    const Result<QImage> read = local->read({800, 800});
    QVERIFY(read);
    QCOMPARE(read->size(), QSize(800, 600));
}

} // namespace rundown

QTEST_MAIN(rundown::PreviewTest)
#include "preview_test.moc"
