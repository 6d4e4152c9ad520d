# Everything Kebu stands on; docs/dependencies.md names versions and licences.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Sql Concurrent Network PrintSupport Charts Svg DBus Test LinguistTools)
find_package(PkgConfig REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
# its .pc file states the SQLite version: 3.39 came with SQLCipher 4.5; the start-up check reads the real one
pkg_check_modules(SQLCIPHER REQUIRED IMPORTED_TARGET sqlcipher>=3.39)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip>=1.7)
pkg_check_modules(LIBICAL REQUIRED IMPORTED_TARGET libical>=3.0)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter>=1.1)

find_path(PHONENUMBER_INCLUDE_DIR phonenumbers/phonenumberutil.h REQUIRED)
find_library(PHONENUMBER_LIBRARY phonenumber REQUIRED)
add_library(kebu_phonenumber INTERFACE)
target_include_directories(kebu_phonenumber SYSTEM INTERFACE ${PHONENUMBER_INCLUDE_DIR})
target_link_libraries(kebu_phonenumber INTERFACE ${PHONENUMBER_LIBRARY})

find_path(ZXCVBN_INCLUDE_DIR zxcvbn.h PATH_SUFFIXES zxcvbn REQUIRED)
find_library(ZXCVBN_LIBRARY zxcvbn REQUIRED)
add_library(kebu_zxcvbn INTERFACE)
target_include_directories(kebu_zxcvbn SYSTEM INTERFACE ${ZXCVBN_INCLUDE_DIR})
target_link_libraries(kebu_zxcvbn INTERFACE ${ZXCVBN_LIBRARY})

if(KEBU_BUILD_TESTS)
    find_package(Catch2 3 REQUIRED)
endif()
