# SPDX-License-Identifier: MIT
# What "cmake --install" puts where: headers, both libraries, and the files by which pkg-config and find_package(umkm) find
# them. The command installs itself in tools/.
include(CMakePackageConfigHelpers)

install(TARGETS umkm EXPORT umkm-targets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT development)
install(TARGETS umkm_static EXPORT umkm-static-targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
# Everything in include/umkm is public. Some of it are links to tables of the rooms; the file itself is to be installed.
file(GLOB headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/umkm/*.h ${PROJECT_SOURCE_DIR}/include/umkm/*.def)
foreach(header IN LISTS headers)
  file(REAL_PATH ${header} file)
  install(FILES ${file} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/umkm COMPONENT development)
endforeach()

# What a rule document must look like, for editors and for those who write their own.
file(GLOB schemas CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/lib/data/schemas/*.schema.json)
install(FILES ${schemas} DESTINATION ${CMAKE_INSTALL_DATADIR}/umkm/schemas COMPONENT development)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/umkm)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/umkm-config.cmake.in ${PROJECT_BINARY_DIR}/umkm-config.cmake
  INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
# Below 1.0 a minor version may change the interface.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/umkm-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/umkm-config.cmake ${PROJECT_BINARY_DIR}/umkm-config-version.cmake
  DESTINATION ${package_dir} COMPONENT development)
install(EXPORT umkm-targets NAMESPACE umkm:: DESTINATION ${package_dir} COMPONENT development)
install(EXPORT umkm-static-targets NAMESPACE umkm:: DESTINATION ${package_dir} COMPONENT development)

# libumkm.pc is written at install time, when "cmake --install --prefix" is known. GNUInstallDirs allows absolute folders,
# which must not be appended to the prefix.
foreach(folder LIBDIR INCLUDEDIR)
  if(IS_ABSOLUTE "${CMAKE_INSTALL_${folder}}")
    set(pc_${folder} "${CMAKE_INSTALL_${folder}}")
  else()
    set(pc_${folder} "\\\${prefix}/${CMAKE_INSTALL_${folder}}")
  endif()
endforeach()
install(CODE "
  set(PC_PREFIX \"\${CMAKE_INSTALL_PREFIX}\")
  set(PC_LIBDIR \"${pc_LIBDIR}\")
  set(PC_INCLUDEDIR \"${pc_INCLUDEDIR}\")
  set(PC_VERSION \"${PROJECT_VERSION}\")
  set(PC_DESCRIPTION \"${PROJECT_DESCRIPTION}\")
  configure_file(\"${PROJECT_SOURCE_DIR}/pkgconfig/libumkm.pc.in\" \"${PROJECT_BINARY_DIR}/libumkm.pc\" @ONLY)"
  COMPONENT development)
install(FILES ${PROJECT_BINARY_DIR}/libumkm.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
