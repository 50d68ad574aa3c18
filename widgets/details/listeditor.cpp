// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/listeditor.h"

#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"
#include "widgets/details/binding.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

QToolButton *flatButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton;
    button->setIcon(themeIcon(icon));
    button->setText(text);
    button->setToolTip(plainToolTip(text));
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ListEditor::ListEditor(const ListSpec &spec, QWidget *parent)
    : QWidget(parent), m_spec(spec), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(8);
    m_column->addLayout(makeButtons());
}

QHBoxLayout *ListEditor::makeButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    QToolButton *add = flatButton(u"list-add"_s, m_spec.addText);
    m_add = add;
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(add, &QToolButton::clicked, this, [this] {
        m_spec.add();
        refresh();
        if (Field *first = field(rowCount() - 1, 0))
            first->widget()->setFocus(Qt::OtherFocusReason);
    });
    buttons->addWidget(add);
    if (m_spec.choose) {
        QToolButton *choose = flatButton(u"document-open"_s, m_spec.chooseText);
        choose->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(choose, &QToolButton::clicked, this, [this] { m_spec.choose(); });
        buttons->addWidget(choose);
    }
    buttons->addStretch();
    return buttons;
}

Binding *ListEditor::makeField(const ListColumn &column, int row)
{
    Field *field = nullptr;
    if (column.choices.isEmpty())
        field = new LineField;
    else
        field = new ChoiceField(column.choices);
    if (!column.sample.isEmpty())
        field->widget()->setFixedWidth(field->widget()->fontMetrics().horizontalAdvance(column.sample) + 24);
    field->widget()->setToolTip(plainToolTip(column.label));
    const FormRow binds{column.label, [read = column.read, row] { return read(row); },
                        [write = column.write, row](const QString &text) { return write(row, text); },
                        column.label};
    auto *binding = new Binding(field, binds, nullptr);
    if (column.placeholder)
        binding->setPlaceholderFrom([placeholder = column.placeholder, row] { return placeholder(row); });
    connect(binding, &Binding::left, this, &ListEditor::left);
    connect(binding, &Binding::undoRequested, this, &ListEditor::undoRequested);
    connect(binding, &Binding::redoRequested, this, &ListEditor::redoRequested);
    return binding;
}

QWidget *ListEditor::removeButton(int row)
{
    QToolButton *button = flatButton(u"list-remove"_s, m_spec.removeText);
    connect(button, &QToolButton::clicked, this, [this, row] {
        commitComposing();
        m_spec.remove(row);
        refresh();
    });
    return button;
}

ListEditor::Item ListEditor::makeItem(int row)
{
    Item item{new QWidget, {}, nullptr};
    auto *lines = new QVBoxLayout(item.widget);
    lines->setContentsMargins({});
    lines->setSpacing(4);
    QHBoxLayout *line = nullptr;
    for (const ListColumn &column : m_spec.columns) {
        if (!line || lines->count() <= column.line) {
            line = new QHBoxLayout;
            line->setSpacing(4);
            lines->addLayout(line);
        }
        item.bindings += makeField(column, row);
        line->addWidget(item.bindings.back()->field()->widget(), column.stretch);
    }
    auto *first = static_cast<QHBoxLayout *>(lines->itemAt(0)->layout());
    QWidget *remove = removeButton(row);
    first->addWidget(remove);
    item.remove = remove;
    for (int i = 1; i < lines->count(); ++i)
        static_cast<QHBoxLayout *>(lines->itemAt(i)->layout())->addSpacing(remove->sizeHint().width() + 4);
    return item;
}

void ListEditor::matchRows()
{
    const int count = m_spec.count();
    while (m_items.size() > count) {
        const Item item = m_items.takeLast();
        m_column->removeWidget(item.widget);
        item.widget->hide();
        item.widget->deleteLater(); // its own button may be what brought us here
        for (Binding *binding : item.bindings)
            binding->disconnect(this);
    }
    while (m_items.size() < count) {
        m_items += makeItem(int(m_items.size()));
        m_column->insertWidget(m_column->count() - 1, m_items.back().widget);
        m_items.back().widget->show();
        putBeforeButtons(m_items.back());
    }
}

/// Tab goes through a row's fields, then to its button, and from the last row to those below the rows.
void ListEditor::putBeforeButtons(const Item &item)
{
    QWidget *before = m_add->previousInFocusChain();
    while (before != m_add && before->focusPolicy() == Qt::NoFocus) // Qt puts nothing behind a label
        before = before->previousInFocusChain();
    const auto follow = [&before](QWidget *widget) {
        setTabOrder(before, widget);
        before = widget;
    };
    for (const Binding *binding : item.bindings)
        follow(binding->field()->widget());
    follow(item.remove);
}

void ListEditor::refresh()
{
    const qsizetype before = m_items.size();
    matchRows();
    for (qsizetype row = 0; row < m_items.size(); ++row)
        for (Binding *binding : m_items[row].bindings)
            row < before ? binding->refresh() : binding->reload();
}

void ListEditor::reload()
{
    matchRows();
    for (const Item &item : m_items)
        for (Binding *binding : item.bindings)
            binding->reload();
}

void ListEditor::commitComposing()
{
    for (const Item &item : m_items)
        for (Binding *binding : item.bindings)
            binding->field()->guard()->commit();
}

Field *ListEditor::field(int row, int column) const
{
    return row >= 0 && row < m_items.size() ? m_items[row].bindings.value(column)->field() : nullptr;
}

} // namespace rundown
