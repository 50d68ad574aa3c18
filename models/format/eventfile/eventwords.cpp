// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/eventfile/eventwords.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace rundown {

using namespace Qt::StringLiterals;

namespace {

template<class Value>
struct Word
{
    Value value;
    const char16_t *word;
};

constexpr std::array kinds{
    Word<SessionKind>{SessionKind::Talk, u"talk"},
    Word<SessionKind>{SessionKind::WarmUp, u"warm-up"},
    Word<SessionKind>{SessionKind::Introductions, u"introductions"},
    Word<SessionKind>{SessionKind::Host, u"host"},
    Word<SessionKind>{SessionKind::Panel, u"panel"},
    Word<SessionKind>{SessionKind::Lightning, u"lightning"},
    Word<SessionKind>{SessionKind::Break, u"break"},
    Word<SessionKind>{SessionKind::Closing, u"closing"},
    Word<SessionKind>{SessionKind::Other, u"other"},
};

constexpr std::array roles{
    Word<Role>{Role::Speaker, u"speaker"},
    Word<Role>{Role::Host, u"host"},
    Word<Role>{Role::Moderator, u"moderator"},
    Word<Role>{Role::Panelist, u"panelist"},
};

constexpr std::array stampsInPost{
    Word<NoteStamps>{NoteStamps::Keep, u"keep"},
    Word<NoteStamps>{NoteStamps::Drop, u"drop"},
    Word<NoteStamps>{NoteStamps::Link, u"link"},
};

constexpr std::array lineEnds{
    Word<LineEnd>{LineEnd::Lf, u"lf"},
    Word<LineEnd>{LineEnd::CrLf, u"crlf"},
    Word<LineEnd>{LineEnd::Cr, u"cr"},
};

constexpr std::array doubts{
    Word<Doubt::Reason>{Doubt::Reason::NoEvidenceOfItsOwn, u"session"},
    Word<Doubt::Reason>{Doubt::Reason::NameOrTitle, u"name-or-title"},
    Word<Doubt::Reason>{Doubt::Reason::PersonOrNote, u"person-or-note"},
    Word<Doubt::Reason>{Doubt::Reason::SpeakerInTitle, u"speaker-in-title"},
    Word<Doubt::Reason>{Doubt::Reason::StartOrEnd, u"start-or-end"},
    Word<Doubt::Reason>{Doubt::Reason::MediaInSentence, u"media-in-sentence"},
};

template<class Value, size_t size>
QString wordOf(const std::array<Word<Value>, size> &words, Value value)
{
    const auto *found =
        std::find_if(words.begin(), words.end(), [&](const auto &word) { return word.value == value; });
    return QString::fromUtf16((found == words.end() ? words.begin() : found)->word);
}

template<class Value, size_t size>
std::optional<Value> valueOf(const std::array<Word<Value>, size> &words, QStringView text)
{
    const auto *found = std::find_if(words.begin(), words.end(), [&](const auto &word) {
        return text.trimmed().compare(QStringView(word.word), Qt::CaseInsensitive) == 0;
    });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

template<class Value, size_t size>
QStringList allWords(const std::array<Word<Value>, size> &words)
{
    QStringList list;
    for (const auto &word : words)
        list.append(QString::fromUtf16(word.word));
    return list;
}

constexpr qint64 msPerSecond = 1000;
constexpr qint64 msPerMinute = 60 * msPerSecond;
constexpr qint64 msPerHour = 60 * msPerMinute;

/// A number with an optional fraction times a unit. No duration is longer than ten years.
std::optional<qint64> times(const QString &number, qint64 unit)
{
    if (number.isEmpty())
        return 0;
    bool ok = false;
    const double value = QString(number).replace(u',', u'.').toDouble(&ok) * double(unit);
    return ok && value < 3.2e11 ? std::optional(qRound64(value)) : std::nullopt;
}

std::optional<qint64> sum(const QRegularExpressionMatch &match, int first,
                          std::initializer_list<qint64> units)
{
    qint64 total = 0;
    for (const qint64 unit : units) {
        const auto part = times(match.captured(first++), unit);
        if (!part)
            return std::nullopt;
        total += *part;
    }
    return total;
}

} // namespace

QString kindWord(SessionKind kind)
{
    return wordOf(kinds, kind);
}

std::optional<SessionKind> kindOf(QStringView word)
{
    return valueOf(kinds, word);
}

QStringList kindWords()
{
    return allWords(kinds);
}

QString roleWord(Role role)
{
    return wordOf(roles, role);
}

std::optional<Role> roleOf(QStringView word)
{
    return valueOf(roles, word);
}

QStringList roleWords()
{
    return allWords(roles);
}

QString stampsWord(NoteStamps stamps)
{
    return wordOf(stampsInPost, stamps);
}

std::optional<NoteStamps> stampsOf(QStringView word)
{
    return valueOf(stampsInPost, word);
}

QStringList stampsWords()
{
    return allWords(stampsInPost);
}

QString lineEndWord(LineEnd lineEnd)
{
    return wordOf(lineEnds, lineEnd);
}

std::optional<LineEnd> lineEndOfWord(QStringView word)
{
    return valueOf(lineEnds, word);
}

QString doubtWord(Doubt::Reason reason)
{
    return wordOf(doubts, reason);
}

std::optional<Doubt::Reason> doubtOf(QStringView word)
{
    return valueOf(doubts, word);
}

QStringList doubtWords()
{
    return allWords(doubts);
}

QString timeText(QTime time)
{
    if (time.msec() != 0)
        return time.toString(u"HH:mm:ss.zzz"_s);
    return time.toString(time.second() != 0 ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

std::optional<QTime> timeOf(QStringView text)
{
    static const QRegularExpression form(
        uR"(^\s*(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:\.(\d{1,3}))?)?\s*$)"_s);
    const auto match = form.match(text.toString());
    const int ms = match.captured(4).leftJustified(3, u'0').toInt();
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(), ms);
    return match.hasMatch() && time.isValid() ? std::optional(time) : std::nullopt;
}

namespace {

/// Seconds with as many decimals as are needed.
QString secondsText(qint64 ms)
{
    QString text = QString::number(ms / msPerSecond);
    if (ms % msPerSecond == 0)
        return text;
    text += u'.' + QString::number(ms % msPerSecond).rightJustified(3, u'0');
    while (text.endsWith(u'0'))
        text.chop(1);
    return text;
}

} // namespace

QString durationText(qint64 ms)
{
    QString text = u"PT"_s;
    if (ms / msPerHour > 0)
        text += QString::number(ms / msPerHour) + u'H';
    if (ms % msPerHour / msPerMinute > 0)
        text += QString::number(ms % msPerHour / msPerMinute) + u'M';
    const qint64 rest = ms % msPerMinute;
    if (rest == 0 && text.size() > 2)
        return text;
    return text + secondsText(rest) + u'S';
}

QString placeText(qint64 ms)
{
    const qint64 rest = ms % msPerMinute;
    return u"%1:%2:"_s.arg(ms / msPerHour).arg(ms % msPerHour / msPerMinute, 2, 10, QChar(u'0')) +
           (rest < 10 * msPerSecond ? u"0"_s : QString()) + secondsText(rest);
}

std::optional<qint64> durationOf(QStringView text)
{
    static const QRegularExpression iso(
        uR"(^P(?:(\d+)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression clock(uR"(^(\d+):([0-5]\d):([0-5]\d(?:\.\d{1,3})?)$)"_s);
    static const QRegularExpression words(
        uR"(^(?:(\d+(?:\.\d+)?)\s*(?:h|hours?|小时))?\s*(?:(\d+(?:\.\d+)?)\s*(?:min|mins|minutes?|分钟?)\.?)?)"
        uR"(\s*(?:(\d+(?:\.\d+)?)\s*(?:s|sec|secs|seconds?|秒钟?)\.?)?$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = text.trimmed().toString();
    if (trimmed.isEmpty() || trimmed.back() == u'P' || trimmed.back() == u'T')
        return std::nullopt;
    if (const auto match = iso.match(trimmed); match.hasMatch())
        return sum(match, 1, {24 * msPerHour, msPerHour, msPerMinute, msPerSecond});
    if (const auto match = clock.match(trimmed); match.hasMatch())
        return sum(match, 1, {msPerHour, msPerMinute, msPerSecond});
    if (const auto match = words.match(trimmed); match.hasMatch())
        return sum(match, 1, {msPerHour, msPerMinute, msPerSecond});
    return std::nullopt;
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

std::optional<QDate> dayOf(QStringView text)
{
    static const QRegularExpression form(uR"(^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*$)"_s);
    const auto match = form.match(text.toString());
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return match.hasMatch() && day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace rundown
