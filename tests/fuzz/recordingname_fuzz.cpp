// SPDX-License-Identifier: GPL-3.0-or-later
// Any name at all: what is read from it is a real date and time and stands in the name.
#include "models/event/recordingname.h"

#include <cstdlib>

using namespace rundown;

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
    require(name.number.size() <= 3);
    require(!name.date || text.contains(name.date->toString(QStringLiteral("yyMMdd"))) ||
            text.contains(u'%')); // percent-encoded digits
    return 0;
}
