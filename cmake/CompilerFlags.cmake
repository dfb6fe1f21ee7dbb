# SPDX-License-Identifier: MIT
# How the project's own code is compiled. Two interface targets, umkm_warnings and umkm_hardening, are linked PRIVATE into
# our targets only, so that nothing of this reaches a program that uses the library.
include(CheckCCompilerFlag)
include(CheckCSourceCompiles)
include(CheckLinkerFlag)
set(CMAKE_REQUIRED_QUIET ON)

# Adds each flag that the compiler knows.
function(umkm_compile_flags target)
  foreach(flag IN LISTS ARGN)
    string(MAKE_C_IDENTIFIER "UMKM_HAVE${flag}" have)
    set(CMAKE_REQUIRED_FLAGS -Werror)
    check_c_compiler_flag(${flag} ${have})
    if(${have})
      target_compile_options(${target} INTERFACE ${flag})
    endif()
  endforeach()
endfunction()

# Adds each flag that the linker knows; written without "-Wl,".
function(umkm_link_flags target)
  foreach(flag IN LISTS ARGN)
    string(MAKE_C_IDENTIFIER "UMKM_HAVE_LINKER${flag}" have)
    check_linker_flag(C "LINKER:SHELL:${flag}" ${have})
    if(${have})
      target_link_options(${target} INTERFACE "LINKER:SHELL:${flag}")
    endif()
  endforeach()
endfunction()

add_library(umkm_warnings INTERFACE)
umkm_compile_flags(umkm_warnings -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wstrict-prototypes
  -Wmissing-prototypes -Wcast-qual -Wcast-align -Wwrite-strings -Wundef -Wformat=2 -Wvla -Wswitch-enum -Wdouble-promotion
  -Wnull-dereference)
if(UMKM_WERROR)
  target_compile_options(umkm_warnings INTERFACE -Werror)
endif()

add_library(umkm_hardening INTERFACE)
if(UMKM_HARDEN AND NOT UMKM_SANITIZE)
  umkm_compile_flags(umkm_hardening -fstack-protector-strong -fstack-clash-protection -ftrivial-auto-var-init=zero
    -fstrict-flex-arrays=3)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64|amd64|i[3-6]86")
    umkm_compile_flags(umkm_hardening -fcf-protection=full)
  elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "aarch64|arm64")
    umkm_compile_flags(umkm_hardening -mbranch-protection=standard)
  endif()
  # Checked memory functions need optimisation; level 3 needs a compiler and a C library that know it.
  foreach(level 3 2)
    set(CMAKE_REQUIRED_FLAGS "-O2 -Werror -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=${level}")
    check_c_source_compiles("#include <string.h>\nint main(void) { return (int)strlen(\"\"); }" UMKM_HAVE_FORTIFY_${level})
    unset(CMAKE_REQUIRED_FLAGS)
    if(UMKM_HAVE_FORTIFY_${level})
      target_compile_options(umkm_hardening INTERFACE
        $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=${level}>)
      break()
    endif()
  endforeach()
  # Not -z nodlopen: the extensions of Python and PHP are loaded with dlopen, and this library with them.
  umkm_link_flags(umkm_hardening "-z noexecstack" "-z relro" "-z now" "-z defs" "--as-needed"
    "--no-copy-dt-needed-entries")
endif()

# The rest holds for every object of this project, tests and all, or the parts would not fit together.
if(UMKM_SANITIZE)
  string(REPLACE ";" "," sanitizers "${UMKM_SANITIZE}")
  add_compile_options(-fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${sanitizers})
endif()
if(UMKM_COVERAGE)
  add_compile_options(--coverage -fprofile-update=atomic) # threads count too
  add_link_options(--coverage)
  # Each piece of an arena in a block of its own: then tests/fault reaches what is done when there is none.
  add_compile_definitions(UMKM__ARENA_BLOCK_BYTES=1)
else()
  # The same source gives the same bytes, wherever it lies.
  check_c_compiler_flag(-ffile-prefix-map=a=b UMKM_HAVE_FILE_PREFIX_MAP)
  if(UMKM_HAVE_FILE_PREFIX_MAP)
    add_compile_options(-ffile-prefix-map=${PROJECT_SOURCE_DIR}=. -ffile-prefix-map=${PROJECT_BINARY_DIR}=build)
  endif()
endif()
