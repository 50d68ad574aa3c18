// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

#include <algorithm>
#include <array>
#include <bitset>

namespace rundown {

/// Words to be found in texts. Most characters begin none of them, which one look into a table tells; the
/// others lead to the few words that begin so.
class WordFinder
{
public:
    WordFinder(std::initializer_list<QStringView> list) : WordFinder(QList<QStringView>(list)) {}
    explicit WordFinder(const QList<QStringView> &list, Qt::CaseSensitivity cs = Qt::CaseSensitive)
        : words(list), next(list.size(), 0), sensitivity(cs)
    {
        heads.fill(0);
        for (qsizetype i = words.size() - 1; i >= 0; --i) { // so that the first one comes first
            quint16 &head = heads[slotOf(words[i].front())];
            next[i] = head;
            head = quint16(i + 1);
        }
    }

    const QList<QStringView> &all() const { return words; }

    /// The first in the list of the words that the text begins with; empty for none.
    QStringView at(QStringView text) const
    {
        for (quint16 i = text.isEmpty() ? 0 : heads[slotOf(text.front())]; i > 0; i = next[i - 1]) {
            if (begins(text, words[i - 1]))
                return words[i - 1];
        }
        return {};
    }

    bool occursIn(QStringView text) const
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (heads[slotOf(text[i])] > 0 && !at(text.mid(i)).isEmpty())
                return true;
        }
        return false;
    }

    bool contains(QStringView word) const
    {
        for (quint16 i = word.isEmpty() ? 0 : heads[slotOf(word.front())]; i > 0; i = next[i - 1]) {
            if (words[i - 1].size() == word.size() && begins(word, words[i - 1]))
                return true;
        }
        return false;
    }

private:
    QChar folded(QChar c) const
    {
        if (sensitivity == Qt::CaseSensitive)
            return c;
        if (c.unicode() < 128)
            return c >= u'A' && c <= u'Z' ? QChar(c.unicode() + (u'a' - u'A')) : c;
        return c.toCaseFolded();
    }

    bool begins(QStringView text, QStringView word) const
    {
        return text.size() >= word.size() &&
               std::equal(word.begin(), word.end(), text.begin(),
                          [this](QChar a, QChar b) { return folded(a) == folded(b); });
    }

    std::size_t slotOf(QChar c) const { return folded(c).unicode() % tableSize; }

    static constexpr std::size_t tableSize = 1024;
    QList<QStringView> words;
    QList<quint16> next; ///< of each word the next one that begins in the same slot, from 1; 0 = none
    Qt::CaseSensitivity sensitivity;
    std::array<quint16, tableSize> heads;
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
