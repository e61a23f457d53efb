"""Names of a corpus that would be addresses, in every kind of label."""

import streamlit as st

from dateline.ui.words import plain

NAMES = (
    *("https://evil.example/a", "HTTP://EVIL.EXAMPLE", "www.evil.example", "WWW.evil.example"),
    *(
        "ann@evil.example",
        "(https://evil.example)",
        "[x](https://evil.example)",
        "<b@evil.example>",
    ),
)
for number, name in enumerate(NAMES):
    st.markdown(f"**{plain(name)}** told {plain(name)}")
    st.button(plain(name), key=f"button-{number}")
    st.checkbox(plain(name), key=f"box-{number}")
    st.caption(plain(name))
    st.error(plain(name))
st.text("All is shown.")
