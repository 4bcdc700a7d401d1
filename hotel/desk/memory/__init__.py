"""What a guest likes, dislikes and must not eat; how they liked it here."""
