// A figure of Plotly's, drawn at once as plain SVG, and by Plotly as soon as there is time.
//
// Plotly's library takes longer to start than a reader wants to wait, and longer to draw than a
// wheel turns. So every change is sketched here within a few milliseconds, from the same figure
// and to the same pixel; Plotly draws the picture that stays. Only what `timeline/figure.py` and
// `timeline/overview.py` make is understood. Texts of the corpus only ever become textContent.

const SPACE = "http://www.w3.org/2000/svg";
const STILL = { staticPlot: true, displayModeBar: false, displaylogo: false, responsive: false };
const BEYOND = 40; // pixels that the words of a tick may stand out of the area
const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

export class Picture {
  /** `told` hears whose picture is seen from now on: true for Plotly's. */
  constructor(classes, told) {
    this.sketch = element("svg", { class: "dl-sketch" });
    this.plot = Object.assign(document.createElement("div"), { className: classes, hidden: true });
    this.root = document.createElement("div");
    this.root.setAttribute("aria-hidden", "true");
    this.root.append(this.sketch, this.plot);
    this.told = told;
  }

  /** Sketch the figure over a range of milliseconds. */
  show(figure, range) {
    this.figure = figure;
    this.range = range;
    this.by = 0;
    this.sketch.classList.remove("dl-slid");
    draw(this.sketch, figure, range);
    this.turn(false);
  }

  /** A pan needs no drawing: the layers slide. */
  slide(by) {
    if (by === this.by) return;
    if (!this.plot.hidden) this.show(this.figure, this.range);
    this.by = by;
    const style = by ? `translateX(${by}px)` : "";
    this.sketch.classList.toggle("dl-slid", Boolean(by));
    for (const layer of this.sketch.querySelectorAll(".dl-moves")) layer.style.transform = style;
  }

  /** Let Plotly draw what is shown; `still` says whether it is shown yet when that is done. */
  async finish(still) {
    if (!this.plot.hidden || this.by) return;
    const { data, layout } = this.figure;
    const { range } = this;
    const ranged = { ...layout, xaxis: { ...layout.xaxis, range } };
    await Plotly.react(this.plot, data, ranged, STILL);
    if (range === this.range && !this.by && still()) this.turn(true);
  }

  turn(finished) {
    this.plot.hidden = !finished;
    this.sketch.style.display = finished ? "none" : "block";
    this.told(finished);
  }

  leave() {
    if (window.Plotly) Plotly.purge(this.plot);
  }
}

// --- The sketch ----------------------------------------------------------------------

function element(name, attributes = {}, ...children) {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const plain = (text) => text.replace(/&(lt|gt|amp);/g, (entity) => ENTITIES[entity]);
const at = (value, index) => (Array.isArray(value) ? value[index] : value);

function draw(svg, { data, layout }, [from, to]) {
  const { l: left, r: right, t: top, b: bottom } = layout.margin;
  const { width, height } = layout;
  const [wide, high] = [Math.max(width - left - right, 1), height - top - bottom];
  const [low, up] = layout.yaxis.range;
  const scale = {
    x: (moment) => ((moment - from) / (to - from)) * wide,
    y: (value) => ((value - up) / (low - up)) * high,
    px: wide / (to - from),
  };
  const { family, color, size } = layout.font;
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  svg.setAttribute("style", `display: block; font: ${size}px ${family}; white-space: pre`);
  svg.setAttribute("fill", color);
  const marks = element("g", { class: "dl-marks dl-moves" });
  data.forEach((trace, index) => marks.append(...traced(trace, scale, svg, index)));
  const grid = element("g", { class: "dl-moves" });
  const ticks = element("g", { class: "dl-moves" });
  axis(layout, scale, top, wide, high, grid, ticks);
  svg.replaceChildren(
    clipped(0, top, width, high, element("g", {}, ...bands(layout, scale, left, wide))),
    clipped(left, top, wide, high, grid),
    clipped(left, top, wide, high, marks),
    clipped(left - BEYOND, 0, wide + 2 * BEYOND, height, ticks),
  );
}

function clipped(x, y, width, height, inside) {
  return element("svg", { x, y, width: Math.max(width, 0), height: Math.max(height, 0), overflow: "hidden" }, inside);
}

function* bands({ shapes = [] }, scale, left, wide) {
  for (const { type, x0, x1, y0, y1, fillcolor, line } of shapes) {
    const [from, to] = [x0, x1].map((share) => left + share * wide);
    const [above, below] = [y0, y1].map(scale.y);
    yield type === "line"
      ? element("path", { d: `M${from},${above}H${to}`, stroke: line.color, "stroke-width": line.width })
      : element("rect", { x: from, y: above, width: to - from, height: below - above, fill: fillcolor });
  }
}

/** Two lines of words above the area, or one below it. */
function axis({ xaxis, font }, scale, top, wide, high, grid, ticks) {
  const above = xaxis.side === "top";
  const { size = font.size, color = font.color } = xaxis.tickfont ?? {};
  const crisp = { "shape-rendering": "crispEdges", fill: "none" };
  const edge = above ? top : top + high;
  xaxis.tickvals.forEach((moment, index) => {
    const x = scale.x(moment);
    if (xaxis.gridcolor) grid.append(element("path", { d: `M${x},0V${high}`, stroke: xaxis.gridcolor, ...crisp }));
    const seen = x >= 0 && x <= wide ? {} : { class: "dl-beyond" };
    const line = above ? `v${-xaxis.ticklen}` : `v${xaxis.ticklen}`;
    ticks.append(element("path", { d: `M${x + BEYOND},${above ? edge - 1 : edge + 1}${line}`, stroke: xaxis.tickcolor, ...crisp, ...seen }));
    xaxis.ticktext[index].split("<br>").forEach((words, row, rows) => {
      const bold = words.startsWith("<b>");
      const y = above
        ? edge - xaxis.ticklen - 5.8 - (rows.length - 1 - row) * 1.3 * size
        : edge + xaxis.ticklen + 1 + 1.2 * size;
      const text = element("text", { x: x + BEYOND, y, "text-anchor": "middle", fill: color, "font-size": size, ...seen });
      if (bold) text.setAttribute("font-weight", "bold");
      text.textContent = plain(words.replace(/<\/?b>/g, ""));
      ticks.append(text);
    });
  });
}

function traced(trace, scale, svg, index) {
  if (trace.type === "bar") return bars(trace, scale, index);
  if (trace.mode === "markers") return points(trace, scale);
  if (trace.mode === "text") return labels(trace, scale);
  return [silhouette(trace, scale)];
}

function silhouette({ x, y, line, fill, fillcolor }, scale) {
  const path = x.map((moment, index) => `${scale.x(moment).toFixed(2)},${scale.y(y[index]).toFixed(2)}`).join("L");
  const whole = element("g");
  if (!x.length) return whole;
  const floor = scale.y(0);
  const closed = fill === "toself" ? `M${path}Z` : `M${scale.x(x[0])},${floor}L${path}L${scale.x(x.at(-1))},${floor}Z`;
  whole.append(
    element("path", { d: closed, fill: fillcolor }),
    element("path", { d: `M${path}`, fill: "none", stroke: line.color, "stroke-width": line.width }),
  );
  return whole;
}

function* bars({ base, x, y, width, marker }, scale, trace) {
  const { color, line, cornerradius: radius, pattern } = marker;
  for (let index = 0; index < base.length; index++) {
    const [left, wide, high] = [scale.x(base[index]), x[index] * scale.px, at(width, index)];
    const box = {
      x: left.toFixed(2), y: y[index] - high / 2, width: wide.toFixed(2), height: high,
      rx: Math.min(radius, wide / 2, high / 2),
    };
    if (pattern && at(pattern.shape, index)) {
      const id = `dl-hatch-${trace}-${index}`;
      yield hatch(id, at(color, index), pattern);
      yield element("rect", { ...box, fill: `url(#${id})` });
      continue;
    }
    const stroke = at(line.width, index);
    yield element("rect", {
      ...box, fill: at(color, index), ...(stroke ? { stroke: at(line.color, index), "stroke-width": stroke } : {}),
    });
  }
}

function hatch(id, color, { size, solidity }) {
  const side = size * Math.SQRT2;
  const part = side / 4;
  const d = `M${-part},${part}l${2 * part},${-2 * part}M0,${side}L${side},0M${3 * part},${5 * part}l${2 * part},${-2 * part}`;
  return element(
    "pattern", { id, width: side, height: side, patternUnits: "userSpaceOnUse" },
    element("path", { d, stroke: color, "stroke-width": size * solidity }),
  );
}

const FORMS = {
  circle: (r) => `M${r},0A${r},${r} 0 1,1 0,${-r}A${r},${r} 0 0,1 ${r},0Z`,
  diamond: (r) => `M${1.3 * r},0L0,${1.3 * r}L${-1.3 * r},0L0,${-1.3 * r}Z`,
  "triangle-left": (r) => `M${r / 2},${-1.155 * r}V${1.155 * r}L${-r},0Z`,
  "triangle-right": (r) => `M${-r / 2},${-1.155 * r}V${1.155 * r}L${r},0Z`,
};

function* points({ x, y, marker }, scale) {
  const { symbol, size, color, line } = marker;
  for (let index = 0; index < x.length; index++) {
    yield element("path", {
      d: FORMS[at(symbol, index)](at(size, index) / 2),
      transform: `translate(${scale.x(x[index]).toFixed(2)},${y[index]})`,
      fill: at(color, index), stroke: at(line.color, index), "stroke-width": at(line.width, index),
    });
  }
}

const ANCHORS = { left: "end", right: "start", center: "middle" };

function* labels({ x, y, text, textposition, textfont }, scale) {
  const { size } = textfont;
  for (let index = 0; index < x.length; index++) {
    const words = text[index];
    const made = element("text", {
      x: scale.x(x[index]).toFixed(2), y: y[index] + size / 4, "font-size": size,
      fill: at(textfont.color, index),
      "text-anchor": ANCHORS[at(textposition, index).split(" ")[1]],
    });
    if (words.startsWith("<b>")) made.setAttribute("font-weight", "bold");
    made.textContent = plain(words.replace(/^<b>|<\/b>$/g, ""));
    yield made;
  }
}
