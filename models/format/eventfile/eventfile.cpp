// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/eventfile/eventfile.h"

#include "models/format/eventfile/eventreader.h"
#include "models/format/eventfile/eventtree.h"
#include "models/format/yaml/yamllens.h"

#include <QCoreApplication>

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

Result<ReadEvent> readEventFile(const QByteArray &text, const QString &file)
{
    const auto document = YamlDocument::read(text, file);
    if (!document)
        return tl::make_unexpected(document.error());
    return EventReader(*document).read();
}

Result<QByteArray> writeEventFile(const QByteArray &text, const Event &after, Problems *problems)
{
    const auto document = YamlDocument::read(text, {});
    if (!document)
        return tl::make_unexpected(document.error());
    EventReader reader(*document);
    const ReadEvent read = reader.read();
    if (read.readOnly)
        return tl::make_unexpected(whyReadOnly(read));
    if (read.event == after && !document->isEmpty())
        return text;
    const QByteArray version = versionOf(*document);
    YamlPutOptions options;
    options.ignored = reader.ignored();
    options.problems = problems;
    options.accepts = [&after](const QByteArray &written) {
        const auto again = readEventFile(written, {});
        return again && !again->readOnly && again->event == after;
    };
    const YamlValue before = document->isEmpty() ? YamlValue::map() : treeOf(read.event, version);
    return putYaml(*document, before, treeOf(after, version), options);
}

} // namespace rundown
