"""The whole agenda at once: on one page, and as a document for print."""
