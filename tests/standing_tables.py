"""What tables in a document say, to be compared however they were found."""


def told(found):
    """What tables say as any edition: the rows, what they take up, and what is passed over."""
    return [
        (section, one.edition, one.table, [*one.texts], [*one.segments], one.unusual, one.decisions())
        for edition in (None, "2019", "2021")
        for section, one in found.read(edition).items()
    ], found.extents()
