// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/event/result.h"
#include "models/format/frontmatter/frontmatter.h"
#include "models/format/profile/profile.h"

namespace rundown {

/// What front matter says of a post, the event's word where it says nothing, and whether the post is a draft
/// in any generator's words (`draft: true`, `Status: draft`, `published: false`).
Result<FrontMatterFields> postFields(const QString &frontMatter, const Event &event);

/// The front matter in the form of the profile, without a newline at its end: keys, dates, lists as the
/// generator has them. Keys that no generator knows stay as they are. In the flavour that it has already,
/// only what differs is changed. `fields` as postFields() gives them. Fails, with its line, where the text is
/// broken. `problems`, where given, gets what is left out, and what means something else there.
Result<QString> frontMatterFor(const Profile &profile, const QString &frontMatter,
                               const FrontMatterFields &fields, const QString &timeZone, bool hasSummaryMark,
                               Problems *problems = nullptr);

/// The same instant on the clocks of a time zone (IANA name); the date as it is where it has no offset, or
/// the zone is not known.
PostDate dateInZone(const PostDate &date, const QString &timeZone);

/// True for a time of which nothing says a zone: neither an offset of its own nor the time zone.
bool lacksZone(const PostDate &date, const QString &timeZone);

/// A date as the profile wants it. A time without an offset is one of the time zone (IANA name; may be
/// empty); where the form says no offset, one that has another is told on the zone's clocks.
QString profileDateText(const PostDate &date, FrontMatterRules::DateForm form, const QString &timeZone);

} // namespace rundown
