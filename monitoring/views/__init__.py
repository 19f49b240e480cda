"""What one page, or one section of a document, shows: numbers and words, no drawing. Screen and paper share them."""
