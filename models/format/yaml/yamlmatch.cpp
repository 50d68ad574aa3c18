// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/yaml/yamlmatch.h"

#include <QMultiHash>

#include <algorithm>
#include <numeric>

namespace rundown {

namespace {

/// More candidates than this are not compared one by one.
constexpr size_t mostCandidates = 64;

/// How much two maps have in common: equal values count most, equal keys a little. 0 for anything else.
int likeness(const YamlValue &a, const YamlValue &b)
{
    if (!a.isMap() || !b.isMap())
        return 0;
    int equalValues = 0;
    int equalKeys = 0;
    for (const YamlValue &item : a.items) {
        const YamlValue *other = b.find(item.key);
        equalKeys += other ? 1 : 0;
        equalValues += other && *other == item ? 1 : 0;
    }
    return equalValues == 0 ? 0 : 4 * equalValues + equalKeys;
}

class Matcher
{
public:
    Matcher(const std::vector<YamlValue> &before, const std::vector<YamlValue> &after)
        : m_before(before), m_after(after), m_from(after.size(), -1), m_taken(before.size(), false)
    {}

    std::vector<int> match()
    {
        matchEqual();
        matchBetweenNeighbours();
        matchRest();
        return std::move(m_from);
    }

private:
    void take(size_t newIndex, size_t oldIndex)
    {
        m_from[newIndex] = int(oldIndex);
        m_taken[oldIndex] = true;
    }

    void matchEqual()
    {
        size_t begin = 0;
        const size_t shorter = std::min(m_before.size(), m_after.size());
        for (; begin < shorter && m_before[begin] == m_after[begin]; ++begin)
            take(begin, begin);
        size_t oldEnd = m_before.size();
        size_t newEnd = m_after.size();
        for (; oldEnd > begin && newEnd > begin && m_before[oldEnd - 1] == m_after[newEnd - 1];
             --oldEnd, --newEnd)
            take(newEnd - 1, oldEnd - 1);
        QMultiHash<size_t, size_t> byHash;
        for (size_t i = oldEnd; i > begin; --i) // the last one inserted is found first
            byHash.insert(qHash(m_before[i - 1]), i - 1);
        for (size_t i = begin; i < newEnd && !byHash.isEmpty(); ++i)
            takeEqual(byHash, i);
    }

    void takeEqual(QMultiHash<size_t, size_t> &byHash, size_t newIndex)
    {
        const auto found = byHash.find(qHash(m_after[newIndex]));
        if (found == byHash.end() || m_before[found.value()] != m_after[newIndex])
            return;
        take(newIndex, found.value());
        byHash.erase(found);
    }

    /// New items without an origin, from `begin` on.
    size_t runEnd(size_t begin) const
    {
        while (begin < m_from.size() && m_from[begin] < 0)
            ++begin;
        return begin;
    }

    void matchBetweenNeighbours()
    {
        for (size_t begin = 0; begin < m_from.size(); ++begin) {
            const size_t end = runEnd(begin);
            if (end == begin)
                continue;
            std::vector<size_t> candidates = following(begin == 0 ? 0 : size_t(m_from[begin - 1]) + 1);
            if (candidates.empty() && end < m_from.size())
                candidates = preceding(size_t(m_from[end]));
            pair(begin, end, candidates);
            begin = end;
        }
    }

    std::vector<size_t> following(size_t oldIndex) const
    {
        std::vector<size_t> run;
        for (; oldIndex < m_taken.size() && !m_taken[oldIndex]; ++oldIndex)
            run.push_back(oldIndex);
        return run;
    }

    std::vector<size_t> preceding(size_t oldIndex) const
    {
        std::vector<size_t> run;
        for (; oldIndex > 0 && !m_taken[oldIndex - 1]; --oldIndex)
            run.push_back(oldIndex - 1);
        std::reverse(run.begin(), run.end());
        return run;
    }

    static std::vector<size_t> range(size_t begin, size_t end)
    {
        std::vector<size_t> list(end - begin);
        std::iota(list.begin(), list.end(), begin);
        return list;
    }

    void pair(size_t begin, size_t end, const std::vector<size_t> &candidates)
    {
        const bool inOrder =
            candidates.size() == end - begin || (!candidates.empty() && m_before[candidates[0]].isScalar());
        if (!inOrder && candidates.size() <= mostCandidates && end - begin <= mostCandidates)
            return pairByLikeness(range(begin, end), candidates);
        for (size_t i = 0; inOrder && i < candidates.size() && begin + i < end; ++i)
            take(begin + i, candidates[i]);
    }

    /// The likest first, so that a new item does not take a changed one's origin.
    void pairByLikeness(const std::vector<size_t> &newItems, const std::vector<size_t> &candidates)
    {
        struct Pair
        {
            int like;
            size_t newIndex;
            size_t oldIndex;
        };
        std::vector<Pair> pairs;
        for (const size_t newIndex : newItems)
            for (const size_t oldIndex : candidates)
                if (const int like = likeness(m_before[oldIndex], m_after[newIndex]); like > 0)
                    pairs.push_back({like, newIndex, oldIndex});
        std::stable_sort(pairs.begin(), pairs.end(),
                         [](const Pair &a, const Pair &b) { return a.like > b.like; });
        for (const Pair &pair : pairs)
            if (m_from[pair.newIndex] < 0 && !m_taken[pair.oldIndex])
                take(pair.newIndex, pair.oldIndex);
    }

    /// Items that were moved and changed.
    void matchRest()
    {
        std::vector<size_t> candidates;
        for (size_t i = 0; i < m_taken.size() && candidates.size() <= mostCandidates; ++i)
            if (!m_taken[i])
                candidates.push_back(i);
        std::vector<size_t> missing;
        for (size_t i = 0; i < m_from.size() && missing.size() <= mostCandidates; ++i)
            if (m_from[i] < 0)
                missing.push_back(i);
        if (candidates.size() <= mostCandidates && missing.size() <= mostCandidates)
            pairByLikeness(missing, candidates);
    }

    const std::vector<YamlValue> &m_before;
    const std::vector<YamlValue> &m_after;
    std::vector<int> m_from;
    std::vector<bool> m_taken;
};

} // namespace

std::vector<int> matchItems(const std::vector<YamlValue> &before, const std::vector<YamlValue> &after)
{
    return Matcher(before, after).match();
}

} // namespace rundown
