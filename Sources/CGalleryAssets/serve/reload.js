// Follows the builds of `gallery serve`: reloads a page that has changed, at the same place, and shows errors.
(() => {
  const session = sessionStorage, script = document.currentScript, key = "gallery-serve:" + location.pathname;
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/_gallery/reload.css";
  document.head.append(style);

  // Where the page was, and what was unfolded in it.
  const details = () => [...document.querySelectorAll("details")];
  const name = (one, index) => one.id || one.closest("[id]")?.id + " " + index;
  const kept = session.getItem(key);
  if (kept) {
    session.removeItem(key);
    const { x, y, open } = JSON.parse(kept);
    history.scrollRestoration = "manual";
    details().forEach((one, index) => { one.open = open.includes(name(one, index)); });
    const restore = () => scrollTo({ left: x, top: y, behavior: "instant" });
    restore();
    addEventListener("load", () => { restore(); history.scrollRestoration = "auto"; });
  }
  let leaving = false;
  const reload = () => {
    if (leaving) return;
    leaving = true;
    const open = details().map((one, index) => one.open && name(one, index)).filter(Boolean);
    session.setItem(key, JSON.stringify({ x: scrollX, y: scrollY, open }));
    location.reload();
  };

  // The file of this page, and those that it shows.
  const path = decodeURIComponent(location.pathname).replace(/^\//, "").replace(/(^|\/)$/, "$1index.html");
  const local = (url) => decodeURIComponent(new URL(url, location).pathname).slice(1);
  const used = () => new Set([...document.querySelectorAll("img, link, script, source")]
    .map((one) => one.src || one.href || one.srcset).filter(Boolean).map(local).concat(path));
  const concerns = (changes) => { const files = used(); return changes.some((one) => files.has(one)); };

  let build = script.dataset.build;
  const panel = document.createElement("section");
  panel.className = "gallery-errors";
  panel.setAttribute("role", "alert");
  const show = (errors) => {
    const text = errors.join("\n\n");
    if (!text) {
      session.removeItem("gallery-serve-dismissed");
      panel.remove();
      return;
    }
    if (session.getItem("gallery-serve-dismissed") === text || panel.dataset.text === text && panel.isConnected) return;
    panel.dataset.text = text;
    const title = document.createElement("h2"), close = document.createElement("button"), list = document.createElement("pre");
    title.textContent = errors.length === 1 ? "The last build has an error" : `The last build has ${errors.length} errors`;
    close.type = "button";
    close.textContent = "Dismiss";
    close.addEventListener("click", () => {
      session.setItem("gallery-serve-dismissed", text);
      panel.remove();
    });
    list.textContent = text;
    list.tabIndex = 0;
    panel.replaceChildren(title, close, list);
    document.body.append(panel);
  };

  const events = () => {
    const source = new EventSource("/_gallery/events");
    source.onmessage = ({ data }) => {
      const { build: next, after, changes, errors } = JSON.parse(data);
      if (next !== build && (after !== build || concerns(changes))) return reload();
      build = next;
      show(errors);
    };
    // A server that is gone comes back at the same place, or not at all.
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return;
      source.close();
      setTimeout(events, 1000);
    };
    addEventListener("pagehide", () => source.close(), { once: true });
    addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload(); }, { once: true });
  };
  events();
})();
