// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languagemenu.h"

#include "app/preferences.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct LanguageMenu
{
    Q_DECLARE_TR_FUNCTIONS(LanguageMenu)
};

const QString key = u"window/language"_s;

QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &label, const QByteArray &language)
{
    QAction *action = menu->addAction(label);
    action->setCheckable(true);
    action->setChecked(Preferences::value(key) == language);
    action->setData(language);
    group->addAction(action);
    return action;
}

} // namespace

QLocale chosenLocale()
{
    static const QLocale ofTheSystem; // before another one becomes the default
    const QByteArray language = Preferences::value(key);
    return language.isEmpty() ? ofTheSystem : QLocale(QString::fromLatin1(language));
}

void fillLanguageMenu(QMenu *menu, const std::function<void()> &chosen)
{
    auto *group = new QActionGroup(menu);
    addChoice(menu, group, LanguageMenu::tr("As the &system has it"), {});
    addChoice(menu, group, u"&English"_s, "en");
    addChoice(menu, group, u"简体中文(&Z)"_s, "zh_CN");
    QObject::connect(group, &QActionGroup::triggered, menu, [chosen](const QAction *action) {
        Preferences::setValue(key, action->data().toByteArray());
        chosen();
    });
}

} // namespace rundown
