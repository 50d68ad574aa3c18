// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/eventfile/eventfile.h"

#include "models/format/eventfile/eventreader.h"
#include "models/format/eventfile/eventtree.h"
#include "models/format/yaml/yamllens.h"

#include <QCoreApplication>

#include <optional>
#include <utility>
#include <vector>

namespace rundown {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EventFile)
};

/// The event's tree, with the version in front.
YamlValue versionedTree(const Event &event, const QByteArray &version)
{
    YamlValue tree = toTree(event);
    YamlValue number;
    number.bare = true;
    number.key = "rundown";
    number.text = version;
    tree.items.insert(tree.items.begin(), number);
    return tree;
}

/// What the file says about its version; it stays as it is. A file without one gets none.
QByteArray versionOf(const YamlDocument &document)
{
    if (document.isEmpty())
        return QByteArray::number(eventFileVersion);
    const int node = document.node(0).isMap() ? document.find(0, "rundown") : -1;
    return node >= 0 ? document.node(node).text.toByteArray() : QByteArray();
}

YamlValue treeOf(const Event &event, const QByteArray &version)
{
    return version.isEmpty() ? toTree(event) : versionedTree(event, version);
}

Problem whyReadOnly(const ReadEvent &read)
{
    Problem problem = read.problems.isEmpty() ? Problem() : read.problems.first();
    problem.severity = Problem::Severity::Error;
    if (problem.what.isEmpty())
        problem.what = Text::tr("The event file can only be read.");
    return problem;
}

} // namespace

struct EventFileText::Parsed
{
    YamlDocument document;
    ReadEvent read;
    std::vector<int> ignored;
};

Result<EventFileText> EventFileText::read(const QByteArray &text, const QString &file)
{
    auto document = YamlDocument::read(text, file, maxEventFileSize);
    if (!document)
        return tl::make_unexpected(document.error());
    EventReader reader(*document);
    ReadEvent read = reader.read();
    EventFileText result;
    result.m_parsed =
        std::make_shared<const Parsed>(Parsed{std::move(*document), std::move(read), reader.ignored()});
    return result;
}

const ReadEvent &EventFileText::content() const
{
    static const ReadEvent nothing;
    return m_parsed ? m_parsed->read : nothing;
}

QByteArray EventFileText::text() const
{
    return m_parsed ? m_parsed->document.source() : QByteArray();
}

Result<EventFileText> EventFileText::with(const Event &after, Problems *problems) const
{
    if (!m_parsed) {
        const auto empty = read({}, {});
        return empty ? empty->with(after, problems) : empty;
    }
    const YamlDocument &document = m_parsed->document;
    if (content().readOnly)
        return tl::make_unexpected(whyReadOnly(content()));
    if (content().event == after && !document.isEmpty())
        return *this;
    const QByteArray version = versionOf(document);
    EventFileText written;
    YamlPutOptions options;
    options.ignored = m_parsed->ignored;
    options.problems = problems;
    options.maxSize = maxEventFileSize;
    std::optional<Problem> unreadable;
    options.accepts = [&](const QByteArray &text) {
        const auto again = read(text, {});
        unreadable = again ? std::nullopt : std::optional(again.error());
        const bool isGood = again && !again->content().readOnly && again->content().event == after;
        if (isGood)
            written = *again;
        return isGood;
    };
    const YamlValue before = document.isEmpty() ? YamlValue::map() : treeOf(content().event, version);
    const auto text = putYaml(document, before, treeOf(after, version), options);
    if (!text && unreadable) // the place is of a text that nobody has
        return fail(joinSentences(text.error().what, unreadable->what), unreadable->mend);
    if (!text)
        return tl::make_unexpected(text.error());
    // Where the event is new but its tree is not, nothing was written and so nothing was read back.
    return written.m_parsed && written.text() == *text ? written : read(*text, {});
}

Result<ReadEvent> readEventFile(const QByteArray &text, const QString &file)
{
    const auto read = EventFileText::read(text, file);
    return read ? Result<ReadEvent>(read->content()) : tl::make_unexpected(read.error());
}

Result<QByteArray> writeEventFile(const QByteArray &text, const Event &after, Problems *problems)
{
    const auto before = EventFileText::read(text, {});
    const auto written = before ? before->with(after, problems) : before;
    return written ? Result<QByteArray>(written->text()) : tl::make_unexpected(written.error());
}

} // namespace rundown
