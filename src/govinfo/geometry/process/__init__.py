"""PDF files read in a process of its own, which a hostile one may exhaust or bring down at the cost of one file."""
