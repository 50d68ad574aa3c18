// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace rundown {

/// Length of an ordinal or series label that a title begins with: "主题一：", "1. ", "二、", "第十七期 ｜",
/// "Talk 3 -".
qsizetype ordinalLength(QStringView title);

/// True where that label counts talks: "主题一：", "Session 2: ", but not "1. ", "Part 2:".
bool isSeriesOrdinal(QStringView title);

/// True for a head that is nothing but an ordinal: "第一场", "Talk 3", "主题二".
bool isBareOrdinal(QStringView head);

} // namespace rundown
