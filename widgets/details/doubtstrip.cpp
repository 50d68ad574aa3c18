// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/doubtstrip.h"

#include "models/document/readas.h"
#include "widgets/common/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace rundown {

DoubtStrip::DoubtStrip(QWidget *parent) : QFrame(parent), m_label(plainLabel()), m_buttons(new QHBoxLayout)
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setAutoFillBackground(true);
    m_label->setWordWrap(true);
    m_label->setForegroundRole(QPalette::ToolTipText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->addWidget(m_label);
    layout->addLayout(m_buttons);
    hide();
}

void DoubtStrip::addButton(const QString &text, const QString &toolTip, const std::function<void()> &action)
{
    auto *button = new QPushButton(text);
    button->setToolTip(plainToolTip(toolTip));
    button->setAutoDefault(false);
    // The button goes with the strip's next showing, so not while it is being clicked.
    connect(button, &QPushButton::clicked, this, [this, action] { QTimer::singleShot(0, this, action); });
    m_buttons->addWidget(button);
}

void DoubtStrip::addReadings(const Doubt &doubt)
{
    const QList<Reading> readings = possibleReadings(*m_document, m_id, doubt);
    for (const Reading reading : readings) {
        addButton(tr("It is %1").arg(nameOf(reading)),
                  doubt.what + u'\n' + tr("The text of the post stays as it is."), [this, doubt, reading] {
                      if (m_document)
                          emit readAs(readDoubtAs(*m_document, m_id, doubt, reading));
                  });
    }
}

void DoubtStrip::show(EventDocument *document, EntryId id)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_document = document;
    m_id = id;
    const QList<Doubt> doubts = document ? document->doubtsOf(id) : QList<Doubt>();
    setVisible(!doubts.isEmpty());
    if (doubts.isEmpty())
        return;
    QStringList lines;
    for (const Doubt &doubt : doubts)
        lines << doubt.what;
    lines.removeDuplicates();
    m_label->setText(lines.join(u'\n'));
    addButton(tr("It is right"), tr("Take the mark away"), [this] {
        if (m_document)
            m_document->settleDoubts(m_id);
    });
    for (const Doubt &doubt : doubts)
        addReadings(doubt);
    m_buttons->addStretch(1);
}

} // namespace rundown
