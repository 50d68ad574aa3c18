// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/childnotes.h"

#include "models/format/recap/tokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

Layout wholeLayout(const Entry &entry, const Layout &style)
{
    return entry.layout.isEmpty() ? style : Layout::parse(entry.layout).completedBy(style);
}

/// Notes in the making, and the layout that gives them line by line.
struct NotesText
{
    QStringList notes;
    QList<LayoutLine> lines;

    /// `{notes:2}` with what stands around it.
    void add(LayoutLine line, const QStringList &text)
    {
        for (LayoutToken &token : line.tokens) {
            if (token.field == Field::Notes)
                token.count = int(text.size());
        }
        lines.append(line);
        notes += text;
    }

    /// What is written behind them later goes to the last place.
    void nameLast()
    {
        for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
            if (!line->has(Field::Notes))
                continue;
            for (LayoutToken &token : line->tokens)
                token.count = token.field == Field::Notes ? 0 : token.count;
            return;
        }
    }
};

/// Lines of a post as notes of their own place.
void addLines(NotesText &to, const QStringList &lines)
{
    const QList<QStringView> views(lines.begin(), lines.end());
    const auto read = [&](QStringView prefix, qsizetype indent) {
        const auto notes = notesFromLines({views.data(), std::size_t(views.size())}, prefix, indent);
        if (!notes)
            return false;
        LayoutLine line;
        addLiteral(line.tokens, prefix);
        addField(line.tokens, Field::Notes);
        to.add(line, notes->split(u'\n'));
        return true;
    };
    const Marker marker = markerOf(views.first());
    if (marker.bullet.isEmpty() || !read(QString(marker.indent + marker.bullet), marker.indent.size()))
        read({}, 0);
}

/// Puts lines of the post before a line of a session's layout, as notes with so many empty lines around.
void putNotes(Entry &entry, const Layout &layout, qsizetype place, const QStringList &lines, int blankBefore,
              int blankBehind)
{
    Session &session = *entry.session();
    QStringList left = session.notes.isEmpty() ? QStringList() : session.notes.split(u'\n');
    NotesText text;
    for (qsizetype i = 0; i <= layout.lines.size(); ++i) {
        if (i == place) {
            text.lines.resize(text.lines.size() + blankBefore);
            addLines(text, lines);
            text.lines.resize(text.lines.size() + blankBehind);
        }
        if (i == layout.lines.size())
            break;
        const LayoutLine &line = layout.lines[i];
        if (!line.has(Field::Notes)) {
            text.lines.append(line);
            continue;
        }
        const auto notes = std::ranges::find(line.tokens, Field::Notes, &LayoutToken::field);
        const qsizetype count =
            notes->count > 0 ? std::min<qsizetype>(notes->count, left.size()) : left.size();
        if (count > 0)
            text.add(line, left.first(count));
        left = left.mid(count);
    }
    text.nameLast();
    session.notes = text.notes.join(u'\n');
    entry.layout = Layout{text.lines}.toString();
}

} // namespace

std::optional<Entry> withChildAsNotes(const Entry &block, qsizetype child, const PourContext &context)
{
    QList<int> starts;
    const QStringList text = pourSession(block, false, context, &starts);
    const Layout layout = wholeLayout(block, context.session);
    const auto children = std::ranges::find_if(
        layout.lines, [](const LayoutLine &line) { return line.group() == Group::Children; });
    if (child < 0 || child >= starts.size() || children == layout.lines.end())
        return std::nullopt;
    const Entry &read = block.children[child];
    const bool isLast = child + 1 == block.children.size();
    QStringList lines = text.mid(starts[child], pourSession(read, true, context).size());
    const QStringView indent = QStringView(text[starts[child]]).left(children->prefix().size());
    if (lines.isEmpty() || std::ranges::any_of(lines, [](const QString &l) { return l.endsWith(u'\r'); }))
        return std::nullopt;
    const int blankBefore = child > 0 ? blankLinesBetween(block.children[child - 1], &read, context) : 0;
    const int blankBehind = blankLinesBetween(read, isLast ? nullptr : &block.children[child + 1], context);
    Entry changed = block;
    changed.children.removeAt(child);
    const qsizetype place = children - layout.lines.begin();
    if (child == 0) {
        putNotes(changed, layout, place, lines, 0, blankBehind);
    } else if (isLast) {
        changed.children.last().blankLinesAfter = blankBefore;
        putNotes(changed, layout, place + 1, lines, 0, blankBehind);
    } else {
        for (QString &line : lines)
            line.remove(0, line.startsWith(indent) ? indent.size() : 0);
        Entry &before = changed.children[child - 1];
        const Layout own = wholeLayout(before, context.child);
        before.blankLinesAfter = blankBehind;
        putNotes(before, own, own.lines.size(), lines, blankBefore, 0);
    }
    return changed;
}

} // namespace rundown
