"""A printed page: from the form to a grid of spanned cells, captions and notes, and the two markups of displays."""
