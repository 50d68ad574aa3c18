// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/listediting.h"

#include "models/event/markdownwords.h"
#include "models/event/notemark.h"
#include "widgets/common/plaintext.h"
#include "widgets/notes/listline.h"
#include "widgets/notes/noteline.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

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

/// In a code block, a hyphen is no item.
bool isInFence(const QTextBlock &block)
{
    MarkdownState state;
    for (QTextBlock each = block.document()->begin(); each.isValid() && each != block; each = each.next())
        wordSpans(each.text(), state);
    return state.fenceLength > 0;
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

QString nested(const QString &line, TextKind kind)
{
    return kind == TextKind::Notes ? indentedNote(line) : u"    "_s + line;
}

QString unnested(const QString &line, TextKind kind)
{
    if (kind == TextKind::Notes)
        return unindentedNote(line);
    if (line.startsWith(u'\t'))
        return line.mid(1);
    return line.mid(
        std::min(4, int(std::ranges::find_if(line, [](QChar c) { return c != u' '; }) - line.begin())));
}

void changeLines(const QTextCursor &selection, TextKind kind, QString (*change)(const QString &, TextKind))
{
    const Lines lines(selection);
    const bool several = lines.first != lines.last;
    QTextCursor step(selection.document());
    step.beginEditBlock();
    for (QTextBlock block = lines.first; block.isValid(); block = block.next()) {
        const QString line = block.text();
        if (!several || blanksAtHead(line) < line.size())
            replaceLine(block, change(line, kind));
        const ListLine item = listLineOf(block.text());
        if (item.isOrdered() && item.indent != listLineOf(line).indent)
            replaceLine(block, renumbered(block.text(), std::max(numberAbove(block, item.indent), 0) + 1));
        if (block == lines.last)
            break;
    }
    step.endEditBlock();
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
    changeLines(selection, kind, &nested);
}

void unnestLines(const QTextCursor &selection, TextKind kind)
{
    changeLines(selection, kind, &unnested);
}

} // namespace rundown
