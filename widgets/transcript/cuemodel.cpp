// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/transcript/cuemodel.h"

#include "models/document/timetext.h"

using namespace Qt::StringLiterals;

namespace rundown {

void CueModel::setCues(const QList<Cue> &cues)
{
    beginResetModel();
    m_cues = cues;
    m_heard = -1;
    endResetModel();
}

void CueModel::setHeard(int row)
{
    if (row == m_heard)
        return;
    const int before = std::exchange(m_heard, row);
    for (const int changed : {before, row}) {
        if (changed >= 0 && changed < m_cues.size())
            emit dataChanged(index(changed), index(changed), {IsHeardRole});
    }
}

int CueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cues.size());
}

QVariant CueModel::data(const QModelIndex &index, int role) const
{
    const Cue &cue = m_cues[index.row()];
    const QString time = playTimeText(cue.fromMs / 1000 * 1000);
    switch (role) {
    case Qt::DisplayRole:
        return cue.text.simplified();
    case Qt::AccessibleTextRole:
        return QString(time + u' ' + cue.speaker + u' ' + cue.text).simplified();
    case TimeRole:
        return time;
    case SpeakerRole:
        return cue.speaker;
    case IsHeardRole:
        return index.row() == m_heard;
    default:
        return {};
    }
}

} // namespace rundown
