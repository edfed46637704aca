"""What words mean by what was told before: those that point back, groups, topics."""
