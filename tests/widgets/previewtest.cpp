// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/previewtest.h"

#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/recap.h"

#include <QDesktopServices>
#include <QImage>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

const QStringList handledSchemes = {u"http"_s, u"https"_s,   u"mailto"_s,
                                    u"file"_s, u"ms-msdt"_s, u"javascript"_s};

} // namespace

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
    return read->event;
}

Event eventOfProse(const QStringList &texts)
{
    Event event;
    for (const QString &text : texts)
        event.outline.append(Entry{EntryId::None, Prose{text}, {}, {}, {}});
    return event;
}

bool hasColour(QWidget &widget, const QColor &colour)
{
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::find(line, line + image.width(), colour.rgb()) != line + image.width())
            return true;
    }
    return false;
}

void PreviewTestBase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_document = std::make_unique<EventDocument>();
    m_preview = std::make_unique<PostPreview>();
    m_preview->resize(600, 400);
    m_preview->setFolder(m_folder->path());
    m_preview->setDocument(m_document.get());
    m_preview->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_preview.get()));
    m_opened.clear();
    for (const QString &scheme : handledSchemes)
        QDesktopServices::setUrlHandler(scheme, this, "takeUrl");
}

void PreviewTestBase::cleanup()
{
    m_preview.reset();
    m_document.reset();
    for (const QString &scheme : handledSchemes)
        QDesktopServices::unsetUrlHandler(scheme);
}

void PreviewTestBase::showEvent(const Event &event)
{
    m_document->load(event);
    settle();
}

void PreviewTestBase::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_preview->isUpToDate(), 20'000);
}

/// All that the post shows.
QString PreviewTestBase::words()
{
    view()->selectAll();
    const QString text = view()->selectedText();
    return text;
}

QString PreviewTestBase::htmlOf(int piece)
{
    const auto &pieces = view()->post().pieces();
    return piece < int(pieces.size()) && pieces[size_t(piece)]->document
               ? pieces[size_t(piece)]->document->toHtml()
               : QString();
}

EntryId PreviewTestBase::idOf(const QString &title)
{
    for (const EntryId id : m_document->entriesInOrder()) {
        if (m_document->session(id) && m_document->session(id)->title == title)
            return id;
    }
    return EntryId::None;
}

void PreviewTestBase::click(const QString &text)
{
    const QRect place = view()->placeOf(text);
    QVERIFY2(!place.isEmpty(), qPrintable(text));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, place.center());
}

} // namespace rundown
