// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/format/profile/profile.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace rundown {

/// What the placeholders of a profile's paths and addresses stand for.
struct PostNames
{
    QString slug;
    QString date; ///< `2019-11-02`; empty where it is not known

    /// The pattern with {slug}, {date} and {path} put in; braces around anything else stay.
    QString in(const QString &pattern, const QString &path = {}) const;
};

/// A file beside the event that a post refers to.
struct MediaUse
{
    QString file;     ///< path relative to the event's folder
    QString sitePath; ///< where it goes in the blog; empty: it is uploaded to `url`
    QString url;      ///< its public address; empty: it is part of the blog
    int line = 0;     ///< of the post, from 1, where it is first referred to
    bool operator==(const MediaUse &) const = default;
};

/// Says whether there is a file at a path relative to the event's folder. May read the disk.
using FileTest = std::function<bool(const QString &path)>;

/// Asks the disk, in this folder.
FileTest filesOf(const QString &folder);

/// Turns the addresses of a post into those that the blog needs, and keeps what files they stand for. Files
/// with a public address (by a base of the event, or of their own) keep it; others become part of the blog.
class MediaAddresses
{
public:
    /// `isFile`: any link to a file that is there is one to media; without it, those of known endings are.
    MediaAddresses(const Event &event, const Profile &profile, const PostNames &names, FileTest isFile = {});

    /// The address to write where the post says this one (without Markdown's or HTML's escapes), at a line
    /// from 0. `isImage`: any relative address is a file.
    QString rewritten(const QString &address, bool isImage, int line);

    /// True for an address in Pelican's own form that stays, though the blog does not know the form.
    bool isPelicansOnly(const QString &address) const;

    const QList<MediaUse> &uses() const { return m_uses; }
    QList<MediaUse> &uses() { return m_uses; }

private:
    void know(const QString &base, const QString &file, const QString &url);
    void use(const MediaUse &media);
    bool isMedia(const QString &path) const;
    bool isThere(const QString &path) const;

    const Profile &m_profile;
    PostNames m_names;
    FileTest m_isFile;
    QHash<QString, QString> m_fileOf; ///< by public address
    QSet<QString> m_files;            ///< that the event names
    QList<MediaUse> m_uses;
    QSet<QString> m_used;
};

/// True for addresses of sound files, by their ending.
bool isAudioAddress(const QString &address);

/// True for paths of files that belong to a post, such as images, sound and slides, by their ending.
bool isMediaPath(const QString &path);

/// A path within the event's folder from a relative address (`photos/a%20b.png?v=1#x`, Pelican's
/// `{static}photos/a.png`); empty for any other address, and for one that leads out of the folder.
QString localPathOf(const QString &address);

} // namespace rundown
