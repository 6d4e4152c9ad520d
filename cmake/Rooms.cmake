# The headers nearly every file includes, parsed once a library.
function(kebu_precompile target)
    target_precompile_headers(${target} PRIVATE
        <QByteArray> <QDate> <QDateTime> <QHash> <QList> <QObject> <QString> <QStringList> <QVariant>
        <algorithm> <array> <functional> <memory> <optional> <utility> <variant> <vector>)
endfunction()

# A room is a folder of sources built as one static library. The libraries a room may link are its arrows, so that a
# call against the layers fails to link as well as in the architecture test.
function(kebu_room target folder)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h)
    if(NOT sources)
        add_library(${target} INTERFACE)
        target_link_libraries(${target} INTERFACE kebu_flags ${ARGN})
        return()
    endif()
    add_library(${target} STATIC ${sources})
    target_link_libraries(${target} PUBLIC kebu_flags ${ARGN})
    kebu_precompile(${target})
endfunction()
