// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"

#include <QMap>
#include <QSet>

namespace rundown {

/// Recordings that are counted together, by their numbers.
struct CountedRecordings
{
    struct Place
    {
        FieldPlace field;
        QString name;
    };
    QMap<int, Place> places;
    QSet<int> elsewhere;  ///< numbers that the recordings of all rows of this name have
    qsizetype digits = 0; ///< of the longest number, as written
};

/// The recordings of an event whose names count them: those of one day and series, and where names say no
/// day, those of one folder that begin with the same word (`REC0001`) or with the number (`01-a`). Without
/// rows whose numbers may be something else: times, rooms, what a camera counts photos with, too.
QList<CountedRecordings> countedRecordings(const Event &event);

} // namespace rundown
