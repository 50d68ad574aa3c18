// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problems/problemchecker.h"

#include "models/checks/checker.h"
#include "models/document/eventdocument.h"
#include "models/format/recap/frontmatter.h"

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int delayMs = 400;

CheckFinding findingOf(const Problem &problem)
{
    CheckFinding finding;
    finding.code = problem.code.isEmpty() ? u"reading"_s : problem.code;
    finding.severity = problem.severity;
    finding.what = problem.what;
    finding.mend = problem.mend;
    finding.gathered = true;
    return finding;
}

} // namespace

/// What the worker threads hand from one check to the next.
struct ProblemChecker::Work
{
    MarkdownWorker worker;
    Checker checker{worker};
};

ProblemChecker::ProblemChecker(QObject *parent) : QObject(parent), m_work(std::make_shared<Work>())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, &ProblemChecker::start);
}

ProblemChecker::~ProblemChecker() = default;

void ProblemChecker::setDocument(EventDocument *document)
{
    if (m_document) {
        m_document->disconnect(this);
        m_document->undoStack()->disconnect(this);
    }
    m_document = document;
    if (!document)
        return;
    connect(document->undoStack(), &QUndoStack::indexChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(document, &EventDocument::entryChanged, this, [this](EntryId, EntryFields fields) {
        if (fields != EntryField::Problems) // typing goes on in the same step
            m_timer.start();
    });
    connect(document, &EventDocument::eventChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(document, &EventDocument::loaded, this, [this] {
        ++m_load;
        m_read.clear();
        m_checked.clear();
        publish();
        m_timer.start();
    });
}

void ProblemChecker::setFile(const QString &path)
{
    m_file = path;
    m_timer.start();
}

void ProblemChecker::setReadProblems(const Problems &problems)
{
    m_read.clear();
    for (const Problem &problem : problems) {
        if (problem.code != frontMatterCode) // the check finds it, for as long as it is there
            m_read.append(findingOf(problem));
    }
    publish();
}

void ProblemChecker::checkNow()
{
    m_timer.stop();
    start();
}

void ProblemChecker::start()
{
    m_again = m_running;
    if (m_running || !m_document)
        return;
    m_running = true;
    const auto work = [work = m_work, event = m_document->snapshot(), file = m_file] {
        return openDoubts(event) + work->checker.check({event, file, QDate::currentDate()});
    };
    whenDone(m_thread.run(work), this, [this, load = m_load](const CheckFindings &findings) {
        m_running = false;
        if (load == m_load)
            take(findings);
        if (m_again || load != m_load)
            start();
    });
}

void ProblemChecker::take(const CheckFindings &findings)
{
    m_checked = findings;
    publish();
    if (!m_document)
        return;
    QHash<EntryId, Problems> problems;
    for (const CheckFinding &finding : findings) {
        if (!finding.gathered && !finding.doubt && finding.place.entry != EntryId::None)
            problems[finding.place.entry].append(problemOf(finding));
    }
    m_document->setProblems(problems);
}

void ProblemChecker::publish()
{
    m_findings = m_read + m_checked;
    emit findingsChanged();
}

} // namespace rundown
