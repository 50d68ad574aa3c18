// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace rundown {

/// What was made of one sound file, kept in the user's cache folder. It is believed only while the file's
/// size, time and a sample of its content are the same and the checksum is right; any doubt means none.
/// All of it blocks.
class CheckedCache
{
public:
    /// What is kept: all of a kind lie in one folder.
    struct Kind
    {
        QByteArrayView magic; ///< with the version, first in each file
        QLatin1StringView folder;
        QLatin1StringView suffix;
    };
    CheckedCache(const Kind &kind, const QString &soundFile);

    std::optional<QByteArray> load() const;
    /// Failing to keep it is no problem: it is made anew next time.
    void store(QByteArrayView content) const;
    /// Where it is kept.
    QString path() const { return m_path; }

private:
    Kind m_kind;
    QByteArray m_key; ///< empty: the file cannot be read
    QString m_path;
};

} // namespace rundown
