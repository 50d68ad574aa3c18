// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/namedfiles.h"

#include "models/checks/markedtext.h"
#include "models/format/profile/markdownlinks.h"
#include "models/format/profile/mediaaddresses.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Field = FieldPlace::Field;

/// Only the site knows what is at its root, and what a template tag stands for.
bool isOfTheSite(const QString &path)
{
    return path.startsWith(u'/') || path.startsWith(u'{') || path.startsWith(u'|') || path.startsWith(u'#');
}

/// The text with code that takes whole lines, and comments, hidden. Code that is marked by its indent stays:
/// in a note it would be an item.
QString withoutFencesAndComments(QString text)
{
    static const QRegularExpression hidden(
        uR"(^[ \t>]*(`{3,}+(?=[^`\n]*$)|~{3,}+)[^\n]*+\n(?:(?![ \t>]*\1)[^\n]*\n)*+[^\n]*|<!--(?:[^-]++|-(?!->))*+(?:-->|\z))"_s,
        QRegularExpression::MultilineOption);
    const QString before = text;
    for (auto match = hidden.globalMatch(before); match.hasNext();) {
        const auto found = match.next();
        for (qsizetype i = found.capturedStart(); i < found.capturedEnd(); ++i) {
            if (text[i] != u'\n')
                text[i] = hiddenCharacter;
        }
    }
    return text;
}

/// The text's paragraphs: neither a link nor code within a line goes over an empty line.
QList<TextRange> paragraphsOf(const QString &text)
{
    static const QRegularExpression emptyLines(uR"(\n(?:[ \t]*+\n)+)"_s);
    QList<TextRange> paragraphs;
    qsizetype begin = 0;
    for (auto match = emptyLines.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        paragraphs.append({begin, found.capturedStart()});
        begin = found.capturedEnd();
    }
    paragraphs.append({begin, text.size()});
    return paragraphs;
}

/// As the export decides it: what is shown is a file; what is linked to, or defined, may be a page.
void addAddress(QList<NamedFile> &files, const QString &written, MarkdownAddress::Kind kind,
                const FieldPlace &place, qsizetype begin)
{
    using Kind = MarkdownAddress::Kind;
    if (kind == Kind::Autolink || kind == Kind::Bare)
        return;
    const QString address = plainAddress(written, kind == Kind::Html || kind == Kind::HtmlLink);
    const QString path = isOfTheSite(address) ? QString() : localPathOf(address);
    const bool isShown = kind == Kind::Image || kind == Kind::Html;
    if (!path.isEmpty() && !written.contains(hiddenCharacter) && (isShown || isMediaPath(path)))
        files.append({written, path, place, false, begin, true});
}

void addFilesOfText(QList<NamedFile> &files, const QString &text, const FieldPlace &place)
{
    const QString shown = withoutFencesAndComments(text);
    for (const TextRange &paragraph : paragraphsOf(shown)) {
        const QStringView piece = QStringView(shown).mid(paragraph.begin, paragraph.end - paragraph.begin);
        for (const MarkdownAddress &found : findInlineParts(piece).addresses)
            addAddress(files, piece.mid(found.begin, found.end - found.begin).toString(), found.kind, place,
                       paragraph.begin + found.begin);
    }
}

void addFilesOfSession(QList<NamedFile> &files, const Event &event, EntryId id, const Session &session)
{
    const auto add = [&](const QString &file, const QString &address, Field field, int row) {
        if (!file.isEmpty() && !isOfTheSite(file))
            files.append({file, file, {id, field, row}, !address.isEmpty()});
    };
    for (int i = 0; i < session.slides.size(); ++i) {
        const Slides &slides = session.slides[i];
        add(slides.file, publicUrl(event.slidesBase, slides.file, slides.url), Field::SlidesFile, i);
    }
    for (int i = 0; i < session.recordings.size(); ++i) {
        const Recording &recording = session.recordings[i];
        add(recording.file, publicUrl(event.recordingsBase, recording.file, recording.url),
            Field::RecordingFile, i);
    }
    addFilesOfText(files, session.notes, {id, Field::Notes, 0});
}

} // namespace

QList<NamedFile> namedFilesOf(const Event &event)
{
    QList<NamedFile> files;
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *) {
        if (const Session *session = entry.session()) {
            addFilesOfSession(files, event, entry.id, *session);
        } else if (const Photo *photo = entry.photo()) {
            if (!photo->file.isEmpty() && !isOfTheSite(photo->file))
                files.append({photo->file,
                              photo->file,
                              {entry.id, Field::PhotoFile, 0},
                              !publicUrl(event.photosBase, photo->file, photo->url).isEmpty()});
            addFilesOfText(files, photo->caption, {entry.id, Field::Caption, 0});
        } else {
            addFilesOfText(files, entry.prose()->text, {entry.id, Field::Prose, 0});
        }
    });
    return files;
}

} // namespace rundown
