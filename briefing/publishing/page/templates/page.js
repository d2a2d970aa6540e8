"use strict";
// What the page does beyond HTML: search, the filter of languages, its colours. Without it all is there to read.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector, root = document) => root.querySelector(selector);

// Storage may be full, forbidden or somebody else's: the page works without it.
const memory = {
  get(name) { try { return localStorage.getItem(`briefing:${name}`); } catch { return null; } },
  set(name, value) { try { localStorage.setItem(`briefing:${name}`, value); } catch { /* as above */ } },
};

{
  // Letters without case, accents, vowel marks, and the forms of one Arabic letter.
  const folded = (text) => text.normalize("NFKD").replace(/[\p{Mn}\u0640]/gu, "").toLowerCase()
    .replace(/[\u0671\u0623\u0625\u0622]/g, "\u0627").replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647");
  const search = one("#search"), language = one("#language"), count = one("#count");
  const stories = all(".story"), whole = count.textContent;
  let texts = null, tags = null;

  const show = () => {
    texts ??= stories.map((story) => folded(one(".card", story).textContent));
    tags ??= stories.map((story) => all(".text", story).map((text) => text.lang));
    const words = folded(search.value).split(/\s+/).filter(Boolean), tag = language?.value ?? "";
    let found = 0;
    stories.forEach((story, index) => {
      const fits = words.every((word) => texts[index].includes(word)) && (!tag || tags[index].includes(tag));
      story.hidden = !fits;
      found += fits;
    });
    for (const day of all(".day")) day.hidden = !one(".story:not([hidden])", day);
    for (const text of all(".text, .title")) text.hidden = Boolean(tag) && text.lang !== tag;
    const isAll = found === stories.length;
    count.textContent = isAll ? whole : count.dataset.found.replace("{count}", found).replace("{total}", stories.length);
    one("#nothing").hidden = found > 0;
  };
  search.addEventListener("input", show);
  language?.addEventListener("change", show);
  one(".tools").hidden = false;
  // A browser may have kept what was written before.
  if (search.value || language?.value) show();
}

{
  const root = document.documentElement, isDark = matchMedia("(prefers-color-scheme: dark)");
  const chosen = memory.get("theme");
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  one("#theme").addEventListener("click", () => {
    const now = root.dataset.theme ?? (isDark.matches ? "dark" : "light");
    root.dataset.theme = now === "dark" ? "light" : "dark";
    memory.set("theme", root.dataset.theme);
  });
}

{
  // An address with a briefing's key opens it.
  const open = () => {
    const card = location.hash && one(`#${CSS.escape(decodeURIComponent(location.hash.slice(1)))} > .card`);
    if (card) card.open = true;
  };
  addEventListener("hashchange", open);
  open();
}

{
  // A footnote leads to its sentence in the article, where that is on the web:
  // https://wicg.github.io/scroll-to-text-fragment/
  const few = 5;
  const fragment = (text) => {
    const words = text.trim().split(/\s+/), part = (some) => encodeURIComponent(some.join(" ")).replaceAll("-", "%2D");
    return words.length > 2 * few ? `${part(words.slice(0, few))},${part(words.slice(-few))}` : part(words);
  };
  document.addEventListener("toggle", ({ target: note }) => {
    if (!note.matches(".note") || one("a", note)) return;
    const article = one(".article", note.closest(".story"));
    if (!article) return;
    const link = article.cloneNode();
    link.className = "";
    link.href = `${article.href.split("#")[0]}#:~:text=${fragment(one("span", note).textContent)}`;
    link.textContent = document.body.dataset.inArticle;
    note.append(" ", link);
  }, true);
}
