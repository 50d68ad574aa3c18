// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/postfollower.h"

#include "models/event/sameline.h"
#include "models/format/profile/profiles.h"
#include "models/format/recap/pour.h"
#include "widgets/common/background.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace rundown {

namespace {

/// Of these the text of no entry depends; the front matter may.
constexpr EventFields ofTheHead = EventFields(EventField::Title) | EventField::Series | EventField::Days |
                                  EventField::TimeZone | EventField::Venue | EventField::City |
                                  EventField::Hosts | EventField::FrontMatter;

constexpr QLatin1StringView overField("{over"); ///< in a layout

constexpr qsizetype mostJobs = 200;
constexpr qsizetype mostNearJobs = 40;

bool isWebImage(const QString &source)
{
    return source.startsWith(QLatin1StringView("http"), Qt::CaseInsensitive);
}

} // namespace

PostFollower::PostFollower(PostPieces &post, QObject *parent) : QObject(parent), m_post(post)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &PostFollower::goOn);
    connect(&m_queue, &RenderQueue::rendered, this, &PostFollower::takeRendered);
}

PostFollower::~PostFollower() = default;

void PostFollower::setDocument(EventDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        connect(document, &EventDocument::aboutToLoad, this, &PostFollower::clear);
        connect(document, &EventDocument::loaded, this, &PostFollower::noteOrder);
        connect(document, &EventDocument::entryChanged, this, [this](EntryId id, EntryFields fields) {
            if (!(fields & ~(EntryFields(EntryField::Problems) | EntryField::Doubts)))
                return; // the post says nothing of them
            noteEntry(id);
            if (fields & EntryField::Start)
                notePlannedBefore(m_document->parentOf(id), m_document->rowOf(id));
            if (fields & (EntryFields(EntryField::Layout) | EntryField::BlankLinesAfter))
                noteOrder();
        });
        connect(document, &EventDocument::eventChanged, this, &PostFollower::noteEvent);
        connect(document, &EventDocument::replaced, this, [this] {
            noteAll();
            noteEvent({});
            noteOrder();
        });
        const auto noteChildren = [this](EntryId parent, int first, int last) {
            parent == EntryId::None ? noteOrder() : noteEntry(parent);
            notePlannedBefore(parent, first);
            notePlannedBefore(parent, last + 1);
        };
        connect(document, &EventDocument::entriesInserted, this, noteChildren);
        connect(document, &EventDocument::entriesRemoved, this, noteChildren);
        connect(document, &EventDocument::entriesMoved, this,
                [noteChildren](EntryId from, int first, int last, EntryId to, int row) {
                    const int arrived = from == to && row > last ? row - (last - first + 1) : row;
                    noteChildren(from, first, last);
                    noteChildren(to, arrived, arrived + last - first);
                });
    }
    clear();
    noteOrder();
}

void PostFollower::setFolder(const QString &folder)
{
    if (std::exchange(m_folder, folder) != folder)
        lookAgain();
}

void PostFollower::lookAgain()
{
    m_profile.reset();
    if (m_context)
        findProfileOf(m_context->event);
}

void PostFollower::setActive(bool active)
{
    m_isActive = active;
    schedule();
}

void PostFollower::setNear(const QList<EntryId> &entries)
{
    m_near = entries;
}

bool PostFollower::isUpToDate() const
{
    return m_stale.isEmpty() && !m_queue.isBusy() && !m_soon.isActive() && !m_orderIsStale &&
           !m_eventIsStale && !m_definitionsAreStale;
}

EntryId PostFollower::topLevelOf(EntryId id) const
{
    if (!m_document)
        return EntryId::None;
    EntryId top = id;
    while (top != EntryId::None && m_document->parentOf(top) != EntryId::None)
        top = m_document->parentOf(top);
    return m_tableOf.value(top, top);
}

// --- what the document says

void PostFollower::clear()
{
    m_post.setOrder({});
    m_post.setHead({});
    m_tableOf.clear();
    m_rows.clear();
    m_stale.clear();
    m_eventIsStale = true;
    m_context.reset();
    emit cleared();
}

void PostFollower::noteEntry(EntryId id)
{
    if (ShownEntry *entry = m_post.entry(topLevelOf(id)))
        markStale(*entry);
    schedule();
}

/// The session before a row lasts until the next one's planned start, where its text says how long it was.
void PostFollower::notePlannedBefore(EntryId parent, int row)
{
    if (parent != EntryId::None)
        return noteEntry(parent);
    for (int before = std::min(row, m_document->childCount(parent)) - 1; before >= 0; --before) {
        const EntryId id = m_document->childAt(parent, before);
        if (!m_document->session(id))
            continue;
        const QString &own = m_document->entry(id)->layout;
        if (own.contains(overField) || m_document->event().post.style.session.contains(overField))
            noteEntry(id);
        return;
    }
}

std::optional<QTime> PostFollower::startBehind(EntryId id) const
{
    for (int row = m_document->rowOf(id) + 1; row < m_document->childCount(EntryId::None); ++row)
        if (const Session *session = m_document->session(m_document->childAt(EntryId::None, row)))
            return session->start;
    return {};
}

void PostFollower::noteEvent(EventFields fields)
{
    m_eventIsStale = true;
    m_orderIsStale = m_orderIsStale || fields & EventField::Style;
    if (fields & ~ofTheHead)
        noteAll();
    schedule();
}

void PostFollower::noteOrder()
{
    m_orderIsStale = true;
    schedule();
}

void PostFollower::noteAll()
{
    for (ShownEntry &entry : m_post.entries())
        markStale(entry);
}

void PostFollower::markStale(ShownEntry &entry)
{
    if (entry.isStale || &entry == &m_post.entries().front())
        return;
    entry.isStale = true;
    m_stale.append(entry.id);
}

void PostFollower::schedule()
{
    if (m_isActive && m_document && !m_soon.isActive())
        m_soon.start();
}

// --- what is rendered next

void PostFollower::goOn()
{
    const bool goesOn = m_isActive && m_document;
    if (goesOn && m_eventIsStale)
        takeEvent();
    if (goesOn && m_orderIsStale)
        takeOrder();
    if (goesOn && !m_queue.isBusy())
        renderNext();
    if (std::exchange(m_hasChanged, false))
        emit changed(); // at once: until then the pieces are not where the view takes them to be
    if (!goesOn || !isUpToDate())
        return;
    if (std::exchange(m_summaryIsStale, false))
        emit summaryChanged();
    emit upToDate();
}

void PostFollower::takeEvent()
{
    m_eventIsStale = false;
    Event event = m_document->event();
    event.outline.clear();
    m_pour = std::make_unique<PourContext>(event);
    m_post.setHead(headHtml(event));
    findProfileOf(event);
    const PostDefinitions definitions = m_context ? m_context->definitions : PostDefinitions();
    m_context = std::make_shared<PostContext>(PostContext{event, definitions});
    m_hasChanged = true;
    for (qsizetype row = 0; row < m_document->childCount(EntryId::None) && !m_orderIsStale; ++row)
        updateEmptyLines(row);
}

void PostFollower::takeOrder()
{
    m_orderIsStale = false;
    QList<EntryId> ids;
    const QList<Entry> &outline = m_document->event().outline;
    m_tableOf.clear();
    const auto rowsBefore = std::exchange(m_rows, {});
    for (qsizetype row = 0; row < outline.size(); ++row) {
        if (row == 0 || !goesOnWithTable(row)) {
            ids.append(outline[row].id);
            continue;
        }
        m_tableOf.insert(outline[row].id, ids.last());
        m_rows[ids.last()].append(outline[row].id);
    }
    m_post.setOrder(ids);
    for (const EntryId id : std::as_const(ids)) {
        ShownEntry *entry = m_post.entry(id);
        entry->isStale = entry->isStale || rowsBefore.value(id) != m_rows.value(id);
    }
    for (qsizetype row = 0; row < outline.size(); ++row)
        updateEmptyLines(row);
    m_stale.clear();
    for (const ShownEntry &entry : m_post.entries()) {
        if (entry.isStale)
            m_stale.append(entry.id);
    }
    m_definitionsAreStale = true; // their order counts
    m_summaryIsStale = true;
    m_hasChanged = true;
}

/// Generators differ in whether they let raw HTML through; the blog's profile says so.
void PostFollower::findProfileOf(const Event &event)
{
    const QString name = event.post.profile;
    if (std::exchange(m_profile, name) == name)
        return;
    const auto find = [name, folder = m_folder] { return findProfile(name, folder); };
    inThreadOfItsOwn(this, find, [this, asked = ++m_profileAsked](const Result<Profile> &profile) {
        const bool rawHtml = !profile || profile->rawHtml;
        if (asked != m_profileAsked || m_post.hasRawHtml() == rawHtml)
            return;
        m_post.setRawHtml(rawHtml);
        m_hasChanged = true;
        schedule();
    });
}

/// Whether a session is a row, or a cell, of the table that stands right before it: by itself it would be
/// none.
bool PostFollower::goesOnWithTable(qsizetype row) const
{
    const QList<Entry> &outline = m_document->event().outline;
    const QString &own = outline[row].layout;
    const QString &layout = own.isEmpty() ? m_context->event.post.style.session : own;
    const int blank = blankLinesBetween(outline[row - 1], &outline[row], *m_pour);
    return outline[row].session() &&
           (blank == sameLine || (blank == 0 && QStringView(layout).trimmed().startsWith(u'|')));
}

/// Whether empty lines stand between an entry and the next: they make a list loose.
void PostFollower::updateEmptyLines(qsizetype row)
{
    const QList<Entry> &outline = m_document->event().outline;
    if (row < 0 || row >= outline.size())
        return;
    const Entry *next = row + 1 < outline.size() ? &outline[row + 1] : nullptr;
    if (next && m_tableOf.contains(next->id))
        return;
    ShownEntry *entry = m_post.entry(topLevelOf(outline[row].id));
    const bool follow = next && blankLinesBetween(outline[row], next, *m_pour) > 0;
    if (!entry || entry->emptyLinesFollow == follow)
        return;
    m_post.setEmptyLinesFollow(*entry, follow);
    m_hasChanged = true;
}

/// Once all texts are known: what they define for each other. A text is read again only where that changes
/// it.
void PostFollower::takeDefinitions()
{
    m_definitionsAreStale = false;
    const PostDefinitions definitions = m_post.definitions();
    if (definitions == m_context->definitions)
        return;
    m_context = std::make_shared<PostContext>(PostContext{m_context->event, definitions});
    noteAll();
}

bool PostFollower::addJob(QList<EntryJob> &jobs, EntryId id)
{
    ShownEntry *shown = id == EntryId::None ? &m_post.footnotes() : m_post.entry(id);
    const Entry *entry = m_document->entry(id);
    if (!shown || !shown->isStale || (!entry && id != EntryId::None))
        return false;
    shown->isStale = false;
    if (entry) {
        const int row = m_document->rowOf(id);
        updateEmptyLines(row);
        updateEmptyLines(row - 1);
    }
    QList<Entry> rows;
    for (const EntryId row : m_rows.value(id)) {
        if (const Entry *found = m_document->entry(row))
            rows.append(*found);
    }
    const EntryId last = rows.isEmpty() ? id : rows.last().id;
    jobs.append({entry ? *entry : Entry(), rows, shown->textHash, entry ? startBehind(last) : std::nullopt});
    m_asked.append(id);
    return true;
}

void PostFollower::renderNext()
{
    m_asked.clear();
    QList<EntryJob> jobs = nextJobs();
    if (jobs.isEmpty() && m_definitionsAreStale) {
        takeDefinitions();
        jobs = nextJobs();
    }
    if (!jobs.isEmpty())
        m_queue.render(jobs, m_context);
}

QList<EntryJob> PostFollower::nextJobs()
{
    QList<EntryJob> jobs;
    for (const EntryId id : std::as_const(m_near)) {
        if (jobs.size() < mostNearJobs)
            addJob(jobs, id);
    }
    while (jobs.isEmpty() && !m_stale.isEmpty()) {
        const qsizetype count = std::min(mostJobs, m_stale.size());
        for (qsizetype i = 0; i < count; ++i)
            addJob(jobs, m_stale[i]);
        m_stale.remove(0, count);
    }
    return jobs;
}

void PostFollower::takeRendered(const QList<RenderedEntry> &entries)
{
    const auto saysMore = [](const ShownEntry &entry) {
        return !entry.failure.isEmpty() ||
               std::any_of(entry.pieces.begin(), entry.pieces.end(),
                           [](const auto &piece) { return !piece->markdown.images.isEmpty(); });
    };
    QSet<EntryId> answered;
    for (const RenderedEntry &rendered : entries) {
        answered.insert(rendered.id);
        ShownEntry *entry = rendered.id == EntryId::None ? &m_post.footnotes() : m_post.entry(rendered.id);
        if (!entry)
            continue;
        m_definitionsAreStale = m_definitionsAreStale || rendered.definitions != entry->definitions;
        m_hasChanged = m_hasChanged || !rendered.isAsBefore || entry->photoFile != rendered.photoFile;
        const bool saidMore = saysMore(*entry);
        m_post.setRendered(*entry, rendered);
        m_summaryIsStale = m_summaryIsStale || saidMore || saysMore(*entry);
    }
    for (const EntryId id : std::as_const(m_asked)) {
        ShownEntry *entry = id == EntryId::None ? &m_post.footnotes() : m_post.entry(id);
        if (entry && !answered.contains(id))
            markStale(*entry);
    }
    goOn();
}

// --- what is known of the whole

QString PostFollower::failure() const
{
    for (const ShownEntry &entry : m_post.entries()) {
        if (!entry.failure.isEmpty())
            return entry.failure;
    }
    return {};
}

int PostFollower::countOfWebImages() const
{
    QSet<QString> sources;
    for (const ShownEntry &entry : m_post.entries()) {
        for (const auto &piece : entry.pieces) {
            const QStringList &images = piece->markdown.images;
            for (qsizetype i = entry.photoFile.isEmpty() ? 0 : 1; i < images.size(); ++i) {
                if (isWebImage(images[i]))
                    sources.insert(images[i]);
            }
        }
    }
    return int(sources.size());
}

} // namespace rundown
