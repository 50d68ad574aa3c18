// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/words/pictographs.h"

#include <algorithm>

namespace rundown {

namespace {

bool holdsOne(QStringView pictographs, std::initializer_list<QStringView> of)
{
    return std::ranges::any_of(of, [&](QStringView p) { return pictographs.contains(p); });
}

} // namespace

qsizetype pictographsLength(QStringView text)
{
    qsizetype end = 0;
    qsizetype i = 0;
    while (i < text.size()) {
        const QChar c = text[i];
        if (i + 1 < text.size() && c.isHighSurrogate() && c.unicode() >= 0xd83c && c.unicode() <= 0xd83e) {
            i += 2; // U+1F000 to U+1FBFF
            end = i;
        } else if ((c.unicode() >= 0x2300 && c.unicode() < 0x2400) ||
                   (c.unicode() >= 0x2500 && c.unicode() < 0x2776) || c.unicode() == 0x2139 ||
                   (i > 0 && (c.unicode() == 0xfe0f || c.unicode() == 0x200d || c.unicode() == 0x20e3))) {
            end = ++i; // a symbol, or what joins and frames it
        } else if (end > 0 && c == u' ') {
            ++i;
        } else {
            break;
        }
    }
    return end == 0 ? 0 : i;
}

bool showsSpeaker(QStringView pictographs)
{
    return holdsOne(pictographs, {u"🎤", u"🎙", u"👤", u"🗣", u"👩", u"👨", u"🧑", u"👥"});
}

MediaKind mediaKindOfPictographs(QStringView pictographs)
{
    if (pictographs.size() > 12 || pictographsLength(pictographs) == 0)
        return MediaKind::None;
    if (holdsOne(pictographs, {u"📄", u"📑", u"📊", u"📎", u"🖼", u"📽", u"📃", u"📈"}))
        return MediaKind::Slides;
    if (holdsOne(pictographs, {u"▶", u"🎬", u"📹", u"🎥", u"📺", u"🎞"}))
        return MediaKind::Video;
    return holdsOne(pictographs, {u"🎧", u"🔊", u"🔉"}) ? MediaKind::Recording : MediaKind::None;
}

} // namespace rundown
