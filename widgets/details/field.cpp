// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/field.h"

#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextLayout>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// A box that the wheel scrolls past instead of changing it.
class CalmComboBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

/// Of a line of text with Chinese in it, which is often taken from another font.
int lineHeight(const QFont &font)
{
    QTextLayout layout(u"Ag国"_s, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return qCeil(line.height());
}

/// Several lines whose Tab leads to the next field, and whose wheel scrolls the form unless it has the focus.
class FormTextEdit : public QPlainTextEdit
{
public:
    FormTextEdit()
    {
        setTabChangesFocus(true);
        setUndoRedoEnabled(false);
        setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QPlainTextEdit::wheelEvent(event);
        else
            event->ignore();
    }
    QMimeData *createMimeDataFromSelection() const override { return plainMimeOf(textCursor()); }
};

} // namespace

Field::Field(QWidget *widget) : QObject(widget), m_guard(new FieldGuard(widget)) {}

void Field::setPlaceholder(const QString &text)
{
    widget()->setProperty("placeholderText", text);
}

LineField::LineField() : Field(new QLineEdit), m_edit(static_cast<QLineEdit *>(parent()))
{
    connect(m_edit, &QLineEdit::textEdited, this, &Field::edited);
}

QWidget *LineField::widget() const
{
    return m_edit;
}

QString LineField::text() const
{
    QString line = m_edit->text();
    for (const QChar lineEnd : {QChar(u'\n'), QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
        line.replace(lineEnd, u' '); // pasted
    return line;
}

void LineField::setText(const QString &text)
{
    const TextChange change = changeBetween(m_edit->text(), text);
    if (change.isEmpty())
        return;
    m_edit->setText(text);
    m_edit->setCursorPosition(m_edit->hasFocus() ? int(change.at + change.inserted.size()) : 0);
}

TextField::TextField(Look look, int leastLines, int mostLines)
    : Field(new FormTextEdit), m_edit(static_cast<QPlainTextEdit *>(parent())), m_leastLines(leastLines),
      m_mostLines(mostLines)
{
    if (look == Look::Code)
        m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    fitHeight();
    connect(m_edit->document(), &QTextDocument::blockCountChanged, this, &TextField::fitHeight);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        const QString shown = textOf(*m_edit->document());
        if (m_setting || shown == asShown(m_original)) // what is being composed is no text yet
            return;
        m_original = withShownEdit(m_original, shown);
        emit edited();
    });
}

QWidget *TextField::widget() const
{
    return m_edit;
}

QString TextField::text() const
{
    return m_original;
}

void TextField::setText(const QString &text)
{
    const QScopedValueRollback setting(m_setting, true);
    m_original = text;
    const int end = setTextKeepingCarets(*m_edit->document(), text);
    if (end < 0 || !m_edit->hasFocus())
        return;
    QTextCursor caret = m_edit->textCursor();
    caret.setPosition(end);
    m_edit->setTextCursor(caret);
}

void TextField::fitHeight()
{
    if (m_mostLines == 0)
        return;
    const int lines = std::clamp(m_edit->document()->blockCount(), m_leastLines, m_mostLines);
    const int frame = 2 * m_edit->frameWidth() + 2 * int(m_edit->document()->documentMargin());
    m_edit->setFixedHeight(lines * lineHeight(m_edit->font()) + frame + 2);
}

ChoiceField::ChoiceField(const QList<Choice> &choices)
    : Field(new CalmComboBox), m_box(static_cast<QComboBox *>(parent()))
{
    m_box->setFocusPolicy(Qt::StrongFocus);
    for (const Choice &choice : choices)
        m_box->addItem(choice.icon.isEmpty() ? QIcon() : themeIcon(choice.icon), choice.label, choice.value);
    connect(m_box, &QComboBox::activated, this, &Field::edited);
}

QWidget *ChoiceField::widget() const
{
    return m_box;
}

QString ChoiceField::text() const
{
    return m_box->currentData().toString();
}

void ChoiceField::setText(const QString &text)
{
    m_box->setCurrentIndex(m_box->findData(text));
}

} // namespace rundown
