// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/frontmatter/frontmatter.h"

#include <QDate>
#include <QString>

#include <optional>

namespace rundown {

/// Where a post's front matter ends (the offset of the line behind it), 0 where it has none.
qsizetype frontMatterLength(QStringView text);

/// The front matter as a layout: braces doubled, the title's value replaced by {title} and handed out.
struct FrontMatter
{
    QString layout;
    QString title;
};
FrontMatter readFrontMatter(const QString &text);

/// The front matter that a post's text begins with, which is so long, and what is wrong or not understood in
/// it.
FrontMatter readFrontMatter(const QString &text, qsizetype length, const QString &file, Problems &problems);

/// The layout with the title put in its place, quoted where the flavour would misread it.
QString writeFrontMatter(const QString &layout, const QString &title);

/// What the front matter says; its title is the event's where the layout has a place for it. Fails, with line
/// and column, where it is broken.
Result<FrontMatterFields> fieldsOfLayout(const QString &layout, const QString &title,
                                         Problems *problems = nullptr);

/// The layout with fields changed; the place of the title stays, and `fields.title` is not looked at. An
/// empty layout becomes YAML with a place for the title.
Result<QString> layoutWithFields(const QString &layout, const FrontMatterFields &fields);

/// The layout with a place for the title, if it can be read, is not empty and says none so far.
QString layoutWithTitlePlace(const QString &layout);

/// The day of the post's date, if it has one. Takes a layout.
std::optional<QDate> dateOfFrontMatter(const QString &layout);

} // namespace rundown
