"""Who did something, as it is shown: the log knows people by their sign-in."""

from __future__ import annotations

from monitoring.model.people import PERSON_AT_THE_MACHINE


def say_who(person_id: str) -> str:
    """The address that the person signs in with; the one at the machine has none and is named."""
    return PERSON_AT_THE_MACHINE.name if person_id == PERSON_AT_THE_MACHINE.person_id else person_id
