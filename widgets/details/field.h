// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/fieldguard.h"

#include <QIcon>
#include <QList>
#include <QObject>
#include <QString>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace rundown {

/// A widget that shows and edits one text.
class Field : public QObject
{
    Q_OBJECT

public:
    virtual QWidget *widget() const = 0;
    virtual QString text() const = 0;
    /// Shows `text`; the caret stays where it can. Not announced.
    virtual void setText(const QString &text) = 0;

    void setPlaceholder(const QString &text);
    FieldGuard *guard() const { return m_guard; }

signals:
    /// A person changed the text.
    void edited();

protected:
    explicit Field(QWidget *widget);

private:
    FieldGuard *m_guard;
};

/// One line.
class LineField : public Field
{
    Q_OBJECT

public:
    LineField();
    QWidget *widget() const override;
    QString text() const override;
    void setText(const QString &text) override;
    QLineEdit *lineEdit() const { return m_edit; }

private:
    QLineEdit *m_edit;
};

/// Several lines, as tall as what is in it, within bounds; with no upper bound, as tall as there is room.
class TextField : public Field
{
    Q_OBJECT

public:
    enum class Look { Words, Code };
    TextField(Look look, int leastLines, int mostLines);
    QWidget *widget() const override;
    QString text() const override;
    void setText(const QString &text) override;

private:
    void fitHeight();

    QPlainTextEdit *m_edit;
    int m_leastLines;
    int m_mostLines;
    QString m_original; ///< the text as it is: a text edit cannot hold every character
    bool m_setting = false;
};

/// One of a few things.
class ChoiceField : public Field
{
    Q_OBJECT

public:
    struct Choice
    {
        QString value;
        QString label;
        QString icon; ///< name in the icon theme
    };
    explicit ChoiceField(const QList<Choice> &choices);
    QWidget *widget() const override;
    QString text() const override;
    void setText(const QString &text) override;

private:
    QComboBox *m_box;
};

} // namespace rundown
