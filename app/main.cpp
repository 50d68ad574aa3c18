// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/languagemenu.h"
#include "app/mainwindow.h"
#include "app/translation.h"

#include <QApplication>
#include <QIcon>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

void nameTheProgram()
{
    QCoreApplication::setApplicationName(u"Rundown"_s);
    QCoreApplication::setOrganizationName(u"Rundown"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(RUNDOWN_VERSION));
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int runWithoutWindow(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    nameTheProgram();
    installTranslations();
    const auto parsed = parseCommandLine(argc, argv);
    if (const int *code = std::get_if<int>(&parsed))
        return *code;
    const auto &commandLine = std::get<CommandLine>(parsed);
    if (commandLine.command != CommandLine::Command::Window)
        return runCommand(commandLine);
    printError(QCoreApplication::translate("main", "There is no display to open a window on. "
                                                   "The commands work without one: see rundown --help."));
    return Failed;
}

int runWindow(int argc, char **argv)
{
    const QApplication app(argc, argv);
    nameTheProgram();
    QLocale::setDefault(chosenLocale());
    installTranslations();
    QGuiApplication::setDesktopFileName(u"org.rundown.Rundown"_s);
    QIcon::setFallbackThemeName(u"breeze"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/org.rundown.Rundown.svg"_s));
    const auto parsed = parseCommandLine(argc, argv);
    if (const int *code = std::get_if<int>(&parsed))
        return *code;
    MainWindow window;
    window.restoreLayout();
    window.show();
    if (const QString file = std::get<CommandLine>(parsed).file; !file.isEmpty())
        window.openFile(file);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    return isCommand(argc, argv) || !hasDisplay() ? runWithoutWindow(argc, argv) : runWindow(argc, argv);
}
