// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/problem.h"
#include "models/media/peaks.h"
#include "models/media/timeline.h"

#include <QObject>

#include <memory>
#include <optional>

namespace rundown {

/// Reads the peaks of a timeline in a worker, from a checked cache or by decoding its files, and hands them
/// out as they come. Lives in the GUI thread and never waits.
///
/// All times are ms of the timeline. What is read may begin before it, and reach beyond its end, where the
/// first and last file do: see originMs().
class PeaksReader : public QObject
{
    Q_OBJECT
public:
    explicit PeaksReader(QObject *parent = nullptr);
    ~PeaksReader() override;

    /// In place of what was read before; up to `aroundMs` more at both ends where they lie within a file.
    void read(const Timeline &timeline, qint64 aroundMs = 0);
    void read(const QString &path) { read(Timeline::ofFile(path)); }
    void cancel(); ///< and forget what was read

    const Peaks &peaks() const; ///< what has come so far
    qint64 originMs() const;    ///< where the first of them stands: 0, or a time before
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
