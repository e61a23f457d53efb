// Listens on the page, not on an element: a key means the same wherever the reader is, except
// in a field, in a dialog, with a modifier, and where a part of the page has used it already.
const TYPING = "input, textarea, select, [contenteditable='true'], [role='dialog'] *";
const WORKING = "a, button, summary, [role='button'], [role='radio'], [role='checkbox']";

const repeated = (event, action) => event.repeat && action !== "next" && action !== "previous";

export default function ({ data, parentElement, setTriggerValue }) {
  parentElement.send = (event) => {
    const target = event.composedPath()[0];
    const action = data.actions[event.key];
    if (!action || event.defaultPrevented || repeated(event, action)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector("[role='dialog']") || target.closest?.(TYPING)) return;
    if (event.key === "Enter" && target.closest?.(WORKING)) return;
    event.preventDefault();
    if (action === "search") {
      document.querySelector(".st-key-search input")?.focus();
    } else {
      setTriggerValue("action", action);
    }
  };
  if (parentElement.listener) return undefined;
  parentElement.listener = (event) => parentElement.send(event);
  document.addEventListener("keydown", parentElement.listener);
  return () => {
    document.removeEventListener("keydown", parentElement.listener);
    parentElement.listener = null;
  };
}
