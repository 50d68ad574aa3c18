// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/words/words.h"

#include <QStringView>

namespace rundown {

/// Length of the pictographs that a text begins with, and of the blanks behind them: "🕖 19:00", "📄 address".
qsizetype pictographsLength(QStringView text);
/// True where the pictographs stand for a speaker: a microphone, somebody.
bool showsSpeaker(QStringView pictographs);
/// The kind of media that pictographs stand for.
MediaKind mediaKindOfPictographs(QStringView pictographs);

} // namespace rundown
