"""Events -> topics and stories with their names; the weight of an event and of a day."""
