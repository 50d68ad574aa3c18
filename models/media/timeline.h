// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QTime>

#include <optional>

namespace rundown {

/// Several sound files, or parts of files, heard one after the other as one. Its times are ms from its
/// beginning; what lies between two files on the clock takes no time of it.
class Timeline
{
public:
    /// A file, or the part of it that belongs here.
    struct Piece
    {
        QString path;                       ///< empty: its file is away, and it is passed over
        qint64 fromMs = 0;                  ///< in the file
        std::optional<qint64> toMs;         ///< in the file; none: to its end
        std::optional<qint64> fileLengthMs; ///< of the whole file, where it is known
        std::optional<QTime> clockStart;    ///< when the file (not the part) began, on the clock
        bool operator==(const Piece &) const = default;
    };
    /// A moment, told by the file that holds it.
    struct Place
    {
        int piece = 0;
        qint64 fileMs = 0;
        bool operator==(const Place &) const = default;
    };

    Timeline() = default;
    explicit Timeline(QList<Piece> pieces) : m_pieces(std::move(pieces)) {}
    static Timeline ofFile(const QString &path) { return Timeline({Piece{path, 0, {}, {}, {}}}); }

    const QList<Piece> &pieces() const { return m_pieces; }
    int count() const { return int(m_pieces.size()); }
    bool isEmpty() const { return m_pieces.isEmpty(); }
    bool isOneWholeFile() const;

    /// What measuring a file has shown, put into all pieces of it.
    void setFileLength(const QString &path, qint64 ms);

    /// How long a piece is heard; none while that is not known.
    std::optional<qint64> lengthOf(int piece) const;
    /// Where a piece begins, as far as the lengths before it are known.
    qint64 startOf(int piece) const;
    /// The whole, as far as the lengths are known.
    qint64 lengthMs() const { return startOf(count()); }

    /// The piece and the place in its file that are heard at `ms`: of two pieces that meet there the later,
    /// and beyond the end the end of the last. Needs a piece.
    Place placeAt(qint64 ms) const;
    /// When a place is heard; places before or behind a piece's part are moved to its edge.
    qint64 msAt(const Place &place) const;

    /// The time of day at which this was recorded, where the piece tells it.
    std::optional<QTime> clockAt(qint64 ms) const;
    /// What was recorded at a time of day; none if nothing was.
    std::optional<qint64> msAtClock(QTime time) const;

    bool operator==(const Timeline &) const = default;

private:
    QList<Piece> m_pieces;
};

} // namespace rundown

Q_DECLARE_METATYPE(rundown::Timeline)
