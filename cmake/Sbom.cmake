# SPDX-License-Identifier: MIT
# Writes the bill of materials at build time, as SPDX 2.3 in JSON: what is built here, what it is linked with, and the rule
# documents inside it with their checksums. The same source and libraries give the same bytes.
#
#   umkm_sbom(destination)     after all other targets; installs libumkm.spdx.json in that folder
#
# The same file is the script that writes it: cmake -DVERSION=... -DPARTS=... -DLIBRARIES=... -DFOLDER=... -DDOCUMENTS=...
# -DOUTPUT=... -P THIS-FILE, where PARTS are names, and LIBRARIES are PART|NAME|VERSION|LICENCE|PURL.
if(NOT CMAKE_SCRIPT_MODE_FILE)
  set(UMKM_SBOM_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

  function(umkm_sbom destination)
    set(parts libumkm)
    set(libraries "libumkm|cJSON|${CJSON_VERSION}|MIT|pkg:github/davegamble/cjson@v${CJSON_VERSION}")
    if(TARGET umkm_command)
      list(APPEND parts umkm)
      file(STRINGS ${CSV_INCLUDE_DIR}/csv.h numbers REGEX "#define CSV_(MAJOR|MINOR|RELEASE)")
      string(REGEX MATCHALL "[0-9]+" numbers "${numbers}")
      list(JOIN numbers "." csv_version)
      list(APPEND libraries
        "umkm|libumkm"
        "umkm|cJSON"
        "umkm|libcsv|${csv_version}|LGPL-2.1-or-later|pkg:github/rgamble/libcsv@${csv_version}"
        "umkm|libxml2|${LIBXML2_VERSION}|MIT|pkg:generic/libxml2@${LIBXML2_VERSION}")
    endif()
    if(UMKM_PACKAGES)
      list(APPEND parts python3-umkm php-umkm)
      list(APPEND libraries
        "python3-umkm|libumkm"
        "python3-umkm|numpy||BSD-3-Clause|pkg:pypi/numpy"
        "php-umkm|libumkm"
        "php-umkm|PHP|${UMKM_PHP_VERSION}|PHP-3.01|pkg:generic/php@${UMKM_PHP_VERSION}")
    endif()
    get_property(documents TARGET umkm_objects PROPERTY UMKM_DOCUMENTS)
    set(folder ${PROJECT_SOURCE_DIR}/lib/data)
    list(TRANSFORM documents PREPEND ${folder}/ OUTPUT_VARIABLE inputs)
    set(output ${PROJECT_BINARY_DIR}/libumkm.spdx.json)
    add_custom_command(OUTPUT ${output}
      COMMAND ${CMAKE_COMMAND} "-DVERSION=${PROJECT_VERSION}" "-DPARTS=${parts}" "-DLIBRARIES=${libraries}"
        "-DFOLDER=${folder}" "-DDOCUMENTS=${documents}" "-DOUTPUT=${output}" -P ${UMKM_SBOM_SCRIPT}
      DEPENDS ${inputs} ${UMKM_SBOM_SCRIPT}
      COMMENT "Writing the bill of materials"
      VERBATIM)
    add_custom_target(umkm_bill_of_materials ALL DEPENDS ${output})
    install(FILES ${output} DESTINATION ${destination} COMPONENT runtime)
  endfunction()
  return()
endif()

cmake_policy(VERSION 3.25) # a list may have empty parts
include(${CMAKE_CURRENT_LIST_DIR}/ReleaseDate.cmake)
umkm_release_date(created)

# Adds an object to a list of objects in JSON.
macro(add_object list)
  string(APPEND ${list} "${${list}_comma}\n    {${ARGN}}")
  set(${list}_comma ",")
endmacro()

function(spdx_id variable name)
  string(REGEX REPLACE "[^A-Za-z0-9.]+" "-" name "${name}")
  set(${variable} "SPDXRef-${name}" PARENT_SCOPE)
endfunction()

function(relate from kind to)
  add_object(relationships
    "\"spdxElementId\": \"${from}\", \"relationshipType\": \"${kind}\", \"relatedSpdxElement\": \"${to}\"")
  set(relationships "${relationships}" PARENT_SCOPE)
  set(relationships_comma "," PARENT_SCOPE)
endfunction()

foreach(part IN LISTS PARTS)
  spdx_id(id Package-${part})
  add_object(packages "
      \"SPDXID\": \"${id}\",
      \"name\": \"${part}\",
      \"versionInfo\": \"${VERSION}\",
      \"supplier\": \"Organization: the libumkm authors\",
      \"downloadLocation\": \"NOASSERTION\",
      \"filesAnalyzed\": false,
      \"licenseConcluded\": \"MIT\",
      \"licenseDeclared\": \"MIT\",
      \"copyrightText\": \"Copyright (c) 2026 the libumkm authors\",
      \"externalRefs\": [{\"referenceCategory\": \"PACKAGE-MANAGER\", \"referenceType\": \"purl\",
        \"referenceLocator\": \"pkg:generic/${part}@${VERSION}\"}]
    ")
  relate(SPDXRef-DOCUMENT DESCRIBES ${id})
endforeach()
foreach(library IN LISTS LIBRARIES)
  string(REPLACE "|" ";" library "${library}")
  list(GET library 0 part)
  list(GET library 1 name)
  spdx_id(from Package-${part})
  spdx_id(id Package-${name})
  list(LENGTH library length)
  if(length GREATER 2)
    list(GET library 2 version)
    list(GET library 3 licence)
    list(GET library 4 purl)
    set(version_line "")
    if(version)
      set(version_line "\n      \"versionInfo\": \"${version}\",")
    endif()
    add_object(packages "
      \"SPDXID\": \"${id}\",
      \"name\": \"${name}\",${version_line}
      \"downloadLocation\": \"NOASSERTION\",
      \"filesAnalyzed\": false,
      \"licenseConcluded\": \"${licence}\",
      \"licenseDeclared\": \"${licence}\",
      \"copyrightText\": \"NOASSERTION\",
      \"externalRefs\": [{\"referenceCategory\": \"PACKAGE-MANAGER\", \"referenceType\": \"purl\",
        \"referenceLocator\": \"${purl}\"}]
    ")
  endif()
  relate(${from} DYNAMIC_LINK ${id})
endforeach()
foreach(document IN LISTS DOCUMENTS)
  spdx_id(id File-${document})
  file(SHA1 ${FOLDER}/${document} sha1)
  file(SHA256 ${FOLDER}/${document} sha256)
  add_object(files "
      \"SPDXID\": \"${id}\",
      \"fileName\": \"./lib/data/${document}\",
      \"fileTypes\": [\"TEXT\"],
      \"checksums\": [{\"algorithm\": \"SHA1\", \"checksumValue\": \"${sha1}\"},
        {\"algorithm\": \"SHA256\", \"checksumValue\": \"${sha256}\"}],
      \"licenseConcluded\": \"MIT\",
      \"licenseInfoInFiles\": [\"NOASSERTION\"],
      \"copyrightText\": \"Copyright (c) 2026 the libumkm authors\"
    ")
  relate(${id} DATA_FILE_OF SPDXRef-Package-libumkm)
endforeach()
string(SHA256 digest "${created}${packages}${files}${relationships}")
file(WRITE ${OUTPUT} "{
  \"spdxVersion\": \"SPDX-2.3\",
  \"dataLicense\": \"CC0-1.0\",
  \"SPDXID\": \"SPDXRef-DOCUMENT\",
  \"name\": \"libumkm-${VERSION}\",
  \"documentNamespace\": \"https://libumkm.example/spdx/libumkm-${VERSION}-${digest}\",
  \"creationInfo\": {\"created\": \"${created}\", \"creators\": [\"Tool: libumkm-${VERSION}-Sbom.cmake\"]},
  \"packages\": [${packages}
  ],
  \"files\": [${files}
  ],
  \"relationships\": [${relationships}
  ]
}
")
