// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/jumplist.h"

#include "widgets/common/elidedlabel.h"
#include "widgets/common/icons.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int usualWidth = 560;
constexpr int usualHeight = 480;
constexpr int levelWidth = 3; ///< spaces before an item, a level

QString iconOf(OutlineItem::Kind kind)
{
    switch (kind) {
    case OutlineItem::Heading:
        return u"format-text-bold"_s;
    case OutlineItem::Photo:
        return u"photo"_s;
    case OutlineItem::Session:
        break;
    }
    return u"view-time-schedule"_s;
}

/// All words stand somewhere in the text, in any order and case.
bool hasAllWords(const QString &text, const QString &words)
{
    const QStringList parts = words.simplified().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(parts,
                               [&](const QString &part) { return text.contains(part, Qt::CaseInsensitive); });
}

} // namespace

JumpList::JumpList(QWidget *window)
    : QFrame(window), m_edit(new QLineEdit), m_list(new QListWidget), m_none(emptyLabel())
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);
    m_edit->addAction(themeIcon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay with the line, and so does an input method
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_edit, &QLineEdit::textChanged, this, &JumpList::filter);
    connect(m_list, &QListWidget::itemClicked, this, &JumpList::choose);
    translate();
    hide();
}

void JumpList::open(const QList<Entry> &outline, EntryId current)
{
    m_items = outlineOfPost(outline);
    m_before = QApplication::focusWidget();
    fill(current);
    m_edit->clear();
    filter({});
    place();
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_list->scrollToItem(m_list->currentItem(), QAbstractItemView::PositionAtCenter);
}

void JumpList::fill(EntryId current)
{
    m_list->clear();
    for (const OutlineItem &item : std::as_const(m_items)) {
        const QString text = item.text.simplified();
        auto *row = new QListWidgetItem(themeIcon(iconOf(item.kind)),
                                        QString((item.level - 1) * levelWidth, u' ') + text, m_list);
        QFont font = row->font();
        font.setBold(item.kind == OutlineItem::Heading);
        row->setFont(font);
        if (item.entry == current && !m_list->currentItem())
            m_list->setCurrentItem(row);
    }
}

void JumpList::filter(const QString &words)
{
    int shown = 0;
    for (int i = 0; i < m_list->count(); ++i) {
        m_list->item(i)->setHidden(!hasAllWords(m_items[i].text, words));
        shown += m_list->item(i)->isHidden() ? 0 : 1;
    }
    m_list->setVisible(shown > 0);
    m_none->setVisible(shown == 0);
    if (!m_list->currentItem() || m_list->currentItem()->isHidden()) {
        m_list->setCurrentRow(-1);
        moveBy(1);
    }
}

/// To the next item that is shown, or the previous one.
void JumpList::moveBy(int step)
{
    const int direction = step < 0 ? -1 : 1;
    int left = std::abs(step);
    for (int row = m_list->currentRow() + direction; row >= 0 && row < m_list->count() && left > 0;
         row += direction) {
        if (m_list->item(row)->isHidden())
            continue;
        m_list->setCurrentRow(row);
        --left;
    }
}

void JumpList::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_list->item(row)->isHidden())
        return;
    const OutlineItem item = m_items[row];
    m_before = nullptr;
    leave();
    emit chosen(item.entry, item.position);
}

void JumpList::leave()
{
    QWidget *before = std::exchange(m_before, nullptr);
    const bool hadFocus = m_edit->hasFocus();
    hide();
    if (before && hadFocus)
        before->setFocus();
}

void JumpList::place()
{
    const QRect room = parentWidget()->rect().adjusted(16, 16, -16, -16);
    resize(std::min(usualWidth, room.width()), std::min(usualHeight, room.height()));
    move(room.center().x() - width() / 2, room.top() + std::min(64, room.height() - height()));
}

bool JumpList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isVisible()) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            m_before = nullptr;
            leave();
        }
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_PageUp:
        moveBy(-10);
        return true;
    case Qt::Key_PageDown:
        moveBy(10);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void JumpList::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
}

void JumpList::translate()
{
    m_edit->setPlaceholderText(tr("Go to a heading or a session"));
    m_edit->setAccessibleName(tr("Go to a heading or a session"));
    m_list->setAccessibleName(tr("Outline of the post"));
    m_none->setText(tr("Nothing like that in the post."));
}

} // namespace rundown
