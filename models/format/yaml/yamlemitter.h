// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/yaml/yamlvalue.h"

namespace rundown {

/// What is written after `key:` or `- `: the rest of that line, and the lines below it, each with LF.
struct YamlPiece
{
    QByteArray head; ///< without a leading blank; may be empty
    QByteArray body; ///< whole lines; may be empty
};

/// After the `:` of a key at column `column`.
YamlPiece emitMapValue(const YamlValue &value, int column);

/// After the `-` of an item; `contentColumn` is where the item's content starts in the line, `column` where
/// the dash stands.
YamlPiece emitItem(const YamlValue &value, int column, int contentColumn);

/// The keys of a map, one below the other, at a column.
QByteArray emitMap(const YamlValue &map, int column);

/// `key: value` with its lines, the key at a column; no blanks before the key.
QByteArray emitMember(const YamlValue &member, int column);

/// `- item` with its lines, the dash at a column.
QByteArray emitSequenceItem(const YamlValue &item, int column);

/// On one line, for flow collections: `[a, b]`, `{a: b}`.
QByteArray emitFlow(const YamlValue &value);
/// `key: value` in a flow map.
QByteArray emitFlowMember(const YamlValue &member);

/// A whole file.
QByteArray emitYaml(const YamlValue &root);

} // namespace rundown
