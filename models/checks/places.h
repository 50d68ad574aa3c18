// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"
#include "models/format/yaml/yamldocument.h"

#include <QHash>

namespace rundown {

/// Finds the line and column at which a finding stands in the file that the event was read from.
class FindingPlaces
{
public:
    /// The event as it was read from the post; entries have ids.
    static FindingPlaces inPost(const Event &event);
    /// `text` is the event file that the event was read from. Where it cannot be read, nothing has a place.
    static FindingPlaces inEventFile(const Event &event, const QByteArray &text);

    /// The finding as a problem of `file`, with line and column where they are known.
    Problem problemAt(const CheckFinding &finding, const QString &file) const;

private:
    /// A part of the source: of an entry, or of a field of its own.
    struct Region
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    struct Key
    {
        EntryId entry;
        FieldPlace::Field field;
        int row;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, quint32(key.entry), quint8(key.field), key.row);
        }
    };
    FindingPlaces() = default;
    void readEntries(const YamlDocument &document, int list, const std::vector<int> &ignored,
                     const QList<Entry> &entries);
    void readEntry(const YamlDocument &document, int node, const Entry &entry);
    void readPost(const YamlDocument &document, int root);
    void add(const YamlDocument &document, int node, EntryId entry, FieldPlace::Field field, int row = 0);
    std::optional<Region> regionOf(const FieldPlace &place) const;

    Event m_event;
    QByteArray m_source;
    QHash<Key, Region> m_regions;
};

} // namespace rundown
