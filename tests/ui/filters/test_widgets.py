"""Each filter keeps its value in the address; a bad address falls back and says so."""

from streamlit.testing.v1 import AppTest


def script() -> None:
    import polars as pl
    import streamlit as st

    from ui import filters

    with filters.line():
        colour = filters.one("Colour", "colour", {"r": "Red", "g": "Green: dark"}, "r")
        sizes = filters.many("Size", "size", {"s": "Small", "l": "Large"})
        loud = filters.flag("Loud", "loud")
        measure = filters.measure({"a": "A", "b": "B"})
        frame = pl.DataFrame({"id": [1, None], "name": ["One", None]})
        row = filters.row("Row", "row", frame, "id", "No row", "name")
    st.toggle("Not a filter", key="other")
    st.text(f"{colour}|{','.join(sizes)}|{loud}|{measure}|{row}")


def run(**address: str | list[str]) -> AppTest:
    test = AppTest.from_function(script)
    for key, value in address.items():
        test.query_params[key] = value
    return test.run()


def address(test: AppTest) -> dict[str, list[str]]:
    return {key: [value] if isinstance(value, str) else value for key, value in test.query_params.items()}


def test_without_an_address_the_defaults_and_an_empty_address() -> None:
    test = run()
    assert test.text[0].value == "r||False|a|"
    assert not address(test)
    assert not test.info


def test_the_address_is_obeyed_and_kept() -> None:
    test = run(colour="g", size=["l", "s"], loud="yes", measure="b", row="none")
    assert test.text[0].value == "g|l,s|True|b|none"
    assert address(test) == {
        "colour": ["g"],
        "size": ["l", "s"],
        "loud": ["yes"],
        "measure": ["b"],
        "row": ["none"],
    }
    assert not test.info


def test_a_bad_address_falls_back_says_so_and_is_mended() -> None:
    test = run(colour="<b>", size=["l", "gone"], loud="maybe", measure="z", row="77")
    assert test.text[0].value == "r|l|False|a|"
    said = " ".join(each.value for each in test.info).replace("\\", "")
    for part in ("colour '<b>', which is not here; Red is shown", "Size: gone", "loud='maybe'", "row '77'"):
        assert part in said
    assert address(test) == {"size": ["l"]}


def test_an_address_cannot_put_a_message_on_the_page() -> None:
    message = "x" * 30 + " call 0900 000 000 to pay your council tax"
    said = " ".join(each.value for each in run(colour=message, size=[message], loud=message).info)
    assert said.count("x" * 30) == 3
    assert "council tax" not in said


def test_what_a_person_chooses_goes_into_the_address() -> None:
    test = run(colour="g")
    test.selectbox(key="colour").set_value("r").run()
    test.multiselect(key="size").set_value(["s"]).run()
    test.toggle(key="loud").set_value(True).run()
    assert test.text[0].value == "r|s|True|a|"
    assert address(test) == {"size": ["s"], "loud": ["yes"]}


def test_a_run_that_was_asked_for_too_early_does_not_undo_a_choice() -> None:
    test = run()
    test.selectbox(key="colour").set_value("g").run()
    # The next choice was made before the browser had taken over the address that the first one wrote.
    del test.query_params["colour"]
    test.toggle(key="loud").set_value(True).run()
    assert test.text[0].value == "g||True|a|"
    assert address(test) == {"colour": ["g"], "loud": ["yes"]}


def test_what_is_not_a_filter_does_not_undo_a_choice_either() -> None:
    test = run()
    test.selectbox(key="colour").set_value("g").run()
    del test.query_params["colour"]
    test.toggle(key="other").set_value(True).run()
    assert test.text[0].value == "g||False|a|"
    assert address(test) == {"colour": ["g"]}


def test_going_back_to_an_earlier_address_is_obeyed_at_once() -> None:
    test = run()
    test.selectbox(key="colour").set_value("g").run()
    assert address(test) == {"colour": ["g"]}
    del test.query_params["colour"]
    test.run()
    assert test.text[0].value == "r||False|a|"
    test.selectbox(key="colour").set_value("g").run()
    assert test.text[0].value == "g||False|a|"


def test_going_back_twice_is_obeyed() -> None:
    test = run()
    test.selectbox(key="colour").set_value("g").run()
    test.toggle(key="loud").set_value(True).run()
    del test.query_params["loud"]
    assert test.run().text[0].value == "g||False|a|"
    del test.query_params["colour"]
    assert test.run().text[0].value == "r||False|a|"


def two_pages() -> None:
    import streamlit as st

    from ui import filters

    wards = {"m": "Market", "h": "Harbour"}
    with filters.line():
        if st.toggle("The other page", key="other"):
            st.text(filters.one("Ward", "ward", wards, "m"))
        else:
            st.text(",".join(filters.many("Ward", "ward", wards)))


def test_what_a_filter_of_the_same_name_held_on_another_page_is_no_choice_here() -> None:
    test = AppTest.from_function(two_pages).run()
    test.multiselect[0].select("h").run()
    for is_other, chosen in ((True, "m"), (False, "")):
        test.toggle[0].set_value(is_other).run()
        assert not test.exception
        assert test.text[0].value == chosen


def with_a_page_between() -> None:
    import streamlit as st

    from ui import filters

    if not st.toggle("A page without filters", key="between"):
        with filters.line():
            colour = filters.one("Colour", "colour", {"r": "Red", "g": "Green"}, "r")
            sizes = filters.many("Size", "size", {"s": "Small", "l": "Large"})
            loud = filters.flag("Loud", "loud")
            measure = filters.measure({"a": "A", "b": "B"})
        st.text(f"{colour}|{','.join(sizes)}|{loud}|{measure}")


def test_a_link_back_from_a_page_without_filters_is_obeyed() -> None:
    test = AppTest.from_function(with_a_page_between).run()
    test.selectbox(key="colour").set_value("g")
    test.multiselect(key="size").set_value(["l"])
    test.radio(key="measure").set_value("b")
    test.toggle(key="loud").set_value(True).run()
    before = address(test)
    for is_between in (True, False):
        test.toggle(key="between").set_value(is_between).run()
    assert test.text[0].value == "g|l|True|b"
    assert address(test) == before


def choosing() -> None:
    import streamlit as st

    from ui.filters import widgets

    made = widgets.forget()
    widgets.one("Ward", "ward", {"w1": "Harbour", "none": "No ward"}, "w1")
    widgets.one("Row", "row", {"1": "One"}, "", none="No row")
    widgets.many("Size", "size", {"s": "Small", "none": "Not known"})
    widgets.flag("Loud", "loud")
    for key, chosen in made.items():
        st.text(f"{key} {','.join(chosen.values)} {','.join(chosen.labels)}".strip())


def test_every_choice_of_a_page_is_known_with_its_words_the_default_too() -> None:
    test = AppTest.from_function(choosing).run()
    assert [each.value for each in test.text] == ["ward w1 Harbour", "row", "size", "loud"]
    test.selectbox(key="ward").set_value("none")
    test.multiselect(key="size").set_value(["s", "none"])
    test.toggle(key="loud").set_value(True).run()
    assert [each.value for each in test.text] == [
        "ward none",
        "row",
        "size s,none Small",
        "loud yes Loud",
    ]
