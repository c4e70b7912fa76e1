"""What can a reader print or take along? PDF, EPUB and DOCX, made from the built site. Imports ``book`` only."""
