"""How the tables and the model of this folder's parent were made. Not used at run time."""
