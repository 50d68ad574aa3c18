// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/encoding/encodingname.h"

#include <algorithm>
#include <array>

namespace rundown {

namespace {

struct Name
{
    TextEncoding encoding;
    const char *name;
};
constexpr std::array names{Name{TextEncoding::Utf8, "UTF-8"},
                           Name{TextEncoding::Gb18030, "GB18030"},
                           Name{TextEncoding::Big5, "Big5"},
                           Name{TextEncoding::Big5Hkscs, "Big5-HKSCS"},
                           Name{TextEncoding::Windows1252, "Windows-1252"},
                           Name{TextEncoding::Utf16Le, "UTF-16LE"},
                           Name{TextEncoding::Utf16Be, "UTF-16BE"},
                           Name{TextEncoding::Utf8WithBytes, "UTF-8+bytes"}};

} // namespace

const char *nameOf(TextEncoding encoding)
{
    return std::ranges::find(names, encoding, &Name::encoding)->name;
}

QString encodingName(TextEncoding encoding)
{
    return QLatin1StringView(nameOf(encoding));
}

std::optional<TextEncoding> encodingNamed(const QString &name)
{
    for (const Name &each : names) {
        if (name.compare(QLatin1StringView(each.name), Qt::CaseInsensitive) == 0)
            return each.encoding;
    }
    return std::nullopt;
}

const QList<TextEncoding> &allEncodings()
{
    static const QList<TextEncoding> all = [] {
        QList<TextEncoding> list;
        for (const Name &each : names)
            list.append(each.encoding);
        return list;
    }();
    return all;
}

} // namespace rundown
