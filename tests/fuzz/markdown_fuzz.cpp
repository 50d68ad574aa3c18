// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte says what the rest is: a worker's answer about blocks, its answer with a tree, or a text,
// which must come through the worker's code and back as an answer that is accepted.
#include "models/format/markdown/blocksanswer.h"
#include "models/format/markdown/htmlanswer.h"
#include "models/format/markdown/safeurl.h"
#include "models/format/markdown/worker/arena.h"
#include "models/format/markdown/worker/tree.h"

#include <QSet>
#include <QXmlStreamReader>

#include <cmark-gfm-core-extensions.h>
#include <cstdlib>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void checkAttribute(const QString &element, const QXmlStreamAttribute &attribute)
{
    static const QSet<QString> known = {
        u"a name"_s,   u"a href"_s,       u"a title"_s,
        u"img src"_s,  u"img title"_s,    u"img alt"_s,
        u"ol start"_s, u"table border"_s, u"table cellspacing"_s,
        u"th align"_s, u"td align"_s,     u"table cellpadding"_s,
    };
    require(known.contains(element + u' ' + attribute.name().toString()));
    const QByteArray value = attribute.value().toUtf8();
    // Noncharacters were replaced after the URL had been judged; that makes none of them unsafe.
    require(attribute.name() != u"href" || isSafeLink(value));
    require(attribute.name() != u"src" || isSafeImage(value));
}

void checkHtml(const QString &html)
{
    static const QSet<QString> known = {
        u"html"_s,  u"h1"_s,         u"h2"_s,     u"h3"_s, u"h4"_s,  u"h5"_s,  u"h6"_s,
        u"p"_s,     u"ul"_s,         u"ol"_s,     u"li"_s, u"pre"_s, u"em"_s,  u"code"_s,
        u"hr"_s,    u"blockquote"_s, u"del"_s,    u"a"_s,  u"br"_s,  u"img"_s, u"tr"_s,
        u"table"_s, u"thead"_s,      u"strong"_s, u"th"_s, u"td"_s,  u"sup"_s,
    };
    QXmlStreamReader reader(u"<html>"_s + html + u"</html>"_s);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        require(known.contains(reader.name().toString()));
        for (const QXmlStreamAttribute &attribute : reader.attributes())
            checkAttribute(reader.name().toString(), attribute);
    }
    require(!reader.hasError());
}

QByteArray answered(QByteArrayView text, cmark_node *(*parse)(const char *, std::size_t),
                    void (*write)(cmark_node *, Output &))
{
    cmark_node *root = parse(text.data(), std::size_t(text.size()));
    const arena::Rest rest = arena::rest();
    Output output(rest.memory, rest.size);
    write(root, output);
    const QByteArray answer(rest.memory, qsizetype(output.size()));
    arena::spent(output.size());
    arena::reset();
    return answer;
}

void checkText(QByteArrayView text)
{
    static const bool ready = [] {
        arena::init();
        cmark_gfm_core_extensions_ensure_registered();
        return true;
    }();
    require(ready && readBlocks(answered(text, parseBlocks, writeBlocks), text));
    const auto html = readHtml(answered(text, parseAll, writeTree));
    require(html.has_value());
    checkHtml(*html);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView rest(data + 1, qsizetype(size - 1));
    switch (data[0] % 3) {
    case 0:
        readBlocks(rest, "a\nb\r\nc\rd\n");
        break;
    case 1:
        if (const auto html = readHtml(rest))
            checkHtml(*html);
        break;
    default:
        checkText(rest);
    }
    return 0;
}
