// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/frontmatter/frontmatterformat.h"
#include "models/format/profile/profile.h"

#include <QSet>

namespace rundown {

class FrontMatterWriter;

/// A key that a profile wants, with what it says.
struct WantedKey
{
    QString field; ///< in the profile's words; empty for a key of the profile's own
    QString name;
    FrontMatterValue value;
    QStringList says;     ///< all that the field says
    bool inTable = false; ///< of TOML, [taxonomies]
};

/// Makes front matter that of a profile, and tells what of it is left out, or means something else there.
class FrontMatterConverter
{
public:
    FrontMatterConverter(const Profile &profile, const QList<WantedKey> &wanted);

    /// Keeps the content, which is in the profile's flavour, and mends what differs.
    QString edited(FrontMatterFlavour flavour, const QString &content);

    /// Writes it from nothing, the keys that are not known behind the others.
    QString written(FrontMatterFlavour flavour, const FrontMatterKeys &old);

    const Problems &problems() const { return m_problems; }

private:
    bool isDraftKey(const FrontMatterKey &key) const;
    bool isUnknown(const FrontMatterKey &key) const;
    bool keepsOwnKey(const FrontMatterKey &key) const;
    bool isLeft(const FrontMatterKey &key) const;
    bool isSaid(const FrontMatterKey &key) const;
    bool isNameOf(const WantedKey &wanted, const QString &name) const;
    bool isFine(const FrontMatterValue &there, const WantedKey &wanted) const;
    const WantedKey *wantedFor(const FrontMatterKey &key) const;

    QString takenAlong(FrontMatterFlavour flavour, const FrontMatterKey &key);
    void editKey(FrontMatterWriter &writer, qsizetype index);
    void tellOfLayout(const FrontMatterKey &key);
    void tellWhatStays(const FrontMatterKey &key, const WantedKey &wanted);
    void tellWhatChanges(const WantedKey &wanted);
    void warn(const QString &what);

    const Profile &m_profile;
    const FrontMatterRules &m_rules;
    const QList<WantedKey> &m_wanted;
    QStringList m_done;      ///< fields that are written
    QSet<QString> m_names;   ///< of keys that are written, in lower case
    bool m_hasTable = false; ///< of [taxonomies]
    Problems m_problems;
};

/// The elements of a list as the profile has it under this key.
FrontMatterValue listForProfile(const QStringList &elements, const FrontMatterRules &rules,
                                const QString &field, const QString &key);

/// True for a key that says that a post is a draft, in the words of generators that do not say "draft".
bool saysDraft(const FrontMatterKey &key);

} // namespace rundown
