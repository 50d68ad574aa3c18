// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte says which edit is put into the event file that the rest is.
#include "models/format/eventfile/eventfile.h"
#include "models/format/yaml/yamllens.h"

#include <cstdlib>

using namespace rundown;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void edit(Event &event, int which)
{
    QList<Entry> &outline = event.outline;
    Entry entry;
    entry.content = Session{};
    entry.session()->title = QStringLiteral("one: two\nthree");
    switch (which % 6) {
    case 0:
        event.title = QStringLiteral("no");
        break;
    case 1:
        outline.prepend(entry);
        break;
    case 2:
        outline.append(entry);
        break;
    case 3:
        if (!outline.isEmpty())
            outline.removeFirst();
        break;
    case 4:
        if (!outline.isEmpty())
            outline.move(0, outline.size() - 1);
        break;
    case 5:
        if (!outline.isEmpty())
            outline.last().layout = QStringLiteral(" {title}");
    }
}

void checkEventFile(const QByteArray &text, int which)
{
    auto read = readEventFile(text, {});
    if (!read || read->readOnly)
        return;
    const auto same = writeEventFile(text, read->event);
    require(same && (*same == text || text.isEmpty() || read->event == readEventFile(*same, {})->event));
    edit(read->event, which);
    const auto written = writeEventFile(text, read->event);
    require(written.has_value());
    const auto again = readEventFile(*written, {});
    require(again && again->event == read->event);
}

/// Any YAML, whatever it is about: an untouched text stays, and the first item can be taken out.
void checkLens(const QByteArray &text)
{
    const auto document = YamlDocument::read(text, {});
    if (!document || document->isReadOnly() || document->isEmpty())
        return;
    const YamlValue value = toValue(*document, 0);
    require(putYaml(*document, value, value).value() == text);
    YamlValue without = value;
    if (!without.items.empty())
        without.items.erase(without.items.begin());
    require(putYaml(*document, value, without).has_value());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray text(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    checkLens(text);
    checkEventFile(text, data[0]);
    return 0;
}
