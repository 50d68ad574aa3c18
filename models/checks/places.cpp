// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/places.h"

#include "models/checks/fieldtext.h"
#include "models/format/eventfile/eventfile.h"
#include "models/format/eventfile/eventreader.h"
#include "models/format/recap/recap.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Field = FieldPlace::Field;

/// The line of a field's text that a place is in, and how often the same words stand in the lines above it.
struct Needle
{
    QByteArray line; ///< UTF-8, without blanks around it
    int repeats = 0;
    QString before; ///< what stands in the line before the place
};

Needle needleAt(const QString &text, qsizetype place)
{
    const qsizetype begin = place > 0 ? text.lastIndexOf(u'\n', place - 1) + 1 : 0;
    const qsizetype end = text.indexOf(u'\n', place);
    const QString line = text.mid(begin, end < 0 ? -1 : end - begin);
    qsizetype blanks = 0;
    while (blanks < line.size() && line[blanks].isSpace())
        ++blanks;
    Needle needle;
    needle.line = line.trimmed().toUtf8();
    needle.repeats = needle.line.isEmpty() ? 0 : int(text.left(begin).toUtf8().count(needle.line));
    needle.before = line.mid(blanks, std::max<qsizetype>(0, place - begin - blanks));
    return needle;
}

qsizetype find(const QByteArray &source, const Needle &needle, qsizetype begin, qsizetype end)
{
    qsizetype at = needle.line.isEmpty() ? -1 : source.indexOf(needle.line, begin);
    for (int i = 0; i < needle.repeats && at >= 0; ++i)
        at = source.indexOf(needle.line, at + needle.line.size());
    return at >= 0 && at + needle.line.size() <= end ? at : -1;
}

int columnAt(const QByteArray &source, qsizetype position)
{
    const qsizetype line = position > 0 ? source.lastIndexOf('\n', position - 1) + 1 : 0;
    return int(QString::fromUtf8(source.mid(line, position - line)).toUcs4().size()) + 1;
}

} // namespace

FindingPlaces FindingPlaces::inPost(const Event &event)
{
    FindingPlaces places;
    places.m_event = event;
    const PostText post = writePost(event);
    places.m_source = post.text;
    for (const PostSpan &span : post.spans)
        places.m_regions.insert({span.id, Field::Whole, 0}, {span.begin, span.end});
    qsizetype body = 0;
    for (int line = 1; line < post.bodyLine && body >= 0; ++line)
        body = post.text.indexOf('\n', body) + 1;
    places.m_regions.insert({EntryId::None, Field::FrontMatter, 0}, {0, body});
    return places;
}

FindingPlaces FindingPlaces::inEventFile(const Event &event, const QByteArray &text)
{
    FindingPlaces places;
    places.m_event = event;
    places.m_source = text;
    const auto document = YamlDocument::read(text, {}, maxEventFileSize);
    if (!document || document->isEmpty() || !document->node(0).isMap())
        return places;
    EventReader reader(*document);
    reader.read();
    places.readPost(*document, 0);
    places.readEntries(*document, document->find(0, "outline"), reader.ignored(), event.outline);
    return places;
}

void FindingPlaces::add(const YamlDocument &document, int node, EntryId entry, Field field, int row)
{
    if (node >= 0)
        m_regions.insert({entry, field, row}, {document.node(node).begin, document.node(node).end});
}

void FindingPlaces::readPost(const YamlDocument &document, int root)
{
    add(document, document.find(root, "recordings-base"), EntryId::None, Field::RecordingsBase);
    add(document, document.find(root, "photos-base"), EntryId::None, Field::PhotosBase);
    add(document, document.find(root, "slides-base"), EntryId::None, Field::SlidesBase);
    const int post = document.find(root, "post");
    if (post < 0 || !document.node(post).isMap())
        return;
    add(document, document.find(post, "front-matter"), EntryId::None, Field::FrontMatter);
    const int style = document.find(post, "style");
    if (style < 0 || !document.node(style).isMap())
        return;
    add(document, document.find(style, "session"), EntryId::None, Field::SessionStyle);
    add(document, document.find(style, "child"), EntryId::None, Field::ChildStyle);
}

void FindingPlaces::readEntries(const YamlDocument &document, int list, const std::vector<int> &ignored,
                                const QList<Entry> &entries)
{
    if (list < 0 || entries.isEmpty())
        return;
    const bool isList = document.node(list).isSequence();
    int node = isList ? list + 1 : list;
    const int end = document.node(list).next;
    for (const Entry &entry : entries) {
        while (node < end && std::ranges::binary_search(ignored, node))
            node = document.node(node).next;
        if (node >= end)
            return;
        readEntry(document, node, entry);
        const bool isMap = document.node(node).isMap();
        readEntries(document, isMap ? document.find(node, "sessions") : -1, ignored, entry.children);
        node = document.node(node).next;
    }
}

void FindingPlaces::readEntry(const YamlDocument &document, int node, const Entry &entry)
{
    static constexpr std::pair<const char *, Field> texts[] = {
        {"id", Field::Handle},     {"session", Field::Title},   {"notes", Field::Notes},
        {"layout", Field::Layout}, {"photo", Field::Whole},     {"alt", Field::Alt},
        {"url", Field::PhotoUrl},  {"caption", Field::Caption}, {"prose", Field::Prose}};
    static constexpr std::pair<const char *, std::array<Field, 2>> lists[] = {
        {"slides", {Field::SlidesFile, Field::SlidesUrl}},
        {"recordings", {Field::RecordingFile, Field::RecordingUrl}},
        {"videos", {Field::VideoUrl, Field::VideoUrl}}};
    add(document, node, entry.id, Field::Whole);
    if (!document.node(node).isMap())
        return;
    for (const auto &[key, field] : texts)
        add(document, document.find(node, key), entry.id, field);
    for (const auto &[key, fields] : lists) {
        const int list = document.find(node, key);
        const bool isList = list >= 0 && document.node(list).isSequence();
        int row = 0;
        for (int item = list + 1; isList && item < document.node(list).next;
             item = document.node(item).next) {
            for (const Field field : fields)
                add(document, item, entry.id, field, row);
            ++row;
        }
    }
}

std::optional<FindingPlaces::Region> FindingPlaces::regionOf(const FieldPlace &place) const
{
    for (const Key &key : {Key{place.entry, place.field, place.row}, Key{place.entry, Field::Whole, 0}}) {
        if (const auto region = m_regions.constFind(key); region != m_regions.constEnd())
            return *region;
    }
    return std::nullopt;
}

Problem FindingPlaces::problemAt(const CheckFinding &finding, const QString &file) const
{
    Problem problem = problemOf(finding);
    problem.file = file;
    const auto region = regionOf(finding.place);
    if (!region)
        return problem;
    const QString *text = textAt(m_event, finding.place);
    const Needle needle = text ? needleAt(*text, finding.begin) : Needle();
    const qsizetype found = find(m_source, needle, region->begin, region->end);
    const qsizetype position = found < 0 ? region->begin : found + needle.before.toUtf8().size();
    problem.line = int(m_source.left(position).count('\n')) + 1;
    problem.column = columnAt(m_source, position);
    return problem;
}

} // namespace rundown
