// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/sessionlists.h"

#include "models/document/timetext.h"
#include "models/event/recordingname.h"
#include "widgets/common/eventfiles.h"
#include "widgets/common/sessionkinds.h"

#include <QApplication>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct SessionLists
{
    Q_DECLARE_TR_FUNCTIONS(SessionLists)
};

/// A list in a session and the verb that puts a changed item back.
template<class T>
struct ListOf
{
    const EntryTarget *target;
    QList<T> Session::*list;
    void (EventDocument::*set)(EntryId, int, const T &);

    QList<T> items() const { return target->session() ? target->session()->*list : QList<T>(); }
    T item(int row) const { return items().value(row); }
    void put(int row, const T &item) const
    {
        if (row < items().size())
            (target->document->*set)(target->id, row, item);
    }
};

template<class T>
ListColumn textColumn(ListOf<T> list, const QString &label, QString T::*member, int stretch, int line = 0)
{
    ListColumn column{label, line, stretch, {}, {}, {}, {}, {}};
    column.read = [list, member](int row) { return list.item(row).*member; };
    column.write = [list, member](int row, const QString &text) {
        T item = list.item(row);
        item.*member = text;
        list.put(row, item);
        return QString();
    };
    return column;
}

QString clockProblem()
{
    return SessionLists::tr("Write the time as 14:10.");
}

ListColumn startColumn(ListOf<Recording> list)
{
    ListColumn column{SessionLists::tr("Start on the clock"), 0, 0, u"00:00:00"_s, {}, {}, {}, {}};
    column.read = [list](int row) { return clockText(list.item(row).start); };
    column.write = [list](int row, const QString &text) {
        Recording recording = list.item(row);
        recording.start = clockFrom(text);
        if (!recording.start && !text.trimmed().isEmpty())
            return clockProblem();
        list.put(row, recording);
        return QString();
    };
    column.placeholder = [list](int row) {
        const Recording recording = list.item(row);
        const auto start = parseRecordingName(fileOrUrl(recording)).start;
        return start ? clockText(start) : SessionLists::tr("Start");
    };
    return column;
}

ListColumn playTimeColumn(ListOf<Recording> list)
{
    ListColumn column{SessionLists::tr("Exact length"), 0, 0, u"00:00:00.0"_s, {}, {}, {}, {}};
    column.read = [list](int row) { return playTimeText(list.item(row).durationMs); };
    column.write = [list](int row, const QString &text) {
        Recording recording = list.item(row);
        recording.durationMs = playTimeFrom(text);
        if (!recording.durationMs && !text.trimmed().isEmpty())
            return SessionLists::tr("Write the length as 43:12.");
        list.put(row, recording);
        return QString();
    };
    column.placeholder = [](int) { return SessionLists::tr("Length"); };
    return column;
}

ListColumn nameColumn(const PeopleAccess &access, const QString &label, QString Person::*member, int stretch)
{
    ListColumn column{label, 0, stretch, {}, {}, {}, {}, {}};
    column.read = [access, member](int row) { return access.people().value(row).*member; };
    column.write = [access, member](int row, const QString &text) {
        Person person = access.people().value(row);
        person.*member = text;
        access.set(row, person);
        return QString();
    };
    return column;
}

ListColumn roleColumn(const PeopleAccess &access)
{
    ListColumn column{SessionLists::tr("Role"), 0, 0, {}, {}, {}, {}, {}};
    for (const Role role : {Role::Speaker, Role::Host, Role::Moderator, Role::Panelist})
        column.choices += {QString::number(int(role)), roleLabel(role), {}};
    column.read = [access](int row) { return QString::number(int(access.people().value(row).role)); };
    column.write = [access](int row, const QString &text) {
        Person person = access.people().value(row);
        person.role = Role(text.toInt());
        access.set(row, person);
        return QString();
    };
    return column;
}

/// Asks for files without holding up the window, and hands over each as the event file names it.
void chooseFiles(const EntryTarget *target, const QString &title, const QString &filter,
                 const std::function<void(const QString &)> &take)
{
    const QString eventFile = target->document->filePath();
    auto *dialog = new QFileDialog(QApplication::activeWindow(), title, folderOf(eventFile), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, target->document,
                     [eventFile, take](const QStringList &files) {
                         for (const QString &file : files)
                             take(pathInEvent(eventFile, file));
                     });
    dialog->open();
}

} // namespace

PeopleAccess peopleOf(const EntryTarget *target)
{
    const ListOf<Person> list{target, &Session::people, &EventDocument::setPerson};
    return {[list] { return list.items(); },
            [target](const Person &person) { target->document->addPerson(target->id, person); },
            [list](int row, const Person &person) { list.put(row, person); },
            [target](int row) { target->document->removePerson(target->id, row); }};
}

PeopleAccess hostsOf(const EntryTarget *target)
{
    const auto hosts = [target] {
        return target->document ? target->document->event().hosts : QList<Person>();
    };
    const auto change = [target, hosts](const std::function<void(QList<Person> &)> &edit) {
        QList<Person> people = hosts();
        edit(people);
        target->document->setHosts(people);
    };
    return {
        hosts,
        [change](const Person &person) { change([&person](QList<Person> &people) { people += person; }); },
        [change](int row, const Person &person) {
            change([&](QList<Person> &people) {
                if (row < people.size())
                    people[row] = person;
            });
        },
        [change](int row) { change([row](QList<Person> &people) { people.removeAt(row); }); }, false};
}

ListSpec peopleList(const PeopleAccess &access)
{
    ListSpec spec;
    spec.columns = {nameColumn(access, SessionLists::tr("Name"), &Person::name, 2),
                    nameColumn(access, SessionLists::tr("Affiliation"), &Person::affiliation, 3)};
    if (access.hasRoles)
        spec.columns += roleColumn(access);
    spec.count = [access] { return int(access.people().size()); };
    spec.addText = SessionLists::tr("Add a person");
    spec.add = [access] { access.add({}); };
    spec.remove = access.remove;
    spec.removeText = SessionLists::tr("Remove this person");
    return spec;
}

ListSpec slidesList(const EntryTarget *target)
{
    const ListOf<Slides> list{target, &Session::slides, &EventDocument::setSlides};
    ListSpec spec;
    spec.columns = {textColumn(list, SessionLists::tr("Title of the slides"), &Slides::title, 1),
                    textColumn(list, SessionLists::tr("File"), &Slides::file, 2, 1),
                    textColumn(list, SessionLists::tr("Address"), &Slides::url, 3, 1)};
    spec.count = [list] { return int(list.items().size()); };
    spec.addText = SessionLists::tr("Add slides");
    spec.add = [target] { target->document->addSlides(target->id, {}); };
    spec.remove = [target](int row) { target->document->removeSlides(target->id, row); };
    spec.removeText = SessionLists::tr("Remove these slides");
    spec.chooseText = SessionLists::tr("Choose files…");
    spec.choose = [target] {
        const EntryId id = target->id;
        chooseFiles(target, SessionLists::tr("Choose slides"), {}, [target, id](const QString &file) {
            target->document->addSlides(id, Slides{{}, file, {}});
        });
    };
    return spec;
}

ListSpec recordingsList(const EntryTarget *target)
{
    const ListOf<Recording> list{target, &Session::recordings, &EventDocument::setRecording};
    ListSpec spec;
    spec.columns = {textColumn(list, SessionLists::tr("File"), &Recording::file, 1), startColumn(list),
                    playTimeColumn(list),
                    textColumn(list, SessionLists::tr("Label"), &Recording::label, 2, 1),
                    textColumn(list, SessionLists::tr("Address"), &Recording::url, 3, 1)};
    spec.count = [list] { return int(list.items().size()); };
    spec.addText = SessionLists::tr("Add a recording");
    spec.add = [target] { target->document->attachRecording(target->id, {}); };
    spec.remove = [target](int row) { target->document->removeRecording(target->id, row); };
    spec.removeText = SessionLists::tr("Remove this recording");
    spec.chooseText = SessionLists::tr("Choose files…");
    spec.choose = [target] {
        const EntryId id = target->id;
        const QString filter =
            SessionLists::tr("Sound (*.mp3 *.MP3 *.m4a *.wav *.WAV *.ogg *.opus *.flac);;All files (*)");
        chooseFiles(target, SessionLists::tr("Choose recordings"), filter, [target, id](const QString &file) {
            Recording recording;
            recording.file = file;
            target->document->attachRecording(id, recording);
        });
    };
    return spec;
}

ListSpec videosList(const EntryTarget *target)
{
    const ListOf<Video> list{target, &Session::videos, &EventDocument::setVideo};
    ListSpec spec;
    spec.columns = {textColumn(list, SessionLists::tr("Title of the video"), &Video::title, 2),
                    textColumn(list, SessionLists::tr("Address"), &Video::url, 3)};
    spec.count = [list] { return int(list.items().size()); };
    spec.addText = SessionLists::tr("Add a video");
    spec.add = [target] { target->document->addVideo(target->id, {}); };
    spec.remove = [target](int row) { target->document->removeVideo(target->id, row); };
    spec.removeText = SessionLists::tr("Remove this video");
    return spec;
}

} // namespace rundown
