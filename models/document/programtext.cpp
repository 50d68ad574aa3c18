// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/programtext.h"

#include "models/document/timetext.h"
#include "models/event/recordingtimes.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown::programtext {

namespace {

constexpr qint64 minute = 60'000;

QString firstLine(const QString &text)
{
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            return line.trimmed();
    }
    return {};
}

} // namespace

QString ofStart(std::optional<QTime> start)
{
    return start ? start->toString(u"HH:mm"_s) : QString();
}

std::optional<QTime> startFrom(const QString &text)
{
    return clockFrom(text);
}

QString ofLength(std::optional<qint64> ms)
{
    if (!ms)
        return {};
    const qint64 minutes = (*ms + minute / 2) / minute;
    return u"%1:%2"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString ofOverrun(std::optional<qint64> ms)
{
    return ms ? overrunText(*ms) : QString();
}

std::optional<qint64> lengthFrom(const QString &text)
{
    return rundown::lengthFrom(text);
}

QString ofPeople(const QList<Person> &people)
{
    QStringList texts;
    for (const Person &person : people)
        texts += person.affiliation.isEmpty() ? person.name : person.name + u", "_s + person.affiliation;
    return texts.join(u"; "_s);
}

QList<Person> peopleFrom(const QString &text, const QList<Person> &before)
{
    static const QRegularExpression between(u"[;；]"_s);
    static const QRegularExpression comma(u"[,，]"_s);
    QList<Person> people;
    for (const QString &part : text.split(between)) {
        const QString name = part.section(comma, 0, 0).trimmed();
        if (part.trimmed().isEmpty())
            continue;
        const auto known = std::ranges::find(before, name, &Person::name);
        Person person = known == before.end() ? Person{} : *known;
        person.name = name;
        person.affiliation = part.section(comma, 1).trimmed();
        people.append(person);
    }
    return people;
}

QString titleOf(const Entry &entry)
{
    if (const Session *session = entry.session())
        return session->title;
    if (const Photo *photo = entry.photo()) {
        for (const QString &text : {photo->alt, firstLine(photo->caption), fileNameOf(photo->file)}) {
            if (!text.isEmpty())
                return text;
        }
        return fileNameOf(photo->url);
    }
    static const QRegularExpression heading(u"^#{1,6}\\s+|\\s+#+$"_s);
    return firstLine(entry.prose()->text).remove(heading);
}

} // namespace rundown::programtext
