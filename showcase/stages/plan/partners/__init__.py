"""Offers and needs, who fits whom, and prepared mails."""
