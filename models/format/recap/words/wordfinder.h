// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
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
        : words(list), links(list.size()), sensitivity(cs)
    {
        heads.fill(0);
        for (qsizetype i = words.size() - 1; i >= 0; --i) { // so that the first one comes first
            quint16 &head = heads[slotOf(words[i].front())];
            links[i] = {secondOf(words[i]), head};
            head = quint16(i + 1);
        }
    }

    const QList<QStringView> &all() const { return words; }

    /// False where surely no word begins with this character.
    bool mayBegin(QChar c) const { return heads[slotOf(c)] > 0; }

    /// The first in the list of the words that the text begins with; empty for none.
    QStringView at(QStringView text) const
    {
        const qsizetype found = indexAt(text, [](qsizetype) { return true; });
        return found < 0 ? QStringView() : words[found];
    }

    /// The place in the list of the first word that the text begins with and that `suits(place)`; -1 for
    /// none.
    template<class Suits>
    qsizetype indexAt(QStringView text, Suits suits) const
    {
        return text.isEmpty() ? -1 : indexFrom(heads[slotOf(text.front())], text, suits);
    }

    bool occursIn(QStringView text) const
    {
        const auto isAny = [](qsizetype) { return true; };
        for (qsizetype i = 0; i < text.size(); ++i) {
            const quint16 head = heads[slotOf(text[i])];
            if (head > 0 && indexFrom(head, text.sliced(i), isAny) >= 0)
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

    /// It tells most words apart that begin with the same character; none of a word that has no other.
    QChar secondOf(QStringView word) const { return word.size() > 1 ? folded(word[1]) : QChar(); }

    template<class Suits>
    qsizetype indexFrom(quint16 head, QStringView text, Suits suits) const
    {
        const QChar second = secondOf(text);
        for (quint16 i = head; i > 0; i = links[i - 1].next) {
            const QChar own = links[i - 1].second;
            if ((own == second || own.isNull()) && begins(text, words[i - 1]) && suits(qsizetype(i - 1)))
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

    std::size_t slotOf(QChar c) const { return folded(c).unicode() % tableSize; }

    struct Link
    {
        QChar second;
        quint16 next = 0; ///< the next word that begins in the same slot, from 1; 0 = none
    };

    static constexpr std::size_t tableSize = 1024;
    QList<QStringView> words;
    QList<Link> links; ///< of each word
    Qt::CaseSensitivity sensitivity;
    std::array<quint16, tableSize> heads;
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
