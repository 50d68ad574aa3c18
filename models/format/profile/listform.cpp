// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/listform.h"

#include <QHash>
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

/// Columns that a text takes from a line's beginning.
int columnsOf(QStringView text)
{
    int column = 0;
    for (const QChar c : text)
        column += c == u'\t' ? tabWidth - column % tabWidth : 1;
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

QString withoutEnd(QString line)
{
    while (line.endsWith(u' ') || line.endsWith(u'\t'))
        line.chop(1);
    return line;
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
    int children = 0;    ///< blocks in it so far, but lists
    Type lastChild = Type::Other;
    bool behindList = false; ///< the block that came last in it is a list
};

/// An ordered list whose first number has to be told.
struct CountedList
{
    int depth = 0;
    int number = 0;
    int line = 0;   ///< from 0
    int column = 0; ///< from 0
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
        for (int i = 1; i < blocks.size();)
            i = layBlock(i);
        endLists(0);
        putStarts();
        std::ranges::stable_sort(moved.lostStarts, {}, &LostStart::line);
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
        endLists(block.depth);
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
            if (inItems && block.ordered && rules.start != ListRules::Start::Kept)
                noteStart(block);
        }
    }

    /// The number that a list begins with, where the generator has to be told.
    void noteStart(const MarkdownBlock &block)
    {
        static const QRegularExpression marker(u"^(\\d{1,9})[.)]"_s);
        const QByteArray line = lines[block.line - 1].toUtf8();
        const auto match = marker.match(QString::fromUtf8(line.mid(block.column - 1)));
        const int number = match.captured(1).toInt();
        if (!match.hasMatch() || number == 1)
            return;
        if (rules.start == ListRules::Start::Lost)
            moved.lostStarts.append({block.line - 1, number});
        else
            counted.append({block.depth, number, block.line - 1,
                            columnsOf(QString::fromUtf8(line.left(block.column - 1)))});
    }

    /// Tells kramdown, right below each list that is over, what it begins with. Where the list ends with
    /// something else than a paragraph, a line below it would be a paragraph of its own.
    void endLists(int depth)
    {
        while (!counted.isEmpty() && counted.last().depth >= depth) {
            const CountedList list = counted.takeLast();
            if (lastBlock == Type::Paragraph)
                putStart(QString(list.column, u' ') + u"{: start=\"%1\"}"_s.arg(list.number));
            else
                moved.lostStarts.append({list.line, list.number});
        }
    }

    void putStart(const QString &line)
    {
        static const QRegularExpression told(u"^\\s*\\{: start=\"\\d+\"\\}$"_s);
        qsizetype last = moved.lines.size() - 1;
        while (last > 0 && (isEmptyLine(moved.lines[last]) || isDefinition(moved.lines[last])))
            --last;
        for (qsizetype i = last; i >= 0 && told.match(moved.lines[i]).hasMatch(); --i) {
            if (moved.lines[i] == line)
                return;
        }
        starts.append({last + 1, line});
    }

    /// Puts the lines that tell where lists start between the others.
    void putStarts()
    {
        if (starts.isEmpty())
            return;
        std::ranges::stable_sort(starts, {}, [](const auto &start) { return start.first; });
        QStringList all;
        QList<int> places;
        qsizetype next = 0;
        for (qsizetype i = 0; i <= moved.lines.size(); ++i) {
            for (; next < starts.size() && starts[next].first == i; ++next)
                all.append(starts[next].second);
            if (i < moved.lines.size()) {
                places.append(int(all.size()));
                all.append(moved.lines[i]);
            }
        }
        for (int &place : moved.placeOf)
            place = places.value(place, place);
        moved.lines = std::move(all);
    }

    static bool isDefinition(const QString &line)
    {
        static const QRegularExpression form(u"^ {0,3}\\[[^\\[\\]]+\\]:"_s);
        return form.match(line).hasMatch();
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

    /// A line of a quote, taken out of it.
    struct QuotedLine
    {
        QString mark; ///< blanks and `>`, as they stood before it; empty where it has none
        QString text;
        bool isQuoted = false; ///< has a mark; what has none goes on with the paragraph above it
    };

    QuotedLine unquoted(const QString &line) const
    {
        const int around = containers.isEmpty() ? 0 : containers.last().content;
        const QString text = withoutIndent(line);
        if (!text.startsWith(u'>') || indentOf(line) - around >= tabWidth)
            return {{}, line, false};
        const QString blanks = line.left(line.size() - text.size());
        if (text.size() > 1 && text[1] == u'\t') // one column of it is the mark's
            return {blanks + u"> "_s, QString(tabWidth - 2 - indentOf(line) % tabWidth, u' ') + text.mid(2),
                    true};
        const int mark = text.size() > 1 && text[1] == u' ' ? 2 : 1;
        return {blanks + text.left(mark), text.mid(mark), true};
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
        QList<QuotedLine> quoted;
        QStringList inner;
        while (begin + inner.size() < end) {
            quoted.append(unquoted(lines[begin + inner.size()]));
            if (!quoted.last().isQuoted && isEmptyLine(quoted.last().text))
                break;
            inner.append(quoted.last().text);
        }
        const QList<MarkdownBlock> own = blocksWithin(i, next, quoted);
        if (inner.isEmpty() || own.isEmpty() || own.last().line > inner.size())
            return i;
        const MovedLines laid = ListForm(inner, own, rules).lay();
        if (laid.lines == inner && laid.lostStarts.isEmpty())
            return i;
        putQuote(begin, quoted, laid);
        putText(begin + int(inner.size()), end);
        return next;
    }

    /// The quote as a document, and what stands in it.
    QList<MarkdownBlock> blocksWithin(int quote, int next, const QList<QuotedLine> &quoted) const
    {
        QList<MarkdownBlock> own;
        for (int i = quote; i < next; ++i) {
            MarkdownBlock block = blocks[i];
            block.depth -= blocks[quote].depth;
            block.line -= blocks[quote].line - 1;
            if (block.line <= quoted.size())
                block.column -= int(quoted[block.line - 1].mark.toUtf8().size());
            block.column = std::max(block.column, 1);
            own.append(block);
        }
        return own;
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
            moved.lostStarts.append({begin + start.line, start.number});
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
    QList<CountedList> counted;                  ///< that are not over
    QList<std::pair<qsizetype, QString>> starts; ///< what tells them, and before which of the new lines
    MovedLines moved;
};

} // namespace

MovedLines withListForm(const QStringList &lines, const QList<MarkdownBlock> &blocks, const ListRules &rules)
{
    return ListForm(lines, blocks, rules).lay();
}

} // namespace rundown
