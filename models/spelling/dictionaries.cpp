// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spelling/dictionaries.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

QStringList folders()
{
    QStringList all = qEnvironmentVariable("DICPATH").split(u':', Qt::SkipEmptyParts);
    all += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"hunspell"_s,
                                     QStandardPaths::LocateDirectory);
    all += {u"/usr/share/hunspell"_s, u"/usr/share/myspell/dicts"_s};
    return all;
}

template<class Is>
std::optional<Dictionary> firstOf(const QList<Dictionary> &dictionaries, const Is &is)
{
    const auto found = std::ranges::find_if(dictionaries, is);
    return found == dictionaries.end() ? std::nullopt : std::optional(*found);
}

} // namespace

QList<Dictionary> installedDictionaries()
{
    QList<Dictionary> found;
    const QStringList places = folders();
    for (const QString &place : places) {
        const QFileInfoList files = QDir(place).entryInfoList({u"*.aff"_s}, QDir::Files);
        for (const QFileInfo &file : files) {
            const QString path = QDir(place).filePath(file.completeBaseName());
            const bool isNew = std::ranges::none_of(
                found, [&](const Dictionary &known) { return known.language == file.completeBaseName(); });
            if (isNew && QFileInfo(path + u".dic"_s).isFile())
                found.append({file.completeBaseName(), path});
        }
    }
    std::ranges::sort(found, {}, &Dictionary::language);
    return found;
}

std::optional<Dictionary> chooseDictionary(const QList<Dictionary> &dictionaries, const QString &language,
                                           const QString &locale)
{
    if (!language.isEmpty())
        return firstOf(dictionaries, [&](const Dictionary &d) { return d.language == language; });
    const QString prefix = locale.section(u'_', 0, 0) + u'_';
    for (const QString &wish : {locale, prefix, u"en_US"_s, u"en_"_s}) {
        const auto fits = [&](const Dictionary &d) {
            return wish.endsWith(u'_') ? d.language.startsWith(wish) : d.language == wish;
        };
        if (auto found = firstOf(dictionaries, fits); found && wish.size() > 1)
            return found;
    }
    return {};
}

QString languageLabel(const QString &language)
{
    const QLocale locale(language);
    if (locale.language() == QLocale::C || locale.nativeLanguageName().isEmpty())
        return language;
    const QString name = locale.nativeLanguageName();
    return language.contains(u'_') ? u"%1 (%2)"_s.arg(name, language) : name;
}

QString packageOfDictionary(const QString &language)
{
    return u"hunspell-"_s + QString(language).replace(u'_', u'-').toLower();
}

} // namespace rundown
