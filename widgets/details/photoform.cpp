// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/photoform.h"

#include "widgets/common/eventfiles.h"
#include "widgets/common/icons.h"
#include "widgets/common/imagekinds.h"
#include "widgets/common/plaintext.h"
#include "widgets/details/form.h"
#include "widgets/details/photothumbnail.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct PhotoForm
{
    Q_DECLARE_TR_FUNCTIONS(PhotoForm)
};

FormRow textRow(const EntryTarget *target, const QString &label, QString Photo::*member,
                const QString &placeholder = {})
{
    return {label, [target, member] { return target->photo() ? target->photo()->*member : QString(); },
            [target, member](const QString &text) {
                if (!target->photo())
                    return QString();
                Photo photo = *target->photo();
                photo.*member = text;
                target->document->setPhoto(target->id, photo);
                return QString();
            },
            placeholder};
}

/// Asks for a picture without holding up the window.
void choosePhoto(const EntryTarget *target, QWidget *parent)
{
    const QString eventFile = target->document->filePath();
    auto *dialog = new QFileDialog(parent->window(), PhotoForm::tr("Choose a photo"), folderOf(eventFile),
                                   PhotoForm::tr("Pictures (%1);;All files (*)").arg(imagePatterns()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, target->document,
                     [target, eventFile, id = target->id](const QString &file) {
                         const Photo *old = target->document->photo(id);
                         Photo photo = old ? *old : Photo();
                         photo.file = pathInEvent(eventFile, file);
                         target->document->setPhoto(id, photo);
                     });
    dialog->open();
}

} // namespace

Form *makePhotoForm(const EntryTarget *target, PhotoThumbnail *thumbnail)
{
    auto *form = new Form;
    QLineEdit *file = form->addLine(textRow(target, PhotoForm::tr("File"), &Photo::file))->lineEdit();
    QAction *choose = file->addAction(themeIcon(u"document-open"_s), QLineEdit::TrailingPosition);
    choose->setText(PhotoForm::tr("Choose a file…"));
    choose->setToolTip(plainToolTip(choose->text()));
    QObject::connect(choose, &QAction::triggered, file, [target, file] { choosePhoto(target, file); });
    form->addWidget({}, thumbnail);
    form->addLine(
        textRow(target, PhotoForm::tr("Address"), &Photo::url,
                PhotoForm::tr("where it is not the event’s address of photos and the file’s name")));
    QLineEdit *alt = form->addLine(textRow(target, PhotoForm::tr("In words"), &Photo::alt,
                                           PhotoForm::tr("what it shows, for those who do not see it")))
                         ->lineEdit();
    alt->setObjectName(u"alt"_s); // problems lead here
    form->addText(textRow(target, PhotoForm::tr("Caption"), &Photo::caption), TextField::Look::Words, 3, 12);
    return form;
}

Form *makeProseForm(const EntryTarget *target)
{
    auto *form = new Form;
    form->addText({PhotoForm::tr("Text"),
                   [target] { return target->prose() ? target->prose()->text : QString(); },
                   [target](const QString &text) {
                       target->document->setProse(target->id, text);
                       return QString();
                   },
                   PhotoForm::tr("Markdown that stands here in the post.")},
                  TextField::Look::Words, 0, 0);
    return form;
}

} // namespace rundown
