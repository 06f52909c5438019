"""What stops an edit."""


class EditError(Exception):
    """A change that can't be written, or a file that can't be read; a Swedish sentence."""
