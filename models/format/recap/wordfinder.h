// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

#include <algorithm>
#include <bitset>

namespace rundown {

/// Words to be found in texts. Most characters begin none of them, which one look into a table tells.
class WordFinder
{
public:
    WordFinder(std::initializer_list<QStringView> list) : WordFinder(QList<QStringView>(list)) {}
    explicit WordFinder(const QList<QStringView> &list, Qt::CaseSensitivity cs = Qt::CaseSensitive)
        : words(list), sensitivity(cs)
    {
        for (const QStringView word : words)
            addFirst(word.front());
    }

    const QList<QStringView> &all() const { return words; }

    /// The first in the list of the words that the text begins with; empty for none.
    QStringView at(QStringView text) const
    {
        if (text.isEmpty() || !firsts.test(slotOf(text.front())))
            return {};
        for (const QStringView word : words) {
            if (begins(text, word))
                return word;
        }
        return {};
    }

    bool occursIn(QStringView text) const
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (firsts.test(slotOf(text[i])) && !at(text.mid(i)).isEmpty())
                return true;
        }
        return false;
    }

    bool contains(QStringView word) const
    {
        return std::ranges::any_of(words,
                                   [&](QStringView w) { return w.size() == word.size() && begins(word, w); });
    }

private:
    bool begins(QStringView text, QStringView word) const
    {
        if (sensitivity == Qt::CaseInsensitive)
            return text.startsWith(word, Qt::CaseInsensitive);
        return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin());
    }

    /// Whatever is the same but for its case; what looks like "K" and like "s" folds to them too.
    void addFirst(QChar c)
    {
        firsts.set(slotOf(c));
        if (sensitivity == Qt::CaseSensitive)
            return;
        for (const QChar other : {c.toUpper(), c.toLower(), QChar(u'\u212a'), QChar(u'\u017f')}) {
            if (other.toCaseFolded() == c.toCaseFolded())
                firsts.set(slotOf(other));
        }
    }

    static std::size_t slotOf(QChar c) { return c.unicode() % tableSize; }

    static constexpr std::size_t tableSize = 1024;
    QList<QStringView> words;
    Qt::CaseSensitivity sensitivity;
    std::bitset<tableSize> firsts;
};

/// The characters of a text, roughly: what it surely does not hold need not be looked for.
class CharactersOf
{
public:
    explicit CharactersOf(QStringView text)
    {
        for (const QChar c : text)
            characters.set(c.unicode() % tableSize);
    }
    bool mayHold(QStringView word) const
    {
        return std::ranges::all_of(word, [&](QChar c) { return characters.test(c.unicode() % tableSize); });
    }

private:
    static constexpr std::size_t tableSize = 256;
    std::bitset<tableSize> characters;
};

} // namespace rundown
