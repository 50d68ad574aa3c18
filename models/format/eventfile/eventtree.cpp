// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/eventfile/eventtree.h"

#include "models/format/encoding/textencoding.h"
#include "models/format/eventfile/eventwords.h"

#include <algorithm>
#include <utility>

namespace rundown {

using namespace Qt::StringLiterals;

namespace {

bool isUrl(const QString &text)
{
    return text.contains("://"_L1);
}

template<class T, class Tree>
void addList(YamlValue &map, const char *key, const QList<T> &values, Tree &&tree, bool flow = false)
{
    if (values.isEmpty())
        return;
    YamlValue list = YamlValue::sequence();
    list.flow = flow;
    for (const T &value : values)
        list.items.push_back(tree(value));
    map.add(key, std::move(list));
}

void addNumber(YamlValue &map, const char *key, int number)
{
    map.add(key, YamlValue::bareScalar(QString::number(number)));
}

YamlValue linkTree(const Link &link)
{
    YamlValue tree = YamlValue::map();
    tree.flow = tree.shorthand = true;
    tree.addText("label", link.label);
    if (link.label.isEmpty() || !link.url.isEmpty())
        tree.add("url", YamlValue::scalar(link.url));
    if (link.url.isEmpty())
        tree.shorthand = false; // a lone scalar is an address
    return tree;
}

YamlValue personTree(const Person &person)
{
    YamlValue tree = YamlValue::map();
    tree.shorthand = true;
    tree.add("name", YamlValue::scalar(person.name));
    tree.addText("affiliation", person.affiliation);
    if (person.role != Role::Speaker)
        tree.add("role", YamlValue::scalar(roleWord(person.role)));
    tree.addText("id", person.id);
    addList(tree, "links", person.links, linkTree, true);
    return tree;
}

/// A lone file or address is written as a scalar where it will be read as the same again.
void addFileAndUrl(YamlValue &tree, const QString &file, const QString &url)
{
    tree.shorthand = url.isEmpty() ? !isUrl(file) : file.isEmpty() && isUrl(url);
    if (!file.isEmpty())
        tree.add("file", YamlValue::scalar(file));
    tree.addText("url", url);
}

/// An element must have something in it.
YamlValue notEmpty(YamlValue tree)
{
    if (tree.items.empty())
        tree.add("file", YamlValue::scalar({}));
    return tree;
}

YamlValue slidesTree(const Slides &slides)
{
    YamlValue tree = YamlValue::map();
    tree.addText("title", slides.title);
    addFileAndUrl(tree, slides.file, slides.url);
    tree.shorthand = tree.shorthand && slides.title.isEmpty();
    return notEmpty(std::move(tree));
}

YamlValue recordingTree(const Recording &recording)
{
    YamlValue tree = YamlValue::map();
    addFileAndUrl(tree, recording.file, recording.url);
    tree.shorthand = tree.shorthand && tree.items.size() == 1;
    tree.addText("label", recording.label);
    if (recording.start)
        tree.add("start", YamlValue::scalar(timeText(*recording.start)));
    if (recording.durationMs)
        tree.add("duration", YamlValue::scalar(durationText(*recording.durationMs)));
    if (recording.fromMs)
        tree.add("from", YamlValue::scalar(placeText(*recording.fromMs)));
    if (recording.toMs)
        tree.add("to", YamlValue::scalar(placeText(*recording.toMs)));
    tree.shorthand = tree.shorthand && tree.items.size() == 1;
    return notEmpty(std::move(tree));
}

YamlValue videoTree(const Video &video)
{
    YamlValue tree = YamlValue::map();
    tree.shorthand = true;
    if (!video.title.isEmpty())
        tree.add("title", YamlValue::scalar(video.title));
    tree.add("url", YamlValue::scalar(video.url));
    return tree;
}

YamlValue entryTree(const Entry &entry);

YamlValue doubtTree(const OpenDoubt &doubt)
{
    YamlValue tree = YamlValue::map();
    tree.shorthand = tree.flow = true;
    tree.add("why", YamlValue::scalar(doubtWord(doubt.reason)));
    if (doubt.line > 0)
        addNumber(tree, "line", doubt.line + 1);
    return tree;
}

void addEntryForm(YamlValue &tree, const Entry &entry)
{
    addList(tree, "unsure", entry.doubts, doubtTree, true);
    tree.addText("layout", entry.layout);
    if (entry.blankLinesAfter)
        addNumber(tree, "blank-lines-after", *entry.blankLinesAfter);
    addList(tree, "sessions", entry.children, entryTree);
}

YamlValue sessionTree(const Entry &entry, const Session &session)
{
    YamlValue tree = YamlValue::map();
    tree.add("session", YamlValue::scalar(session.title));
    tree.addText("id", session.id);
    if (session.kind != SessionKind::Talk)
        tree.add("kind", YamlValue::scalar(kindWord(session.kind)));
    if (session.start)
        tree.add("start", YamlValue::scalar(timeText(*session.start)));
    if (session.durationMs)
        tree.add("duration", YamlValue::scalar(durationText(*session.durationMs)));
    tree.addText("room", session.room);
    tree.addText("track", session.track);
    addList(tree, "people", session.people, personTree);
    addList(tree, "slides", session.slides, slidesTree);
    addList(tree, "recordings", session.recordings, recordingTree);
    addList(tree, "videos", session.videos, videoTree);
    tree.addText("notes", session.notes);
    addEntryForm(tree, entry);
    return tree;
}

/// `photo` is the file, or the address when there is no file.
YamlValue photoTree(const Entry &entry, const Photo &photo)
{
    YamlValue tree = YamlValue::map();
    const bool fileFirst = !photo.file.isEmpty() && !isUrl(photo.file);
    const bool urlFirst = photo.file.isEmpty() && isUrl(photo.url);
    tree.add("photo", YamlValue::scalar(fileFirst ? photo.file : urlFirst ? photo.url : QString()));
    if (!fileFirst)
        tree.addText("file", photo.file);
    if (!urlFirst)
        tree.addText("url", photo.url);
    tree.addText("alt", photo.alt);
    tree.addText("caption", photo.caption);
    addEntryForm(tree, entry);
    return tree;
}

YamlValue entryTree(const Entry &entry)
{
    if (const Session *session = entry.session())
        return sessionTree(entry, *session);
    if (const Photo *photo = entry.photo())
        return photoTree(entry, *photo);
    YamlValue tree = YamlValue::map();
    tree.add("prose", YamlValue::scalar(entry.prose()->text));
    addEntryForm(tree, entry);
    return tree;
}

void addStyle(YamlValue &post, const Style &style)
{
    YamlValue tree = YamlValue::map();
    tree.addText("session", style.session);
    tree.addText("child", style.child);
    tree.addText("photo", style.photo);
    if (style.blankLinesBetweenSessions != 0)
        addNumber(tree, "blank-lines-between-sessions", style.blankLinesBetweenSessions);
    if (!tree.items.empty())
        post.add("style", std::move(tree));
}

void addPost(YamlValue &event, const Post &post)
{
    YamlValue tree = YamlValue::map();
    tree.addText("profile", post.profile);
    if (post.stamps != NoteStamps::Keep)
        tree.addText("stamps", stampsWord(post.stamps));
    const auto scalar = [](const QString &word) { return YamlValue::scalar(word); };
    addList(tree, "own-marks", post.ownMarks, scalar);
    addList(tree, "hints", post.hints, scalar, true);
    tree.addText("front-matter", post.frontMatter);
    if (post.blankLinesAfterFrontMatter)
        addNumber(tree, "blank-lines-after-front-matter", *post.blankLinesAfterFrontMatter);
    if (post.lineEnd != LineEnd::Lf)
        tree.add("line-ends", YamlValue::scalar(lineEndWord(post.lineEnd)));
    if (!post.finalNewline)
        tree.add("final-newline", YamlValue::bareScalar(u"false"_s));
    if (post.encoding != TextEncoding::Utf8)
        tree.add("encoding", YamlValue::scalar(encodingName(post.encoding)));
    addStyle(tree, post.style);
    if (!tree.items.empty())
        event.add("post", std::move(tree));
}

YamlValue ignoredTree(const IgnoredProblem &ignored)
{
    YamlValue tree = YamlValue::map();
    tree.shorthand = tree.flow = true;
    tree.add("problem", YamlValue::scalar(ignored.code));
    tree.addText("at", ignored.at);
    return tree;
}

void addChecks(YamlValue &event, const QList<IgnoredProblem> &ignored)
{
    if (ignored.isEmpty())
        return;
    YamlValue tree = YamlValue::map();
    addList(tree, "ignore", ignored, ignoredTree);
    event.add("checks", std::move(tree));
}

} // namespace

YamlValue toTree(const Event &event)
{
    YamlValue tree = YamlValue::map();
    tree.addText("title", event.title);
    tree.addText("series", event.series);
    addList(
        tree, "days", event.days, [](QDate day) { return YamlValue::bareScalar(dayText(day)); }, true);
    tree.addText("time-zone", event.timeZone);
    tree.addText("venue", event.venue);
    tree.addText("city", event.city);
    const bool onlyNames = std::all_of(event.hosts.begin(), event.hosts.end(), [](const Person &host) {
        return host ==
               Person{.id = {}, .name = host.name, .affiliation = {}, .role = Role::Speaker, .links = {}};
    });
    addList(tree, "hosts", event.hosts, personTree, onlyNames);
    tree.addText("recordings-base", event.recordingsBase);
    tree.addText("photos-base", event.photosBase);
    tree.addText("slides-base", event.slidesBase);
    if (!event.stampNotes)
        tree.add("stamp-notes", YamlValue::bareScalar(u"false"_s));
    addPost(tree, event.post);
    addChecks(tree, event.ignoredProblems);
    addList(tree, "outline", event.outline, entryTree);
    return tree;
}

} // namespace rundown
