// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/matchcommand.h"

#include "app/console.h"
#include "models/document/attachrecordings.h"
#include "models/document/eventdocument.h"
#include "models/event/recordingtimes.h"
#include "models/format/eventfile/eventfile.h"
#include "models/format/openfile.h"
#include "models/media/clockshift.h"
#include "models/media/copyrecordings.h"
#include "models/media/recordingfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

struct MatchText
{
    Q_DECLARE_TR_FUNCTIONS(MatchText)
};

QLatin1StringView reasonName(MatchReason reason)
{
    switch (reason) {
    case MatchReason::Attached:
        return "attached"_L1;
    case MatchReason::Slug:
        return "slug"_L1;
    case MatchReason::Start:
        return "start"_L1;
    case MatchReason::Follows:
        return "follows"_L1;
    case MatchReason::Order:
        break;
    }
    return "order"_L1;
}

QString lengthText(std::optional<qint64> ms)
{
    return ms ? QTime::fromMSecsSinceStartOfDay(int(*ms)).toString(u"H:mm:ss"_s) : u"-"_s;
}

QString titleOf(const EventDocument &document, EntryId id)
{
    const Session *session = document.session(id);
    return session && !session->title.isEmpty() ? session->title : u"…"_s;
}

QString lineFor(const EventDocument &document, const RecordingMatch &match, const MatchProposal &proposal)
{
    const FoundRecording &found = match.recordings[proposal.recording];
    QStringList reasons;
    for (const MatchReason reason : proposal.reasons)
        reasons << reasonText(reason);
    const QString to =
        proposal.session == EntryId::None
            ? MatchText::tr("no session")
            : MatchText::tr("%1 (%2)").arg(titleOf(document, proposal.session), reasons.join(u", "_s));
    QString line =
        u"%1  %2  %3  →  %4\n"_s.arg(proposal.start ? proposal.start->toString(u"HH:mm:ss"_s) : u"-       "_s,
                                     lengthText(found.durationMs).rightJustified(8), found.file, to);
    if (!found.problem.isEmpty())
        line += u"    "_s + found.problem + u'\n';
    return line;
}

QString matchText(const EventDocument &document, const RecordingMatch &match)
{
    QString text;
    for (const MatchProposal &proposal : match.proposals)
        text += lineFor(document, match, proposal);
    if (!match.missingNumbers.isEmpty())
        text += MatchText::tr("Numbers that are missing: %1\n").arg(match.missingNumbers.join(u", "_s));
    for (const int row : match.overlaps)
        text += MatchText::tr("%1 begins before the one in front of it has ended.\n")
                    .arg(match.recordings[row].file);
    for (const EntryId id : match.without)
        text += MatchText::tr("No recording for: %1\n").arg(titleOf(document, id));
    if (match.suggestedShiftMs != 0)
        text += MatchText::tr("The recorder's clock seems to be wrong. This would put it right: --shift=%1\n")
                    .arg(clockShiftText(match.suggestedShiftMs));
    return text;
}

QJsonObject proposalJson(const EventDocument &document, const RecordingMatch &match,
                         const MatchProposal &proposal)
{
    const FoundRecording &found = match.recordings[proposal.recording];
    QJsonObject object{{u"file"_s, found.file}};
    if (proposal.start)
        object.insert(u"start"_s, proposal.start->toString(u"HH:mm:ss"_s));
    if (found.durationMs)
        object.insert(u"duration"_s, double(*found.durationMs) / 1000);
    if (!found.problem.isEmpty())
        object.insert(u"problem"_s, found.problem);
    if (proposal.session == EntryId::None)
        return object;
    QJsonArray reasons;
    for (const MatchReason reason : proposal.reasons)
        reasons << reasonName(reason);
    object.insert(u"session"_s, document.session(proposal.session)->title);
    object.insert(u"reasons"_s, reasons);
    return object;
}

QByteArray matchJson(const EventDocument &document, const RecordingMatch &match)
{
    QJsonArray recordings;
    for (const MatchProposal &proposal : match.proposals)
        recordings << proposalJson(document, match, proposal);
    QJsonArray overlaps;
    for (const int row : match.overlaps)
        overlaps << match.recordings[row].file;
    QJsonArray without;
    for (const EntryId id : match.without)
        without << document.session(id)->title;
    QJsonObject object{{u"recordings"_s, recordings}};
    object.insert(u"missing"_s, QJsonArray::fromStringList(match.missingNumbers));
    object.insert(u"overlaps"_s, overlaps);
    object.insert(u"without"_s, without);
    if (match.suggestedShiftMs != 0)
        object.insert(u"shift"_s, double(match.suggestedShiftMs) / 1000);
    return QJsonDocument(object).toJson();
}

Problem matchError(const QString &file, const QString &what, const QString &mend)
{
    return {Problem::Severity::Error, file, 0, 0, what, mend};
}

bool isCopied(const Recording &recording, const MatchArguments &arguments)
{
    return arguments.outside == OutsideRecordings::Copy && isOutsideEvent(recording.file);
}

/// Copies those of elsewhere beside the event, where that was asked for: all of them, or none.
Result<void> copyThoseOfElsewhere(QList<AttachedRecording> &attached, const QStringList &paths,
                                  const QDir &folder, const MatchArguments &arguments)
{
    QStringList files;
    for (qsizetype i = 0; i < attached.size(); ++i) {
        if (isCopied(attached[i].recording, arguments))
            files << paths[i];
    }
    if (files.isEmpty())
        return {};
    const auto copies = copyRecordings(files, folder.filePath(u"recordings"_s));
    if (!copies)
        return tl::unexpected(copies.error());
    auto copy = copies->begin();
    for (AttachedRecording &each : attached) {
        if (isCopied(each.recording, arguments))
            renameFile(each.recording, folder.relativeFilePath(*copy++));
    }
    return {};
}

/// The recordings that are attached.
Result<QList<AttachedRecording>> attachable(const QString &eventFile, const RecordingMatch &match,
                                            const MatchArguments &arguments)
{
    QList<AttachedRecording> attached;
    QStringList paths;
    for (const MatchProposal &proposal : match.proposals) {
        if (proposal.session == EntryId::None)
            continue;
        const Recording recording = recordingOf(match, proposal, arguments.clockShiftMs);
        if (isOutsideEvent(recording.file) && arguments.outside == OutsideRecordings::Refuse)
            return tl::unexpected(
                matchError(recording.file, MatchText::tr("This recording lies outside the event's folder."),
                           MatchText::tr("Copy it there with --outside=copy, or leave it where it is with "
                                         "--outside=refer.")));
        attached << AttachedRecording{proposal.session, recording};
        paths << match.recordings[proposal.recording].path;
    }
    const auto copied = copyThoseOfElsewhere(attached, paths, QFileInfo(eventFile).absoluteDir(), arguments);
    if (!copied)
        return tl::unexpected(copied.error());
    return attached;
}

int apply(EventDocument &document, const QString &eventFile, const OpenedFile &opened,
          const RecordingMatch &match, const MatchArguments &arguments)
{
    if (opened.isPost)
        return failed(matchError(eventFile, MatchText::tr("This is a post, not an event file."),
                                 MatchText::tr("Make an event file of it first: rundown import")),
                      eventFile);
    const auto attached = attachable(eventFile, match, arguments);
    if (!attached)
        return failed(attached.error(), eventFile);
    const int sessions = attachRecordings(document, *attached);
    const auto text = writeEventFile(opened.bytes, document.event());
    if (!text)
        return failed(text.error(), eventFile);
    if (const auto saved = saveFile(eventFile, *text); !saved)
        return failed(saved.error(), eventFile);
    printError(MatchText::tr("Sessions changed: %1. Wrote %2").arg(sessions).arg(eventFile));
    return Done;
}

} // namespace

int runMatch(const QString &eventFile, const OpenedFile &opened, const MatchArguments &arguments)
{
    EventDocument document;
    document.load(opened.read.event, eventFile);
    auto found = findRecordings({arguments.folder}, QFileInfo(eventFile).absolutePath());
    if (!found)
        return failed(found.error(), eventFile);
    const auto sessions = matchSessions(
        document.event().outline, [&](const Entry &entry) { return document.effectiveStart(entry.id); });
    const RecordingMatch match = matchRecordings(std::move(*found), sessions, arguments.clockShiftMs);
    print(arguments.json ? matchJson(document, match) : matchText(document, match).toLocal8Bit());
    return arguments.apply ? apply(document, eventFile, opened, match, arguments) : int(Done);
}

} // namespace rundown
