// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/format/frontmatter/frontmatterblock.h"
#include "models/format/yaml/yamlvalue.h"

#include <QList>
#include <QStringList>

namespace rundown {

/// The value of a key of front matter.
struct FrontMatterValue
{
    enum class Kind {
        Text,
        List,
        Other ///< a block of keys, a list of lists: kept, not understood
    };
    Kind kind = Kind::Text;
    QString text;
    QStringList list;
    bool bare = false; ///< a text that is a date, a number, true or false: without quotes where these are so
    YamlValue tree = {}; ///< of Other: all that it holds

    static FrontMatterValue ofText(const QString &text) { return {Kind::Text, text, {}, false, {}}; }
    static FrontMatterValue ofBare(const QString &text) { return {Kind::Text, text, {}, true, {}}; }
    static FrontMatterValue ofList(const QStringList &list) { return {Kind::List, {}, list, false, {}}; }
    static FrontMatterValue ofTree(const YamlValue &tree) { return {Kind::Other, {}, {}, false, tree}; }
};

/// A key as it stands in the text. Offsets count from the start of the content.
struct FrontMatterKey
{
    QString name;    ///< as it is spelled
    QString section; ///< TOML: the table it is in; empty = the root
    FrontMatterValue value;
    qsizetype begin = 0; ///< of the key: its line, in JSON the key itself
    qsizetype end = 0;   ///< behind its last line, in JSON behind its value
    qsizetype valueBegin = 0;
    qsizetype valueEnd = 0; ///< as the value is written, with quotes
};
using FrontMatterKeys = QList<FrontMatterKey>;

/// Finds and changes keys in the content of front matter of one flavour. Everything else in the text stays.
class FrontMatterFormat
{
public:
    virtual ~FrontMatterFormat() = default;
    FrontMatterFormat() = default;
    Q_DISABLE_COPY_MOVE(FrontMatterFormat)

    /// The keys in the order of the text; a problem with line and column where it is broken.
    virtual Result<FrontMatterKeys> keys(const QString &content) const = 0;
    virtual QString replaced(const QString &content, const FrontMatterKeys &keys, qsizetype index,
                             const FrontMatterValue &value) const = 0;
    virtual QString removed(const QString &content, const FrontMatterKeys &keys, qsizetype index) const = 0;
    /// With a new key before the one at `index`, which may be the end.
    virtual QString inserted(const QString &content, const FrontMatterKeys &keys, qsizetype index,
                             const QString &name, const FrontMatterValue &value) const = 0;
};

/// The format of a flavour; must not be None.
const FrontMatterFormat &frontMatterFormat(FrontMatterFlavour flavour);

const FrontMatterFormat &keyValueFrontMatter();
const FrontMatterFormat &yamlFrontMatter();
const FrontMatterFormat &tomlFrontMatter();
const FrontMatterFormat &jsonFrontMatter();

/// The line end that the text's first line has: LF where it has none.
QString lineEndOf(QStringView text);
/// Behind the line end of the line that the place is in.
qsizetype lineAfter(QStringView text, qsizetype place);
/// Where the line begins that the place is in.
qsizetype lineStart(QStringView text, qsizetype place);
/// Line and column, from 1, of a place.
void setPlace(Problem &problem, QStringView text, qsizetype place);

} // namespace rundown
