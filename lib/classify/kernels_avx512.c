/* SPDX-License-Identifier: MIT */
#define UMKM__KERNELS umkm__kernels_avx512
#include "classify/kernels_body.h"
