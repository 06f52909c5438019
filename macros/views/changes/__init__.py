"""What differs between two agendas, told to people."""
