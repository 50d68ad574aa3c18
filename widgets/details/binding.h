// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QLabel;

namespace rundown {

class Field;

/// One row of a form in data: what it is called, how its text is read from the document, and how a changed
/// text is put there.
struct FormRow
{
    QString label;
    std::function<QString()> read;
    /// Returns what is wrong with the text, for people; empty when it was taken.
    std::function<QString(const QString &)> write;
    QString placeholder;
    /// What is wrong with the text as it stands in the document, whoever wrote it; may be empty.
    std::function<QString()> problem = {};
};

/// Keeps one field and what it stands for alike. Typing goes to the document letter by letter, and while it
/// cannot be taken the document says what it said before; what the document says comes back only where it is
/// something else, and never into text that is being composed.
class Binding : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the field. `problem` shows what is wrong with the text once the field is left; may be
    /// nullptr.
    Binding(Field *field, const FormRow &row, QLabel *problem);

    Field *field() const { return m_field; }
    /// What stands in the empty field where that depends on the document.
    void setPlaceholderFrom(const std::function<QString()> &placeholder);
    /// Shows what has changed in the document.
    void refresh();
    /// Shows the document's value whatever was in the field: it stands for another entry now.
    void reload();

signals:
    /// The field was left: one step of typing ends.
    void left();
    void undoRequested();
    void redoRequested();

private:
    void take();
    void leave();
    void say(const QString &problem);
    void sayWhatIsWrong();

    Field *m_field;
    FormRow m_row;
    QLabel *m_problemLabel;
    QString m_shown;  ///< the document's value that the field's text stands for
    QString m_before; ///< what it was when the field was come to
    QString m_problem;
    std::function<QString()> m_placeholder;
    bool m_taking = false;
};

} // namespace rundown
