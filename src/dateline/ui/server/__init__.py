"""How the dashboard is served: whom it answers, what it lets them reach. Its face is ``access``."""
