// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

/// What a link in a session leads to.
enum class MediaKind { None, Slides, Recording, Video };

/// The kind that a label names: the words for recordings, slides and videos that communities write, in any
/// case, with or without words before them ("开场录音"), colons and emphasis marks cut.
MediaKind mediaKindOfLabel(QStringView label);

/// The kind that a word somewhere in a link's text names ("投影片 + Note"), none where the text is long.
MediaKind mediaWordIn(QStringView text);

/// True for a label of other things than a session's media: code, papers, books, event pages.
bool isOtherLabel(QStringView label);

/// The kind that an address shows by its ending or its host.
MediaKind mediaKindOfUrl(QStringView url);

/// The kind of a session by the words of its title.
SessionKind sessionKindOfTitle(QStringView title);

/// What a heading, or the head of a list, is by its words, where it is no session.
enum class SectionWord { None, Program, Day, Other };

/// "流水", "Schedule" (the sessions follow), "Day 1", "上午" (a part of the program), "资料", "Thanks" (other
/// things than sessions).
SectionWord sectionWordOf(QStringView heading);

/// True where a short sentence holds one of the words that head a program: "Les présentations de la soirée
/// :".
bool introducesProgram(QStringView sentence);

/// True for a title of a block of short talks.
bool isBlockTitle(QStringView title);

/// True for the words of the running order that stand without a speaker: 签到, 茶歇, lunch.
bool isRoutine(QStringView title);

/// "Hall 1", "Main Stage", "Sala Grande", "二楼会议室": words of a room.
bool namesRoom(QStringView words);

/// The subject of a column of a schedule by its header.
enum class ColumnWord { None, Time, Title, Person, Affiliation, Room, Slides, Recording, Video };
ColumnWord columnWordOf(QStringView header);

/// Length of an ordinal or series label that a title begins with: "主题一：", "1. ", "二、", "第十七期 ｜",
/// "Talk 3 -".
qsizetype ordinalLength(QStringView title);

/// True where that label counts talks: "主题一：", "Session 2: ", but not "1. ", "Part 2:".
bool isSeriesOrdinal(QStringView title);

/// True for a head that is nothing but an ordinal: "第一场", "Talk 3", "主题二".
bool isBareOrdinal(QStringView head);

/// Length of the word that a label such as "讲师简介" ends with: what stands behind it may name nobody.
qsizetype biographyWordLength(QStringView label);

/// The role that a label such as "讲师" or "Speaker" gives, none for other words.
std::optional<Role> roleOfLabel(QStringView label);

/// Length of the pictographs that a text begins with, and of the blanks behind them: "🕖 19:00", "📄 address".
qsizetype pictographsLength(QStringView text);
/// True where the pictographs stand for a speaker: a microphone, somebody.
bool showsSpeaker(QStringView pictographs);
/// The kind of media that pictographs stand for.
MediaKind mediaKindOfPictographs(QStringView pictographs);

} // namespace rundown
