// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/phototext.h"

#include "models/format/recap/lines/headspan.h"
#include "models/format/recap/tokens.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// Where a line's image has its words, by offsets; all else of the line is form.
struct ImageText
{
    HeadSpan alt;
    HeadSpan address;
};

/// Reads a line that is an image and nothing else: `![alt](address "title")`, perhaps as an item of a list,
/// a link, with attributes behind it.
class ImageLine
{
public:
    explicit ImageLine(QStringView line) : line(line), place(markerLength(line)) {}

    std::optional<ImageText> read()
    {
        constexpr qsizetype code = 4; // so many blanks make a block of code
        if (indentLength(line) >= code || line.startsWith(u'\t'))
            return std::nullopt;
        ImageText image;
        const bool isLinked = take(u"[![");
        if (!isLinked && !take(u"!["))
            return std::nullopt;
        const bool isImage = takeBrackets(&image.alt) && takeTarget(&image.address);
        if (!isImage || (isLinked && !takeLinkBehind()))
            return std::nullopt;
        takeBlanks();
        takeAttributes();
        takeBlanks();
        return place == line.size() ? std::optional(image) : std::nullopt;
    }

private:
    bool take(QStringView text)
    {
        if (!line.mid(place).startsWith(text))
            return false;
        place += text.size();
        return true;
    }

    bool takeBlanks()
    {
        const qsizetype begin = place;
        while (place < line.size() && line[place].isSpace())
            ++place;
        return place > begin;
    }

    bool isEscaped() const { return line[place] == u'\\' && place + 1 < line.size(); }

    /// What stands before a bracket's counterpart, and that; the bracket itself has been taken.
    bool takeBrackets(HeadSpan *words)
    {
        const qsizetype begin = place;
        for (int open = 1; place < line.size(); ++place) {
            if (isEscaped())
                ++place;
            else if (line[place] == u'[')
                ++open;
            else if (line[place] == u']' && --open == 0)
                break;
        }
        *words = {begin, place};
        return take(u"]");
    }

    /// `(address "title")`
    bool takeTarget(HeadSpan *address)
    {
        if (!take(u"("))
            return false;
        takeBlanks();
        if (!(take(u"<") ? takeUntil(u'>', address) : takeBareAddress(address)))
            return false;
        HeadSpan title;
        if (takeBlanks() && place < line.size() && u"\"'("_s.contains(line[place])) {
            const QChar closing = line[place] == u'(' ? u')' : line[place];
            ++place;
            if (!takeUntil(closing, &title))
                return false;
            takeBlanks();
        }
        return take(u")");
    }

    bool takeUntil(QChar closing, HeadSpan *words)
    {
        const qsizetype begin = place;
        while (place < line.size() && line[place] != closing)
            place += isEscaped() ? 2 : 1;
        *words = {begin, std::min(place, line.size())};
        return take(QStringView(&closing, 1));
    }

    bool takeBareAddress(HeadSpan *address)
    {
        const qsizetype begin = place;
        for (int open = 0; place < line.size() && !line[place].isSpace(); ++place) {
            if (isEscaped())
                ++place;
            else if (line[place] == u'(')
                ++open;
            else if (line[place] == u')' && --open < 0)
                break;
        }
        *address = {begin, std::min(place, line.size())};
        return true;
    }

    /// `](address)`, `][label]`
    bool takeLinkBehind()
    {
        HeadSpan words;
        return take(u"]") && (take(u"[") ? takeBrackets(&words) : takeTarget(&words));
    }

    /// `{: .wide}`, `{width=50%}`
    void takeAttributes()
    {
        HeadSpan words;
        const qsizetype begin = place;
        if (take(u"{") && !takeUntil(u'}', &words))
            place = begin;
    }

    QStringView line;
    qsizetype place;
};

bool isAttributes(QStringView line)
{
    const QStringView words = line.trimmed();
    return words.startsWith(u"{:") && words.endsWith(u'}');
}

/// False for an empty line, and one that ends the paragraph above it or makes something else of it.
bool goesOn(QStringView line)
{
    const QStringView words = line.trimmed();
    static constexpr std::array<QStringView, 8> others{u"#", u">", u"|", u"<", u"```", u"~~~", u"![", u"[!["};
    const bool isOther =
        std::ranges::any_of(others, [&](QStringView other) { return words.startsWith(other); });
    const bool isRule = std::ranges::all_of(words, [](QChar c) { return u"-=*_ "_s.contains(c); });
    return !isOther && !isRule && markerLength(words) == 0;
}

LayoutLine imageLayout(QStringView line, const ImageText &image)
{
    Tokens tokens;
    addLiteral(tokens, line.left(image.alt.begin));
    addField(tokens, Field::Alt);
    addLiteral(tokens, line.mid(image.alt.end, image.address.begin - image.alt.end));
    addField(tokens, Field::Photo);
    addLiteral(tokens, line.mid(image.address.end));
    return {tokens};
}

/// A photo with its caption, and the layout that gives its text.
struct PhotoText
{
    Photo photo;
    Layout layout;
};

std::optional<PhotoText> photoTextOf(const QStringList &lines)
{
    const QStringView line = lines.first();
    const auto image = ImageLine(line).read();
    QStringList below = lines.mid(1);
    if (!image || !std::ranges::all_of(below, goesOn))
        return std::nullopt;
    PhotoText text;
    text.layout.lines.append(imageLayout(line, *image));
    while (!below.isEmpty() && isAttributes(below.first())) {
        text.layout.lines.append({{{below.takeFirst(), {}, 0}}});
    }
    Tokens caption;
    if (below.size() == 1) // its indent is form, that of several lines may differ
        addLiteral(caption, QStringView(below.first()).left(indentLength(below.first())));
    else if (below.isEmpty())
        addLiteral(caption, QString(markerLength(line), u' '));
    addField(caption, Field::Caption);
    text.layout.lines.append({caption});
    text.photo = {at(line, image->alt).toString(),
                  {},
                  at(line, image->address).toString(),
                  below.size() == 1 ? below.first().mid(indentLength(below.first())) : below.join(u'\n')};
    return text;
}

/// The photo with a relative path as its file, as a reader of posts gives it.
Photo withFile(Photo photo)
{
    if (!photo.url.isEmpty() && !photo.url.contains(u':') && !photo.url.startsWith(u'/'))
        photo.file = QUrl::fromPercentEncoding(std::exchange(photo.url, QString()).toUtf8());
    return photo;
}

} // namespace

std::optional<Entry> readPhotoText(const QStringList &lines, const PourContext &context)
{
    const auto text = lines.isEmpty() ? std::nullopt : photoTextOf(lines);
    if (!text)
        return std::nullopt;
    const QString own = text->layout.toString();
    Entry entry;
    for (const Photo &photo : {withFile(text->photo), text->photo}) {
        entry.content = photo;
        for (const QString &layout : {QString(), own}) { // the style's serves where it gives the text
            entry.layout = layout;
            if (pourPhoto(entry, context).join(u'\n') == lines.join(u'\n'))
                return entry;
        }
    }
    return std::nullopt;
}

} // namespace rundown
