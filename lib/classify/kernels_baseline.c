/* SPDX-License-Identifier: MIT */
#define UMKM__KERNELS umkm__kernels_baseline
#include "classify/kernels_body.h"
