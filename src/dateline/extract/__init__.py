"""The road: one document, a corpus of any size, dating anew, and the snapshot they come to."""
