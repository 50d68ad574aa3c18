// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/peaks.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace rundown {

/// The kept peaks of one sound file, in the user's cache folder. What is kept is believed only while the
/// file's size, time and a sample of its content are the same and the checksum is right; any doubt means
/// none.
class PeaksCache
{
public:
    explicit PeaksCache(const QString &soundFile);

    std::optional<QList<Peak>> load() const;
    /// Failing to keep them is no problem: they are made anew next time.
    void store(const QList<Peak> &peaks) const;
    /// Where they are kept.
    QString path() const { return m_path; }

private:
    QByteArray m_key; ///< empty: the file cannot be read
    QString m_path;
};

} // namespace rundown
