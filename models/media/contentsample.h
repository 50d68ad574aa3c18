// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace rundown {

/// By what a large file is known again without reading all of it.
struct ContentSample
{
    qint64 size = 0; ///< bytes of the file
    QByteArray hash; ///< SHA-1 of 64 KB at its beginning, middle and end
    bool operator==(const ContentSample &) const = default;
};

/// None where the file cannot be read. Blocks.
std::optional<ContentSample> sampleContent(const QString &path);

/// The sample as one word: `SIZE-HASH`. Empty where the file cannot be read.
QByteArray contentKey(const QString &path);

} // namespace rundown
