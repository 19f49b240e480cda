"""Who sits before the screen, asked anew at every act: from the sign-in, or from where the server listens."""

from __future__ import annotations

import logging

import streamlit as st

from components.widgets import sign_in_sessions
from components.widgets.local_machine import is_at_this_machine
from monitoring.model.people import PERSON_AT_THE_MACHINE, SOMEBODY, Person, Role
from monitoring.sources.people import BrokenPeople, person_of_claims, read_people
from monitoring.sources.sign_in_settings import BadSignInSettings, SignInSettings

_LOG = logging.getLogger(__name__)
_MOST_CAUTIOUS = SignInSettings(require_login=True)


def current_person() -> Person:
    """The person of this session; whoever is not known is `SOMEBODY`, who only reads.

    Nothing that the browser can set decides: neither the address nor the session's state is looked at.
    """
    settings = sign_in_settings()
    if is_signed_in():
        return _signed_in_person(settings)
    if _carries_sign_in():  # an officer whose sign-in has lapsed does not become the one at the machine
        return SOMEBODY
    if settings.local_editor and not settings.require_login and is_at_this_machine():
        return PERSON_AT_THE_MACHINE
    return SOMEBODY


def is_signed_in() -> bool:
    """Whether the session carries a sign-in that still holds."""
    return _carries_sign_in() and sign_in_sessions.holds(st.user.to_dict(), sign_in_settings())


def has_lapsed() -> bool:
    """Whether the session carries a sign-in that holds no more."""
    return _carries_sign_in() and not is_signed_in()


def can_sign_in() -> bool:
    """Whether a provider is configured."""
    return "is_logged_in" in st.user


def must_sign_in() -> bool:
    """Whether nothing may be shown before a sign-in."""
    return sign_in_settings().require_login and not is_signed_in()


def note_use() -> None:
    """Call once in a run that the person caused: it keeps the sign-in from lapsing."""
    if is_signed_in():
        sign_in_sessions.note_use(st.user.to_dict())


def sign_out() -> None:
    """End the sign-in in every tab of this browser, and at the provider where it offers that."""
    sign_in_sessions.end(st.user.to_dict())
    st.logout()


def sign_in_settings() -> SignInSettings:
    """The settings; where they contradict themselves the most cautious ones, and the log says why."""
    try:
        return SignInSettings.from_environment()
    except BadSignInSettings as bad:
        _LOG.error("%s", bad)
        return _MOST_CAUTIOUS


def _carries_sign_in() -> bool:
    return st.user.get("is_logged_in") is True


def _signed_in_person(settings: SignInSettings) -> Person:
    claims = st.user.to_dict()
    try:
        # read anew each time: whoever was struck off may do nothing from that moment
        people = read_people(settings.people_file) if settings.people_file else {}
    except BrokenPeople as broken:
        _LOG.error("%s", broken)
        known = person_of_claims(claims, settings, {})
        return Person(known.person_id, known.name, Role.READER)
    return person_of_claims(claims, settings, people)
