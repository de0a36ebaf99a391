# SPDX-License-Identifier: MIT
"""Writes the template of the words of forms to the standard output; `.ci/messages` calls this."""

from __future__ import annotations

import sys

from showcase.editing.field_words import field_template

sys.stdout.write(field_template())
