// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/eventchecks.h"

#include "models/checks/alttext.h"
#include "models/checks/findingmaker.h"
#include "models/checks/recordingcounts.h"
#include "models/event/recordingname.h"
#include "models/format/recap/frontmatter.h"
#include "models/format/recap/opendoubts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct EventChecks
{
    Q_DECLARE_TR_FUNCTIONS(EventChecks)
};

using Field = FieldPlace::Field;
using Severity = Problem::Severity;

std::optional<QDate> commonestRecordingDay(const Event &event)
{
    QMap<QDate, int> count;
    forEachRecording(event.outline, [&](const Entry &, const Recording &recording, int) {
        if (const auto date = parseRecordingName(fileOrUrl(recording)).date)
            ++count[*date];
    });
    const auto most = std::ranges::max_element(count);
    return most == count.end() ? std::nullopt : std::optional(count.key(*most));
}

/// The date's place in front matter of any flavour: `Date: 2019-10-19`, `date = 2019-10-19`,
/// `"date": "2019-10-19T10:00"`.
QRegularExpressionMatch dateIn(const QString &frontMatter)
{
    static const QRegularExpression date(
        u"(?:^|[{,])[ \\t]*[\"']?date[\"']?[ \\t]*[:=][ \\t]*[\"']?((\\d{4})([-/.])(\\d{1,2})\\3(\\d{1,2}))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return date.match(frontMatter);
}

QString dateLike(QDate day, QStringView separator)
{
    return day.toString(u"yyyy'%1'MM'%1'dd"_s.arg(separator));
}

} // namespace

QString CheckContext::folder() const
{
    return file.isEmpty() ? QString() : QFileInfo(file).absolutePath();
}

QString listOfNames(const QStringList &names)
{
    constexpr int most = 5;
    QString list = names.mid(0, most).join(EventChecks::tr(", "));
    if (names.size() > most)
        list += EventChecks::tr(" and %n more", nullptr, int(names.size()) - most);
    return list;
}

std::optional<QDate> firstDayOf(const Event &event)
{
    if (!event.days.isEmpty())
        return *std::ranges::min_element(event.days);
    return commonestRecordingDay(event);
}

CheckFindings checkPostDate(const CheckContext &context)
{
    const QString &text = context.event.post.frontMatter;
    const auto match = dateIn(text);
    const auto first = firstDayOf(context.event);
    if (!match.hasMatch() || !first)
        return {};
    const QDate date(match.captured(2).toInt(), match.captured(4).toInt(), match.captured(5).toInt());
    if (!date.isValid() || date >= *first)
        return {};
    const QList<QDate> &days = context.event.days;
    const QDate last = days.isEmpty() ? *first : *std::ranges::max_element(days);
    CheckFinding finding = findingAt(u"post-before-event"_s, Severity::Warning, text, match.capturedStart(1),
                                     match.capturedLength(1));
    finding.place.field = Field::FrontMatter;
    finding.what = EventChecks::tr("The post is dated %1, before the event on %2.")
                       .arg(date.toString(Qt::ISODate), first->toString(Qt::ISODate));
    finding.mend = EventChecks::tr("Give the post a date on or after the event's.");
    finding.fix = {EventChecks::tr("Set the post's date to %1").arg(last.toString(Qt::ISODate)),
                   {editAt(text, finding.begin, finding.length, dateLike(last, match.capturedView(3)))}};
    finding.fix.edits.first().place = finding.place;
    return {finding};
}

namespace {

/// A kind of thing that the sessions of a recap have, and what is said where they lack it.
struct Wanted
{
    QString code;
    bool (*isWanted)(const Session &);
    bool (*isThere)(const Session &);
    Field field;
    QString noSession;    ///< "No session has …"
    QString thisSession;  ///< "%1 has no …"
    QString manySessions; ///< "%1 of %2 sessions have no …: %3."
    QString mend;
    CheckAction action;
};

bool isTalk(const Session &session)
{
    return session.kind == SessionKind::Talk || session.kind == SessionKind::Lightning;
}

bool isTalkOrPanel(const Session &session)
{
    return isTalk(session) || session.kind == SessionKind::Panel;
}

QString nameOf(const Session &session)
{
    if (!session.title.isEmpty())
        return quoted(session.title);
    if (!session.people.isEmpty())
        return quoted(session.people.first().name);
    return session.recordings.isEmpty() ? QString() : quoted(displayName(session.recordings.first()));
}

bool hasTakenPlace(const CheckContext &context)
{
    const auto first = firstDayOf(context.event);
    return !context.today.isValid() || !first || *first < context.today;
}

CheckFinding lacking(const Wanted &wanted, const Entry &entry, const QString &what)
{
    CheckFinding finding;
    finding.code = wanted.code;
    finding.severity = Severity::Hint;
    finding.what = what;
    finding.mend = wanted.mend;
    finding.action = wanted.action;
    finding.place = {entry.id, wanted.field, 0};
    return finding;
}

/// What the sessions lack, in one line where many do.
CheckFindings lackingIn(const CheckContext &context, const Wanted &wanted)
{
    QList<const Entry *> without;
    QStringList names;
    qsizetype all = 0;
    forEachEntry(context.event.outline, [&](const Entry &entry, const Entry *) {
        const Session *session = entry.session();
        if (!session || !entry.children.isEmpty() || !wanted.isWanted(*session))
            return;
        ++all;
        if (wanted.isThere(*session))
            return;
        without.append(&entry);
        names.append(nameOf(*session));
    });
    constexpr qsizetype few = 2;
    if (without.isEmpty())
        return {};
    CheckFindings findings;
    if (without.size() == all || without.size() > few) {
        const QString what = without.size() == all
                                 ? wanted.noSession
                                 : wanted.manySessions.arg(QString::number(without.size()),
                                                           QString::number(all), listOfNames(names));
        findings.append(lacking(wanted, *without.first(), what));
        findings.last().gathered = true;
        return findings;
    }
    for (qsizetype i = 0; i < without.size(); ++i) {
        findings.append(lacking(wanted, *without[i], wanted.thisSession.arg(names[i])));
        findings.last().subject = names[i];
    }
    return findings;
}

} // namespace

CheckFindings checkRecordingsThere(const CheckContext &context)
{
    if (!hasTakenPlace(context))
        return {};
    return lackingIn(context,
                     {u"no-recording"_s, isTalkOrPanel,
                      [](const Session &s) { return !s.recordings.isEmpty() || !s.videos.isEmpty(); },
                      Field::RecordingFile, EventChecks::tr("No session has a recording."),
                      EventChecks::tr("“%1” has no recording."),
                      EventChecks::tr("%1 of %2 sessions have no recording: %3."),
                      EventChecks::tr("Attach it, or ignore this where there is none."),
                      CheckAction::AttachRecordings});
}

CheckFindings checkSlidesThere(const CheckContext &context)
{
    return lackingIn(context,
                     {u"no-slides"_s, isTalk, [](const Session &s) { return !s.slides.isEmpty(); },
                      Field::SlidesFile, EventChecks::tr("No session has slides."),
                      EventChecks::tr("“%1” has no slides."),
                      EventChecks::tr("%1 of %2 sessions have no slides: %3."),
                      EventChecks::tr("Add them in the details, or ignore this where there are none."),
                      CheckAction::AddSlides});
}

CheckFindings checkNotesThere(const CheckContext &context)
{
    if (!hasTakenPlace(context))
        return {};
    return lackingIn(
        context,
        {u"no-notes"_s, isTalkOrPanel, [](const Session &s) { return !s.notes.isEmpty(); }, Field::Notes,
         EventChecks::tr("No session has notes."), EventChecks::tr("“%1” has no notes."),
         EventChecks::tr("%1 of %2 sessions have no notes: %3."),
         EventChecks::tr("Write what will be remembered, or ignore this."), CheckAction::WriteNotes});
}

namespace {

QStringList missingNumbers(const CountedRecordings &group)
{
    QStringList missing;
    const int last = group.places.lastKey();
    for (int number = group.places.firstKey(); number < last; ++number) {
        if (!group.places.contains(number) && !group.elsewhere.contains(number))
            missing.append(QString::number(number).rightJustified(group.digits, u'0'));
        if (missing.size() > group.places.size())
            return {}; // these do not count the recordings
    }
    return missing;
}

CheckFinding gapIn(const CountedRecordings &group, const QStringList &missing)
{
    const auto &behind = *group.places.upperBound(missing.first().toInt());
    CheckFinding finding;
    finding.code = u"recording-gap"_s;
    finding.severity = Severity::Hint;
    finding.place = behind.field;
    finding.gathered = true;
    finding.subject = missing.join(u", "_s);
    finding.what = EventChecks::tr("The numbers of the recordings leave out %1 (before %2).")
                       .arg(listOfNames(missing), quoted(behind.name));
    finding.mend = EventChecks::tr("Look whether a recording is missing; ignore this where none is.");
    finding.action = CheckAction::AttachRecordings;
    return finding;
}

} // namespace

CheckFindings checkRecordingNumbers(const CheckContext &context)
{
    constexpr qsizetype fewestForARow = 3;
    CheckFindings findings;
    for (const CountedRecordings &group : countedRecordings(context.event)) {
        const QStringList missing =
            group.places.size() < fewestForARow ? QStringList() : missingNumbers(group);
        if (!missing.isEmpty())
            findings.append(gapIn(group, missing));
    }
    return findings;
}

namespace {

/// A caption that can serve as the alternative text: one line without markup.
QString captionAsAlt(const QString &caption)
{
    static const QRegularExpression around(u"^[\\s(（]+|[\\s)）]+$"_s);
    static const QRegularExpression markup(u"[\\n*_`<>\\[\\]]"_s);
    const bool isPlain = !caption.contains(markup) && !caption.contains("://"_L1);
    return isPlain ? QString(caption).remove(around) : QString();
}

} // namespace

CheckFindings checkPhotoTexts(const CheckContext &context)
{
    CheckFindings findings;
    forEachEntry(context.event.outline, [&](const Entry &entry, const Entry *) {
        const Photo *photo = entry.photo();
        if (!photo || !photo->alt.trimmed().isEmpty())
            return;
        CheckFinding finding;
        finding.code = u"missing-alt"_s;
        finding.place = {entry.id, Field::Alt, 0};
        finding.subject = fileOrUrl(*photo);
        finding.what = EventChecks::tr("The photo “%1” says nothing to those who do not see it.")
                           .arg(quoted(fileNameOf(finding.subject)));
        finding.mend = EventChecks::tr("Say in words what it shows.");
        const QString caption = captionAsAlt(photo->caption);
        const QString alt = caption.isEmpty() ? altFromFileName(finding.subject) : caption;
        const QString name = caption.isEmpty() ? EventChecks::tr("Use the file's name: “%1”")
                                               : EventChecks::tr("Use the caption: “%1”");
        if (!alt.isEmpty())
            finding.fix = {name.arg(quoted(alt)), {{finding.place, 0, photo->alt, alt}}};
        findings.append(finding);
    });
    return findings;
}

CheckFindings checkHandles(const CheckContext &context)
{
    QSet<QString> taken;
    forEachEntry(context.event.outline, [&](const Entry &entry, const Entry *) {
        if (entry.session())
            taken.insert(entry.session()->id);
    });
    QSet<QString> seen;
    CheckFindings findings;
    forEachEntry(context.event.outline, [&](const Entry &entry, const Entry *) {
        const QString id = entry.session() ? entry.session()->id : QString();
        if (id.isEmpty() || !seen.contains(id)) {
            seen.insert(id);
            return;
        }
        QString free;
        for (int i = 2; free.isEmpty() || taken.contains(free); ++i)
            free = u"%1-%2"_s.arg(id).arg(i);
        taken.insert(free);
        CheckFinding finding = findingAt(u"duplicate-id"_s, Severity::Warning, id, 0, id.size());
        finding.place = {entry.id, Field::Handle, 0};
        finding.what = EventChecks::tr("Two sessions have the id “%1”.").arg(quoted(id));
        finding.mend = EventChecks::tr("Give this one another.");
        finding.fix = {EventChecks::tr("Name it %1").arg(free), {{finding.place, 0, id, free}}};
        findings.append(finding);
    });
    return findings;
}

QString nameOf(CheckAction action)
{
    switch (action) {
    case CheckAction::None:
        break;
    case CheckAction::AttachRecordings:
        return EventChecks::tr("Attach recordings…");
    case CheckAction::FindRecordings:
        return EventChecks::tr("Find lost recordings");
    case CheckAction::MeasureRecordings:
        return EventChecks::tr("Measure the recordings");
    case CheckAction::AddSlides:
        return EventChecks::tr("Add slides");
    case CheckAction::WriteNotes:
        return EventChecks::tr("Write notes");
    case CheckAction::ItIsRight:
        return EventChecks::tr("It is right");
    }
    return {};
}

CheckFindings openDoubts(const Event &event)
{
    CheckFindings findings;
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *parent) {
        for (const OpenDoubt &doubt : entry.doubts) {
            const QString line = quoted(lineInDoubt(event, entry, parent != nullptr, doubt));
            CheckFinding finding;
            finding.code = u"doubt"_s;
            finding.severity = Severity::Hint;
            finding.what = line.isEmpty() ? textOf(doubt.reason)
                                          : EventChecks::tr("“%1”: %2").arg(line, textOf(doubt.reason));
            finding.mend = EventChecks::tr("Say in the details what it is, or that it is right.");
            finding.place = {entry.id, Field::Whole, 0};
            finding.action = CheckAction::ItIsRight;
            finding.doubt = doubt;
            findings.append(finding);
        }
    });
    return findings;
}

QStringList eventCheckCodes()
{
    return {u"post-before-event"_s, u"no-recording"_s,   u"no-slides"_s,       u"no-notes"_s,
            u"recording-gap"_s,     u"missing-alt"_s,    u"duplicate-id"_s,    u"duplicate-slug"_s,
            u"missing-file"_s,      u"left-out"_s,       u"link-with-space"_s, u"open-check"_s,
            u"open-link"_s,         u"length-unknown"_s, frontMatterCode,      u"odd-slug"_s};
}

} // namespace rundown
