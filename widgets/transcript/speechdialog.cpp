// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/transcript/speechdialog.h"

#include "widgets/common/plaintext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

QString nameOf(const SpeechProgram &program)
{
    return program.kind == SpeechProgram::Kind::WhisperCpp
               ? SpeechDialog::tr("Whisper (%1)").arg(program.path)
               : SpeechDialog::tr("PocketSphinx, English only (%1)").arg(program.path);
}

} // namespace

SpeechDialog::SpeechDialog(QWidget *parent)
    : QDialog(parent), m_programs(findSpeechPrograms()), m_program(new QComboBox), m_model(new QLineEdit),
      m_chooseModel(new QPushButton(tr("Ch&oose…"))), m_language(new QLineEdit), m_hint(plainLabel())
{
    setWindowTitle(tr("Transcribe"));
    const QSettings settings;
    for (const SpeechProgram &program : std::as_const(m_programs))
        m_program->addItem(nameOf(program));
    const auto last =
        std::ranges::find(m_programs, settings.value(u"speech/program"_s).toString(), &SpeechProgram::path);
    m_program->setCurrentIndex(last == m_programs.end() ? 0 : int(last - m_programs.begin()));
    m_model->setText(settings.value(u"speech/model"_s).toString());
    m_language->setText(settings.value(u"speech/language"_s).toString());
    m_language->setPlaceholderText(tr("found out by itself; else zh, en, …"));
    m_hint->setWordWrap(true);

    auto *modelRow = new QHBoxLayout;
    modelRow->addWidget(m_model, 1);
    modelRow->addWidget(m_chooseModel);
    auto *form = new QFormLayout;
    form->addRow(tr("&Program:"), m_program);
    form->addRow(tr("&Model:"), modelRow);
    form->addRow(tr("&Language:"), m_language);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_start = buttons->addButton(tr("&Transcribe"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_hint);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(560, 0);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_chooseModel, &QPushButton::clicked, this, &SpeechDialog::chooseModel);
    connect(m_program, &QComboBox::currentIndexChanged, this, &SpeechDialog::showState);
    connect(m_model, &QLineEdit::textChanged, this, &SpeechDialog::showState);
    showState();
}

SpeechProgram SpeechDialog::program() const
{
    SpeechProgram program = m_programs.value(m_program->currentIndex());
    if (!m_model->text().trimmed().isEmpty())
        program.model = m_model->text().trimmed();
    program.language = m_language->text().trimmed();
    return program;
}

void SpeechDialog::chooseModel()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Whisper's model"), QFileInfo(m_model->text()).path(), tr("Models (*.bin);;All files (*)"));
    if (!path.isEmpty())
        m_model->setText(path);
}

void SpeechDialog::showState()
{
    const bool hasProgram = !m_programs.isEmpty();
    const SpeechProgram chosen = program();
    const bool isWhisper = hasProgram && chosen.kind == SpeechProgram::Kind::WhisperCpp;
    const bool lacksModel = isWhisper && !QFileInfo(chosen.model).isFile();
    for (QWidget *widget : {static_cast<QWidget *>(m_model), static_cast<QWidget *>(m_chooseModel),
                            static_cast<QWidget *>(m_language)})
        widget->setEnabled(isWhisper);
    m_model->setPlaceholderText(m_programs.value(m_program->currentIndex()).model);
    m_hint->setText(!hasProgram ? tr("No program that hears speech is on this computer. Install whisper.cpp "
                                     "(whisper-cli), or PocketSphinx for English.")
                    : lacksModel
                        ? tr("Whisper needs a model, such as ggml-base.bin. Larger ones hear better and "
                             "take longer.")
                        : tr("It works in the background, on this computer; nothing is sent away."));
    m_start->setEnabled(hasProgram && !lacksModel);
}

void SpeechDialog::accept()
{
    QSettings settings;
    settings.setValue(u"speech/program"_s, m_programs.value(m_program->currentIndex()).path);
    settings.setValue(u"speech/model"_s, m_model->text());
    settings.setValue(u"speech/language"_s, m_language->text());
    QDialog::accept();
}

} // namespace rundown
