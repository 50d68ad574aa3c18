// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listeningsettings.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;

namespace rundown {

/// Asks how one wants to listen and write.
class ListeningDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ListeningDialog(const ListeningSettings &settings, QWidget *parent = nullptr);
    ListeningSettings settings() const;

private:
    void showSettings(const ListeningSettings &settings);
    void updateRows();

    QComboBox *m_does;
    QDoubleSpinBox *m_slowSpeed;
    QDoubleSpinBox *m_typed;
    QDoubleSpinBox *m_idle;
    QDoubleSpinBox *m_back;
    QDoubleSpinBox *m_reaction;
};

} // namespace rundown
