// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ratios.h"

#include "tests/bench/rundown_bench.h"

#include <array>
#include <cstdio>

namespace rundown::bench {

struct RatioReporter::Aim
{
    const char *name;
    const char *base; ///< what it is measured against; nullptr = a millisecond
    double most;      ///< 0 = no aim
};

void RatioReporter::ReportRuns(const std::vector<Run> &runs)
{
    const auto msOf = [](const Run &run) {
        return run.real_accumulated_time / double(run.iterations) * 1000;
    };
    const Run *shortest = nullptr;
    for (const Run &run : runs) {
        if (run.error_occurred || run.run_type != Run::RT_Iteration)
            continue;
        const double ms = msOf(run);
        const auto [it, isNew] = m_times.emplace(run.run_name.function_name + '/' + run.run_name.args, ms);
        if (!isNew)
            it->second = std::min(it->second, ms);
        if (!shortest || ms < msOf(*shortest))
            shortest = &run;
    }
    if (shortest)
        ConsoleReporter::ReportRuns({*shortest});
    else
        ConsoleReporter::ReportRuns(runs);
}

double RatioReporter::time(const std::string &name, int size) const
{
    const auto it = m_times.find(name + '/' + std::to_string(size));
    return it == m_times.end() ? 0 : it->second;
}

void RatioReporter::printRatio(const Aim &aim, int size) const
{
    const double ours = time(aim.name, size);
    const double theirs = aim.base ? time(aim.base, size) : 1;
    if (ours <= 0 || theirs <= 0)
        return;
    std::printf("%-22s %-18s %8d %10.3f ms %8.2f", aim.name, aim.base ? aim.base : "1 ms", size, ours,
                ours / theirs);
    if (aim.most > 0)
        std::printf("   at most %g: %s", aim.most, ours <= theirs * aim.most ? "met" : "MISSED");
    std::printf("\n");
}

void RatioReporter::printAims() const
{
    static constexpr std::array aims{
        Aim{open, yamlEvents, 2},
        Aim{open, yamlLoad, 0},
        Aim{import, cmark, 3},
        Aim{exportPost, cmark, 0},
        Aim{save, yamlEvents, 0},
        Aim{editTitle, nullptr, 1},
        Aim{editTitleUnseen, nullptr, 0.05},
        Aim{editTitleInWindow, nullptr, 0},
        Aim{editMove, nullptr, 1},
        Aim{editMove, plainTreeMove, 1},
        Aim{editMoveUnseen, nullptr, 1},
        Aim{editAdd, nullptr, 1},
        Aim{editAdd, plainTreeAdd, 0},
        Aim{editAddUnseen, nullptr, 1},
        Aim{editDelete, nullptr, 1},
        Aim{editDelete, plainTreeDelete, 0},
        Aim{typeSeen, nullptr, 16},
    };
    std::printf("\n%-22s %-18s %8s %13s %8s\n", "this", "against", "sessions", "shortest", "ratio");
    for (const Aim &aim : aims) {
        for (const int size : sizes)
            printRatio(aim, size);
    }
    for (const int size : minutes) {
        printRatio({playClick, nullptr, 100}, size);
        printRatio({playSeek, nullptr, 20}, size);
        printRatio({indexGap, nullptr, 16}, size);
    }
    for (const int size : kilobytes) // where the ratio stays, the time grows as the size does
        printRatio({importKb, cmarkKb, 0}, size);
    for (const int count : recordings) {
        printRatio({peaks, ffmpegNull, 1}, count);
        printRatio({peaksTime, peaksPerCore, count == 1 ? 0 : 1.1}, count);
        printRatio({peaksGap, nullptr, 16}, count);
    }
}

} // namespace rundown::bench
