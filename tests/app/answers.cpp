// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/answers.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace rundown {

Answers::Answers()
{
    connect(&m_timer, &QTimer::timeout, this, &Answers::look);
    m_timer.start(20);
}

void Answers::press(const QString &button)
{
    m_answers.enqueue([button](QDialog *dialog) {
        const auto buttons = dialog->findChildren<QAbstractButton *>();
        for (QAbstractButton *candidate : buttons) {
            if (candidate->text().remove(u'&') != button)
                continue;
            candidate->click();
            return true;
        }
        return false;
    });
}

void Answers::giveFile(const QString &path)
{
    m_answers.enqueue([path](QDialog *dialog) {
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        if (!name)
            return false;
        name->setText(path);
        dialog->accept();
        return true;
    });
}

void Answers::cancelFile()
{
    m_answers.enqueue([](QDialog *dialog) {
        dialog->reject();
        return qobject_cast<QFileDialog *>(dialog) != nullptr;
    });
}

void Answers::lookOn()
{
    m_answers.enqueue([](QDialog *) { return true; });
}

void Answers::look()
{
    auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    if (!dialog || dialog == m_seen || !dialog->isVisible())
        return;
    m_seen = dialog;
    // Not from within this timer: an answer may open the next dialog.
    QTimer::singleShot(0, dialog, [this, dialog] { answer(dialog); });
}

void Answers::answer(QDialog *dialog)
{
    if (const auto *box = qobject_cast<QMessageBox *>(dialog))
        note(*box);
    if (!m_answers.isEmpty() && m_answers.dequeue()(dialog))
        return;
    const auto *box = qobject_cast<QMessageBox *>(dialog);
    m_unexpected << (box ? box->text() : dialog->windowTitle());
    dialog->reject();
}

void Answers::note(const QMessageBox &box)
{
    m_texts << box.text() + u'\n' + box.informativeText();
    if (box.textFormat() != Qt::PlainText)
        m_unexpected << u"rich text: "_s + box.text();
}

} // namespace rundown
