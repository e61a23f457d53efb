// Every text of the corpus is set as text, never as HTML.
function element(name, text = "", attributes = {}) {
  const made = document.createElement(name);
  if (text !== "") made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function bar(ridge, count, slice, at, highest) {
  if (!count) return element("i");
  const said = `${ridge.name}, ${slice}: ${count.toLocaleString("en")} ${count === 1 ? "event" : "events"}`;
  const made = element("button", "", { type: "button", title: said, "aria-label": said, tabindex: "-1" });
  made.dataset.at = at;
  made.append(element("b", "", { style: `height:${Math.max(8, Math.round((100 * count) / highest))}%` }));
  return made;
}

function row(ridge, slices) {
  const line = element("div", "", { class: "row" });
  line.append(element("span", ridge.name, { class: "name", title: ridge.name }));
  const bars = element("div", "", { class: "bars", role: "group", "aria-label": `${ridge.name} over time` });
  const highest = Math.max(...ridge.counts, 1);
  bars.append(...ridge.counts.map((count, at) => bar(ridge, count, slices[at], at, highest)));
  bars.querySelector("button")?.setAttribute("tabindex", "0");
  line.append(bars);
  return line;
}

function axis(slices) {
  const line = element("div", "", { class: "row axis", "aria-hidden": "true" });
  const ends = element("div", "", { class: "ends" });
  const shown = slices.length > 2 ? [0, Math.floor(slices.length / 2), slices.length - 1] : slices.map((_, at) => at);
  ends.append(...shown.map((at) => element("span", slices[at])));
  line.append(element("span", "", { class: "name" }), ends);
  return line;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const map = parentElement.querySelector(".map");
  map.replaceChildren(...data.ridges.map((ridge) => row(ridge, data.slices)), axis(data.slices));
  const rows = [...map.querySelectorAll(".bars")];
  map.onclick = (event) => {
    const one = event.target.closest("button");
    if (one) setTriggerValue("picked", [rows.indexOf(one.parentElement), Number(one.dataset.at)]);
  };
  // The arrows go from bar to bar of a topic.
  map.onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const one = event.target.closest("button");
    if (!step || !one) return;
    const all = [...one.parentElement.querySelectorAll("button")];
    const other = all[all.indexOf(one) + step];
    if (other) {
      one.tabIndex = -1;
      other.tabIndex = 0;
      other.focus();
    }
    event.preventDefault();
  };
}
