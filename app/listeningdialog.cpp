// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listeningdialog.h"

#include "widgets/common/plaintext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

QDoubleSpinBox *spinBox(double least, double most, double step, const QString &unit)
{
    auto *box = new QDoubleSpinBox;
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setDecimals(1);
    box->setSuffix(unit);
    return box;
}

int msOf(const QDoubleSpinBox *box)
{
    return qRound(box->value() * 1000);
}

} // namespace

ListeningDialog::ListeningDialog(const ListeningSettings &settings, QWidget *parent)
    : QDialog(parent), m_does(new QComboBox), m_slowSpeed(spinBox(0.5, 1, 0.1, u"×"_s)),
      m_typed(spinBox(0, 30, 0.5, tr(" s"))), m_idle(spinBox(0.3, 30, 0.5, tr(" s"))),
      m_back(spinBox(0, 30, 0.5, tr(" s"))), m_reaction(spinBox(0, 15, 0.5, tr(" s")))
{
    setWindowTitle(tr("Listening and writing"));
    m_does->addItems(
        {tr("The recording pauses"), tr("The recording slows down"), tr("The recording plays on")});
    auto *form = new QFormLayout(this);
    form->addRow(tr("While you type:"), m_does);
    form->addRow(tr("Speed then:"), m_slowSpeed);
    form->addRow(tr("After typing for:"), m_typed);
    form->addRow(tr("It goes on when you have rested for:"), m_idle);
    form->addRow(tr("It goes on from before by:"), m_back);
    form->addRow(tr("A note is about what was said before by:"), m_reaction);
    QLabel *hint =
        plainLabel(tr("A new note takes the time of its first key, less this, moved back to the pause "
                      "before in the speech. Whether notes take times at all, each event says among "
                      "its details."));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(hint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                                         QDialogButtonBox::RestoreDefaults);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { showSettings({}); });
    connect(m_does, &QComboBox::currentIndexChanged, this, &ListeningDialog::updateRows);
    showSettings(settings);
}

void ListeningDialog::showSettings(const ListeningSettings &settings)
{
    m_does->setCurrentIndex(int(settings.typing.does));
    m_slowSpeed->setValue(settings.typing.slowSpeed);
    m_typed->setValue(settings.typing.typedMs / 1000.0);
    m_idle->setValue(settings.typing.idleMs / 1000.0);
    m_back->setValue(settings.typing.backMs / 1000.0);
    m_reaction->setValue(settings.reactionMs / 1000.0);
    updateRows();
}

ListeningSettings ListeningDialog::settings() const
{
    return {{TypingSettings::Does(m_does->currentIndex()), msOf(m_typed), msOf(m_idle), msOf(m_back),
             m_slowSpeed->value()},
            msOf(m_reaction)};
}

void ListeningDialog::updateRows()
{
    const auto does = TypingSettings::Does(m_does->currentIndex());
    m_slowSpeed->setEnabled(does == TypingSettings::Does::SlowDown);
    m_back->setEnabled(does == TypingSettings::Does::Pause);
    for (QWidget *field : {m_typed, m_idle})
        field->setEnabled(does != TypingSettings::Does::GoOn);
}

} // namespace rundown
