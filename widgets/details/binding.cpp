// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/binding.h"

#include "widgets/details/field.h"

#include <QLabel>
#include <QScopedValueRollback>

namespace rundown {

Binding::Binding(Field *field, const FormRow &row, QLabel *problem)
    : QObject(field), m_field(field), m_row(row), m_problemLabel(problem)
{
    field->widget()->setAccessibleName(row.label);
    field->setPlaceholder(row.placeholder);
    connect(field, &Field::edited, this, &Binding::take);
    const FieldGuard *guard = field->guard();
    connect(guard, &FieldGuard::composed, this, &Binding::refresh);
    connect(guard, &FieldGuard::left, this, &Binding::leave);
    connect(guard, &FieldGuard::undoRequested, this, &Binding::undoRequested);
    connect(guard, &FieldGuard::redoRequested, this, &Binding::redoRequested);
    say({});
}

void Binding::setPlaceholderFrom(const std::function<QString()> &placeholder)
{
    m_placeholder = placeholder;
}

void Binding::refresh()
{
    if (m_placeholder)
        m_field->setPlaceholder(m_placeholder());
    if (m_taking || m_field->guard()->isComposing())
        return;
    const QString value = m_row.read();
    if (value == m_shown)
        return;
    m_shown = m_before = value;
    m_field->setText(value);
    m_problem.clear();
    sayWhatIsWrong();
}

void Binding::reload()
{
    if (m_placeholder)
        m_field->setPlaceholder(m_placeholder());
    m_shown = m_before = m_row.read();
    m_field->setText(m_shown);
    m_problem.clear();
    sayWhatIsWrong();
}

void Binding::take()
{
    {
        // The document's answer comes at once; what a person writes stays as they write it.
        const QScopedValueRollback taking(m_taking, true);
        m_problem = m_row.write(m_field->text());
        if (!m_problem.isEmpty() && m_row.read() != m_before) // "2019-10", of which "2019" was a time
            m_row.write(m_before);
    }
    m_shown = m_row.read();
    if (m_problem.isEmpty())
        sayWhatIsWrong();
}

void Binding::leave()
{
    if (m_problem.isEmpty())
        sayWhatIsWrong();
    else
        say(m_problem);
    if (m_problem.isEmpty() && !m_field->guard()->isComposing())
        m_field->setText(m_shown); // in the one form that is shown
    m_before = m_shown;
    emit left();
}

void Binding::sayWhatIsWrong()
{
    say(m_row.problem ? m_row.problem() : QString());
}

void Binding::say(const QString &problem)
{
    if (!m_problemLabel)
        return;
    m_problemLabel->setText(problem);
    m_problemLabel->setVisible(!problem.isEmpty());
}

} // namespace rundown
