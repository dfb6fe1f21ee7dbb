# SPDX-License-Identifier: MIT
# Runs a generator into an empty folder and compares what it writes with what is kept beside it, byte for byte.
# cmake -D PYTHON=… -D GENERATOR=… -D OUTPUT=… -D FILES=a;b -P regenerate.cmake
get_filename_component(kept ${GENERATOR} DIRECTORY)
file(REMOVE_RECURSE ${OUTPUT})
file(MAKE_DIRECTORY ${OUTPUT})
execute_process(COMMAND ${PYTHON} ${GENERATOR} ${OUTPUT} COMMAND_ERROR_IS_FATAL ANY)
foreach(name ${FILES})
  execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${OUTPUT}/${name} ${kept}/${name} RESULT_VARIABLE differs)
  if(differs)
    message(FATAL_ERROR "${kept}/${name} is not what ${GENERATOR} writes")
  endif()
endforeach()
