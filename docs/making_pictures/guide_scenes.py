"""Every scene of the guide, in the order in which they are played."""

from __future__ import annotations

from docs.making_pictures.leader_scenes import LEADER_SCENES
from docs.making_pictures.officer_scenes import OFFICER_SCENES
from docs.making_pictures.staff_scenes import STAFF_SCENES

GUIDE_SCENES = (*LEADER_SCENES, *STAFF_SCENES, *OFFICER_SCENES)
