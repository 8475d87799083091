"""What is done with a stream before its tables are looked for: reports told apart, columns joined, numbers left out."""
