// The text of a document, set as text and never as HTML.
export default function ({ data, parentElement }) {
  const page = parentElement.querySelector(".page");
  page.replaceChildren(...data.pieces.map(([kind, text]) => {
    const made = document.createElement(kind === "text" ? "span" : "mark");
    made.className = kind;
    made.textContent = text;
    return made;
  }));
  const sentence = page.querySelector("mark");
  requestAnimationFrame(() => {
    if (sentence) page.scrollTop = sentence.offsetTop - page.clientHeight / 3;
  });
}
