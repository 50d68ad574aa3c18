// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/event/markdownwords.h"

#include <QChar>
#include <QSet>
#include <QString>

namespace rundown {

/// The words of a line that a dictionary in this script is asked about. Left alone are Chinese and other
/// scripts, code, links, addresses, stamps, paths, handles, names with figures or with capitals inside them,
/// and abbreviations in capitals. `state` is moved on to the next line.
QList<WordSpan> wordsToCheck(QStringView line, MarkdownState &state, QChar::Script script);

/// The words that the names of an event's people and of where they are from are made of: right as they are.
QSet<QString> namesIn(const Event &event);

/// The script that a language is written in; Latin where it is not known.
QChar::Script scriptOfLanguage(const QString &language);

} // namespace rundown
