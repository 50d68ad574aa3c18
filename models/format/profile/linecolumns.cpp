// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/linecolumns.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

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

} // namespace rundown
