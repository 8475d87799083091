"""The binary files that Word and Excel wrote until 2007: what lies where in them. What it means is read one room up."""
