// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/answerreader.h"
#include "models/format/markdown/wire.h"

namespace rundown {

/// A node of a worker's tree with its fields, as wire.h says; what a node does not have stays as it is here.
struct WireNode
{
    wire::Node type = wire::Node::Close;
    quint32 line = 0; ///< of a block
    quint8 mark = 0; ///< of a list its flags, of a heading its level, of items, rows and cells their one mark
    quint32 number = 0;  ///< of an ordered list its first, of a footnote's reference its own
    QByteArrayView text; ///< of text, code and raw HTML, or the address of a link or image
    QByteArrayView title;
};

/// What may stand in an open node.
enum class WireContent : quint8 { Blocks, Items, Rows, Cells, Inlines };

WireContent placeOf(wire::Node node);   ///< the kind of place that a node stands in
WireContent contentOf(wire::Node node); ///< what it holds while it is open
bool isLeaf(wire::Node node);           ///< it is never open, and no Close belongs to it

/// The next node of a tree, Close and Cut too; nothing when its fields are not what wire.h says.
std::optional<WireNode> readWireNode(AnswerReader &reader);

} // namespace rundown
