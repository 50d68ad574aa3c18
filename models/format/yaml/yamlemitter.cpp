// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/yaml/yamlemitter.h"

#include "models/format/yaml/yamlscalar.h"

#include <algorithm>

namespace rundown {

namespace {

/// Columns that nested pieces stand deeper.
constexpr int step = 2;

/// Flow collections longer than this are written as blocks.
constexpr qsizetype longestFlow = 90;

QByteArray spaces(int count)
{
    return QByteArray(count, ' ');
}

QByteArray scalarOnOneLine(const YamlValue &value, bool flow)
{
    if (value.bare && value.text.isEmpty() && flow)
        return "~";
    if (value.bare && (isPlainReadable(value.text, flow) || value.text.isEmpty()))
        return value.text;
    return inlineScalar(value.text, flow);
}

/// A scalar below a collection at `column`.
YamlPiece emitScalar(const YamlValue &value, int column)
{
    if (!value.text.contains('\n') || value.oneLine || !fitsBlockScalar(value.text))
        return {scalarOnOneLine(value, false), {}};
    return {blockScalarHeader(value.text, '|', step), blockScalarLines(value.text, column + step)};
}

bool fitsOnOneLine(const YamlValue &value)
{
    const YamlValue &written = value.written();
    if (written.isScalar())
        return !written.text.contains('\n') && written.text.size() <= longestFlow;
    return std::all_of(written.items.begin(), written.items.end(), fitsOnOneLine);
}

/// A non-empty sequence of single words reads well on one line; a long or nested one does not.
bool isFlow(const YamlValue &value)
{
    return value.items.empty() ||
           (value.flow && fitsOnOneLine(value) && emitFlow(value).size() <= longestFlow);
}

QByteArray emitSequence(const YamlValue &sequence, int column)
{
    QByteArray out;
    for (const YamlValue &item : sequence.items)
        out += spaces(column) + emitSequenceItem(item, column);
    return out;
}

QByteArray line(const QByteArray &before, const YamlPiece &piece)
{
    return before + (piece.head.isEmpty() ? QByteArray() : ' ' + piece.head) + '\n' + piece.body;
}

} // namespace

YamlPiece emitMapValue(const YamlValue &value, int column)
{
    const YamlValue &written = value.written();
    if (written.isScalar())
        return emitScalar(written, column);
    if (isFlow(written))
        return {emitFlow(written), {}};
    return {{}, written.isMap() ? emitMap(written, column + step) : emitSequence(written, column + step)};
}

YamlPiece emitItem(const YamlValue &value, int column, int contentColumn)
{
    const YamlValue &written = value.written();
    if (written.isScalar())
        return emitScalar(written, column);
    if (isFlow(written))
        return {emitFlow(written), {}};
    const QByteArray lines =
        written.isMap() ? emitMap(written, contentColumn) : emitSequence(written, contentColumn);
    const qsizetype newline = lines.indexOf('\n');
    return {lines.sliced(contentColumn, newline - contentColumn), lines.sliced(newline + 1)};
}

QByteArray emitMember(const YamlValue &member, int column)
{
    return line(inlineScalar(member.key, false) + ':', emitMapValue(member, column));
}

QByteArray emitSequenceItem(const YamlValue &item, int column)
{
    return line("-", emitItem(item, column, column + step));
}

QByteArray emitMap(const YamlValue &map, int column)
{
    QByteArray out;
    for (const YamlValue &member : map.items)
        out += spaces(column) + emitMember(member, column);
    return out;
}

QByteArray emitFlowMember(const YamlValue &member)
{
    return inlineScalar(member.key, true) + ": " + emitFlow(member);
}

QByteArray emitFlow(const YamlValue &value)
{
    const YamlValue &written = value.written();
    if (written.isScalar())
        return scalarOnOneLine(written, true);
    QByteArray out(1, written.isMap() ? '{' : '[');
    for (const YamlValue &item : written.items) {
        if (&item != &written.items.front())
            out += ", ";
        out += written.isMap() ? emitFlowMember(item) : emitFlow(item);
    }
    return out + (written.isMap() ? '}' : ']');
}

QByteArray emitYaml(const YamlValue &root)
{
    const YamlValue &written = root.written();
    if (written.isMap() && !written.items.empty())
        return emitMap(written, 0);
    if (written.isSequence() && !written.items.empty())
        return emitSequence(written, 0);
    return written.isScalar() ? scalarOnOneLine(written, false) + '\n' : emitFlow(written) + '\n';
}

} // namespace rundown
