from assistant.requests_found import Request, read_aright, with_details, without_fillers


def requests_of(*said: tuple[str, str]) -> list[tuple[str, str]]:
    """Return intent and words of each request of a message whose stretches mean what `said` says."""
    text = " ".join(words for words, _ in said)
    found, place = [], 0
    for words, intent in said:
        found.append(Request(place, place + len(words), intent, 0.9, None, None, ()))
        place += len(words) + 1
    return [(each.intent, text[each.start : each.end]) for each in without_fillers(with_details(found))]


def test_a_bare_detail_stays_with_the_request_before_it() -> None:
    found = requests_of(("wake me at 6", "request_wake_up_call"), ("and my wife at 7:30", "inform"))
    assert found == [("request_wake_up_call", "wake me at 6 and my wife at 7:30")]


def test_a_bare_answer_alone_is_an_answer() -> None:
    assert requests_of(("512", "inform")) == [("inform", "512")]


def test_politeness_beside_a_request_is_no_request() -> None:
    found = requests_of(
        ("Good evening.", "greet"), ("Wake me at 6.", "request_wake_up_call"), ("Thanks!", "thank")
    )
    assert found == [("request_wake_up_call", "Wake me at 6.")]


def test_a_yes_before_a_request_stays() -> None:
    found = requests_of(("Yes.", "affirm"), ("And wake me at 6.", "request_wake_up_call"))
    assert [intent for intent, _ in found] == ["affirm", "request_wake_up_call"]


def test_the_same_request_twice_is_two() -> None:
    found = requests_of(("wake me at 6,", "request_wake_up_call"), ("wake 417 at 7", "request_wake_up_call"))
    assert [intent for intent, _ in found] == ["request_wake_up_call", "request_wake_up_call"]


def test_the_whole_message_is_read_aright_where_its_requests_stand() -> None:
    found = [
        Request(0, 3, "a", 0.9, None, None, (), "чай"),
        Request(5, 8, "a", 0.9, None, None, (), "мыло и чай"),
    ]
    assert read_aright("xfq, xfq!", found) == "чай, мыло и чай!"
