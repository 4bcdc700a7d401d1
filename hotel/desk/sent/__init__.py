"""What was asked for already: changed, called off, asked after, done."""
