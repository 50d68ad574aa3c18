// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/frontmatter/frontmatterblock.h"

#include "models/format/frontmatter/frontmatterformat.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Flavour = FrontMatterFlavour;

QStringView withoutEnd(QStringView line)
{
    while (!line.isEmpty() &&
           (line.back() == u'\n' || line.back() == u'\r' || line.back() == u' ' || line.back() == u'\t'))
        line.chop(1);
    return line;
}

QStringView lineAt(QStringView text, qsizetype at)
{
    return withoutEnd(text.mid(at, lineAfter(text, at) - at));
}

/// Keys that blog generators know; a text that begins with "Note: ..." has no front matter.
bool isKnownKey(QStringView key)
{
    static const QStringList known{
        u"title"_s,      u"date"_s,    u"modified"_s, u"updated"_s,     u"category"_s,
        u"categories"_s, u"tags"_s,    u"tag"_s,      u"slug"_s,        u"author"_s,
        u"authors"_s,    u"summary"_s, u"excerpt"_s,  u"keywords"_s,    u"status"_s,
        u"draft"_s,      u"lang"_s,    u"layout"_s,   u"description"_s, u"permalink"_s,
        u"series"_s,     u"save_as"_s, u"subtitle"_s, u"template"_s,    u"published"_s};
    return known.contains(key, Qt::CaseInsensitive);
}

/// The key that a line begins with, `key: ` or `key = `; empty where there is none. Without a blank behind
/// the colon only known keys are taken for such.
QStringView keyOf(QStringView line)
{
    static const QRegularExpression form(u"^ {0,3}\"?([A-Za-z0-9_-]+)\"?[ \\t]*[:=]([ \\t]|$)?"_s);
    const auto match = form.match(line);
    const QStringView key = match.capturedView(1);
    return match.capturedLength(2) >= 0 && match.capturedStart(2) >= 0 ? key
           : isKnownKey(key)                                           ? key
                                                                       : QStringView();
}

bool isIndented(QStringView line)
{
    return line.startsWith(u"    ") || line.startsWith(u'\t');
}

/// Looks for the fence that ends what begins at `from`; the length is 0 where there is none.
template<class IsFence>
FrontMatterBlock endedBy(QStringView text, Flavour flavour, qsizetype from, IsFence &&isFence)
{
    for (qsizetype at = from; at < text.size() && at < longestFrontMatter; at = lineAfter(text, at)) {
        if (isFence(lineAt(text, at)))
            return {flavour, lineAfter(text, at), from, at};
    }
    return {};
}

/// Lines of `Key: value` and nothing else, one of them with a key that is known.
bool isKeyValue(QStringView content)
{
    bool known = false;
    for (qsizetype at = 0; at < content.size(); at = lineAfter(content, at)) {
        const QStringView line = lineAt(content, at);
        const QStringView key = isIndented(line) ? QStringView() : keyOf(line);
        const bool isKey = !key.isEmpty() && line.mid(key.end() - line.begin()).startsWith(u':');
        if (!isKey && !(isIndented(line) && at > 0 && !line.trimmed().isEmpty()))
            return false;
        known = known || isKnownKey(key);
    }
    return known;
}

bool hasKey(QStringView content)
{
    for (qsizetype at = 0; at < content.size(); at = lineAfter(content, at)) {
        if (!keyOf(lineAt(content, at)).isEmpty())
            return true;
    }
    return false;
}

/// JSON is indented as deep as people like; a key in its quotes is no line of Markdown's.
bool hasQuotedKey(QStringView content)
{
    static const QRegularExpression form(u"^[ \\t]*\"[A-Za-z0-9_-]+\"[ \\t]*:"_s,
                                         QRegularExpression::MultilineOption);
    return form.match(content).hasMatch();
}

bool isReadable(Flavour flavour, QStringView content)
{
    return frontMatterFormat(flavour).keys(content.toString()).has_value();
}

/// Between `---`: YAML, but Pelican's lines where it is none and they are, spelled as Pelican's manual does.
FrontMatterBlock fencedYaml(QStringView text, qsizetype from)
{
    const auto isFence = [](QStringView line) { return line == u"---" || line == u"..."; };
    FrontMatterBlock block = endedBy(text, Flavour::Yaml, from, isFence);
    const QStringView content = block.contentOf(text);
    if (!content.trimmed().isEmpty() && !hasKey(content) && !isReadable(Flavour::Yaml, content))
        return {}; // two rules with prose between them
    const bool isPelican = content.trimmed().startsWith(u"Title:") && isKeyValue(content);
    if (isPelican && !isReadable(Flavour::Yaml, content))
        block.flavour = Flavour::KeyValue;
    return block;
}

FrontMatterBlock fenced(QStringView text, qsizetype from, Flavour flavour, QStringView fence)
{
    const FrontMatterBlock block =
        endedBy(text, flavour, from, [&](QStringView line) { return line == fence; });
    const QStringView content = block.contentOf(text).trimmed();
    return content.isEmpty() || hasKey(content) || content.startsWith(u'{') ? block : FrontMatterBlock();
}

/// From the first line's `{` to the line of the `}` that goes with it.
FrontMatterBlock bracedJson(QStringView text, qsizetype from)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = from; i < text.size() && i < longestFrontMatter; ++i) {
        const QChar c = text[i];
        if (inString)
            i += c == u'\\' ? 1 : 0;
        inString = c == u'"' ? !inString : inString;
        depth += inString ? 0 : c == u'{' ? 1 : c == u'}' ? -1 : 0;
        if (depth > 0)
            continue;
        const qsizetype end = lineAfter(text, i);
        const bool alone = text.mid(i + 1, end - i - 1).trimmed().isEmpty();
        const FrontMatterBlock block{Flavour::Json, end, from, i + 1};
        const QStringView content = text.mid(from + 1, i - from);
        return alone && (hasKey(content) || hasQuotedKey(content)) ? block : FrontMatterBlock();
    }
    return {};
}

/// Without a fence above: lines up to an empty one, or up to `---` (Pelican), or YAML up to `---` or JSON up
/// to `;;;` (Hexo).
FrontMatterBlock openKeys(QStringView text, qsizetype from)
{
    const QStringView first = lineAt(text, from);
    if (first.startsWith(u'"')) {
        const auto isFence = [](QStringView line) { return line == u";;;"; };
        const FrontMatterBlock block = endedBy(text, Flavour::Json, from, isFence);
        return isReadable(Flavour::Json, block.contentOf(text)) ? block : FrontMatterBlock();
    }
    if (keyOf(first).isEmpty())
        return {};
    FrontMatterBlock block = endedBy(text, Flavour::KeyValue, from,
                                     [](QStringView line) { return line.isEmpty() || line == u"---"; });
    if (block.length == 0 && text.size() < longestFrontMatter)
        block = {Flavour::KeyValue, text.size(), from, text.size()};
    const QStringView content = block.contentOf(text);
    if (lineAt(text, block.contentEnd).isEmpty()) // the empty line belongs to what follows
        block.length = block.contentEnd;
    const bool fenceBelow = block.length > block.contentEnd;
    if (isKeyValue(content) && !(fenceBelow && first.front().isLower() && isReadable(Flavour::Yaml, content)))
        return block;
    block = endedBy(text, Flavour::Yaml, from, [](QStringView line) { return line == u"---"; });
    const QStringView yaml = block.contentOf(text);
    return isKnownKey(keyOf(first)) && isReadable(Flavour::Yaml, yaml) ? block : FrontMatterBlock();
}

} // namespace

FrontMatterBlock findFrontMatter(QStringView text)
{
    const qsizetype start = text.startsWith(QChar(0xfeff)) ? 1 : 0;
    const QStringView first = lineAt(text, start);
    const qsizetype second = lineAfter(text, start);
    if (first == u"---")
        return fencedYaml(text, second);
    if (first == u"+++")
        return fenced(text, second, Flavour::Toml, u"+++");
    if (first == u";;;")
        return fenced(text, second, Flavour::Json, u";;;");
    if (first.startsWith(u'{'))
        return bracedJson(text, start);
    return openKeys(text, start);
}

const FrontMatterFormat &frontMatterFormat(FrontMatterFlavour flavour)
{
    switch (flavour) {
    case Flavour::Yaml:
        return yamlFrontMatter();
    case Flavour::Toml:
        return tomlFrontMatter();
    case Flavour::Json:
        return jsonFrontMatter();
    default:
        return keyValueFrontMatter();
    }
}

QString lineEndOf(QStringView text)
{
    const qsizetype end = text.indexOf(u'\n');
    return end > 0 && text[end - 1] == u'\r' ? u"\r\n"_s : u"\n"_s;
}

qsizetype lineAfter(QStringView text, qsizetype place)
{
    const qsizetype end = text.indexOf(u'\n', place);
    return end < 0 ? text.size() : end + 1;
}

qsizetype lineStart(QStringView text, qsizetype place)
{
    return place == 0 ? 0 : text.lastIndexOf(u'\n', place - 1) + 1;
}

void setPlace(Problem &problem, QStringView text, qsizetype place)
{
    problem.line = 1 + int(text.left(place).count(u'\n'));
    problem.column = 1 + int(place - lineStart(text, place));
}

} // namespace rundown
