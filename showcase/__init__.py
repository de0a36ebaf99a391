# SPDX-License-Identifier: MIT
"""The showcase generator: content files of a cluster programme in, a multilingual website out."""

__version__ = "0.1.0"
