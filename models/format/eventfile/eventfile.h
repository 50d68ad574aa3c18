// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/format/readevent.h"

#include <QByteArray>

#include <memory>

namespace rundown {

/// The highest version of the event file format that this program writes (the file's key `rundown`).
inline constexpr int eventFileVersion = 1;

/// The largest event file that is read or written, in bytes: what models/format/storage saves.
inline constexpr qsizetype maxEventFileSize = qsizetype(64) * 1024 * 1024;

/// Reads an event file (YAML, UTF-8). What is odd in it becomes problems with line and column and is passed
/// over; only text that cannot be read at all fails (broken YAML, not UTF-8, aliases, over maxEventFileSize).
/// `file` names the text in problems.
Result<ReadEvent> readEventFile(const QByteArray &text, const QString &file);

/// Writes the changes between what `text` says and `after` into `text`: every byte whose meaning did not
/// change stays, comments and unknown keys too. An empty `text` gives a new file. Fails on texts that
/// readEventFile calls read-only, and where the new text would be larger than maxEventFileSize. `problems`,
/// when given, gets a hint where comments could not be kept. `readEventFile(writeEventFile(text,
/// after)).event == after`.
Result<QByteArray> writeEventFile(const QByteArray &text, const Event &after, Problems *problems = nullptr);

/// The text of an event file as it was read once: what is saved again and again need not be parsed anew for
/// each time. Cheap to copy; may be used in any thread.
class EventFileText
{
public:
    EventFileText() = default; ///< the empty text, which gives a new file

    /// As readEventFile.
    static Result<EventFileText> read(const QByteArray &text, const QString &file);
    const ReadEvent &content() const;
    QByteArray text() const;
    /// As writeEventFile: what was written was read back, and that is kept.
    Result<EventFileText> with(const Event &after, Problems *problems = nullptr) const;

private:
    struct Parsed;
    std::shared_ptr<const Parsed> m_parsed;
};

} // namespace rundown
