// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/blogrows.h"

#include "models/format/profile/profiles.h"
#include "widgets/common/background.h"
#include "widgets/details/form.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct BlogRows
{
    Q_DECLARE_TR_FUNCTIONS(BlogRows)
};

/// The program's own profiles: they are in memory.
QList<ChoiceField::Choice> ownChoices()
{
    QList<ChoiceField::Choice> choices{{{}, BlogRows::tr("As it is written"), {}}};
    for (const QString &name : ownProfileNames()) {
        const auto profile = findProfile(name, {});
        if (profile && !profile->isPlain())
            choices.append({name, profile->title, {}});
    }
    return choices;
}

QString folderOf(const EntryTarget *target)
{
    const QString path = target->document ? target->document->filePath() : QString();
    return path.isEmpty() ? QString() : QFileInfo(path).absolutePath();
}

constexpr std::array stampWords{std::pair(NoteStamps::Keep, "keep"_L1),
                                std::pair(NoteStamps::Drop, "drop"_L1),
                                std::pair(NoteStamps::Link, "link"_L1)};

FormRow stampsRow(const EntryTarget *target)
{
    return {BlogRows::tr("Times in notes"),
            [target] {
                const NoteStamps said =
                    target->document ? target->document->event().post.stamps : NoteStamps::Keep;
                return QString(stampWords[size_t(said)].second);
            },
            [target](const QString &text) {
                for (const auto &[stamps, word] : stampWords) {
                    if (text == word)
                        target->document->setStamps(stamps);
                }
                return QString();
            },
            {}};
}

FormRow stampNotesRow(const EntryTarget *target)
{
    return {BlogRows::tr("New notes"),
            [target] {
                const bool stamp = !target->document || target->document->event().stampNotes;
                return stamp ? u"stamp"_s : u"plain"_s;
            },
            [target](const QString &key) {
                target->document->setStampNotes(key == u"stamp"_s);
                return QString();
            },
            {}};
}

FormRow profileRow(const EntryTarget *target)
{
    return {BlogRows::tr("Blog"),
            [target] {
                const QString name = target->document ? target->document->event().post.profile : QString();
                return name == u"plain" ? QString() : name;
            },
            [target](const QString &text) {
                target->document->setProfile(text);
                return QString();
            },
            {}};
}

} // namespace

ProfileField::ProfileField(const EntryTarget *target) : ChoiceField(ownChoices()), m_target(target)
{
    widget()->setObjectName(u"profile"_s);
}

QComboBox *ProfileField::box() const
{
    return static_cast<QComboBox *>(widget());
}

void ProfileField::offer(const QString &name, const QString &label)
{
    if (box()->findData(name) < 0)
        box()->addItem(label, name);
}

/// A profile that is not known stays chosen: its file may come back.
void ProfileField::setText(const QString &text)
{
    offer(text, text);
    ChoiceField::setText(text);
    lookForMore();
}

void ProfileField::lookForMore()
{
    const QString folder = folderOf(m_target);
    if (m_looked && folder == m_folder)
        return;
    m_looked = true;
    m_folder = folder;
    const auto work = [folder] {
        QList<std::pair<QString, QString>> found;
        for (const KnownProfile &known : knownProfiles(folder)) {
            if (known.file.isEmpty())
                continue;
            const auto profile = findProfile(known.name, folder);
            found.append({known.name, profile ? profile->title : known.name});
        }
        return found;
    };
    inThreadOfItsOwn(this, work, [this](const QList<std::pair<QString, QString>> &found) {
        for (const auto &[name, title] : found) {
            offer(name, title);
            box()->setItemText(box()->findData(name), title.isEmpty() ? name : title);
        }
    });
}

void addBlogRows(Form *form, const EntryTarget *target)
{
    form->addField(profileRow(target), new ProfileField(target));
    form->addChoice(stampNotesRow(target), {{u"stamp"_s, BlogRows::tr("Take the time in the recording"), {}},
                                            {u"plain"_s, BlogRows::tr("Have no time"), {}}});
    form->addChoice(stampsRow(target), {{u"keep"_s, BlogRows::tr("Stay as text"), {}},
                                        {u"drop"_s, BlogRows::tr("Left out of the post"), {}},
                                        {u"link"_s, BlogRows::tr("Link into the recording"), {}}});
}

} // namespace rundown
