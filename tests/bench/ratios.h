// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>
#include <map>
#include <string>

namespace rundown::bench {

/// Prints what Google Benchmark prints, of repetitions the shortest one, and keeps the shortest time of each
/// benchmark and size.
class RatioReporter : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run> &runs) override;

    /// The aims of the project and how far they are met, one line for each size.
    void printAims() const;

private:
    struct Aim;
    /// Milliseconds, or 0 where it was not run.
    double time(const std::string &name, int size) const;
    void printRatio(const Aim &aim, int size) const;

    std::map<std::string, double> m_times;
};

} // namespace rundown::bench
