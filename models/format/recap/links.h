// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/format/recap/tokens.h"
#include "models/format/recap/words.h"

namespace rundown {

/// A link in a line: `[text](address)`, `<address>`, a bare address, or the address of an `<a>` or `<audio>`.
struct InlineLink
{
    qsizetype begin = 0; ///< of the whole
    qsizetype end = 0;
    qsizetype addressBegin = 0;
    QStringView text; ///< empty where there is none
    QStringView address;
    bool isMarkdown = false; ///< `[text](address)`
};

/// False where a line surely holds no links: it is found out faster than they are.
bool mayHoldLinks(QStringView line);

/// The links of a line in their order, images left out. Lines of more than 8,000 characters give none.
QList<InlineLink> linksIn(QStringView line);

/// A link that leads to slides, a recording or a video.
struct MediaLink
{
    InlineLink link;
    MediaKind kind = MediaKind::None;
};

/// The links of a line of links to slides, recordings and videos with their labels, and nothing else; of
/// another line none.
QList<MediaLink> mediaLinks(QStringView content);

/// The media that a sentence links to: recordings by their address or label, others only where a label says
/// so or the address is one of slides or of a video.
QList<MediaLink> mediaLinksInSentence(QStringView content);

/// Takes links out of a line: their fields go to the session, the rest to the layout.
void takeMediaLinks(QStringView content, const QList<MediaLink> &links, Session &session, Tokens &tokens);

/// The title of slides or a video: none where the text says no more than the address does.
QString titleOfLink(const InlineLink &link);

/// True for what may stand between and around the links of a media line: labels and punctuation, no sentence.
bool isMediaGlue(QStringView text);

} // namespace rundown
