// SPDX-License-Identifier: GPL-3.0-or-later
// The part of EventReader that is about single values: texts, times, numbers, words.
#include "models/format/encoding/textencoding.h"
#include "models/format/eventfile/eventreader.h"
#include "models/format/eventfile/eventwords.h"
#include "models/format/yaml/yamlscalar.h"

#include <QCoreApplication>

namespace rundown {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EventFile)
};

using Severity = Problem::Severity;

/// The longest run of empty lines that is taken for meant.
constexpr int mostBlankLines = 1000;

} // namespace

QString EventReader::text(int node)
{
    const YamlNode &it = m_document.node(node);
    if (it.isScalar())
        return textOf(it.text);
    if (it.kind != YamlNode::Kind::Null)
        report(node, Severity::Warning, Text::tr("A text is expected here, not a list or a block of keys."));
    return {};
}

/// Text of several lines: with `|`, which keeps one line end at the end, that one is a matter of form.
QString EventReader::lines(int node)
{
    QString whole = text(node);
    const YamlNode &it = m_document.node(node);
    if (!it.isScalar() || !it.isBlockScalar() || !whole.endsWith(u'\n'))
        return whole;
    if (!m_document.blockHeader(it).contains('+'))
        whole.chop(1);
    return whole;
}

void EventReader::fileOrUrl(int node, QString &file, QString &url)
{
    const QString value = text(node);
    (value.contains("://"_L1) ? url : file) = value;
}

std::optional<QTime> EventReader::time(int node)
{
    if (m_document.node(node).kind == YamlNode::Kind::Null)
        return std::nullopt;
    const QString value = text(node);
    const auto result = timeOf(value);
    if (!result && isScalar(node))
        report(node, Severity::Warning, Text::tr("“%1” is no time of day.").arg(shown(value.toUtf8())),
               Text::tr("Write it as \"14:05\" or \"14:05:30\"."));
    return result;
}

std::optional<qint64> EventReader::duration(int node)
{
    if (m_document.node(node).kind == YamlNode::Kind::Null)
        return std::nullopt;
    const QString value = text(node);
    const auto result = durationOf(value);
    if (!result && isScalar(node))
        report(node, Severity::Warning, Text::tr("“%1” is no duration.").arg(shown(value.toUtf8())),
               Text::tr("Write it as PT30M, PT1H15M or 30 min."));
    return result;
}

std::optional<int> EventReader::count(int node)
{
    bool ok = false;
    const int value = text(node).toInt(&ok);
    if (ok && value >= 0 && value <= mostBlankLines)
        return value;
    report(node, Severity::Warning, Text::tr("A number of lines is expected here."));
    return std::nullopt;
}

SessionKind EventReader::kind(int node)
{
    const QString word = text(node);
    const auto result = kindOf(word);
    if (!result && !word.isEmpty())
        report(node, Severity::Warning, Text::tr("“%1” is no kind of session.").arg(shown(word.toUtf8())),
               Text::tr("Use one of: %1.").arg(kindWords().join(u", "_s)));
    return result.value_or(SessionKind::Talk);
}

TextEncoding EventReader::encoding(int node)
{
    const QString name = text(node);
    const auto result = encodingNamed(name);
    if (!result && !name.isEmpty())
        report(node, Severity::Warning,
               Text::tr("“%1” is no encoding that is known.").arg(shown(name.toUtf8())));
    return result.value_or(TextEncoding::Utf8);
}

Role EventReader::role(int node)
{
    const QString word = text(node);
    const auto result = roleOf(word);
    if (!result && !word.isEmpty())
        report(node, Severity::Warning, Text::tr("“%1” is no role.").arg(shown(word.toUtf8())),
               Text::tr("Use one of: %1.").arg(roleWords().join(u", "_s)));
    return result.value_or(Role::Speaker);
}

NoteStamps EventReader::stamps(int node)
{
    const QString word = text(node);
    const auto result = stampsOf(word);
    if (!result && !word.isEmpty())
        report(node, Severity::Warning,
               Text::tr("“%1” is nothing that can be done with stamps.").arg(shown(word.toUtf8())),
               Text::tr("Use one of: %1.").arg(stampsWords().join(u", "_s)));
    return result.value_or(NoteStamps::Keep);
}

std::optional<QDate> EventReader::day(int node)
{
    const QString value = text(node);
    const auto result = dayOf(value);
    if (!result && isScalar(node))
        report(node, Severity::Warning, Text::tr("“%1” is no date.").arg(shown(value.toUtf8())),
               Text::tr("Write it as 2019-10-26."));
    return result;
}

} // namespace rundown
