"""What is ordered: dishes, things to bring, services; the menu they are ordered from."""
