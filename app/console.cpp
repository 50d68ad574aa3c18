// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include <cstdio>

namespace rundown {

void print(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
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
