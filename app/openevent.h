// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documentfile.h"
#include "models/document/eventdocument.h"
#include "models/transcription/transcriber.h"

namespace rundown {

/// What is open in the window, with all that can be undone. It outlives a window that is made anew.
struct OpenEvent
{
    EventDocument document;
    DocumentFile file{&document};
    Transcriber transcriber;
    bool isOpen = false; ///< an event, or a new one; else the window begins with the start page
};

} // namespace rundown
