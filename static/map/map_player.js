// Plays the years on the map, in the browser alone: every year's classes came with the map, nothing is asked of the server.
// Keys while the player has the focus: space plays and pauses, arrows step, Home and End jump, Escape leaves.
export function makePlayer(map, L, words, show) {
  const SECONDS_A_YEAR = 1.4;
  let frames = [], at = 0, timer = null, box = null, year = null, play = null, slide = null;

  const control = L.control({ position: "bottomright" });
  control.onAdd = () => {
    box = L.DomUtil.create("div", "leaflet-bar year-player");
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", words.player);
    box.tabIndex = 0;
    box.innerHTML = '<button type="button" data-do="back">◀</button><button type="button" data-do="play"></button>' +
      '<button type="button" data-do="on">▶▏</button><input type="range" step="1" min="0"><output></output>';
    [play, slide, year] = [box.querySelector('[data-do="play"]'), box.querySelector("input"), box.querySelector("output")];
    slide.setAttribute("aria-label", words.year);
    name(box.querySelector('[data-do="back"]'), words.yearBefore);
    name(box.querySelector('[data-do="on"]'), words.yearAfter);
    L.DomEvent.disableClickPropagation(box);
    L.DomEvent.disableScrollPropagation(box);
    box.querySelector('[data-do="back"]').onclick = () => step(-1);
    box.querySelector('[data-do="on"]').onclick = () => step(1);
    play.onclick = () => (timer ? pause() : start());
    slide.oninput = () => { pause(); go(+slide.value); };
    box.onkeydown = keys;
    return box;
  };

  function keys(event) {
    const act = { " ": () => (timer ? pause() : start()), ArrowLeft: () => step(-1), ArrowRight: () => step(1),
      Home: () => { pause(); go(0); }, End: () => { pause(); go(frames.length - 1); }, Escape: leave }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  function label(playing) {
    play.textContent = playing ? "❚❚" : "►";
    name(play, playing ? words.pause : words.play);
  }

  function name(button, words) {
    button.title = words;
    button.setAttribute("aria-label", words);
  }

  function go(index) {
    at = (index + frames.length) % frames.length;
    slide.value = at;
    year.textContent = frames[at].year;
    box.dataset.year = frames[at].year;
    show(frames[at]);
  }

  function step(by) { pause(); go(at + by); }
  function start() { label(true); timer = setInterval(() => go(at + 1), SECONDS_A_YEAR * 1000); go(at + 1); }
  function pause() { clearInterval(timer); timer = null; label(false); }
  function leave() { pause(); mark(); show(null); }

  function mark() {
    at = Math.max(frames.findIndex((frame) => frame.year === chosen), 0);
    slide.value = at;
    year.textContent = frames[at].year;
    box.dataset.year = frames[at].year;
  }

  let chosen = null;
  return {
    offer(next, year) { // a new choice ends the play: the map shows what was chosen
      frames = next;
      chosen = year;
      if (timer) pause();
      if (frames.length < 2) return void (box && control.remove(), (box = null));
      if (!box) control.addTo(map);
      slide.max = frames.length - 1;
      label(false);
      mark();
    },
    end() { clearInterval(timer); },
  };
}
