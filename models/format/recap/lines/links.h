// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/format/recap/tokens.h"
#include "models/format/recap/words/words.h"

#include <QVarLengthArray>

namespace rundown {

/// A link in a line: `[text](address)`, `[text][label]`, `<address>`, a bare address, or the address of an
/// `<a>` or `<audio>`.
struct InlineLink
{
    qsizetype begin = 0; ///< of the whole
    qsizetype end = 0;
    qsizetype addressBegin = 0; ///< of a reference its label's bracket
    QStringView text;           ///< empty where there is none
    QStringView address;        ///< of a reference what its definition says
    bool isMarkdown = false;    ///< `[text](address)`, `[text][label]`
    bool isReference = false;

    void moveBy(qsizetype places)
    {
        begin += places;
        end += places;
        addressBegin += places;
    }
    /// Behind the address, or a reference's label.
    qsizetype addressEnd() const { return isReference ? end : addressBegin + address.size(); }
};

/// The links of a line, in their order.
using InlineLinks = QVarLengthArray<InlineLink, 4>;

/// False where a line surely holds no links: it is found out faster than they are.
bool mayHoldLinks(QStringView line);

/// The links of a line in their order, images left out. Lines of more than 8,000 characters give none.
InlineLinks linksIn(QStringView line);

/// The place of a link's address in a layout.
void addAddress(Tokens &tokens, const InlineLink &link, Field field, QStringView line);

/// A link that leads to slides, a recording or a video.
struct MediaLink
{
    InlineLink link;
    MediaKind kind = MediaKind::None;
    bool isTold = false; ///< in a sentence: by words, not by the address alone
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
