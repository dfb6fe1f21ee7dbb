/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Visibility and compiler attributes. Every macro expands to nothing where the compiler does not know it.
 */
#ifndef UMKM_EXPORT_H
#define UMKM_EXPORT_H

#if defined(__GNUC__)
#define UMKM_API __attribute__((visibility("default")))
#define UMKM_NODISCARD __attribute__((warn_unused_result))
#else
#define UMKM_API
#define UMKM_NODISCARD
#endif

#ifdef __cplusplus
#define UMKM_BEGIN_DECLS extern "C" {
#define UMKM_END_DECLS }
#else
#define UMKM_BEGIN_DECLS
#define UMKM_END_DECLS
#endif

#endif
