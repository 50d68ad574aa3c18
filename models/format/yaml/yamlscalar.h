// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace rundown {

/// UTF-8 as text. (QString::fromUtf8 takes a byte order mark at the start away.)
QString textOf(QByteArrayView utf8);

/// Whether a text can stand in YAML without quotes and every reader, of YAML 1.1 too, takes it for this
/// string: not `no`, `1:30`, `010`, `2019-10-26`, `a: b` and the like. `flow`: between brackets or braces.
bool isPlainSafe(QByteArrayView text, bool flow);

/// Whether a plain scalar with this text would be read as this text, be it as a number, a date or a word.
bool isPlainReadable(QByteArrayView text, bool flow);

/// Whether a block scalar can carry the text: no CR, no control characters, no line ends of Unicode's, not
/// only white space.
bool fitsBlockScalar(QByteArrayView text);

/// Whether single quotes can carry the text: one line, nothing that needs an escape.
bool fitsSingleQuotes(QByteArrayView text);

QByteArray inSingleQuotes(QByteArrayView text);
QByteArray inDoubleQuotes(QByteArrayView text);

/// On one line: plain where safe, else in the quotes that need less escaping.
QByteArray inlineScalar(QByteArrayView text, bool flow);

/// `|-` or `|+` (so a final line end is never a matter of taste, as it is with `|`), and its indentation
/// indicator where the text begins with white space. `deeper` is by how many columns the content stands
/// deeper than the collection it is in (1 to 9).
QByteArray blockScalarHeader(QByteArrayView text, char style, int deeper);

/// The lines of a block scalar, each with LF.
QByteArray blockScalarLines(QByteArrayView text, int indent);

} // namespace rundown
