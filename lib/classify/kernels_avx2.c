/* SPDX-License-Identifier: MIT */
#define UMKM__KERNELS umkm__kernels_avx2
#include "classify/kernels_body.h"
