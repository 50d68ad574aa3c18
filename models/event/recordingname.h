// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace rundown {

/// What a recorder's or an organiser's file name says about a recording. Whatever the name does not say, or
/// says in a way that cannot be right, is left out.
struct RecordingName
{
    std::optional<QDate> date;
    std::optional<QTime> start; ///< when the recording began, on the recorder's clock
    QString series;             ///< `WTM` in `180414-WTM-6-judy-…`
    QString number;             ///< as written: `04`
    QString slug;               ///< `yolo`
    bool operator==(const RecordingName &) const = default;
};

/// Reads names such as `191026-04-yolo-141104.MP3` (date, number, slug, start), `191026-10-ltalk-1-.MP3`,
/// `130622-gdl2-cubieboard.MP3` and `180414-WTM-6-judy-20180414170511.MP3`, a copy's such as
/// `191026-04-yolo-141104-2.MP3`, and those that recorders and
/// telephones give: `2019-10-26 14.11.04`, `VOICE_20191026_141104`, `191026_1411`, `191026_003`, `REC0012`,
/// `ZOOM0003`, `录音 (3)`. `fileName` may be a path or an address (percent-encoded or not). A name that is
/// none of these gives nothing at all.
RecordingName parseRecordingName(const QString &fileName);

} // namespace rundown
