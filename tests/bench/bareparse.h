// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// The parsers that Rundown's readers stand on, by themselves: what ours are measured against.
namespace rundown::bench {

/// yaml-cpp's parser with a handler that does nothing.
void parseYamlEvents(const QByteArray &text);

/// yaml-cpp's parser into its own tree.
void loadYaml(const QByteArray &text);

/// cmark-gfm with the extensions that Rundown uses, into its own tree; returns the number of top blocks.
int parseMarkdown(const QByteArray &text);

} // namespace rundown::bench
