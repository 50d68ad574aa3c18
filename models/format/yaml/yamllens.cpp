// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/yaml/yamllens.h"

#include "models/format/yaml/yamlput.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rundown {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

/// Equal in what they say; the order of keys says nothing.
bool saysTheSame(const YamlValue &a, const YamlValue &b)
{
    if (a.kind != b.kind || a.text != b.text || a.items.size() != b.items.size())
        return false;
    YamlKeys keys(b);
    if (a.isMap())
        return std::all_of(a.items.begin(), a.items.end(), [&](const YamlValue &item) {
            const YamlValue *other = keys.find(item.key);
            return other && saysTheSame(item, *other);
        });
    return std::equal(a.items.begin(), a.items.end(), b.items.begin(), saysTheSame);
}

YamlValue wholeValue(const YamlDocument &document)
{
    return document.isEmpty() ? YamlValue::map() : toValue(document, 0);
}

/// What is checked where the caller cannot: that the tree reads as wanted.
std::function<bool(const QByteArray &)> plainCheck(const YamlDocument &document, const YamlValue &before,
                                                   const YamlValue &after, qsizetype maxSize)
{
    const bool exact = saysTheSame(wholeValue(document), before);
    return [exact, &after, maxSize](const QByteArray &text) {
        const auto read = YamlDocument::read(text, {}, maxSize);
        return read && !read->isReadOnly() && (!exact || saysTheSame(wholeValue(*read), after));
    };
}

/// Blank lines that happen to stand below a block scalar can become part of it: those texts on one line then.
YamlValue onOneLine(YamlValue value, const char *where)
{
    value.oneLine = *where ? value.text.endsWith(where) : true;
    for (YamlValue &item : value.items)
        item = onOneLine(std::move(item), where);
    return value;
}

Problem commentsLost()
{
    Problem problem;
    problem.severity = Problem::Severity::Hint;
    problem.what = Text::tr("Comments in the changed part of the event file could not all be kept.");
    return problem;
}

/// As YamlDocument counts them.
int partsOf(const YamlValue &value)
{
    int parts = 1;
    for (const YamlValue &item : value.items)
        parts += partsOf(item);
    return parts;
}

QString smallerWith()
{
    return Text::tr("Take long texts or embedded data out, or make two events of it.");
}

tl::unexpected<Problem> tooLarge(qsizetype size, qsizetype maxSize)
{
    // Rounded up: it is never as large as it may be.
    const double mebibytes = std::ceil(double(size) * 10 / double(YamlDocument::mebibyte)) / 10;
    return fail(Text::tr("The YAML text would be %1 MiB large; no more than %2 MiB can be written.")
                    .arg(mebibytes, 0, 'f', 1)
                    .arg(maxSize / YamlDocument::mebibyte),
                smallerWith());
}

} // namespace

Result<QByteArray> putYaml(const YamlDocument &document, const YamlValue &before, const YamlValue &after,
                           const YamlPutOptions &options)
{
    if (document.isReadOnly())
        return tl::make_unexpected(document.problems().first());
    if (before == after && !document.isEmpty())
        return document.source();
    if (partsOf(after) > YamlDocument::maxNodes) // no other form of it has fewer
        return fail(Text::tr("The file has too many parts."), smallerWith());
    const auto accepts =
        options.accepts ? options.accepts : plainCheck(document, before, after, options.maxSize);
    YamlPut put(document, options.ignored, YamlDocument::maxDepth);
    const QByteArray bare = put.put(before, after);
    QByteArray text = YamlPut::withEndOf(document.source(), put.withForgottenComments(bare));
    if (text.size() > options.maxSize)
        return tooLarge(text.size(), options.maxSize);
    if (accepts(text))
        return text;
    // Ever larger pieces are written anew until the text reads as wanted. It is rarely needed.
    const YamlValue careful = onOneLine(after, "\n");
    for (const int depth : {YamlDocument::maxDepth, 6, 5, 4, 3, 2, 1, 0, -1}) {
        const YamlValue &wanted = depth < 0 ? onOneLine(after, "") : careful;
        YamlPut again(document, options.ignored, std::max(depth, 0));
        const QByteArray rewritten = again.put(before, wanted);
        text = again.withForgottenComments(rewritten);
        if (accepts(text))
            return text;
        if (text == rewritten || !accepts(rewritten))
            continue;
        if (options.problems)
            options.problems->append(commentsLost());
        return rewritten;
    }
    return fail(
        Text::tr("The change could not be written into the YAML text so that it reads back the same."));
}

Result<QByteArray> putYaml(const QByteArray &text, const YamlValue &before, const YamlValue &after)
{
    const auto document = YamlDocument::read(text, {});
    if (!document)
        return tl::make_unexpected(document.error());
    return putYaml(*document, before, after);
}

} // namespace rundown
