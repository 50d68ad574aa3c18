// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulseserver.h"

#include "timecode.h"

#include <QDir>
#include <QStandardPaths>
#include <QtEndian>
#include <QThread>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr float silence = 0.01F;

QString socketIn(const QTemporaryDir &folder)
{
    return folder.filePath(u"native"_s);
}

} // namespace

PulseServer::PulseServer()
{
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "XDG_CONFIG_HOME"})
        qputenv(name, m_folder.path().toLocal8Bit());
    qputenv("PULSE_SERVER", "unix:" + socketIn(m_folder).toLocal8Bit());
}

PulseServer::~PulseServer()
{
    stop();
}

bool PulseServer::isInstalled()
{
    return !QStandardPaths::findExecutable(u"pulseaudio"_s).isEmpty() &&
           !QStandardPaths::findExecutable(u"parec"_s).isEmpty();
}

bool PulseServer::start()
{
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    m_daemon.start(u"pulseaudio"_s,
                   {u"-n"_s, u"--daemonize=no"_s, u"--exit-idle-time=-1"_s, u"--use-pid-file=no"_s, u"-L"_s,
                    u"module-null-sink sink_name=null"_s, u"-L"_s,
                    u"module-native-protocol-unix auth-anonymous=1 socket="_s + socketIn(m_folder)});
    for (int i = 0; i < 200; ++i) {
        QProcess info;
        info.start(u"pactl"_s, {u"info"_s});
        if (info.waitForFinished() && info.exitCode() == 0)
            return true;
        QThread::msleep(50);
    }
    return false;
}

void PulseServer::stop()
{
    if (m_daemon.state() == QProcess::NotRunning)
        return;
    m_daemon.terminate();
    if (!m_daemon.waitForFinished(5000))
        m_daemon.kill();
    m_daemon.waitForFinished(1000);
    QFile::remove(socketIn(m_folder));
}

bool PulseServer::unplug()
{
    return QProcess::execute(u"pactl"_s, {u"unload-module"_s, u"module-null-sink"_s}) == 0;
}

bool PulseServer::plugIn()
{
    return QProcess::execute(u"pactl"_s, {u"load-module"_s, u"module-null-sink"_s, u"sink_name=null"_s}) == 0;
}

bool Recorder::start()
{
    m_clock.start();
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { read(); });
    m_process.start(u"parec"_s,
                    {u"--device=null.monitor"_s, u"--raw"_s, u"--format=s16le"_s, u"--channels=1"_s,
                     u"--rate=%1"_s.arg(timecode::rate), u"--latency-msec=10"_s});
    return m_process.waitForReadyRead(10'000);
}

void Recorder::stop()
{
    m_process.disconnect();
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    m_process.waitForFinished(5000);
}

void Recorder::read()
{
    m_rest += m_process.readAllStandardOutput();
    const qsizetype count = m_rest.size() / 2;
    for (qsizetype i = 0; i < count; ++i)
        m_sound.push_back(float(qFromLittleEndian<qint16>(m_rest.constData() + 2 * i)) / 32768);
    m_rest.remove(0, 2 * count);
    const double now = double(m_clock.nsecsElapsed()) / 1e6;
    m_offsetMs = std::min(m_offsetMs, now - double(m_sound.size()) * 1000 / timecode::rate);
}

qint64 Recorder::sampleAt(double ms) const
{
    return std::llround((ms - m_offsetMs) * timecode::rate / 1000);
}

std::span<const float> Recorder::excerpt(qint64 from, qint64 count) const
{
    if (from < 0 || from + count > size())
        return {};
    return std::span(m_sound).subspan(size_t(from), size_t(count));
}

qint64 Recorder::nextSound(qint64 from) const
{
    for (qint64 i = std::max<qint64>(from, 0); i < size(); ++i) {
        if (std::abs(m_sound[size_t(i)]) > silence)
            return i;
    }
    return -1;
}

bool Recorder::isSilent(qint64 from, qint64 to) const
{
    const qint64 next = nextSound(from);
    return next < 0 || next >= to;
}
