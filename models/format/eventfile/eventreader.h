// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/readevent.h"
#include "models/format/yaml/yamldocument.h"

namespace rundown {

/// Reads the tree of an event file into an event. What is odd becomes a problem and is passed over.
class EventReader
{
public:
    explicit EventReader(const YamlDocument &document) : m_document(document) {}

    ReadEvent read();
    /// Items of lists that have nothing in the event, by their node, ascending.
    const std::vector<int> &ignored() const { return m_ignored; }

private:
    template<class Handler>
    void forEachKey(int map, Handler &&handler);
    template<class Handler>
    void forEachItem(int node, Handler &&handler);
    template<class T>
    QList<T> list(int node, std::optional<T> (EventReader::*one)(int));

    void root(int node);
    bool eventKey(QByteArrayView key, int value);
    void version(int node);
    void post(int node);
    void style(int node);

    void checks(int node);

    std::optional<QString> word(int node);
    std::optional<QString> hint(int node);
    std::optional<IgnoredProblem> ignoredProblem(int node);
    std::optional<QDate> day(int node);
    std::optional<Person> person(int node);
    std::optional<Link> link(int node);
    std::optional<Slides> slides(int node);
    std::optional<Recording> recording(int node);
    std::optional<Video> video(int node);
    std::optional<OpenDoubt> doubt(int node);
    std::optional<Entry> entry(int node);
    std::optional<Entry> child(int node);
    std::optional<Entry> sessionEntry(int node);
    std::optional<Entry> photoEntry(int node);
    std::optional<Entry> proseEntry(int node);
    bool entryKey(QByteArrayView key, int value, Entry &entry);
    bool sessionKey(QByteArrayView key, int value, Entry &entry);
    bool sessionListKey(QByteArrayView key, int value, Session &session);

    QString text(int node);
    QString lines(int node);
    void fileOrUrl(int node, QString &file, QString &url);
    std::optional<QTime> time(int node);
    std::optional<qint64> duration(int node);
    std::optional<int> count(int node);
    SessionKind kind(int node);
    TextEncoding encoding(int node);
    Role role(int node);
    NoteStamps stamps(int node);

    bool isTrue(int node);
    bool isScalar(int node) const;
    static QString shown(QByteArrayView text);
    void reportUnknownKey(int key);
    void report(int node, Problem::Severity severity, const QString &what, const QString &mend = {});

    const YamlDocument &m_document;
    ReadEvent m_read;
    std::vector<int> m_ignored;
};

} // namespace rundown
