// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/spelling/dictionaries.h"

#include <QStringList>

#include <memory>

namespace rundown {

/// A dictionary that has been read, and the words that were added to it. One thread at a time.
class SpellChecker
{
public:
    /// Reads the dictionary's files, which takes a tenth of a second: not for the GUI thread. Fails where
    /// there are none, and on an encoding that nobody here knows.
    static Result<std::shared_ptr<SpellChecker>> open(const Dictionary &dictionary);
    ~SpellChecker();

    bool knows(const QString &word) const;
    /// Known words that `word` may have been meant for, the likeliest first. Takes up to some tenths of a
    /// second.
    QStringList suggestions(const QString &word) const;
    void add(const QString &word);

private:
    struct Engine;
    explicit SpellChecker(std::unique_ptr<Engine> engine);

    std::unique_ptr<Engine> m_engine;
};

} // namespace rundown
