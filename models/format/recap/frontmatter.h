// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace rundown {

/// Where a post's front matter ends (the offset of the line behind it), 0 where it has none. Known are YAML
/// between
/// `---`, TOML between `+++`, and Pelican's `Key: value` lines, ended by an empty line or `---`.
qsizetype frontMatterLength(QStringView text);

/// The front matter as a layout: braces doubled, the title's value replaced by {title} and handed out.
struct FrontMatter
{
    QString layout;
    QString title;
};
FrontMatter readFrontMatter(const QString &text);

/// The layout with the title put in its place, quoted where YAML would misread it.
QString writeFrontMatter(const QString &layout, const QString &title);

/// The day of the post's date, if it has one.
std::optional<QDate> dateOfFrontMatter(QStringView text);

} // namespace rundown
