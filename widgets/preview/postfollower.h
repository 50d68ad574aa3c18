// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "widgets/preview/postpieces.h"
#include "widgets/preview/renderqueue.h"

#include <QPointer>
#include <QTimer>

#include <optional>

namespace rundown {

struct PourContext;

/// Keeps a post's pieces in step with a document: what an edit has changed is rendered anew, and nothing
/// else; first what is in sight. While nobody looks it only takes note.
class PostFollower : public QObject
{
    Q_OBJECT
public:
    explicit PostFollower(PostPieces &post, QObject *parent = nullptr);
    ~PostFollower() override;

    void setDocument(EventDocument *document);
    EventDocument *document() const { return m_document; }
    void setFolder(const QString &folder); ///< of the event; its own profiles may stand there
    void setActive(bool active);           ///< whether somebody looks
    void lookAgain();                      ///< files beside the event may have changed
    /// These are rendered before others.
    void setNear(const QList<EntryId> &entries);
    /// Everything has been rendered that the document says now.
    bool isUpToDate() const;

    /// The entry of the top level that holds it, or whose table it is a row of.
    EntryId topLevelOf(EntryId id) const;
    QString failure() const; ///< why an entry cannot be shown as Markdown, of the first; empty if all can
    int countOfWebImages() const; ///< of the addresses that the post shows images of

signals:
    void cleared();        ///< before another event is loaded; changed() follows
    void changed();        ///< the pieces are others
    void summaryChanged(); ///< what is known of the whole may be another; before upToDate()
    void upToDate();       ///< after changed(): nothing is left to render

private:
    void noteEntry(EntryId id);
    void notePlannedBefore(EntryId parent, int row);
    std::optional<QTime> startBehind(EntryId id) const;
    void noteEvent(EventFields fields);
    void noteOrder();
    void noteAll();
    void markStale(ShownEntry &entry);
    void clear();
    void schedule();
    void goOn();
    void takeOrder();
    void takeEvent();
    void takeDefinitions();
    void findProfileOf(const Event &event);
    void updateEmptyLines(qsizetype row);
    bool goesOnWithTable(qsizetype row) const;
    void renderNext();
    QList<EntryJob> nextJobs();
    bool addJob(QList<EntryJob> &jobs, EntryId id);
    void takeRendered(const QList<RenderedEntry> &entries);

    PostPieces &m_post;
    QPointer<EventDocument> m_document;
    QString m_folder;
    std::optional<QString> m_profile; ///< whose rules are known
    int m_profileAsked = 0;           ///< counts: only the last answer is taken
    RenderQueue m_queue;
    QTimer m_soon;
    bool m_isActive = false;
    bool m_orderIsStale = false;
    bool m_eventIsStale = false;
    bool m_definitionsAreStale = false;
    bool m_hasChanged = false; ///< and nobody has been told
    bool m_summaryIsStale = false;
    std::shared_ptr<const PostContext> m_context;
    std::unique_ptr<PourContext> m_pour;
    QHash<EntryId, EntryId> m_tableOf;     ///< for a row of a table the entry that begins it
    QHash<EntryId, QList<EntryId>> m_rows; ///< for that one, its rows
    QList<EntryId> m_near;
    QList<EntryId> m_stale; ///< of the top level; those that are not stale any more are passed over
    QList<EntryId> m_asked; ///< what the queue is busy with; None = the footnotes
};

} // namespace rundown
