// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checkcommand.h"

#include "app/console.h"
#include "models/checks/checker.h"
#include "models/checks/fieldtext.h"
#include "models/checks/places.h"
#include "models/format/encoding/textencoding.h"
#include "models/format/eventfile/eventfile.h"
#include "models/format/openfile.h"
#include "models/format/recap/frontmatter.h"
#include "models/format/recap/recap.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct CheckCommand
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

/// A problem of the file, and what became of it.
struct Reported
{
    Problem problem;
    QString fix;
    bool fixed = false;
};

/// One file with what it says and its bytes: before and after the fixes.
class CheckedFile
{
public:
    CheckedFile(const QString &file, const OpenedFile &opened, Checker &checker)
        : m_file(file), m_opened(opened), m_checker(checker), m_bytes(opened.bytes),
          m_event(opened.read.event)
    {
        numberEntries(m_event);
        m_findings = check(m_event);
    }

    /// Mends what has one of these codes, and saves. Where it fails, the file is as it was.
    Result<QList<Reported>> fix(const QStringList &codes)
    {
        QList<Reported> done;
        Event event = m_event;
        CheckFindings findings = m_findings;
        constexpr int mostRounds = 10; // one fix may uncover another problem
        for (int round = 0; round < mostRounds; ++round) {
            findings.removeIf([&](const CheckFinding &finding) {
                return finding.fix.isEmpty() || !codes.contains(finding.code);
            });
            const auto fixed = findings.isEmpty() ? std::nullopt : withFix(event, combinedFix({}, findings));
            if (!fixed)
                break;
            done += reported(findings, event, round == 0 ? m_bytes : QByteArray(), true);
            event = *fixed;
            findings = check(event);
        }
        if (done.isEmpty())
            return done;
        return save(event).map([&] { return done; });
    }

    QList<Reported> left() const { return reported(m_findings, m_event, m_bytes, false); }

private:
    CheckFindings check(const Event &event)
    {
        return m_checker.check({event, QFileInfo(m_file).absoluteFilePath(), QDate::currentDate()});
    }

    QList<Reported> reported(const CheckFindings &findings, const Event &event, const QByteArray &bytes,
                             bool fixed) const
    {
        const FindingPlaces places =
            m_opened.isPost ? FindingPlaces::inPost(event) : FindingPlaces::inEventFile(event, bytes);
        QList<Reported> list;
        for (const CheckFinding &finding : findings)
            list.append({places.problemAt(finding, m_file), finding.fix.name, fixed});
        return list;
    }

    Result<QByteArray> written(const Event &event) const
    {
        if (!m_opened.isPost)
            return writeEventFile(m_bytes, event);
        if (encodePost(writePost(m_event).text, m_event, m_file) != m_bytes)
            return fail(
                CheckCommand::tr("The post cannot be written back as it stands; nothing was changed."),
                CheckCommand::tr("Save it as UTF-8 first."));
        return encodePost(writePost(event).text, event, m_file);
    }

    Result<void> save(const Event &event)
    {
        const Result<QByteArray> bytes = written(event);
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        const auto saved = saveFile(m_file, *bytes, &m_opened.stamp);
        if (!saved)
            return tl::make_unexpected(Problem(saved.error()));
        m_bytes = *bytes;
        m_event = event;
        m_findings = check(m_event);
        return {};
    }

    QString m_file;
    const OpenedFile &m_opened;
    Checker &m_checker;
    QByteArray m_bytes;
    Event m_event;
    CheckFindings m_findings;
};

QString severityWord(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Hint:
        return u"hint"_s;
    case Problem::Severity::Warning:
        return u"warning"_s;
    case Problem::Severity::Error:
        break;
    }
    return u"error"_s;
}

QJsonObject toJson(const Reported &reported)
{
    const Problem &problem = reported.problem;
    QJsonObject object{{u"severity"_s, severityWord(problem.severity)},
                       {u"code"_s, problem.code},
                       {u"file"_s, problem.file},
                       {u"what"_s, problem.what}};
    if (problem.line > 0)
        object.insert(u"line"_s, problem.line);
    if (problem.column > 0)
        object.insert(u"column"_s, problem.column);
    if (!problem.mend.isEmpty())
        object.insert(u"mend"_s, problem.mend);
    if (!reported.fix.isEmpty())
        object.insert(u"fix"_s, reported.fix);
    if (reported.fixed)
        object.insert(u"fixed"_s, true);
    return object;
}

void printJson(const QList<Reported> &list)
{
    QJsonArray array;
    for (const Reported &reported : list)
        array.append(toJson(reported));
    print(QJsonDocument(array).toJson());
}

void printLines(const QList<Reported> &list)
{
    for (const Reported &reported : list) {
        Problem problem = reported.problem;
        if (!reported.fixed) {
            printError(problem.toString());
            continue;
        }
        problem.what = CheckCommand::tr("Done: %1.").arg(reported.fix);
        problem.mend.clear();
        print(problem.toString().toLocal8Bit() + '\n');
    }
}

QList<Reported> foundByReader(const Problems &problems)
{
    QList<Reported> list;
    for (Problem problem : problems) {
        if (problem.code == frontMatterCode) // the check finds it, too
            continue;
        if (problem.code.isEmpty())
            problem.code = u"reading"_s;
        list.append({problem, {}, false});
    }
    return list;
}

bool isFailure(const Reported &reported)
{
    return !reported.fixed && reported.problem.severity != Problem::Severity::Hint;
}

} // namespace

QStringList unknownCheckCodes(const QStringList &codes)
{
    QStringList unknown = codes;
    unknown.removeIf([](const QString &code) { return checkCodes().contains(code); });
    return unknown;
}

QString checkHelp()
{
    return CheckCommand::tr(
               "Exit code 1 where an error or warning is left; hints do not fail. With --json: a list of "
               "objects with severity, code, file, line, column, what, mend, fix (what --fix would do) "
               "and fixed.\nCodes: %1")
        .arg(checkCodes().join(u", "_s));
}

int runCheck(const QString &file, const OpenedFile &opened, MarkdownWorker &worker,
             const CheckArguments &arguments)
{
    Checker checker(worker);
    CheckedFile checked(file, opened, checker);
    QList<Reported> list = foundByReader(opened.read.problems);
    if (!arguments.fixes.isEmpty()) {
        const auto done = checked.fix(arguments.fixes);
        if (!done) {
            Problem problem = done.error();
            problem.file = problem.file.isEmpty() ? file : problem.file;
            printError(problem.toString());
            return Failed;
        }
        list += *done;
    }
    list += checked.left();
    std::ranges::stable_sort(list, {}, [](const Reported &reported) { return reported.problem.line; });
    if (arguments.json)
        printJson(list);
    else
        printLines(list);
    return std::ranges::any_of(list, isFailure) ? Failed : Done;
}

} // namespace rundown
