// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/frontmatter/frontmatter.h"

#include <QDate>
#include <QString>

#include <optional>

namespace rundown {

/// The stable name of what is wrong or not understood in front matter, as reader and check give it.
inline const QString frontMatterCode = QStringLiteral("front-matter");

/// Where a post's front matter ends (the offset of the line behind it), 0 where it has none.
qsizetype frontMatterLength(QStringView text);

/// The front matter as a layout: braces doubled, the title's value replaced by {title} and handed out. A
/// title in a form of its own (folded, escaped, a bare number) is handed out and stays in the layout.
struct FrontMatter
{
    QString layout;
    QString title;
};
FrontMatter readFrontMatter(const QString &text);

/// The front matter that a post's text begins with, which is so long, and what is wrong or not understood in
/// it, with the code `front-matter`: the check of that name finds it, too.
FrontMatter readFrontMatter(const QString &text, qsizetype length, const QString &file, Problems &problems);

/// The layout with the title put in its place, quoted where the flavour would misread it. Where the layout
/// says a title itself it stays while the event has the same or none, and where another would take another
/// number of lines.
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

/// The layout of an event that gets a title: with a place for it where it had none, or a title in a form of
/// its own, which goes. Only where no place can be had is the title written into the layout.
QString layoutForTitle(const QString &layout, const QString &title);

/// The title, on one line, that a layout says itself; empty where it has a place for it, or none.
QString titleOfLayout(const QString &layout);

/// The day of the post's date, if it has one. Takes a layout.
std::optional<QDate> dateOfFrontMatter(const QString &layout);

} // namespace rundown
