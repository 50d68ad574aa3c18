// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <memory>

namespace rundown {

/// Watches an item model: every rule of Qt's is kept (or the test dies), and nothing was reset or laid out
/// anew.
class ModelWatch
{
public:
    explicit ModelWatch(QAbstractItemModel *model)
        : m_tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal),
          m_resets(model, &QAbstractItemModel::modelAboutToBeReset),
          m_layouts(model, &QAbstractItemModel::layoutAboutToBeChanged)
    {}
    bool isCalm() const { return m_resets.isEmpty() && m_layouts.isEmpty(); }
    qsizetype resets() const { return m_resets.size(); }

private:
    QAbstractItemModelTester m_tester;
    QSignalSpy m_resets;
    QSignalSpy m_layouts;
};

} // namespace rundown
