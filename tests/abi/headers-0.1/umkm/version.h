/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Version of the library. The rules have versions of their own: see <umkm/rules.h>.
 */
#ifndef UMKM_VERSION_H
#define UMKM_VERSION_H

#include <stdint.h>

#include <umkm/export.h>

UMKM_BEGIN_DECLS

/** First number of the version of the header. @since 0.1.0 */
#define UMKM_VERSION_MAJOR 0
/** Second number. @since 0.1.0 */
#define UMKM_VERSION_MINOR 1
/** Third number. @since 0.1.0 */
#define UMKM_VERSION_PATCH 0
/** All three as one number: major * 10000 + minor * 100 + patch, of the header that was compiled against. @since 0.1.0 */
#define UMKM_VERSION_NUMBER (UMKM_VERSION_MAJOR * 10000 + UMKM_VERSION_MINOR * 100 + UMKM_VERSION_PATCH)
/** All three as text. @since 0.1.0 */
#define UMKM_VERSION_STRING "0.1.0"

/**
 * UMKM_VERSION_NUMBER of the library that is loaded.
 * @return as UMKM_VERSION_NUMBER
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API int32_t umkm_version_number(void);

/**
 * UMKM_VERSION_STRING of the library that is loaded; a static string.
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_version_string(void);

UMKM_END_DECLS

#endif
