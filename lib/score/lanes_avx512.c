/* SPDX-License-Identifier: MIT */
#define UMKM__SCORE_BLOCK umkm__score_block_avx512
#include "score/lanes_bodies.h"
