// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace rundown {

/// A heading that folds out what stands below it; folded in at first.
class FoldOut : public QWidget
{
    Q_OBJECT

public:
    FoldOut(const QString &heading, QWidget *content, QWidget *parent = nullptr);
};

} // namespace rundown
