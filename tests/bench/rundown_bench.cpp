// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rundown_bench.h"

#include "models/format/eventfile/eventfile.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/recap.h"
#include "tests/bench/bareparse.h"
#include "tests/bench/benchevent.h"
#include "tests/bench/plaintree.h"
#include "tests/bench/ratios.h"
#include "tests/bench/recordedday.h"
#include "tests/bench/watchedplayback.h"
#include "tests/bench/watchedpreview.h"
#include "tests/bench/watchedprogram.h"
#include "tests/bench/watchedwindow.h"

#include <QApplication>
#include <QIcon>
#include <QThread>

#include <span>

using namespace rundown;
using namespace rundown::bench;
using namespace Qt::StringLiterals;

namespace {

int sizeOf(const benchmark::State &state)
{
    return int(state.range(0));
}

/// The texts are made once for each size, outside of what is measured.
const QByteArray &eventFileOf(int sessions)
{
    static std::map<int, QByteArray> texts;
    QByteArray &text = texts[sessions];
    if (text.isEmpty())
        text = writeEventFile({}, eventOf(sessions)).value_or("");
    return text;
}

const QByteArray &postOf(int sessions)
{
    static std::map<int, QByteArray> texts;
    QByteArray &text = texts[sessions];
    if (text.isEmpty())
        text = writePost(eventOf(sessions)).text;
    return text;
}

/// An honest post of about so many KB.
const QByteArray &postOfKb(int kb)
{
    static std::map<int, QByteArray> texts;
    QByteArray &text = texts[kb];
    if (text.isEmpty())
        text = writePost(eventOf(std::max(1, int(kb * 1000LL * 100 / postOf(100).size())))).text;
    return text;
}

void countBytes(benchmark::State &state, const QByteArray &text)
{
    state.SetBytesProcessed(state.iterations() * text.size());
}

void runOpen(benchmark::State &state)
{
    const QByteArray text = eventFileOf(sizeOf(state));
    while (state.KeepRunning()) {
        const auto read = readEventFile(text, {});
        if (!read || read->readOnly || !read->problems.isEmpty())
            state.SkipWithError("the event file does not read");
    }
    countBytes(state, text);
}

void runYamlEvents(benchmark::State &state)
{
    const QByteArray text = eventFileOf(sizeOf(state));
    while (state.KeepRunning())
        parseYamlEvents(text);
    countBytes(state, text);
}

void runYamlLoad(benchmark::State &state)
{
    const QByteArray text = eventFileOf(sizeOf(state));
    while (state.KeepRunning())
        loadYaml(text);
    countBytes(state, text);
}

/// As the program saves: what is written is parsed, what was there was.
void runSave(benchmark::State &state)
{
    const auto text = EventFileText::read(eventFileOf(sizeOf(state)), {});
    Event event = eventOf(sizeOf(state));
    event.outline[event.outline.size() / 2].session()->title = u"Another title"_s;
    while (state.KeepRunning()) {
        const auto written = text ? text->with(event) : text;
        if (!written || written->text() == text->text())
            state.SkipWithError("the event file is not written");
    }
    countBytes(state, eventFileOf(sizeOf(state)));
}

void runExport(benchmark::State &state)
{
    const Event event = eventOf(sizeOf(state));
    while (state.KeepRunning())
        benchmark::DoNotOptimize(writePost(event));
    countBytes(state, postOf(sizeOf(state)));
}

void measureImport(benchmark::State &state, const QByteArray &text)
{
    MarkdownWorker worker;
    while (state.KeepRunning()) {
        const auto read = readPost(text, {}, worker);
        if (!read || read->event.outline.size() < 5 || !read->problems.isEmpty())
            state.SkipWithError("the post is not read");
    }
    countBytes(state, text);
}

void runImport(benchmark::State &state)
{
    measureImport(state, postOf(sizeOf(state)));
}

void runImportKb(benchmark::State &state)
{
    measureImport(state, postOfKb(sizeOf(state)));
}

void measureCmark(benchmark::State &state, const QByteArray &text)
{
    while (state.KeepRunning())
        benchmark::DoNotOptimize(parseMarkdown(text));
    countBytes(state, text);
}

void runCmark(benchmark::State &state)
{
    measureCmark(state, postOf(sizeOf(state)));
}

void runCmarkKb(benchmark::State &state)
{
    measureCmark(state, postOfKb(sizeOf(state)));
}

/// Edits that nothing has painted would be measured too short.
void countPaints(benchmark::State &state, const WatchedProgram &program)
{
    state.counters["paints"] = benchmark::Counter(program.paints(), benchmark::Counter::kAvgIterations);
}

void runEditTitle(benchmark::State &state)
{
    WatchedProgram program(eventOf(sizeOf(state)));
    const EntryId id = program.middle();
    int number = 0;
    while (state.KeepRunning()) {
        program.document.setTitle(id, u"Title %1"_s.arg(number++));
        program.document.endTyping();
        program.follow();
    }
    countPaints(state, program);
}

void runEditTitleUnseen(benchmark::State &state)
{
    WatchedProgram program(eventOf(sizeOf(state)), WatchedProgram::Views::None);
    const EntryId id = program.middle();
    int number = 0;
    while (state.KeepRunning()) {
        program.document.setTitle(id, u"Title %1"_s.arg(number++));
        program.document.endTyping();
        program.follow();
    }
}

void runEditTitleInWindow(benchmark::State &state)
{
    WatchedWindow window(eventOf(sizeOf(state)));
    int number = 0;
    while (state.KeepRunning())
        window.editTitle(number++);
}

void moveBackAndForth(benchmark::State &state, WatchedProgram::Views views)
{
    WatchedProgram program(eventOf(sizeOf(state)), views);
    const EntryId id = program.middle();
    const int row = program.document.rowOf(id);
    bool down = true;
    while (state.KeepRunning()) {
        if (!program.document.moveEntries({id}, EntryId::None, down ? row + 4 : row))
            state.SkipWithError("the session does not move");
        down = !down;
        program.follow();
    }
    countPaints(state, program);
}

void runEditMove(benchmark::State &state)
{
    moveBackAndForth(state, WatchedProgram::Views::Shown);
}

/// Only one of the two is measured: adding a session, or deleting it again.
enum class Measured { Add, Delete };

void addAndDelete(benchmark::State &state, Measured measured, WatchedProgram::Views views)
{
    WatchedProgram program(eventOf(sizeOf(state)), views);
    const int row = program.document.rowOf(program.middle()) + 2;
    while (state.KeepRunning()) {
        if (measured == Measured::Delete)
            state.PauseTiming();
        const EntryId id = program.document.addSession(EntryId::None, row, SessionKind::Talk, u"Talk"_s);
        program.follow();
        if (measured == Measured::Delete)
            state.ResumeTiming();
        else
            state.PauseTiming();
        program.document.removeEntries({id});
        program.follow();
        if (measured == Measured::Add)
            state.ResumeTiming();
    }
    countPaints(state, program);
}

void runEditAdd(benchmark::State &state)
{
    addAndDelete(state, Measured::Add, WatchedProgram::Views::Shown);
}

void runEditAddUnseen(benchmark::State &state)
{
    addAndDelete(state, Measured::Add, WatchedProgram::Views::None);
}

void runEditDelete(benchmark::State &state)
{
    addAndDelete(state, Measured::Delete, WatchedProgram::Views::Shown);
}

void addAndDeletePlain(benchmark::State &state, Measured measured)
{
    EventDocument document;
    document.load(eventOf(sizeOf(state)));
    WatchedPlainTree tree{ProgramModel(&document)};
    while (state.KeepRunning()) {
        if (measured == Measured::Delete)
            state.PauseTiming();
        tree.add();
        if (measured == Measured::Delete)
            state.ResumeTiming();
        else
            state.PauseTiming();
        tree.removeAdded();
        if (measured == Measured::Add)
            state.ResumeTiming();
    }
    state.counters["paints"] = benchmark::Counter(tree.paints(), benchmark::Counter::kAvgIterations);
}
void runPlainTreeAdd(benchmark::State &state)
{
    addAndDeletePlain(state, Measured::Add);
}
void runPlainTreeDelete(benchmark::State &state)
{
    addAndDeletePlain(state, Measured::Delete);
}
/// Qt's tree view lays out all its rows and paints those in sight anew when one moves.
void runPlainTreeMove(benchmark::State &state)
{
    EventDocument document;
    document.load(eventOf(sizeOf(state)));
    WatchedPlainTree tree{ProgramModel(&document)};
    bool down = true;
    while (state.KeepRunning()) {
        tree.move(down);
        down = !down;
    }
    state.counters["paints"] = benchmark::Counter(tree.paints(), benchmark::Counter::kAvgIterations);
}

/// What is left when that is not there.
void runEditMoveUnseen(benchmark::State &state)
{
    moveBackAndForth(state, WatchedProgram::Views::None);
}

/// From a key that is pressed in a title's field to the preview that has painted it.
void runTypeSeen(benchmark::State &state)
{
    WatchedPreview preview(eventOf(sizeOf(state)));
    int number = 0;
    while (state.KeepRunning()) {
        if (!preview.type(number++))
            state.SkipWithError("the preview does not follow");
    }
    state.counters["opening ms"] = preview.openingMs();
}

/// An hour, or a day of them.
const RecordedDay &dayOf(int count)
{
    static std::map<int, std::unique_ptr<RecordedDay>> days;
    std::unique_ptr<RecordedDay> &day = days[count];
    if (!day)
        day = std::make_unique<RecordedDay>(count);
    return *day;
}

/// One measurement tells the processors' time, the time on the clock, and what it would be with all at work.
const Cost &peaksOf(int count)
{
    static std::map<int, Cost> costs;
    const auto [it, isNew] = costs.try_emplace(count);
    if (isNew)
        it->second = makeAllPeaks(dayOf(count).files(), false);
    return it->second;
}

template<class Measure>
void measureDay(benchmark::State &state, Measure &&seconds)
{
    if (dayOf(sizeOf(state)).files().isEmpty())
        state.SkipWithError("there is no ffmpeg");
    while (state.KeepRunning())
        state.SetIterationTime(seconds(sizeOf(state)));
}

void runPeaks(benchmark::State &state)
{
    measureDay(state, [](int count) { return peaksOf(count).cpuSeconds; });
}

void runPeaksTime(benchmark::State &state)
{
    measureDay(state, [](int count) { return peaksOf(count).seconds; });
}

void runPeaksPerCore(benchmark::State &state)
{
    measureDay(state, [](int count) {
        return peaksOf(count).cpuSeconds / std::min(count, QThread::idealThreadCount());
    });
}

void runPeaksGap(benchmark::State &state)
{
    measureDay(state, [](int count) { return makeAllPeaks(dayOf(count).files(), true).longestGapMs / 1000; });
}

void runFfmpegNull(benchmark::State &state)
{
    measureDay(state, [](int count) { return decodeAllByFfmpeg(dayOf(count).files()).cpuSeconds; });
}

void registerRecordings()
{
    const auto add = [](const char *name, void (*run)(benchmark::State &)) {
        auto *added = benchmark::RegisterBenchmark(name, run);
        for (const int count : recordings)
            added->Arg(count);
        added->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
    };
    add(ffmpegNull, runFfmpegNull);
    add(bench::peaks, runPeaks);
    add(peaksTime, runPeaksTime);
    add(peaksPerCore, runPeaksPerCore);
    add(peaksGap, runPeaksGap);
}

/// What the player takes until it is heard, and what measuring a day takes from the window.
void measurePlayback(benchmark::State &state, const std::function<double(WatchedPlayback &)> &ms)
{
    WatchedPlayback playback(sizeOf(state));
    if (playback.isEmpty())
        state.SkipWithError("lame is not installed");
    while (!playback.isEmpty() && state.KeepRunning())
        state.SetIterationTime(ms(playback) / 1000);
}

void runPlayClick(benchmark::State &state)
{
    measurePlayback(state, [](WatchedPlayback &playback) { return playback.clickMs(); });
}

void runPlaySeek(benchmark::State &state)
{
    int number = 0;
    measurePlayback(state, [&](WatchedPlayback &playback) {
        if (number == 0)
            playback.clickMs();
        return playback.seekMs(++number);
    });
}

void runIndexGap(benchmark::State &state)
{
    measurePlayback(state, [](WatchedPlayback &playback) { return playback.longestGapMs(); });
}

void addPlayback(const char *name, void (*run)(benchmark::State &), int times)
{
    auto *added = benchmark::RegisterBenchmark(name, run);
    for (const int length : minutes)
        added->Arg(length);
    added->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(times);
}

void registerAll()
{
    addPlayback(playClick, runPlayClick, 10);
    addPlayback(playSeek, runPlaySeek, 30);
    addPlayback(indexGap, runIndexGap, 1);
    const auto add = [](const char *name, void (*run)(benchmark::State &),
                        std::span<const int> arguments = sizes) {
        auto *added = benchmark::RegisterBenchmark(name, run);
        for (const int size : arguments)
            added->Arg(size);
        added->UseRealTime()->Unit(benchmark::kMillisecond);
    };
    // Of a ratio of two short times each is the shortest of several: what else the machine does at the time
    // would be a tenth of it.
    const auto addForRatio = [&](const char *name, void (*run)(benchmark::State &),
                                 std::span<const int> all = sizes) {
        constexpr double seconds = 0.1;
        constexpr int repetitions = 10;
        benchmark::RegisterBenchmark(name, run)
            ->Arg(all.front())
            ->UseRealTime()
            ->Unit(benchmark::kMillisecond)
            ->MinTime(seconds)
            ->Repetitions(repetitions);
        add(name, run, all.subspan(1));
    };
    addForRatio(bench::open, runOpen);
    addForRatio(yamlEvents, runYamlEvents);
    add(yamlLoad, runYamlLoad);
    add(save, runSave);
    add(exportPost, runExport);
    addForRatio(import, runImport);
    addForRatio(cmark, runCmark);
    addForRatio(importKb, runImportKb, kilobytes);
    addForRatio(cmarkKb, runCmarkKb, kilobytes);
    add(editTitle, runEditTitle);
    add(editTitleUnseen, runEditTitleUnseen);
    add(editTitleInWindow, runEditTitleInWindow);
    add(plainTreeMove, runPlainTreeMove);
    add(plainTreeAdd, runPlainTreeAdd);
    add(plainTreeDelete, runPlainTreeDelete);
    add(editMove, runEditMove);
    add(editMoveUnseen, runEditMoveUnseen);
    add(editAdd, runEditAdd);
    add(editAddUnseen, runEditAddUnseen);
    add(editDelete, runEditDelete);
    add(typeSeen, runTypeSeen);
    registerRecordings();
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    QIcon::setFallbackThemeName(u"breeze"_s); // as the program does: or no icons are drawn
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    registerAll();
    RatioReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    reporter.printAims();
    return 0;
}
