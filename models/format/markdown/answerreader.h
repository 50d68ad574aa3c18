// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <limits>
#include <optional>

namespace rundown {

/// Reads the pieces of a worker's answer as wire.h says. It trusts nothing: each read may fail, and then
/// stays where it was.
class AnswerReader
{
public:
    explicit AnswerReader(QByteArrayView answer) : rest(answer) {}

    bool atEnd() const { return rest.isEmpty(); }
    qsizetype left() const { return rest.size(); } ///< bytes

    std::optional<quint8> byte()
    {
        if (rest.isEmpty())
            return std::nullopt;
        const auto value = static_cast<quint8>(rest.front());
        rest = rest.sliced(1);
        return value;
    }

    std::optional<quint32> number()
    {
        if (!rest.isEmpty() && static_cast<quint8>(rest.front()) < 0x80U) // nearly all
            return taken(static_cast<quint8>(rest.front()), 1);
        quint64 value = 0;
        for (int i = 0; i < 5 && i < rest.size(); ++i) {
            const auto part = static_cast<quint8>(rest[i]);
            value |= static_cast<quint64>(part & 0x7fU) << (7 * i);
            if (part < 0x80U)
                return taken(value, i + 1);
        }
        return std::nullopt;
    }

    std::optional<QByteArrayView> string()
    {
        const auto size = number();
        if (!size || qsizetype(*size) > rest.size())
            return std::nullopt;
        const QByteArrayView found = rest.first(qsizetype(*size));
        rest = rest.sliced(found.size());
        return found;
    }

private:
    std::optional<quint32> taken(quint64 value, int bytes)
    {
        if (value > std::numeric_limits<qint32>::max())
            return std::nullopt;
        rest = rest.sliced(bytes);
        return static_cast<quint32>(value);
    }

    QByteArrayView rest;
};

} // namespace rundown
