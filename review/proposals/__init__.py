"""What is proposed as one document, merged in three with what the data says by now."""
