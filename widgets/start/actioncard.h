// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace rundown {

/// A large button of the start page: an icon, what it does, and a quiet line that says more.
class ActionCard : public QAbstractButton
{
    Q_OBJECT
public:
    ActionCard(const QIcon &icon, const QString &title, const QString &detail, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QFont titleFont() const;
    void paintFrame(QPainter &painter) const;

    QString m_detail;
};

} // namespace rundown
