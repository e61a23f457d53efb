// The timeline in the page: draws what Python laid out, moves it at once, reports at rest.
//
// picture.js and Plotly draw; this file moves the range, finds what is under the pointer, and
// lays heads, chips, rings and the card over the drawing. Texts of the corpus only ever become
// textContent here. `data` is described in payload.py.

import { words } from "./calendar.js";
import { Picture } from "./picture.js";

const MINUTE = 60000;
const REST = 130; // milliseconds without a move before the window is reported
const LOST = 2500; // milliseconds without an answer before a report is made again
const CALM = 500; // milliseconds without a change before Plotly draws it for good
const instances = new WeakMap();

/** Streamlit puts every change of the link into the history. One that only moves the window takes
 *  the place of the one before, so that Back leads to what was looked at before. */
function keepHistoryShort() {
  if (history.pushState.dateline) return;
  const push = history.pushState.bind(history);
  const apart = (url) => {
    const { pathname, searchParams } = new URL(url, location.href);
    searchParams.delete("window");
    return `${pathname}?${searchParams}`;
  };
  const pushed = (state, title, url) =>
    url != null && apart(url) === apart(location.href)
      ? history.replaceState(state, title, url)
      : push(state, title, url);
  history.pushState = Object.assign(pushed, { dateline: true });
}
const calm = matchMedia("(prefers-reduced-motion: reduce)");

export async function render(component) {
  const { data, parentElement } = component;
  keepHistoryShort();
  let timeline = instances.get(parentElement);
  if (!timeline?.root.isConnected) {
    timeline = new Timeline(parentElement);
    instances.set(parentElement, timeline);
  }
  timeline.tell = component;
  try {
    check(data);
    await style(data.assets.style);
    timeline.show(data);
  } catch (error) {
    console.warn("timeline:", error);
    timeline.complain(error.message);
  }
  return () => timeline.leave();
}

function check(data) {
  const whole =
    Array.isArray(data?.plot?.data) && data.plot.layout && Array.isArray(data.size) &&
    data.size.every(Number.isFinite) && data.window?.every(Number.isFinite) &&
    data.window[0] < data.window[1] && [data.extent, data.all, data.home].every((ends) => ends?.every(Number.isFinite)) &&
    Array.isArray(data.lanes) && Array.isArray(data.marks) && Array.isArray(data.events);
  if (!whole) throw new Error("the data for it came incomplete.");
}

// --- Loading -------------------------------------------------------------------------

const loading = {};
const address = (url) => new URL(url, document.baseURI).href;

function once(url, load) {
  loading[url] ??= load(address(url)).catch((error) => {
    delete loading[url];
    throw error;
  });
  return loading[url];
}

function style(url) {
  return once(url, async (href) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await (await fetch(href)).text());
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** The library comes once per version of it: the server gives no date to cache it by. */
function plotly(url) {
  return once(url, async (href) => {
    if (window.Plotly?.react) return;
    const source = URL.createObjectURL(await (await kept(href)).blob());
    await new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src: source });
      script.onload = resolve;
      script.onerror = () => reject(new Error("the drawing library could not be loaded."));
      document.head.append(script);
    });
    URL.revokeObjectURL(source);
  });
}

async function kept(href) {
  const store = await globalThis.caches?.open("dateline").catch(() => null);
  const held = await store?.match(href);
  if (held) return held;
  const fresh = await fetch(href);
  if (!fresh.ok) throw new Error(`the drawing library could not be loaded (${fresh.status}).`);
  for (const old of (await store?.keys()) ?? []) await store.delete(old);
  await store?.put(href, fresh.clone()).catch(() => null);
  return fresh;
}

// --- Small things --------------------------------------------------------------------

function make(tag, classes = "", attributes = {}, ...children) {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

const place = (element, box) => {
  for (const [side, value] of Object.entries(box)) element.style[side] = `${value}px`;
};
const within = (value, least, most) => Math.min(Math.max(value, least), Math.max(least, most));
const count = (number, one, many = `${one}s`) =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

function channels(colour) {
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
}
/** `share` of the first colour in the second, in hexadecimal. */
function mix(one, other, share) {
  const [from, to] = [channels(other), channels(one)];
  const parts = from.slice(0, 3).map((part, index) => Math.round(part + (to[index] - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
const isDark = (colour) => {
  const [red, green, blue] = channels(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
};

const drawing = (inside) =>
  `<svg width="30" height="14" viewBox="0 0 30 14" aria-hidden="true" fill="currentColor" stroke="currentColor">${inside}</svg>`;
const LEGEND = [
  ['<circle cx="15" cy="7" r="5" stroke="none"/>', "a day"],
  ['<rect x="1" y="2" width="28" height="10" rx="5" opacity=".25" stroke="none"/><path d="M15 2l5 5-5 5-5-5z" stroke="none"/>', "a week, month, year … somewhere in it"],
  ['<rect x="2" y="3" width="26" height="8" opacity=".5"/>', "lasted from, to"],
  ['<rect x="2" y="4" width="5" height="6" opacity=".12" stroke="none"/><rect x="7" y="4" width="5" height="6" opacity=".3" stroke="none"/><rect x="12" y="4" width="6" height="6" opacity=".5" stroke="none"/><rect x="18" y="4" width="5" height="6" opacity=".3" stroke="none"/><rect x="23" y="4" width="5" height="6" opacity=".12" stroke="none"/>', "about then"],
  ['<rect x="9" y="5" width="19" height="4" opacity=".3" stroke="none"/><path d="M9 2v10L2 7z" stroke="none"/>', "before, or since"],
  ['<rect x="3" y="2" width="24" height="10" rx="5" fill="none"/><path d="M7 12L15 2M12 12L20 2M17 12L25 2" fill="none"/>', "sources disagree"],
  ['<circle cx="15" cy="7" r="5" fill-opacity=".45"/>', "dated from elsewhere in its document"],
  ['<text x="7" y="11" font-size="11" stroke="none">×2</text>', "told by so many independent sources"],
  ['<circle cx="15" cy="7" r="5" fill="none" stroke-width="1.6"/>', "did not surely happen: › planned, ! ordered, ? alleged, × denied, ~ conditional"],
];

// --- The timeline --------------------------------------------------------------------

class Timeline {
  constructor(parent) {
    this.build(parent);
    this.serial = 0;
    this.range = null;
    this.pointers = new Map();
    this.ticked = new Set();
    this.sizes = new ResizeObserver(() => this.resized());
    this.sizes.observe(this.root);
  }

  build(parent) {
    this.root = make("div", "dl-timeline");
    this.words = make("span", "dl-words", { role: "status", "aria-live": "polite" });
    this.chosen = make("span", "dl-hidden", { role: "status", "aria-live": "polite" });
    const tool = (text, name, act) =>
      make("button", "", { type: "button", title: name, "aria-label": name, onclick: act }, text);
    this.fitting = tool("Fit all", "Fit all: show every event (0)", () => (this.showsAll() ? this.goHome() : this.fit()));
    this.picker = tool("Choose", "Choose several: click marks or draw a box around them (Shift does so too)", () => this.turnPicking());
    this.picker.setAttribute("aria-pressed", "false");
    const tools = make(
      "span", "dl-tools", {},
      this.picker,
      tool("−", "Zoom out (−)", () => this.zoom(1.6)),
      tool("+", "Zoom in (+)", () => this.zoom(1 / 1.6)),
      this.fitting,
    );
    this.outside = [-1, 1].map((way) => make("button", "dl-outside", { type: "button", onclick: () => this.reachOut(way) }));
    this.overview = new Picture("dl-strip-plot", () => {});
    this.picture = new Picture("dl-plot", (finished) => (this.root.dataset.finished = finished));
    this.dims = [make("div", "dl-dim"), make("div", "dl-dim")];
    this.brush = make("div", "dl-window", { title: "Drag to move, drag an edge to resize" }, make("i"), make("i"));
    this.strip = make("div", "dl-strip", {}, this.overview.root, ...this.dims, this.brush);
    this.heads = make("div", "dl-heads");
    this.area = make("div", "dl-area");
    this.rings = make("div");
    this.hair = make("div", "dl-hair", { hidden: "" });
    this.frameOf = make("div", "dl-frame", { hidden: "" });
    this.area.append(this.rings, this.hair, this.frameOf);
    this.moment = make("div", "dl-moment", { hidden: "" });
    const control = /Mac|iP(hone|ad)/.test(navigator.platform) ? "⌘" : "Ctrl";
    this.how = make("div", "dl-how", { hidden: "" });
    this.hints = {
      wheel: `${control} and wheel zoom; or click here first`,
      counts: "Zoom in until single marks are seen, to choose some of them",
    };
    this.main = make(
      "div", "dl-main",
      { tabindex: "0", role: "group", "aria-roledescription": "timeline" },
      this.picture.root, this.heads, this.area, this.moment, this.how,
    );
    this.card = make("div", "dl-card", { hidden: "", role: "tooltip" });
    this.message = make("div", "dl-message", { hidden: "", role: "alert" });
    const lanes = (by) => () => this.tell.setTriggerValue("did", { lanes: by });
    this.other = make("button", "dl-plain", { type: "button", onclick: lanes(8) });
    this.fewer = make("button", "dl-plain", { type: "button", onclick: lanes(-99) }, "Fewer lanes");
    this.usual = make("button", "dl-plain", { type: "button", onclick: () => this.tell.setTriggerValue("did", { usual: true }) });
    this.foot = make("div", "dl-foot", {}, this.legend(), this.other, this.fewer, this.usual);
    this.menu = make("div", "dl-menu", { hidden: "", role: "menu" });
    this.body = make("div", "", { hidden: "" }, make("div", "dl-top", {}, this.words, ...this.outside, make("i"), tools), this.strip, this.main, this.foot);
    this.root.append(this.body, this.message, this.chosen, this.card, this.menu);
    parent.append(this.root);
    this.listen();
  }

  legend() {
    const list = make("ul");
    for (const [inside, meaning] of LEGEND) {
      const item = make("li");
      item.innerHTML = drawing(inside); // constants of this file
      item.append(meaning);
      list.append(item);
    }
    return make("details", "dl-legend", {}, make("summary", "", {}, "How to read the marks"), list);
  }

  complain(reason) {
    this.message.textContent = `The timeline could not be drawn: ${reason}`;
    this.message.hidden = false;
    this.root.dataset.stale = false;
    this.body.hidden = true;
    this.card.hidden = true;
  }

  leave() {
    clearTimeout(this.resting);
    clearTimeout(this.finishing);
    clearTimeout(this.asking);
    clearTimeout(this.telling);
    cancelAnimationFrame(this.frame);
    this.sizes.disconnect();
    this.pictures().forEach((picture) => picture.leave());
    this.root.remove();
  }

  // --- Drawing ---

  show(data) {
    const first = !this.data;
    if (first) this.serial = data.serial ?? 0;
    this.data = data;
    if (!this.telling) this.ticked = new Set(data.ticked ?? []);
    this.root.dataset.stale = this.awaits();
    this.message.hidden = true;
    this.body.hidden = false;
    this.root.classList.toggle("dl-waiting", false);
    const width = this.width();
    if (first && width && Math.abs(width - data.size[0]) > 0.08 * width) {
      // Laid out for another screen: ask once for this one before the first picture.
      this.root.classList.add("dl-waiting");
      this.report(false);
      this.patience = setTimeout(() => this.adopt(), 1500);
      return;
    }
    clearTimeout(this.patience);
    this.adopt();
    if (width && width !== data.size[0]) this.resized();
  }

  adopt() {
    this.root.classList.remove("dl-waiting");
    const { data } = this;
    const own = this.range;
    const busy = this.pointers.size || this.resting || this.moving;
    const answers = (data.serial ?? 0) >= this.serial;
    const [start, end] = data.window;
    const far = own && Math.abs(own[0] - start) + Math.abs(own[1] - end) > (end - start) * 0.008;
    if (!own || (!busy && answers && far)) {
      this.range = [start, end];
    }
    this.recolour();
    this.draw();
    this.hair.hidden = this.moment.hidden = true;
    this.walkedMark = undefined;
  }

  recolour() {
    const css = getComputedStyle(this.root);
    const ground = css.getPropertyValue("--st-background-color").trim() || "#ffffff";
    const text = css.getPropertyValue("--st-text-color").trim() || "#31333f";
    this.dark = isDark(ground);
    this.root.toggleAttribute("data-dark", this.dark);
    const [from, to] = [this.data.colours[+this.data.dark], [...this.data.colours[+this.dark]]];
    // Ground, band, lines, grid and text follow the reader's theme, whatever it is.
    [to[0], to[1], to[2], to[3], to[4]] = [0, 0.028, 0.13, 0.075, 1].map((share) => mix(text, ground, share));
    this.tints = to.slice(6).filter((_, index) => index % 19 === 0);
    this.swap = new Map(from.map((colour, index) => [colour, to[index]]));
  }

  coloured(figure) {
    const swapped = JSON.stringify(figure).replace(/"(#[0-9a-f]{6})"/g, (all, colour) =>
      this.swap.has(colour) ? `"${this.swap.get(colour)}"` : all,
    );
    return [swapped, JSON.parse(swapped)];
  }

  draw() {
    const { data } = this;
    const width = this.width() || data.size[0];
    const [, left, right, axis, height] = data.size;
    const [key, plot] = this.coloured(data.plot);
    plot.layout.width = width;
    const sameKey = `${width}|${key}`;
    this.areaWidth = Math.max(width - left - right, 1);
    place(this.area, { left, top: axis, width: this.areaWidth, height });
    if (sameKey !== this.drawn) {
      this.drawn = sameKey;
      this.sketch(plot);
      this.root.dataset.drawn = Number(this.root.dataset.drawn ?? 0) + 1;
    } else this.move();
    const [stripKey, strip] = this.coloured(data.strip);
    if (`${width}|${stripKey}` !== this.stripDrawn) {
      strip.layout.width = width;
      this.overview.show(strip, strip.layout.xaxis.range);
      this.stripDrawn = `${width}|${stripKey}`;
    }
    this.finish();
    this.root.classList.toggle("dl-narrow", left < 60);
    this.layHeads(width);
    this.overlay();
    this.say();
  }

  say() {
    const { data } = this;
    if (this.words.textContent !== data.words) this.words.textContent = data.words;
    this.main.setAttribute(
      "aria-label",
      `Timeline: ${data.words}. Arrow keys move, plus and minus zoom, 0 shows all, ` +
        "up and down go from mark to mark, Space chooses one beside others, " +
        "N and P open the next and previous event, Enter opens, Escape closes.",
    );
    const event = data.events.find(([id]) => id === data.selected);
    const chosen = event ? `Selected: ${event[2]}, ${event[1]}` : "";
    if (this.chosen.textContent !== chosen) this.chosen.textContent = chosen;
    this.other.textContent = data.other ? `Show more of ${count(data.other, "lane")} with fewer events` : "";
    this.other.hidden = !data.other;
    this.fewer.hidden = !data.more;
    const [pinned, gone] = [data.pinned ?? [], data.hidden ?? []];
    this.usual.hidden = !pinned.length && !gone.length;
    this.usual.textContent = gone.length ? `Show ${count(gone.length, "hidden lane")}, in the usual order` : "Lanes in the usual order";
    this.usual.title = gone.join(", ");
    data.outside.forEach((number, index) => {
      const button = this.outside[index];
      button.hidden = !number;
      button.textContent = index ? `${number.toLocaleString("en")} later ›` : `‹ ${number.toLocaleString("en")} earlier`;
      button.title = `${index ? `${number} later` : `${number} earlier`}: show these events too`;
    });
    const whole = this.showsAll();
    const most = String(data.all) !== String(data.home);
    this.fitting.textContent = whole && most ? "Fit most" : "Fit all";
    this.fitting.title = whole && most ? "Fit most: the stretch that holds most events" : "Fit all: show every event (0)";
    this.fitting.setAttribute("aria-label", this.fitting.title);
  }

  layHeads(width) {
    const [, left, right, axis] = this.data.size;
    const narrow = left < 60;
    const parts = [];
    this.data.lanes.forEach((lane, index) => {
      const top = axis + lane.top;
      const head = make(
        "div", "dl-head", { title: lane.title },
        make("span", "dl-name", {}, make("b", "", {}, lane.title)),
        make("span", "dl-count", {}, lane.inside.toLocaleString("en")),
      );
      if (lane.hidden || lane.grown) {
        const name = lane.grown
          ? `fewer rows of ${lane.title}`
          : `+${lane.hidden.toLocaleString("en")} more in ${lane.title} than fit: show them`;
        const grow = () => this.tell.setTriggerValue("did", { grown: lane.value });
        const words = lane.grown ? "fewer" : `+${lane.hidden.toLocaleString("en")}${narrow ? "" : " more"}`;
        head.lastChild.append(make("button", "dl-more", { type: "button", title: name, "aria-label": name, onclick: grow }, words));
      }
      head.lastChild.append(this.laneButton(lane, index));
      head.style.setProperty("--dl-tint", this.tints[lane.tint]);
      if (!narrow) head.style.setProperty("--dl-lines", within(Math.floor((lane.height - 20) / 16), 1, 4));
      const chips = Number(Boolean(lane.earlier)) + Number(Boolean(lane.later));
      const room = narrow ? width - 4 - 54 * chips : left - (lane.earlier ? 46 : 10);
      place(head, { top: narrow ? top + 1 : top, width: room, height: narrow ? lane.head + 2 : lane.height });
      parts.push(head);
      const chip = (text, name, box, act) => {
        const button = make("button", "dl-chip", { type: "button", title: name, "aria-label": name, onclick: act }, text);
        Object.assign(button.style, box);
        parts.push(button);
      };
      const middle = narrow ? top + 2 : top + lane.height / 2 - 10;
      const px = (value) => `${value}px`;
      const short = (number) =>
        number.toLocaleString("en", { notation: number > 9999 ? "compact" : "standard" });
      if (lane.earlier) {
        const box = narrow ? { right: px(lane.later ? 58 : 4) } : { right: px(width - left + 5) };
        chip(`‹ ${short(lane.earlier)}`, `${lane.earlier} earlier in ${lane.title}`, { top: px(middle), ...box }, () => this.goTo(index, -1));
      }
      if (lane.later) {
        const box = narrow ? { right: "4px" } : { left: px(width - right + 5) };
        chip(`${short(lane.later)} ›`, `${lane.later} later in ${lane.title}`, { top: px(middle), ...box }, () => this.goTo(index, 1));
      }
    });
    this.closeMenu();
    this.heads.replaceChildren(...parts);
    const at = this.refocus == null ? -1 : this.data.lanes.findIndex((lane) => lane.value === this.refocus);
    if (at >= 0) this.heads.querySelectorAll(".dl-lane")[at]?.focus({ preventScroll: true });
    this.refocus = null;
  }

  /** Opens what can be done with a lane. */
  laneButton(lane, index) {
    const words = `Pin, move or hide the lane ${lane.title}`;
    const pin = (this.data.pinned ?? []).includes(lane.value);
    const button = make(
      "button", pin ? "dl-lane dl-pinned" : "dl-lane",
      { type: "button", title: words, "aria-label": words, "aria-haspopup": "menu", onclick: () => this.openMenu(lane, index, button) },
      pin ? "pinned ⋯" : "⋯",
    );
    return button;
  }

  openMenu(lane, index, button) {
    const pin = (this.data.pinned ?? []).includes(lane.value);
    const last = this.data.lanes.length - 1;
    const acts = [
      [pin ? "unpin" : "pin", pin ? "Unpin" : "Pin to the top"],
      ...(index > 0 ? [["up", "Move up"]] : []),
      ...(index < last ? [["down", "Move down"]] : []),
      ...(last > 0 ? [["hide", "Hide"]] : []),
      ...(this.data.naming && lane.named ? [["call", "Call it otherwise …"]] : []),
    ];
    const away = (event) => {
      if (!this.menu.contains(event?.target)) this.closeMenu();
    };
    this.closeMenu = () => {
      this.menu.hidden = true;
      removeEventListener("pointerdown", away, true);
      this.closeMenu = () => {};
    };
    const choose = (act) => () => {
      this.closeMenu();
      this.refocus = act === "hide" ? null : lane.value;
      this.tell.setTriggerValue("did", { lane: lane.value, act });
    };
    this.menu.replaceChildren(
      ...acts.map(([act, words]) => make("button", "", { type: "button", role: "menuitem", onclick: choose(act) }, words)),
    );
    this.menu.setAttribute("aria-label", lane.title);
    this.menu.onkeydown = (event) => {
      const items = [...this.menu.children];
      const at = items.indexOf(document.activeElement);
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (by) items[(at + by + items.length) % items.length].focus();
      else if (event.key === "Escape") {
        this.closeMenu();
        button.focus();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const box = button.getBoundingClientRect();
    const root = this.root.getBoundingClientRect();
    this.menu.hidden = false;
    place(this.menu, { left: within(box.left - root.left, 0, root.width - this.menu.offsetWidth), top: box.bottom - root.top + 2 });
    addEventListener("pointerdown", away, true);
    this.menu.firstChild.focus();
  }

  /** Only the range changed: what is drawn is moved or stretched to it until the answer comes. */
  move() {
    const [start, end] = this.range;
    const [from, to] = this.drawnRange;
    const same = Math.abs(end - start - (to - from)) < (end - start) * 1e-6;
    if (same) this.picture.slide(((from - start) / (end - start)) * this.areaWidth);
    else this.sketch(this.picture.figure);
    this.overlay();
    this.finish();
  }

  sketch(figure) {
    this.drawnRange = [...this.range];
    this.picture.show(figure, this.range.map((minute) => minute * MINUTE));
  }

  pictures() {
    return [this.picture, this.overview];
  }

  /** Plotly draws what has been still for a while. */
  finish() {
    clearTimeout(this.finishing);
    this.finishing = setTimeout(async () => {
      const busy = () => this.pointers.size || this.awaits();
      if (busy()) return this.finish();
      try {
        await plotly(this.data.assets.plotly);
        for (const picture of this.pictures()) {
          if (!busy()) await picture.finish(() => !busy());
        }
      } catch (error) {
        console.warn("timeline:", error); // the sketch stays
      }
    }, CALM);
  }

  overlay() {
    const width = this.width();
    const [start, end] = this.range;
    const [from, to] = this.data.extent;
    const x = (minute) => within(((minute - from) / (to - from || 1)) * width, 0, width);
    const [left, right] = [x(start), x(end)];
    place(this.brush, { left: Math.min(left, width - 6), width: Math.max(right - left, 6) });
    place(this.dims[0], { left: 0, width: left });
    place(this.dims[1], { left: right, width: width - right });
    this.rings.replaceChildren(...this.boxes(this.wanted ?? this.data.selected));
  }

  /** A ring around each mark that is open, under the pointer, or chosen beside others. */
  *boxes(open) {
    const { marks, events } = this.data;
    for (let index = 0; index < (marks[0]?.length ?? 0); index++) {
      const id = events[marks[0][index]]?.[0];
      const signs = [id === open ? "" : id === this.hovered ? "dl-hover" : null, this.ticked.has(id) ? "dl-ticked" : null];
      if (id == null || signs.every((sign) => sign === null)) continue;
      const classes = ["dl-ring", ...signs].filter(Boolean).join(" ");
      const { left, right, y, height } = this.boxOf(index);
      const ring = make("div", classes);
      place(ring, { left: left - 5, width: right - left + 10, top: y - height / 2 - 4, height: height + 8 });
      yield ring;
    }
  }

  boxOf(index) {
    const { marks } = this.data;
    const [, before, after, glyph, from, to, y, height] = marks.map((column) => column[index]);
    const at = this.x(glyph);
    const half = Math.min(height, 14) / 2;
    const [left, right] = [Math.min(this.x(glyph + before), at - half), Math.max(this.x(glyph + after), at + half)];
    return { left, right, y, height, label: [at + from, at + to], at };
  }

  closeMenu() {}

  // --- Moving ---

  width() {
    return Math.round(this.root.clientWidth);
  }

  x(minute) {
    const [start, end] = this.range;
    return ((minute - start) / (end - start)) * this.areaWidth;
  }

  minute(x) {
    const [start, end] = this.range;
    return start + (x / this.areaWidth) * (end - start);
  }

  /** The calendar's ends and the events' own: nobody gets lost where nothing is. */
  bounded([start, end]) {
    const [least, most, shortest] = this.data.limits;
    const [from, to] = this.data.all;
    const all = Math.max(to - from, shortest);
    const span = within(end - start, shortest, Math.min(all * 1.2, most - least));
    const beyond = span * 0.25;
    const middle = (start + end) / 2;
    const wide = span > all + 2 * beyond ? (from + to - span) / 2 : within(middle - span / 2, from - beyond, to + beyond - span);
    const begin = within(wide, least, most - span);
    return [begin, begin + span];
  }

  set(range, { fit = false } = {}) {
    this.range = this.bounded(range);
    this.all = fit;
    this.hideCard();
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.move());
    this.rest();
  }

  glide(range, options) {
    const target = this.bounded(range);
    if (calm.matches) return this.set(target, options);
    const from = [...this.range];
    let begun = null; // a frame's own time: it may lie before the key that asked for it
    this.moving = true;
    this.root.dataset.stale = true;
    const step = (now) => {
      begun ??= now;
      const share = Math.min((now - begun) / 160, 1);
      const eased = 1 - (1 - share) ** 3;
      this.range = from.map((value, index) => value + (target[index] - value) * eased);
      this.move();
      if (share < 1) this.frame = requestAnimationFrame(step);
      else {
        this.moving = false;
        this.all = options?.fit ?? false;
        this.rest(0);
      }
    };
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(step);
  }

  zoom(factor, x = this.areaWidth / 2, glide = true) {
    const at = this.minute(x);
    const range = this.range.map((value) => at + (value - at) * factor);
    glide ? this.glide(range) : this.set(range);
  }

  pan(share) {
    const by = (this.range[1] - this.range[0]) * share;
    this.glide(this.range.map((value) => value + by));
  }

  fit() {
    const { all, home } = this.data;
    this.glide(all, { fit: String(all) === String(home) });
  }

  /** To the stretch one begins with. */
  goHome() {
    this.glide(this.data.home, { fit: true });
  }

  showsAll() {
    const [from, to] = this.data.all;
    const [start, end] = this.data.window;
    const slack = (to - from) * 0.01;
    return start <= from + slack && end >= to - slack;
  }

  /** As far as the first event, or the last one. */
  reachOut(way) {
    const [from, to] = this.data.all;
    const [start, end] = this.range;
    this.glide(way < 0 ? [from, end] : [start, to]);
  }

  /** To the nearest event of the lane outside the window, or of any where that is unknown. */
  goTo(lane, way) {
    const span = this.range[1] - this.range[0];
    const { near } = this.data.lanes[lane];
    const known = near?.[way < 0 ? 0 : 1];
    const target = known ?? this.nearest(way);
    if (target == null) return this.pan(way * 0.9);
    this.glide([target - span / 2, target + span / 2]);
  }

  nearest(way) {
    const { x, y } = this.data.strip.data[0];
    const [start, end] = this.range.map((minute) => minute * MINUTE);
    let found = null;
    for (let index = 0; index < x.length; index += 2) {
      const middle = (x[index] + x[index + 1]) / 2;
      if (!y[index]) continue;
      if (way < 0 && middle < start) found = middle;
      if (way > 0 && middle > end) return middle / MINUTE;
    }
    return found == null ? null : found / MINUTE;
  }

  rest(wait = REST) {
    clearTimeout(this.resting);
    this.root.dataset.stale = true;
    this.resting = setTimeout(() => {
      this.resting = null;
      if (this.pointers.size > 1) return this.rest();
      this.report();
    }, wait);
  }

  report(moved = true) {
    const window = moved || this.data.serial ? this.range?.map(Math.round) : null;
    const view = { window: this.all || !window ? null : window, width: this.width() };
    const told = JSON.stringify(view);
    if (told === this.told) {
      this.root.dataset.stale = this.awaits();
      return;
    }
    this.told = told;
    this.serial += 1;
    this.root.dataset.stale = true;
    this.tell.setStateValue("view", { ...view, serial: this.serial });
    this.askAgain(LOST);
  }

  /** A report that comes while the whole page is made anew may be lost: it is made again. */
  askAgain(wait) {
    clearTimeout(this.asking);
    this.asking = setTimeout(() => {
      if (!this.root.isConnected || (this.data.serial ?? 0) >= this.serial) return;
      this.serial += 1;
      this.tell.setStateValue("view", { ...JSON.parse(this.told), serial: this.serial });
      this.askAgain(Math.min(wait * 2, 60000));
    }, wait);
  }

  /** Whether the picture is about to change: a move to report, or a report unanswered. */
  awaits() {
    return Boolean(this.resting || this.moving) || (this.data.serial ?? 0) < this.serial;
  }

  resized() {
    const width = this.width();
    if (!this.data || !width || !this.range) return;
    if (width === this.lastWidth) return;
    const first = this.lastWidth === undefined;
    this.lastWidth = width;
    if (!first) this.draw();
    if (width !== this.data.size[0]) {
      this.keepAll = this.told === undefined ? true : JSON.parse(this.told).window === null;
      this.all = this.keepAll;
      this.rest(first ? 0 : 200);
    }
  }

  // --- Listening ---

  listen() {
    const { area, main } = this;
    area.addEventListener("wheel", (event) => this.wheeled(event), { passive: false });
    area.addEventListener("pointerdown", (event) => this.pressed(event));
    area.addEventListener("pointermove", (event) => this.moved(event));
    area.addEventListener("pointerup", (event) => this.released(event));
    area.addEventListener("pointercancel", (event) => this.released(event, true));
    area.addEventListener("pointerleave", () => this.hover(null));
    area.addEventListener("dblclick", () => {
      clearTimeout(this.single);
      this.fit();
    });
    main.addEventListener("keydown", (event) => this.key(event));
    this.listenToStrip();
    addEventListener("scroll", () => this.hideCard(), { passive: true, capture: true });
  }

  where(event) {
    const box = this.area.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  wheeled(event) {
    if (!this.range) return;
    const [x] = this.where(event);
    const unit = [1, 18, 300][event.deltaMode] ?? 1;
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    const sideways = event.shiftKey || Math.abs(dx) > Math.abs(dy);
    const meant = event.ctrlKey || event.metaKey || this.main.contains(document.activeElement);
    if (!meant && !sideways) return this.hint();
    const before = String(this.range);
    if (sideways) {
      const by = ((dx || dy) / this.areaWidth) * (this.range[1] - this.range[0]);
      this.set(this.range.map((value) => value + by));
    } else this.zoom(Math.exp(within(dy, -240, 240) * (event.ctrlKey ? 0.01 : 0.0022)), x, false);
    // At the end of the zoom the wheel is the page's again.
    if (String(this.range) !== before || event.ctrlKey || event.metaKey) event.preventDefault();
  }

  /** The wheel is the page's until the reader shows that the timeline is meant. */
  hint(words = this.hints.wheel) {
    this.card.hidden = true;
    this.how.textContent = words;
    this.how.hidden = false;
    clearTimeout(this.hinting);
    this.hinting = setTimeout(() => (this.how.hidden = true), 1400);
  }

  pressed(event) {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    this.main.focus({ preventScroll: true });
    cancelAnimationFrame(this.frame);
    this.moving = false;
    this.area.setPointerCapture(event.pointerId);
    const [x, y] = this.where(event);
    this.pointers.set(event.pointerId, { x, y, minute: this.minute(x) });
    const several = this.picking || event.shiftKey || event.ctrlKey || event.metaKey;
    this.begun = { x, y, far: this.pointers.size > 1, several, box: this.picking || event.shiftKey };
    for (const pointer of this.pointers.values()) pointer.minute = this.minute(pointer.x);
  }

  moved(event) {
    const [x, y] = this.where(event);
    const pointer = this.pointers.get(event.pointerId);
    if (!pointer) return event.pointerType === "touch" ? undefined : this.hover(this.hit(x, y), x, event);
    pointer.x = x;
    if (!this.begun.far && Math.hypot(x - this.begun.x, y - this.begun.y) < 5) return;
    this.begun.far = true;
    this.hover(null);
    if (this.begun.box && this.pointers.size === 1) return this.drawBox(x, y);
    this.frameOf.hidden = true;
    this.area.classList.add("dl-drag");
    const [one, two] = [...this.pointers.values()];
    if (!two) {
      const span = this.range[1] - this.range[0];
      const start = one.minute - (one.x / this.areaWidth) * span;
      this.set([start, start + span]);
    } else if (Math.abs(one.x - two.x) > 8) {
      const scale = (two.minute - one.minute) / (two.x - one.x);
      if (scale > 0) {
        const start = one.minute - one.x * scale;
        this.set([start, start + this.areaWidth * scale]);
      }
    }
  }

  released(event, cancelled = false) {
    if (!this.pointers.delete(event.pointerId)) return;
    this.area.classList.remove("dl-drag");
    for (const pointer of this.pointers.values()) pointer.minute = this.minute(pointer.x);
    const box = this.frameOf.hidden ? null : this.boxDrawn;
    this.frameOf.hidden = true;
    if (cancelled || this.pointers.size) return;
    if (box) return this.toggle(this.inside(box));
    if (this.begun.far) return;
    const found = this.hit(this.begun.x, this.begun.y);
    if (found?.event) this.begun.several ? this.toggle([found.event[0]]) : this.choose(found.event[0]);
    else if (found?.slice != null) {
      clearTimeout(this.single);
      const x = this.begun.x;
      this.single = setTimeout(() => this.zoom(1 / 6, x), 260);
    }
  }

  // --- Several at once ---

  turnPicking(on = !this.picking) {
    this.picking = on;
    this.picker.setAttribute("aria-pressed", String(on));
    this.area.classList.toggle("dl-picking", on);
  }

  drawBox(x, y) {
    const { x: fromX, y: fromY } = this.begun;
    const [left, right] = [fromX, x].sort((one, other) => one - other);
    const [top, bottom] = [fromY, y].sort((one, other) => one - other);
    this.boxDrawn = { left, right, top, bottom };
    this.frameOf.hidden = false;
    place(this.frameOf, { left, top, width: right - left, height: bottom - top });
  }

  /** The events of which a mark lies in the box, be it in part. */
  inside({ left, right, top, bottom }) {
    const { marks, events, counts } = this.data;
    if (counts) this.hint(this.hints.counts);
    const found = new Set();
    for (let index = 0; index < (marks[0]?.length ?? 0); index++) {
      const box = this.boxOf(index);
      const beside = box.right < left || box.left > right || box.y + box.height / 2 < top || box.y - box.height / 2 > bottom;
      if (!beside) found.add(events[marks[0][index]][0]);
    }
    return [...found];
  }

  /** Chosen beside those that are; where all of them were, none of them is any longer. */
  toggle(ids) {
    if (!ids.length) return;
    const all = ids.every((id) => this.ticked.has(id));
    ids.forEach((id) => (all ? this.ticked.delete(id) : this.ticked.add(id)));
    this.overlay();
    this.chosen.textContent = `${count(this.ticked.size, "event")} chosen`;
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      this.telling = null;
      this.tell.setTriggerValue("did", { ticked: [...this.ticked] });
    }, 250);
  }

  choose(id) {
    this.wanted = id;
    this.overlay();
    setTimeout(() => (this.wanted = undefined), 1500);
    this.tell.setTriggerValue("did", { clicked: id });
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.main) return;
    const far = event.shiftKey ? 0.6 : 0.15;
    const did = (value) => () => this.tell.setTriggerValue("did", value);
    const acts = {
      ArrowLeft: () => this.pan(-far),
      ArrowRight: () => this.pan(far),
      "+": () => this.zoom(1 / 1.6),
      "=": () => this.zoom(1 / 1.6),
      "-": () => this.zoom(1.6),
      _: () => this.zoom(1.6),
      0: () => this.fit(),
      Home: () => this.glide(this.range.map((value) => value + this.data.all[0] - this.range[0])),
      End: () => this.glide(this.range.map((value) => value + this.data.all[1] - this.range[1])),
      n: did({ step: 1 }),
      j: did({ step: 1 }),
      p: did({ step: -1 }),
      k: did({ step: -1 }),
      ArrowDown: () => this.walk(1),
      ArrowUp: () => this.walk(-1),
      Enter: () => (this.walked ? this.choose(this.walked) : did({ opened: true })()),
      " ": () => this.toggle([this.walked ?? this.data.selected].filter((id) => id != null)),
      Escape: () => (this.picking ? this.turnPicking(false) : did({ closed: true })()),
    };
    const act = acts[event.key];
    if (!act || !this.range) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  /** From mark to mark by time, without opening any; each is said. */
  walk(by) {
    const { marks, events, lanes } = this.data;
    const glyphs = marks[3] ?? [];
    const seen = [...glyphs.keys()].filter((index) => glyphs[index] >= this.range[0] && glyphs[index] <= this.range[1]);
    seen.sort((one, other) => glyphs[one] - glyphs[other] || marks[6][one] - marks[6][other]);
    if (!seen.length) return;
    const from = seen.findIndex((index) => index === this.walkedMark);
    const at = from < 0 ? (by > 0 ? 0 : seen.length - 1) : (from + by + seen.length) % seen.length;
    this.walkedMark = seen[at];
    const [id, headline, date, notes = []] = events[marks[0][seen[at]]];
    this.walked = this.hovered = id;
    this.overlay();
    const y = marks[6][seen[at]];
    const lane = lanes.find((one) => y >= one.top && y < one.top + one.height);
    const place = `${at + 1} of ${seen.length}${lane ? `, ${lane.title}` : ""}`;
    this.chosen.textContent = [date, headline, ...notes, place].join(", ");
  }

  listenToStrip() {
    let grip = null;
    const at = (event) => {
      const box = this.strip.getBoundingClientRect();
      const [from, to] = this.data.extent;
      return from + ((event.clientX - box.left) / box.width) * (to - from);
    };
    this.strip.addEventListener("pointerdown", (event) => {
      if (!this.range || event.button > 0) return;
      const handle = [...this.brush.children].indexOf(event.target);
      const inside = handle < 0 && event.target === this.brush;
      grip = { handle, inside, from: at(event), range: [...this.range], far: false };
      this.strip.setPointerCapture(event.pointerId);
      this.pointers.set("strip", {});
    });
    this.strip.addEventListener("pointermove", (event) => {
      if (!grip) return;
      const now = at(event);
      const by = now - grip.from;
      const [start, end] = grip.range;
      grip.far ||= Math.abs(by) / (this.data.extent[1] - this.data.extent[0]) > 0.004;
      if (!grip.far) return;
      if (grip.inside) this.set([start + by, end + by]);
      else if (grip.handle === 0) this.set([Math.min(start + by, end - 10), end]);
      else if (grip.handle === 1) this.set([start, Math.max(end + by, start + 10)]);
      else this.set([Math.min(grip.from, now), Math.max(grip.from, now)]);
    });
    const release = () => {
      if (!grip) return;
      this.pointers.delete("strip");
      const [start, end] = grip.range;
      if (!grip.far && grip.handle < 0 && !grip.inside) {
        this.glide([grip.from - (end - start) / 2, grip.from + (end - start) / 2]);
      }
      grip = null;
    };
    this.strip.addEventListener("pointerup", release);
    this.strip.addEventListener("pointercancel", release);
    this.strip.addEventListener("dblclick", () => this.fit());
  }

  // --- What is under the pointer ---

  hit(x, y) {
    if (!this.range) return null;
    const { marks, events, counts, lanes } = this.data;
    let best = null;
    for (let index = 0; index < (marks[0]?.length ?? 0); index++) {
      const box = this.boxOf(index);
      if (Math.abs(y - box.y) > Math.max(box.height / 2 + 2, 6)) continue;
      const onForm = x >= box.left - 4 && x <= box.right + 4;
      if (!onForm && !(x >= box.label[0] && x <= box.label[1])) continue;
      const size = onForm ? box.right - box.left : 1e6;
      if (!best || size < best.size) best = { size, index, box, event: events[marks[0][index]] };
    }
    if (best || !counts) return best;
    const lane = lanes.findIndex((one) => y >= one.top && y < one.top + one.height);
    if (lane < 0) return null;
    const [from, to] = this.data.window;
    const slice = Math.floor(((this.minute(x) - from) / (to - from)) * counts.slices);
    const number = counts.rows[lane]?.[slice];
    return number ? { lane, slice, number } : null;
  }

  hover(found, x, event) {
    const id = found?.event?.[0] ?? null;
    if (id) this.walked = undefined;
    if (id !== this.hovered) {
      this.hovered = id;
      if (this.range) this.overlay();
    }
    this.area.classList.toggle("dl-over", Boolean(found));
    this.hair.hidden = this.moment.hidden = event === undefined;
    if (event === undefined) return this.hideCard();
    place(this.hair, { left: x });
    const [, left, , axis] = this.data.size;
    this.moment.textContent = words(this.minute(x), this.range[1] - this.range[0]);
    place(this.moment, { left: within(left + x, 44, this.width() - 44), top: axis - 18 });
    if (!found) return this.hideCard();
    this.card.replaceChildren(...(found.event ? this.about(found.event) : this.aboutSlice(found)));
    this.card.hidden = false;
    this.seat(found, event);
  }

  about([, headline, date, notes = [], documents = 1, independent = 1]) {
    const parts = [make("time", "", {}, date), make("p", "", {}, headline)];
    const told = !documents ? "written by hand" : count(documents, "document") + (documents > 1 ? `, ${independent} independent` : "");
    const small = make("small", "", {}, told);
    notes.forEach((note) => small.prepend(make("em", "", {}, note), " · "));
    return [...parts, small];
  }

  aboutSlice({ lane, slice, number }) {
    const [from, to] = this.data.window;
    const each = (to - from) / this.data.counts.slices;
    const span = to - from;
    const [start, end] = [from + slice * each, from + (slice + 1) * each - 1].map((minute) => words(minute, span));
    return [
      make("time", "", {}, start === end ? start : `${start} to ${end}`),
      make("p", "", {}, `${this.data.lanes[lane].title}: ${count(number, "event")}`),
      make("small", "", {}, "Click to look closer"),
    ];
  }

  /** Below the mark, or above it; always inside the viewport. */
  seat(found, event) {
    const area = this.area.getBoundingClientRect();
    const card = this.card.getBoundingClientRect();
    const lane = found.lane === undefined ? null : this.data.lanes[found.lane];
    const [top, bottom] = lane
      ? [lane.top, lane.top + lane.height]
      : [found.box.y - found.box.height / 2 - 4, found.box.y + found.box.height / 2 + 4];
    const below = area.top + bottom + 6;
    const above = area.top + top - 6 - card.height;
    const fits = below + card.height < innerHeight - 8;
    place(this.card, {
      left: within(event.clientX - 24, 8, document.documentElement.clientWidth - card.width - 8),
      top: fits || above < 8 ? within(below, 8, innerHeight - card.height - 8) : above,
    });
  }

  hideCard() {
    this.card.hidden = true;
  }
}
