// A plain table: every text of the corpus is set as text, never as HTML.
const DATED = { relative: "date worked out", inherited: "date from context" };
const COLUMNS = [
  ["date", "Date"], ["headline", "Event"], ["actors", "Actors"], ["status", "Status"],
  ["basis", "Date is"], ["sources", "Told by"], ["tags", "Tags"], ["grade", "Grade"], ["review", "Review"],
];
// What people may give has a column where any event of the page has some.
const GIVEN = ["tags", "grade"];
const columns = (rows) => COLUMNS.filter(([name]) => !GIVEN.includes(name) || rows.some((row) => row[name].length));

function element(name, text = "", attributes = {}) {
  const made = document.createElement(name);
  if (text !== "") made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

const box = (label) => element("input", "", { type: "checkbox", "aria-label": label });

function header({ rows, sorted, asks, ticked }, send) {
  const row = element("tr");
  if (ticked) {
    const cell = element("th", "", { class: "tick" });
    cell.append(box("Choose all of this page"));
    row.append(cell);
  }
  for (const [name, label] of columns(rows)) {
    const cell = element("th", "", { scope: "col", class: name });
    if (asks[name]) {
      const button = element("button", label, { type: "button" });
      button.onclick = () => send(asks[name]);
      cell.append(button);
      if (sorted[0] === name) cell.setAttribute("aria-sort", sorted[1]);
    } else {
      cell.textContent = label;
    }
    row.append(cell);
  }
  const head = element("thead");
  head.append(row);
  return head;
}

function line(event, selected, { rows, ticked }) {
  const row = element("tr", "", {
    "data-id": event.id, tabindex: selected ? "0" : "-1", "aria-selected": String(selected),
  });
  if (event.tied) row.classList.add("tied");
  if (ticked) {
    const cell = element("td", "", { class: "tick" });
    cell.append(Object.assign(box(`Choose: ${event.headline}`), { checked: ticked.includes(event.id), tabIndex: -1 }));
    row.append(cell);
  }
  for (const [name] of columns(rows)) {
    const said = event[name] === "unreviewed" ? "" : String(event[name]);
    const cell = element("td", name === "tags" ? "" : said, { class: name });
    if (name === "tags") event.tags.forEach((tag) => cell.append(element("span", tag, { class: "tag" }), " "));
    if (name === "date") cell.title = event.edtf;
    if (name === "date" && event.tied) {
      const words = "No source says which came first, this or the one above";
      cell.title += `\n${words}`;
      cell.append(element("span", ` (${words})`, { class: "unseen" }));
    }
    if (name === "headline") {
      if (event.conflict) cell.append(" ", element("span", "conflict", { class: "tag conflict", title: "Sources give different dates" }));
      // What the columns say that a narrow table leaves out.
      if (event.status !== "happened") cell.append(" ", element("span", event.status, { class: "tag of-status" }));
      if (DATED[event.basis]) cell.append(" ", element("span", DATED[event.basis], { class: "tag of-basis" }));
    }
    if (name === "sources") cell.dataset.alone = String(!event.sources.includes(","));
    if (name === "review" || name === "status") cell.dataset.value = event[name];
    row.append(cell);
  }
  return row;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const table = parentElement.querySelector("table");
  const focused = table.contains(parentElement.activeElement ?? document.activeElement);
  const body = element("tbody");
  body.append(...data.rows.map((event) => line(event, event.id === data.selected, data)));
  table.replaceChildren(header(data, (order) => setTriggerValue("order", order)), body);

  const rows = [...body.rows];
  const current = rows.find((row) => row.dataset.id === data.selected);
  if (!current && rows.length) rows[0].tabIndex = 0;
  if (current && parentElement.shown !== data.selected) {
    const frame = parentElement.querySelector(".frame");
    const place = current.offsetTop - frame.scrollTop;
    if (place < 40 || place > frame.clientHeight - 40) frame.scrollTop = current.offsetTop - 80;
  }
  if (focused) (current ?? rows[0])?.focus({ preventScroll: true });
  parentElement.shown = data.selected;

  const boxes = () => [...body.querySelectorAll(".tick input")];
  const all = table.tHead.querySelector(".tick input");
  const tell = () => {
    if (all) all.checked = boxes().every((each) => each.checked);
    clearTimeout(parentElement.telling);
    parentElement.telling = setTimeout(() => {
      setTriggerValue("ticked", boxes().filter((each) => each.checked).map((each) => each.closest("tr").dataset.id));
    }, 200);
  };
  if (all) {
    all.checked = rows.length > 0 && boxes().every((each) => each.checked);
    all.onchange = () => {
      boxes().forEach((each) => (each.checked = all.checked));
      tell();
    };
  }
  // With Shift, all from the one ticked before.
  const tick = (row, far) => {
    const one = row.querySelector(".tick input");
    const before = rows.findIndex((other) => other.dataset.id === parentElement.ticked);
    if (far && before >= 0) {
      const [from, to] = [before, row.sectionRowIndex].sort((a, b) => a - b);
      rows.slice(from, to + 1).forEach((other) => (other.querySelector(".tick input").checked = one.checked));
    }
    parentElement.ticked = row.dataset.id;
    tell();
  };

  body.onclick = (event) => {
    const row = event.target.closest("tr");
    const cell = event.target.closest(".tick");
    if (row && cell) {
      const one = cell.querySelector("input");
      if (event.target !== one) one.checked = !one.checked;
      return tick(row, event.shiftKey);
    }
    if (row) setTriggerValue("picked", row.dataset.id);
  };
  body.onkeydown = (event) => {
    const row = event.target.closest("tr");
    const other = { ArrowDown: row.nextSibling, ArrowUp: row.previousSibling }[event.key];
    if (other) other.focus();
    else if (event.key === " " && data.ticked && event.target === row) {
      const one = row.querySelector(".tick input");
      one.checked = !one.checked;
      tick(row, event.shiftKey);
    }
    else if (event.key === "Enter" && row.dataset.id !== data.selected) setTriggerValue("picked", row.dataset.id);
    else return;
    event.preventDefault();
  };
}
