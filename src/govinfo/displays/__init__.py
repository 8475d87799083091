"""What a record shows of itself in a notebook: tables of words, in the language spoken when it is looked at."""
