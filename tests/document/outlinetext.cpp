// SPDX-License-Identifier: GPL-3.0-or-later
#include "outlinetext.h"

#include "models/document/programtext.h"

#include <QMetaEnum>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

Entry leafFrom(const QString &token)
{
    if (token.startsWith(u'!'))
        return {EntryId::None, Photo{token.mid(1), {}, {}, {}}, {}, {}, {}};
    if (token.startsWith(u'#'))
        return {EntryId::None, Prose{token.mid(1)}, {}, {}, {}};
    static const QRegularExpression form(u"^([^@/]*)(?:@([0-9:]+))?(?:/([0-9]+))?$"_s);
    const auto match = form.match(token);
    Session session;
    session.title = match.captured(1);
    if (match.hasCaptured(2))
        session.start = QTime::fromString(match.captured(2), u"H:mm"_s);
    if (match.hasCaptured(3))
        session.durationMs = match.captured(3).toLongLong() * 60000;
    return {EntryId::None, session, {}, {}, {}};
}

QString textOf(const QList<Entry> &entries)
{
    QStringList words;
    for (const Entry &entry : entries) {
        const QString mark = entry.photo() ? u"!"_s : entry.prose() ? u"#"_s : QString();
        const Session *session = entry.session();
        QString word = mark + programtext::titleOf(entry);
        if (session && session->start)
            word += session->start->toString(u"'@'HH:mm"_s);
        if (session && session->durationMs)
            word += u"/%1"_s.arg(*session->durationMs / 60000);
        if (session && (session->kind == SessionKind::Lightning || !entry.children.isEmpty()))
            word += u'[' + textOf(entry.children) + u']';
        words += word;
    }
    return words.join(u' ');
}

} // namespace

Event eventFrom(const QString &text)
{
    Event event;
    bool inBlock = false;
    static const QRegularExpression token(u"[^\\s\\[\\]]+|[\\[\\]]"_s);
    for (auto match = token.globalMatch(text); match.hasNext();) {
        const QString word = match.next().captured();
        if (word == u"["_s)
            event.outline.last().session()->kind = SessionKind::Lightning;
        if (word == u"["_s || word == u"]"_s)
            inBlock = word == u"["_s;
        else
            (inBlock ? event.outline.last().children : event.outline).append(leafFrom(word));
    }
    return event;
}

QString outlineOf(const EventDocument &document)
{
    return textOf(document.event().outline);
}

EntryId entryNamed(const EventDocument &document, const QString &name)
{
    for (const EntryId id : document.entriesInOrder()) {
        if (programtext::titleOf(*document.entry(id)) == name)
            return id;
    }
    return EntryId::None;
}

QList<EntryId> entriesNamed(const EventDocument &document, const QString &names)
{
    QList<EntryId> ids;
    for (const QString &name : names.split(u' ', Qt::SkipEmptyParts))
        ids += entryNamed(document, name);
    return ids;
}

SignalLog::SignalLog(EventDocument *document) : m_document(document)
{
    for (const EntryId id : document->entriesInOrder()) {
        nameOf(id);
        document->effectiveStart(id); // nobody else is told of them
    }
    const auto structure = [this](const QString &what) {
        return [this, what](EntryId parent, int first, int last) {
            m_lines += u"%1 %2 %3-%4"_s.arg(what, nameOf(parent)).arg(first).arg(last);
        };
    };
    const auto move = [this](const QString &what) {
        return [this, what](EntryId parent, int first, int last, EntryId destParent, int destRow) {
            m_lines += u"%1 %2 %3-%4 to %5 %6"_s.arg(what, nameOf(parent))
                           .arg(first)
                           .arg(last)
                           .arg(nameOf(destParent))
                           .arg(destRow);
        };
    };
    using D = EventDocument;
    connect(document, &D::aboutToLoad, this, [this] { m_lines += u"loading"_s; });
    connect(document, &D::loaded, this, [this] { m_lines += u"loaded"_s; });
    connect(document, &D::filePathChanged, this,
            [this](const QString &path) { m_lines += u"file "_s + path; });
    connect(document, &D::modifiedChanged, this,
            [this](bool modified) { m_lines += modified ? u"modified"_s : u"clean"_s; });
    connect(document, &D::entryChanged, this, [this](EntryId id, EntryFields fields) {
        m_lines += u"changed %1 0x%2"_s.arg(nameOf(id)).arg(fields.toInt(), 0, 16);
    });
    connect(document, &D::eventChanged, this,
            [this](EventFields fields) { m_lines += u"event changed 0x%1"_s.arg(fields.toInt(), 0, 16); });
    connect(document, &D::effectiveStartsChanged, this, structure(u"starts"_s));
    connect(document, &D::entriesAboutToBeInserted, this, structure(u"inserting"_s));
    connect(document, &D::entriesInserted, this, structure(u"inserted"_s));
    connect(document, &D::entriesAboutToBeRemoved, this, structure(u"removing"_s));
    connect(document, &D::entriesRemoved, this, structure(u"removed"_s));
    connect(document, &D::entriesAboutToBeMoved, this, move(u"moving"_s));
    connect(document, &D::entriesMoved, this, move(u"moved"_s));
}

QString SignalLog::nameOf(EntryId id)
{
    if (!m_names.contains(id) && id != EntryId::None)
        m_names.insert(id, programtext::titleOf(*m_document->entry(id)));
    return m_names.value(id, u"top"_s);
}

} // namespace rundown
