// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/form.h"

#include "widgets/common/plaintext.h"
#include "widgets/details/foldout.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace rundown {

namespace {

/// The place below a field that says what is wrong with its text.
QLabel *problemLabel()
{
    QLabel *label = plainLabel();
    label->setWordWrap(true);
    label->setObjectName(QStringLiteral("problem"));
    return label;
}

/// A field with its problem below it.
QWidget *withProblem(QWidget *field, QLabel *problem)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(field);
    column->addWidget(problem);
    box->setFocusProxy(field);
    return box;
}

} // namespace

Form::Form(QWidget *parent) : QWidget(parent), m_layout(new QFormLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(m_layout);
    column->addStretch(1);
    m_layout->setContentsMargins(16, 16, 16, 16);
    m_layout->setHorizontalSpacing(16);
    m_layout->setVerticalSpacing(8);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignRight);
}

Binding *Form::bind(Field *field, const FormRow &row, QLabel *problem)
{
    auto *binding = new Binding(field, row, problem);
    connect(binding, &Binding::left, this, &Form::left);
    connect(binding, &Binding::undoRequested, this, &Form::undoRequested);
    connect(binding, &Binding::redoRequested, this, &Form::redoRequested);
    m_bindings += binding;
    return binding;
}

LineField *Form::addLine(const FormRow &row)
{
    auto *field = new LineField;
    QLabel *problem = problemLabel();
    addWidget(row.label, withProblem(field->widget(), problem));
    bind(field, row, problem);
    return field;
}

QList<LineField *> Form::addLines(const QList<FormRow> &rows)
{
    QList<LineField *> fields;
    auto *side = new QWidget;
    auto *layout = new QHBoxLayout(side);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    for (const FormRow &row : rows) {
        fields += new LineField;
        if (fields.size() > 1) {
            QLabel *label = plainLabel(row.label);
            layout->addSpacing(8);
            layout->addWidget(label, 0, Qt::AlignTop);
            label->setFixedHeight(fields.back()->widget()->sizeHint().height());
        }
        QLabel *problem = problemLabel();
        layout->addWidget(withProblem(fields.back()->widget(), problem), 1, Qt::AlignTop);
        bind(fields.back(), row, problem);
    }
    side->setFocusProxy(fields.front()->widget());
    addWidget(rows.front().label, side);
    return fields;
}

TextField *Form::addText(const FormRow &row, TextField::Look look, int leastLines, int mostLines)
{
    auto *field = new TextField(look, leastLines, mostLines);
    QLabel *problem = row.problem ? problemLabel() : nullptr;
    addWidget(row.label, problem ? withProblem(field->widget(), problem) : field->widget());
    bind(field, row, problem);
    if (mostLines == 0)
        static_cast<QVBoxLayout *>(layout())->setStretchFactor(m_layout, 1000);
    return field;
}

void Form::addFoldedTexts(const QString &heading, const QList<FormRow> &rows)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const FormRow &row : rows) {
        auto *field = new TextField(TextField::Look::Code, 3, 12);
        if (rows.size() > 1)
            column->addWidget(plainLabel(row.label));
        column->addWidget(field->widget());
        bind(field, row, nullptr);
    }
    addWide(new FoldOut(heading, content));
}

void Form::addChoice(const FormRow &row, const QList<ChoiceField::Choice> &choices)
{
    addField(row, new ChoiceField(choices));
}

void Form::addField(const FormRow &row, Field *field)
{
    QLabel *problem = row.problem ? problemLabel() : nullptr;
    addWidget(row.label, problem ? withProblem(field->widget(), problem) : field->widget());
    bind(field, row, problem);
}

ListEditor *Form::addList(const QString &label, const ListSpec &spec)
{
    auto *list = new ListEditor(spec);
    list->setAccessibleName(label);
    connect(list, &ListEditor::left, this, &Form::left);
    connect(list, &ListEditor::undoRequested, this, &Form::undoRequested);
    connect(list, &ListEditor::redoRequested, this, &Form::redoRequested);
    m_lists += list;
    addWidget(label, list);
    return list;
}

void Form::addWidget(const QString &label, QWidget *widget)
{
    QLabel *name = plainLabel(label);
    name->setBuddy(widget);
    name->setFixedHeight(QLineEdit().sizeHint().height()); // else higher beside a list than its first row
    name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_layout->addRow(name, widget);
}

void Form::addWide(QWidget *widget)
{
    m_layout->addRow(widget);
}

void Form::addHeading(const QString &text)
{
    QLabel *heading = plainLabel(text);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    heading->setContentsMargins(0, 16, 0, 0);
    m_layout->addRow(heading);
}

void Form::refresh()
{
    for (Binding *binding : m_bindings)
        binding->refresh();
    for (ListEditor *list : m_lists)
        list->refresh();
}

void Form::reload()
{
    for (Binding *binding : m_bindings)
        binding->reload();
    for (ListEditor *list : m_lists)
        list->reload();
}

void Form::commitComposing()
{
    for (Binding *binding : m_bindings)
        binding->field()->guard()->commit();
    for (ListEditor *list : m_lists)
        list->commitComposing();
}

} // namespace rundown
