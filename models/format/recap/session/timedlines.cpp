// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/session/timedlines.h"

#include "models/format/recap/lines/byline.h"
#include "models/format/recap/lines/clock.h"
#include "models/format/recap/lines/dates.h"
#include "models/format/recap/lines/factrows.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/linelabels.h"
#include "models/format/recap/words/rolelabels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// "Hall A · Jane Doe", "… · 领读：半夏": the first of the parts behind a time that names people; the rest
/// stays as it is.
void takePeopleAmong(QStringView parts, Session &session, Tokens &tokens)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i <= parts.size() && session.people.isEmpty(); ++i) {
        if (i < parts.size() && !u"·|｜•/"_s.contains(parts[i]))
            continue;
        const QStringView part = parts.mid(from, i - from);
        const qsizetype blanks = part.trimmed().data() - part.data();
        Role role = Role::Speaker;
        const qsizetype label = roleWordLength(part.mid(blanks), role);
        const qsizetype begin = label > 0 ? blanks + label : 0;
        const QList<PersonText> people = peopleIn(part.mid(begin), {label > 0, false});
        if (!people.isEmpty() && (label > 0 || likenessOf(part, people) == 2) &&
            !part.trimmed().back().isDigit()) {
            addLiteral(tokens, parts.left(from + begin));
            takePeople(part.mid(begin), people, role, session, tokens);
            addLiteral(tokens, parts.mid(i));
            return;
        }
        from = i + 1;
    }
    addLiteral(tokens, parts);
}

} // namespace

bool readByline(QStringView content, int number, SessionDraft &draft, Tokens &tokens)
{
    Session &session = draft.session;
    const bool isBelow = draft.plan.kind == SessionPlan::Kind::Heading || number == draft.plan.line + 1;
    if (draft.sawNote || draft.sawField || draft.headNamesPeople || !isBelow)
        return false;
    const std::optional<Byline> slanted = session.people.isEmpty() ? untimedBylineOf(content) : std::nullopt;
    const std::optional<Byline> byline = session.start || slanted ? slanted : bylineOf(content);
    if (!byline)
        return false;
    takeByline(content, *byline, draft.plan.toldInBylines && !slanted, session, tokens);
    draft.sawField = draft.sawField || byline->mediaBegin >= 0;
    if (!byline->tellsOfPeople() && !session.people.isEmpty())
        draft.addDoubt(Doubt::Reason::PersonOrNote, number);
    return true;
}

bool readTimeLine(QStringView content, SessionDraft &draft, Tokens &tokens)
{
    Session &session = draft.session;
    if (session.start || draft.sawNote || draft.plan.kind != SessionPlan::Kind::Heading)
        return false;
    const qsizetype date = dateLength(content);
    const auto time = timeBelowHeading(content.mid(date));
    if (!time)
        return false;
    addLiteral(tokens, content.left(date));
    takeTime(content.mid(date), *time, session, tokens);
    takePeopleAmong(content.mid(date + time->rest), session, tokens);
    return true;
}

bool readLabelledTime(QStringView content, Session &session, Tokens &tokens)
{
    static constexpr CharacterSet remarks(u"，,（(；;");
    qsizetype label = session.start ? 0 : timeLabelLength(content);
    if (label > 0)
        label += dateLength(content.mid(label));
    qsizetype end = label;
    while (end < content.size() && !remarks.has(content[end])) // "19:30，每人 8 分钟", "19:30（推迟半小时）"
        ++end;
    const QStringView told = content.mid(label, end - label);
    const auto time = label > 0 ? timeAtBeginning(told) : std::nullopt;
    if (!time || time->rest < told.trimmed().size())
        return false;
    addLiteral(tokens, content.left(label));
    takeTime(told, *time, session, tokens);
    addLiteral(tokens, told.mid(time->rest));
    addLiteral(tokens, content.mid(end));
    return true;
}

/// Whether a row names somebody whom the head has named.
static bool namesKnown(QStringView value, const FactRow &fact, const Session &session)
{
    return std::ranges::any_of(fact.people, [&](const PersonText &person) {
        const QStringView name = value.mid(person.nameBegin, person.nameSize);
        return std::ranges::any_of(session.people, [&](const Person &p) { return p.name == name; });
    });
}

void readFactRow(QStringView content, Session &session, Tokens &tokens)
{
    const std::optional<FactRow> fact = factRowOf(content);
    const bool isTime = fact && fact->time && !session.start;
    if (isTime) {
        takeTime(content, *fact->time, session, tokens);
        addLiteral(tokens, content.mid(fact->time->rest));
    } else if (fact && !fact->people.isEmpty() && !namesKnown(at(content, fact->value), *fact, session)) {
        addLiteral(tokens, content.left(fact->value.begin));
        takePeople(at(content, fact->value), fact->people, fact->role, session, tokens);
        addLiteral(tokens, content.mid(fact->value.end));
    } else {
        addLiteral(tokens, content);
    }
}

} // namespace rundown
