"""What answers what: a yes, a no, thanks, small talk, words nobody understood; and a person in the end."""
