// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/sessionform.h"

#include "models/document/handles.h"
#include "models/document/timetext.h"
#include "widgets/common/sessionkinds.h"
#include "widgets/details/form.h"
#include "widgets/details/sessionlists.h"

#include <QCoreApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct SessionForm
{
    Q_DECLARE_TR_FUNCTIONS(SessionForm)
};

FormRow textRow(const EntryTarget *target, const QString &label, QString Session::*member,
                void (EventDocument::*verb)(EntryId, const QString &), const QString &placeholder = {})
{
    return {label, [target, member] { return target->session() ? target->session()->*member : QString(); },
            [target, verb](const QString &text) {
                (target->document->*verb)(target->id, text);
                return QString();
            },
            placeholder};
}

FormRow startRow(const EntryTarget *target)
{
    return {SessionForm::tr("Start"),
            [target] { return target->session() ? clockText(target->session()->start) : QString(); },
            [target](const QString &text) {
                const auto start = clockFrom(text);
                if (!start && !text.trimmed().isEmpty())
                    return SessionForm::tr("Write the time as 14:10.");
                target->document->setStart(target->id, start);
                return QString();
            },
            SessionForm::tr("after the one before")};
}

FormRow lengthRow(const EntryTarget *target)
{
    return {SessionForm::tr("Length"),
            [target] { return target->session() ? lengthText(target->session()->durationMs) : QString(); },
            [target](const QString &text) {
                const auto length = lengthFrom(text);
                if (!length && !text.trimmed().isEmpty())
                    return SessionForm::tr("Write the length as 25 min, or 1 h 30.");
                target->document->setDuration(target->id, length);
                return QString();
            },
            SessionForm::tr("25 min")};
}

FormRow handleRow(const EntryTarget *target)
{
    return {SessionForm::tr("Handle"),
            [target] { return target->session() ? target->session()->id : QString(); },
            [target](const QString &text) {
                if (target->document->setHandle(target->id, text))
                    return QString();
                const bool isTaken = handleFault(*target->document, target->id, text) == HandleFault::Taken;
                return isTaken ? SessionForm::tr("Another session has this handle.")
                               : SessionForm::tr("A handle has only letters, figures, “-” and “_”.");
            },
            SessionForm::tr("a name for links and scripts")};
}

FormRow kindRow(const EntryTarget *target)
{
    return {SessionForm::tr("Kind"),
            [target] { return target->session() ? lookOf(target->session()->kind).key : QString(); },
            [target](const QString &key) {
                for (const KindLook &look : kindLooks())
                    if (look.key == key)
                        target->document->setKind(target->id, look.kind);
                return QString();
            },
            {}};
}

FormRow layoutRow(const EntryTarget *target)
{
    return {SessionForm::tr("Layout"),
            [target] {
                const Entry *entry = target->document ? target->document->entry(target->id) : nullptr;
                return entry ? entry->layout : QString();
            },
            [target](const QString &text) {
                target->document->setLayout(target->id, text);
                return QString();
            },
            SessionForm::tr("Empty: the form that the post’s sessions share.")};
}

} // namespace

Form *makeSessionForm(const EntryTarget *target)
{
    auto *form = new Form;
    form->addLine(textRow(target, SessionForm::tr("Title"), &Session::title, &EventDocument::setTitle));
    QList<ChoiceField::Choice> kinds;
    for (const KindLook &look : kindLooks())
        kinds += {look.key, look.label, look.icon};
    form->addChoice(kindRow(target), kinds);
    form->addLines({startRow(target), lengthRow(target)});
    form->addLines({textRow(target, SessionForm::tr("Room"), &Session::room, &EventDocument::setRoom),
                    textRow(target, SessionForm::tr("Track"), &Session::track, &EventDocument::setTrack)});
    form->addLine(handleRow(target));
    form->addList(SessionForm::tr("People"), peopleList(peopleOf(target)));
    form->addList(SessionForm::tr("Slides"), slidesList(target));
    form->addList(SessionForm::tr("Recordings"), recordingsList(target));
    form->addList(SessionForm::tr("Videos"), videosList(target));
    form->addFoldedTexts(SessionForm::tr("Form of this session in the post"), {layoutRow(target)});
    return form;
}

} // namespace rundown
