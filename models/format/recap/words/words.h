// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

/// What a link in a session leads to.
enum class MediaKind { None, Slides, Recording, Video };

/// A label without pictographs before it, and without the colons, emphasis marks and brackets around it.
QStringView withoutDecoration(QStringView label);

/// The kind that a label names: the words for recordings, slides and videos that communities write, in any
/// case, with or without words before them ("开场录音"), colons and emphasis marks cut.
MediaKind mediaKindOfLabel(QStringView label);
/// "PPT 未公开", "slides to come": media that nobody can see yet.
bool tellsOfMissingMedia(QStringView part);

/// "没录上", "not recorded": nobody, and no part of a title.
bool tellsOfNoRecording(QStringView words);

/// The kind that a word somewhere in a link's text names ("投影片 + Note"), none where the text is long.
MediaKind mediaWordIn(QStringView text);

/// True for a label of other things than a session's media: code, papers, books, event pages.
bool isOtherLabel(QStringView label);

/// The kind that an address shows by its ending or its host.
MediaKind mediaKindOfUrl(QStringView url);

/// The kind of a session by the words of its title.
SessionKind sessionKindOfTitle(QStringView title);

/// "Hall 1", "Main Stage", "Sala Grande", "二楼会议室": words of a room.
bool namesRoom(QStringView words);

} // namespace rundown
