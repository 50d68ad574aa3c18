// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/spellmenu.h"

#include "models/spelling/spellservice.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct SpellMenu
{
    Q_DECLARE_TR_FUNCTIONS(SpellMenu)
};

constexpr qsizetype mostSuggestions = 7;

QString asMenuText(QString word)
{
    return word.replace(u'&', u"&&"_s);
}

/// Suggestions take the place of the line that said they were looked for; the first of them is chosen.
void show(QMenu &menu, QAction *place, const QStringList &words,
          const std::function<void(const QString &)> &replace)
{
    if (words.isEmpty()) {
        place->setText(SpellMenu::tr("No suggestions"));
        return;
    }
    QFont bold = menu.font();
    bold.setBold(true);
    QAction *first = nullptr;
    for (const QString &word : words.mid(0, mostSuggestions)) {
        auto *action = new QAction(asMenuText(word), &menu);
        action->setFont(bold);
        QObject::connect(action, &QAction::triggered, &menu, [replace, word] { replace(word); });
        menu.insertAction(place, action);
        first = first ? first : action;
    }
    menu.removeAction(place);
    menu.setActiveAction(first);
}

} // namespace

void addSuggestions(QMenu &menu, SpellService &service, const QString &word,
                    const std::function<void(const QString &)> &replace)
{
    QAction *place = menu.addAction(SpellMenu::tr("Looking for suggestions…"));
    place->setEnabled(false);
    service.suggest(word, &menu,
                    [&menu, place, replace](const QStringList &words) { show(menu, place, words, replace); });
    menu.addSeparator();
    QObject::connect(menu.addAction(SpellMenu::tr("&Add “%1” to my words").arg(asMenuText(word))),
                     &QAction::triggered, &service, [&service, word] { service.learn(word); });
    QObject::connect(menu.addAction(SpellMenu::tr("&Ignore “%1”").arg(asMenuText(word))), &QAction::triggered,
                     &service, [&service, word] { service.ignore(word); });
}

void fillSpellingMenu(QMenu &menu, SpellService &service)
{
    menu.clear();
    const SpellSettings settings = service.settings();
    QAction *on = menu.addAction(SpellMenu::tr("Check &spelling"));
    on->setCheckable(true);
    on->setChecked(settings.on);
    QObject::connect(on, &QAction::toggled, &service, [&service](bool checked) {
        service.setSettings({checked, service.settings().language});
    });
    menu.addSeparator();
    auto *languages = new QActionGroup(&menu);
    const auto add = [&](const QString &label, const QString &language) {
        QAction *action = menu.addAction(asMenuText(label));
        action->setCheckable(true);
        action->setChecked(settings.language == language);
        languages->addAction(action);
        QObject::connect(action, &QAction::triggered, &service, [&service, language] {
            service.setSettings({true, language});
        });
    };
    add(service.language().isEmpty() || !settings.language.isEmpty()
            ? SpellMenu::tr("As the system has it")
            : SpellMenu::tr("As the system has it: %1").arg(languageLabel(service.language())),
        {});
    for (const QString &language : service.languages())
        add(languageLabel(language), language);
}

} // namespace rundown
