// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display.h"

#include <QByteArrayList>
#include <QLibrary>
#include <QtGlobal>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// A function of a library that Qt's platforms load themselves; null where it is not there.
template<class Function>
Function *functionOf(QLibrary &library, const char *name)
{
    return reinterpret_cast<Function *>(library.resolve(name));
}

/// An X server that is there and lets us in.
bool xAnswers()
{
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        return false;
    QLibrary xcb(u"xcb"_s, 1);
    struct Connection;
    auto *connect = functionOf<Connection *(const char *, int *)>(xcb, "xcb_connect");
    auto *hasError = functionOf<int(Connection *)>(xcb, "xcb_connection_has_error");
    auto *disconnect = functionOf<void(Connection *)>(xcb, "xcb_disconnect");
    if (!connect || !hasError || !disconnect)
        return false;
    Connection *connection = connect(nullptr, nullptr);
    const bool answers = hasError(connection) == 0;
    disconnect(connection);
    return answers;
}

bool waylandAnswers()
{
    if (qEnvironmentVariableIsSet("WAYLAND_SOCKET")) // handed over open; it can be taken only once
        return true;
    // Without a name it is wayland-0; nobody is asked for that unless a person wants Wayland.
    if (qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") && !qgetenv("QT_QPA_PLATFORM").contains("wayland"))
        return false;
    QLibrary wayland(u"wayland-client"_s, 0);
    struct Display;
    auto *connect = functionOf<Display *(const char *)>(wayland, "wl_display_connect");
    auto *disconnect = functionOf<void(Display *)>(wayland, "wl_display_disconnect");
    Display *display = connect && disconnect ? connect(nullptr) : nullptr;
    if (display)
        disconnect(display);
    return display;
}

bool answers(const QByteArray &platform)
{
    if (platform == "xcb")
        return xAnswers();
    return !platform.startsWith("wayland") || waylandAnswers();
}

} // namespace

bool hasDisplay()
{
    // "wayland;xcb", "offscreen", "linuxfb:fb=/dev/fb0"
    const QByteArray chosen = qgetenv("QT_QPA_PLATFORM");
    if (!chosen.isEmpty()) {
        const QByteArrayList platforms = chosen.split(';');
        return std::ranges::any_of(platforms, [](const QByteArray &p) { return answers(p.split(':')[0]); });
    }
    std::array<const char *, 2> usual{"xcb", "wayland"};
    if (qgetenv("XDG_SESSION_TYPE") == "wayland")
        std::ranges::swap(usual[0], usual[1]);
    if (answers(usual[0]))
        return true;
    return answers(usual[1]) && qputenv("QT_QPA_PLATFORM", usual[1]);
}

} // namespace rundown
