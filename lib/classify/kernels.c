/* SPDX-License-Identifier: MIT */
/* Chooses the loops for the machine at hand. The choice is made per batch: nothing is kept. */
#include "classify/kernels.h"

extern const struct umkm__kernels umkm__kernels_baseline;
#if defined(UMKM__X86_KERNELS)
extern const struct umkm__kernels umkm__kernels_avx2;
extern const struct umkm__kernels umkm__kernels_avx512;
#endif

const struct umkm__kernels *umkm__kernels(void)
{
#if defined(UMKM__X86_KERNELS)
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
        return &umkm__kernels_avx512;
    }
    if (__builtin_cpu_supports("avx2")) {
        return &umkm__kernels_avx2;
    }
#endif
    return &umkm__kernels_baseline;
}
