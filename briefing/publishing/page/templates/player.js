{
  // The player: one sound for the whole page, whose text is the text that is there to read.
  const player = one("#player"), sound = one("#sound"), seek = one("#seek"), play = one("#play");
  const now = one("#now"), cover = one("#cover"), elapsed = one("#elapsed"), total = one("#total");
  const speed = one("#speed"), chapters = one("#chapters"), words = player.dataset;
  const step = 10, patience = 4000;
  let current = null, cue = -1, wanted = null, scrolled = 0, stored = 0;

  const clock = (seconds) => {
    const whole = Math.max(0, Math.round(seconds)), hours = Math.floor(whole / 3600);
    const pair = (number) => String(number).padStart(2, "0");
    return `${hours ? `${hours}:${pair(Math.floor(whole / 60) % 60)}` : Math.floor(whole / 60)}:${pair(whole % 60)}`;
  };
  // A line's own text, without its marks and buttons.
  const textIn = (line) => [...line.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE || node.matches("bdi"));

  const recordings = new Map();
  const recordingOf = (link) => {
    if (!recordings.has(link)) {
      const story = link.closest(".story"), lines = all(".line", story), flat = JSON.parse(link.dataset.cues);
      const cues = [];
      for (let index = 0; index < flat.length; index += 2) {
        const what = flat[index + 1], line = lines[what];
        cues.push(line ? { start: flat[index], line } : { start: flat[index], text: String(what) });
      }
      const parts = JSON.parse(link.dataset.chapters ?? "[]");
      recordings.set(link, { link, story, cues, parts, key: `${story.id}/${link.getAttribute("href").split("/").at(-1)}` });
    }
    return recordings.get(link);
  };

  const remember = () => {
    if (!current) return;
    const isOver = sound.ended || (sound.duration && sound.duration - sound.currentTime < 3);
    memory.set(`at:${current.key}`, isOver ? 0 : sound.currentTime.toFixed(1));
    memory.set("last", current.key);
    stored = performance.now();
  };

  const mark = (line, isSpoken) => {
    line?.classList.toggle("spoken", isSpoken);
    if (isSpoken) line?.setAttribute("aria-current", "true"); else line?.removeAttribute("aria-current");
  };

  const follow = () => {
    if (!current) return;
    const time = wanted ?? sound.currentTime, length = sound.duration || current.length;
    let index = current.cues.findLastIndex(({ start }) => start <= time + .02);
    index = Math.max(index, 0);
    if (index !== cue) {
      mark(current.cues[cue]?.line, false);
      cue = index;
      const { line, text } = current.cues[cue] ?? {};
      mark(line, true);
      const spoken = line?.closest("[lang]");
      now.replaceChildren(...(line ? textIn(line).map((node) => node.cloneNode(true)) : [text ?? ""]));
      now.lang = spoken?.lang ?? current.lang;
      now.dir = spoken?.dir ?? current.dir;
      if (line && current.card.open && performance.now() - scrolled > patience) line.scrollIntoView({ block: "nearest" });
    }
    const chapter = current.parts.findLastIndex(([start]) => start <= time + .02);
    if (chapter >= 0) chapters.value = chapter;
    seek.value = time;
    seek.setAttribute("aria-valuetext", `${clock(time)} / ${clock(length)}`);
    elapsed.textContent = clock(time);
    if (performance.now() - stored > 5000 && !sound.paused) remember();
  };

  const load = (link) => {
    remember();
    mark(current?.cues[cue]?.line, false);
    current?.link.removeAttribute("aria-current");
    current = recordingOf(link);
    const text = one(".text", current.story);
    Object.assign(current, { card: one(".card", current.story), length: Number(link.dataset.seconds), lang: text.lang, dir: text.dir });
    link.setAttribute("aria-current", "true");
    cue = -1;
    wanted = null;
    sound.src = link.href;
    sound.playbackRate = sound.defaultPlaybackRate = Number(speed.value);
    seek.max = current.length;
    total.textContent = clock(current.length);
    now.href = `#${current.story.id}`;
    chapters.replaceChildren(...current.parts.map(([start, title], index) => new Option(title, index)));
    chapters.parentElement.hidden = current.parts.length === 0;
    player.hidden = false;
    document.body.classList.add("playing");
    const title = one(".title .line", current.story);
    const picture = current.story.dataset.cover;
    cover.hidden = !picture;
    if (picture) cover.src = picture;
    if ("mediaSession" in navigator) {
      const artwork = picture ? [{ src: cover.src, type: "image/jpeg" }] : [];
      navigator.mediaSession.metadata = new MediaMetadata({ title: title.dataset.alone, artist: document.title, artwork });
    }
  };

  const goTo = (seconds) => {
    const time = Math.min(Math.max(seconds, 0), sound.duration || current.length);
    // Before the file is there its position can only be wished for.
    if (sound.readyState > 0) sound.currentTime = time; else wanted = time;
    follow();
  };
  const start = () => sound.play().catch(() => { /* The error event or the button tells it. */ });
  const toggle = () => (sound.paused ? start() : sound.pause());
  const listen = (link, seconds = null) => {
    const isOther = current?.link !== link;
    if (isOther) load(link);
    current.card.open = true;
    scrolled = 0;
    if (seconds !== null) goTo(seconds);
    else if (isOther) goTo(Number(memory.get(`at:${current.key}`)) || 0);
    if (isOther || seconds !== null) start(); else toggle();
  };
  const move = (by) => {
    const isInside = by < 0 && sound.currentTime - current.cues[cue].start > 2;
    const next = current.cues[Math.min(Math.max(cue + (isInside ? 0 : by), 0), current.cues.length - 1)];
    goTo(next.start);
  };
  const hurry = (by) => {
    speed.selectedIndex = Math.min(Math.max(speed.selectedIndex + by, 0), speed.options.length - 1);
    speed.dispatchEvent(new Event("change"));
  };

  // The recording that speaks a line: the one that is heard, or else the first that does.
  const speaking = (line) => {
    const story = line.closest(".story"), links = all(".listen", story);
    if (current?.story === story) links.unshift(current.link);
    for (const link of links) {
      const found = recordingOf(link).cues.find((one) => one.line === line);
      if (found) return { link, start: found.start };
    }
    return null;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".listen");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      listen(link);
      return;
    }
    const line = event.target.closest(".text .line"), isControl = event.target.closest("a, button:not(.from)");
    if (!line || isControl || !getSelection().isCollapsed) return;
    const found = speaking(line);
    if (found) listen(found.link, found.start);
  });
  // Where a line can be heard, the keyboard has a button for it.
  document.addEventListener("toggle", ({ target: card }) => {
    if (!card.matches?.(".card") || !card.open || card.dataset.ready || !one(".listen", card.parentElement)) return;
    card.dataset.ready = "true";
    for (const line of all(".text .line", card)) {
      if (!speaking(line)) continue;
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "from", title: words.from });
      button.setAttribute("aria-label", words.from);
      line.prepend(button);
      line.classList.add("heard");
    }
  }, true);

  // The event comes four times a second only; frames come as long as somebody looks.
  const watch = () => { follow(); if (!sound.paused) requestAnimationFrame(watch); };
  sound.addEventListener("timeupdate", follow);
  sound.addEventListener("playing", watch);
  sound.addEventListener("seeked", follow);
  sound.addEventListener("loadedmetadata", () => {
    seek.max = sound.duration;
    total.textContent = clock(sound.duration);
    if (wanted !== null) sound.currentTime = wanted;
    wanted = null;
  });
  for (const name of ["play", "pause", "ended"]) {
    sound.addEventListener(name, () => {
      play.setAttribute("aria-label", sound.paused ? words.play : words.pause);
      play.classList.toggle("is-playing", !sound.paused);
      remember();
    });
  }
  sound.addEventListener("error", () => { if (current) now.textContent = words.unplayable; });
  play.addEventListener("click", toggle);
  one("#back").addEventListener("click", () => move(-1));
  one("#forward").addEventListener("click", () => move(1));
  one("#stop").addEventListener("click", () => {
    sound.pause();
    mark(current.cues[cue]?.line, false);
    current.link.removeAttribute("aria-current");
    current.link.focus();
    memory.set("last", "");
    current = null;
    player.hidden = true;
    document.body.classList.remove("playing");
  });
  seek.addEventListener("input", () => goTo(Number(seek.value)));
  chapters.addEventListener("change", () => goTo(current.parts[chapters.value][0]));
  speed.addEventListener("change", () => {
    sound.playbackRate = sound.defaultPlaybackRate = Number(speed.value);
    memory.set("speed", speed.value);
  });
  for (const name of ["wheel", "touchmove"]) {
    addEventListener(name, () => { scrolled = performance.now(); }, { passive: true });
  }
  addEventListener("pagehide", remember);

  // Keys that type nothing, so that nobody sets them off by speaking or by writing.
  document.addEventListener("keydown", (event) => {
    if (!current || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea")) return;
    const keys = {
      " ": () => toggle(),
      ArrowLeft: () => (event.shiftKey ? goTo(sound.currentTime - step) : move(-1)),
      ArrowRight: () => (event.shiftKey ? goTo(sound.currentTime + step) : move(1)),
      ArrowUp: event.shiftKey && (() => hurry(1)),
      ArrowDown: event.shiftKey && (() => hurry(-1)),
    };
    if (!keys[event.key] || (event.key === " " && event.target.closest("button, a, summary"))) return;
    event.preventDefault();
    keys[event.key]();
  });
  if ("mediaSession" in navigator) {
    const actions = {
      play: start, pause: () => sound.pause(), previoustrack: () => move(-1), nexttrack: () => move(1),
      seekto: ({ seekTime }) => goTo(seekTime),
    };
    for (const [name, action] of Object.entries(actions)) {
      try { navigator.mediaSession.setActionHandler(name, action); } catch { /* Not every browser has every action. */ }
    }
  }

  const rate = memory.get("speed");
  if (all("option", speed).some(({ value }) => value === rate)) speed.value = rate;
  const last = memory.get("last"), link = last && all(".listen").find((one) => last === `${one.closest(".story").id}/${one.getAttribute("href").split("/").at(-1)}`);
  if (link && Number(memory.get(`at:${last}`)) > 0) {
    load(link);
    goTo(Number(memory.get(`at:${last}`)));
  }
}
