"""The message catalogue: every sentence that a person sees, in Chinese and in English, one module a room of the house.

A message is a constant, a `Text` whose ``{names}`` stand for facts. An error is made from a message and its facts::

    from govinfo.messages import documents

    raise ReadError(documents.TOO_MANY_CELLS, most=limits.cells, document=document)

The Chinese is what an official would write (公文用语): 未能打开文件：没有该文件. The English says the same in a plain
sentence. Both name the same facts. What a fact itself says in words is a `Text` too, as the nouns in
`govinfo.messages.nouns`. The sentences of a rule stand with the rule.
"""
