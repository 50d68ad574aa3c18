// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/doubtstrip.h"

#include "models/document/readas.h"
#include "models/format/recap/opendoubts.h"
#include "widgets/common/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace rundown {

namespace {

/// Longer lines are cut off: the post shows them whole.
constexpr qsizetype mostShown = 120;

int countOf(const EventDocument &document, Doubt::Reason reason)
{
    int count = 0;
    forEachEntry(document.event().outline, [&](const Entry &entry, const Entry *) {
        count += int(std::ranges::count(entry.doubts, reason, &OpenDoubt::reason));
    });
    return count;
}

} // namespace

DoubtStrip::DoubtStrip(QWidget *parent) : QFrame(parent), m_rows(new QVBoxLayout(this))
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setAutoFillBackground(true);
    m_rows->setContentsMargins(16, 8, 16, 8);
    m_rows->setSpacing(8);
    hide();
}

void DoubtStrip::addButton(QHBoxLayout *buttons, const QString &text, const QString &toolTip,
                           const std::function<void()> &action)
{
    auto *button = new QPushButton(text);
    button->setToolTip(plainToolTip(toolTip));
    button->setAutoDefault(false);
    // The button goes with the strip's next showing, so not while it is being clicked.
    connect(button, &QPushButton::clicked, this, [this, action] { QTimer::singleShot(0, this, action); });
    buttons->addWidget(button);
}

QString DoubtStrip::textFor(const OpenDoubt &doubt) const
{
    const bool isChild = m_document->parentOf(m_id) != EntryId::None;
    QString line = lineInDoubt(m_document->event(), *m_document->entry(m_id), isChild, doubt);
    if (line.size() > mostShown)
        line = line.left(mostShown - 1) + u'…';
    return line.isEmpty() ? textOf(doubt.reason) : tr("“%1”").arg(line) + u'\n' + textOf(doubt.reason);
}

QWidget *DoubtStrip::rowFor(const OpenDoubt &doubt)
{
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins({});
    QLabel *label = plainLabel(textFor(doubt));
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::ToolTipText);
    layout->addWidget(label);
    auto *buttons = new QHBoxLayout;
    layout->addLayout(buttons);
    addButton(buttons, tr("It is right"), tr("Take the mark away"), [this, doubt] {
        if (m_document)
            m_document->settleDoubt(m_id, doubt);
    });
    if (const int same = countOf(*m_document, doubt.reason); same > 1)
        addButton(buttons, tr("All %n are right", nullptr, same),
                  tr("Take away all marks that have this reason"), [this, reason = doubt.reason] {
                      if (m_document)
                          m_document->settleAllDoubts(reason);
                  });
    const QList<Reading> readings = possibleReadings(*m_document, m_id, doubt);
    for (const Reading reading : readings) {
        addButton(buttons, sentenceOf(reading), tr("The text of the post stays as it is."),
                  [this, doubt, reading] {
                      if (m_document)
                          emit readAs(readDoubtAs(*m_document, m_id, doubt, reading));
                  });
    }
    buttons->addStretch(1);
    return row;
}

void DoubtStrip::show(EventDocument *document, EntryId id)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_document = document;
    m_id = id;
    const Entry *entry = document ? document->entry(id) : nullptr;
    const QList<OpenDoubt> doubts = entry ? entry->doubts : QList<OpenDoubt>();
    for (const OpenDoubt &doubt : doubts)
        m_rows->addWidget(rowFor(doubt));
    setVisible(!doubts.isEmpty());
}

} // namespace rundown
