// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/details/field.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace rundown {

class Binding;

/// One field of each item of a list: how it is read from, and put into, the item at a row.
struct ListColumn
{
    QString label;
    int line = 0;    ///< an item may take several lines
    int stretch = 1; ///< share of the line's width; 0: as wide as its sample
    QString sample;
    QList<ChoiceField::Choice> choices; ///< empty: any text
    std::function<QString(int row)> read;
    std::function<QString(int row, const QString &)> write; ///< what is wrong with the text; empty when taken
    std::function<QString(int row)> placeholder;            ///< may be empty: the label
};

/// A list in data: its fields, how long it is, how it grows and shrinks.
struct ListSpec
{
    QList<ListColumn> columns;
    std::function<int()> count;
    QString addText;
    std::function<void()> add;
    std::function<void(int row)> remove;
    QString removeText;
    QString chooseText;           ///< of the button that takes files; empty: none
    std::function<void()> choose; ///< asks for files and adds them
};

/// Edits a short list in place: a line (or two) of fields for each item, a button that removes it, and one
/// that adds.
class ListEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ListEditor(const ListSpec &spec, QWidget *parent = nullptr);

    void refresh();
    void reload();
    void commitComposing();
    int rowCount() const { return int(m_items.size()); }
    /// The field of a column in a row, for tests and for moving the focus.
    Field *field(int row, int column) const;

signals:
    void left();
    void undoRequested();
    void redoRequested();

private:
    struct Item
    {
        QWidget *widget;
        QList<Binding *> bindings;
        QWidget *remove;
    };
    Item makeItem(int row);
    Binding *makeField(const ListColumn &column, int row);
    QWidget *removeButton(int row);
    QHBoxLayout *makeButtons();
    void matchRows();
    void putBeforeButtons(const Item &item);

    ListSpec m_spec;
    QVBoxLayout *m_column;
    QWidget *m_add = nullptr; ///< the first of the buttons below the rows
    QList<Item> m_items;
};

} // namespace rundown
