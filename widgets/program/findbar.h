// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace rundown {

/// A line for what is looked for, how many places have it, and the way to the next one.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    QString needle() const;
    /// Shows that match `at` (from 0; -1: none of them) of `count` is selected.
    void setCount(int at, int count);
    void activate();
    bool isActive() const;
    QLineEdit *lineEdit() const { return m_edit; }
    void translate();

signals:
    void needleChanged(const QString &needle);
    void nextRequested();
    void previousRequested();
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(const QString &icon);

    QLineEdit *m_edit;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
};

} // namespace rundown
