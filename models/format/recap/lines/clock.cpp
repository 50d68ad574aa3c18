// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/clock.h"

#include "models/format/recap/people/names.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/pictographs.h"
#include "models/format/recap/words/wordfinder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype digitsAt(QStringView text, qsizetype from)
{
    qsizetype i = from;
    while (i < text.size() && isDigit(text[i]))
        ++i;
    return i - from;
}

qsizetype blanksAt(QStringView text, qsizetype from)
{
    qsizetype i = from;
    while (i < text.size() && (text[i] == u' ' || text[i] == u'\u00a0' || text[i] == u'\t'))
        ++i;
    return i - from;
}

QString quoted(QStringView literal)
{
    const bool plain = std::ranges::none_of(literal, [](QChar c) { return u"HKmABEap[]'"_s.contains(c); });
    return literal.isEmpty() || plain ? literal.toString() : u'\'' + literal.toString() + u'\'';
}

/// Reads one clock time piece by piece, writing down its form.
class ClockScanner
{
public:
    ClockScanner(QStringView text, bool bare, bool dotted) : text(text), bare(bare), dotted(dotted) {}

    std::optional<ClockText> scan()
    {
        takeHalfOfDay();
        const qsizetype digits = digitsAt(text, at);
        if (digits == 4 && bare && format.isEmpty())
            return takeBare();
        if (digits < 1 || digits > 2 || !takeHourAndMinutes(digits))
            return std::nullopt;
        return result();
    }

private:
    void takeHalfOfDay()
    {
        const bool half = text.startsWith(u"上午") || text.startsWith(u"下午");
        if (!half && !text.startsWith(u"早上") && !text.startsWith(u"中午") && !text.startsWith(u"晚上"))
            return;
        twelve = true;
        noon = text.startsWith(u"中午");
        afternoon = text.startsWith(u"下午") || text.startsWith(u"晚上");
        at = 2;
        const qsizetype blanks = blanksAt(text, at);
        format = (half ? u'A' : u'E') + text.mid(at, blanks).toString();
        at += blanks;
    }

    std::optional<ClockText> takeBare()
    {
        hour = text.mid(at, 2).toInt();
        minute = text.mid(at + 2, 2).toInt();
        format = u"HHmm"_s;
        at += 4;
        auto read = result();
        if (read)
            read->mayBeYear = hour == 19 || hour == 20;
        return read;
    }

    bool takeHourAndMinutes(qsizetype digits)
    {
        hour = text.mid(at, digits).toInt();
        const bool padded = digits == 2 && text[at] == u'0';
        hourAt = format.size();
        hourDigits = digits == 2 && (padded || hour > 9) ? 2 : 1;
        at += digits;
        if (at >= text.size())
            return false;
        const QChar mark = text[at];
        if (mark == u':' || mark == u'：')
            return takeColon(mark);
        if (mark == u'.' && (dotted || tellsClock(text.mid(at + 3).trimmed())))
            return takeColon(mark);
        if (mark == u'h' || mark == u'H')
            return takeFrench(mark);
        if ((mark == u' ' || mark == u'\u00a0') && at + 1 < text.size() && text[at + 1] == u'h')
            return takeSpacedFrench(mark);
        if (mark == u'点' || mark == u'點' || mark == u'时' || mark == u'時')
            return takeHan(mark);
        if (takeUhr())
            return true;
        return takeHalfBehind();
    }

    /// "9.30 Uhr", "9.30am": no number of another kind.
    static bool tellsClock(QStringView behindDigits)
    {
        const QStringView half = behindDigits.left(2);
        const bool isHalf =
            half.compare(u"am", Qt::CaseInsensitive) == 0 || half.compare(u"pm", Qt::CaseInsensitive) == 0;
        return behindDigits.startsWith(u"Uhr") || behindDigits.startsWith(u"uur") ||
               (isHalf && (behindDigits.size() == 2 || !behindDigits[2].isLetterOrNumber()));
    }

    bool takeColon(QChar mark)
    {
        if (digitsAt(text, at + 1) != 2)
            return false;
        minute = text.mid(at + 1, 2).toInt();
        format += mark + u"mm"_s;
        at += 3;
        const bool offset = at + 1 < text.size() && (text[at] == u':' || text[at] == u'：') &&
                            isDigit(text[at + 1]); // hours, minutes and seconds
        if (offset)
            return false;
        takeHalfBehind();
        return true;
    }

    bool takeFrench(QChar mark)
    {
        const qsizetype digits = digitsAt(text, at + 1);
        if (digits != 0 && digits != 2)
            return false;
        minute = digits == 2 ? text.mid(at + 1, 2).toInt() : 0;
        format += quoted(QString(mark)) + (digits == 2 && minute == 0 ? u"mm"_s : u"[mm]"_s);
        at += 1 + digits;
        return at >= text.size() || !text[at].isLetterOrNumber() || isHan(text[at]);
    }

    /// "9 h 30", "14 h"
    bool takeSpacedFrench(QChar blank)
    {
        const qsizetype behind = at + 2;
        const bool more = behind < text.size() && text[behind] == blank && digitsAt(text, behind + 1) == 2;
        minute = more ? text.mid(behind + 1, 2).toInt() : 0;
        format += blank + quoted(u"h");
        format += more && minute == 0 ? QString(blank) + u"mm"_s : u'[' + QString(blank) + u"mm]"_s;
        at = behind + (more ? 3 : 0);
        return at >= text.size() || !text[at].isLetterOrNumber();
    }

    bool takeHan(QChar mark)
    {
        format += mark;
        ++at;
        if (digitsAt(text, at) == 2) {
            minute = text.mid(at, 2).toInt();
            format += u"mm"_s;
            at += 2;
            if (at < text.size() && text[at] == u'分') {
                format += u'分';
                ++at;
            }
            return true;
        }
        if (at < text.size() && text[at] == u'半') {
            minute = 30;
            format += u'B';
            ++at;
            return true;
        }
        format += u"[mm分]"_s;
        // "3点建议" is no clock time
        return at >= text.size() || u" -~\t"_s.contains(text[at]) || text[at].isPunct();
    }

    /// "19 Uhr"
    bool takeUhr()
    {
        const qsizetype blanks = blanksAt(text, at);
        if (twelve || blanks > 1 || text.mid(at + blanks, 3).compare(u"Uhr", Qt::CaseInsensitive) != 0)
            return false;
        format += u"[:mm]"_s + quoted(text.mid(at, blanks + 3));
        at += blanks + 3;
        return true;
    }

    /// "pm" behind the digits; false, and nothing taken, where there is none.
    bool takeHalfBehind()
    {
        const qsizetype blanks = blanksAt(text, at);
        const QStringView half = text.mid(at + blanks, 2);
        const bool am = half.compare(u"am", Qt::CaseInsensitive) == 0;
        const bool pm = half.compare(u"pm", Qt::CaseInsensitive) == 0;
        const qsizetype end = at + blanks + 2;
        if (half == u"nn" && blanks == 0 && hour == 12 && !twelve) { // "12:00nn", as Hong Kong writes noon
            format += quoted(half);
            at = end;
            return true;
        }
        if ((!am && !pm) || blanks > 1 || (end < text.size() && text[end].isLetterOrNumber()) || twelve)
            return false;
        twelve = true;
        afternoon = pm;
        if (!format.contains(u"mm"))
            format += u"[:mm]"_s;
        format += text.mid(at, blanks).toString() + (half[0].isUpper() ? u"AP"_s : u"ap"_s);
        at = end;
        return true;
    }

    std::optional<ClockText> result()
    {
        if (twelve && (hour < 1 || hour > 12))
            return std::nullopt;
        if (hourAt >= 0)
            format.insert(hourAt, QString(hourDigits, twelve ? u'K' : u'H'));
        const bool late = noon ? hour < 11 || hour == 12 : afternoon;
        const int full = twelve ? hour % 12 + (late ? 12 : 0) : hour;
        const QTime time(full, minute);
        if (!time.isValid() || clockText(time, format) != text.left(at))
            return std::nullopt;
        return ClockText{time, at, format, false};
    }

    QStringView text;
    bool bare;
    bool dotted;
    qsizetype at = 0;
    QString format;
    qsizetype hourAt = -1;
    int hourDigits = 1;
    int hour = 0;
    int minute = 0;
    bool twelve = false;
    bool afternoon = false;
    bool noon = false;
};

/// Length of the text that joins two clock times into a span, 0 where there is none.
qsizetype spanMarkAt(QStringView text)
{
    const qsizetype before = blanksAt(text, 0);
    const QStringView rest = text.mid(before);
    static const QStringList marks{u"--"_s,  u"->"_s,     u"-"_s,  u"–"_s,  u"—"_s,   u"~"_s,
                                   u"～"_s,  u"〜"_s,     u"→"_s,  u"至"_s, u"到"_s,  u"à"_s,
                                   u"to "_s, u"until "_s, u"－"_s, u"a "_s, u"bis "_s};
    for (const QString &mark : marks) {
        if (rest.startsWith(mark))
            return before + mark.size() + blanksAt(rest, mark.size());
    }
    return 0;
}

constexpr CharacterSet opening(u" ~～〜*_`[(（【@·•・");
constexpr CharacterSet behind(u"／ \t~～〜-–—:：|｜,，、)]）】*_`/>.。·\u00a0\u3000");

/// Makes a span of a time where another one stands behind it; true if one does.
bool takeEnd(QStringView content, TimeSpanText &span, bool bare, bool dotted)
{
    const qsizetype mark = spanMarkAt(content.mid(span.rest));
    const auto end = mark > 0 ? clockAt(content.mid(span.rest + mark), bare, dotted) : std::nullopt;
    if (!end)
        return false;
    span.endBegin = span.rest + mark;
    span.end = *end;
    span.rest = span.endBegin + end->length;
    return true;
}

/// Reads a time or a span at `from`; `rest` is right behind it.
std::optional<TimeSpanText> spanAt(QStringView content, qsizetype from, bool bareAlone = false)
{
    TimeSpanText span;
    span.begin = from;
    auto start = clockAt(content.mid(from), false, bareAlone);
    const bool bare = !start;
    if (bare)
        start = clockAt(content.mid(from), true);
    if (!start)
        return std::nullopt;
    span.start = *start;
    span.rest = from + start->length;
    const bool end = takeEnd(content, span, bare, bareAlone);
    const bool until = span.rest < content.size() && u"~～〜"_s.contains(content[span.rest]);
    if (bare && !end && !until && !bareAlone)
        return std::nullopt; // four digits alone are a number
    return span;
}

} // namespace

std::optional<ClockText> clockAt(QStringView text, bool bare, bool dotted)
{
    static constexpr CharacterSet begins(u"0123456789上下早中晚");
    if (text.isEmpty() || !begins.has(text[0])) // most texts: no need to scan them
        return std::nullopt;
    return ClockScanner(text, bare, dotted).scan();
}

QString clockText(const QTime &time, QStringView format)
{
    QString text;
    const auto number = [](int value, bool padded) {
        return QString::number(value).rightJustified(padded ? 2 : 1, u'0');
    };
    for (qsizetype i = 0; i < format.size(); ++i) {
        const QChar c = format[i];
        const bool twice = i + 1 < format.size() && format[i + 1] == c;
        if (c == u'\'') {
            const qsizetype close = format.indexOf(u'\'', i + 1);
            text += format.mid(i + 1, (close < 0 ? format.size() : close) - i - 1);
            i = close < 0 ? format.size() : close;
        } else if (c == u'H' || c == u'K') {
            const int hour = c == u'H' ? time.hour() : (time.hour() + 11) % 12 + 1;
            text += number(hour, twice);
            i += twice ? 1 : 0;
        } else if (c == u'[') {
            const qsizetype close = std::max(i, format.indexOf(u']', i));
            if (time.minute() > 0)
                text += clockText(time, format.mid(i + 1, close - i - 1));
            i = close;
        } else if (format.mid(i).startsWith(u"mm")) {
            text += number(time.minute(), true) +
                    (time.second() ? u':' + number(time.second(), true) : QString());
            ++i;
        } else if (format.mid(i).startsWith(u"ap") || format.mid(i).startsWith(u"AP")) {
            const QString half = time.hour() < 12 ? u"am"_s : u"pm"_s;
            text += c == u'A' ? half.toUpper() : half;
            ++i;
        } else if (c == u'A') {
            text += time.hour() < 12 ? u"上午"_s : u"下午"_s;
        } else if (c == u'B') {
            const int minute = time.minute();
            text += minute == 0 ? QString() : minute == 30 ? u"半"_s : number(minute, true) + u'分';
        } else if (c == u'E') {
            text += time.hour() < 11 ? u"早上"_s : time.hour() < 13 ? u"中午"_s : u"晚上"_s;
        } else {
            text += c;
        }
    }
    return text;
}

/// "2002 ~ 2004": of clock times one at least is on full five minutes.
static bool isSpanOfYears(const TimeSpanText &span)
{
    return span.start.mayBeYear && span.end.mayBeYear &&
           (span.start.time.minute() % 5 != 0 || span.end.time.minute() % 5 != 0);
}

/// "9.45", "9.45-10.30" at this place.
static std::optional<TimeSpanText> dottedSpanAt(QStringView words, qsizetype from)
{
    const auto start = clockAt(words.mid(from), false, true);
    if (!start)
        return std::nullopt;
    TimeSpanText span{from, *start, -1, {}, from + start->length};
    takeEnd(words, span, false, true);
    return span;
}

std::optional<TimeSpanText> timeAtBeginning(QStringView content, bool bare)
{
    qsizetype from = pictographsLength(content);
    const qsizetype last = from + 6;
    while (from < content.size() && from < last && opening.has(content[from]))
        ++from;
    if (from > 0)
        from += pictographsLength(content.mid(from)); // "**🕖 19:00** …"
    static const WordFinder words{u"De ",    u"À ",     u"à ",    u"From ", u"Von ", u"Ab ",    u"ab ",
                                  u"At ",    u"Dès ",   u"ca. ",  u"Ca. ",  u"ca ",  u"circa ", u"gegen ",
                                  u"Gegen ", u"about ", u"vers ", u"约 ",   u"约",   u"大约"};
    if (const QStringView word = words.at(content.mid(from)); !word.isEmpty())
        from += word.size();
    static const WordFinder clocks({u"kl. ", u"kl ", u"klokken ", u"klockan ", u"ore ", u"alle ore ",
                                    u"godz. ", u"o godz. ", u"um ", u"om ", u"às ", u"a las ", u"a les "},
                                   Qt::CaseInsensitive);
    const qsizetype told = clocks.at(content.mid(from)).size();
    from += told;
    auto span = spanAt(content, from, bare);
    static const WordFinder sure({u"kl", u"klokken", u"klockan", u"godz", u"o godz", u"ore", u"alle ore"},
                                 Qt::CaseInsensitive);
    if (!span && told > 0 && !sure.at(content.mid(from - told)).isEmpty()) // "Kl. 9.30", no "Um 3.12"
        span = dottedSpanAt(content, from);
    if (!span || isSpanOfYears(*span))
        return std::nullopt;
    static const WordFinder hours{u"Uhr", u"uur", u"hrs", u"hs", u"h"};
    const qsizetype blanks = blanksAt(content, span->rest);
    if (const qsizetype end = span->rest + blanks + hours.at(content.mid(span->rest + blanks)).size();
        end > span->rest + blanks && (end == content.size() || !content[end].isLetterOrNumber()))
        span->rest = end; // "19:00 Uhr", "11:40 h"
    const qsizetype behindTime = span->rest;
    while (span->rest < content.size() && behind.has(content[span->rest]))
        ++span->rest;
    if (span->rest == behindTime && span->rest < content.size()) {
        const QChar next = content[span->rest];
        const bool isWord = next.isUpper() && span->rest + 1 < content.size() && // "11:05Kotlin"
                            content[span->rest + 1].isLetter() && span->start.format.contains(u"mm");
        const bool parted = isHan(next) || isWord || u"《「『【\"“<"_s.contains(next);
        if (!parted)
            return std::nullopt;
    }
    // A bracket that opened before the time closes behind it, or it is no time's bracket.
    const bool inLink = content.left(from).contains(u'[') && !content.mid(behindTime, 2).startsWith(u']');
    return inLink ? std::nullopt : span;
}

std::optional<TimeSpanText> timeAnywhere(QStringView content)
{
    constexpr qsizetype longest = 2000;
    for (const bool bare : {false, true}) {
        for (qsizetype i = 0; i < std::min(content.size(), longest); ++i) {
            const bool begins = i == 0 || !content[i - 1].isDigit();
            const auto time = begins ? clockAt(content.mid(i), bare) : std::nullopt;
            const qsizetype end = time ? i + time->length : 0;
            if (!time || (end < content.size() && content[end].isDigit()))
                continue;
            TimeSpanText span;
            span.begin = i;
            span.start = *time;
            span.rest = end;
            return span;
        }
    }
    return std::nullopt;
}

std::optional<TimeSpanText> timeBelowHeading(QStringView content)
{
    if (content.size() > 600)
        return std::nullopt;
    const auto time = timeAtBeginning(content);
    if (!time)
        return std::nullopt;
    const QStringView rest = content.mid(time->rest);
    const bool alone = rest.isEmpty() || (time->endBegin >= 0 && rest.size() <= 80);
    // "10:00、大ホール。…", "16:30, hosted by …"
    qsizetype behindTime =
        time->endBegin >= 0 ? time->endBegin + time->end.length : time->begin + time->start.length;
    if (content.mid(behindTime).startsWith(u" Uhr")) // "9.30 Uhr, Saal 1"
        behindTime += 4;
    QStringView next = content.mid(behindTime).trimmed();
    while (next.startsWith(u'*'))
        next = next.mid(1).trimmed();
    const bool isDashed = next.startsWith(u"--") || next.startsWith(u"–") || next.startsWith(u"—");
    const bool isParted =
        time->begin <= 1 && !next.isEmpty() && behindTime < content.size() &&
        (isDashed || u"、。，,.·・|｜"_s.contains(content[behindTime]) || u"·・|｜"_s.contains(next.front()));
    return alone || isParted || rest.startsWith(u"开始") || rest.startsWith(u"開始") ? time : std::nullopt;
}

std::optional<TimeSpanText> dottedTimeAlone(QStringView words)
{
    constexpr qsizetype longest = 16;
    const auto span = words.size() <= longest ? dottedSpanAt(words, 0) : std::nullopt;
    return span && span->rest == words.size() ? span : std::nullopt;
}

std::optional<TimeSpanText> timeAlone(QStringView words)
{
    constexpr qsizetype longest = 40;
    if (words.size() > longest)
        return std::nullopt;
    static const WordFinder before(
        {u"ore ", u"alle ore ", u"alle ", u"dalle ", u"um ",    u"ab ",      u"at ",       u"from ",
         u"à ",   u"de ",       u"dès ",  u"às ",    u"a las ", u"om ",      u"kl. ",      u"o ",
         u"в ",   u"с ",        u"von ",  u"ca. ",   u"godz. ", u"o godz. ", u"begin at ", u"starts at "},
        Qt::CaseInsensitive);
    static const WordFinder behindTime(
        {u"uhr", u"uur", u"hrs", u"h", u"起", u"开始", u"開始", u"から", u"〜", u"～", u"~"},
        Qt::CaseInsensitive);
    const qsizetype from = before.at(words).size();
    auto span = spanAt(words, from);
    if (!span && from > 0) // "ore 9.45"
        span = dottedSpanAt(words, from);
    if (!span || isSpanOfYears(*span))
        return std::nullopt;
    const qsizetype blanks = blanksAt(words, span->rest);
    span->rest += blanks + behindTime.at(words.mid(span->rest + blanks)).size();
    return span->rest == words.size() ? span : std::nullopt;
}

std::optional<TimeSpanText> timeAtEnd(QStringView content)
{
    static constexpr CharacterSet openers(u"(（[【");
    static constexpr CharacterSet closers(u")）]】");
    const QStringView text = content.trimmed();
    if (text.size() < 7 || !closers.has(text.back()))
        return std::nullopt;
    qsizetype open = text.size() - 2;
    while (open > 0 && text.size() - open < 24 && !openers.has(text[open]))
        --open;
    if (open <= 0 || !openers.has(text[open]))
        return std::nullopt;
    const qsizetype shift = text.data() - content.data();
    qsizetype from = shift + open + 1;
    static const WordFinder since{u"ab ", u"à ", u"um "};
    from += since.at(content.mid(from)).size();
    auto span = spanAt(content, from);
    if (span && content.mid(span->rest).startsWith(u" Uhr"))
        span->rest += 4;
    else if (span && content.mid(span->rest).startsWith(u" h")) // "(10:15 h)"
        span->rest += 2;
    if (span && isSpanOfYears(*span))
        return std::nullopt;
    const bool isOpen = span && span->endBegin < 0 && span->rest == shift + text.size() - 2 &&
                        u"~～〜-–"_s.contains(content[span->rest]); // "受付 (9:30〜)"
    if (isOpen)
        ++span->rest;
    // "茶歇（15:10）": a full five minutes of the day, and no length of a recording.
    const bool isDaytime = span && text[open] == u'（' && span->start.time.hour() >= 8 &&
                           span->start.time.hour() <= 21 && span->start.time.minute() % 5 == 0 &&
                           span->start.time.second() == 0;
    const bool isSure = span && (isDaytime || isOpen || span->endBegin >= 0 ||
                                 text.mid(open).contains(u"Uhr") || text.mid(open).contains(u'h'));
    if (!span || span->rest != shift + text.size() - 1 || !isSure)
        return std::nullopt;
    span->rest = shift + open;
    return span;
}

} // namespace rundown
