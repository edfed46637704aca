"""From mentions to nodes: persons by name, office and date, bodies, states; and why."""
