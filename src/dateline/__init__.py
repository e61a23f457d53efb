"""From a folder of documents to a timeline its reader can defend."""
