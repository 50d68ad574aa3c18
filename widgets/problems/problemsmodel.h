// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"
#include "models/document/eventdocument.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace rundown {

/// What was found, one finding a row. New findings come as rows that come and go, so that the row that is
/// selected stays.
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhatColumn, WhereColumn, FixColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDocument(EventDocument *document) { m_document = document; }
    void setFindings(const CheckFindings &findings);
    const CheckFindings &findings() const { return m_findings; }
    const CheckFinding &finding(int row) const { return m_findings[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const CheckFinding &finding, int column) const;
    QString whereOf(const CheckFinding &finding) const;

    QPointer<EventDocument> m_document;
    CheckFindings m_findings;
};

/// The icon's name and the word for a severity.
QString iconOf(Problem::Severity severity);
QString wordOf(Problem::Severity severity);

/// What is to be done: the fix, else the action, else the words for it.
QString remedyOf(const CheckFinding &finding);

/// "2 problems, 3 hints"; "No problems".
QString countedProblems(const CheckFindings &findings);

} // namespace rundown
