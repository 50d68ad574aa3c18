// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandwords.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QString>

#include <string>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandWords)
};

std::string utf8(const QString &text)
{
    return text.toStdString();
}

/// What is wrong, told from the parser's own sentence, which holds the names.
QString reasonOf(const CLI::Error &error)
{
    const QString own = QString::fromLocal8Bit(error.what());
    static const QRegularExpression missing(u"^(.+) is required$"_s);
    static const QRegularExpression unexpected(
        u"^The following arguments? (?:was|were) not expected: (.+)$"_s);
    static const QRegularExpression noValue(u"^(.+): \\d+ required .* missing$"_s);
    static const QRegularExpression notOneOf(u"^(.+): (.*) not in \\{(.*)\\}$"_s);
    if (const auto match = missing.match(own); match.hasMatch())
        return CommandWords::tr("%1 is missing.").arg(match.captured(1));
    if (const auto match = unexpected.match(own); match.hasMatch())
        return CommandWords::tr("This was not expected: %1").arg(match.captured(1));
    if (const auto match = noValue.match(own); match.hasMatch())
        return CommandWords::tr("%1 needs a value.").arg(match.captured(1));
    if (const auto match = notOneOf.match(own); match.hasMatch())
        return CommandWords::tr("%1: “%2” is none of: %3")
            .arg(match.captured(1), match.captured(2), match.captured(3).replace(u',', u", "_s));
    return own;
}

std::string messageOf(const CLI::App *app, const CLI::Error &error)
{
    const auto commands = app->get_subcommands();
    const QString name =
        u"rundown"_s +
        (commands.empty() ? QString() : u' ' + QString::fromStdString(commands.front()->get_name()));
    const QString message = reasonOf(error) + u'\n' + CommandWords::tr("See: %1 --help").arg(name) + u'\n';
    return message.toLocal8Bit().toStdString();
}

} // namespace

void speakOwnLanguage(CLI::App &app)
{
    const auto words = app.get_formatter();
    words->label("Usage", utf8(CommandWords::tr("Usage", "how a command is called")));
    words->label("OPTIONS", utf8(CommandWords::tr("OPTIONS")));
    words->label("SUBCOMMAND", utf8(CommandWords::tr("COMMAND")));
    words->label("Positionals", utf8(CommandWords::tr("Arguments", "of a command")));
    words->label("REQUIRED", utf8(CommandWords::tr("(required)")));
    app.option_defaults()->group(utf8(CommandWords::tr("Options")));
    app.set_help_flag("-h,--help", utf8(CommandWords::tr("Print this help")));
    app.failure_message(messageOf);
}

void nameInOwnLanguage(CLI::App &app)
{
    const std::string value = utf8(CommandWords::tr("TEXT", "stands for the value of an option"));
    for (CLI::Option *option : app.get_options()) {
        if (option->get_type_name().starts_with("TEXT"))
            option->type_name(value);
    }
    app.get_help_ptr()->group(utf8(CommandWords::tr("Options")));
    for (CLI::App *command : app.get_subcommands({})) {
        command->group(utf8(CommandWords::tr("Commands")));
        nameInOwnLanguage(*command);
    }
}

} // namespace rundown
