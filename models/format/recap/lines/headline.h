// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/lines/headforms.h"
#include "models/format/recap/lines/headsight.h"
#include "models/format/recap/tokens.h"
#include "models/format/recap/words/words.h"

#include "models/event/event.h"

namespace rundown {

/// What was not certain when a head was read.
struct HeadDoubt
{
    bool people = false; ///< which part is the title and which the people
    bool time = false;   ///< the time may be when the item ended
};

/// Reads a session's head: time, ordinal, title, people and, where the title is a link to media, that. The
/// fields go to the session, the form to the tokens. An address of a kind that the body shows stays a
/// literal. \a frame is what the first sight tells.
HeadDoubt readHead(QStringView content, const HeadFrame &frame, const HeadForms &forms,
                   const QList<MediaKind> &shown, Session &session, Tokens &tokens);

} // namespace rundown
