// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "widgets/preview/postpreview.h"

#include <QLineEdit>

namespace rundown::bench {

/// An open event whose post is shown at its middle, and a field in which that session's title is typed.
class WatchedPreview : public QObject
{
public:
    explicit WatchedPreview(const Event &event);

    /// Presses a key in the field and waits until the preview has painted what it did; false when that never
    /// comes.
    bool type(int number);
    /// What opening the event costs, until its middle is painted: milliseconds.
    double openingMs() const { return m_openingMs; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool waitForPaint();

    EventDocument m_document;
    PostPreview m_preview;
    QLineEdit m_field;
    bool m_isRendered = false;
    bool m_isPainted = false;
    double m_openingMs = 0;
};

} // namespace rundown::bench
