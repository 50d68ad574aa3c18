// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/worker/output.h"

#include <cstddef>

struct cmark_node;

/// The text's tree with its blocks only, footnotes where they stand in the text.
cmark_node *parseBlocks(const char *text, std::size_t size);

/// The whole tree, with the footnotes that are referred to at its end.
cmark_node *parseAll(const char *text, std::size_t size);

/// Writes the blocks as wire.h says, lines in rising order.
void writeBlocks(cmark_node *root, Output &output);

/// Writes the tree as wire.h says.
void writeTree(cmark_node *root, Output &output);
