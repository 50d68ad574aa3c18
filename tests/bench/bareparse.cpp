// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bareparse.h"

#include <cmark-gfm-core-extensions.h>
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace rundown::bench {

namespace {

class NoHandler : public YAML::EventHandler
{
public:
    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t, const std::string &) override {}
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {}
    void OnMapEnd() override {}
};

} // namespace

void parseYamlEvents(const QByteArray &text)
{
    std::istringstream stream(text.toStdString());
    YAML::Parser parser(stream);
    NoHandler handler;
    while (parser.HandleNextDocument(handler)) {
    }
}

void loadYaml(const QByteArray &text)
{
    const YAML::Node node = YAML::Load(text.toStdString());
    Q_ASSERT(node.IsMap());
}

int parseMarkdown(const QByteArray &text)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    for (const char *name : {"table", "strikethrough", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, text.constData(), size_t(text.size()));
    cmark_node *document = cmark_parser_finish(parser);
    int blocks = 0;
    for (cmark_node *node = cmark_node_first_child(document); node; node = cmark_node_next(node))
        ++blocks;
    cmark_node_free(document);
    cmark_parser_free(parser);
    return blocks;
}

} // namespace rundown::bench
