"""Measurements of govinfo beside other libraries, each pair interleaved in one run."""
