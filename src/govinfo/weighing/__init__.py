"""The arithmetic of filed tables, weighed with their blanks: what holds, what breaks, what stays open."""
