// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <QStringView>

#include <optional>

namespace rundown {

/// Length of the word that a label such as "讲师简介" ends with: what stands behind it may name nobody.
qsizetype biographyWordLength(QStringView label);

/// The role that a label such as "讲师" or "Speaker" gives, none for other words.
std::optional<Role> roleOfLabel(QStringView label);

/// "陶然领读", "王明主持": length of the word at the end that tells what somebody did; 0 for none.
qsizetype deedLength(QStringView text);

/// "with ", "hosted by ", "moderata da ": length of the words that announce people, in either case, and their
/// role; 0 for none.
qsizetype announcementLength(QStringView text, Role &role);

} // namespace rundown
