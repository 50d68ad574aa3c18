// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"

#include <optional>

namespace rundown {

/// The text of a place; null where there is no such entry, row or text.
const QString *textAt(const Event &event, const FieldPlace &place);

/// Gives every entry that has none an id, as they are read; for events that are in no document.
void numberEntries(Event &event);

/// The event with the fix made; nothing where one of the texts is no longer what the fix was made for.
std::optional<Event> withFix(const Event &event, const CheckFix &fix);

/// All the fixes of the findings in one, each piece of text changed at most once.
CheckFix combinedFix(const QString &name, const CheckFindings &findings);

} // namespace rundown
