// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/timespans.h"
#include "models/media/timeline.h"
#include "widgets/common/background.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace rundown {

class PlaybackEngine;

/// Listens to what is played and remembers it for each sound file, in ms of the file. What was heard before
/// is read, and what is heard is kept, away from the window's thread.
class HeardFollower : public QObject
{
    Q_OBJECT
public:
    explicit HeardFollower(PlaybackEngine *engine);
    ~HeardFollower() override; ///< keeps what is not kept yet, as far as the disk answers

    /// Reads what was heard of these files, as far as it is not known.
    void read(const QStringList &files);
    TimeSpans heard(const QString &file) const { return m_files.value(file).spans; }

    /// The same in ms of a timeline, as far as its lengths are known.
    TimeSpans heardIn(const Timeline &timeline) const;

    void keep(); ///< now, rather than after a while

signals:
    /// More of these files has been heard, or has come to be known of.
    void heardChanged(const QStringList &files);

private:
    struct File
    {
        QByteArray key; ///< empty while it is not known
        TimeSpans spans;
        bool isAsked = false;
        bool isKept = true; ///< nothing was heard since
    };
    void follow(qint64 ms);
    void addHeard(const Timeline::Place &from, const Timeline::Place &to);
    void tell();

    PlaybackEngine *m_engine;
    QHash<QString, File> m_files;
    QStringList m_changed; ///< nobody has been told of
    QString m_path;
    std::optional<Timeline::Place> m_last; ///< where the sound was; none after a pause or a jump
    QTimer m_tell;
    QTimer m_keep;
    OwnThread m_thread; ///< what is kept later is written later
};

} // namespace rundown
