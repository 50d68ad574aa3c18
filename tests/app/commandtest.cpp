// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandtest.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rundown {

void CommandTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

CommandTest::Answer CommandTest::run(const QStringList &arguments, bool withDisplay) const
{
    return runWith(withDisplay ? QMap<QString, QString>{{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}}
                               : QMap<QString, QString>(),
                   arguments);
}

/// With these variables in a plain environment; standard output may go to a file.
CommandTest::Answer CommandTest::runWith(const QMap<QString, QString> &variables,
                                         const QStringList &arguments, const QString &output) const
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"LANGUAGE"_s})
        environment.remove(name);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    program.setProcessEnvironment(environment);
    program.setWorkingDirectory(m_folder->path());
    if (!output.isEmpty())
        program.setStandardOutputFile(output);
    program.start(QStringLiteral(RUNDOWN_PROGRAM), arguments);
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit) {
        program.kill();
        program.waitForFinished();
        return {-1, {}, "the program did not end by itself"};
    }
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

void CommandTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray CommandTest::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

QJsonObject CommandTest::programOf(const QString &name) const
{
    const Answer answer = run({u"list"_s, name, u"--json"_s});
    return answer.code == 0 ? QJsonDocument::fromJson(answer.out).object() : QJsonObject();
}

} // namespace rundown
