// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/transcript/transcript.h"

#include <QAbstractListModel>

namespace rundown {

/// The cues of a transcript, one a row; one of them is heard now.
class CueModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { TimeRole = Qt::UserRole + 1, SpeakerRole, IsHeardRole };

    using QAbstractListModel::QAbstractListModel;

    void setCues(const QList<Cue> &cues);
    const QList<Cue> &cues() const { return m_cues; }
    /// The row that is heard; -1: none.
    void setHeard(int row);
    int heard() const { return m_heard; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Cue> m_cues;
    int m_heard = -1;
};

} // namespace rundown
