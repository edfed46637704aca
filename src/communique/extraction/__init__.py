"""From a parsed document to statements: pure steps over frozen data, in packages that go one way.

`syntax` (trees and what grammar reads off them), `mending` (grammar against the parser),
`mentions` (names in a sentence), `linking` (who they are), `roles` (which words fill the roles of
a predicate), `modality`, `frames` (what fires), `discourse` (what words mean by what was told
before), `attribution` (whose words it is), `ends` (the choice among candidates), `statements`.
Each imports only those before it; `pipeline` runs them.
"""
