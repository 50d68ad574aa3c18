# SPDX-License-Identifier: GPL-3.0-or-later
# Headers that most files include are read once: one precompiled header for what links Qt Core alone, one for what
# draws windows. Every file still includes what it uses: -DRUNDOWN_PRECOMPILE=OFF shows it, and clang-tidy (.ci/tidy.py),
# which does without.

add_library(rundown_core_headers OBJECT ${CMAKE_SOURCE_DIR}/cmake/precompiled.cpp)
target_link_libraries(rundown_core_headers PRIVATE Qt6::Core)
target_precompile_headers(rundown_core_headers PRIVATE
    <algorithm> <array> <functional> <memory> <optional> <utility> <vector>
    <tl/expected.hpp>
    <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QList> <QObject> <QPointer>
    <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QUrl>)

add_library(rundown_window_headers OBJECT ${CMAKE_SOURCE_DIR}/cmake/precompiled.cpp)
target_link_libraries(rundown_window_headers PRIVATE Qt6::Widgets)
target_precompile_headers(rundown_window_headers PRIVATE
    <algorithm> <array> <functional> <memory> <optional> <utility> <vector>
    <tl/expected.hpp>
    <QAction> <QApplication> <QComboBox> <QDir> <QFile> <QFileInfo> <QHBoxLayout> <QHash> <QKeyEvent> <QLabel>
    <QLineEdit> <QList> <QMenu> <QMimeData> <QObject> <QPainter> <QPlainTextEdit> <QPointer> <QPushButton>
    <QRegularExpression> <QSet> <QSettings> <QString> <QStringList> <QTextBlock> <QTimer> <QToolButton> <QTreeView>
    <QUndoStack> <QUrl> <QVBoxLayout> <QWidget>)

# rundown_precompile(FOLDER): all that is built in FOLDER and below takes the headers that fit it.
function(rundown_precompile folder)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        if(type MATCHES "STATIC_LIBRARY|EXECUTABLE")
            set(headers rundown_core_headers)
            if(folder MATCHES "^${CMAKE_SOURCE_DIR}/(tests/)?(widgets|app|bench)")
                set(headers rundown_window_headers)
            endif()
            target_precompile_headers(${target} REUSE_FROM ${headers})
        endif()
    endforeach()
    get_property(children DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(child IN LISTS children)
        rundown_precompile(${child})
    endforeach()
endfunction()
