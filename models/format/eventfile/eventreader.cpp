// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/eventfile/eventreader.h"

#include "models/format/eventfile/eventfile.h"
#include "models/format/eventfile/eventreaderwalk.h"
#include "models/format/eventfile/eventwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace rundown {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EventFile)
};

using Severity = Problem::Severity;

/// More problems than this help nobody.
constexpr qsizetype mostProblems = 200;

} // namespace

bool EventReader::isScalar(int node) const
{
    const YamlNode &it = m_document.node(node);
    return !it.isMap() && !it.isSequence();
}

/// Whatever does not say no.
bool EventReader::isTrue(int node)
{
    return QStringList{u"false"_s, u"no"_s, u"off"_s}.indexOf(text(node).toLower()) < 0;
}

void EventReader::report(int node, Severity severity, const QString &what, const QString &mend)
{
    if (m_read.problems.size() < mostProblems)
        m_read.problems.append(m_document.problemAt(m_document.node(node).begin, severity, what, mend));
}

/// A piece of the file in a message: on one line, and not long.
QString EventReader::shown(QByteArrayView text)
{
    const QString whole = QString::fromUtf8(text).simplified();
    return whole.size() <= 60 ? whole : whole.left(59) + u'…';
}

void EventReader::reportUnknownKey(int key)
{
    report(key, Severity::Hint,
           Text::tr("The key “%1” is not known here; it is kept.").arg(shown(m_document.node(key).text)));
}

// The event

void EventReader::style(int node)
{
    Style &style = m_read.event.post.style;
    forEachKey(node, [&](QByteArrayView key, int value) {
        if (key == "session")
            style.session = lines(value);
        else if (key == "child")
            style.child = lines(value);
        else if (key == "photo")
            style.photo = lines(value);
        else if (key == "blank-lines-between-sessions")
            style.blankLinesBetweenSessions = count(value).value_or(0);
        else
            return false;
        return true;
    });
}

void EventReader::post(int node)
{
    Post &post = m_read.event.post;
    forEachKey(node, [&](QByteArrayView key, int value) {
        if (key == "front-matter")
            post.frontMatter = lines(value);
        else if (key == "blank-lines-after-front-matter")
            post.blankLinesAfterFrontMatter = count(value);
        else if (key == "line-ends")
            post.lineEnd = lineEndOfWord(text(value)).value_or(LineEnd::Lf);
        else if (key == "final-newline")
            post.finalNewline = isTrue(value);
        else if (key == "encoding")
            post.encoding = encoding(value);
        else if (key == "profile")
            post.profile = text(value);
        else if (key == "stamps")
            post.stamps = stamps(value);
        else if (key == "own-marks")
            post.ownMarks = list(value, &EventReader::word);
        else if (key == "hints")
            post.hints = list(value, &EventReader::hint);
        else if (key == "style" && m_document.node(value).isMap())
            style(value);
        else
            return false;
        return true;
    });
}

std::optional<QString> EventReader::word(int node)
{
    return isScalar(node) ? std::optional(text(node)) : std::nullopt;
}

std::optional<QString> EventReader::hint(int node)
{
    const QString word = text(node);
    if (isScalar(node) && word != "spacing"_L1 && word != "punctuation"_L1)
        report(node, Severity::Hint, Text::tr("“%1” names no hints.").arg(shown(word.toUtf8())),
               Text::tr("Use one of: %1.").arg("spacing, punctuation"_L1));
    return isScalar(node) ? std::optional(word) : std::nullopt;
}

void EventReader::checks(int node)
{
    forEachKey(node, [&](QByteArrayView key, int value) {
        if (key == "ignore")
            m_read.event.ignoredProblems = list(value, &EventReader::ignoredProblem);
        return key == "ignore";
    });
}

std::optional<IgnoredProblem> EventReader::ignoredProblem(int node)
{
    IgnoredProblem ignored;
    if (m_document.node(node).isMap())
        forEachKey(node, [&](QByteArrayView key, int value) {
            if (key == "problem")
                ignored.code = text(value);
            else if (key == "at")
                ignored.at = text(value);
            return key == "problem" || key == "at";
        });
    else
        ignored.code = text(node);
    return m_document.node(node).isSequence() ? std::nullopt : std::optional(ignored);
}

void EventReader::version(int node)
{
    bool ok = false;
    const int number = text(node).toInt(&ok);
    if (!ok || number < 1) {
        report(node, Severity::Warning, Text::tr("The version of the format is expected here: 1."));
    } else if (number > eventFileVersion) {
        m_read.readOnly = true;
        report(
            node, Severity::Warning,
            Text::tr("The file was written by a newer Rundown (format %1); it can only be read.").arg(number),
            Text::tr("Update Rundown to edit it."));
    }
}

bool EventReader::eventKey(QByteArrayView key, int value)
{
    Event &event = m_read.event;
    const std::pair<const char *, QString *> texts[] = {
        {"title", &event.title},
        {"series", &event.series},
        {"time-zone", &event.timeZone},
        {"venue", &event.venue},
        {"city", &event.city},
        {"recordings-base", &event.recordingsBase},
        {"photos-base", &event.photosBase},
        {"slides-base", &event.slidesBase},
    };
    const auto *found = std::find_if(std::begin(texts), std::end(texts),
                                     [&](const auto &it) { return key == QByteArrayView(it.first); });
    if (found != std::end(texts))
        *found->second = text(value);
    else if (key == "rundown")
        version(value);
    else if (key == "days")
        event.days = list(value, &EventReader::day);
    else if (key == "hosts")
        event.hosts = list(value, &EventReader::person);
    else if (key == "post" && m_document.node(value).isMap())
        post(value);
    else if (key == "checks" && m_document.node(value).isMap())
        checks(value);
    else if (key == "stamp-notes")
        event.stampNotes = isTrue(value);
    else if (key == "outline")
        event.outline = list(value, &EventReader::entry);
    else
        return false;
    return true;
}

void EventReader::root(int node)
{
    if (m_document.node(node).isMap()) {
        forEachKey(node, [&](QByteArrayView key, int value) { return eventKey(key, value); });
        return;
    }
    m_read.readOnly = true;
    report(node, Severity::Error,
           Text::tr("This is not an event file: it does not begin with keys such as “title:”."));
}

ReadEvent EventReader::read()
{
    m_read.problems = m_document.problems();
    m_read.readOnly = m_document.isReadOnly();
    if (!m_document.isEmpty())
        root(0);
    std::sort(m_ignored.begin(), m_ignored.end());
    return m_read;
}

} // namespace rundown
