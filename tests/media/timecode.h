// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

/// A sound of which every stretch of a tenth of a second tells when it is to be heard: each 40 ms another
/// tone, in an order that never comes again. Also the files that hold it, made by ffmpeg and lame.
namespace timecode {

constexpr int rate = 8000; ///< at which excerpts are looked at
constexpr int seconds = 60;

/// The sound itself, at any rate.
std::vector<float> samples(int sampleRate, double fromSecond = 0, double toSecond = seconds);

/// Where an excerpt comes from.
struct Place
{
    double second = 0;
    double likeness = 0; ///< 1: the very same
};

/// Looks for an excerpt (at `rate`) between two times. Below a likeness of 0.5 it has not been found.
Place find(std::span<const float> excerpt, double fromSecond = 0, double toSecond = seconds);

/// 16-bit mono WAV.
QByteArray wav(const std::vector<float> &samples, int sampleRate);

/// Makes `folder`/time.wav at 44.1 kHz with noise in its first half, so that a variable bit rate does vary.
QString makeWav(const QString &folder, int length = seconds);

/// Makes `name` from a WAV file beside it; the format follows from the name: cbr.mp3, vbr.mp3,
/// vbr-noxing.mp3, fragments.m4a (pieces of ten seconds that say when they begin), time.m4a, time.flac,
/// time.opus, time.ogg, time.mka, eight.wav (the sound on each of 8 channels), slow.mp3 (at 22.05 kHz). Empty
/// if the tool is missing.
QString encode(const QString &wav, const QString &name);

} // namespace timecode
