"""What every view stands on: the agenda with its relations, versions, addresses, rendering."""

from macros.context.kind_rows import check_rows

check_rows()
