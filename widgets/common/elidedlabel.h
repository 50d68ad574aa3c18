// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace rundown {

/// A line of a person's text: plain, cut short with an ellipsis where there is no room for all of it. It
/// takes the room that it is given, so that another text moves nothing and is but painted (one of QLabel's
/// would have the whole window laid out anew).
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

/// The words of an empty place: what to do next, in the middle, quiet.
QLabel *emptyLabel();

} // namespace rundown
