// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

/// What a kind of session and a role are called, in the person's language.
QString kindLabel(SessionKind kind);
QString roleLabel(Role role);

} // namespace rundown
