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
    const int values = equalValues(a, b);
    const auto isIn = [&](const YamlValue &item) { return b.find(item.key) != nullptr; };
    const auto keys = int(std::count_if(a.items.begin(), a.items.end(), isIn));
    return values == 0 ? 0 : 4 * values + keys;
}

class Matcher
{
public:
    Matcher(const std::vector<YamlValue> &before, const std::vector<YamlValue> &after)
        : m_before(before), m_after(after), m_from(after.size(), -1), m_taken(before.size(), false)
    {}

    YamlOrigins matchAlike()
    {
        matchEqual();
        matchNamed();
        return std::move(m_from);
    }

    YamlOrigins matchChanged(YamlOrigins from, const YamlElsewhere &elsewhere)
    {
        m_from = std::move(from);
        if (!elsewhere.before.empty())
            m_taken = elsewhere.before;
        for (size_t i = 0; i < m_from.size(); ++i) {
            if (m_from[i] >= 0)
                m_taken[size_t(m_from[i])] = true;
            else if (!elsewhere.after.empty() && elsewhere.after[i])
                m_from[i] = isElsewhere;
        }
        matchBetweenNeighbours();
        matchRest();
        std::replace(m_from.begin(), m_from.end(), isElsewhere, -1);
        return std::move(m_from);
    }

private:
    static constexpr int isElsewhere = -2;

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

    /// Changed items that are still called the same; of several the likest.
    void matchNamed()
    {
        QMultiHash<QByteArray, size_t> byName;
        for (size_t i = m_before.size(); i > 0; --i)
            if (const YamlValue *name = nameOf(m_before[i - 1]); name && !m_taken[i - 1])
                byName.insert(name->text, i - 1);
        for (size_t i = 0; i < m_after.size() && !byName.isEmpty(); ++i) {
            const YamlValue *name = m_from[i] < 0 ? nameOf(m_after[i]) : nullptr;
            if (!name)
                continue;
            const auto [begin, end] = byName.equal_range(name->text);
            const auto likest = std::max_element(begin, end, [&](size_t a, size_t b) {
                return likeness(m_before[a], m_after[i]) < likeness(m_before[b], m_after[i]);
            });
            if (likest == end || likeness(m_before[*likest], m_after[i]) == 0)
                continue;
            take(i, *likest);
            byName.erase(likest);
        }
    }

    static const YamlValue *nameOf(const YamlValue &value)
    {
        const bool hasName = value.isMap() && !value.items.empty() && !value.items.front().text.isEmpty();
        return hasName ? &value.items.front() : nullptr;
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
        while (begin < m_from.size() && m_from[begin] == -1)
            ++begin;
        return begin;
    }

    void matchBetweenNeighbours()
    {
        for (size_t begin = 0; begin < m_from.size(); ++begin) {
            const size_t end = runEnd(begin);
            if (end == begin)
                continue;
            std::vector<size_t> candidates;
            if (begin == 0 || m_from[begin - 1] >= 0)
                candidates = following(begin == 0 ? 0 : size_t(m_from[begin - 1]) + 1);
            if (candidates.empty() && end < m_from.size() && m_from[end] >= 0)
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
            if (m_from[pair.newIndex] == -1 && !m_taken[pair.oldIndex])
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
            if (m_from[i] == -1)
                missing.push_back(i);
        if (candidates.size() <= mostCandidates && missing.size() <= mostCandidates)
            pairByLikeness(missing, candidates);
    }

    const std::vector<YamlValue> &m_before;
    const std::vector<YamlValue> &m_after;
    YamlOrigins m_from;
    std::vector<bool> m_taken;
};

} // namespace

int equalValues(const YamlValue &a, const YamlValue &b)
{
    if (!a.isMap() || !b.isMap())
        return 0;
    return int(std::count_if(a.items.begin(), a.items.end(), [&](const YamlValue &item) {
        const YamlValue *other = b.find(item.key);
        return other && *other == item;
    }));
}

YamlOrigins matchAlike(const std::vector<YamlValue> &before, const std::vector<YamlValue> &after)
{
    return Matcher(before, after).matchAlike();
}

YamlOrigins matchChanged(const std::vector<YamlValue> &before, const std::vector<YamlValue> &after,
                         YamlOrigins from, const YamlElsewhere &elsewhere)
{
    return Matcher(before, after).matchChanged(std::move(from), elsewhere);
}

YamlOrigins matchItems(const std::vector<YamlValue> &before, const std::vector<YamlValue> &after)
{
    return matchChanged(before, after, matchAlike(before, after));
}

} // namespace rundown
