// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/postbrowser.h"

#include "widgets/common/plaintext.h"
#include "widgets/preview/previewstyle.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int margin = 24;
constexpr int longestLine = 52; ///< in line heights: more is tiring to read
constexpr int barWidth = 3;

/// What is answered for whatever is not an image of the post.
QImage nothing()
{
    QImage image(1, 1, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

} // namespace

PostBrowser::PostBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(margin);
    document()->setIndentWidth(margin);
    connect(&m_images, &PreviewImages::changed, this, &PostBrowser::updateImage);
}

void PostBrowser::setFolder(const QString &folder)
{
    m_images.setFolder(folder);
}

void PostBrowser::showPost(const RenderedPost &post)
{
    const Place place = topPlace();
    m_post = post;
    setDocumentHtml();
    scrollTo(place);
    if (m_revealLater)
        revealCurrent();
}

void PostBrowser::setDocumentHtml()
{
    const PreviewStyle style{palette(), font()};
    document()->setDefaultStyleSheet(style.sheet());
    document()->setDefaultFont(font());
    setImageBounds();
    setHtml(m_post.html);
    fitToWidth();
    collectAnchors();
    for (const PostImage &image : std::as_const(m_post.images)) {
        if (!image.file.isEmpty())
            m_images.refresh(image.file);
    }
}

/// Anchors "LN" give the places of the post's lines.
void PostBrowser::collectAnchors()
{
    m_anchors.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QStringList names = it.fragment().charFormat().anchorNames();
            for (const QString &name : names) {
                bool isNumber = false;
                const int line = name.startsWith(u'L') ? name.mid(1).toInt(&isNumber) : 0;
                if (isNumber)
                    m_anchors.append({line + m_post.linesBefore, it.fragment().position()});
            }
        }
    }
    std::stable_sort(m_anchors.begin(), m_anchors.end(),
                     [](const Anchor &a, const Anchor &b) { return a.line < b.line; });
}

int PostBrowser::contentWidth() const
{
    const int widest = longestLine * fontMetrics().height();
    return std::clamp(viewport()->width() - 2 * margin, margin, widest);
}

void PostBrowser::fitToWidth()
{
    const int side = (viewport()->width() - contentWidth()) / 2 - margin;
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    if (format.leftMargin() == margin + side)
        return;
    format.setLeftMargin(margin + side);
    format.setRightMargin(margin + side);
    document()->rootFrame()->setFrameFormat(format);
}

int PostBrowser::lineAt(int position) const
{
    const Anchor *nearest = nullptr;
    for (const Anchor &anchor : m_anchors) {
        if (anchor.position <= position && (!nearest || anchor.position >= nearest->position))
            nearest = &anchor;
    }
    return nearest ? nearest->line : 0;
}

int PostBrowser::positionOf(int line) const
{
    const auto found = std::find_if(m_anchors.begin(), m_anchors.end(),
                                    [line](const Anchor &anchor) { return anchor.line >= line; });
    return found == m_anchors.end() ? document()->characterCount() - 1 : found->position;
}

qreal PostBrowser::topOf(int position) const
{
    return document()->documentLayout()->blockBoundingRect(document()->findBlock(position)).top();
}

EntryId PostBrowser::entryOfLine(int line) const
{
    EntryId id = EntryId::None;
    for (const EntryLines &entry : m_post.entries) {
        if (entry.first <= line && line <= entry.last)
            id = entry.id; // children come after their parents
    }
    return id;
}

const EntryLines *PostBrowser::linesOf(EntryId id) const
{
    const auto found = std::find_if(m_post.entries.begin(), m_post.entries.end(),
                                    [id](const EntryLines &entry) { return entry.id == id; });
    return found == m_post.entries.end() ? nullptr : &*found;
}

EntryId PostBrowser::entryAt(const QPoint &viewportPosition) const
{
    return entryOfLine(lineAt(cursorForPosition(viewportPosition).position()));
}

PostBrowser::Place PostBrowser::topPlace() const
{
    const int top = verticalScrollBar()->value();
    if (top == 0 || m_anchors.isEmpty())
        return {};
    const int line = lineAt(cursorForPosition({viewport()->width() / 2, 0}).position());
    const EntryId entry = entryOfLine(line);
    const EntryLines *lines = linesOf(entry);
    return {entry, lines ? lines->first : 0, line, top - topOf(positionOf(line))};
}

void PostBrowser::scrollTo(const Place &place)
{
    const EntryLines *lines = linesOf(place.entry);
    const int line = place.line + (lines ? lines->first - place.entryLine : 0);
    document()->documentLayout()->documentSize(); // lays out all of it, so that the range is known
    verticalScrollBar()->setValue(line <= 0 ? 0 : qRound(topOf(positionOf(line)) + place.offset));
}

void PostBrowser::setCurrentEntry(EntryId id)
{
    if (m_current == id)
        return;
    m_current = id;
    revealCurrent();
    viewport()->update();
}

QRectF PostBrowser::currentRect() const
{
    const EntryLines *lines = linesOf(m_current);
    if (!lines || m_anchors.isEmpty())
        return {};
    const int begin = positionOf(lines->first);
    const int end = positionOf(lines->last + 1);
    const QTextBlock last = document()->findBlock(std::max(begin, end - 1));
    const qreal top = topOf(begin);
    return {0, top, barWidth, document()->documentLayout()->blockBoundingRect(last).bottom() - top};
}

void PostBrowser::revealCurrent()
{
    // Nobody looks, or the entry's place is not known yet: it is revealed with the next post, or when shown.
    const QRectF rect = currentRect();
    m_revealLater = !isVisible() || rect.isNull();
    const int top = verticalScrollBar()->value();
    const int height = viewport()->height();
    if (m_revealLater || (rect.top() >= top && rect.bottom() <= top + height))
        return;
    verticalScrollBar()->setValue(qRound(rect.top()) - std::min(height / 4, 4 * margin));
}

QVariant PostBrowser::loadResource(int type, const QUrl &name)
{
    const qsizetype index = imageIndex(name.toString());
    if (type != QTextDocument::ImageResource || index < 0 || index >= m_post.images.size())
        return nothing();
    return imageFor(m_post.images[index]);
}

QImage PostBrowser::imageFor(const PostImage &image) const
{
    QImage decoded = image.file.isEmpty() ? QImage() : m_images.image(image.file);
    if (decoded.isNull())
        return placeholderFor(image);
    const qreal ratio = devicePixelRatioF();
    const int widest = int(contentWidth() * ratio);
    if (decoded.width() > widest)
        decoded = decoded.scaledToWidth(widest, Qt::SmoothTransformation);
    decoded.setDevicePixelRatio(ratio);
    return decoded;
}

QImage PostBrowser::placeholderFor(const PostImage &image) const
{
    const QString host = QUrl(image.source).host();
    const QString problem = image.file.isEmpty() ? QString() : m_images.problem(image.file);
    QString reason = host.isEmpty() ? problem : tr("on %1, shown in the published post").arg(host);
    if (reason.isEmpty())
        reason = image.file.isEmpty() ? tr("not in the event's folder") : tr("loading…");
    const QString name = image.alt.isEmpty() ? fileNameOf(image.source) : image.alt;
    const PreviewStyle style{palette(), font()};
    return style.placeholder(name, reason, std::min(contentWidth(), 420), devicePixelRatioF());
}

void PostBrowser::setImageBounds()
{
    const int widest = int(longestLine * fontMetrics().height() * devicePixelRatioF());
    m_images.setBounds({widest, 2 * widest});
}

void PostBrowser::provideImages(const QString &file)
{
    for (qsizetype i = 0; i < m_post.images.size(); ++i) {
        const PostImage &image = m_post.images[i];
        if (file.isEmpty() || image.file == file)
            document()->addResource(QTextDocument::ImageResource, QUrl(imageName(i)), imageFor(image));
    }
    document()->markContentsDirty(0, document()->characterCount());
}

void PostBrowser::updateImage(const QString &file)
{
    const Place place = topPlace();
    provideImages(file);
    scrollTo(place);
}

void PostBrowser::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
    // Nothing that the text names is ever opened here.
}

bool PostBrowser::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextBrowser::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString title = cursorForPosition(help->pos()).charFormat().toolTip();
    QToolTip::showText(help->globalPos(), plainToolTip(title), viewport());
    return true;
}

void PostBrowser::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    QTextBrowser::mousePressEvent(event);
}

void PostBrowser::mouseReleaseEvent(QMouseEvent *event)
{
    QTextBrowser::mouseReleaseEvent(event);
    const bool dragged = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || dragged || !anchorAt(event->pos()).isEmpty())
        return;
    if (const EntryId id = entryAt(event->pos()); id != EntryId::None)
        emit entryClicked(id);
}

void PostBrowser::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    const QRectF bar = currentRect().translated(0, -verticalScrollBar()->value());
    if (bar.isEmpty())
        return;
    QPainter painter(viewport());
    const int left = (viewport()->width() - contentWidth()) / 2 - margin / 2;
    painter.fillRect(bar.translated(left, 0), palette().color(QPalette::Highlight));
}

void PostBrowser::resizeEvent(QResizeEvent *event)
{
    const Place place = topPlace();
    QTextBrowser::resizeEvent(event);
    if (event->oldSize().width() == event->size().width())
        return;
    fitToWidth();
    provideImages({});
    scrollTo(place);
}

void PostBrowser::showEvent(QShowEvent *event)
{
    QTextBrowser::showEvent(event);
    if (m_revealLater)
        QMetaObject::invokeMethod(this, &PostBrowser::revealCurrent, Qt::QueuedConnection);
}

void PostBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showPost(m_post);
}

} // namespace rundown
