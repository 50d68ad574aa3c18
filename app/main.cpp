// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/console.h"
#include "app/display.h"
#include "app/languagemenu.h"
#include "app/mainwindow.h"
#include "app/translation.h"
#include "models/document/eventdocument.h"

#include <QApplication>
#include <QIcon>
#include <QPalette>

#include <string_view>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

void nameTheProgram()
{
    QCoreApplication::setApplicationName(u"Rundown"_s);
    QCoreApplication::setOrganizationName(u"Rundown"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(RUNDOWN_VERSION));
}

/// For scripts that choose between the window and the commands.
constexpr std::string_view displayQuestion = "--has-display";

QString noDisplay()
{
    const QString name = qEnvironmentVariable("DISPLAY", qEnvironmentVariable("WAYLAND_DISPLAY"));
    if (name.isEmpty())
        return QCoreApplication::translate("main", "There is no display to open a window on. "
                                                   "The commands work without one: see rundown --help.");
    return QCoreApplication::translate("main", "The display “%1” does not answer, so there is no window. "
                                               "The commands work without one: see rundown --help.")
        .arg(name);
}

int runWithoutWindow(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    nameTheProgram();
    installTranslations();
    const auto parsed = parseCommandLine(argc, argv);
    if (const int *code = std::get_if<int>(&parsed))
        return exitCode(*code);
    const auto &commandLine = std::get<CommandLine>(parsed);
    if (commandLine.command != CommandLine::Command::Window)
        return exitCode(runCommand(commandLine));
    printError(noDisplay());
    return Failed;
}

void speakTheChosenLanguage()
{
    QLocale::setDefault(chosenLocale());
    installTranslations();
}

/// Those of the two kinds that can be seen on the window's colours.
void chooseFallbackIcons()
{
    const QPalette palette = QGuiApplication::palette();
    const bool isDark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    QIcon::setFallbackThemeName(isDark ? u"breeze-dark"_s : u"breeze"_s);
}

/// Shows the window until it goes; `file` is opened in it, unless it is empty.
int showWindow(const std::shared_ptr<OpenEvent> &open, const QString &file)
{
    MainWindow window(open);
    window.restoreLayout();
    window.show();
    if (!file.isEmpty())
        window.openFile(file);
    return QApplication::exec();
}

int runWindow(int argc, char **argv)
{
    const QApplication app(argc, argv);
    nameTheProgram();
    speakTheChosenLanguage();
    QGuiApplication::setDesktopFileName(u"org.rundown.Rundown"_s);
    chooseFallbackIcons();
    QApplication::setWindowIcon(QIcon(u":/icons/org.rundown.Rundown.svg"_s));
    const auto parsed = parseCommandLine(argc, argv);
    if (const int *code = std::get_if<int>(&parsed))
        return *code;
    const auto open = std::make_shared<OpenEvent>();
    int code = showWindow(open, std::get<CommandLine>(parsed).file);
    while (code == MainWindow::madeAnew) {
        speakTheChosenLanguage();
        code = showWindow(open, {});
    }
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && argv[1] == displayQuestion)
        return hasDisplay() ? Done : Failed;
    return isCommand(argc, argv) || !hasDisplay() ? runWithoutWindow(argc, argv) : runWindow(argc, argv);
}
