// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/carryids.h"

#include <QHash>

namespace rundown {

namespace {

/// What an entry is told by, besides being equal; empty where nothing does.
QString nameOf(const Entry &entry)
{
    if (const Session *session = entry.session())
        return session->id.isEmpty() ? session->title : session->id;
    if (const Photo *photo = entry.photo())
        return fileOrUrl(*photo);
    return {};
}

void carryWhole(const Entry &from, Entry &to)
{
    to.id = from.id;
    carryIds(from.children, to.children);
}

/// The old entries that nobody has yet, by the kind of content and a name.
QMultiHash<std::pair<size_t, QString>, const Entry *> byName(const QList<Entry> &entries,
                                                             const QList<bool> &taken)
{
    QMultiHash<std::pair<size_t, QString>, const Entry *> hash;
    for (qsizetype i = entries.size(); i-- > 0;) // the last one inserted is found first
        if (const QString name = nameOf(entries[i]); !taken[i] && !name.isEmpty())
            hash.insert({entries[i].content.index(), name}, &entries[i]);
    return hash;
}

} // namespace

void carryIds(const QList<Entry> &from, QList<Entry> &to)
{
    QList<bool> taken(from.size(), false);
    QList<bool> found(to.size(), false);
    const auto take = [&](qsizetype was, qsizetype is) {
        taken[was] = found[is] = true;
        carryWhole(from[was], to[is]);
    };
    qsizetype same = 0;
    for (; same < std::min(from.size(), to.size()) && from[same] == to[same]; ++same)
        take(same, same);
    for (qsizetype was = from.size() - 1, is = to.size() - 1;
         was >= same && is >= same && from[was] == to[is]; --was, --is)
        take(was, is);
    auto left = byName(from, taken);
    for (qsizetype is = 0; is < to.size(); ++is) {
        if (found[is])
            continue;
        to[is].id = EntryId::None;
        const auto was = left.find({to[is].content.index(), nameOf(to[is])});
        if (was == left.end()) {
            carryIds({}, to[is].children);
            continue;
        }
        carryWhole(**was, to[is]);
        left.erase(was);
    }
}

} // namespace rundown
