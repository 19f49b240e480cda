// What a select box of the side bar shows at this moment. Streamlit names the box by its key in a class (`st-key-…`), and
// shows a choice at once, before it sends it. Should a later version build the box otherwise, the value is null and the map
// waits for the server as any other part of the page.
export function watchSelect(key, changed) {
  const input = () => document.querySelector(`.st-key-${CSS.escape(key)} input`);
  let last = input()?.value ?? null;
  const look = () => {
    const now = input()?.value ?? null;
    if (now === last) return;
    last = now;
    changed();
  };
  const observer = new MutationObserver(look);
  const root = document.querySelector("[data-testid=stSidebar]") || document.body;
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["value"] });
  return { value: () => input()?.value ?? null, end: () => observer.disconnect() };
}
