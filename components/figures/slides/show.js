// One slide at a time on a stage of 1920 × 1080 that is scaled to the window. Keys are those of a presenter's remote.
(() => {
  const stage = document.getElementById('stage');
  const slides = [...stage.querySelectorAll('.slide')];
  let at = 0;
  const show = (next) => {
    at = Math.max(0, Math.min(slides.length - 1, next));
    slides.forEach((slide, index) => slide.classList.toggle('shown', index === at));
    document.body.classList.remove('dark');
  };
  const fit = () => {
    const scale = Math.min(innerWidth / 1920, innerHeight / 1080);
    stage.style.transform = `translate(${(innerWidth - 1920 * scale) / 2}px, ${(innerHeight - 1080 * scale) / 2}px) scale(${scale})`;
  };
  const close = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    if (parent !== window) parent.postMessage('close-show', '*');
  };
  const whole = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.().catch(() => {});
  const keys = {
    ArrowRight: () => show(at + 1), ArrowDown: () => show(at + 1), PageDown: () => show(at + 1), ' ': () => show(at + 1), Enter: () => show(at + 1),
    ArrowLeft: () => show(at - 1), ArrowUp: () => show(at - 1), PageUp: () => show(at - 1), Backspace: () => show(at - 1),
    Home: () => show(0), End: () => show(slides.length - 1), Escape: close, f: whole, F: whole, F5: whole,
    b: () => document.body.classList.toggle('dark'), '.': () => document.body.classList.toggle('dark'),
  };
  addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  });
  addEventListener('click', (event) => show(event.clientX < innerWidth / 4 ? at - 1 : at + 1));
  // not `resize`: a frame may run this before it has a size, tells of the first one by no event, and would stay black
  new ResizeObserver(fit).observe(document.documentElement);
  // a key that the page around the show hands on
  addEventListener('message', (event) => { if (parent !== window && event.source === parent) keys[event.data?.key]?.(); });
  fit();
  show(0);
})();
