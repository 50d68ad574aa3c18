// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace rundown {

/// Makes and keeps the peaks of all recordings of a day before anybody opens them, on all cores, behind
/// whatever else the computer has to do. Never waits, and says nothing of files that have no sound.
class PeaksAhead : public QObject
{
    Q_OBJECT
public:
    /// Where a recording lies; empty = not there. Called in a worker, as it may wait for the disk.
    using FindFile = std::function<QString()>;

    explicit PeaksAhead(QObject *parent = nullptr);
    ~PeaksAhead() override; ///< drops what is not made yet

    void make(const QList<FindFile> &files); ///< in place of those that wait
    bool isBusy() const;

signals:
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rundown
