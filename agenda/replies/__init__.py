"""Replies to a consultation from a spreadsheet, into the data folder."""
