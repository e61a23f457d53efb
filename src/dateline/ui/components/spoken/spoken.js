// A box is called what its label shows, with the meaning of an icon instead of its name.
function words(label, icons) {
  const parts = [];
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.data.replace(/\u2060/g, "").trim());
    else if (node.getAttribute("role") === "img") parts.push(icons[node.textContent] ?? "");
    else node.childNodes.forEach(read);
  };
  read(label);
  return parts.filter(Boolean).join(", ");
}

function rename(icons) {
  for (const label of document.querySelectorAll("label")) {
    const box = label.querySelector("input[type='checkbox'][aria-label]");
    const shown = label.querySelector("[data-testid='stMarkdownContainer']");
    if (!box || !shown) continue;
    const said = words(shown, icons);
    if (said && box.getAttribute("aria-label") !== said) box.setAttribute("aria-label", said);
  }
}

export default function ({ data, parentElement }) {
  rename(data.icons);
  if (parentElement.watching) return undefined;
  let asked = 0;
  parentElement.watching = new MutationObserver(() => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => rename(data.icons));
  });
  const what = { subtree: true, childList: true, characterData: true, attributeFilter: ["aria-label"] };
  parentElement.watching.observe(document.body, what);
  return () => {
    cancelAnimationFrame(asked);
    parentElement.watching.disconnect();
    parentElement.watching = null;
  };
}
