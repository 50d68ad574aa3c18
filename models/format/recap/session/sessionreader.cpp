// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/session/sessionreader.h"

#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/speakersentence.h"
#include "models/format/recap/session/chosenreading.h"
#include "models/format/recap/session/labelledparts.h"
#include "models/format/recap/session/notelines.h"
#include "models/format/recap/session/peoplelines.h"
#include "models/format/recap/session/rowreader.h"
#include "models/format/recap/session/sessiondraft.h"
#include "models/format/recap/session/sessionhead.h"
#include "models/format/recap/session/timedlines.h"
#include "models/format/recap/words/linelabels.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// Reads a session line by line: asks of each line what it says, those first that say it best; what says
/// nothing is a note.
class SessionReader
{
public:
    SessionReader(const BodyLines &lines, const SessionPlan &plan)
        : lines(lines), plan(plan), draft{lines, plan}, notes(plan.kind, draft.session, draft.result.layout)
    {}

    ReadItem read()
    {
        ReadItem &result = draft.result;
        result.kind = plan.kind;
        result.layout.lines.reserve(std::min(plan.end - plan.line, usualLines));
        const int bodyEnd = plan.children.isEmpty() ? plan.end : plan.children.first().line;
        lookAhead(plan.line + 1, bodyEnd);
        lookAhead(plan.behindChildren.value_or(plan.end), plan.end);
        draft.titleIsBelow = plan.kind != SessionPlan::Kind::Line && hasTitleBelow(bodyEnd);
        readHeadLine(draft);
        readBody(plan.line + 1, bodyEnd);
        if (!plan.children.isEmpty())
            readChildren();
        readBody(plan.behindChildren.value_or(plan.end), plan.end);
        notes.nameLast();
        if (takeSubjectOfTitle(draft.session))
            draft.addDoubt(Doubt::Reason::SpeakerInTitle, plan.line);
        result.lines.reserve(plan.end - plan.line);
        for (int i = plan.line; i < plan.end; ++i)
            result.lines.append(draft.line(i));
        if (plan.doubt)
            draft.addDoubt(*plan.doubt, plan.line);
        result.entry.content = std::move(draft.session);
        return std::move(result);
    }

private:
    /// What the body holds decides how its first lines, and the links of its head, are read.
    void lookAhead(int from, int to)
    {
        for (int i = from; i < to; ++i) {
            if (!lines.isMedia(i)) {
                draft.affiliationFollows |= lines.mayBeLabelled(i) && !lines.isOpaque(i) &&
                                            affiliationLabelLength(lines.content(i)) > 0;
                continue;
            }
            draft.mediaFollows = true;
            for (const MediaLink &media : lines.media(i)) {
                draft.shown.append(media.kind);
                draft.has[std::size_t(media.kind)] = true;
            }
        }
    }

    bool hasTitleBelow(int bodyEnd) const
    {
        for (int i = plan.line + 1; i < bodyEnd; ++i) {
            if (lines.mayBeLabelled(i) && !lines.isOpaque(i) && titleLabelLength(lines.content(i)) > 0)
                return true;
        }
        return false;
    }

    void readChildren()
    {
        const SessionPlan &first = plan.children.first();
        const QString indent = draft.line(first.line).left(first.indent - plan.indent).toString();
        for (const SessionPlan &child : plan.children)
            readChild(child);
        Tokens tokens;
        addLiteral(tokens, indent);
        addField(tokens, Field::Children);
        draft.result.layout.lines.append({tokens});
    }

    void readChild(SessionPlan child)
    {
        const int end = child.end;
        while (child.end > child.line + 1 && draft.line(child.end - 1).isEmpty())
            --child.end;
        ReadItem read = SessionReader(lines, child).read();
        read.entry.blankLinesAfter = end - child.end;
        draft.result.children.append(std::move(read));
    }

    void readBody(int from, int to)
    {
        Tokens tokens;
        for (int i = from; i < to; ++i) {
            tokens.clear();
            tokens.reserve(usualTokens);
            if ((!lines.isOpaque(i) || lines.isPlayer(i)) && readFieldLine(i, tokens)) {
                notes.closeRun();
                addLiteral(tokens, returnOf(draft.line(i)));
                draft.result.layout.lines.append({std::exchange(tokens, Tokens())});
            } else {
                notes.add(draft.line(i));
            }
        }
        notes.closeRun();
    }

    bool readFieldLine(int number, Tokens &tokens)
    {
        const QStringView text = withoutReturn(draft.line(number));
        if (lines.isBlank(number) || text.size() > 2000)
            return false;
        const QStringView content = contentOf(number, text);
        const QStringView lead = text.left(text.size() - content.size());
        if (!lines.isOpaque(number) && number != draft.titleLine && readingOf(number) == Reading::Session &&
            readNameBeforeRest(content, number, draft, tokens)) {
            prependLiteral(tokens, lead);
            return true;
        }
        if (lines.isMedia(number) && number != draft.titleLine && readingOf(number) == Reading::Session) {
            addLiteral(tokens, lead);
            takeMediaLinks(content, lines.media(number), draft.session, tokens);
            draft.sawField = true;
            return true;
        }
        if (!readField(number, content, tokens)) // most notes
            return false;
        prependLiteral(tokens, lead);
        return true;
    }

    Reading readingOf(int number) const
    {
        return plan.readings.isEmpty() ? Reading::Session : plan.readings.value(number, Reading::Session);
    }

    /// The content of a line, of which a child's begins at its own indent.
    QStringView contentOf(int number, QStringView text) const
    {
        const bool isWhole = text.size() == lines.line(number).size();
        return isWhole ? lines.content(number) : text.mid(contentBegin(text));
    }

    bool readField(int number, QStringView content, Tokens &tokens)
    {
        const Reading reading = readingOf(number);
        if (reading != Reading::Session)
            return readAsChosen(reading, content, number, draft, tokens);
        if (number == draft.titleLine) {
            readTitleLine(content, draft, tokens);
            return true;
        }
        if (lines.isOpaque(number))
            return false;
        if (lines.isFactRow(number)) {
            readFactRow(content, draft.session, tokens);
            draft.sawField = true;
            return true;
        }
        if (isUnderline(number)) {
            addLiteral(tokens, content);
            return true;
        }
        return readWords(number, content, tokens);
    }

    bool readWords(int number, QStringView content, Tokens &tokens)
    {
        if (readLabelledParts(content, number, draft, tokens) || readByline(content, number, draft, tokens))
            return true;
        RoleLabel label = lines.isContent(number, content) ? lines.roleLabel(number) : roleLabelOf(content);
        if (plan.isWork && label.length == 0)
            label.length = makerLabelLength(content);
        const bool mayBeTold = !lines.isContent(number, content) || lines.mayBeLabelled(number);
        if (readLabelledTitle(content, draft, tokens) ||
            readListedPerson(content, number, label, draft, tokens) ||
            readDefinedPeople(content, number, draft, tokens) ||
            readLabelledPeople(content, number, label, draft, tokens) ||
            (mayBeTold && readLabelledAffiliation(content, draft.session, tokens)) ||
            (mayBeTold && readLabelledTime(content, draft.session, tokens)) ||
            readTimeLine(content, draft, tokens) || readRoleSentence(content, number, draft, tokens) ||
            readUnlabelledPeople(content, number, draft, tokens))
            return true;
        const bool isFirst = !draft.sawNote;
        draft.sawNote = draft.sawNote || !isPicture(number);
        return readMediaInSentence(content, number, isFirst, tokens) ||
               (isFirst && draft.sawNote && readSubjectOfNotes(content, number, draft, tokens));
    }

    /// The session has one of these, be it told in its head or in the line with its people.
    bool isShown(MediaKind kind) const
    {
        return kind == MediaKind::Slides ? !draft.session.slides.isEmpty() : !draft.session.videos.isEmpty();
    }

    /// "-----" below a heading that has no hashes.
    bool isUnderline(int number) const
    {
        const QStringView text = withoutReturn(draft.line(number)).trimmed();
        return number == plan.line + 1 && plan.kind == SessionPlan::Kind::Heading &&
               !draft.line(plan.line).trimmed().startsWith(u'#') &&
               (text.count(u'-') == text.size() || text.count(u'=') == text.size());
    }

    /// An image, or the caption right below one.
    bool isPicture(int number) const
    {
        const QStringView text = withoutReturn(draft.line(number));
        const auto isImage = [](QStringView t) { return t.startsWith(u"![") || t.startsWith(u"[!["); };
        const bool slanted = text.size() > 2 && text.front() == text.back() && u"*_"_s.contains(text.front());
        return isImage(text) || (slanted && number > plan.line + 1 && isImage(draft.line(number - 1)));
    }

    /// A sentence that links to a recording, or to the only slides or video of the session.
    bool readMediaInSentence(QStringView content, int number, bool isFirst, Tokens &tokens)
    {
        QList<MediaLink> media =
            lines.isContent(number, content) ? lines.mediaInSentence(number) : mediaLinksInSentence(content);
        const auto isTaken = [&](const MediaLink &m) {
            if (m.kind == MediaKind::Recording)
                return false;
            const bool taken = draft.has[std::size_t(m.kind)] || isShown(m.kind);
            draft.has[std::size_t(m.kind)] = true;
            return taken;
        };
        media.removeIf(isTaken);
        if (media.isEmpty())
            return false;
        for (const MediaLink &m : media) {
            if (m.kind != MediaKind::Recording)
                draft.addDoubt(Doubt::Reason::MediaInSentence, number);
        }
        // "Ann Lee gave the long talk. [Slides](…)"
        const qsizetype begin = media.first().link.begin;
        if (isFirst && readSubjectOfNotes(content.left(begin), number, draft, tokens)) {
            for (MediaLink &m : media)
                m.link.moveBy(-begin);
            content = content.mid(begin);
        }
        takeMediaLinks(content, media, draft.session, tokens);
        return true;
    }

    static constexpr qsizetype usualTokens = 4; ///< of a line
    static constexpr int usualLines = 8;        ///< of a layout

    const BodyLines &lines;
    const SessionPlan &plan;
    SessionDraft draft;
    NoteLines notes;
};

} // namespace

ReadItem readSession(const BodyLines &lines, const SessionPlan &plan)
{
    return plan.columns ? readRow(lines, plan) : SessionReader(lines, plan).read();
}

} // namespace rundown
