// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace rundown {

/// A line of a person's text: plain, cut short with an ellipsis where there is no room for all of it.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The words of an empty place: what to do next, in the middle, quiet.
QLabel *emptyLabel();

} // namespace rundown
