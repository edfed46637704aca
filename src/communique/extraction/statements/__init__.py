"""From ends to statements: time, place, standing; weighed against each other and merged."""
