"""What records are made of: the types of their fields, from which they are held, stored, read and described.

A field's type is its annotation; `types` and `composite` say of each type what it holds, how it stands in JSON and how
JSON Schema describes it. `strict` holds records to their types, `documents` stamps them.
"""
