// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of fields that are no Markdown: addresses and layouts.
#include "models/checks/eventchecks.h"
#include "models/checks/findingmaker.h"
#include "models/checks/markedtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct FieldChecks
{
    Q_DECLARE_TR_FUNCTIONS(FieldChecks)
};

using Field = FieldPlace::Field;
using Severity = Problem::Severity;

/// Appends a finding where an address has white space in it or around it.
void checkAddress(CheckFindings &findings, const QString &address, const FieldPlace &place)
{
    static const QRegularExpression space(u"\\s"_s);
    if (!address.contains(space))
        return;
    CheckFinding finding = findingAt(u"link-with-space"_s, Severity::Warning, address, 0, address.size());
    finding.place = place;
    QString written = address.trimmed();
    const bool inside = written.contains(space);
    written.replace(space, u"%20"_s);
    finding.what =
        FieldChecks::tr("There is a space in the address “%1”; a link ends there.").arg(quoted(address));
    finding.mend =
        inside ? FieldChecks::tr("Write %20 for each space.") : FieldChecks::tr("Take the space away.");
    finding.fix = {inside ? FieldChecks::tr("Write the spaces in the address as %20")
                          : FieldChecks::tr("Take away the space around the address"),
                   {{place, 0, address, written}}};
    findings.append(finding);
}

template<class T>
void checkList(CheckFindings &findings, const QList<T> &list, QString T::*url, EntryId id, Field field)
{
    for (int row = 0; row < list.size(); ++row)
        checkAddress(findings, list[row].*url, {id, field, row});
}

/// What a layout puts around its fields, where that hurts.
void checkLayout(CheckFindings &findings, const QString &layout, const FieldPlace &place)
{
    static const QRegularExpression heading(u"^( {0,3})(#{1,6})(?=[^#\\s])"_s);
    static const QRegularExpression address(u"(?<![<(\"'])\\{(?:recording|slides|video)\\.url\\}(?=["_s +
                                            fullWidthPunctuation() + u"])"_s);
    if (const auto match = heading.match(layout); match.hasMatch()) {
        CheckFinding finding = findingAt(u"heading-without-space"_s, Severity::Warning, layout,
                                         match.capturedStart(2), match.capturedLength(2));
        finding.what = FieldChecks::tr("“%1” looks like a heading and is none: a space is missing.")
                           .arg(quoted(layout.section(u'\n', 0, 0)));
        finding.mend = FieldChecks::tr("Put a space behind %1.").arg(match.captured(2));
        finding.fix = {FieldChecks::tr("Add a space after %1").arg(match.captured(2)),
                       {editAt(layout, finding.begin, finding.length, match.captured(2) + u' ')}};
        findings.append(finding);
        findings.last().place = findings.last().fix.edits.first().place = place;
    }
    for (auto match = address.globalMatch(layout); match.hasNext();) {
        const auto found = match.next();
        CheckFinding finding = findingAt(u"url-swallows-punctuation"_s, Severity::Warning, layout,
                                         found.capturedStart(), found.capturedLength());
        finding.what =
            FieldChecks::tr("Addresses swallow the full-width punctuation that the layout puts behind them.");
        finding.mend = FieldChecks::tr("Put <> around the address.");
        finding.fix = {FieldChecks::tr("Put <> around the address"),
                       {editAt(layout, finding.begin, finding.length, u'<' + found.captured() + u'>')}};
        findings.append(finding);
        findings.last().place = findings.last().fix.edits.first().place = place;
    }
}

} // namespace

CheckFindings checkAddresses(const CheckContext &context)
{
    const Event &event = context.event;
    CheckFindings findings;
    checkAddress(findings, event.recordingsBase, {EntryId::None, Field::RecordingsBase, 0});
    checkAddress(findings, event.photosBase, {EntryId::None, Field::PhotosBase, 0});
    checkAddress(findings, event.slidesBase, {EntryId::None, Field::SlidesBase, 0});
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *) {
        if (const Photo *photo = entry.photo())
            checkAddress(findings, photo->url, {entry.id, Field::PhotoUrl, 0});
        const Session *session = entry.session();
        if (!session)
            return;
        checkList(findings, session->slides, &Slides::url, entry.id, Field::SlidesUrl);
        checkList(findings, session->recordings, &Recording::url, entry.id, Field::RecordingUrl);
        checkList(findings, session->videos, &Video::url, entry.id, Field::VideoUrl);
    });
    return findings;
}

CheckFindings checkLayouts(const CheckContext &context)
{
    CheckFindings findings;
    checkLayout(findings, context.event.post.style.session, {EntryId::None, Field::SessionStyle, 0});
    checkLayout(findings, context.event.post.style.child, {EntryId::None, Field::ChildStyle, 0});
    forEachEntry(context.event.outline, [&](const Entry &entry, const Entry *) {
        checkLayout(findings, entry.layout, {entry.id, Field::Layout, 0});
    });
    return findings;
}

} // namespace rundown
