// Boxes with what they stand for and how many events they leave; all words are set as text.
const REST = 250; // milliseconds without a key before a search is told

function part(name, kind, text) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.textContent = text;
  return made;
}

function line(row, send) {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: row.chosen, value: row.value });
  box.setAttribute("aria-label", [row.kind, row.name, row.count].filter(Boolean).join(", "));
  box.onchange = () => send("toggled", row.value);
  const said = part("span", "said", "");
  if (row.icon) {
    const icon = part("span", "icon", row.icon);
    icon.setAttribute("aria-hidden", "true");
    said.append(icon);
  }
  said.append(part("span", "name", row.name), " ", part("span", "count", row.count));
  if (row.also) said.append(" ", part("small", "", row.also));
  const label = document.createElement("label");
  if (row.whole) label.title = row.whole;
  label.append(box, said);
  const item = document.createElement("li");
  item.append(label);
  return item;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const find = (name) => parentElement.querySelector(name);
  const [field, legend, search, list, note] = ["fieldset", "legend", "input[type='search']", "ul", "p"].map(find);
  field.setAttribute("aria-label", data.title);
  legend.textContent = data.title;
  legend.hidden = !data.headed;
  search.hidden = data.search === null;
  const active = parentElement.activeElement ?? document.activeElement;
  if (active !== search) search.value = data.search ?? "";
  search.placeholder = `Find ${data.title.toLowerCase()} …`;
  search.setAttribute("aria-label", `Find in ${data.title.toLowerCase()}`);
  search.oninput = () => {
    clearTimeout(parentElement.searching);
    parentElement.searching = setTimeout(() => setTriggerValue("searched", search.value), REST);
  };
  const held = list.contains(active) ? active.value : null;
  list.replaceChildren(...data.rows.map((row) => line(row, setTriggerValue)));
  if (held !== null) [...list.querySelectorAll("input")].find((box) => box.value === held)?.focus({ preventScroll: true });
  note.textContent = data.note;
  note.hidden = !data.note;
}
