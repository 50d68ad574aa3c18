// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/details/entrytarget.h"

namespace rundown {

class Form;

/// Rows of the event's form that say how the post's file ends its lines, and itself.
void addPostFileRows(Form *form, const EntryTarget *target);

} // namespace rundown
