// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/cuelines.h"
#include "models/format/transcript/transcriptformat.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

/// The characters that WebVTT writes otherwise; `&amp;` is the last to be read and the first to be written.
constexpr std::array entities{std::pair{"&lt;"_L1, u'<'},        std::pair{"&gt;"_L1, u'>'},
                              std::pair{"&nbsp;"_L1, u'\u00a0'}, std::pair{"&lrm;"_L1, u'\u200e'},
                              std::pair{"&rlm;"_L1, u'\u200f'},  std::pair{"&amp;"_L1, u'&'}};

QString readEntities(QString text)
{
    for (const auto &[name, character] : entities)
        text.replace(name, QString(QChar(character)));
    return text;
}

QString escaped(QString text)
{
    return text.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
}

/// `<v Ann>` or `<v.loud Ann>` at the head of a text: who speaks.
QString takeSpeaker(QString &text)
{
    static const QRegularExpression voice(u"^\\s*<v(?:\\.[^ \\t<>]*)?[ \\t]+([^<>\\n]{1,200})>"_s);
    const auto match = voice.match(text);
    if (!match.hasMatch())
        return {};
    text.remove(0, match.capturedLength());
    return readEntities(match.captured(1)).trimmed();
}

void addBlock(Transcript &transcript, const QStringList &block, int firstLine)
{
    static const QRegularExpression aside(u"^(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \\t]|$)"_s);
    if (aside.match(block.first()).hasMatch())
        return;
    const int at = cueTimesFrom(block.first()) ? 0 : 1; // behind the cue's own name
    const auto times = at < block.size() ? cueTimesFrom(block[at]) : std::nullopt;
    if (!times) {
        transcript.problems << lineProblem(
            firstLine, TranscriptText::tr("This text has no times, and is left out."),
            TranscriptText::tr("Times look like this: 00:01:02.500 --> 00:01:04.000"));
        return;
    }
    QString text = block.mid(at + 1).join(u'\n');
    const QString speaker = takeSpeaker(text);
    addCue(transcript, {times->fromMs, times->toMs, readEntities(withoutTags(text)), speaker},
           firstLine + at);
}

} // namespace

Transcript readWebVtt(const QString &text)
{
    Transcript transcript;
    QStringList block;
    int line = 0;
    const auto close = [&] {
        if (!block.isEmpty())
            addBlock(transcript, block, line - int(block.size()));
        block.clear();
    };
    for (const QString &each : text.split(u'\n')) {
        ++line;
        if (each.trimmed().isEmpty()) {
            close();
        } else {
            // Some writers leave out the empty line between two cues.
            if (block.size() > 1 && cueTimesFrom(each) && cueTimesFrom(block.first()))
                close();
            block << each;
        }
    }
    ++line;
    close();
    return transcript;
}

QString writeWebVtt(const QList<Cue> &cues)
{
    QString text = u"WEBVTT\n"_s;
    for (const Cue &cue : cues) {
        const QString voice = cue.speaker.isEmpty() ? QString() : u"<v "_s + escaped(cue.speaker) + u'>';
        text += u"\n%1 --> %2\n"_s.arg(cueTime(cue.fromMs, u'.'), cueTime(cue.toMs, u'.')) + voice +
                escaped(writtenLines(cue)) + u'\n';
    }
    return text;
}

} // namespace rundown
