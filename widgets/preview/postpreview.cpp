// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/postpreview.h"

#include "widgets/common/background.h"
#include "widgets/common/plaintext.h"
#include "widgets/preview/linktarget.h"

#include <QAction>
#include <QBoxLayout>
#include <QDesktopServices>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int wordsMs = 8000; ///< that a message about a link stays

} // namespace

PostPreview::PostPreview(QWidget *parent)
    : QWidget(parent), m_view(new PostView), m_follower(m_view->post()), m_message(plainLabel()),
      m_webLine(new QWidget), m_webWords(plainLabel()), m_webButton(new QPushButton),
      m_webAction(new QAction(this)), m_target(plainLabel())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    fillWebLine();
    layout->addWidget(m_message);
    layout->addWidget(m_webLine);
    layout->addWidget(m_view);
    m_message->setWordWrap(true);
    m_message->setMargin(8);
    m_message->hide();
    m_webAction->setCheckable(true);
    m_view->addAction(m_webAction);
    m_target->setParent(m_view);
    m_target->setAutoFillBackground(true);
    m_target->setMargin(4);
    m_target->setBackgroundRole(QPalette::ToolTipBase);
    m_target->setForegroundRole(QPalette::ToolTipText);
    m_target->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_target->hide();
    m_wordsTimer.setSingleShot(true);
    m_wordsTimer.setInterval(wordsMs);
    wire();
    translate();
}

PostPreview::~PostPreview()
{
    m_follower.setActive(false);
    m_follower.disconnect(this);
}

void PostPreview::fillWebLine()
{
    auto *layout = new QHBoxLayout(m_webLine);
    layout->setContentsMargins(8, 4, 8, 4);
    m_webWords->setWordWrap(true);
    layout->addWidget(m_webWords, 1);
    layout->addWidget(m_webButton);
    m_webLine->hide();
}

void PostPreview::wire()
{
    m_view->installEventFilter(this);
    connect(&m_follower, &PostFollower::changed, this, &PostPreview::showPost);
    connect(&m_follower, &PostFollower::cleared, this, [this] {
        m_current = EntryId::None;
        m_view->restart();
    });
    connect(&m_follower, &PostFollower::summaryChanged, this, &PostPreview::showMessages);
    connect(&m_follower, &PostFollower::upToDate, this, &PostPreview::upToDate);
    connect(m_view, &PostView::placeChanged, this, [this] { m_follower.setNear(m_view->entriesNear()); });
    connect(m_view, &PostView::entryClicked, this, &PostPreview::entryClicked);
    connect(m_view, &PostView::linkActivated, this, &PostPreview::openLink);
    connect(m_view, &PostView::linkShown, this, &PostPreview::showTarget);
    connect(m_webButton, &QPushButton::clicked, this, [this] { allowWebImages(true); });
    connect(m_webAction, &QAction::triggered, this, &PostPreview::allowWebImages);
    connect(&m_wordsTimer, &QTimer::timeout, this, [this] { showWords({}); });
}

void PostPreview::setDocument(EventDocument *document)
{
    m_follower.setDocument(document);
}

void PostPreview::setFolder(const QString &folder)
{
    m_folder = folder;
    m_view->images().setFolder(folder);
    m_follower.setFolder(folder);
}

void PostPreview::setCurrentEntry(EntryId id)
{
    if (m_current == id)
        return;
    m_current = id;
    showCurrent();
}

void PostPreview::showCurrent()
{
    m_view->setCurrentEntry(m_current, m_follower.topLevelOf(m_current));
    m_follower.setNear(m_view->entriesNear());
}

void PostPreview::showPost()
{
    m_view->postChanged();
    m_view->setTopLevel(m_follower.topLevelOf(m_current));
    m_follower.setNear(m_view->entriesNear());
}

// --- the lines above the post

void PostPreview::showMessages()
{
    const QString failure = m_follower.failure();
    m_message->setText(failure.isEmpty() ? QString() : tr("%1 Its plain text is shown.").arg(failure));
    m_message->setVisible(!failure.isEmpty());
    const int count = webImagesAllowed() ? 0 : m_follower.countOfWebImages();
    m_webWords->setText(tr("%n image(s) of this post are on the web.", nullptr, count));
    m_webLine->setVisible(count > 0);
}

void PostPreview::setWebImagesAllowed(bool allowed)
{
    m_webAction->setChecked(allowed);
    m_view->images().setWebAllowed(allowed);
    showMessages();
}

void PostPreview::allowWebImages(bool allowed)
{
    setWebImagesAllowed(allowed);
    emit webImagesAllowedChanged(allowed);
}

// --- links

void PostPreview::openLink(const QString &href)
{
    const LinkTarget target = linkTarget(href);
    switch (target.kind) {
    case LinkTarget::Kind::Web:
    case LinkTarget::Kind::Mail:
        QDesktopServices::openUrl(target.url);
        break;
    case LinkTarget::Kind::File:
        openFile(target.path);
        break;
    case LinkTarget::Kind::Place:
        if (target.place.startsWith("footnote-"_L1))
            m_view->scrollToFootnote(target.place.mid(qsizetype(9)).toUInt());
        break;
    case LinkTarget::Kind::Refused:
        showWords(wordsFor(href));
    }
    emit linkActivated(href);
}

void PostPreview::openFile(const QString &path)
{
    const auto find = [folder = m_folder, path] { return fileToOpen(folder, path); };
    inThreadOfItsOwn(this, find, [this](const Result<QString> &file) {
        if (file)
            QDesktopServices::openUrl(QUrl::fromLocalFile(*file));
        else
            showWords(file.error().what);
    });
}

void PostPreview::showTarget(const QString &href)
{
    m_wordsTimer.stop();
    showWords(href.isEmpty() ? QString() : wordsFor(href));
    if (!href.isEmpty())
        m_wordsTimer.stop(); // as long as the pointer is there
}

void PostPreview::showWords(const QString &words)
{
    m_target->setText(words);
    m_target->setVisible(!words.isEmpty());
    m_wordsTimer.start();
    placeTarget();
}

void PostPreview::placeTarget()
{
    const QSize size = m_target->sizeHint().boundedTo({m_view->viewport()->width(), m_view->height()});
    m_target->setGeometry(0, m_view->height() - size.height(), size.width(), size.height());
}

// --- events

void PostPreview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_follower.setActive(true);
}

void PostPreview::hideEvent(QHideEvent *event)
{
    m_follower.setActive(false);
    QWidget::hideEvent(event);
}

void PostPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
}

bool PostPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        placeTarget();
    if (watched == m_view && event->type() == QEvent::WindowActivate) {
        m_view->images().lookAgain(); // somebody may have put a file in place meanwhile
        m_follower.lookAgain();
    }
    return QWidget::eventFilter(watched, event);
}

void PostPreview::translate()
{
    m_view->setAccessibleName(tr("The post as its readers will see it"));
    m_webButton->setText(tr("Show"));
    m_webAction->setText(tr("Show images from the web"));
    showMessages();
}

} // namespace rundown
