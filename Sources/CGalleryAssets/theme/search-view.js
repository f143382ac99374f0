// What readers see of the search: a list under the field of every page, and the page of results.
(() => {
  const site = new URL(".", document.currentScript.src);
  const engine = globalThis.gallerySearch;
  const kinds = { c: "code", o: "output" };
  const asked = new Map();

  const make = (name, attributes = {}, children = []) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const shown = (parts) => parts.map(([text, isMarked]) => isMarked ? make("mark", {}, [text]) : text);
  const address = (path) => new URL(path.split("/").map(encodeURIComponent).join("/"), site);
  const pageAddress = (hit, fragment) => {
    const url = address(hit.path);
    if (fragment) url.hash = encodeURIComponent(fragment);
    return url;
  };

  /// Loads the texts of a page; what cannot be loaded is shown without a line.
  const load = (path) => {
    if (!asked.has(path)) asked.set(path, new Promise((resolve) => {
      const script = make("script", { src: address(`search/${path.replace(/\.html$/, "")}.js`) });
      script.onload = script.onerror = resolve;
      document.head.append(script);
    }));
    return asked.get(path);
  };

  /// Shows hits, first as far as their texts are there, then whole.
  const show = async (hits, isCurrent, draw) => {
    const missing = [...new Set(hits.map((hit) => hit.path))].filter((path) => !engine.isLoaded(path));
    draw();
    if (!missing.length) return;
    await Promise.all(missing.map(load));
    if (isCurrent()) draw();
  };

  /// Title, place and line of a hit, as nodes.
  const pieces = (hit, query) => {
    const excerpt = engine.excerpt(hit, query);
    const place = excerpt ? [excerpt.name, kinds[excerpt.kind]].filter(Boolean).join(", ") : "";
    const isCode = excerpt && excerpt.kind in kinds;
    const line = excerpt ? shown(excerpt.parts) : [];
    return {
      url: pageAddress(hit, excerpt?.fragment), title: shown(engine.marked(hit.title, query)),
      place: shown(engine.marked(place, query)), line, isCode,
    };
  };

  /// At most `most` places of one page, and of each page's last one how many more there are.
  const perPage = (hits, most) => {
    const counts = new Map();
    const kept = hits.filter((hit) => {
      const count = (counts.get(hit.path) ?? 0) + 1;
      counts.set(hit.path, count);
      hit.number = count;
      return count <= most;
    });
    for (const hit of kept) hit.others = hit.number === most ? counts.get(hit.path) - most : 0;
    return kept;
  };

  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  const summary = (hits) => hits.length
    ? `${count(hits.length, "place")} on ${count(new Set(hits.map((hit) => hit.path)).size, "page")}`
    : "Nothing found. Every word must stand on one page; the last one may be a beginning.";

  const nothingToFind = "Write a word to look for.";

  /// The list under a field: what the query finds, best first, without leaving the page.
  const attachList = (form, name) => {
    const field = form.querySelector("input"), most = 8;
    const list = make("ul", { id: `gallery:${name}`, class: "search-list", role: "listbox", "aria-label": "Found" });
    const status = make("p", { class: "unseen", role: "status" });
    let hits = [], options = [], active = -1;
    list.hidden = true;
    form.append(list, status);
    for (const [key, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "listbox", "aria-expanded": "false",
      "aria-controls": list.id,
    })) field.setAttribute(key, value);

    const open = (isOpen) => {
      list.hidden = !isOpen;
      field.setAttribute("aria-expanded", isOpen);
      if (!isOpen) activate(-1);
    };
    const activate = (number) => {
      active = number;
      options.forEach((option, at) => option.setAttribute("aria-selected", at === active));
      if (active < 0) field.removeAttribute("aria-activedescendant");
      else {
        field.setAttribute("aria-activedescendant", options[active].id);
        options[active].scrollIntoView({ block: "nearest" });
      }
    };
    const draw = () => {
      const chosen = active;
      options = hits.map((hit, at) => {
        const { url, title, place, line, isCode } = pieces(hit, field.value);
        const option = make("li", { id: `${list.id}-${at}`, role: "option", "aria-selected": "false" }, [
          make("span", { class: "search-title" }, title),
          make("span", { class: "search-place" }, place.length ? [" ", ...place] : []),
          make(isCode ? "samp" : "span", { class: "search-line" }, line.length ? [" ", ...line] : []),
        ]);
        option.dataset.url = url;
        return option;
      });
      list.replaceChildren(...options);
      activate(Math.min(chosen, options.length - 1));
    };
    const update = () => {
      const query = field.value, found = engine.find(query);
      hits = perPage(found, 3).slice(0, most);
      active = -1;
      status.textContent = engine.words(query).length ? summary(found) : "";
      open(hits.length > 0 && document.activeElement === field);
      show(hits, () => field.value === query, draw);
    };

    field.addEventListener("input", update);
    field.addEventListener("focus", () => { if (field.value) update(); });
    field.addEventListener("blur", () => open(false));
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) location.href = option.dataset.url;
    });
    field.addEventListener("keydown", (event) => {
      const last = options.length - 1;
      if (event.key === "Escape") {
        event.preventDefault();
        if (list.hidden) field.blur(); else open(false);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        location.href = options[active].dataset.url;
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
        event.preventDefault();
        const isDown = event.key === "ArrowDown";
        if (list.hidden) open(true);
        activate(isDown ? (active < last ? active + 1 : -1) : (active < 0 ? last : active - 1));
      }
    });
    if (field.value) update();
  };

  /// The page of results: they stand in the page, and their query in its address.
  const attachPage = (form) => {
    const field = form.querySelector("input"), step = 20;
    const status = document.querySelector("main [role=status]"), results = document.querySelector(".results");
    const names = document.querySelector(".names");
    const more = make("button", { class: "button more-results", type: "button" }, ["Show more"]);
    let hits = [], room = step;
    more.hidden = true;
    results.after(more);

    const draw = () => {
      const focused = [...results.children].findIndex((item) => item.contains(document.activeElement));
      results.replaceChildren(...hits.slice(0, room).map((hit) => {
        const { url, title, place, line, isCode } = pieces(hit, field.value);
        const others = hit.others ? `${place.length ? " and " : ""}${count(hit.others, "more place")} on this page` : "";
        const item = make("li", {}, [
          make("h2", {}, [make("a", { href: url }, title)]), make("p", {}, [...place, others]),
        ]);
        if (isCode) item.append(make("pre", { class: "snippet" }, [make("samp", {}, line)]));
        else item.append(make("p", { class: "search-line" }, line));
        return item;
      }));
      if (focused >= 0) results.children[focused]?.querySelector("a").focus();
      results.hidden = !hits.length;
      more.hidden = hits.length <= room;
    };
    const update = () => {
      const query = field.value, isQuery = query.trim() !== "";
      const found = engine.find(query);
      hits = perPage(found, 3);
      room = step;
      status.textContent = !isQuery ? "" : engine.words(query).length ? summary(found) : nothingToFind;
      if (names) names.hidden = isQuery;
      show(hits.slice(0, room), () => field.value === query, draw);
    };
    const remember = () => {
      const url = new URL(location);
      url.hash = "";
      if (field.value) url.searchParams.set("q", field.value); else url.searchParams.delete("q");
      try { history.replaceState(null, "", url); } catch {}
    };
    const links = () => [...results.querySelectorAll("h2 a")];

    field.addEventListener("input", () => { update(); remember(); });
    more.addEventListener("click", () => {
      const first = room;
      room += step;
      show(hits.slice(0, room), () => true, draw).then(() => links()[first]?.focus());
    });
    form.addEventListener("submit", (event) => { event.preventDefault(); links()[0]?.focus(); });
    document.querySelector("main").addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        if (event.target === field) field.blur(); else field.focus();
        event.preventDefault();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const all = links(), at = all.indexOf(event.target);
        if (at < 0 && event.target !== field) return;
        const next = at + (event.key === "ArrowDown" ? 1 : -1);
        event.preventDefault();
        if (next < 0) field.focus(); else all[next]?.focus();
      }
    });
    const asked = new URLSearchParams(location.search).get("q");
    if (asked) field.value = asked; else if (!location.hash) field.focus();
    update();
  };

  // The index comes after this script: it tells when it is there.
  const start = () => {
    [...document.querySelectorAll(".search")].forEach((form, number) => {
      if (form.classList.contains("search-page")) attachPage(form); else attachList(form, `found-${number + 1}`);
    });
  };
  engine.whenReady(start);
})();
