"use strict";
(() => {
  const data = JSON.parse(document.getElementById("rows").textContent);
  const at = (id) => document.getElementById(id);
  const SVG = "http://www.w3.org/2000/svg";
  const YEAR = 525949.2, DAY = 1440;
  const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#b8578f", "#8a6d00", "#3d8fc9", "#6a51a3", "#7a7a7a"];
  const MOST_LANES = 10, HEAD = 26, LINE = 15, FOOT = 31, MOST_LINES = 4;

  // What the reader may choose by; a facet without two values is not shown.
  const FACETS = [
    { key: "topic", title: "Topic", of: (e) => (e.topic ? [e.topic] : []) },
    { key: "story", title: "Story", of: (e) => (e.story ? [e.story] : []) },
    { key: "actor", title: "Actor", of: (e) => (e.actors || []).map((a) => a[0]) },
    { key: "source", title: "Source", of: (e) => e.sources || [] },
    { key: "status", title: "Status", of: (e) => [e.status] },
  ];
  const none = { topic: "Other events", story: "Told alone", actor: "No actor named", source: "No source named", status: "" };
  const events = data.events.map((event, order) => {
    const start = event.start ?? null, end = event.end ?? null;
    const text = [event.headline, ...(event.told || []).map((t) => t.quote)].join(" ").toLowerCase();
    return { ...event, order, start, end, text, first: start ?? end - 1, last: end ?? start + 1 };
  });
  const chosen = Object.fromEntries(FACETS.map((f) => [f.key, new Set()]));
  const facets = FACETS.filter((f) => new Set(events.flatMap(f.of)).size > 1);
  let shown = events, window_ = null, open = null;

  const make = (name, properties = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (key === "class") element.className = value;
      else if (key in element) element[key] = value;
      else element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };
  const draw = (name, attributes = {}, ...children) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const many = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

  // --- Filters ---------------------------------------------------------------------

  const meets = (event, but) =>
    at("words").value.toLowerCase().split(/\s+/).every((word) => event.text.includes(word)) &&
    facets.every((f) => f.key === but || !chosen[f.key].size || f.of(event).some((v) => chosen[f.key].has(v)));

  function showFacets() {
    const opened = [...document.querySelectorAll("details.facet[open]")].map((d) => d.dataset.key);
    at("facets").replaceChildren(...facets.map((f) => {
      const counts = new Map();
      for (const event of events) for (const value of new Set(f.of(event))) counts.set(value, 0);
      for (const event of events) if (meets(event, f.key)) for (const value of new Set(f.of(event))) counts.set(value, counts.get(value) + 1);
      const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const list = make("div", { class: "values" }, ...values.map(([value, count]) => make("label", { class: count ? "" : "none" },
        make("input", { type: "checkbox", checked: chosen[f.key].has(value), onchange: (change) => {
          if (change.target.checked) chosen[f.key].add(value); else chosen[f.key].delete(value);
          filter();
        } }), make("span", {}, value), make("span", { class: "count" }, count.toLocaleString("en")))));
      const number = chosen[f.key].size;
      const box = make("details", { class: number ? "facet on" : "facet", open: opened.includes(f.key) }, make("summary", {}, number ? `${f.title} (${number})` : f.title), list);
      box.dataset.key = f.key;
      return box;
    }));
  }

  function filter() {
    const focused = document.activeElement && document.activeElement.closest("details.facet");
    const place = focused ? [focused.dataset.key, [...focused.querySelectorAll("input")].indexOf(document.activeElement)] : null;
    const scrolled = focused ? focused.querySelector(".values").scrollTop : 0;
    shown = events.filter((event) => meets(event));
    showFacets();
    if (place) {
      const box = document.querySelector(`details.facet[data-key="${place[0]}"]`);
      box.querySelector(".values").scrollTop = scrolled;
      const input = box.querySelectorAll("input")[place[1]];
      if (input) input.focus({ preventScroll: true });
    }
    at("clear").hidden = shown.length === events.length && !at("words").value;
    const sources = new Set(shown.flatMap((e) => e.sources || []));
    at("summary").textContent = shown.length === events.length
      ? `${many(events.length, "event")} from ${many(sources.size, "source")}`
      : `${shown.length.toLocaleString("en")} of ${many(events.length, "event")}`;
    window_ = null;
    if (open && !shown.includes(open)) close();
    picture();
    list();
  }

  // --- Timeline --------------------------------------------------------------------

  const middles = (list) => list.map((e) => (e.first + e.last) / 2).sort((a, b) => a - b);
  function fitted(share) {
    const all = middles(shown);
    if (!all.length) return [0, YEAR];
    const cut = Math.floor(all.length * (1 - share) / 2);
    const kept = shown.filter((e) => { const m = (e.first + e.last) / 2; return m >= all[cut] && m <= all[all.length - 1 - cut]; });
    let low = Math.min(...kept.map((e) => e.first)), high = Math.max(...kept.map((e) => e.last));
    const room = Math.max((high - low) * 0.04, DAY * 2);
    return [low - room, high + room];
  }

  function dayOf(minute) {  // the civil day of a minute since 1970, proleptic Gregorian
    let days = Math.floor(minute / DAY) + 719468;
    const era = Math.floor(days / 146097);
    const doe = days - era * 146097;
    const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
    const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
    const mp = Math.floor((5 * doy + 2) / 153);
    const month = mp < 10 ? mp + 3 : mp - 9;
    return [yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1];
  }
  function minuteOf(year, month = 1, day = 1) {
    const y = month <= 2 ? year - 1 : year, era = Math.floor(y / 400), yoe = y - era * 400;
    const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    return (era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468) * DAY;
  }
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const yearName = (year) => (year > 0 ? `${year}` : `${1 - year} BC`);

  function ticks([low, high], width) {
    const most = Math.max(2, Math.floor(width / 90)), span = high - low, found = [];
    const steps = [[1, "d"], [2, "d"], [7, "d"], [14, "d"], [1, "m"], [3, "m"], [6, "m"], [1, "y"], [2, "y"], [5, "y"], [10, "y"], [20, "y"], [50, "y"], [100, "y"], [200, "y"], [500, "y"], [1000, "y"], [2000, "y"], [5000, "y"]];
    const size = { d: DAY, m: YEAR / 12, y: YEAR };
    const [step, unit] = steps.find(([n, u]) => span / (n * size[u]) <= most) || steps[steps.length - 1];
    const [year, month] = dayOf(low);
    if (unit === "d") {
      for (let day = Math.ceil(low / DAY / step) * step; day * DAY <= high; day += step) {
        const [y, m, d] = dayOf(day * DAY);
        found.push([day * DAY, `${d} ${MONTHS[m - 1]}${found.length && d > step ? "" : ` ${yearName(y)}`}`]);
      }
    } else if (unit === "m") {
      for (let n = Math.floor((year * 12 + month - 1) / step) * step; ; n += step) {
        const y = Math.floor(n / 12), m = n - y * 12 + 1, minute = minuteOf(y, m);
        if (minute > high) break;
        if (minute >= low) found.push([minute, m === 1 || !found.length ? `${MONTHS[m - 1]} ${yearName(y)}` : MONTHS[m - 1]]);
      }
    } else {
      for (let y = Math.floor(year / step) * step; ; y += step) {
        const minute = minuteOf(y);
        if (minute > high) break;
        if (minute >= low) found.push([minute, yearName(y)]);
      }
    }
    return found;
  }

  function lanes() {
    const by = FACETS.find((f) => f.key === at("lanes").value);
    if (!by) return [{ name: "", events: shown }];
    const inside = shown.filter((e) => e.last > window_[0] && e.first < window_[1]);
    const counts = new Map();
    for (const event of inside) for (const value of by.of(event)) counts.set(value, (counts.get(value) || 0) + 1);
    const names = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
    const kept = names.slice(0, MOST_LANES);
    const found = kept.map((name) => ({ name, events: shown.filter((e) => by.of(e).includes(name)) }));
    const rest = shown.filter((e) => { const of = by.of(e); return of.length && !of.some((name) => kept.includes(name)); });
    const bare = shown.filter((e) => !by.of(e).length);
    if (rest.length) found.push({ name: `Others (${names.length - kept.length})`, events: rest });
    if (bare.length) found.push({ name: none[by.key], events: bare });
    return found;
  }

  const hue = (name) => { let sum = 0; for (const char of name) sum = (sum * 31 + char.codePointAt(0)) >>> 0; return COLOURS[sum % COLOURS.length]; };

  function picture() {
    const chart = at("chart"), width = Math.max(chart.clientWidth, 280);
    if (!window_) window_ = fitted(0.95);
    const [low, high] = window_;
    const rows = shown.length ? lanes() : [];
    const lines = Math.max(1, Math.min(MOST_LINES, Math.floor(24 / Math.max(rows.length, 1))));
    const tall = FOOT + lines * LINE;
    const height = HEAD + Math.max(rows.length, 1) * tall;
    const x = (minute) => ((Math.min(Math.max(minute, low - (high - low)), high + (high - low)) - low) / (high - low)) * width;
    const svg = draw("svg", { viewBox: `0 0 ${width} ${height}`, height, role: "group", "aria-label": "Events on a line of time" });
    rows.forEach((row, n) => { if (n % 2 === 0) svg.append(draw("rect", { class: "band", x: 0, y: HEAD + n * tall, width, height: tall })); });
    for (const [minute, name] of ticks(window_, width)) {
      svg.append(draw("line", { class: "grid", x1: x(minute), x2: x(minute), y1: HEAD, y2: height }));
      svg.append(draw("text", { class: "tick", x: Math.min(x(minute) + 4, width - 44), y: 17 }, name));
    }
    rows.forEach((row, n) => lane(svg, row, HEAD + n * tall, lines, x, width));
    chart.replaceChildren(rows.length ? svg : make("p", { class: "empty" }, "No event meets these filters."));
    const before = shown.filter((e) => e.last <= low).length, after = shown.filter((e) => e.first >= high).length;
    at("outside").textContent = [before && `${before.toLocaleString("en")} earlier`, after && `${after.toLocaleString("en")} later`].filter(Boolean).join(" · ");
  }

  function lane(svg, row, top, lines, x, width) {
    const middle = top + lines * LINE + 15, inside = row.events.filter((e) => e.last > window_[0] && e.first < window_[1]);
    const name = draw("text", { class: "lane", x: 8, y: top + 14 }, row.name.length > 48 ? `${row.name.slice(0, 47)}…` : row.name);
    const weight = (e) => (e.independent || 1) * 4 + (e.told || []).length;
    const wide = (text) => [...text].reduce((sum, c) => sum + (c > "\u2e7f" ? 12 : 6.4), 0);
    const taken = [];
    const marks = new Map();
    for (const event of inside) {
      const a = x(event.first), b = x(event.last), long = b - a > 14, colour = hue(row.name || event.status);
      const mark = draw("g", { class: `mark${event.status === "happened" ? "" : " unsure"}${event === open ? " open" : ""}`, tabindex: -1, role: "button", "aria-label": `${event.when}: ${event.headline}` });
      mark.style.color = colour;
      const shape = long ? draw("rect", { x: Math.max(a, -4), y: middle - 4, width: Math.min(b, width + 4) - Math.max(a, -4), height: 8, rx: 4 }) : draw("circle", { cx: (a + b) / 2, cy: middle, r: 5.5 });
      shape.setAttribute("class", "shape");
      shape.setAttribute("fill", colour);
      if (long) shape.setAttribute("opacity", "0.75");
      mark.append(shape);
      mark.addEventListener("click", () => reveal(event));
      mark.addEventListener("keydown", (key) => { if (key.key === "Enter" || key.key === " ") { key.preventDefault(); reveal(event); } });
      mark.addEventListener("pointerenter", () => tip(event, (a + b) / 2, middle));
      mark.addEventListener("pointerleave", untip);
      taken.push([Math.max(a, 0) - 3, long ? Math.min(b, width) + 3 : b + 9]);
      marks.set(event, { mark, edge: long ? Math.max(a, 0) : (a + b) / 2 + 9, long });
    }
    // Beside its mark, or on a line above it with a thin lead: the weightiest first, where there is room.
    const above = Array.from({ length: lines }, () => []);
    above[lines - 1].push([0, wide(row.name) + 20]);
    const free = (spaces, from, to) => !spaces.some(([p, q]) => q + 6 > from && p < to + 6);
    for (const event of [...inside].sort((p, q) => weight(q) - weight(p) || p.order - q.order)) {
      const { mark, edge, long } = marks.get(event);
      const text = event.headline.length > 44 ? `${event.headline.slice(0, 43).trimEnd()}…` : event.headline;
      const span = wide(text) + 4, lead = long ? edge + 3 : edge - 9;
      if (lead < 0 || lead > width) continue;
      if (!long && edge + span <= width && !taken.some(([p, q]) => q > edge && p < edge + span && !(p <= edge && q <= edge + 4))) {
        taken.push([edge, edge + span]);
        mark.append(draw("text", { x: edge, y: middle + 4 }, text));
        continue;
      }
      const sides = [[lead, lead + span], [lead - span, lead]].filter(([from, to]) => from >= 0 && to <= width);
      for (let line = 0; line < lines; line++) {
        const side = sides.find(([from, to]) => free(above[line], from, to));
        if (!side || !above.slice(0, line).every((lower) => free(lower, lead - 5, lead - 5))) continue;
        above[line].push(side);
        for (const lower of above.slice(0, line)) lower.push([lead, lead]);
        const y = middle - 13 - line * LINE, left = side[1] === lead;
        mark.append(draw("line", { class: "lead", x1: lead, x2: lead, y1: middle - 5, y2: y - 8 }), draw("text", { x: left ? lead - 4 : lead + 4, y, "text-anchor": left ? "end" : "start" }, text));
        break;
      }
    }
    for (const { mark } of marks.values()) svg.append(mark);
    svg.append(name);
    const first = [...marks.values()][0];
    if (first) first.mark.setAttribute("tabindex", 0);
    svg.lastChild.previousSibling && marks.size && walk([...marks.values()].map((m) => m.mark));
  }

  function walk(marks) {  // the arrow keys go from mark to mark of a lane
    marks.forEach((mark, n) => mark.addEventListener("keydown", (key) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key.key];
      const next = step && marks[n + step];
      if (!next) return;
      key.preventDefault();
      mark.setAttribute("tabindex", -1);
      next.setAttribute("tabindex", 0);
      next.focus();
    }));
  }

  function tip(event, left, top) {
    untip();
    const box = make("div", { id: "tip" }, `${event.when}: ${event.headline}`);
    at("chart").append(box);
    box.style.left = `${Math.max(0, Math.min(left - box.offsetWidth / 2, at("chart").clientWidth - box.offsetWidth))}px`;
    box.style.top = `${Math.max(0, top - box.offsetHeight - 12)}px`;
  }
  function untip() { const box = at("tip"); if (box) box.remove(); }

  function zoom(factor, centre = 0.5) {
    const [low, high] = window_, span = high - low, middle = low + span * centre;
    const wanted = Math.min(Math.max(span * factor, DAY), YEAR * 20000);
    window_ = [middle - wanted * centre, middle + wanted * (1 - centre)];
    picture();
  }
  function move(share) {
    const [low, high] = window_, by = (high - low) * share, [first, last] = fitted(1);
    if ((by < 0 && high + by < first) || (by > 0 && low + by > last)) return;
    window_ = [low + by, high + by];
    picture();
  }

  // --- Events and evidence ---------------------------------------------------------

  const LISTED = 2000;
  function list() {
    const parts = [];
    let heading = null;
    for (const event of shown.slice(0, LISTED)) {
      const year = dayOf(event.first)[0], name = yearName(year);
      if (name !== heading) { heading = name; parts.push(make("h2", {}, name)); }
      const doubts = (event.doubts || []).join("; ");
      const row = make("button", { class: event === open ? "event open" : "event", type: "button", onclick: () => reveal(event) },
        make("span", { class: "when" }, event.when),
        make("span", { class: "headline" }, event.headline, doubts ? make("span", { class: "doubt" }, ` (${doubts})`) : ""),
        make("span", { class: "from" }, [(event.sources || []).join(", "), event.independent > 1 ? `${event.independent} independent` : ""].filter(Boolean).join(" · ")));
      row.dataset.id = event.id;
      parts.push(row);
    }
    if (shown.length > LISTED) parts.push(make("p", { class: "empty" }, `The list holds the first ${LISTED.toLocaleString("en")}; filter to see the others.`));
    at("list").replaceChildren(...parts);
  }

  function marked(quote, words) {
    const place = words ? quote.indexOf(words) : -1;
    return place < 0 ? [quote] : [quote.slice(0, place), make("mark", {}, words), quote.slice(place + words.length)];
  }

  function reveal(event) {
    open = event;
    const pane = at("evidence"), number = shown.indexOf(event);
    const step = (by, title) => make("button", { type: "button", disabled: !shown[number + by], onclick: () => reveal(shown[number + by]) }, title);
    const told = (event.told || []).map((t) => make("blockquote", {}, make("p", {}, ...marked(t.quote, t.words)), make("cite", {}, `${t.who ? `${t.who}, in ` : ""}${t.cited}`),
      t.why ? make("details", {}, make("summary", {}, "Why this date"), make("ol", {}, ...t.why.map((line) => make("li", {}, line)))) : ""));
    pane.replaceChildren(make("button", { class: "close", type: "button", title: "Close", "aria-label": "Close", onclick: close }, "✕"),
      make("h2", {}, event.headline), make("div", {}, event.when, event.status === "happened" ? "" : ` · ${event.status}`),
      (event.actors || []).length ? make("div", {}, event.actors.map((a) => a[0]).join(", ")) : "",
      event.doubts ? make("div", { class: "doubt" }, event.doubts.join("; ")) : "", ...told,
      make("div", { class: "moves" }, step(-1, "◀ Previous"), step(1, "Next ▶")));
    pane.hidden = false;
    pane.scrollTop = 0;
    at("below").className = "open";
    for (const row of document.querySelectorAll(".event")) row.classList.toggle("open", row.dataset.id === event.id);
    picture();
  }
  function close() {
    open = null;
    at("evidence").hidden = true;
    at("below").className = "";
    for (const row of document.querySelectorAll(".event.open")) row.classList.remove("open");
    picture();
  }

  // --- The page --------------------------------------------------------------------

  at("title").textContent = data.title;
  at("about").append(...[data.note, ...data.method].map((said) => make("p", {}, said)));
  at("lanes").append(...facets.filter((f) => f.key !== "status").map((f) => make("option", { value: f.key }, `by ${f.title.toLowerCase()}`)), make("option", { value: "" }, "none"));
  at("lanes").addEventListener("change", picture);
  at("words").addEventListener("input", filter);
  at("filters").addEventListener("submit", (submit) => submit.preventDefault());
  at("clear").addEventListener("click", () => { at("words").value = ""; for (const set of Object.values(chosen)) set.clear(); filter(); });
  at("earlier").addEventListener("click", () => move(-0.4));
  at("later").addEventListener("click", () => move(0.4));
  at("closer").addEventListener("click", () => zoom(0.5));
  at("wider").addEventListener("click", () => zoom(2));
  at("all").addEventListener("click", () => { window_ = fitted(1); picture(); });
  at("chart").addEventListener("wheel", (wheel) => {
    if (!wheel.ctrlKey && !wheel.metaKey) return;
    wheel.preventDefault();
    zoom(wheel.deltaY > 0 ? 1.25 : 0.8, wheel.offsetX / at("chart").clientWidth);
  }, { passive: false });
  let dragged = null;
  at("chart").addEventListener("pointerdown", (down) => { if (down.button === 0 && down.pointerType === "mouse" && !down.target.closest(".mark")) dragged = [down.clientX, ...window_]; });
  window.addEventListener("pointermove", (drag) => {
    if (!dragged) return;
    const by = ((drag.clientX - dragged[0]) / at("chart").clientWidth) * (dragged[2] - dragged[1]);
    window_ = [dragged[1] - by, dragged[2] - by];
    picture();
  });
  window.addEventListener("pointerup", () => { dragged = null; });
  window.addEventListener("keydown", (key) => { if (key.key === "Escape" && open) close(); });
  document.addEventListener("click", (click) => {
    for (const box of document.querySelectorAll("details.facet[open]")) if (!box.contains(click.target) && click.target.isConnected) box.open = false;
  });
  let resized = 0;
  window.addEventListener("resize", () => { cancelAnimationFrame(resized); resized = requestAnimationFrame(picture); });
  window.addEventListener("beforeprint", () => { for (const box of document.querySelectorAll("details.facet")) box.open = false; window_ = fitted(1); picture(); });
  filter();
})();
