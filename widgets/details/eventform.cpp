// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/eventform.h"

#include "models/format/encoding/textencoding.h"
#include "widgets/details/blogrows.h"
#include "widgets/details/form.h"
#include "widgets/details/frontmatterrows.h"
#include "widgets/details/postfilerows.h"
#include "widgets/details/sessionlists.h"

#include <QCompleter>
#include <QCoreApplication>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct EventForm
{
    Q_DECLARE_TR_FUNCTIONS(EventForm)
};

FormRow textRow(const EntryTarget *target, const QString &label, QString Event::*member,
                void (EventDocument::*verb)(const QString &), const QString &placeholder = {})
{
    return {label,
            [target, member] { return target->document ? target->document->event().*member : QString(); },
            [target, verb](const QString &text) {
                (target->document->*verb)(text);
                return QString();
            },
            placeholder};
}

QString daysText(const QList<QDate> &days)
{
    QStringList texts;
    for (const QDate day : days)
        texts += day.toString(Qt::ISODate);
    return texts.join(u", "_s);
}

/// The days, or nothing where a part of the text is no day.
std::optional<QList<QDate>> daysFrom(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;、，；]+"_s);
    QList<QDate> days;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        days += QDate::fromString(part, Qt::ISODate);
        if (!days.back().isValid())
            return {};
    }
    return days;
}

FormRow daysRow(const EntryTarget *target)
{
    return {EventForm::tr("Days"),
            [target] { return target->document ? daysText(target->document->event().days) : QString(); },
            [target](const QString &text) {
                const auto days = daysFrom(text);
                if (!days)
                    return EventForm::tr("Write a day as 2019-10-26, several with commas.");
                target->document->setDays(*days);
                return QString();
            },
            u"2019-10-26"_s};
}

FormRow timeZoneRow(const EntryTarget *target)
{
    FormRow row = textRow(target, EventForm::tr("Time zone"), &Event::timeZone, &EventDocument::setTimeZone,
                          u"Asia/Shanghai"_s);
    row.write = [target](const QString &text) {
        target->document->setTimeZone(text);
        const bool known = text.isEmpty() || QTimeZone::isTimeZoneIdAvailable(text.toUtf8());
        return known ? QString() : EventForm::tr("No such time zone is known here. One is Asia/Shanghai.");
    };
    return row;
}

/// How the post's file stores its characters. What was found when it was imported is kept unless one chooses.
FormRow encodingRow(const EntryTarget *target)
{
    const auto encoding = [target] {
        return target->document ? target->document->event().post.encoding : TextEncoding::Utf8;
    };
    FormRow row{EventForm::tr("Encoding"),
                [encoding] { return encodingName(encoding()); },
                [target](const QString &name) {
                    target->document->setPostEncoding(encodingNamed(name).value_or(TextEncoding::Utf8));
                    return QString();
                },
                {}};
    row.problem = [encoding] {
        return encoding() == TextEncoding::Utf8
                   ? QString()
                   : EventForm::tr(
                         "The post's file is not UTF-8; it is exported as it was, unless you choose UTF-8.");
    };
    return row;
}

QList<ChoiceField::Choice> encodingChoices()
{
    QList<ChoiceField::Choice> choices;
    for (const TextEncoding encoding : allEncodings())
        choices.append({encodingName(encoding), encodingName(encoding), {}});
    choices.last().label = EventForm::tr("UTF-8 with bytes that are no text");
    return choices;
}

FormRow styleRow(const EntryTarget *target, const QString &label, QString Style::*member)
{
    return {label,
            [target, member] {
                return target->document ? target->document->event().post.style.*member : QString();
            },
            [target, member](const QString &text) {
                Style style = target->document->event().post.style;
                style.*member = text;
                target->document->setStyle(style);
                return QString();
            },
            {}};
}

void completeTimeZones(QLineEdit *edit)
{
    QStringList zones;
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        zones += QString::fromUtf8(zone);
    auto *completer = new QCompleter(zones, edit);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    edit->setCompleter(completer);
}

} // namespace

Form *makeEventForm(const EntryTarget *target)
{
    auto *form = new Form;
    form->addLine(textRow(target, EventForm::tr("Title"), &Event::title, &EventDocument::setEventTitle));
    form->addLine(textRow(target, EventForm::tr("Series"), &Event::series, &EventDocument::setSeries));
    form->addLine(daysRow(target));
    completeTimeZones(form->addLine(timeZoneRow(target))->lineEdit());
    form->addLines({textRow(target, EventForm::tr("Venue"), &Event::venue, &EventDocument::setVenue),
                    textRow(target, EventForm::tr("City"), &Event::city, &EventDocument::setCity)});
    form->addList(EventForm::tr("Hosts"), peopleList(hostsOf(target)));
    const QString example = u"https://example.org/2019/"_s;
    form->addLine(textRow(target, EventForm::tr("Recordings at"), &Event::recordingsBase,
                          &EventDocument::setRecordingsBase, example));
    form->addLine(textRow(target, EventForm::tr("Photos at"), &Event::photosBase,
                          &EventDocument::setPhotosBase, example));
    form->addLine(textRow(target, EventForm::tr("Slides at"), &Event::slidesBase,
                          &EventDocument::setSlidesBase, example));
    addBlogRows(form, target);
    addFrontMatterRows(form, target);
    form->addChoice(encodingRow(target), encodingChoices());
    addPostFileRows(form, target);
    form->addFoldedTexts(EventForm::tr("Form of the sessions in the post"),
                         {styleRow(target, EventForm::tr("A session"), &Style::session),
                          styleRow(target, EventForm::tr("A session in a block"), &Style::child),
                          styleRow(target, EventForm::tr("A photo"), &Style::photo)});
    return form;
}

} // namespace rundown
