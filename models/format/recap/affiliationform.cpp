// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/affiliationform.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// What stands around the affiliation behind a name; nothing where the line has none there.
std::optional<std::pair<QString, QString>> affiliationFormOf(const LayoutLine &line)
{
    const QList<LayoutToken> &tokens = line.tokens;
    for (qsizetype i = 2; i < tokens.size(); ++i) {
        if (tokens[i].field != Field::Affiliation || tokens[i - 2].field != Field::Person ||
            tokens[i - 1].field)
            continue;
        const QString before = tokens[i - 1].literal;
        static const QString brackets = u"()（）[]【】"_s;
        const qsizetype open = brackets.indexOf(before.back());
        return std::pair(before, open >= 0 && open % 2 == 0 ? QString(brackets[open + 1]) : QString());
    }
    return std::nullopt;
}

/// The bracket in which the only name of a line stands: "title (Ann Lee;
/// [slides](…))"; nothing elsewhere.
QChar bracketAroundName(const LayoutLine &line)
{
    if (std::ranges::count_if(line.tokens, isPeople) != 1)
        return {};
    QString open;
    for (const LayoutToken &token : line.tokens) {
        if (isPeople(token))
            break;
        for (const QChar c : token.field ? QStringView() : QStringView(token.literal)) {
            if (c == u'(' || c == u'（')
                open.append(c);
            else if (c == u')' || c == u'）')
                open.chop(1);
        }
    }
    return open.isEmpty() ? QChar() : open.back();
}

} // namespace

std::pair<QString, QString> affiliationForm(const LayoutLine &line, const Layout &style,
                                            const PourContext &context)
{
    static const std::pair<QString, QString> bracketed{u" ("_s, u")"_s};
    const bool isShared = std::ranges::count_if(line.tokens, isPeople) > 1 || line.has(Field::Title) ||
                          line.prefix().startsWith(u'|');
    if (const QChar bracket = bracketAroundName(line); !bracket.isNull()) // two brackets are not read back
        return {bracket == u'（' ? u"，"_s : u", "_s, {}};
    if (isShared)
        return bracketed;
    for (const Layout *model : {&style, &context.session, &context.child}) {
        if ((model == &context.session && !context.hasOwnSession) ||
            (model == &context.child && !context.hasOwnChild))
            continue; // a form that nobody here has chosen
        for (const LayoutLine &other : model->lines) {
            if (const auto form = affiliationFormOf(other))
                return *form;
        }
    }
    return {markerOf(line.prefix()).bullet.isEmpty() ? u", "_s : u" ~ "_s, {}};
}

} // namespace rundown
