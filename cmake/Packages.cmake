# SPDX-License-Identifier: MIT
# What "cpack" puts into which package of Debian: libumkm0, libumkm-dev, umkm, python3-umkm, php-umkm. See packaging/README.md.
#
# The bindings in the packages are linked with the shared library, and built for the system's own Python and PHP.
add_subdirectory(${PROJECT_SOURCE_DIR}/packaging/python)
add_subdirectory(${PROJECT_SOURCE_DIR}/packaging/php)

set(debian ${PROJECT_SOURCE_DIR}/packaging/debian)
set(made ${PROJECT_BINARY_DIR}/packaging)
file(STRINGS ${debian}/changelog first LIMIT_COUNT 1)
string(REGEX MATCH "\\(([^-]+)-([^)]+)\\)" found "${first}")
if(NOT CMAKE_MATCH_1 STREQUAL PROJECT_VERSION)
  message(FATAL_ERROR "packaging/debian/changelog begins with version ${CMAKE_MATCH_1}, the project is ${PROJECT_VERSION}.")
endif()
set(CPACK_DEBIAN_PACKAGE_RELEASE ${CMAKE_MATCH_2})
file(STRINGS ${debian}/changelog signature REGEX "^ -- " LIMIT_COUNT 1)
string(REGEX REPLACE "^ -- (.*>)  (.*)$" "\\1" maintainer "${signature}")

# ---- Files that only a package has ---------------------------------------------------------------------------------------
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME libumkm0)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libumkm-dev)
set(CPACK_DEBIAN_COMMAND_PACKAGE_NAME umkm)
set(CPACK_DEBIAN_PYTHON_PACKAGE_NAME python3-umkm)
set(CPACK_DEBIAN_PHP_PACKAGE_NAME php-umkm)
set(components runtime development command python php)
foreach(component IN LISTS components)
  string(TOUPPER ${component} COMPONENT)
  set(docs ${CMAKE_INSTALL_DATADIR}/doc/${CPACK_DEBIAN_${COMPONENT}_PACKAGE_NAME})
  install(FILES ${debian}/copyright DESTINATION ${docs} COMPONENT ${component})
  # compressed by PackageFiles.cmake
  install(FILES ${debian}/changelog DESTINATION ${docs} COMPONENT ${component} RENAME changelog.Debian)
  install(FILES ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${docs} COMPONENT ${component} RENAME changelog)
endforeach()
install(FILES ${debian}/libumkm0.lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides
  COMPONENT runtime RENAME libumkm0)
install(FILES ${PROJECT_SOURCE_DIR}/examples/c/classify.c ${PROJECT_SOURCE_DIR}/examples/c/explain.c
  ${PROJECT_SOURCE_DIR}/examples/c/own_law.c ${PROJECT_SOURCE_DIR}/examples/c/own-law.json
  DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libumkm-dev/examples COMPONENT development)

# The table of symbols: in which version each of them came, from the nodes of the map of the library.
file(STRINGS ${PROJECT_SOURCE_DIR}/lib/umkm.map lines REGEX "^UMKM_|umkm_[a-z0-9_]+;")
set(symbols "libumkm.so.0 libumkm0 #MINVER#\n* Build-Depends-Package: libumkm-dev\n")
foreach(line IN LISTS lines)
  if(line MATCHES "^UMKM_([0-9.]+)")
    set(node ${CMAKE_MATCH_1})
    string(APPEND symbols " UMKM_${node}@UMKM_${node} ${node}.0\n")
  elseif(line MATCHES "(umkm_[a-z0-9_]+)")
    string(APPEND symbols " ${CMAKE_MATCH_1}@UMKM_${node} ${node}.0\n")
  endif()
endforeach()
file(WRITE ${made}/symbols "${symbols}")
file(WRITE ${made}/shlibs "libumkm 0 libumkm0 (>= ${PROJECT_VERSION})\n")
file(WRITE ${made}/triggers "activate-noawait ldconfig\n")
foreach(script postinst prerm postrm)
  configure_file(${debian}/php/${script}.in ${made}/php/${script} @ONLY FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE
    GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
endforeach()
file(WRITE ${made}/php/conffiles "/etc/php/${UMKM_PHP_VERSION}/mods-available/umkm.ini\n")

# ---- The packages --------------------------------------------------------------------------------------------------------
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME libumkm)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "${maintainer}")
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_SET_DESTDIR ON) # so that libumkm.pc names /usr, and /etc is possible
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
  WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL ${components})
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/PackageFiles.cmake)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/lib)
foreach(COMPONENT RUNTIME COMMAND PYTHON PHP)
  set(CPACK_DEBIAN_${COMPONENT}_PACKAGE_SHLIBDEPS ON)
endforeach()
set(this "(= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})")
set(library "libumkm0 (>= ${PROJECT_VERSION})")

set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_CONTROL_EXTRA ${made}/symbols ${made}/shlibs ${made}/triggers)
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "Indonesian business classes and readiness - library
Says of an Indonesian business in which size class it is (micro, small, medium
or large) under the law of a given day, how ready it is for financing, and
which programmes it may use, each with its article.
.
This package contains the shared library.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libumkm0 ${this}, libcjson-dev")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "Indonesian business classes and readiness - development files
Says of an Indonesian business in which size class it is (micro, small, medium
or large) under the law of a given day, how ready it is for financing, and
which programmes it may use, each with its article.
.
This package contains the headers, the static library, the files for
pkg-config and CMake, the schemas of rule documents, and examples.")

set(CPACK_DEBIAN_COMMAND_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_COMMAND_PACKAGE_DEPENDS "${library}")
set(CPACK_COMPONENT_COMMAND_DESCRIPTION "Indonesian business classes and readiness - command
Says of an Indonesian business, or of all in a file of CSV or JSON, in which
size class it is (micro, small, medium or large) under the law of a given day,
how ready it is for financing, and which programmes it may use, each with its
article; and sums it up.
.
This package contains the command umkm, its manual pages in English and
Indonesian, and completions for bash, zsh and fish.")

set(CPACK_DEBIAN_PYTHON_PACKAGE_SECTION python)
set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS
  "${library}, python3 (>= ${UMKM_PYTHON_VERSION}~), python3 (<< ${UMKM_PYTHON_NEXT}), python3-numpy")
set(CPACK_DEBIAN_PYTHON_PACKAGE_SUGGESTS "python3-pandas")
set(CPACK_DEBIAN_PYTHON_PACKAGE_CONTROL_EXTRA ${debian}/python/postinst ${debian}/python/prerm)
set(CPACK_COMPONENT_PYTHON_DESCRIPTION "Indonesian business classes and readiness - Python module
Says of an Indonesian business in which size class it is (micro, small, medium
or large) under the law of a given day, how ready it is for financing, and
which programmes it may use, each with its article.
.
This package contains the module umkm for Python, for single businesses and
for whole columns.")

set(CPACK_DEBIAN_PHP_PACKAGE_SECTION php)
set(CPACK_DEBIAN_PHP_PACKAGE_DEPENDS "${library}, phpapi-${UMKM_PHP_API}, php-common")
set(CPACK_DEBIAN_PHP_PACKAGE_CONTROL_EXTRA ${made}/php/postinst ${made}/php/prerm ${made}/php/postrm ${made}/php/conffiles)
set(CPACK_COMPONENT_PHP_DESCRIPTION "Indonesian business classes and readiness - PHP extension
Says of an Indonesian business in which size class it is (micro, small, medium
or large) under the law of a given day, how ready it is for financing, and
which programmes it may use, each with its article.
.
This package contains the extension umkm for PHP and the classes of Umkm\\
above it (require 'Umkm/autoload.php').")
include(CPack)
