"""Steps of the store's schema. A step that has been released is never edited; a further one is added."""
