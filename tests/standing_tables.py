"""What tables in a document say, to be compared however they were found."""


def told(found):
    """What tables say in any year: the rows, what they take up, and what is passed over."""
    return [
        (section, one.edition, one.table, [*one.texts], [*one.segments], one.unusual, one.decisions())
        for year in (None, 2020, 2023)
        for section, one in found.read(year).items()
    ], found.extents()
