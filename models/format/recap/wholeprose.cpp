// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/wholeprose.h"

#include "models/event/sameline.h"
#include "models/format/recap/styles.h"

#include <algorithm>

namespace rundown {

namespace {

bool isUsual(qsizetype blankLines)
{
    return blankLines <= mostBlankLines;
}

qsizetype leadingLineFeeds(QStringView text)
{
    const auto *end = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\n'; });
    return end - text.begin();
}

qsizetype trailingLineFeeds(QStringView text)
{
    qsizetype count = 0;
    while (count < text.size() && text[text.size() - 1 - count] == u'\n')
        ++count;
    return count;
}

} // namespace

void readAsWholeProse(Event &event, std::optional<QStringView> body)
{
    event.outline.clear();
    event.recordingsBase.clear();
    event.slidesBase.clear();
    event.photosBase.clear();
    event.post.style = defaultStyle();
    event.post.blankLinesAfterFrontMatter = 0;
    if (!body)
        return;
    const qsizetype before = leadingLineFeeds(*body);
    if (before == body->size() && isUsual(before + 1)) {
        event.post.blankLinesAfterFrontMatter = int(before) + 1;
        return;
    }
    if (isUsual(before) && before < body->size()) {
        event.post.blankLinesAfterFrontMatter = int(before);
        body = body->sliced(before);
    }
    Entry entry;
    const qsizetype after = trailingLineFeeds(*body);
    if (after > 0 && isUsual(after) && after < body->size()) {
        entry.blankLinesAfter = int(after);
        body->chop(after);
    }
    entry.content = Prose{body->toString()};
    event.outline.append(entry);
}

bool keepsBlankLines(const Event &event)
{
    bool keeps = isUsual(event.post.blankLinesAfterFrontMatter.value_or(0)) &&
                 isUsual(event.post.style.blankLinesBetweenSessions);
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *) {
        keeps = keeps && (entry.blankLinesAfter == sameLine || isUsual(entry.blankLinesAfter.value_or(0)));
    });
    return keeps;
}

} // namespace rundown
