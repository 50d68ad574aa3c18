// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/recordedday.h"

#include "models/media/peaksahead.h"
#include "models/media/peaksreader.h"
#include "widgets/player/waveformview.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <memory>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace rundown::bench {

namespace {

constexpr int minutes = 60;

double cpuSecondsOf(int who)
{
    rusage used = {};
    getrusage(who, &used);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

bool runFfmpeg(const QStringList &arguments)
{
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, QStringList{u"-v"_s, u"error"_s, u"-nostdin"_s} + arguments);
    return ffmpeg.waitForFinished(-1) && ffmpeg.exitCode() == 0;
}

/// Noise that swells four times a second, as syllables do.
QByteArray minuteOfMp3(const QString &path)
{
    const QString sound = u"anoisesrc=color=pink:amplitude=0.4:duration=60:sample_rate=44100,tremolo=f=4"_s;
    runFfmpeg({u"-f"_s, u"lavfi"_s, u"-i"_s, sound, u"-ac"_s, u"2"_s, u"-b:a"_s, u"128k"_s, u"-write_xing"_s,
               u"0"_s, u"-id3v2_version"_s, u"0"_s, u"-y"_s, path});
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The longest time between two turns of the event loop, beyond the millisecond that it sleeps.
class GapMeter
{
public:
    GapMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout(&m_timer, [this] {
            m_longest = std::max(m_longest, double(m_clock.nsecsElapsed()) / 1e6 - 1);
            m_clock.start();
        });
        m_clock.start();
        m_timer.start(1);
    }
    double longestMs() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longest = 0;
};

/// A waveform on the screen, of which the peaks are being read.
struct DrawnWaveform
{
    explicit DrawnWaveform(const QString &path)
    {
        view.resize(1366, 64);
        view.setPeaks(&reader.peaks());
        view.setDuration(minutes * 60'000);
        QObject::connect(&reader, &PeaksReader::peaksAdded, &view, &WaveformView::peaksAdded);
        view.show();
        reader.read(path);
    }

    PeaksReader reader;
    WaveformView view;
};

} // namespace

RecordedDay::RecordedDay(int count)
{
    const QByteArray minute = minuteOfMp3(m_folder.filePath(u"minute.mp3"_s));
    for (int i = 0; i < count && !minute.isEmpty(); ++i) {
        QFile file(m_folder.filePath(u"191026-%1.mp3"_s.arg(i + 1, 2, 10, QChar(u'0'))));
        for (int written = 0; written < minutes && (file.isOpen() || file.open(QIODevice::WriteOnly));
             ++written)
            file.write(minute);
        m_files << file.fileName();
    }
}

Cost makeAllPeaks(const QStringList &files, bool draws)
{
    const QTemporaryDir cache;
    qputenv("XDG_CACHE_HOME", cache.path().toLocal8Bit());
    QList<PeaksAhead::FindFile> places;
    for (const QString &file : files)
        places << [file] { return file; };
    const std::unique_ptr<DrawnWaveform> drawn(draws ? new DrawnWaveform(files.first()) : nullptr);
    PeaksAhead ahead;
    QEventLoop loop;
    QObject::connect(&ahead, &PeaksAhead::finished, &loop, &QEventLoop::quit);
    std::unique_ptr<GapMeter> gaps(draws ? new GapMeter : nullptr);
    const double cpu = cpuSecondsOf(RUSAGE_SELF);
    QElapsedTimer clock;
    clock.start();
    ahead.make(places);
    loop.exec();
    return {cpuSecondsOf(RUSAGE_SELF) - cpu, double(clock.nsecsElapsed()) / 1e9,
            gaps ? gaps->longestMs() : 0};
}

Cost decodeAllByFfmpeg(const QStringList &files)
{
    const double cpu = cpuSecondsOf(RUSAGE_CHILDREN);
    QElapsedTimer clock;
    clock.start();
    for (const QString &file : files)
        runFfmpeg({u"-i"_s, file, u"-f"_s, u"null"_s, u"-"_s});
    return {cpuSecondsOf(RUSAGE_CHILDREN) - cpu, double(clock.nsecsElapsed()) / 1e9, 0};
}

} // namespace rundown::bench
