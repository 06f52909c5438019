"""What every view stands on: the agenda with its relations, versions, addresses, rendering."""
