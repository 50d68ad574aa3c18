// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/details/entrytarget.h"

namespace rundown {

class Form;

/// The form of a session; of `target`, which must outlive it.
Form *makeSessionForm(const EntryTarget *target);

} // namespace rundown
