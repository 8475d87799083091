"""Many documents at once: folders, archives and lines of JSON, and the processes that share the work."""
