// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/postpreview.h"

#include "widgets/common/plaintext.h"
#include "widgets/preview/postbrowser.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QEvent>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

bool mayBeOpened(const QUrl &url)
{
    static const QStringList schemes = {u"http"_s, u"https"_s, u"mailto"_s};
    return url.isValid() && schemes.contains(url.scheme());
}

/// The words above a post that is not shown as it will be; empty if it is.
QString messageFor(const RenderedPost &post)
{
    if (!post.failure.isEmpty())
        return PostPreview::tr("%1 Its plain text is shown.").arg(post.failure);
    if (post.isPart)
        return PostPreview::tr("The post is very long: this is the part around the selected entry.");
    return {};
}

} // namespace

PostPreview::PostPreview(QWidget *parent)
    : QWidget(parent), m_message(plainLabel()), m_browser(new PostBrowser), m_target(plainLabel())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_browser);
    m_message->setWordWrap(true);
    m_message->setMargin(8);
    m_message->hide();
    m_browser->setAccessibleName(tr("The post as its readers will see it"));
    m_target->setParent(m_browser);
    m_target->setAutoFillBackground(true);
    m_target->setMargin(4);
    m_target->setBackgroundRole(QPalette::ToolTipBase);
    m_target->setForegroundRole(QPalette::ToolTipText);
    m_target->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_target->hide();
    m_browser->installEventFilter(this);
    connect(&m_queue, &RenderQueue::rendered, this, &PostPreview::showRendered);
    connect(m_browser, &PostBrowser::entryClicked, this, &PostPreview::entryClicked);
    connect(m_browser, &PostBrowser::anchorClicked, this, &PostPreview::openLink);
    connect(m_browser, &PostBrowser::highlighted, this, &PostPreview::showTarget);
}

void PostPreview::setEvent(const Event &event, const QString &folder)
{
    m_event = event;
    m_browser->setFolder(folder);
    render();
}

void PostPreview::setCurrentEntry(EntryId id)
{
    if (m_current == id)
        return;
    m_current = id;
    m_browser->setCurrentEntry(id);
    if (m_browser->post().isPart)
        render();
}

void PostPreview::render()
{
    m_isStale = !isVisible();
    if (!m_isStale)
        m_queue.render(m_event, m_current);
}

void PostPreview::showRendered(const RenderedPost &post)
{
    const QString message = messageFor(post);
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_browser->showPost(post);
}

void PostPreview::openLink(const QUrl &url)
{
    if (url.isRelative() && url.path().isEmpty() && url.hasFragment()) {
        m_browser->scrollToAnchor(url.fragment());
        return;
    }
    if (mayBeOpened(url))
        QDesktopServices::openUrl(url);
    emit linkActivated(url);
}

void PostPreview::showTarget(const QUrl &url)
{
    const bool isWithin = url.isRelative() && url.path().isEmpty();
    const QString words = mayBeOpened(url) ? url.toDisplayString()
                                           : tr("%1 is not opened from here").arg(url.toDisplayString());
    m_target->setText(url.isEmpty() || isWithin ? QString() : words);
    m_target->setVisible(!m_target->text().isEmpty());
    placeTarget();
}

void PostPreview::placeTarget()
{
    const QSize size = m_target->sizeHint().boundedTo({m_browser->viewport()->width(), m_browser->height()});
    m_target->setGeometry(0, m_browser->height() - size.height(), size.width(), size.height());
}

void PostPreview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        render();
}

bool PostPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_browser && event->type() == QEvent::Resize)
        placeTarget();
    return QWidget::eventFilter(watched, event);
}

} // namespace rundown
