// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/recordingcounts.h"

#include "models/event/recordingname.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// What a name without a day counts, and how it is written there.
struct Count
{
    QString word; ///< that stands before the number; empty: the name begins with it
    QString number;
    bool isDoubtful = false; ///< the number may be a part of a time, a day or a room
};

/// `01-a`, `2. 开场`, `04`.
std::optional<Count> leadingCount(const QString &stem)
{
    static const QRegularExpression count(u"^(\\d{1,3})(?=$|[-_. 、)）])"_s);
    static const QRegularExpression doubt(
        u"^(?:[-_. 、)）]+(?:\\d|[ap]\\.?m\\b)| *[月日号點点時时樓楼層层])"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = count.match(stem);
    if (!match.hasMatch())
        return std::nullopt;
    return Count{{}, match.captured(1), doubt.match(stem.mid(match.capturedEnd())).hasMatch()};
}

/// `REC0001`, `录音 (1)`. A camera counts photos with the same numbers, and rooms are no recordings.
std::optional<Count> trailingCount(const QString &stem)
{
    static const QRegularExpression count(
        u"^(\\p{L}[\\p{L} ]{0,30}?)[ _-]*[(（]?(?!(?:19|20)\\d\\d\\D*$)(\\d{1,4})[)）]?$"_s);
    static const QRegularExpression otherwise(
        u"^(?:img|image|dsc[fn]?|mvi|mov|pict?|dji|gopr|g[hpx]|p|room|hall|track|stage|day|.*[室厅廳]|.*会场|.*會場)$"_s);
    const auto match = count.match(stem);
    const QString word = match.captured(1).trimmed().toCaseFolded();
    if (!match.hasMatch() || otherwise.match(word).hasMatch())
        return std::nullopt;
    return Count{word, match.captured(2)};
}

std::optional<Count> countIn(const QString &name)
{
    const QString stem = QFileInfo(name).completeBaseName();
    const auto count = leadingCount(stem);
    return count ? count : trailingCount(stem);
}

/// Sorts the recordings of an event into rows.
class RecordingSorter
{
public:
    void add(const Recording &recording, const FieldPlace &place)
    {
        const QString path = fileOrUrl(recording);
        const RecordingName name = parseRecordingName(path);
        const CountedRecordings::Place counted{place, displayName(recording)};
        if (name.date) {
            if (!name.number.isEmpty())
                put(m_dated[{*name.date, name.series}], name.number, counted);
            return;
        }
        const auto count = countIn(fileNameOf(path));
        if (!count)
            return;
        Row &row = m_undated[{count->word, path.left(path.lastIndexOf(u'/') + 1)}];
        row.isDoubtful = row.isDoubtful || count->isDoubtful;
        put(row.recordings, count->number, counted);
    }

    QList<CountedRecordings> rows() const
    {
        QList<CountedRecordings> rows = m_dated.values();
        const QHash<QString, QSet<int>> numbers = numbersByWord();
        for (auto row = m_undated.cbegin(); row != m_undated.cend(); ++row) {
            if (row->isDoubtful)
                continue;
            rows.append(row->recordings);
            rows.last().elsewhere = numbers.value(row.key().first);
        }
        return rows;
    }

private:
    struct Row
    {
        CountedRecordings recordings;
        bool isDoubtful = false;
    };
    using Key = std::pair<QString, QString>; ///< word and folder

    static void put(CountedRecordings &row, const QString &number, const CountedRecordings::Place &place)
    {
        row.places.insert(number.toInt(), place);
        row.digits = std::max(row.digits, number.size());
    }

    /// Who sorts recordings into folders, or puts dates into some names, counts on all the same.
    QHash<QString, QSet<int>> numbersByWord() const
    {
        const auto take = [](const CountedRecordings &row, QSet<int> &numbers) {
            for (auto place = row.places.keyBegin(); place != row.places.keyEnd(); ++place)
                numbers.insert(*place);
        };
        QSet<int> dated;
        for (const CountedRecordings &row : m_dated)
            take(row, dated);
        QHash<QString, QSet<int>> numbers;
        for (auto row = m_undated.cbegin(); row != m_undated.cend(); ++row) {
            const QString &word = row.key().first;
            if (!numbers.contains(word))
                numbers.insert(word, dated);
            take(row->recordings, numbers[word]);
        }
        return numbers;
    }

    QMap<std::pair<QDate, QString>, CountedRecordings> m_dated;
    QMap<Key, Row> m_undated;
};

} // namespace

QList<CountedRecordings> countedRecordings(const Event &event)
{
    RecordingSorter sorter;
    forEachRecording(event.outline, [&](const Entry &entry, const Recording &recording, int row) {
        using Field = FieldPlace::Field;
        sorter.add(recording,
                   {entry.id, recording.file.isEmpty() ? Field::RecordingUrl : Field::RecordingFile, row});
    });
    return sorter.rows();
}

} // namespace rundown
