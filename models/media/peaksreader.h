// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/problem.h"
#include "models/media/peaks.h"

#include <QObject>

#include <memory>
#include <optional>

namespace rundown {

/// Reads the peaks of one sound file in a worker, from a checked cache or by decoding it, and hands them out
/// as they come. Lives in the GUI thread and never waits.
class PeaksReader : public QObject
{
    Q_OBJECT
public:
    explicit PeaksReader(QObject *parent = nullptr);
    ~PeaksReader() override;

    void read(const QString &path); ///< in place of the file before
    void cancel();                  ///< and forget what was read

    QString path() const;
    const Peaks &peaks() const; ///< what has come so far
    bool isFinished() const;
    std::optional<Problem> problem() const;

signals:
    void cleared();
    void peaksAdded(qint64 fromMs, qint64 toMs);
    void finished();
    void problemChanged(const std::optional<rundown::Problem> &problem);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rundown
