// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/linkdefinitions.h"

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr qsizetype longestLine = 2000;

thread_local const LinkDefinitions *current = nullptr;

/// Labels match without regard to case and to runs of blanks.
QString foldedLabel(QStringView label)
{
    return label.toString().simplified().toCaseFolded();
}

/// A line "[label]: address", by CommonMark's rules as far as one line goes.
struct Definition
{
    QStringView label;
    QStringView address;
};

std::optional<Definition> definitionIn(QStringView line)
{
    constexpr qsizetype mostBlanks = 3;
    qsizetype begin = 0;
    while (begin < std::min(line.size(), mostBlanks) && line[begin] == u' ')
        ++begin;
    if (begin + 4 >= line.size() || line[begin] != u'[' || line[begin + 1] == u'^' ||
        line.size() > longestLine)
        return std::nullopt; // "[^1]: …" is a footnote
    const qsizetype close = line.indexOf(u']', begin);
    if (close < begin + 2 || close + 1 >= line.size() || line[close + 1] != u':')
        return std::nullopt;
    const QStringView rest = line.mid(close + 2).trimmed();
    const bool angle = rest.startsWith(u'<');
    const qsizetype found = angle ? rest.indexOf(u'>') : rest.indexOf(u' ');
    const qsizetype end = found < 0 ? rest.size() : found;
    const QStringView address = angle ? rest.mid(1, end - 1) : rest.left(end);
    const QStringView title = rest.mid(std::min(rest.size(), end + (angle ? 1 : 0))).trimmed();
    const bool isTitle = title.isEmpty() || (title.size() > 1 && u"\"'("_s.contains(title.front()) &&
                                             u"\"')"_s.contains(title.back()));
    if (address.isEmpty() || !isTitle || line.mid(begin + 1, close - begin - 1).trimmed().isEmpty())
        return std::nullopt;
    return Definition{line.mid(begin + 1, close - begin - 1), address};
}

} // namespace

bool isDefinition(QStringView line)
{
    return definitionIn(line).has_value();
}

LinkDefinitions::LinkDefinitions(const QList<QStringView> &lines)
{
    for (const QStringView line : lines) {
        const auto found = definitionIn(line);
        if (!found)
            continue;
        const QString label = foldedLabel(found->label);
        if (!addresses.contains(label)) // the first one counts
            addresses.insert(label, found->address);
    }
}

LinkDefinitions definitionsOf(const Event &event)
{
    QList<QStringView> lines;
    const auto add = [&](const QString &text) {
        if (text.contains(u"]:"))
            lines += QStringView(text).split(u'\n');
    };
    const auto addAll = [&](const QList<Entry> &entries, const auto &self) -> void {
        for (const Entry &entry : entries) {
            add(entry.prose() ? entry.prose()->text : entry.session() ? entry.session()->notes : QString());
            add(entry.layout);
            self(entry.children, self);
        }
    };
    addAll(event.outline, addAll);
    return LinkDefinitions(lines);
}

QStringView LinkDefinitions::addressOf(QStringView label) const
{
    constexpr qsizetype longest = 999; // CommonMark, section 4.7
    return label.size() > longest ? QStringView() : addresses.value(foldedLabel(label));
}

ResolvingReferences::ResolvingReferences(const LinkDefinitions &definitions)
    : before(std::exchange(current, definitions.isEmpty() ? nullptr : &definitions))
{}

ResolvingReferences::~ResolvingReferences()
{
    current = before;
}

const LinkDefinitions *definitionsHere()
{
    return current;
}

} // namespace rundown
