"""The form and the law for other languages: JSON documents with their schemas, and SQL."""
