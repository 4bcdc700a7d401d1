"""Starting the house, watching over its parts and ending them all together."""
