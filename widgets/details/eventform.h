// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/details/entrytarget.h"

namespace rundown {

class Form;

/// The form of the event itself; of `target`, which must outlive it.
Form *makeEventForm(const EntryTarget *target);

} // namespace rundown
