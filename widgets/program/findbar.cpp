// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/findbar.h"

#include "widgets/common/fieldguard.h"
#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"
#include "widgets/program/findhits.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int mostRows = 6;

QHBoxLayout *rowOf(QWidget *row)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    return layout;
}

} // namespace

FindBar::FindBar(FindHits *hits, QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit), m_replaceEdit(new QLineEdit), m_count(plainLabel()),
      m_list(new QListView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    column->addWidget(makeFindRow());
    column->addWidget(makeReplaceRow());
    column->addWidget(m_list);
    makeList(hits);
    m_replaceRow->hide();
    translate();
}

QWidget *FindBar::makeFindRow()
{
    auto *row = new QWidget;
    rowOf(row)->addWidget(m_edit, 1);
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(themeIcon(u"edit-find"_s), QLineEdit::LeadingPosition);
    new FieldGuard(m_edit, FieldGuard::History::OfFieldFirst);
    m_edit->installEventFilter(this);
    m_matchCase = addOption(row, u"Aa"_s);
    m_wholeWords = addOption(row, u"|ab|"_s);
    m_isExpression = addOption(row, u".*"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    row->layout()->addWidget(m_count);
    m_previous = addButton(row, u"go-up"_s);
    m_next = addButton(row, u"go-down"_s);
    m_play = addButton(row, u"media-playback-start"_s);
    m_showList = addButton(row, u"view-list-text"_s);
    m_showList->setCheckable(true);
    m_showList->setChecked(true);
    m_close = addButton(row, u"dialog-close"_s);
    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::patternChanged);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(m_play, &QToolButton::clicked, this, &FindBar::playRequested);
    connect(m_showList, &QToolButton::toggled, this, [this] { fitList(m_list->model()->rowCount()); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::closeRequested);
    return row;
}

QWidget *FindBar::makeReplaceRow()
{
    m_replaceRow = new QWidget;
    rowOf(m_replaceRow)->addWidget(m_replaceEdit, 1);
    m_replaceEdit->addAction(themeIcon(u"edit-find-replace"_s), QLineEdit::LeadingPosition);
    new FieldGuard(m_replaceEdit, FieldGuard::History::OfFieldFirst);
    m_replaceEdit->installEventFilter(this);
    m_replace = addButton(m_replaceRow, {});
    m_replaceAll = addButton(m_replaceRow, {});
    connect(m_replace, &QToolButton::clicked, this, &FindBar::replaceRequested);
    connect(m_replaceAll, &QToolButton::clicked, this, &FindBar::replaceAllRequested);
    return m_replaceRow;
}

void FindBar::makeList(FindHits *hits)
{
    m_list->setModel(hits);
    m_list->setItemDelegate(new FindHitDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { emit hitChosen(index.row()); });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { emit hitActivated(index.row()); });
}

QToolButton *FindBar::addButton(QWidget *row, const QString &icon)
{
    auto *button = new QToolButton;
    if (!icon.isEmpty())
        button->setIcon(themeIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    row->layout()->addWidget(button);
    return button;
}

QToolButton *FindBar::addOption(QWidget *row, const QString &text)
{
    QToolButton *button = addButton(row, {});
    button->setText(text);
    button->setCheckable(true);
    connect(button, &QToolButton::toggled, this, &FindBar::patternChanged);
    return button;
}

TextPattern FindBar::pattern() const
{
    return {m_edit->text(), m_matchCase->isChecked(), m_wholeWords->isChecked(), m_isExpression->isChecked()};
}

QString FindBar::replacement() const
{
    return m_replaceEdit->text();
}

void FindBar::setCount(int at, int count)
{
    if (m_edit->text().isEmpty())
        m_count->setText({});
    else if (count == 0)
        m_count->setText(tr("Not found"));
    else if (at < 0)
        m_count->setText(tr("%n place(s)", nullptr, count));
    else
        m_count->setText(tr("%1 of %2").arg(at + 1).arg(count));
    m_count->setToolTip({});
    for (QToolButton *button : {m_previous, m_next, m_play, m_replace, m_replaceAll})
        button->setEnabled(count > 0);
    m_list->setCurrentIndex(m_list->model()->index(at, 0));
    fitList(count);
}

void FindBar::setMessage(const QString &message)
{
    m_count->setText(m_count->fontMetrics().elidedText(message, Qt::ElideRight, width() / 2));
    m_count->setToolTip(plainToolTip(message));
}

/// The list is as high as it must be, and no higher than some rows.
void FindBar::fitList(int count)
{
    m_list->setVisible(m_showList->isChecked() && count > 0);
    if (count > 0)
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * std::min(count, mostRows) +
                               2 * m_list->frameWidth());
}

void FindBar::activate(bool withReplace)
{
    show();
    m_replaceRow->setVisible(withReplace);
    QLineEdit *first = withReplace && !m_edit->text().isEmpty() ? m_replaceEdit : m_edit;
    first->setFocus(Qt::ShortcutFocusReason);
    first->selectAll();
}

bool FindBar::isActive() const
{
    return m_edit->hasFocus();
}

bool FindBar::isReplacing() const
{
    return m_replaceRow->isVisibleTo(this);
}

/// Esc closes the bar, but not under an input method, which takes back with it what is being composed.
void FindBar::keyPressEvent(QKeyEvent *event)
{
    const QList<FieldGuard *> guards = findChildren<FieldGuard *>();
    if (event->key() == Qt::Key_Escape && std::ranges::none_of(guards, &FieldGuard::isComposing))
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && takeKey(watched, *static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool FindBar::takeKey(QObject *field, const QKeyEvent &key)
{
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (isEnter && field == m_replaceEdit) {
        key.modifiers() & Qt::ControlModifier ? emit replaceAllRequested() : emit replaceRequested();
        return true;
    }
    if (isEnter && key.modifiers() & Qt::ControlModifier) {
        emit playRequested();
        return true;
    }
    if (!isEnter && key.key() != Qt::Key_Down && key.key() != Qt::Key_Up)
        return false;
    const bool back = key.key() == Qt::Key_Up || key.modifiers() & Qt::ShiftModifier;
    back ? emit previousRequested() : emit nextRequested();
    return true;
}

void FindBar::translate()
{
    m_edit->setPlaceholderText(tr("Find in titles, people, notes, text, addresses and what is said"));
    m_edit->setAccessibleName(tr("Find"));
    m_replaceEdit->setPlaceholderText(tr("Replace with"));
    m_replaceEdit->setAccessibleName(tr("Replace with"));
    m_replaceEdit->setToolTip(
        plainToolTip(tr("Enter replaces this place, Ctrl+Enter all of them. In an expression’s "
                        "replacement, \\1 is what its first group matched.")));
    m_list->setAccessibleName(tr("Places"));
    m_replace->setText(tr("Replace"));
    m_replaceAll->setText(tr("Replace all"));
    const std::pair<QToolButton *, QString> names[] = {{m_matchCase, tr("Match case")},
                                                       {m_wholeWords, tr("Whole words")},
                                                       {m_isExpression, tr("Regular expression")},
                                                       {m_previous, tr("Previous place")},
                                                       {m_next, tr("Next place")},
                                                       {m_play, tr("Play from there (Ctrl+Enter)")},
                                                       {m_showList, tr("List the places")},
                                                       {m_close, tr("Close")}};
    for (const auto &[button, name] : names) {
        button->setToolTip(plainToolTip(name));
        button->setAccessibleName(name);
    }
}

} // namespace rundown
