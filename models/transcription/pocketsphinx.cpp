// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transcription/pocketsphinx.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

constexpr double longestSeconds = 1e6;
constexpr qint64 longestCueMs = 8'000; ///< what is said without a pause is parted here

std::optional<qint64> msFrom(const QByteArray &seconds)
{
    bool ok = false;
    const double value = seconds.toDouble(&ok);
    return ok && value >= 0 && value < longestSeconds ? std::optional(qint64(std::llround(value * 1000)))
                                                      : std::nullopt;
}

/// `read(2)` is another way to speak "read"; `<sil>` and `[NOISE]` are nothing that is said.
QString wordText(const QByteArray &token)
{
    static const QRegularExpression variant(u"\\([0-9]+\\)$"_s);
    const QString text = QString::fromUtf8(token);
    return text.startsWith(u'<') || text.startsWith(u'[') ? QString() : QString(text).remove(variant);
}

} // namespace

std::optional<SpokenWord> spokenWordFrom(const QByteArray &line)
{
    const QList<QByteArray> parts = line.simplified().split(' ');
    if (parts.size() != 4)
        return {};
    const auto from = msFrom(parts[1]);
    const auto to = msFrom(parts[2]);
    if (!from || !to || *to < *from || !msFrom(parts[3]))
        return {};
    return SpokenWord{wordText(parts[0]), *from, *to};
}

QList<Cue> spokenCues(const QByteArray &printed)
{
    QList<Cue> cues;
    bool goesOn = false;
    for (const QByteArray &line : printed.split('\n')) {
        const std::optional<SpokenWord> word = spokenWordFrom(line);
        if (!word || word->text.isEmpty()) {
            goesOn = goesOn && word && word->toMs - word->fromMs < 300; // a breath is no pause
            continue;
        }
        // Times that go back are another beginning.
        if (!goesOn || word->fromMs < cues.last().fromMs || word->toMs - cues.last().fromMs > longestCueMs)
            cues << Cue{word->fromMs, word->toMs, word->text};
        else
            cues.last().text += u' ' + word->text;
        cues.last().toMs = std::max(cues.last().toMs, word->toMs);
        goesOn = true;
    }
    return cues;
}

} // namespace rundown
