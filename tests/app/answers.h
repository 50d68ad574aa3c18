// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QQueue>
#include <QStringList>
#include <QTimer>

#include <functional>

class QDialog;
class QMessageBox;

namespace rundown {

/// Answers the dialogs of a window under test in the order in which the answers were given; a dialog that
/// nobody expects is closed and written down.
class Answers : public QObject
{
    Q_OBJECT

public:
    Answers();

    /// A press on the button of the next message box that is called so, without its mnemonic.
    void press(const QString &button);
    /// This path in the next file dialog.
    void giveFile(const QString &path);
    void cancelFile();
    /// The next dialog is left alone: it closes by itself.
    void lookOn();

    bool areGiven() const { return m_answers.isEmpty(); }
    /// What the message boxes said, the last at the end.
    QStringList takeTexts() { return std::exchange(m_texts, {}); }
    QStringList takeUnexpected() { return std::exchange(m_unexpected, {}); }

private:
    void look();
    void answer(QDialog *dialog);
    void note(const QMessageBox &box);

    QTimer m_timer;
    QQueue<std::function<bool(QDialog *)>> m_answers; ///< false: it was not for this dialog
    QPointer<QDialog> m_seen;
    QStringList m_texts;
    QStringList m_unexpected;
};

} // namespace rundown
