"""The rules: a module for each family of the catalogue, or several where a family has distinct parts."""
