"""What somebody of the programme should look at: due reviews, gaps, what is out of date, and dead links."""
