// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace rundown {

/// True for a title of a block of short talks.
bool isBlockTitle(QStringView title);

/// True for the words of the running order that stand without a speaker: 签到, 茶歇, lunch.
bool isRoutine(QStringView title);

} // namespace rundown
