// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/transcription/speechprogram.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rundown {

/// Asks which program is to hear a recording, with which model, and in which language. Remembers the answers.
class SpeechDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SpeechDialog(QWidget *parent = nullptr);

    SpeechProgram program() const;
    void accept() override;

private:
    void chooseModel();
    void showState();

    QList<SpeechProgram> m_programs;
    QComboBox *m_program;
    QLineEdit *m_model;
    QPushButton *m_chooseModel;
    QLineEdit *m_language;
    QLabel *m_hint;
    QPushButton *m_start;
};

} // namespace rundown
