// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/startpage.h"

#include "widgets/start/actioncard.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int unit = 8; ///< of the window's grid
constexpr int columnWidth = 360;
constexpr int recentWidth = 480;

QLabel *heading(const QString &text, double scale, QFont::Weight weight, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(weight);
    label->setFont(font);
    return label;
}

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    QLabel *label = heading(text, 1, QFont::Normal, parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// The one local file that is dragged, or nothing.
QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

StartPage::StartPage(QWidget *parent) : QWidget(parent), m_model(new RecentEventsModel(this))
{
    setAcceptDrops(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(4 * unit, 4 * unit, 4 * unit, 4 * unit);
    grid->setHorizontalSpacing(6 * unit);
    grid->setVerticalSpacing(unit);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 4);
    grid->setColumnStretch(3, 1);
    grid->setRowStretch(0, 2);
    grid->setRowStretch(4, 3);
    auto *welcome = new QVBoxLayout;
    welcome->addWidget(heading(tr("Rundown"), 2.4, QFont::Light, this));
    welcome->addWidget(quietLabel(tr("Plan the day, listen back, write the recap."), this));
    grid->addLayout(welcome, 1, 1);
    QLabel *recent = heading(tr("Recent events"), 1.15, QFont::DemiBold, this);
    recent->setIndent(unit);
    grid->addWidget(recent, 1, 2, Qt::AlignBottom);
    grid->setRowMinimumHeight(2, unit);
    grid->addLayout(makeActions(), 3, 1, Qt::AlignTop);
    grid->addWidget(makeRecent(), 3, 2);
    setRecentEvents({});
}

QVBoxLayout *StartPage::makeActions()
{
    auto *cards = new QVBoxLayout;
    cards->setSpacing(unit);
    const auto add = [&](const QString &icon, const QString &title, const QString &detail, auto signal) {
        auto *card = new ActionCard(QIcon::fromTheme(icon), title, detail, this);
        card->setFixedWidth(qMax(columnWidth, card->sizeHint().width()));
        connect(card, &ActionCard::clicked, this, signal);
        cards->addWidget(card);
    };
    add(u"document-new"_s, tr("&New event"), tr("Start with an empty program"),
        &StartPage::newEventRequested);
    add(u"document-open"_s, tr("&Open…"), tr("An event file you have already"), &StartPage::openRequested);
    add(u"document-import"_s, tr("&Import a post…"), tr("Turn a recap post into an event"),
        &StartPage::importRequested);
    add(u"bookmarks"_s, tr("Try the &sample event"), tr("A day with talks, recordings and notes"),
        &StartPage::sampleRequested);
    return cards;
}

QWidget *StartPage::makeRecent()
{
    auto *column = new QWidget(this);
    column->setMaximumWidth(recentWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    m_nothingRecent = quietLabel(tr("The events you open will be listed here.\n\n"
                                    "You can also drop an event file or a post anywhere on this page."),
                                 column);
    m_nothingRecent->setIndent(unit);
    layout->addWidget(m_nothingRecent, 0, Qt::AlignTop);

    m_recent = new QListView(column);
    auto *delegate = new RecentEventDelegate(m_recent);
    m_recent->setItemDelegate(delegate);
    m_recent->setModel(m_model);
    m_recent->setAccessibleName(tr("Recent events"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->viewport()->setAutoFillBackground(false);
    m_recent->setMouseTracking(true);
    m_recent->setUniformItemSizes(true);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setContextMenuPolicy(Qt::CustomContextMenu);
    m_recent->installEventFilter(this);
    layout->addWidget(m_recent, 1);
    connect(delegate, &RecentEventDelegate::chosen, this, &StartPage::fileChosen, Qt::QueuedConnection);
    connect(m_recent, &QListView::customContextMenuRequested, this, &StartPage::showRecentMenu);
    connect(delegate, &RecentEventDelegate::removeClicked, this, &StartPage::removeRecent,
            Qt::QueuedConnection);
    return column;
}

void StartPage::setRecentEvents(const QList<RecentEvent> &events)
{
    m_model->setEvents(events);
    m_recent->setVisible(!events.isEmpty());
    m_nothingRecent->setVisible(events.isEmpty());
}

void StartPage::removeRecent(const QString &path)
{
    m_model->remove(path);
    m_recent->setVisible(m_model->rowCount() > 0);
    m_nothingRecent->setVisible(m_model->rowCount() == 0);
    emit recentEventRemoved(path);
}

void StartPage::showRecentMenu(const QPoint &position)
{
    const QModelIndex index = m_recent->indexAt(position);
    if (!index.isValid())
        return;
    const QString path = index.data(RecentEventsModel::PathRole).toString();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(QIcon::fromTheme(u"document-open"_s), tr("&Open"), this,
                    [=, this] { emit fileChosen(path); });
    menu->addAction(QIcon::fromTheme(u"list-remove"_s), tr("&Remove from the list"), this,
                    [=, this] { removeRecent(path); });
    menu->popup(m_recent->viewport()->mapToGlobal(position));
}

bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_recent || event->type() != QEvent::KeyPress || !m_recent->currentIndex().isValid())
        return QWidget::eventFilter(watched, event);
    const QString path = m_recent->currentIndex().data(RecentEventsModel::PathRole).toString();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit fileChosen(path);
        return true;
    case Qt::Key_Delete:
        removeRecent(path);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void StartPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (draggedFile(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setDropShown(true);
}

void StartPage::dragLeaveEvent(QDragLeaveEvent *)
{
    setDropShown(false);
}

void StartPage::dropEvent(QDropEvent *event)
{
    setDropShown(false);
    const QString path = draggedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    emit fileChosen(path);
}

void StartPage::setDropShown(bool shown)
{
    m_dropShown = shown;
    update();
}

void StartPage::paintEvent(QPaintEvent *)
{
    if (!m_dropShown)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(unit, unit, -unit, -unit), unit, unit);
}

} // namespace rundown
