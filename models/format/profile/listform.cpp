// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/listform.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Type = MarkdownBlock::Type;

constexpr int tabWidth = 4;

/// Columns of the blanks that a line begins with.
int indentOf(QStringView line)
{
    int column = 0;
    for (const QChar c : line) {
        if (c == u'\t')
            column += tabWidth - column % tabWidth;
        else if (c == u' ')
            ++column;
        else
            break;
    }
    return column;
}

QString withoutIndent(const QString &line)
{
    qsizetype begin = 0;
    while (begin < line.size() && (line[begin] == u' ' || line[begin] == u'\t'))
        ++begin;
    return line.mid(begin);
}

QString indented(const QString &line, int columns)
{
    return QString(std::max(columns, 0), u' ') + withoutIndent(line);
}

bool isEmptyLine(QStringView line)
{
    return std::ranges::all_of(line, [](QChar c) { return c == u' ' || c == u'\t' || c == u'\r'; });
}

qsizetype longestRun(QStringView line, QChar wanted)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : line) {
        run = c == wanted ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// Where the text of an item begins, in columns from 0 (CommonMark 0.30, 5.2); -1 where no item begins.
int contentColumn(QStringView line)
{
    static const QRegularExpression marker(uR"(^[ \t]*(?:[-+*]|\d{1,9}[.)])([ \t]*))"_s);
    const auto match = marker.match(line);
    if (!match.hasMatch())
        return -1;
    const int blanks = int(match.capturedLength(1));
    const int behind = indentOf(line) + int(match.capturedLength(0)) - blanks -
                       int(line.size() - withoutIndent(line.toString()).size());
    const bool isCodeOrNothing = blanks > 4 || blanks == 0 || match.capturedEnd(0) == line.size();
    return behind + (isCodeOrNothing ? 1 : blanks);
}

/// A block that others stand in.
struct Container
{
    int depth = 0;
    bool isItem = false; ///< of lists that stand in nothing but items
    int content = 0;     ///< column
    int children = 0;    ///< blocks in it so far
    Type lastChild = Type::Other;
};

class ListForm
{
public:
    ListForm(const QStringList &source, const QList<MarkdownBlock> &sourceBlocks, const ListRules &listRules)
        : lines(source), blocks(sourceBlocks), rules(listRules)
    {}

    MovedLines lay()
    {
        moved.placeOf.resize(lines.size());
        const int first = blocks.size() > 1 ? blocks[1].line - 1 : int(lines.size());
        putAll(0, first);
        for (int i = 1; i < blocks.size(); ++i)
            layBlock(i);
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

    void layBlock(int i)
    {
        const MarkdownBlock &block = blocks[i];
        while (!containers.isEmpty() && containers.last().depth >= block.depth)
            containers.removeLast();
        if (needsEmptyLine(block))
            putEmptyLine();
        Container &around = containers.isEmpty() ? top : containers.last();
        if (block.type != Type::List || !around.isItem) {
            around.lastChild = block.type;
            ++around.children;
        }
        enter(block);
        const int begin = block.line - 1;
        if (begin >= endOf(i))
            return;
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
            containers.append({block.depth, plain, content, 0, Type::Other});
            lastItemLine = plain ? line : lastItemLine;
        } else if (block.type == Type::BlockQuote || block.type == Type::Footnote) {
            containers.append({block.depth, false, 0, 0, Type::Other});
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
        const Container *around = containers.isEmpty() ? nullptr : &containers.last();
        return block.type == Type::List && around && around->isItem && around->depth == block.depth - 1 &&
               around->children > 1 && around->lastChild == Type::Paragraph;
    }

    void putEmptyLine()
    {
        if (!moved.lines.isEmpty() && !isEmptyLine(moved.lines.last()))
            moved.lines.append(QString());
    }

    void put(int from, const QString &line)
    {
        moved.placeOf[from] = int(moved.lines.size());
        moved.lines.append(line);
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
        moved.lines.append(fence);
        for (int i = begin; i <= last; ++i)
            put(i, isEmptyLine(lines[i]) ? lines[i] : indented(lines[i], to + indentOf(lines[i]) - from));
        moved.lines.append(fence);
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
    MovedLines moved;
};

} // namespace

MovedLines withListForm(const QStringList &lines, const QList<MarkdownBlock> &blocks, const ListRules &rules)
{
    return ListForm(lines, blocks, rules).lay();
}

} // namespace rundown
