// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/profiles.h"

#include "models/format/storage/storage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

// Outside the namespace, as Qt asks for: the data stand in a static library.
static void initProfileData()
{
    Q_INIT_RESOURCE(rundown_profiles);
}

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Profiles
{
    Q_DECLARE_TR_FUNCTIONS(Profiles)
};

constexpr auto ending = ".profile.yaml"_L1;

/// The folders where people's own profiles stand, the nearest first.
QStringList foldersFor(const QString &eventFolder)
{
    QStringList folders;
    if (!eventFolder.isEmpty())
        folders.append(eventFolder);
    folders.append(profileFolder());
    return folders;
}

/// A name becomes part of a path: it must not lead anywhere.
bool isName(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'.') && !name.contains(u'/') && !name.contains(u'\\') &&
           !name.contains(QChar(0));
}

Result<Profile> readNamed(const QByteArray &text, const QString &file, const QString &name)
{
    Result<Profile> profile = readProfile(text, file);
    if (profile && profile->name != name)
        return fail(
            Profiles::tr("The profile calls itself “%1”, but its file “%2”.").arg(profile->name, name),
            Profiles::tr("Use one name for both."), file, 1);
    return profile;
}

Result<Profile> ownProfile(const QString &name)
{
    initProfileData();
    QFile file(u":/profiles/"_s + name + u".yaml"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Profiles::tr("There is no profile “%1”.").arg(name),
                    Profiles::tr("“rundown profiles” lists them."));
    return readNamed(file.readAll(), name + u".yaml"_s, name);
}

} // namespace

QString profileFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/rundown/profiles"_s;
}

QStringList ownProfileNames()
{
    initProfileData();
    QStringList names;
    for (const QString &file : QDir(u":/profiles"_s).entryList({u"*.yaml"_s}, QDir::Files, QDir::Name))
        names.append(file.chopped(5));
    names.removeOne(u"plain"_s);
    names.prepend(u"plain"_s);
    return names;
}

QList<KnownProfile> knownProfiles(const QString &eventFolder)
{
    QList<KnownProfile> profiles;
    for (const QString &name : ownProfileNames())
        profiles.append({name, {}});
    QStringList folders = foldersFor(eventFolder);
    std::ranges::reverse(folders);
    for (const QString &folder : std::as_const(folders)) {
        const QDir dir(folder);
        for (const QString &file : dir.entryList({u'*' + ending}, QDir::Files, QDir::Name)) {
            const KnownProfile known{file.chopped(ending.size()), dir.filePath(file)};
            const auto same = std::ranges::find(profiles, known.name, &KnownProfile::name);
            if (same != profiles.end())
                *same = known;
            else
                profiles.append(known);
        }
    }
    return profiles;
}

Result<Profile> findProfile(const QString &name, const QString &eventFolder)
{
    const QString wanted = name.isEmpty() ? u"plain"_s : name;
    if (!isName(wanted))
        return fail(Profiles::tr("“%1” is no name of a profile.").arg(wanted),
                    Profiles::tr("“rundown profiles” lists them."));
    const QStringList folders = wanted == u"plain" ? QStringList() : foldersFor(eventFolder);
    for (const QString &folder : folders) {
        const QString path = QDir(folder).filePath(wanted + ending);
        if (!QFile::exists(path))
            continue;
        const Result<QByteArray> text = readFile(path);
        if (!text)
            return tl::make_unexpected(text.error());
        return readNamed(*text, path, wanted);
    }
    return ownProfile(wanted);
}

} // namespace rundown
