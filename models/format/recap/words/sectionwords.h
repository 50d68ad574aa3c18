// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace rundown {

/// What a heading, or the head of a list, is by its words, where it is no session.
enum class SectionWord { None, Program, Day, Other };

/// "流水", "Schedule" (the sessions follow), "Day 1", "上午" (a part of the program), "资料", "Thanks" (other
/// things than sessions).
SectionWord sectionWordOf(QStringView heading);

/// True where a short sentence holds one of the words that head a program: "Les présentations de la soirée
/// :".
bool introducesProgram(QStringView sentence);

/// "3 月 8 日：Git 入门", "05-17｜换届": length of the date before a title; 0 where the title is a part of a
/// day.
qsizetype datedTitleLength(QStringView heading);

} // namespace rundown
