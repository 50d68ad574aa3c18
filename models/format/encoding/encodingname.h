// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <QList>
#include <QString>

#include <optional>

namespace rundown {

/// The name of an encoding: that by which Qt knows it, where it does.
const char *nameOf(TextEncoding encoding);

/// The encoding's name for people and files: `UTF-8`, `GB18030` …
QString encodingName(TextEncoding encoding);
/// The encoding of that name, in any case.
std::optional<TextEncoding> encodingNamed(const QString &name);
/// All of them, UTF-8 first.
const QList<TextEncoding> &allEncodings();

} // namespace rundown
