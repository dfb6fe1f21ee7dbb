# SPDX-License-Identifier: MIT
# Run by cpack when the files of the packages are in place, before they are packed: compresses manual pages and changelogs and
# strips programs as Debian has them, and gives every file one time and the same rights, so that the same source gives the
# same packages.
include(${CMAKE_CURRENT_LIST_DIR}/ReleaseDate.cmake)
umkm_release_date(date)
execute_process(COMMAND date -d ${date} +%s OUTPUT_VARIABLE epoch OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set(ENV{SOURCE_DATE_EPOCH} ${epoch}) # for the archives

file(GLOB_RECURSE pages ${CPACK_TEMPORARY_DIRECTORY}/*/usr/share/man/*)
file(GLOB logs ${CPACK_TEMPORARY_DIRECTORY}/*/usr/share/doc/*/changelog*)
foreach(file IN LISTS pages logs)
  if(NOT file MATCHES "\\.gz$")
    execute_process(COMMAND gzip -9n ${file} COMMAND_ERROR_IS_FATAL ANY)
  endif()
endforeach()
# Without what is for the debugger only; an archive keeps its symbols.
file(GLOB_RECURSE archives ${CPACK_TEMPORARY_DIRECTORY}/*.a)
file(GLOB_RECURSE binaries ${CPACK_TEMPORARY_DIRECTORY}/*.so ${CPACK_TEMPORARY_DIRECTORY}/*.so.* ${CPACK_TEMPORARY_DIRECTORY}/*/usr/bin/*)
foreach(file IN LISTS archives)
  execute_process(COMMAND strip --strip-debug --enable-deterministic-archives --remove-section=.comment ${file}
    COMMAND_ERROR_IS_FATAL ANY)
endforeach()
foreach(file IN LISTS binaries)
  if(NOT IS_SYMLINK ${file})
    execute_process(COMMAND strip --strip-unneeded --remove-section=.comment --remove-section=.note ${file}
      COMMAND_ERROR_IS_FATAL ANY)
  endif()
endforeach()
# zsh of Debian looks here for what other packages bring.
file(GLOB zsh ${CPACK_TEMPORARY_DIRECTORY}/*/usr/share/zsh/site-functions)
foreach(folder IN LISTS zsh)
  cmake_path(GET folder PARENT_PATH parent)
  file(RENAME ${folder} ${parent}/vendor-completions)
endforeach()
execute_process(COMMAND chmod -R u=rwX,go=rX ${CPACK_TEMPORARY_DIRECTORY} COMMAND_ERROR_IS_FATAL ANY) # whatever the umask is
execute_process(COMMAND find ${CPACK_TEMPORARY_DIRECTORY} -exec touch -h -d ${date} {} +
  COMMAND_ERROR_IS_FATAL ANY)
