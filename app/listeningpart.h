// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listeningsettings.h"
#include "models/document/eventdocument.h"
#include "models/event/timespans.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <optional>
#include <utility>

class QAction;
class QMenu;
class QToolButton;

namespace rundown {

class HeardFollower;
class NotesPage;
class PlayerBar;
class ProgramPage;

/// What listening and writing have to do with each other in the window: the sound waits for who types, notes
/// take its time, what was heard is shown, and the next stretch to listen to is found.
class ListeningPart : public QObject
{
    Q_OBJECT
public:
    struct Pages
    {
        ProgramPage *program;
        NotesPage *notes;
        PlayerBar *player;
    };
    ListeningPart(EventDocument *document, const Pages &pages, QObject *parent);

    void fillMenu(QMenu *menu);
    /// Where the recordings lie; empty while the event was never saved.
    void setFolder(const QString &folder);
    /// A drive may have come back: looks again where recordings were not there.
    void lookForMissing();

signals:
    void said(const QString &text);

private:
    /// The part of a recording on the disk that is a session's.
    struct Sound
    {
        QString path;
        qint64 fromMs = 0;
        std::optional<qint64> lengthMs;
    };
    void makeActions();
    void wireTyping();
    void wireHeard();
    void choose(TypingSettings::Does does);
    void askForSettings();
    void setSettings(const ListeningSettings &settings);
    void showChoice();
    qint64 timeOfNote(qint64 heardMs) const;

    void findSounds();
    void showHeard();
    void showShares();
    qint64 lengthOf(const Sound &sound) const;
    std::optional<int> shareOf(const QList<Sound> &sounds) const;
    void goToNextStretch();
    bool goToNextSession(bool hasSound);
    std::optional<qint64> openStretchOf(EntryId id) const;
    TimeSpans coveredByNotes(EntryId id) const;

    QPointer<EventDocument> m_document;
    Pages m_pages;
    ListeningSettings m_settings;
    TypingFollower *m_typing;
    HeardFollower *m_heard;
    QAction *m_nextStretch;
    QAction *m_settingsAction;
    QList<QAction *> m_choices; ///< in the order of TypingSettings::Does
    QToolButton *m_button;
    QString m_folder;
    QHash<EntryId, QList<Sound>> m_sounds;
    QHash<std::pair<QString, qint64>, qint64> m_measured; ///< ms, by path and beginning of a Sound
    int m_search = 0;                                     ///< stale answers have another number
};

} // namespace rundown
