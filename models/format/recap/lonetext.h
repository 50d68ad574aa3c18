// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/bodytext.h"
#include "models/format/recap/session/sessionreader.h"

#include <QStringList>

namespace rundown {

/// A text read on its own; it owns the lines that the reader looks at.
class LoneText
{
public:
    explicit LoneText(const QStringList &text) : text(text)
    {
        for (const QString &line : this->text)
            body.lines.append(line);
    }

    ReadItem read(SessionPlan plan) const
    {
        plan.end = int(body.lines.size());
        return readSession(BodyLines(body), plan);
    }

private:
    QStringList text;
    BodyText body;
};

/// How a text whose first line is \a head is read: as an item, below a heading, or as a line.
SessionPlan planForText(const QString &head);

} // namespace rundown
