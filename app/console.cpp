// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include <QCoreApplication>

#include <cstdio>

namespace rundown {

namespace {

struct Console
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};

} // namespace

void print(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

int exitCode(int code)
{
    // The stream remembers what print() and others could not write.
    if (std::fflush(stdout) == 0 && !std::ferror(stdout))
        return code;
    printError(Console::tr("Standard output cannot be written. The disk may be full."));
    return Failed;
}

void printError(const QString &text)
{
    const QByteArray line = text.toLocal8Bit() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

int failed(Problem problem, const QString &file)
{
    if (problem.file.isEmpty())
        problem.file = file;
    printError(problem.toString());
    return Failed;
}

} // namespace rundown
