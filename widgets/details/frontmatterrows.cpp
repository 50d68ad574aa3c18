// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/frontmatterrows.h"

#include "models/format/recap/frontmatter.h"
#include "widgets/details/form.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct FrontMatterRows
{
    Q_DECLARE_TR_FUNCTIONS(FrontMatterRows)
};

using Fields = FrontMatterFields;

QString toldInPlace(const Problem &problem)
{
    const QString text = problem.sentences();
    return problem.line > 0 ? FrontMatterRows::tr("Line %1: %2").arg(problem.line).arg(text) : text;
}

/// What the fields share: the front matter of the open event, read once for each text of it.
class FrontMatterSource
{
public:
    explicit FrontMatterSource(const EntryTarget *target) : m_target(target) {}

    QString layout() const
    {
        return m_target->document ? m_target->document->event().post.frontMatter : QString();
    }

    const Fields &fields()
    {
        read();
        return m_fields;
    }

    /// Why the front matter cannot be read, or what in it is not understood; empty if all is well.
    QString problem()
    {
        read();
        return m_problem;
    }

    bool isKeyValue() const { return findFrontMatter(layout()).flavour == FrontMatterFlavour::KeyValue; }

    EventDocument *document() const { return m_target->document; }

private:
    void read()
    {
        const QString title = m_target->document ? m_target->document->event().title : QString();
        if (std::exchange(m_isRead, true) && m_layout == layout() && m_title == title)
            return;
        m_layout = layout();
        m_title = title;
        Problems problems;
        const auto read = fieldsOfLayout(m_layout, {}, &problems);
        m_fields = read.value_or(Fields());
        if (!read)
            problems = {read.error()};
        m_problem = problems.isEmpty() ? otherTitle() : toldInPlace(problems.first());
    }

    QString otherTitle() const
    {
        const QString said = titleOfLayout(m_layout);
        if (said.isEmpty() || m_title.isEmpty() || said == m_title)
            return {};
        return FrontMatterRows::tr("The event's title is “%1”; write {title} where it shall stand.")
            .arg(m_title);
    }

    const EntryTarget *m_target;
    bool m_isRead = false;
    QString m_layout;
    QString m_title; ///< the event's
    Fields m_fields;
    QString m_problem;
};

using Source = std::shared_ptr<FrontMatterSource>;

/// How one row's text and the fields go together.
struct FieldRow
{
    QString label;
    QString stepName; ///< what undo calls it
    std::function<QString(FrontMatterSource &)> read;
    /// Returns what is wrong with the text.
    std::function<QString(FrontMatterSource &, Fields &, const QString &)> put;
    QString placeholder;
};

/// Puts a row's field into the front matter. While a person types, every change starts from the text as it
/// was before: a key that is emptied and filled again stays where it stands.
class FieldWriter
{
public:
    FieldWriter(const Source &source, const FieldRow &row, int number)
        : m_source(source), m_row(row), m_number(number)
    {}

    QString write(const QString &text)
    {
        const QString now = m_source->layout();
        if (now != m_written)
            m_base = now;
        const auto base = fieldsOfLayout(m_base, {});
        if (!base)
            return FrontMatterRows::tr("The front matter below cannot be read; mend it first.");
        Fields fields = *base;
        if (const QString problem = m_row.put(*m_source, fields, text); !problem.isEmpty())
            return problem;
        const auto layout = layoutWithFields(m_base, fields);
        if (!layout)
            return toldInPlace(layout.error());
        m_source->document()->setFrontMatterField(*layout, m_row.stepName, m_number);
        m_written = *layout;
        return {};
    }

private:
    Source m_source;
    FieldRow m_row;
    int m_number;
    QString m_base;
    QString m_written;
};

FormRow formRow(const Source &source, const FieldRow &row, int number)
{
    const auto writer = std::make_shared<FieldWriter>(source, row, number);
    return {row.label, [source, read = row.read] { return read(*source); },
            [writer](const QString &text) { return writer->write(text); }, row.placeholder};
}

FieldRow textRow(const QString &label, const QString &stepName, QString Fields::*member,
                 const QString &placeholder)
{
    return {label, stepName, [member](FrontMatterSource &source) { return source.fields().*member; },
            [member](FrontMatterSource &, Fields &fields, const QString &text) {
                fields.*member = text.trimmed();
                return QString();
            },
            placeholder};
}

QString listText(const QStringList &list)
{
    static const QRegularExpression comma(u"[,，]"_s);
    const bool hasCommas = list.indexOf(comma) >= 0;
    return list.join(hasCommas ? u"; "_s : u", "_s) + (hasCommas && list.size() == 1 ? u";"_s : QString());
}

QStringList listFrom(const QString &text)
{
    static const QRegularExpression commas(u"[,，]"_s);
    static const QRegularExpression semicolons(u"[;；]"_s);
    QStringList list;
    for (const QString &part : text.split(text.contains(semicolons) ? semicolons : commas)) {
        if (!part.trimmed().isEmpty())
            list.append(part.trimmed());
    }
    return list;
}

FieldRow listRow(const QString &label, const QString &stepName, QStringList Fields::*member,
                 const QString &placeholder)
{
    return {label, stepName,
            [member](FrontMatterSource &source) { return listText(source.fields().*member); },
            [member](FrontMatterSource &, Fields &fields, const QString &text) {
                fields.*member = listFrom(text);
                return QString();
            },
            placeholder};
}

QString dayAndTime(const std::optional<PostDate> &date)
{
    if (!date)
        return {};
    PostDate shown = *date;
    shown.utcOffset.reset();
    const bool whole = shown.time && shown.time->second() == 0 && shown.time->msec() == 0;
    return postDateText(shown, whole ? u"2019-10-26 10:00" : u"2019-10-26 10:00:00");
}

FieldRow dateRow()
{
    return {FrontMatterRows::tr("Date"), FrontMatterRows::tr("Change date of the post"),
            [](FrontMatterSource &source) { return dayAndTime(source.fields().date); },
            [](FrontMatterSource &, Fields &fields, const QString &text) {
                auto date = postDateOf(text);
                if (!date && !text.trimmed().isEmpty())
                    return FrontMatterRows::tr("Write it as 2019-10-26 or 2019-10-26 14:05.");
                if (date && date->time && !date->utcOffset && fields.date)
                    date->utcOffset = fields.date->utcOffset;
                fields.date = date;
                return QString();
            },
            u"2019-10-26 14:05"_s};
}

/// An offset, or that of a named zone at that time.
std::optional<int> offsetFrom(const QString &text, const PostDate &date)
{
    if (const auto offset = utcOffsetOf(text))
        return offset;
    const QByteArray name = text.trimmed().toUtf8();
    if (!QTimeZone::isTimeZoneIdAvailable(name)) // QTimeZone takes any word for a zone
        return std::nullopt;
    const QTimeZone zone(name);
    return zone.offsetFromUtc(QDateTime(date.day, *date.time, zone));
}

FieldRow zoneRow()
{
    return {FrontMatterRows::tr("Zone"), FrontMatterRows::tr("Change time zone of the post"),
            [](FrontMatterSource &source) {
                const auto &date = source.fields().date;
                return date && date->utcOffset ? utcOffsetText(*date->utcOffset) : QString();
            },
            [](FrontMatterSource &, Fields &fields, const QString &text) {
                if (text.trimmed().isEmpty()) {
                    if (fields.date)
                        fields.date->utcOffset.reset();
                    return QString();
                }
                if (!fields.date || !fields.date->time)
                    return FrontMatterRows::tr("Write a time of day with the date first.");
                fields.date->utcOffset = offsetFrom(text, *fields.date);
                return fields.date->utcOffset ? QString()
                                              : FrontMatterRows::tr("Write it as +08:00 or Asia/Shanghai.");
            },
            u"+08:00"_s};
}

const QString draftWord = u"draft"_s; // Pelican's status

/// Pelican has no key for drafts of its own: its status says it.
FieldRow draftRow()
{
    return {
        FrontMatterRows::tr("Draft"),
        FrontMatterRows::tr("Change draft"),
        [](FrontMatterSource &source) {
            const Fields &fields = source.fields();
            if (source.isKeyValue() && !fields.draft)
                return fields.status == draftWord ? u"yes"_s : fields.status.isEmpty() ? QString() : u"no"_s;
            return !fields.draft ? QString() : *fields.draft ? u"yes"_s : u"no"_s;
        },
        [](FrontMatterSource &source, Fields &fields, const QString &text) {
            if (source.isKeyValue() && !fields.draft)
                fields.status = text == u"yes" ? draftWord : text == u"no" ? u"published"_s : QString();
            else
                fields.draft = text.isEmpty() ? std::nullopt : std::optional(text == u"yes");
            return QString();
        },
        {}};
}

FormRow frontMatterRow(const Source &source)
{
    FormRow row{FrontMatterRows::tr("Front matter"),
                [source] { return source->layout(); },
                [source](const QString &text) {
                    source->document()->setFrontMatter(text);
                    return QString();
                },
                {}};
    row.problem = [source] { return source->problem(); };
    return row;
}

} // namespace

void addFrontMatterRows(Form *form, const EntryTarget *target)
{
    const auto source = std::make_shared<FrontMatterSource>(target);
    int number = 0;
    const auto row = [&](const FieldRow &field) { return formRow(source, field, number++); };
    form->addHeading(FrontMatterRows::tr("What the post says of itself"));
    form->addLines({row(dateRow()), row(zoneRow())});
    form->addLine(row(listRow(FrontMatterRows::tr("Tags"), FrontMatterRows::tr("Change tags"), &Fields::tags,
                              FrontMatterRows::tr("separated by commas"))));
    form->addLine(row(listRow(FrontMatterRows::tr("Categories"), FrontMatterRows::tr("Change categories"),
                              &Fields::categories, FrontMatterRows::tr("separated by commas"))));
    form->addLine(row(listRow(FrontMatterRows::tr("Authors"), FrontMatterRows::tr("Change authors"),
                              &Fields::authors, FrontMatterRows::tr("separated by commas"))));
    form->addLine(row(textRow(FrontMatterRows::tr("Slug"), FrontMatterRows::tr("Change slug"), &Fields::slug,
                              u"pycon-2019"_s)));
    form->addText(row(textRow(FrontMatterRows::tr("Summary"), FrontMatterRows::tr("Change summary"),
                              &Fields::summary, {})),
                  TextField::Look::Words, 1, 6);
    form->addLine(row(textRow(FrontMatterRows::tr("Status"), FrontMatterRows::tr("Change status"),
                              &Fields::status, u"published"_s)));
    form->addChoice(row(draftRow()), {{QString(), FrontMatterRows::tr("not said"), {}},
                                      {u"yes"_s, FrontMatterRows::tr("a draft"), {}},
                                      {u"no"_s, FrontMatterRows::tr("to be published"), {}}});
    form->addText(frontMatterRow(source), TextField::Look::Code, 3, 16);
}

} // namespace rundown
