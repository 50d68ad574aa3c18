// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"

#include <QDate>
#include <QString>

namespace rundown {

/// What the checks of a whole event look at.
struct CheckContext
{
    const Event &event;
    QString file; ///< the event's file, or the post's, absolute; empty where there is none yet
    QDate today;  ///< what has not taken place yet lacks no recording; invalid: all has
    /// The folder that the event's paths are relative to; empty where there is none yet.
    QString folder() const;
};

/// The checks, each of one thing.
CheckFindings checkPostDate(const CheckContext &context);         ///< post-before-event
CheckFindings checkRecordingsThere(const CheckContext &context);  ///< no-recording
CheckFindings checkSlidesThere(const CheckContext &context);      ///< no-slides
CheckFindings checkNotesThere(const CheckContext &context);       ///< no-notes
CheckFindings checkOpenNotes(const CheckContext &context);        ///< open-check, open-link
CheckFindings checkRecordingNumbers(const CheckContext &context); ///< recording-gap
CheckFindings checkPhotoTexts(const CheckContext &context);       ///< missing-alt
CheckFindings checkAddresses(const CheckContext &context); ///< link-with-space, in fields for addresses
CheckFindings checkLayouts(const CheckContext &context); ///< heading-without-space, url-swallows-punctuation
CheckFindings checkLeftOut(const CheckContext &context); ///< left-out, of the post
CheckFindings checkHandles(const CheckContext &context); ///< duplicate-id
CheckFindings checkFrontMatter(const CheckContext &context); ///< front-matter: what in it is not understood
CheckFindings checkSlugText(const CheckContext &context);    ///< odd-slug
CheckFindings checkSlug(const CheckContext &context);        ///< duplicate-slug; reads the posts beside it
CheckFindings checkFiles(const CheckContext &context);       ///< missing-file; looks for them
CheckFindings checkLengths(const CheckContext &context);     ///< length-unknown; looks for the files

/// What was read with doubt and nobody has settled yet; for whoever goes through the problems by keys. No
/// check: the program says it at its own place.
CheckFindings openDoubts(const Event &event);

/// The codes that these checks can give.
QStringList eventCheckCodes();

/// Whether a note says that this is still to do, rather than something being odd.
bool isTodo(const CheckFinding &finding);

/// The day on which the event began: as it says, or as most of its recordings' names say.
std::optional<QDate> firstDayOf(const Event &event);

/// "A, B, C and 3 more" of many names.
QString listOfNames(const QStringList &names);

} // namespace rundown
