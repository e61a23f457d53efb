// The text of a document, set as text and never as HTML.
export default function ({ data, parentElement, setTriggerValue }) {
  const page = parentElement.querySelector(".page");
  page.replaceChildren(...data.pieces.map(([kind, text, label, note, event]) => {
    const made = document.createElement(kind === "sentence" || kind === "words" ? "mark" : "span");
    made.className = kind;
    made.textContent = text;
    if (note) made.title = note;
    if (label) made.dataset.label = label;
    if (event) {
      const open = () => setTriggerValue("event", event);
      made.tabIndex = 0;
      made.setAttribute("role", "link");
      made.onclick = open;
      made.onkeydown = (pressed) => pressed.key === "Enter" && open();
    }
    return made;
  }));
  const sentence = page.querySelector("mark");
  requestAnimationFrame(() => {
    if (sentence) page.scrollTop = sentence.offsetTop - page.clientHeight / 3;
  });
}
