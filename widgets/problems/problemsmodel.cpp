// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problems/problemsmodel.h"

#include "models/document/programtext.h"
#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct ProblemWords
{
    Q_DECLARE_TR_FUNCTIONS(ProblemWords)
};

} // namespace

QString iconOf(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Hint:
        return u"data-information"_s;
    case Problem::Severity::Warning:
        return u"data-warning"_s;
    case Problem::Severity::Error:
        break;
    }
    return u"data-error"_s;
}

QString wordOf(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Hint:
        return ProblemWords::tr("Hint");
    case Problem::Severity::Warning:
        return ProblemWords::tr("Warning");
    case Problem::Severity::Error:
        break;
    }
    return ProblemWords::tr("Error");
}

QString remedyOf(const CheckFinding &finding)
{
    return !finding.fix.isEmpty()                ? finding.fix.name
           : finding.action != CheckAction::None ? nameOf(finding.action)
                                                 : finding.mend;
}

QString countedProblems(const CheckFindings &findings)
{
    const int hints = int(std::ranges::count(findings, Problem::Severity::Hint, &CheckFinding::severity));
    const int problems = int(findings.size()) - hints;
    QStringList parts;
    if (problems > 0)
        parts += ProblemWords::tr("%n problem(s)", nullptr, problems);
    if (hints > 0)
        parts += ProblemWords::tr("%n hint(s)", nullptr, hints);
    return parts.isEmpty() ? ProblemWords::tr("No problems") : parts.join(ProblemWords::tr(", "));
}

// What stays at both ends stays; what is between them goes, and what is new comes.
void ProblemsModel::setFindings(const CheckFindings &findings)
{
    const auto [oldHead, newHead] = std::ranges::mismatch(m_findings, findings);
    const int head = int(oldHead - m_findings.begin());
    int tail = 0;
    while (tail < m_findings.size() - head && tail < findings.size() - head &&
           m_findings[m_findings.size() - 1 - tail] == findings[findings.size() - 1 - tail])
        ++tail;
    const int oldEnd = int(m_findings.size()) - tail;
    const int newEnd = int(findings.size()) - tail;
    const int changed = std::min(oldEnd, newEnd);
    for (int row = head; row < changed; ++row)
        m_findings[row] = findings[row];
    if (changed > head)
        emit dataChanged(index(head, 0), index(changed - 1, ColumnCount - 1));
    if (oldEnd > changed) {
        beginRemoveRows({}, changed, oldEnd - 1);
        m_findings.remove(changed, oldEnd - changed);
        endRemoveRows();
    }
    if (newEnd > changed) {
        beginInsertRows({}, changed, newEnd - 1);
        m_findings = findings;
        endInsertRows();
    }
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProblemsModel::whereOf(const CheckFinding &finding) const
{
    if (finding.code == u"reading"_s)
        return tr("The file");
    const Entry *entry = m_document ? m_document->entry(finding.place.entry) : nullptr;
    if (finding.gathered && finding.place.entry != EntryId::None)
        return tr("Program");
    if (!entry)
        return tr("Event");
    const QString title = programtext::titleOf(*entry);
    return title.isEmpty() ? tr("Untitled") : title;
}

QString ProblemsModel::text(const CheckFinding &finding, int column) const
{
    switch (column) {
    case WhatColumn:
        return finding.what;
    case WhereColumn:
        return whereOf(finding);
    default:
        return remedyOf(finding);
    }
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckFinding &finding = m_findings[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(finding, index.column());
    case Qt::DecorationRole:
        if (index.column() == WhatColumn)
            return themeIcon(iconOf(finding.severity));
        return index.column() == FixColumn && remedyOf(finding) != finding.mend
                   ? QVariant(themeIcon(u"tools-wizard"_s))
                   : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == WhatColumn ? tr("%1: %2").arg(wordOf(finding.severity), finding.what)
                                            : text(finding, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(u"%1\n%2\n[%3]"_s.arg(tr("%1: %2").arg(wordOf(finding.severity), finding.what),
                                                  finding.mend, finding.code));
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn:
        return tr("Problem");
    case WhereColumn:
        return tr("Where");
    default:
        return tr("Fix");
    }
}

} // namespace rundown
