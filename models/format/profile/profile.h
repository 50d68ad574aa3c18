// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace rundown {

/// How a blog generator wants a post's front matter.
struct FrontMatterRules
{
    enum class Form { AsWritten, None, KeyValue, Yaml, Toml };
    /// `2019-11-02 21:00`, with seconds, with ` +0800` behind them, `2019-11-02T21:00:00+08:00`.
    enum class DateForm { Minutes, Seconds, Zoned, Iso };
    enum class Lists { Commas, List };

    Form form = Form::AsWritten;
    QList<std::pair<QString, QString>> keys; ///< field (title, date …) and the key that it has here
    DateForm date = DateForm::Iso;
    Lists lists = Lists::List;
    QString draft;                          ///< what the key of `draft` says of a draft
    QStringList tables;                     ///< fields that stand in TOML's table [taxonomies]
    QList<std::pair<QString, QString>> add; ///< keys that every post needs, with their values
    /// Field and the key that it has here where it says more than one thing.
    QList<std::pair<QString, QString>> several;
    QStringList single;  ///< fields of which a post has one thing here
    QStringList nested;  ///< fields whose list is a path: what stands side by side is a list of lists
    QStringList drop;    ///< keys of other flavours that would do harm here
    QStringList layouts; ///< keys that name a layout, which the site must have
    bool utc = false;    ///< a date without an offset is one of UTC

    /// The key of a field that says so many things; empty where the generator knows none.
    QString keyOf(QStringView field, qsizetype count = 1) const;
    bool operator==(const FrontMatterRules &) const = default;
};

/// What a generator would take for its own language in a post, and how that is prevented.
struct EscapeRules
{
    /// `{% raw %}…{% endraw %}` around it; or a backslash between the braces.
    enum class Way { Raw, Backslash };
    QStringList openers; ///< such as "{{" and "{%"; none: nothing is escaped
    Way way = Way::Raw;
    bool inFences = true; ///< fenced code, too; some generators do not read it
    bool bars = false;    ///< a bar in a paragraph, which would make a table of it
    /// Tags that mean what they say: the first word in the braces, or its beginning with *, or a filter, with
    /// |.
    QStringList keep;
    QString backslashes;       ///< signs that a backslash may stand before; empty: all that CommonMark has
    bool blanksBreak = false;  ///< two blanks at a line's end break it, a backslash does not
    bool strikeByHtml = false; ///< `<del>` and not `~~`
    bool attributes = false;   ///< `{…}` at the end of a heading is no text
    bool operator==(const EscapeRules &) const = default;
};

/// How a generator reads lists.
struct ListRules
{
    /// What becomes of the number that an ordered list begins with, where it is not 1: it is shown as it is;
    /// only where `{: start="3"}` says so below the list; never.
    enum class Start { Kept, Attribute, Lost };
    int indent = 0;            ///< spaces a level; 0 = as they are
    bool blankLines = false;   ///< an empty line before a list and between all other blocks
    bool orderedByDot = false; ///< `1.` but not `1)`
    bool indentedCode = true;  ///< code may be marked by its indent
    bool fencesInItems = true; ///< fenced code may stand in an item
    bool itemsApart = false;   ///< an empty line before an item behind one that has an empty line in it
    bool listsApart = false;   ///< a comment between lists that follow each other
    Start start = Start::Kept;
    bool operator==(const ListRules &) const = default;
};

/// A blog generator's mechanics: everything in which posts of one content differ from blog to blog, and not a
/// word of the content. Data: see resources/profiles, docs/profiles.md.
struct Profile
{
    QString name;  ///< by which the event file names it
    QString title; ///< for people
    FrontMatterRules frontMatter;
    QString file;          ///< the post's path in the blog: {slug}, {date}
    QString mediaFolder;   ///< where local files go in the blog: {slug}, {date}
    QString mediaAddress;  ///< how the post names them: {slug}, {date}, {path}; empty = as it is
    bool audio = false;    ///< a player stands behind links to recordings
    QString summaryMark;   ///< the line that ends the summary; empty = as it is
    QString summaryKey;    ///< front matter key that must say the mark, too
    bool rawHtml = true;   ///< the generator lets HTML in a post through
    bool footnotes = true; ///< `[^1]` is a footnote
    EscapeRules escape;
    ListRules lists;

    /// Nothing is changed: the post is exported as it is written.
    bool isPlain() const { return name == QLatin1String("plain"); }
    bool operator==(const Profile &) const = default;
};

/// Reads a profile (YAML). Fails with line and column on what it does not know.
Result<Profile> readProfile(const QByteArray &text, const QString &file);

} // namespace rundown
