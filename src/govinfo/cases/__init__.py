"""The working records behind a report: applications with their clock, reviews and suits, published documents.

A record holds what happened as it was registered; the law is asked about it (`Application.clock`,
`Application.objections`), and refuses only what is about to be done against it (`Application.then`).
"""
