# SPDX-License-Identifier: MIT
# umkm_release_date(variable): when this version was released, as yyyy-mm-ddThh:mm:ssZ. SOURCE_DATE_EPOCH says another time.
# It stands for the time of the build wherever one has to be named, so that the same source gives the same bytes.
set(UMKM_DEBIAN_CHANGELOG ${CMAKE_CURRENT_LIST_DIR}/../packaging/debian/changelog)

function(umkm_release_date variable)
  if(DEFINED ENV{SOURCE_DATE_EPOCH})
    string(TIMESTAMP date "%Y-%m-%dT%H:%M:%SZ" UTC)
  else()
    file(STRINGS ${UMKM_DEBIAN_CHANGELOG} signature REGEX "^ -- " LIMIT_COUNT 1)
    if(NOT signature MATCHES "> +[A-Z][a-z]+, ([0-9][0-9]) ([A-Z][a-z]+) ([0-9]+) ([0-9:]+) \\+0000$")
      message(FATAL_ERROR "${UMKM_DEBIAN_CHANGELOG}: the last line of the first entry has no date in UTC")
    endif()
    set(day ${CMAKE_MATCH_1})
    set(year ${CMAKE_MATCH_3})
    set(time ${CMAKE_MATCH_4})
    set(months Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec)
    list(FIND months ${CMAKE_MATCH_2} month)
    math(EXPR month "${month} + 101") # two digits behind the 1
    string(SUBSTRING ${month} 1 2 month)
    set(date ${year}-${month}-${day}T${time}Z)
  endif()
  set(${variable} ${date} PARENT_SCOPE)
endfunction()
