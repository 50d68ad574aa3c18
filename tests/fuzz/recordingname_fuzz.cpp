// SPDX-License-Identifier: GPL-3.0-or-later
// Any name at all: what is read from it is a real date and time and stands in the name.
#include "models/event/recordingname.h"

#include <cstdlib>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const RecordingName name = parseRecordingName(text);
    require(!name.date || (name.date->isValid() && name.date->year() >= 1990 && name.date->year() < 2100));
    require(!name.start || (name.start->isValid() && name.date));
    require(name.number.size() <= 4);
    QString digits = text; // "2019-10-26", "2019.10.26"
    digits.removeIf([](QChar c) { return u"-._:"_s.contains(c); });
    require(!name.date || digits.contains(name.date->toString(u"yyMMdd"_s)) ||
            text.contains(u'%')); // percent-encoded digits
    return 0;
}
