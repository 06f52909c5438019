"""The site on one's own machine: a page is made when a browser asks, and again when it changes."""
