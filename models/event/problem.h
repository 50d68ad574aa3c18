// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace rundown {

/// One sentence behind another, with a blank between them where the language has one; either may be empty.
QString joinSentences(const QString &first, const QString &second);

/// Something odd or wrong in what a person wrote, or a failure to read or write it: where it is, what it is
/// and how to mend it. All texts are translated and plain.
struct Problem
{
    enum class Severity { Hint, Warning, Error };

    Severity severity = Severity::Error;
    QString file;      ///< as the person named it; empty where there is none
    int line = 0;      ///< from 1; 0 = the file as a whole
    int column = 0;    ///< from 1, in characters; 0 = the line as a whole
    QString what;      ///< what happened
    QString mend;      ///< what to do about it; may be empty
    QString code = {}; ///< stable name of the check that found it, such as `missing-alt`; empty = none

    /// What happened and what to do about it.
    QString sentences() const { return joinSentences(what, mend); }

    /// `file:line:column: what mend [code]`, leaving out what is not known.
    QString toString() const;

    bool operator==(const Problem &) const = default;
};

using Problems = QList<Problem>;

} // namespace rundown

Q_DECLARE_METATYPE(rundown::Problem)
