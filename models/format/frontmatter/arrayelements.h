// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <optional>

namespace rundown {

/// How a text is written as an element, in the place of one that begins with a quote, or as a new one.
using ElementWriter = std::function<QString(const QString &text, const QString &oldQuote)>;

/// An array of strings (`[ … ]`, JSON's or TOML's) made to say other ones: elements that stay keep their
/// lines, comments and quotes, new ones stand like their neighbours. `old` are its elements as they read.
/// Nothing where they cannot be told apart in the text; whether it reads as wanted is for the caller to see.
std::optional<QString> withArrayElements(const QString &array, const QStringList &old,
                                         const QStringList &wanted, const ElementWriter &write);

} // namespace rundown
