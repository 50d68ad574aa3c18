// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

/// What a link in a session leads to.
enum class MediaKind { None, Slides, Recording, Video };

/// The kind that a label names: the words for recordings, slides and videos that communities write, in any
/// case, with or without words before them ("开场录音"), colons and emphasis marks cut.
MediaKind mediaKindOfLabel(QStringView label);

/// The kind that an address shows by its ending or its host.
MediaKind mediaKindOfUrl(QStringView url);

/// The kind of a session by the words of its title.
SessionKind sessionKindOfTitle(QStringView title);

/// True for what may be a person's name: two to four Han characters, or up to four words of letters; no
/// sentence.
bool looksLikeName(QStringView text);

/// The role that a label such as "讲师" or "Speaker" gives, none for other words.
std::optional<Role> roleOfLabel(QStringView label);

} // namespace rundown
