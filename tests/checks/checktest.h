// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/eventchecks.h"
#include "models/checks/fieldtext.h"
#include "models/format/eventfile/eventfile.h"
#include "tests/app/linediff.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace rundown {

inline Event eventOf(const QByteArray &yaml)
{
    const auto read = readEventFile(yaml, {});
    if (!read)
        qFatal("%s", qPrintable(read.error().toString()));
    for (const Problem &problem : read->problems)
        qFatal("%s", qPrintable(problem.toString()));
    Event event = read->event;
    numberEntries(event);
    return event;
}

inline QStringList whats(const CheckFindings &findings)
{
    QStringList lines;
    for (const CheckFinding &finding : findings)
        lines.append(finding.what);
    return lines;
}

/// A file in a folder, which may be in one below it.
inline void put(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes = "x")
{
    QVERIFY(QDir(folder.path()).mkpath(QFileInfo(folder.filePath(name)).path()));
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// What the tests of checks share: an event file is checked, and each fix tried.
class CheckTest : public QObject
{
    Q_OBJECT

protected:
    /// The findings; each fix makes one hunk in the event file, and leaves nothing of its kind to find there.
    template<class Check>
    CheckFindings tryOut(Check check, const QByteArray &yaml, const QString &file = {})
    {
        const Event event = eventOf(yaml);
        const CheckFindings findings = check({event, file, {}});
        for (const CheckFinding &finding : findings)
            tryFix(check, yaml, event, finding, file);
        return findings;
    }
    template<class Check>
    void tryFix(Check check, const QByteArray &yaml, const Event &event, const CheckFinding &finding,
                const QString &file)
    {
        if (finding.fix.isEmpty())
            return;
        QVERIFY(!finding.fix.name.isEmpty());
        const auto fixed = withFix(event, finding.fix);
        QVERIFY(fixed);
        const auto written = writeEventFile(yaml, *fixed);
        QVERIFY(written);
        QCOMPARE(lineDiff(yaml, *written).hunks, 1);
        for (const CheckFinding &left : check({*fixed, file, {}}))
            QVERIFY(left.place != finding.place || left.code != finding.code);
    }
};

} // namespace rundown
