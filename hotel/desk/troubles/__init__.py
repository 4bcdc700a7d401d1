"""What goes wrong: complaints, repairs, dangers, and their cure by the guest's own word."""
