// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace rundown {

/// A hunspell dictionary that is installed: `NAME.aff` and `NAME.dic` side by side.
struct Dictionary
{
    QString language; ///< as the files are called: `en_US`, `de_DE_frami`
    QString path;     ///< of both files, without their endings
    bool operator==(const Dictionary &) const = default;
};

/// All of them, by language: in $DICPATH, in the folders `hunspell` of the user's and the system's data
/// folders, and where Debian keeps older ones. Reads folders: not for the GUI thread.
QList<Dictionary> installedDictionaries();

/// The dictionary for a language; for none, one for `locale` or for English, as far as there is one.
std::optional<Dictionary> chooseDictionary(const QList<Dictionary> &dictionaries, const QString &language,
                                           const QString &locale);

/// What the language of a dictionary calls itself, with its country where there is one.
QString languageLabel(const QString &language);

/// The Debian package that has the dictionary for a language.
QString packageOfDictionary(const QString &language);

} // namespace rundown
