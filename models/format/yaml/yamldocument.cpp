// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/yaml/yamldocument.h"

#include "models/format/yaml/yamlspans.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstring>
#include <istream>
#include <streambuf>

namespace rundown {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

/// Reads bytes in place.
class ByteBuffer : public std::streambuf
{
public:
    explicit ByteBuffer(QByteArrayView bytes)
    {
        char *begin = const_cast<char *>(bytes.data()); // streambuf never writes through a get area
        setg(begin, begin, begin + bytes.size());
    }
};

/// Thrown out of yaml-cpp's parser to stop it.
struct Stop
{
    qint32 position;
    QString what;
    QString mend;
};

qsizetype bomSize(const QByteArray &text)
{
    return text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
}

/// First byte that YAML does not allow unescaped and that yaml-cpp would swallow, or take for the end: -1 if
/// none.
qsizetype findControl(const QByteArray &text)
{
    const auto bad = [](char c) {
        return (uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f;
    };
    const auto *found = std::find_if(text.cbegin(), text.cend(), bad);
    return found == text.cend() ? -1 : found - text.cbegin();
}

/// Start of the first line that is no UTF-8, or -1. (No line end is part of a longer character.)
qsizetype findNotUtf8(QByteArrayView text)
{
    if (text.isValidUtf8())
        return -1;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype newline = text.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        if (!text.sliced(begin, end - begin).isValidUtf8())
            return begin;
        begin = end;
    }
    return -1;
}

} // namespace

/// Takes yaml-cpp's events and builds the flat tree, within the limits.
class YamlTreeBuilder : public YAML::EventHandler
{
public:
    YamlTreeBuilder(YamlDocument &document, qint32 offset) : m_document(document), m_offset(offset) {}

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        add(mark, YamlNode::Kind::Null, YamlNode::Style::Plain, {}, anchor);
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        throw Stop{mark.pos + m_offset, Text::tr("Aliases (*name) are not supported."),
                   Text::tr("Write the value out.")};
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        const auto style = tag == "?" ? YamlNode::Style::Plain : YamlNode::Style::DoubleQuoted;
        add(mark, YamlNode::Kind::Scalar, style, tag, anchor).text = store(mark.pos + m_offset, value);
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        open(mark, YamlNode::Kind::Sequence, tag, anchor, style);
    }

    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        open(mark, YamlNode::Kind::Map, tag, anchor, style);
    }

    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

private:
    YamlNode &add(const YAML::Mark &mark, YamlNode::Kind kind, YamlNode::Style style, const std::string &tag,
                  YAML::anchor_t anchor)
    {
        if (int(m_document.m_nodes.size()) - m_keys >= YamlDocument::maxNodes)
            throw Stop{mark.pos + m_offset, Text::tr("The file has too many parts."), {}};
        const qint32 position = mark.pos + m_offset;
        // A tag or an anchor has a meaning that is not in the tree.
        if (anchor != YAML::NullAnchor || (!tag.empty() && tag != "?" && tag != "!"))
            m_document.m_problems.append(
                m_document.problemAt(position, Problem::Severity::Warning,
                                     Text::tr("The file uses a tag or an anchor and can only be read."),
                                     Text::tr("Remove it to be able to save.")));
        if (!m_open.empty() && m_document.m_nodes[m_open.back().node].isMap() &&
            m_open.back().count++ % 2 == 0)
            ++m_keys;
        YamlNode node;
        node.kind = kind;
        node.style = style;
        node.begin = node.end = position;
        node.next = qint32(m_document.m_nodes.size()) + 1;
        m_document.m_nodes.push_back(node);
        return m_document.m_nodes.back();
    }

    void open(const YAML::Mark &mark, YamlNode::Kind kind, const std::string &tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style)
    {
        if (int(m_open.size()) >= YamlDocument::maxDepth)
            throw Stop{mark.pos + m_offset, Text::tr("The file is nested too deeply."), {}};
        const bool flow = style == YAML::EmitterStyle::Flow;
        add(mark, kind, flow ? YamlNode::Style::Flow : YamlNode::Style::Block, tag, anchor);
        m_open.push_back({m_document.m_nodes.size() - 1, 0});
    }

    void close()
    {
        m_document.m_nodes[m_open.back().node].next = qint32(m_document.m_nodes.size());
        m_open.pop_back();
    }

    /// The value as a view into the source where it stands there as it is.
    QByteArrayView store(qint32 position, const std::string &value)
    {
        const QByteArray &source = m_document.m_source;
        const auto standsAt = [&](qsizetype at) {
            return at + qsizetype(value.size()) <= source.size() &&
                   std::memcmp(source.constData() + at, value.data(), value.size()) == 0;
        };
        for (const qsizetype at : {qsizetype(position), qsizetype(position) + 1})
            if (standsAt(at))
                return QByteArrayView(source).sliced(at, qsizetype(value.size()));
        m_document.m_values.push_back(value);
        return {m_document.m_values.back().data(), qsizetype(value.size())};
    }

    struct Open
    {
        size_t node;
        int count;
    };
    YamlDocument &m_document;
    qint32 m_offset;
    int m_keys = 0;
    std::vector<Open> m_open;
};

namespace {

Result<void> checkBytes(const QByteArray &text, const YamlDocument &document)
{
    const auto failAt = [&](qsizetype position, const QString &what) {
        return tl::make_unexpected(document.problemAt(qint32(position), Problem::Severity::Error, what));
    };
    if (const qsizetype at = findControl(text); at >= 0)
        return failAt(at, Text::tr("There is a control character here (code %1); this is no YAML text.")
                              .arg(int(uchar(text[at]))));
    if (const qsizetype at = findNotUtf8(text); at >= 0)
        return failAt(at, Text::tr("The text is not UTF-8 from here on."));
    return {};
}

/// Stops at whatever begins a second document.
struct OnlyOne : YAML::EventHandler
{
    explicit OnlyOne(qint32 offset_) : offset(offset_) {}
    [[noreturn]] void stop(const YAML::Mark &mark) const
    {
        throw Stop{mark.pos + offset, Text::tr("There is more after the end of the document."),
                   Text::tr("Remove it, or mend the indentation of this line.")};
    }
    void OnDocumentStart(const YAML::Mark &mark) override { stop(mark); }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override { stop(mark); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { stop(mark); }
    void OnScalar(const YAML::Mark &mark, const std::string &, YAML::anchor_t, const std::string &) override
    {
        stop(mark);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        stop(mark);
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
        stop(mark);
    }
    void OnMapEnd() override {}
    qint32 offset;
};

/// Parses into the builder. The text must be one document, or none. (Never YAML::LoadAll: it does not end on
/// ",".)
void parse(QByteArrayView text, YamlTreeBuilder &builder, qint32 offset)
{
    ByteBuffer buffer(text);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder))
        return;
    OnlyOne onlyOne(offset);
    parser.HandleNextDocument(onlyOne);
}

std::vector<qint32> lineStarts(const QByteArray &text)
{
    std::vector<qint32> lines{qint32(bomSize(text))};
    for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        lines.push_back(qint32(at) + 1);
    return lines;
}

} // namespace

Result<YamlDocument> YamlDocument::read(const QByteArray &text, const QString &file, qsizetype limit)
{
    if (text.size() > limit)
        return fail(Text::tr("The text is larger than %1 MiB.").arg(limit / mebibyte), {}, file);
    YamlDocument document;
    document.m_source = text;
    document.m_file = file;
    document.m_lines = lineStarts(text);
    if (const auto checked = checkBytes(text, document); !checked)
        return tl::make_unexpected(checked.error());
    const auto offset = qint32(bomSize(text));
    const auto stop = [&](qint32 position, const QString &what, const QString &mend) {
        return tl::make_unexpected(document.problemAt(position, Problem::Severity::Error, what, mend));
    };
    try {
        YamlTreeBuilder builder(document, offset);
        parse(QByteArrayView(text).sliced(offset), builder, offset);
    } catch (const Stop &reason) {
        return stop(reason.position, reason.what, reason.mend);
    } catch (const YAML::Exception &error) {
        return stop(error.mark.pos + offset,
                    Text::tr("This is no YAML: %1.").arg(QString::fromStdString(error.msg)), {});
    }
    if (!document.isEmpty())
        YamlSpans(document).read();
    document.findDuplicateKeys();
    return document;
}

int YamlDocument::find(int map, QByteArrayView key) const
{
    const YamlNode &node = m_nodes[size_t(map)];
    for (int i = map + 1; i < node.next;) {
        const int value = m_nodes[size_t(i)].next;
        if (m_nodes[size_t(i)].text == key && m_nodes[size_t(i)].kind <= YamlNode::Kind::Scalar)
            return value;
        i = m_nodes[size_t(value)].next;
    }
    return -1;
}

QByteArrayView YamlDocument::blockHeader(const YamlNode &node) const
{
    qint32 end = node.begin + 1;
    const auto belongs = [](char c) { return c == '+' || c == '-' || (c >= '0' && c <= '9'); };
    while (end < m_source.size() && belongs(m_source[end]))
        ++end;
    return QByteArrayView(m_source).sliced(node.begin, end - node.begin);
}

void YamlDocument::findDuplicateKeys()
{
    QSet<QByteArrayView> keys;
    for (int map = 0; map < size(); ++map) {
        if (!node(map).isMap())
            continue;
        keys.clear();
        for (int key = map + 1; key < node(map).next; key = node(node(key).next).next) {
            const QByteArrayView text = node(key).text;
            const bool isNew = !keys.contains(text);
            keys.insert(text);
            if (!isNew)
                m_problems.append(
                    problemAt(node(key).begin, Problem::Severity::Error,
                              Text::tr("The key “%1” stands here a second time; the first is used, "
                                       "and the file can only be read.")
                                  .arg(QString::fromUtf8(text)),
                              Text::tr("Remove one of the two.")));
        }
    }
}

qint32 YamlDocument::lineStart(qint32 position) const
{
    return *(std::upper_bound(m_lines.begin() + 1, m_lines.end(), position) - 1);
}

qint32 YamlDocument::lineAfter(qint32 position) const
{
    const auto next = std::upper_bound(m_lines.begin(), m_lines.end(), position);
    return next == m_lines.end() ? qint32(m_source.size()) : *next;
}

Problem YamlDocument::problemAt(qint32 position, Problem::Severity severity, const QString &what,
                                const QString &mend) const
{
    const qint32 at = std::clamp(position, m_lines.front(), qint32(m_source.size()));
    const auto line = int(std::upper_bound(m_lines.begin(), m_lines.end(), at) - m_lines.begin());
    const qint32 start = m_lines[size_t(line) - 1];
    const auto column = int(QString::fromUtf8(m_source.constData() + start, at - start).toUcs4().size());
    return {severity, m_file, line, column + 1, what, mend};
}

} // namespace rundown
