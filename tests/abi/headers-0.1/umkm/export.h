/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Visibility and compiler attributes. Every macro expands to nothing where the compiler does not know it.
 */
#ifndef UMKM_EXPORT_H
#define UMKM_EXPORT_H

#if defined(__GNUC__)
/** Before the declaration of each function that leaves the library. @since 0.1.0 */
#define UMKM_API __attribute__((visibility("default")))
/** The result must be looked at, or something is lost. @since 0.1.0 */
#define UMKM_NODISCARD __attribute__((warn_unused_result))
#else
#define UMKM_API
#define UMKM_NODISCARD
#endif

/**
 * What prepares a struct is compiled into the program: it writes as many bytes as the struct has in the header that the
 * program was built with, whatever the library has since grown to.
 * @since 0.1.0
 */
#define UMKM_INLINE static inline

#ifdef __cplusplus
/** Begins declarations that C and C++ share. @since 0.1.0 */
#define UMKM_BEGIN_DECLS extern "C" {
/** Ends them. @since 0.1.0 */
#define UMKM_END_DECLS }
#else
#define UMKM_BEGIN_DECLS
#define UMKM_END_DECLS
#endif

#endif
