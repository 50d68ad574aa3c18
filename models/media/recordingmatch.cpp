// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/recordingmatch.h"

#include "models/event/recordingtimes.h"

#include <QCollator>
#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

struct RecordingMatchText
{
    Q_DECLARE_TR_FUNCTIONS(RecordingMatchText)
};

constexpr qint64 msPerMinute = 60'000;
constexpr qint64 msPerDay = 24 * 60 * msPerMinute;

// How much each thing speaks for a pair, against each other: a name is worth more than a start, both are
// worth more than the mere order.
constexpr double forAttached = 20;
constexpr double forName = 4;
constexpr double forStart = 3;
constexpr double forFollowing = 0.6;
constexpr double forOrder = 0.3;
constexpr double againstFarStart = 1.5;
constexpr double againstBreak = 2;
constexpr double againstBlock = 1;

/// Words that organisers put into file names, and the kind of session that they mean.
struct KindWord
{
    QLatin1StringView word;
    SessionKind kind;
};
constexpr std::array kindWords{
    KindWord{"start"_L1, SessionKind::WarmUp},        KindWord{"warmup"_L1, SessionKind::WarmUp},
    KindWord{"welcome"_L1, SessionKind::WarmUp},      KindWord{"intro"_L1, SessionKind::Introductions},
    KindWord{"self"_L1, SessionKind::Introductions},  KindWord{"open"_L1, SessionKind::Host},
    KindWord{"host"_L1, SessionKind::Host},           KindWord{"panel"_L1, SessionKind::Panel},
    KindWord{"roundtable"_L1, SessionKind::Panel},    KindWord{"ltalk"_L1, SessionKind::Lightning},
    KindWord{"lightning"_L1, SessionKind::Lightning}, KindWord{"break"_L1, SessionKind::Break},
    KindWord{"end"_L1, SessionKind::Closing},         KindWord{"closing"_L1, SessionKind::Closing},
    KindWord{"final"_L1, SessionKind::Closing},
};

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

QStringList latinWords(const QString &text)
{
    static const QRegularExpression word(u"[a-z]{2,}"_s);
    QStringList words;
    for (auto match = word.globalMatch(text.toLower()); match.hasNext();)
        words << match.next().captured();
    return words;
}

/// Whether two Han characters in a row stand in both.
bool shareHan(const QString &slug, const QString &text)
{
    for (qsizetype i = 0; i + 1 < slug.size(); ++i) {
        if (isHan(slug[i]) && isHan(slug[i + 1]) && text.contains(QStringView(slug).sliced(i, 2)))
            return true;
    }
    return false;
}

bool meansKind(const QString &word, const MatchSession &session)
{
    return std::ranges::any_of(kindWords, [&](const KindWord &known) {
        const bool isSame =
            session.kind == known.kind || (known.kind == SessionKind::Lightning && session.isLightning);
        return isSame && (word == known.word || (known.word.size() > 3 && word.contains(known.word)));
    });
}

bool isWordOf(const QString &word, const QStringList &words)
{
    return std::ranges::any_of(words, [&](const QString &other) {
        return word == other || (word.size() >= 3 && other.startsWith(word)) ||
               (other.size() >= 4 && word.startsWith(other));
    });
}

/// A session with what is asked of it again and again.
struct Candidate
{
    const MatchSession *session;
    QString text;
    QStringList words;
    QSet<qsizetype> attached; ///< which of the found recordings it has
};

/// The found recordings by their names and paths.
class FoundFiles
{
public:
    explicit FoundFiles(const QList<FoundRecording> &recordings) : m_recordings(recordings)
    {
        for (qsizetype i = 0; i < recordings.size(); ++i) {
            m_byPath.insert(recordings[i].file, i);
            m_byName.insert(fileNameOf(recordings[i].file), i);
        }
    }

    /// What is not found where it is said to be may have moved.
    QSet<qsizetype> of(const QList<Recording> &attached) const
    {
        QSet<qsizetype> found;
        for (const Recording &recording : attached) {
            const bool hasFile = !recording.file.isEmpty();
            if (const auto same = m_byPath.find(recording.file); hasFile && same != m_byPath.end()) {
                found.insert(*same);
                continue;
            }
            const auto named = m_byName.values(fileNameOf(hasFile ? recording.file : recording.url));
            for (const qsizetype i : named) {
                Recording there;
                there.file = m_recordings[i].file;
                there.durationMs = m_recordings[i].durationMs;
                if (mayBeMoved(recording, there))
                    found.insert(i);
            }
        }
        return found;
    }

private:
    const QList<FoundRecording> &m_recordings;
    QHash<QString, qsizetype> m_byPath;
    QMultiHash<QString, qsizetype> m_byName;
};

Candidate candidateOf(const MatchSession &session, const FoundFiles &files)
{
    const QString text = session.title + u' ' + session.people.join(u' ');
    return {&session, text, latinWords(text), files.of(session.attached)};
}

double nameScore(const QStringList &slugWords, const QString &slug, const Candidate &candidate)
{
    double score = shareHan(slug, candidate.text) ? forName : 0;
    for (const QString &word : slugWords) {
        if (isWordOf(word, candidate.words) || meansKind(word, *candidate.session))
            score += score > 0 ? 1 : forName;
    }
    return std::min(score, forName + 2);
}

std::optional<qint64> startMsOf(const FoundRecording &recording, qint64 shiftMs)
{
    const auto onTheDay = [](qint64 ms) { return (ms % msPerDay + msPerDay) % msPerDay; };
    if (recording.name.start)
        return onTheDay(recording.name.start->msecsSinceStartOfDay() + shiftMs);
    // A copy has a time of its own, which is seldom of the recording's day.
    const bool isOfItsDay = !recording.name.date || *recording.name.date == recording.fileTime.date();
    if (recording.fileTime.isValid() && recording.durationMs && isOfItsDay)
        return onTheDay(recording.fileTime.time().msecsSinceStartOfDay() - *recording.durationMs + shiftMs);
    return {};
}

/// From `from` to `to` on a clock that goes round: -12 h to 12 h.
qint64 clockDistance(qint64 from, qint64 to)
{
    return (to - from + 3 * msPerDay / 2) % msPerDay - msPerDay / 2;
}

struct Timed
{
    const FoundRecording *recording;
    QStringList words;
    std::optional<qint64> startMs;
};

/// The best pairs of sessions and recordings that keep the order of both.
class Alignment
{
public:
    Alignment(std::vector<Timed> recordings, std::vector<Candidate> sessions, bool useStarts)
        : m_recordings(std::move(recordings)), m_sessions(std::move(sessions)), m_useStarts(useStarts)
    {}

    /// For each recording the row of its session, or -1.
    std::vector<int> solve();
    QList<MatchReason> reasonsOf(size_t session, size_t recording, bool goesOn) const;

private:
    double pairScore(size_t session, size_t recording) const;
    double startScore(size_t session, size_t recording) const;
    double goesOnScore(size_t session, size_t recording) const;
    bool isAttached(size_t session, size_t recording) const
    {
        return m_sessions[session].attached.contains(qsizetype(recording));
    }
    double nameScoreOf(size_t session, size_t recording) const
    {
        return nameScore(m_recordings[recording].words, m_recordings[recording].recording->name.slug,
                         m_sessions[session]);
    }

    std::vector<Timed> m_recordings;
    std::vector<Candidate> m_sessions;
    bool m_useStarts;
};

double Alignment::startScore(size_t session, size_t recording) const
{
    const std::optional<QTime> planned = m_sessions[session].session->start;
    const std::optional<qint64> start = m_recordings[recording].startMs;
    if (!m_useStarts || !planned || !start)
        return 0;
    const double late = double(clockDistance(planned->msecsSinceStartOfDay(), *start)) / double(msPerMinute);
    // Sessions begin late more often than early.
    const double minutes = late < 0 ? -3 * late : late;
    return minutes > 90 ? -againstFarStart : forStart * std::exp(-(minutes / 12) * (minutes / 12));
}

double Alignment::pairScore(size_t session, size_t recording) const
{
    if (isAttached(session, recording))
        return forAttached;
    const MatchSession &to = *m_sessions[session].session;
    const double name = nameScoreOf(session, recording);
    double score = name + startScore(session, recording) + (to.attached.isEmpty() ? forOrder : 0);
    if (to.isBlock) // what is in it was recorded, one by one
        score -= againstBlock;
    if (name == 0 && to.kind == SessionKind::Break)
        score -= againstBreak;
    return score;
}

/// The recording behind one that is this session's: how much speaks for its being the session's too?
double Alignment::goesOnScore(size_t session, size_t recording) const
{
    if (isAttached(session, recording))
        return forAttached;
    const FoundRecording &before = *m_recordings[recording - 1].recording;
    const double name = nameScoreOf(session, recording);
    if (name > 0)
        return name;
    const std::optional<qint64> from = m_recordings[recording - 1].startMs;
    const std::optional<qint64> to = m_recordings[recording].startMs;
    if (!from || !to || !before.durationMs)
        return -1;
    const qint64 pause = clockDistance(*from + *before.durationMs, *to);
    if (pause < -2000 || pause > 2 * msPerMinute || !m_useStarts || session + 1 >= m_sessions.size())
        return -1;
    const std::optional<QTime> next = m_sessions[session + 1].session->start;
    const bool isBeforeNext = next && clockDistance(*to, next->msecsSinceStartOfDay()) > 5 * msPerMinute;
    return isBeforeNext ? forFollowing : -1;
}

std::vector<int> Alignment::solve()
{
    enum Step : char { SkipSession, SkipRecording, Pair, GoOn };
    const size_t rows = m_sessions.size() + 1;
    const size_t columns = m_recordings.size() + 1;
    std::vector<double> best(rows * columns, 0);
    std::vector<double> paired(rows * columns, -1e9); // the recording is the session's
    std::vector<Step> steps(rows * columns, SkipSession);
    std::vector<Step> pairSteps(rows * columns, Pair);
    for (size_t i = 1; i < rows; ++i) {
        for (size_t j = 1; j < columns; ++j) {
            const size_t at = i * columns + j;
            const double first = best[at - columns - 1] + pairScore(i - 1, j - 1);
            const double more = j > 1 ? paired[at - 1] + goesOnScore(i - 1, j - 1) : -1e9;
            paired[at] = std::max(first, more);
            pairSteps[at] = first >= more ? Pair : GoOn;
            best[at] = best[at - columns];
            if (best[at - 1] > best[at]) {
                best[at] = best[at - 1];
                steps[at] = SkipRecording;
            }
            if (paired[at] > best[at]) {
                best[at] = paired[at];
                steps[at] = Pair;
            }
        }
    }
    std::vector<int> sessionOf(m_recordings.size(), -1);
    for (size_t i = rows - 1, j = columns - 1; i > 0 && j > 0;) {
        const size_t at = i * columns + j;
        if (steps[at] == SkipSession) {
            --i;
        } else if (steps[at] == SkipRecording) {
            --j;
        } else {
            sessionOf[j - 1] = int(i) - 1;
            size_t on = at;
            while (pairSteps[on] == GoOn) {
                --on;
                sessionOf[--j - 1] = int(i) - 1;
            }
            --i;
            --j;
        }
    }
    return sessionOf;
}

QList<MatchReason> Alignment::reasonsOf(size_t session, size_t recording, bool goesOn) const
{
    if (isAttached(session, recording))
        return {MatchReason::Attached};
    QList<MatchReason> reasons;
    if (nameScoreOf(session, recording) > 0)
        reasons << MatchReason::Slug;
    if (startScore(session, recording) > 0.2)
        reasons << MatchReason::Start;
    if (goesOn)
        reasons << MatchReason::Follows;
    if (reasons.isEmpty())
        reasons << MatchReason::Order;
    return reasons;
}

/// In the order in which they were made: by the clock where all names tell it, else by their numbers, else by
/// their names, where `2` stands before `10`.
void sortRecordings(QList<FoundRecording> &recordings)
{
    const auto all = [&](auto has) { return std::ranges::all_of(recordings, has); };
    QCollator collator(QLocale::c());
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(recordings, [&](const auto &a, const auto &b) {
        return collator.compare(fileNameOf(a.file), fileNameOf(b.file)) < 0;
    });
    if (all([](const auto &r) { return r.name.date && r.name.start; }))
        std::ranges::stable_sort(recordings, {}, [](const auto &r) {
            return QDateTime(*r.name.date, *r.name.start, Qt::UTC).toMSecsSinceEpoch();
        });
    else if (all([](const auto &r) { return !r.name.number.isEmpty(); }))
        std::ranges::stable_sort(recordings, {}, [](const auto &r) {
            return std::pair(r.name.date.value_or(QDate()), r.name.number.toInt());
        });
}

/// `02` where `01` and `03` are there.
QStringList missingNumbersOf(const QList<FoundRecording> &recordings)
{
    QMap<QString, QMap<int, QString>> numbers; // by day and series
    for (const FoundRecording &recording : recordings) {
        const RecordingName &name = recording.name;
        if (!name.number.isEmpty())
            numbers[name.date.value_or(QDate()).toString(Qt::ISODate) + name.series][name.number.toInt()] =
                name.number;
    }
    QStringList missing;
    constexpr int mostMissing = 20; // more than that is another way of counting, not a gap
    for (const QMap<int, QString> &known : std::as_const(numbers)) {
        for (int number = known.firstKey(); number < known.lastKey(); ++number) {
            if (!known.contains(number))
                missing << QString::number(number).rightJustified(known.first().size(), u'0');
            if (missing.size() > mostMissing)
                return {};
        }
    }
    return missing;
}

std::vector<Timed> timed(const QList<FoundRecording> &recordings, qint64 shiftMs)
{
    std::vector<Timed> list;
    for (const FoundRecording &recording : recordings)
        list.push_back({&recording, latinWords(recording.name.slug), startMsOf(recording, shiftMs)});
    return list;
}

QList<int> overlapsOf(const std::vector<Timed> &recordings)
{
    QList<int> overlaps;
    for (size_t i = 1; i < recordings.size(); ++i) {
        const Timed &before = recordings[i - 1];
        const bool isSameDay = before.recording->name.date == recordings[i].recording->name.date;
        const bool areNamed = before.recording->name.start && recordings[i].recording->name.start;
        if (isSameDay && areNamed && before.startMs && recordings[i].startMs &&
            before.recording->durationMs &&
            clockDistance(*before.startMs + *before.recording->durationMs, *recordings[i].startMs) < -2000)
            overlaps << int(i);
    }
    return overlaps;
}

/// By how much the recorder's clock runs ahead of the program, where all that is known by name agrees.
qint64 clockErrorMs(const std::vector<Timed> &recordings, const std::vector<Candidate> &sessions,
                    const std::vector<int> &sessionOf)
{
    std::vector<qint64> errors;
    for (size_t j = 0; j < recordings.size(); ++j) {
        const int row = sessionOf[j];
        if (row < 0 || (j > 0 && sessionOf[j - 1] == row))
            continue;
        const std::optional<QTime> planned = sessions[size_t(row)].session->start;
        if (planned && recordings[j].startMs)
            errors.push_back(clockDistance(planned->msecsSinceStartOfDay(), *recordings[j].startMs));
    }
    if (errors.size() < 2)
        return 0;
    std::ranges::sort(errors);
    const qint64 median = errors[errors.size() / 2];
    std::erase_if(errors, [&](qint64 error) { return std::abs(error - median) > 15 * msPerMinute; });
    const bool agree = errors.size() * 4 >= recordings.size() * 3 && errors.size() >= 2;
    // An event may well run late; it does not run 45 minutes late from its first session on.
    if (!agree || std::abs(median) < 45 * msPerMinute)
        return 0;
    constexpr qint64 hour = 60 * msPerMinute;
    const qint64 hours = qint64(std::llround(double(median) / double(hour))) * hour;
    const bool isTimeZone = std::abs(median - hours) < 15 * msPerMinute;
    return isTimeZone ? hours : qint64(std::llround(double(median) / double(msPerMinute))) * msPerMinute;
}

} // namespace

QString reasonText(MatchReason reason)
{
    switch (reason) {
    case MatchReason::Attached:
        return RecordingMatchText::tr("has it already");
    case MatchReason::Slug:
        return RecordingMatchText::tr("its name");
    case MatchReason::Start:
        return RecordingMatchText::tr("its start");
    case MatchReason::Follows:
        return RecordingMatchText::tr("goes on where the one before ended");
    case MatchReason::Order:
        break;
    }
    return RecordingMatchText::tr("only its place in the order");
}

QList<MatchSession> matchSessions(const QList<Entry> &outline,
                                  const std::function<std::optional<QTime>(const Entry &)> &startOf)
{
    QList<MatchSession> list;
    forEachEntry(outline, [&](const Entry &entry, const Entry *parent) {
        const Session *session = entry.session();
        if (!session)
            return;
        MatchSession match{entry.id, session->kind, session->title, {}, {}, startOf(entry), false, false};
        for (const Person &person : session->people)
            match.people << person.name;
        match.attached = session->recordings;
        match.isBlock = !entry.children.isEmpty();
        match.isLightning = session->kind == SessionKind::Lightning ||
                            (parent && parent->session()->kind == SessionKind::Lightning);
        list << match;
    });
    return list;
}

RecordingMatch matchRecordings(QList<FoundRecording> recordings, const QList<MatchSession> &sessions,
                               qint64 clockShiftMs)
{
    RecordingMatch match;
    match.recordings = std::move(recordings);
    sortRecordings(match.recordings);
    const std::vector<Timed> times = timed(match.recordings, clockShiftMs);
    const FoundFiles files(match.recordings);
    std::vector<Candidate> candidates;
    for (const MatchSession &session : sessions)
        candidates.push_back(candidateOf(session, files));

    const std::vector<int> withoutStarts = Alignment(times, candidates, false).solve();
    const qint64 error = clockErrorMs(times, candidates, withoutStarts);
    match.suggestedShiftMs = error == 0 ? 0 : clockShiftMs - error;
    // A clock that is wrong says nothing about what belongs together.
    Alignment alignment(times, candidates, error == 0);
    const std::vector<int> sessionOf = alignment.solve();

    QSet<int> used;
    for (size_t j = 0; j < times.size(); ++j) {
        MatchProposal proposal{int(j), EntryId::None, {}, {}, !times[j].recording->name.start};
        if (times[j].startMs)
            proposal.start = QTime::fromMSecsSinceStartOfDay(int(*times[j].startMs));
        if (const int row = sessionOf[j]; row >= 0) {
            proposal.session = sessions[row].id;
            proposal.reasons = alignment.reasonsOf(size_t(row), j, j > 0 && sessionOf[j - 1] == row);
            used.insert(row);
        }
        match.proposals << proposal;
    }
    for (int row = 0; row < sessions.size(); ++row) {
        const MatchSession &session = sessions[row];
        const bool isRecorded = session.kind != SessionKind::Break && !session.isBlock;
        if (isRecorded && !used.contains(row) && session.attached.isEmpty())
            match.without << session.id;
    }
    match.missingNumbers = missingNumbersOf(match.recordings);
    match.overlaps = overlapsOf(times);
    return match;
}

Recording recordingOf(const RecordingMatch &match, const MatchProposal &proposal, qint64 clockShiftMs)
{
    const FoundRecording &found = match.recordings[proposal.recording];
    Recording recording;
    recording.file = found.file;
    recording.durationMs = found.durationMs;
    if (clockShiftMs != 0 || proposal.startFromFileTime)
        recording.start = proposal.start;
    return recording;
}

} // namespace rundown
