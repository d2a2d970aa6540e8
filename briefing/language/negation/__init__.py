"""What a text denies: the words that deny, their opposites, and what they apply to."""
