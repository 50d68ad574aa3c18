// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/listediting.h"

#include "models/event/markdownwords.h"
#include "models/event/notemark.h"
#include "widgets/common/plaintext.h"
#include "widgets/notes/listline.h"
#include "widgets/notes/noteline.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

void replaceLine(const QTextBlock &block, const QString &line)
{
    const TextChange change = changeBetween(block.text(), line);
    if (change.isEmpty())
        return;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + int(change.at));
    cursor.setPosition(block.position() + int(change.at + change.removed), QTextCursor::KeepAnchor);
    cursor.insertText(change.inserted);
}

/// What the lines above this one have opened.
MarkdownState stateAt(const QTextBlock &block, TextKind kind)
{
    MarkdownState state;
    state.ofNotes = kind == TextKind::Notes;
    for (QTextBlock each = block.document()->begin(); each.isValid() && each != block; each = each.next())
        wordSpans(each.text(), state);
    return state;
}

/// In a code block, a hyphen is no item.
bool isInFence(const QTextBlock &block)
{
    return stateAt(block, TextKind::Markdown).fenceLength > 0;
}

/// The ordered item of this depth above a line, with nothing shallower between; -1 where there is none.
int numberAbove(const QTextBlock &block, int indent)
{
    for (QTextBlock above = block.previous(); above.isValid(); above = above.previous()) {
        const QString line = above.text();
        const ListLine item = listLineOf(line);
        if (item.head == line.size() && !item.isItem())
            continue; // an empty line
        if (item.isItem() && item.indent == indent)
            return item.number;
        if (item.indent <= indent)
            return -1;
    }
    return -1;
}

/// The number for the item behind this one: lists that number all alike stay so.
int numberBehind(const QTextBlock &block, const ListLine &item)
{
    const int above = numberAbove(block, item.indent);
    return above == item.number ? item.number : item.number + 1;
}

/// Moves the numbers behind a new item on by one, as far as they count on from it.
void renumberBehind(const QTextBlock &block)
{
    const ListLine added = listLineOf(block.text());
    int taken = added.number;
    for (QTextBlock below = block.next(); below.isValid() && added.isOrdered(); below = below.next()) {
        const QString line = below.text();
        const ListLine item = listLineOf(line);
        if (item.indent > added.indent || (item.head == line.size() && !item.isItem()))
            continue;
        if (item.indent < added.indent || item.number != taken)
            return;
        replaceLine(below, renumbered(line, ++taken));
    }
}

/// What an empty item becomes: an item of the level above, or an empty line.
QString leftLevel(const QTextBlock &block, TextKind kind)
{
    const QString line = block.text();
    const ListLine item = listLineOf(line);
    if (kind == TextKind::Notes)
        return item.indent > 0 ? unindentedNote(line) : QString();
    for (QTextBlock above = block.previous(); above.isValid() && item.indent > 0; above = above.previous()) {
        const QString text = above.text();
        const ListLine outer = listLineOf(text);
        if (outer.isItem() && outer.indent < item.indent)
            return continuedHead(text, outer.isOrdered() ? numberBehind(above, outer) : -1);
    }
    return {};
}

void insertLine(QTextCursor &cursor, const QString &head)
{
    cursor.insertBlock();
    cursor.insertText(head);
}

/// The lines of a selection; one that ends at the beginning of a line does not hold it.
struct Lines
{
    explicit Lines(const QTextCursor &selection)
        : first(selection.document()->findBlock(selection.selectionStart())),
          last(selection.document()->findBlock(selection.selectionEnd()))
    {
        if (last != first && selection.selectionEnd() == last.position())
            last = last.previous();
    }
    QTextBlock first;
    QTextBlock last;
};

/// A line of Markdown: what stands before its level, and how deep it is.
struct Level
{
    explicit Level(const QString &line)
    {
        static const QRegularExpression marks(u"^(?:[ \\t]*>)+ ?"_s); // a quote's own blank is no level
        begin = int(marks.match(line).capturedLength());
        quotes = int(QStringView(line).left(begin).count(u'>'));
        while (begin + length < line.size() &&
               (line[begin + length] == u' ' || line[begin + length] == u'\t')) {
            columns += line[begin + length] == u'\t' ? 4 - columns % 4 : 1;
            ++length;
        }
        isEmpty = begin + length == line.size();
    }
    int begin = 0;   ///< characters before its blanks
    int quotes = 0;  ///< it stands in so many
    int length = 0;  ///< of its blanks, in characters
    int columns = 0; ///< the same as they are seen
    bool isEmpty = false;
};

/// The column where an item's text begins: what stands there belongs to it.
int textColumn(const Level &level, const ListLine &item)
{
    return level.columns + int(item.mark.size() + std::clamp<qsizetype>(item.gap.size(), 1, 4));
}

/// Whether a line ends the lists above it: words at the margin behind an empty line, a heading, a fence.
bool endsLists(const QTextBlock &block, const Level &level)
{
    static const QRegularExpression mark(u"^(?:#{1,6}(?:[ \\t]|$)|```|~~~)"_s);
    const QString line = block.text().mid(level.begin + level.length);
    const bool behindEmpty = !block.previous().isValid() || Level(block.previous().text()).isEmpty;
    return level.columns == 0 && (behindEmpty || mark.match(line).hasMatch());
}

/// By how many blanks a line goes one level in: it comes to belong to the item above it, as what belongs to
/// that already does. 0 where there is none, or where it belongs to it already: deeper it would be code.
int stepIn(const QTextBlock &block)
{
    const Level own(block.text());
    int childColumns = own.columns + 4;
    for (QTextBlock above = block.previous(); above.isValid(); above = above.previous()) {
        const QString line = above.text();
        const Level level(line);
        const ListLine item = listLineOf(line);
        if (level.quotes != own.quotes)
            return 0;
        if (level.isEmpty)
            continue;
        if (!item.isItem() && endsLists(above, level))
            return 0;
        if (!item.isItem())
            continue;
        if (level.columns > own.columns) {
            childColumns = level.columns;
            continue;
        }
        const int text = textColumn(level, item);
        return own.columns < text ? std::max(childColumns, text) - own.columns : 0;
    }
    return 0;
}

QString movedIn(const QString &line, int blanks)
{
    const Level level(line);
    return level.isEmpty && level.begin > 0 ? line : QString(line).insert(level.begin, QString(blanks, u' '));
}

QString movedOut(const QString &line)
{
    const Level level(line);
    if (line.mid(level.begin).startsWith(u'\t'))
        return QString(line).remove(level.begin, 1);
    const int blanks =
        int(std::ranges::find_if(line.begin() + level.begin, line.end(), [](QChar c) { return c != u' '; }) -
            (line.begin() + level.begin));
    return QString(line).remove(level.begin, std::min(4, blanks));
}

using LineChange = std::function<QString(const QString &)>;

void changeLines(const QTextCursor &selection, const LineChange &change)
{
    const Lines lines(selection);
    const bool several = lines.first != lines.last;
    QTextCursor step(selection.document());
    step.beginEditBlock();
    for (QTextBlock block = lines.first; block.isValid(); block = block.next()) {
        const QString line = block.text();
        if (!several || blanksAtHead(line) < line.size())
            replaceLine(block, change(line));
        const ListLine item = listLineOf(block.text());
        if (item.isOrdered() && item.indent != listLineOf(line).indent)
            replaceLine(block, renumbered(block.text(), std::max(numberAbove(block, item.indent), 0) + 1));
        if (block == lines.last)
            break;
    }
    step.endEditBlock();
}

/// By how many blanks the selected lines go in together.
int stepIn(const QTextCursor &selection)
{
    const Lines lines(selection);
    QTextBlock first = lines.first;
    while (first != lines.last && Level(first.text()).isEmpty)
        first = first.next();
    MarkdownState state = stateAt(first, TextKind::Markdown);
    const bool inFence = state.fenceLength > 0;
    wordSpans(first.text(), state);
    return inFence || state.inCode ? 4 : stepIn(first);
}

} // namespace

void breakListLine(QTextCursor &cursor, TextKind kind)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QTextBlock block = cursor.block();
    const QString line = block.text();
    const int caret = cursor.positionInBlock();
    const ListLine item = listLineOf(line);
    const bool isEmpty = item.head > 0 && item.head == line.size() && caret == item.head;
    if (kind == TextKind::Markdown && isInFence(block)) {
        insertLine(cursor, line.left(std::min(blanksAtHead(line), caret)));
    } else if (isEmpty) {
        replaceLine(block, leftLevel(block, kind));
    } else if (caret < item.head) {
        insertLine(cursor, line.left(caret));
    } else if (kind == TextKind::Notes && item.isQuote) {
        insertLine(cursor, line.left(headLength(line))); // each note says for itself that it is a quote
    } else {
        insertLine(cursor, continuedHead(line, item.isOrdered() ? numberBehind(block, item) : -1));
        if (listLineOf(cursor.block().text()).number > item.number)
            renumberBehind(cursor.block());
    }
    cursor.endEditBlock();
}

void breakWithinItem(QTextCursor &cursor)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QString line = cursor.block().text();
    const ListLine item = listLineOf(line);
    const int width = item.isItem() ? int(item.mark.size() + std::max<qsizetype>(item.gap.size(), 1)) : 0;
    insertLine(cursor, line.left(item.indent) + QString(width, u' '));
    cursor.endEditBlock();
}

void nestLines(const QTextCursor &selection, TextKind kind)
{
    if (kind == TextKind::Notes)
        changeLines(selection, &indentedNote);
    else if (const int blanks = stepIn(selection); blanks > 0)
        changeLines(selection, [blanks](const QString &line) { return movedIn(line, blanks); });
}

void unnestLines(const QTextCursor &selection, TextKind kind)
{
    changeLines(selection, kind == TextKind::Notes ? LineChange(&unindentedNote) : LineChange(&movedOut));
}

bool isInCode(const QTextCursor &selection, TextKind kind)
{
    const QTextBlock block = selection.document()->findBlock(selection.selectionStart());
    MarkdownState state = stateAt(block, kind);
    const bool inFence = state.fenceLength > 0;
    const QList<WordSpan> spans = wordSpans(block.text(), state);
    const int begin = selection.selectionStart() - block.position();
    const int end = selection.selectionEnd() - block.position();
    return inFence || state.inCode || std::ranges::any_of(spans, [&](const WordSpan &span) {
               return span.code && begin >= span.begin && end <= span.begin + span.length;
           });
}

} // namespace rundown
