// The show lies in a frame that may run its own keys and nothing else: no access to the page, no requests.
export default function ({ data, parentElement }) {
  const preview = parentElement.querySelector('iframe');
  if (preview.srcdoc !== data.document) preview.srcdoc = data.document;
  const button = parentElement.querySelector('button');
  button.onclick = () => project(data.document, button);
}

function project(document_of_show, button) {
  const room = document.createElement('div');
  room.id = 'projector-room';
  room.setAttribute('role', 'dialog');
  room.setAttribute('aria-modal', 'true');
  room.setAttribute('aria-label', button.dataset.name);
  room.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#111';
  const frame = document.createElement('iframe');
  frame.title = button.dataset.name;
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.style.cssText = 'width:100%;height:100%;border:0;display:block';
  frame.srcdoc = document_of_show;
  room.append(frame);
  // what lies under the show is neither reached by Tab nor read out meanwhile
  const under = [...document.body.children].filter((part) => !part.inert);
  under.forEach((part) => { part.inert = true; });
  document.body.append(room);

  let was_whole = false;
  let waiting = [];
  const leave = () => {
    removeEventListener('message', heard);
    document.removeEventListener('fullscreenchange', changed);
    document.removeEventListener('keydown', pressed, true);
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    room.remove();
    under.forEach((part) => { part.inert = false; });
    button.focus();
  };
  const heard = (event) => { if (event.source === frame.contentWindow && event.data === 'close-show') leave(); };
  const changed = () => {
    if (document.fullscreenElement) was_whole = true; else if (was_whole) leave();
  };
  const hand_on = (key) => frame.contentWindow.postMessage({ key }, '*');
  // The keys stay with this page, which hands each one on: the frame may live in a process of its own, and a key that
  // falls while the focus moves there is lost. Those pressed before the show is ready wait for it.
  const pressed = (event) => {
    if (event.key === 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (event.key === 'Escape') return leave();
    if (waiting) waiting.push(event.key); else hand_on(event.key);
  };
  addEventListener('message', heard);
  document.addEventListener('fullscreenchange', changed);
  document.addEventListener('keydown', pressed, true);
  frame.onload = () => { waiting?.forEach(hand_on); waiting = null; };
  // off the button, or a space bar let go would press it again
  room.tabIndex = -1;
  room.focus();
  // where the whole screen is refused the show fills the window
  room.requestFullscreen?.().catch(() => {});
}
