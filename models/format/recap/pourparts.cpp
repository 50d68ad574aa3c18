// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/pour.h"

#include "models/format/recap/styles.h"

#include <QStringBuilder>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// In a text whose lines end differently the empty line behind a session may be its own.
bool endsBlank(const Entry &entry, const PourContext &context)
{
    const auto ends = [](const Entry &of, const Layout &style) {
        const auto isOwn = [](const LayoutLine &line) { return !line.has(Field::Children); };
        const auto last = std::find_if(style.lines.rbegin(), style.lines.rend(), isOwn);
        const bool goesOnInStyle = !of.layout.contains(u'\n') && last != style.lines.rend();
        return goesOnInStyle ? last->prefix() == u"\r" : of.layout.endsWith(u"\n\r");
    };
    return ends(entry, context.session) ||
           (!entry.children.isEmpty() && ends(entry.children.last(), context.child));
}

/// The last line of a session's notes, or of its last child's, is nothing but blanks, and so is that of its
/// text.
bool endsInBlanks(const Entry &entry, const PourContext &context)
{
    const Entry &last = entry.children.isEmpty() ? entry : entry.children.last();
    const Session *session = last.session();
    if (!session || session->notes.isEmpty() || !session->notes.back().isSpace())
        return false;
    const QStringList lines = pourSession(entry, false, context);
    return !lines.isEmpty() && QStringView(lines.last()).trimmed().isEmpty();
}

/// A paragraph right behind a list would be taken into its last item.
bool startsAsParagraph(const Entry &entry, const Entry &before, const PourContext &context)
{
    if (endsBlank(before, context) || endsInBlanks(before, context))
        return false;
    if (entry.photo())
        return true;
    const QString text = entry.prose() ? entry.prose()->text : QString();
    static const QString interrupting = u"#>`~<-*_=|\r"_s;
    if (text.isEmpty() || interrupting.contains(text.front()) || text.startsWith(u"+ "))
        return false;
    // The next item of a numbered list; a paragraph is not interrupted by one.
    const bool isNumbered = text.front().isDigit() && markerLength(text) > 0;
    return !(isNumbered && !before.layout.isEmpty() && before.layout.front().isDigit());
}

/// True where two sessions may be parts of one row of a table.
bool shareRow(const Entry &entry, const Entry &next)
{
    const QStringView form = next.layout;
    const bool ended = QStringView(entry.layout).trimmed().endsWith(u'|') && !entry.layout.contains(u'\n');
    const bool starts = !form.isEmpty() && !form.contains(u'\n') && !u"|#>-+"_s.contains(form.front()) &&
                        !form.startsWith(u"* ");
    return entry.session() && next.session() && ended && starts;
}

bool isLayout(const QString &layout)
{
    return !QStringView(layout).trimmed().isEmpty();
}

/// An event file may leave out what its post looks like: no entry is left out of the post for it.
Style withUsualLayouts(Style style)
{
    if (isLayout(style.session) && isLayout(style.child) && isLayout(style.photo))
        return style;
    const Style usual = defaultStyle();
    for (const auto layout : {&Style::session, &Style::child, &Style::photo}) {
        if (!isLayout(style.*layout))
            style.*layout = usual.*layout;
    }
    return style;
}

/// The places of the brackets that have no counterpart, in rising order.
QList<qsizetype> looseBrackets(QStringView text, QChar opening, QChar closing)
{
    QList<qsizetype> open;
    QList<qsizetype> loose;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == opening)
            open.append(i);
        else if (text[i] == closing && open.isEmpty())
            loose.append(i);
        else if (text[i] == closing)
            open.removeLast();
    }
    loose += open;
    std::ranges::sort(loose);
    return loose;
}

QString photoText(const LayoutToken &token, QStringView before, const Photo &photo,
                  const PourContext &context)
{
    if (!token.field)
        return token.literal;
    switch (*token.field) {
    case Field::Alt:
        return before.endsWith(u'[') ? inBrackets(photo.alt) : photo.alt;
    case Field::Photo: {
        const QString address = postAddress(context.photosBase, photo.file, photo.url);
        return before.endsWith(u"](") ? inParentheses(address) : address;
    }
    case Field::Caption:
        return photo.caption;
    default:
        return {};
    }
}

} // namespace

PourContext::PourContext(const Event &event)
    : blankLinesBetweenSessions(event.post.style.blankLinesBetweenSessions),
      recordingsBase(event.recordingsBase), photosBase(event.photosBase), slidesBase(event.slidesBase)
{
    const Style style = withUsualLayouts(event.post.style);
    hasOwnSession = isLayout(event.post.style.session);
    hasOwnChild = isLayout(event.post.style.child);
    session = Layout::parse(style.session);
    child = Layout::parse(style.child);
    photo = Layout::parse(style.photo);
}

QString postAddress(const QString &base, const QString &file, const QString &url)
{
    const QString address = publicUrl(base, file, url);
    if (!address.isEmpty())
        return address;
    // Where a file lies on somebody's disk is nobody's business.
    const QString path = file.startsWith(u'/') ? fileNameOf(file) : file;
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

QString linkText(const QString &title, const QString &file, const QString &url)
{
    return title.isEmpty() ? fileNameOf(file.isEmpty() ? url : file) : title;
}

QString inBrackets(QString text)
{
    if (!text.contains(u'[') && !text.contains(u']'))
        return text;
    const QList<qsizetype> loose = looseBrackets(text, u'[', u']');
    for (auto place = loose.crbegin(); place != loose.crend(); ++place)
        text.insert(*place, u'\\');
    return text;
}

QString inParentheses(QString address)
{
    if (!address.contains(u'(') && !address.contains(u')'))
        return address;
    const QList<qsizetype> loose = looseBrackets(address, u'(', u')');
    for (auto place = loose.crbegin(); place != loose.crend(); ++place)
        address.replace(*place, 1, address[*place] == u'(' ? u"%28"_s : u"%29"_s);
    return address;
}

QStringList pourPhoto(const Entry &entry, const PourContext &context)
{
    const Photo &photo = *entry.photo();
    const Layout layout = entry.layout.isEmpty() ? context.photo : Layout::parse(entry.layout);
    QStringList out;
    for (const LayoutLine &line : layout.lines) {
        QString text;
        for (const LayoutToken &token : line.tokens)
            text += photoText(token, text, photo, context);
        if (!line.has(Field::Caption) || !photo.caption.isEmpty())
            out.append(text.split(u'\n'));
    }
    return out;
}

int blankLinesBetween(const Entry &entry, const Entry *next, const PourContext &context)
{
    if (!next)
        return std::max(0, entry.blankLinesAfter.value_or(0));
    if (entry.blankLinesAfter == sameLine)
        return shareRow(entry, *next) ? sameLine : 0;
    const bool sessions = entry.session() && next->session();
    const int usual = sessions ? context.blankLinesBetweenSessions : 1;
    const bool needed = !entry.prose() && startsAsParagraph(*next, entry, context);
    return std::max(entry.blankLinesAfter.value_or(usual), needed ? 1 : 0);
}

QStringList notesToLines(QStringView notes, const Marker &marker)
{
    QStringList lines;
    for (const QStringView note : notes.tokenize(u'\n')) {
        if (note.isEmpty())
            lines.append(QString());
        else if (note.front() == u' ' || note.front() == u'\t')
            lines.append(marker.indent % note);
        else
            lines.append(marker.indent % marker.bullet % note);
    }
    return lines;
}

std::optional<QString> notesFromLines(std::span<const QStringView> lines, QStringView prefix,
                                      qsizetype indent)
{
    QString notes;
    qsizetype size = 0;
    for (const QStringView line : lines)
        size += line.size() + 1;
    notes.reserve(size);
    const QStringView blanks = prefix.left(indent);
    const auto isBlankAt = [](QStringView line, qsizetype i) { return line[i] == u' ' || line[i] == u'\t'; };
    for (const QStringView &line : lines) {
        QStringView rest;
        if (line.isEmpty())
            rest = {};
        else if (line.size() > prefix.size() && line.startsWith(prefix) && !isBlankAt(line, prefix.size()))
            rest = line.sliced(prefix.size());
        else if (line.size() > indent && line.startsWith(blanks) && isBlankAt(line, indent))
            rest = line.sliced(indent);
        else
            return std::nullopt;
        if (&line != &lines.front())
            notes += u'\n';
        notes += rest;
    }
    return notes;
}

} // namespace rundown
