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
      const open = () => page.getRootNode().getSelection?.().toString() || setTriggerValue("event", event);
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
  if (data.marks) offer(page, parentElement.querySelector(".write"), (places) => setTriggerValue("marked", places));
}

// A button for what is marked in the page, with where it begins and ends, counted in characters.
function offer(page, button, send) {
  let marked = null;
  const letters = (text) => [...text].length;
  const place = (node, offset) => {
    const before = document.createRange();
    before.setStart(page, 0);
    before.setEnd(node, offset);
    return letters(before.toString());
  };
  const look = () => {
    const chosen = page.getRootNode().getSelection?.() ?? document.getSelection();
    const range = chosen?.rangeCount ? chosen.getRangeAt(0) : null;
    const inside = range && page.contains(range.startContainer) && page.contains(range.endContainer);
    marked = inside && range.toString().trim()
      ? [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)]
      : null;
    button.hidden = marked === null;
  };
  page.onpointerup = page.onkeyup = () => setTimeout(look);
  button.hidden = true;
  button.onclick = () => marked && send(marked);
}
