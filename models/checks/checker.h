// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/eventchecks.h"
#include "models/checks/textchecks.h"

#include <QHash>

namespace rundown {

/// Runs all checks on an event. It remembers what it found in each text, so that checking an event again
/// after an edit costs what the edit changed. One thread at a time; blocks as MarkdownWorker does, and looks
/// for files: never in the GUI thread.
class Checker
{
public:
    explicit Checker(MarkdownWorker &worker) : m_worker(worker) {}

    /// What is odd, in the order of the event, without what the event ignores. Every entry of the event has
    /// an id (see numberEntries).
    CheckFindings check(const CheckContext &context);

private:
    struct Key
    {
        QString text;
        MarkedText::Kind kind;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, quint8(key.kind));
        }
    };
    CheckFindings findingsIn(const QString &text, MarkedText::Kind kind, const FieldPlace &place);
    CheckFindings findingsIn(const Entry &entry);

    MarkdownWorker &m_worker;
    TextRules m_rules;
    QHash<Key, CheckFindings> m_known; ///< of the texts of the last check
    QHash<Key, CheckFindings> m_now;
};

/// The names of all checks, for `--fix` and the like.
QStringList checkCodes();

/// What is to be written into the event so that the finding is passed over from now on.
IgnoredProblem ignoring(const CheckFinding &finding);

} // namespace rundown
