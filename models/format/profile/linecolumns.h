// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A line of Markdown as columns, which tabs fill (CommonMark 0.30, 2.2).
namespace rundown {

constexpr int tabWidth = 4;

/// Columns of the blanks that a line begins with.
int indentOf(QStringView line);

/// Columns that a text takes from a line's beginning.
int columnsOf(QStringView text);

QString withoutIndent(const QString &line);

/// The line, beginning with so many blanks and no others.
QString indented(const QString &line, int columns);

/// The line without the blanks at its end.
QString withoutEnd(QString line);

bool isEmptyLine(QStringView line);

/// How often `wanted` stands in a row, at most.
qsizetype longestRun(QStringView line, QChar wanted);

/// Where the text of an item begins, in columns from 0 (CommonMark 0.30, 5.2); -1 where no item begins.
int contentColumn(QStringView line);

} // namespace rundown
