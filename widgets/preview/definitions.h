// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace rundown {

/// What one text defines for the rest of its post, `[label]: address` and `[^label]: words`, and the
/// footnotes that it refers to. Labels as foldedLabel() gives them.
struct FoundDefinitions
{
    QList<std::pair<QString, QString>> links; ///< label, the definition as Markdown
    QList<std::pair<QString, QString>> footnotes;
    QStringList footnoteReferences;
    bool operator==(const FoundDefinitions &) const = default;
};

/// What all texts of a post define; of several the first holds. Footnotes are numbered as they are referred
/// to.
struct PostDefinitions
{
    QHash<QString, QString> links;
    QHash<QString, QString> footnotes;
    QStringList footnoteOrder;

    void add(const FoundDefinitions &found);
    bool operator==(const PostDefinitions &) const = default;
};

/// Labels are the same whatever their case and their spaces.
QString foldedLabel(QStringView label);

/// Looks for definitions as Markdown has them at the beginning of a line, also in a list or a quote.
FoundDefinitions definitionsIn(const QString &text);

/// A text as it is read in its post: behind the definitions that it refers to. Lines stand `linesBefore`
/// lower.
struct TextInPost
{
    QString text;
    int linesBefore = 0;
};
TextInPost withDefinitions(const QString &text, const PostDefinitions &definitions);

/// The text that gives all footnotes that are referred to, in their order; empty where there are none.
QString footnotesText(const PostDefinitions &definitions);

} // namespace rundown
