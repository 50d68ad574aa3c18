// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QStringView>

#include <algorithm>
#include <array>
#include <utility>

namespace rundown {

/// The characters of a text and its pairs of them, roughly: what it surely does not hold need not be looked
/// for.
class CharactersOf
{
public:
    CharactersOf() = default;
    explicit CharactersOf(QStringView text)
    {
        char16_t before = 0;
        for (const QChar c : text) {
            singles.add(c.unicode());
            pairs.add(slotOf(before, c.unicode()));
            before = c.unicode();
        }
    }

    bool mayHold(QStringView word) const
    {
        const qsizetype size = word.size();
        return size < 2 ? size == 0 || singles.has(word[0].unicode())
                        : pairs.has(slotOf(word[size - 2].unicode(), word[size - 1].unicode()));
    }

private:
    friend class CharactersOfWords;

    struct Slots
    {
        void add(uint slot) { bits[slot / 64 % size] |= quint64(1) << (slot % 64); }
        bool has(uint slot) const { return bits[slot / 64 % size] >> (slot % 64) & 1; }
        bool meets(const Slots &other) const
        {
            quint64 both = 0;
            for (std::size_t i = 0; i < size; ++i)
                both |= bits[i] & other.bits[i];
            return both != 0;
        }

        static constexpr std::size_t size = 16; // so that few are taken by other characters
        std::array<quint64, size> bits{};
    };

    static uint slotOf(char16_t first, char16_t second) { return uint(first) * 31 + second; }

    Slots singles;
    Slots pairs;
};

/// What each of some words begins and ends with.
class CharactersOfWords
{
public:
    void add(QStringView word)
    {
        const qsizetype size = word.size();
        if (size == 1) {
            singles.add(word[0].unicode());
        } else if (size > 1) {
            begins.add(CharactersOf::slotOf(word[0].unicode(), word[1].unicode()));
            ends.add(CharactersOf::slotOf(word[size - 2].unicode(), word[size - 1].unicode()));
        }
    }

    /// False where surely none of the words occurs in the text.
    bool mayOccur(const CharactersOf &text) const
    {
        return text.singles.meets(singles) || (text.pairs.meets(ends) && text.pairs.meets(begins));
    }

private:
    CharactersOf::Slots singles; ///< of words that have one character
    CharactersOf::Slots begins;
    CharactersOf::Slots ends;
};

/// Words to be found in texts. Most characters begin none of them, which one look into a table tells; the
/// others lead, with what follows them, to the few words that begin so.
class WordFinder
{
public:
    WordFinder(std::initializer_list<QStringView> list) : WordFinder(QList<QStringView>(list)) {}
    explicit WordFinder(const QList<QStringView> &list, Qt::CaseSensitivity cs = Qt::CaseSensitive)
        : words(list), next(list.size(), 0), sensitivity(cs)
    {
        for (qsizetype i = words.size() - 1; i >= 0; --i) { // so that the first one comes first
            const QStringView word = words[i];
            quint16 &head = heads[slotOf(word.front(), word.size() > 1 ? word[1] : QChar())];
            next[i] = std::exchange(head, quint16(i + 1));
            const std::size_t first = folded(word.front()).unicode() % firstsSize;
            firsts[first / 64] |= quint64(1) << (first % 64);
            haveShort = haveShort || word.size() == 1;
            ofWords.add(word);
        }
    }

    const QList<QStringView> &all() const { return words; }

    /// False where surely no word begins with this character.
    bool mayBegin(QChar c) const
    {
        const std::size_t first = folded(c).unicode() % firstsSize;
        return firsts[first / 64] >> (first % 64) & 1;
    }

    /// The first in the list of the words that the text begins with; empty for none.
    QStringView at(QStringView text) const
    {
        const qsizetype found = indexAt(text);
        return found < 0 ? QStringView() : words[found];
    }

    /// The place in the list of the first word that the text begins with and that `suits(place)`; -1 for
    /// none.
    template<class Suits>
    qsizetype indexAt(QStringView text, Suits suits) const
    {
        if (text.isEmpty() || !mayBegin(text.front()))
            return -1;
        const qsizetype found =
            text.size() > 1 ? indexFrom(heads[slotOf(text[0], text[1])], text, suits) : -1;
        const qsizetype alone = haveShort ? indexFrom(heads[slotOf(text.front(), QChar())], text, suits) : -1;
        return found < 0 || (alone >= 0 && alone < found) ? alone : found;
    }

    qsizetype indexAt(QStringView text) const
    {
        return indexAt(text, [](qsizetype) { return true; });
    }

    /// False where surely no word occurs in a text of these characters; the words are to be found in their
    /// own case.
    bool mayOccur(const CharactersOf &characters) const { return ofWords.mayOccur(characters); }

    bool occursIn(QStringView text) const
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (mayBegin(text[i]) && indexAt(text.sliced(i)) >= 0)
                return true;
        }
        return false;
    }

    bool contains(QStringView word) const
    {
        return indexAt(word, [&](qsizetype i) { return words[i].size() == word.size(); }) >= 0;
    }

private:
    friend class WordEnds;

    static QChar foldedCase(QChar c)
    {
        if (c.unicode() < 128)
            return c >= u'A' && c <= u'Z' ? QChar(c.unicode() + (u'a' - u'A')) : c;
        const bool isOfEastAsia = c.unicode() >= 0x2e80 && c.unicode() < 0xa000; // and has no case
        return isOfEastAsia ? c : c.toCaseFolded();
    }

    QChar folded(QChar c) const { return sensitivity == Qt::CaseSensitive ? c : foldedCase(c); }

    template<class Suits>
    qsizetype indexFrom(quint16 head, QStringView text, Suits suits) const
    {
        for (quint16 i = head; i > 0; i = next[i - 1]) {
            if (begins(text, words[i - 1]) && suits(qsizetype(i - 1)))
                return i - 1;
        }
        return -1;
    }

    bool isSame(QChar a, QChar b) const
    {
        return a == b || (sensitivity == Qt::CaseInsensitive && foldedCase(a) == foldedCase(b));
    }

    bool begins(QStringView text, QStringView word) const
    {
        if (text.size() < word.size())
            return false;
        for (qsizetype i = 0; i < word.size(); ++i) {
            if (!isSame(text[i], word[i]))
                return false;
        }
        return true;
    }

    /// Of a word's first two characters; of one that has no other, with a null character.
    std::size_t slotOf(QChar first, QChar second) const
    {
        return (folded(first).unicode() * 31U + folded(second).unicode()) % tableSize;
    }

    static constexpr std::size_t firstsSize = 1024;
    static constexpr std::size_t tableSize = 256;
    QList<QStringView> words;
    QList<quint16> next; ///< of each word the next one that begins in the same slot, from 1; 0 = none
    Qt::CaseSensitivity sensitivity;
    bool haveShort = false; ///< some have one character only
    CharactersOfWords ofWords;
    std::array<quint64, firstsSize / 64> firsts{};
    std::array<quint16, tableSize> heads{};
};

/// Words to be found at the ends of texts, in any case: the last character leads to the few that end so.
class WordEnds
{
public:
    explicit WordEnds(const QStringList &list) : WordEnds(QList<QStringView>(list.begin(), list.end())) {}
    explicit WordEnds(const QList<QStringView> &list) : words(list), next(list.size(), 0)
    {
        tails.fill(0);
        for (qsizetype i = words.size() - 1; i >= 0; --i) { // so that the first one comes first
            quint16 &tail = tails[slotOf(words[i].back())];
            next[i] = tail;
            tail = quint16(i + 1);
        }
    }

    /// The place in the list of the first word that the text ends with and that `suits(place)`; -1 for none.
    template<class Suits>
    qsizetype indexAt(QStringView text, Suits suits) const
    {
        for (quint16 i = text.isEmpty() ? 0 : tails[slotOf(text.back())]; i > 0; i = next[i - 1]) {
            if (ends(text, words[i - 1]) && suits(qsizetype(i - 1)))
                return i - 1;
        }
        return -1;
    }

    bool areAt(QStringView text) const
    {
        return indexAt(text, [](qsizetype) { return true; }) >= 0;
    }

private:
    static bool ends(QStringView text, QStringView word)
    {
        const qsizetype begin = text.size() - word.size();
        if (begin < 0)
            return false;
        for (qsizetype i = word.size() - 1; i >= 0; --i) {
            const QChar a = text[begin + i];
            const QChar b = word[i];
            if (a != b && WordFinder::foldedCase(a) != WordFinder::foldedCase(b))
                return false;
        }
        return true;
    }

    static std::size_t slotOf(QChar c) { return WordFinder::foldedCase(c).unicode() % tableSize; }

    static constexpr std::size_t tableSize = 1024;
    QList<QStringView> words;
    QList<quint16> next; ///< of each word the next one that ends in the same slot, from 1; 0 = none
    std::array<quint16, tableSize> tails;
};

/// The words of a table whose rows have more than a word.
template<class List, class Item>
QList<QStringView> wordsOf(const List &list, QStringView Item::*member)
{
    QList<QStringView> words;
    for (const Item &item : list)
        words.append(item.*member);
    return words;
}

} // namespace rundown
