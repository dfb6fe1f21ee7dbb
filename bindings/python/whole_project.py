# SPDX-License-Identifier: MIT
"""Builds the package from the folder of the whole project, two levels up, when pip is pointed at this one."""

import os
from pathlib import Path

os.chdir(Path(__file__).resolve().parents[2])

from scikit_build_core.build import *  # noqa: E402, F403
