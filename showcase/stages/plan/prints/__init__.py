"""What is printed as PDF: factsheets, brochure, panels and table card."""
