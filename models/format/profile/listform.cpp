// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/listform.h"

#include "models/format/profile/linecolumns.h"
#include "models/format/profile/liststarts.h"
#include "models/format/profile/quotedlines.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Type = MarkdownBlock::Type;

/// A block that others stand in.
struct Container
{
    int depth = 0;
    bool isItem = false; ///< of lists that stand in nothing but items
    int content = 0;     ///< column
    int children = 0;    ///< blocks in it so far, but lists
    Type lastChild = Type::Other;
    bool behindList = false; ///< the block that came last in it is a list
};

class ListForm
{
public:
    ListForm(const QStringList &source, const QList<MarkdownBlock> &sourceBlocks, const ListRules &listRules)
        : lines(source), blocks(sourceBlocks), rules(listRules), starts(listRules.start)
    {}

    MovedLines lay()
    {
        moved.placeOf.resize(lines.size());
        const int first = blocks.size() > 1 ? blocks[1].line - 1 : int(lines.size());
        putAll(0, first);
        for (int i = 1; i < blocks.size();)
            i = layBlock(i);
        starts.end(0, lastBlock, moved.lines);
        starts.putInto(moved);
        return std::move(moved);
    }

private:
    int endOf(int block) const
    {
        return block + 1 < blocks.size() ? blocks[block + 1].line - 1 : int(lines.size());
    }

    int level() const
    {
        int count = 0;
        for (const Container &container : containers) {
            if (!container.isItem)
                break;
            ++count;
        }
        return count;
    }

    /// Returns the block that comes next.
    int layBlock(int i)
    {
        const MarkdownBlock &block = blocks[i];
        starts.end(block.depth, lastBlock, moved.lines);
        while (!containers.isEmpty() && containers.last().depth >= block.depth)
            containers.removeLast();
        Container &around = containers.isEmpty() ? top : containers.last();
        // Within a quote or a footnote a comment at the margin would end that.
        const bool isOfItems = std::ranges::all_of(containers, &Container::isItem);
        if (block.type == Type::List && around.behindList && rules.listsApart && isOfItems)
            putComment();
        else if (needsEmptyLine(block))
            putEmptyLine();
        if (block.type != Type::List || !around.isItem) {
            around.lastChild = block.type;
            ++around.children;
        }
        if (block.type != Type::Item)
            around.behindList = block.type == Type::List;
        if (block.type == Type::BlockQuote) {
            if (const int next = layQuote(i); next > i) {
                lastBlock = block.type;
                return next;
            }
        }
        lastBlock = block.type;
        enter(block);
        if (block.line - 1 < endOf(i))
            layLines(i, block);
        return i + 1;
    }

    void layLines(int i, const MarkdownBlock &block)
    {
        const int begin = block.line - 1;
        if (block.type == Type::CodeBlock && level() > 0 && startsItem(begin))
            putItemOfCode(begin, endOf(i), level());
        else if (block.type == Type::CodeBlock && (level() > 0 || mustBeFenced(begin)))
            putCode(begin, endOf(i), level());
        else
            putText(begin, endOf(i));
    }

    void enter(const MarkdownBlock &block)
    {
        const bool inItems = std::ranges::all_of(containers, [](const Container &c) { return c.isItem; });
        const int line = block.line - 1;
        if (block.type == Type::Item) {
            const int content = contentColumn(lines[line]);
            const bool plain = inItems && content >= 0 && line != lastItemLine;
            containers.append({block.depth, plain, content, 0, Type::Other, false});
            lastItemLine = plain ? line : lastItemLine;
            if (plain)
                itemLines.insert(block.depth, line);
        } else if (block.type == Type::BlockQuote || block.type == Type::Footnote) {
            containers.append({block.depth, false, 0, 0, Type::Other, false});
        } else if (block.type == Type::List) {
            itemLines.remove(block.depth + 1);
            if (inItems && block.ordered)
                starts.begin(block, lines[line]);
        }
    }

    bool startsItem(int line) const { return line == lastItemLine; }

    /// Where Python-Markdown and kramdown would take a block for more of the paragraph before it.
    bool needsEmptyLine(const MarkdownBlock &block) const
    {
        const int line = block.line - 1;
        if (!rules.blankLines || line == 0 || isEmptyLine(lines[line - 1]))
            return false;
        if (block.depth == 1)
            return block.type != Type::List || top.lastChild != Type::List;
        if (block.type == Type::Item)
            return rules.itemsApart && itemLines.contains(block.depth) &&
                   lastEmptyLine > moved.placeOf[itemLines[block.depth]];
        const Container *around = containers.isEmpty() ? nullptr : &containers.last();
        if (!around || !around->isItem || around->depth != block.depth - 1)
            return false;
        if (block.type == Type::Table || (block.type == Type::BlockQuote && rules.itemsApart))
            return around->children > 0;
        return block.type == Type::List && around->children > 1 &&
               (rules.itemsApart || around->lastChild == Type::Paragraph);
    }

    void putEmptyLine()
    {
        if (!moved.lines.isEmpty() && !isEmptyLine(moved.lines.last()))
            append(QString());
    }

    /// Between two lists that the generator would take for one.
    void putComment()
    {
        const int asWritten = containers.isEmpty() ? 0 : containers.last().content;
        const int column = rules.indent > 0 ? rules.indent * level() : asWritten;
        putEmptyLine();
        append(QString(column, u' ') + u"<!-- -->"_s);
        append(QString());
    }

    void append(const QString &line)
    {
        if (isEmptyLine(line))
            lastEmptyLine = int(moved.lines.size());
        moved.lines.append(line);
    }

    void put(int from, const QString &line)
    {
        moved.placeOf[from] = int(moved.lines.size());
        append(line);
    }

    /// Lays out what stands in a quote like a text of its own. Returns the block behind it; the quote itself
    /// where it is fine as it is, or where an item begins on its first line.
    int layQuote(int i)
    {
        const int begin = blocks[i].line - 1;
        int next = i + 1;
        while (next < blocks.size() && blocks[next].depth > blocks[i].depth)
            ++next;
        const int end = next < blocks.size() ? blocks[next].line - 1 : int(lines.size());
        if (containers.size() != level() || startsItem(begin))
            return i;
        const int around = containers.isEmpty() ? 0 : containers.last().content;
        QList<QuotedLine> quoted;
        QStringList inner;
        while (begin + inner.size() < end) {
            quoted.append(unquoted(lines[begin + inner.size()], around));
            if (!quoted.last().isQuoted && isEmptyLine(quoted.last().text))
                break;
            inner.append(quoted.last().text);
        }
        const QList<MarkdownBlock> own = blocksWithin(blocks.mid(i, next - i), quoted);
        if (inner.isEmpty() || own.isEmpty() || own.last().line > inner.size())
            return i;
        const MovedLines laid = ListForm(inner, own, rules).lay();
        if (laid.lines == inner && laid.lostStarts.isEmpty())
            return i;
        putQuote(begin, quoted, laid);
        putText(begin + int(inner.size()), end);
        return next;
    }

    void putQuote(int begin, const QList<QuotedLine> &quoted, const MovedLines &laid)
    {
        QList<int> sourceOf(laid.lines.size(), -1);
        const int base = int(moved.lines.size());
        for (int i = 0; i < laid.placeOf.size(); ++i) {
            moved.placeOf[begin + i] = base + laid.placeOf[i];
            if (laid.placeOf[i] < sourceOf.size())
                sourceOf[laid.placeOf[i]] = i;
        }
        for (int i = 0; i < laid.lines.size(); ++i) {
            const int source = sourceOf[i];
            const bool isLazy = source >= 0 && !quoted[source].isQuoted;
            const QString mark = source < 0 ? quoted.first().mark : quoted[source].mark;
            const QString line = isLazy ? quoted[source].text : mark + laid.lines[i];
            append(placed(isEmptyLine(laid.lines[i]) ? withoutEnd(line) : line, level(), false));
        }
        for (const LostStart &start : laid.lostStarts)
            starts.addLost({begin + start.line, start.number});
    }

    void putAll(int begin, int end)
    {
        for (int i = begin; i < end; ++i)
            put(i, lines[i]);
    }

    void putText(int begin, int end)
    {
        int depth = level();
        for (int i = begin; i < end; ++i) {
            const bool isItem = startsItem(i);
            if (!isItem && i > begin && isEmptyLine(lines[i - 1]))
                depth = levelOf(indentOf(lines[i]));
            put(i, isEmptyLine(lines[i]) ? lines[i] : placed(lines[i], isItem ? depth - 1 : depth, isItem));
        }
    }

    /// What stands behind an empty line, less far to the right than an item's text, is not in the item: a
    /// definition.
    int levelOf(int indent) const
    {
        int count = 0;
        while (count < level() && containers[count].content <= indent)
            ++count;
        return count;
    }

    QString placed(QString line, int depth, bool isItem) const
    {
        static const QRegularExpression parenthesis(uR"(^([ \t]*\d{1,9})\))"_s);
        if (isItem && rules.orderedByDot)
            line.replace(parenthesis, u"\\1."_s);
        if (rules.indent == 0)
            return line;
        const int wanted = rules.indent * depth;
        const int there = indentOf(line);
        const bool fits = there >= wanted && (there < wanted + rules.indent || depth == 0);
        return fits ? line : indented(line, wanted);
    }

    /// An item that begins with code on its first line: the other lines move along with each other.
    void putItemOfCode(int begin, int end, int depth)
    {
        const int shift = std::max(rules.indent * depth - containers[depth - 1].content, 0);
        put(begin, placed(lines[begin], depth - 1, true));
        for (int i = begin + 1; i < end; ++i)
            put(i, isEmptyLine(lines[i]) ? lines[i] : indented(lines[i], indentOf(lines[i]) + shift));
    }

    /// The fence that code begins with; empty where it is marked by its indent.
    QString fenceAt(int line) const
    {
        static const QRegularExpression fence(uR"(^[ \t]*(`{3,}|~{3,}))"_s);
        const int around = containers.isEmpty() ? 0 : containers.last().content;
        return indentOf(lines[line]) - around < tabWidth ? fence.match(lines[line]).captured(1) : QString();
    }

    bool mustBeFenced(int begin) const
    {
        return !rules.indentedCode && containers.size() == level() && fenceAt(begin).isEmpty();
    }

    void putCode(int begin, int end, int depth)
    {
        const QString fence = fenceAt(begin);
        if (mustBeFenced(begin))
            return fenceCode(begin, end, depth);
        if (rules.indent == 0 || fence.isEmpty())
            return putIndentedCode(begin, end, depth);
        const int close = closingFence(begin, end, fence);
        putFencedCode(begin, close, depth);
        putText(std::min(close + 1, end), end);
    }

    /// The line of the closing fence; `end` where there is none.
    int closingFence(int begin, int end, const QString &fence) const
    {
        for (int i = begin + 1; i < end; ++i) {
            const QString line = lines[i].trimmed();
            if (line.size() >= fence.size() && line == QString(line.size(), fence.front()))
                return i;
        }
        return end;
    }

    void putFencedCode(int begin, int close, int depth)
    {
        const int from = indentOf(lines[begin]);
        const int to = rules.indent * depth + (rules.fencesInItems ? 0 : tabWidth);
        if (!rules.fencesInItems)
            putEmptyLine();
        for (int i = begin; i <= std::min<int>(close, int(lines.size()) - 1); ++i) {
            const bool isFence = i == begin || i == close;
            if (isFence && !rules.fencesInItems)
                moved.placeOf[i] = int(moved.lines.size());
            else if (i < close || rules.fencesInItems)
                put(i, isEmptyLine(lines[i]) ? lines[i] : indented(lines[i], to + indentOf(lines[i]) - from));
        }
        if (!rules.fencesInItems)
            putEmptyLine();
    }

    /// Puts code that is marked by its indent between fences, which no line of it closes.
    void fenceCode(int begin, int end, int depth)
    {
        const int from = (depth > 0 ? containers[depth - 1].content : 0) + tabWidth;
        const int to = depth > 0 ? std::max(containers[depth - 1].content, rules.indent * depth) : 0;
        int last = begin;
        qsizetype ticks = 3;
        for (int i = begin; i < end && (isEmptyLine(lines[i]) || indentOf(lines[i]) >= from); ++i) {
            last = isEmptyLine(lines[i]) ? last : i;
            ticks = std::max(ticks, longestRun(lines[i], u'`') + 1);
        }
        const QString fence = QString(to, u' ') + QString(ticks, u'`');
        append(fence);
        for (int i = begin; i <= last; ++i)
            put(i, isEmptyLine(lines[i]) ? lines[i] : indented(lines[i], to + indentOf(lines[i]) - from));
        append(fence);
        putText(last + 1, end);
    }

    void putIndentedCode(int begin, int end, int depth)
    {
        const int from = indentOf(lines[begin]);
        const int to = rules.indent * depth + tabWidth;
        const int shift = rules.indent == 0 || from >= to ? 0 : to - from;
        for (int i = begin; i < end; ++i) {
            if (isEmptyLine(lines[i]) || shift == 0)
                put(i, lines[i]);
            else if (i > begin && isEmptyLine(lines[i - 1]) && indentOf(lines[i]) < from)
                return putText(i, end);
            else
                put(i, indented(lines[i], indentOf(lines[i]) + shift));
        }
    }

    const QStringList &lines;
    const QList<MarkdownBlock> &blocks;
    const ListRules &rules;
    QList<Container> containers;
    Container top;
    int lastItemLine = -1;
    QHash<int, int> itemLines; ///< of the item that came last, by its depth
    int lastEmptyLine = -1;    ///< of the new ones
    Type lastBlock = Type::Other;
    ListStarts starts;
    MovedLines moved;
};

} // namespace

MovedLines withListForm(const QStringList &lines, const QList<MarkdownBlock> &blocks, const ListRules &rules)
{
    return ListForm(lines, blocks, rules).lay();
}

} // namespace rundown
