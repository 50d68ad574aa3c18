// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/details/binding.h"
#include "widgets/details/field.h"
#include "widgets/details/listeditor.h"

#include <QWidget>

class QFormLayout;

namespace rundown {

/// Rows of label, getter and setter, one below the other.
class Form : public QWidget
{
    Q_OBJECT

public:
    explicit Form(QWidget *parent = nullptr);

    LineField *addLine(const FormRow &row);
    /// Short lines side by side; each but the first with its label before it.
    QList<LineField *> addLines(const QList<FormRow> &rows);
    TextField *addText(const FormRow &row, TextField::Look look, int leastLines, int mostLines);
    /// A text below a heading of its own that is folded away at first.
    void addFoldedTexts(const QString &heading, const QList<FormRow> &rows);
    void addChoice(const FormRow &row, const QList<ChoiceField::Choice> &choices);
    void addField(const FormRow &row, Field *field);
    ListEditor *addList(const QString &label, const ListSpec &spec);
    void addWidget(const QString &label, QWidget *widget);
    void addWide(QWidget *widget);
    /// Words above the rows that follow.
    void addHeading(const QString &text);

    /// Shows what has changed in the document, but never into text that is being composed.
    void refresh();
    /// Shows everything anew.
    void reload();
    /// Hands to the document what an input method has not committed yet.
    void commitComposing();

signals:
    void left();
    void undoRequested();
    void redoRequested();

private:
    Binding *bind(Field *field, const FormRow &row, QLabel *problem);

    QFormLayout *m_layout;
    QList<Binding *> m_bindings;
    QList<ListEditor *> m_lists;
};

} // namespace rundown
