# One interface target carries the strictest flags that all of Kebu compiles under.
add_library(kebu_flags INTERFACE)
target_compile_definitions(kebu_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_URL_CAST_FROM_STRING
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    KEBU_VERSION="${PROJECT_VERSION}")
target_include_directories(kebu_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(kebu_flags INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${KEBU_WARNINGS_AS_ERRORS}>:-Werror>
    # GCC 12 sees uninitialised temporaries in Qt's string builder where there are none
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)

if(KEBU_SANITIZE)
    target_compile_options(kebu_flags INTERFACE -fsanitize=${KEBU_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    target_link_options(kebu_flags INTERFACE -fsanitize=${KEBU_SANITIZE})
    # Qt 6.4 asserts in .then() where the context is gone by then, which its code without assertions simply passes over.
    target_compile_definitions(kebu_flags INTERFACE QT_NO_DEBUG)
endif()

# A compiler cache and a fast linker are taken where they are present and never required.
find_program(KEBU_CCACHE ccache)
if(KEBU_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${KEBU_CCACHE})
    target_compile_options(kebu_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
find_program(KEBU_MOLD mold)
find_program(KEBU_LLD ld.lld)
if(KEBU_MOLD)
    target_link_options(kebu_flags INTERFACE -fuse-ld=mold)
elseif(KEBU_LLD)
    target_link_options(kebu_flags INTERFACE -fuse-ld=lld)
endif()
