// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/definitions.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

// Markdown has no longer labels than this.
constexpr qsizetype longestLabel = 999;
constexpr qsizetype mostFootnotes = 500;
constexpr qsizetype mostDefinitions = 5000; ///< of one text

bool isFootnote(QStringView label)
{
    return label.startsWith(u'^') && label.size() > 1;
}

bool isIndented(QStringView line)
{
    return line.startsWith(u"    ") || line.startsWith(u'\t');
}

/// The lines of a footnote from its first on: those of its paragraph, and indented ones behind empty lines.
QString footnoteFrom(const QStringList &lines, qsizetype first, const QString &begin)
{
    QStringList taken{begin};
    for (qsizetype i = first + 1; i < lines.size(); ++i) {
        const bool afterEmpty = lines[i - 1].trimmed().isEmpty();
        if (lines[i].trimmed().isEmpty() || isIndented(lines[i]) || !afterEmpty)
            taken.append(lines[i]);
        else
            break;
    }
    return taken.join(u'\n').trimmed();
}

void findDefinition(const QStringList &lines, qsizetype i, FoundDefinitions &found)
{
    static const QRegularExpression form(u"^[ \\t>*+\\-]*(?:\\d+[.)] +)?\\[([^\\[\\]]+)\\]:[ \\t]*(.*)$"_s);
    const QRegularExpressionMatch match = form.match(lines[i]);
    if (!match.hasMatch())
        return;
    const QString label = match.captured(1);
    QString rest = match.captured(2);
    const QString begin = u'[' + label + u"]: "_s;
    if (isFootnote(label)) {
        found.footnotes.append({foldedLabel(label), footnoteFrom(lines, i, begin + rest)});
        return;
    }
    if (rest.trimmed().isEmpty() && i + 1 < lines.size())
        rest = lines[i + 1].trimmed();
    found.links.append({foldedLabel(label), begin + rest});
}

/// The labels in brackets, `[so]`, that a text may refer by.
QStringList labelsIn(const QString &text)
{
    QStringList labels;
    qsizetype open = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'[') {
            open = i;
        } else if (text[i] == u']' && open >= 0) {
            if (i - open - 1 <= longestLabel)
                labels.append(foldedLabel(QStringView(text).sliced(open + 1, i - open - 1)));
            open = -1;
        }
    }
    return labels;
}

} // namespace

QString foldedLabel(QStringView label)
{
    return label.toString().simplified().toCaseFolded();
}

void PostDefinitions::add(const FoundDefinitions &found)
{
    for (const auto &[label, definition] : found.links) {
        if (!links.contains(label))
            links.insert(label, definition);
    }
    for (const auto &[label, definition] : found.footnotes) {
        if (!footnotes.contains(label))
            footnotes.insert(label, definition);
    }
    for (const QString &label : found.footnoteReferences) {
        if (footnoteOrder.size() < mostFootnotes && !footnoteOrder.contains(label))
            footnoteOrder.append(label);
    }
}

FoundDefinitions definitionsIn(const QString &text)
{
    FoundDefinitions found;
    if (text.contains("]:"_L1)) {
        const QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size() && found.links.size() < mostDefinitions; ++i) {
            if (lines[i].contains("]:"_L1))
                findDefinition(lines, i, found);
        }
    }
    static const QRegularExpression reference(u"\\[(\\^[^\\[\\]\\s]+)\\](?!:)"_s);
    if (text.contains("[^"_L1)) {
        QSet<QString> known;
        for (const QRegularExpressionMatch &match : reference.globalMatch(text)) {
            const QString label = foldedLabel(match.capturedView(1));
            if (known.size() < mostFootnotes && !known.contains(label))
                found.footnoteReferences.append(label);
            known.insert(label);
        }
    }
    return found;
}

TextInPost withDefinitions(const QString &text, const PostDefinitions &definitions)
{
    if (definitions.links.isEmpty() && definitions.footnotes.isEmpty())
        return {text, 0};
    QString before;
    QSet<QString> done;
    bool refersToFootnotes = false;
    for (const QString &label : labelsIn(text)) {
        const auto link = definitions.links.constFind(label);
        if (link != definitions.links.cend() && !done.contains(label))
            before += *link + u"\n\n"_s;
        done.insert(label);
        refersToFootnotes = refersToFootnotes || definitions.footnotes.contains(label);
    }
    if (refersToFootnotes) {
        for (const QString &label : definitions.footnoteOrder)
            before += definitions.footnotes.contains(label)
                          ? u"["_s + label + u"]: x\n\n["_s + label + u"]\n\n"_s
                          : QString();
    }
    if (before.isEmpty())
        return {text, 0};
    before += u"<!-- -->\n\n"_s; // what comes then is no part of a footnote
    return {before + text, int(before.count(u'\n'))};
}

QString footnotesText(const PostDefinitions &definitions)
{
    QString text;
    for (const QString &label : definitions.footnoteOrder) {
        if (definitions.footnotes.contains(label))
            text += u"["_s + label + u"]\n\n"_s + definitions.footnotes[label] + u"\n\n<!-- -->\n\n"_s;
    }
    if (text.isEmpty())
        return text;
    return withDefinitions(text, {definitions.links, {}, {}}).text;
}

} // namespace rundown
