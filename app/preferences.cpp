// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences.h"

#include <QCryptographicHash>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int mostRecentEvents = 12;

/// A path as a key of the settings, in which a slash would open a group.
QString keyOf(const QString &group, const QString &path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
    return group + u'/' + QString::fromLatin1(hash);
}

void writeRecentEvents(const QList<RecentEvent> &events)
{
    QSettings settings;
    settings.beginWriteArray(u"recent"_s, int(events.size()));
    for (int i = 0; i < events.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(u"path"_s, events[i].path);
        settings.setValue(u"title"_s, events[i].title);
        settings.setValue(u"openedAt"_s, events[i].openedAt);
    }
    settings.endArray();
}

} // namespace

QByteArray Preferences::value(const QString &key)
{
    return QSettings().value(key).toByteArray();
}

void Preferences::setValue(const QString &key, const QByteArray &value)
{
    QSettings().setValue(key, value);
}

QList<RecentEvent> Preferences::recentEvents()
{
    QSettings settings;
    QList<RecentEvent> events;
    const int count = settings.beginReadArray(u"recent"_s);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        events.append({settings.value(u"path"_s).toString(), settings.value(u"title"_s).toString(),
                       settings.value(u"openedAt"_s).toDateTime()});
    }
    settings.endArray();
    return events;
}

void Preferences::addRecentEvent(const QString &path, const QString &title)
{
    QList<RecentEvent> events = recentEvents();
    events.removeIf([&](const RecentEvent &event) { return event.path == path; });
    events.prepend({path, title, QDateTime::currentDateTime()});
    writeRecentEvents(events.mid(0, mostRecentEvents));
}

void Preferences::removeRecentEvent(const QString &path)
{
    QList<RecentEvent> events = recentEvents();
    events.removeIf([&](const RecentEvent &event) { return event.path == path; });
    writeRecentEvents(events);
}

int Preferences::lastEntry(const QString &path)
{
    return QSettings().value(keyOf(u"lastEntry"_s, path), -1).toInt();
}

void Preferences::setLastEntry(const QString &path, int number)
{
    QSettings().setValue(keyOf(u"lastEntry"_s, path), number);
}

Preferences::Place Preferences::lastPlace(const QString &path)
{
    const QSettings settings;
    return {settings.value(keyOf(u"lastCaret"_s, path), 0).toInt(),
            settings.value(keyOf(u"lastMs"_s, path), 0).toLongLong()};
}

void Preferences::setLastPlace(const QString &path, const Place &place)
{
    QSettings settings;
    settings.setValue(keyOf(u"lastCaret"_s, path), place.caret);
    settings.setValue(keyOf(u"lastMs"_s, path), place.ms);
}

/// Of settings that somebody has written into by hand, only what makes sense is taken.
ListeningSettings Preferences::listening()
{
    const QSettings settings;
    const ListeningSettings usual;
    const auto ms = [&](const QString &key, int otherwise) {
        constexpr int most = 60'000;
        return std::clamp(settings.value(key, otherwise).toInt(), 0, most);
    };
    ListeningSettings read;
    const int does = settings.value(u"listening/whileTyping"_s, 0).toInt();
    read.typing.does = TypingSettings::Does(std::clamp(does, 0, int(TypingSettings::Does::GoOn)));
    read.typing.typedMs = ms(u"listening/typedMs"_s, usual.typing.typedMs);
    read.typing.idleMs = ms(u"listening/idleMs"_s, usual.typing.idleMs);
    read.typing.backMs = ms(u"listening/backMs"_s, usual.typing.backMs);
    read.typing.slowSpeed =
        std::clamp(settings.value(u"listening/slowSpeed"_s, usual.typing.slowSpeed).toDouble(), 0.5, 1.0);
    read.reactionMs = ms(u"listening/reactionMs"_s, usual.reactionMs);
    return read;
}

void Preferences::setListening(const ListeningSettings &listening)
{
    QSettings settings;
    settings.setValue(u"listening/whileTyping"_s, int(listening.typing.does));
    settings.setValue(u"listening/typedMs"_s, listening.typing.typedMs);
    settings.setValue(u"listening/idleMs"_s, listening.typing.idleMs);
    settings.setValue(u"listening/backMs"_s, listening.typing.backMs);
    settings.setValue(u"listening/slowSpeed"_s, listening.typing.slowSpeed);
    settings.setValue(u"listening/reactionMs"_s, listening.reactionMs);
}

bool Preferences::areWebImagesAllowed(const QString &path)
{
    return QSettings().value(keyOf(u"webImages"_s, path), false).toBool();
}

void Preferences::setWebImagesAllowed(const QString &path, bool allowed)
{
    if (allowed)
        QSettings().setValue(keyOf(u"webImages"_s, path), true);
    else
        QSettings().remove(keyOf(u"webImages"_s, path));
}

QString Preferences::profileFor(const QString &folder, const QString &series)
{
    const QSettings settings;
    if (folder.isEmpty())
        return settings.value(u"profile/last"_s).toString();
    const QString ofSeries =
        series.isEmpty() ? QString() : settings.value(keyOf(u"seriesProfile"_s, series)).toString();
    return settings.value(keyOf(u"folderProfile"_s, folder), ofSeries).toString();
}

void Preferences::setProfileFor(const QString &folder, const QString &series, const QString &profile)
{
    QSettings settings;
    settings.setValue(u"profile/last"_s, profile);
    if (!folder.isEmpty())
        settings.setValue(keyOf(u"folderProfile"_s, folder), profile);
    if (!series.isEmpty())
        settings.setValue(keyOf(u"seriesProfile"_s, series), profile);
}

void Preferences::setFirstProfileFor(const QString &folder, const QString &profile)
{
    QSettings settings;
    const QString key = keyOf(u"folderProfile"_s, folder);
    if (!settings.contains(key))
        settings.setValue(key, profile);
}

SpellSettings Preferences::spelling()
{
    const QSettings settings;
    return {settings.value(u"spelling/on"_s, true).toBool(),
            settings.value(u"spelling/language"_s).toString()};
}

void Preferences::setSpelling(const SpellSettings &spelling)
{
    QSettings settings;
    settings.setValue(u"spelling/on"_s, spelling.on);
    settings.setValue(u"spelling/language"_s, spelling.language);
}

PlayerSettings Preferences::player()
{
    const QSettings settings;
    const PlayerSettings usual;
    const auto number = [&](const QString &key, qint64 otherwise) {
        return std::clamp<qint64>(settings.value(key, otherwise).toLongLong(), 0, 600'000);
    };
    return {{settings.value(u"player/level"_s, false).toBool(),
             settings.value(u"player/lowCut"_s, false).toBool(),
             settings.value(u"player/skipSilence"_s, false).toBool()},
            number(u"player/skipMs"_s, usual.skipMs),
            number(u"player/longSkipMs"_s, usual.longSkipMs),
            number(u"player/backOnPlayMs"_s, usual.backOnPlayMs)};
}

void Preferences::setPlayer(const PlayerSettings &player)
{
    QSettings settings;
    settings.setValue(u"player/level"_s, player.sound.level);
    settings.setValue(u"player/lowCut"_s, player.sound.lowCut);
    settings.setValue(u"player/skipSilence"_s, player.sound.skipSilence);
    settings.setValue(u"player/skipMs"_s, player.skipMs);
    settings.setValue(u"player/longSkipMs"_s, player.longSkipMs);
    settings.setValue(u"player/backOnPlayMs"_s, player.backOnPlayMs);
}

} // namespace rundown
