// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace rundown {

/// A line above a page that says what has happened and offers what can be done about it. It takes no focus
/// and waits; the keys reach it with Tab, or with the letters underlined on its buttons.
class MessageLine : public QFrame
{
    Q_OBJECT

public:
    enum class Mood { News, Warning };

    explicit MessageLine(QWidget *parent = nullptr);

    /// Replaces what the line says; it has no buttons then but the one that closes it.
    void say(Mood mood, const QString &text);
    /// Adds a button; a press on it closes the line first.
    void offer(const QString &label, const std::function<void()> &action);
    QString text() const;
    void dismiss();

private:
    void clearButtons();

    QLabel *m_icon;
    QLabel *m_text;
    QBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace rundown
