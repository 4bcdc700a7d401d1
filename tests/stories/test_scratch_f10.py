"""Scratch."""
import os
from pathlib import Path

from tests.stories.conftest import Open


import pytest

@pytest.mark.parametrize("block", Path(os.environ["F10"]).read_text().strip().split("\n\n"))
def test_show(opened: Open, block: str) -> None:
    if True:
        lines = block.split("\n")
        story = opened(lines[0])
        loc = "ru" if any("а" <= c <= "я" for c in block) else "en"
        story.stays("Anna", "Weber", "304", locale=loc)
        print("=====")
        for line in lines[1:]:
            print(">", line)
            if line.startswith("PRESS "):
                answer = story.press(line[6:])
            elif line.startswith("WAIT "):
                story.wait(minutes=int(line[5:])); continue
            else:
                answer = story.guest(line)
            print("   ", answer.keys, "|", answer.text.replace("\n", " / ")[:420])
            for p in answer.pages:
                print("      PAGE", p.text.replace("\n", " / ")[:200])
        for r in story.requests():
            print("   #", r.intent, r.state.value, story.local(r.wanted_at), r.wanted_day, r.party_size, r.destination if hasattr(r, "destination") else "", r.details if hasattr(r,"details") else "")
