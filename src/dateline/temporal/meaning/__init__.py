"""What a phrase of time comes to, whatever language it is in."""
