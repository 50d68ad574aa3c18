// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte says which field is put into the front matter that the rest begins with.
#include "models/format/recap/frontmatter.h"

#include <cstdlib>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void edit(FrontMatterFields &fields, int which)
{
    switch (which % 8) {
    case 0:
        fields.title = u"a: \"b\" 'c' # d"_s;
        break;
    case 1:
        fields.date = PostDate{QDate(2019, 10, 26), QTime(14, 5), 8 * 3600};
        break;
    case 2:
        fields.tags = {u"x"_s, u"y, z"_s, u"#"_s};
        break;
    case 3:
        fields.categories.clear();
        break;
    case 4:
        fields.slug = u"no"_s;
        break;
    case 5:
        fields.summary = u"one\ntwo"_s;
        break;
    case 6:
        fields.draft = true;
        break;
    default:
        fields = {};
    }
}

void checkFields(const QString &text, int which)
{
    Problems problems;
    const auto read = readFrontMatterFields(text, &problems);
    if (!read) {
        require(!read.error().what.isEmpty());
        return;
    }
    require(putFrontMatterFields(text, *read) == text);
    FrontMatterFields fields = *read;
    edit(fields, which);
    const auto put = putFrontMatterFields(text, fields);
    require(!put || readFrontMatterFields(*put) == fields);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const FrontMatterBlock block = findFrontMatter(text);
    require(block.length >= 0 && block.length <= text.size() && block.contentBegin <= block.contentEnd);
    Problems problems;
    readFrontMatter(text, frontMatterLength(text), {}, problems);
    const QString front = text.left(block.length);
    checkFields(front, data[0]);
    const FrontMatter layout = readFrontMatter(front);
    require(writeFrontMatter(layout.layout, layout.title) == front);
    require(!fieldsOfLayout(layout.layout, layout.title) ||
            layoutWithFields(layout.layout, *fieldsOfLayout(layout.layout, layout.title)) == layout.layout);
    dateOfFrontMatter(layout.layout);
    layoutWithTitlePlace(layout.layout);
    return 0;
}
