// The search without a page: reads the index, answers queries, finds the lines that match. No names of the browser.
//
// Words are read as GallerySearch/SearchWords.swift says, and the index as SearchIndex.swift does.
//
// A place of a page is found if every word of the query stands in its texts or in the page's title, and one of them in
// its texts. A word that stands on many pages is held once a page and counts as one of the title. A word matches a term from the beginning of any of its parts on, to the end of a part; the last word, unless
// something follows it, also where it only begins a part. Each word counts by the best text that holds it: title 64,
// heading 32, code 16, prose 8, output 4; a quarter of it from the page's title. To that come 3 for a whole term, 2 for
// whole parts, 1 for the beginning of a term. A page that has all the words, but in no one place, is found at the place
// that has most of them, behind the others. What counts the same stays in the order of the site.
globalThis.gallerySearch = (() => {
  const alone = "\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u2E80-\\u31FF\\u3400-\\u9FFF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFF}";
  const runs = new RegExp(`(?=[${alone}])[\\p{L}\\p{M}\\p{N}]|(?:(?![${alone}])[\\p{L}\\p{M}\\p{N}_])+`, "gu");
  const longest = 40, longestNumber = 4;

  const raise = (letter) => [...letter.toUpperCase()].map((one) => one.toLowerCase()).join("");
  /// A word without case, diacritics, compatibility forms and `_`.
  const fold = (word) => /^[\x00-\x7F]*$/.test(word)
    ? word.toLowerCase().replaceAll("_", "")
    : [...word.normalize("NFKD")].filter((letter) => !/[\u0300-\u036F]/.test(letter)).map(raise).join("")
      .replace(/[^\p{L}\p{M}\p{N}]/gu, "").normalize("NFC");

  const isFraction = (text, start) =>
    text[start - 1] === "." && /[0-9]/.test(text[start]) && /[0-9]/.test(text[start - 2] ?? "");

  /// The words of a query, folded.
  const words = (query) => {
    const text = query.normalize("NFC");
    return [...text.matchAll(runs)].filter((run) => !isFraction(text, run.index)).map((run) => fold(run[0]))
      .filter((word) => word && word.length <= longest && !(/^[0-9]+$/.test(word) && word.length > longestNumber));
  };

  const weights = [64, 32, 16, 8, 4], letters = "thcpo";
  let pages, places, texts, kinds, terms, starts, postings, offsets;

  const numbersOf = (packed) => {
    const digits = new Uint8Array(128);
    for (let code = 0x20, digit = 0; code < 0x7F; code += 1)
      if (code !== 0x22 && code !== 0x3C && code !== 0x5C) { digits[code] = digit; digit += 1; }
    const numbers = new Uint32Array(packed.length);
    let count = 0, number = 0, scale = 1;
    for (let at = 0; at < packed.length; at += 1) {
      const digit = digits[packed.charCodeAt(at)];
      number += digit % 46 * scale;
      scale *= 46;
      if (digit < 46) { numbers[count] = number; count += 1; number = 0; scale = 1; }
    }
    return numbers;
  };

  let ready;

  /// Takes the index. A thousand pages have half a million numbers: plain loops, no objects for each.
  const index = (data) => {
    const count = data.pages.length / 3, lists = [];
    let placeCount = 0, textCount = 0;
    pages = [];
    for (let page = 0; page < count; page += 1) {
      const kindsOfPage = data.pages[3 * page + 2];
      pages.push({ path: data.pages[3 * page], title: data.pages[3 * page + 1], first: placeCount });
      lists.push(kindsOfPage);
      for (let at = 0; at < kindsOfPage.length; at += 1)
        if (kindsOfPage[at] === " ") placeCount += 1; else textCount += 1;
      placeCount += 1;
    }
    places = new Uint32Array(placeCount);
    texts = new Uint32Array(textCount);
    kinds = new Uint8Array(textCount);
    for (let page = 0, text = 0; page < count; page += 1) {
      let place = pages[page].first;
      places[place] = page;
      for (let at = 0; at < lists[page].length; at += 1) {
        if (lists[page][at] === " ") { place += 1; places[place] = page; continue; }
        texts[text] = place;
        kinds[text] = letters.indexOf(lists[page][at]);
        text += 1;
      }
    }
    const list = data.terms ? data.terms.split(/(?=[A-Z])/) : [];
    starts = new Uint32Array(list.length);
    for (let term = 0, last = "", length = 1; term < list.length; term += 1) {
      last = last.slice(0, list[term].charCodeAt(0) - 65) + list[term].slice(1);
      list[term] = last;
      starts[term] = length;
      length += last.length + 1;
    }
    terms = `\n${list.join("\n")}\n`;
    postings = numbersOf(data.texts);
    offsets = new Uint32Array(list.length);
    for (let term = 0, at = 0; term < list.length; term += 1) { offsets[term] = at; at += (postings[at] >> 1) + 1; }
    ready?.();
  };

  /// The terms that a word matches, with how well.
  const matches = (word, isPrefix) => {
    const pattern = new RegExp(`[\\n-]${[...word].join("-?")}${isPrefix ? "" : "(?=[\\n-])"}`, "g");
    const found = new Map();
    let term = 0;
    for (let match; (match = pattern.exec(terms));) {
      const end = match.index + match[0].length;
      pattern.lastIndex = match.index + 1;
      while (term + 1 < starts.length && starts[term + 1] <= match.index + 1) term += 1;
      const isAtStart = terms[match.index] === "\n", next = terms[end];
      const quality = next === "\n" && isAtStart ? 3 : next === "\n" || next === "-" ? 2 : isAtStart ? 1 : 0;
      found.set(term, Math.max(found.get(term) ?? 0, quality));
    }
    return found;
  };

  /// Of each place how much a word counts there, and of each page how much more than nothing on the rest of it.
  const scores = (word, isPrefix) => {
    const place = new Uint8Array(places.length), rest = new Uint8Array(pages.length);
    for (const [term, quality] of matches(word, isPrefix)) {
      const isCommon = postings[offsets[term]] & 1, count = postings[offsets[term]] >> 1;
      for (let at = offsets[term] + 1, text = 0, end = at + count; at < end; at += 1) {
        text += postings[at];
        const score = weights[kinds[text]] + quality, where = texts[text];
        if (score > place[where]) place[where] = score;
        if (isCommon || kinds[text] === 0) rest[places[where]] = Math.max(rest[places[where]], score >> 2);
      }
    }
    return { place, rest };
  };

  /// True if the last word of a query may go on.
  const isOpen = (query) => /[\p{L}\p{M}\p{N}_]$/u.test(query);

  /// The places that a query finds, the best first: of each the path and title of its page and its number there.
  const find = (query) => {
    const wanted = words(query);
    if (!wanted.length || !pages) return [];
    const all = wanted.map((word, at) => scores(word, at === wanted.length - 1 && isOpen(query)));
    const hits = [];
    pages.forEach((page, number) => {
      const end = pages[number + 1]?.first ?? places.length;
      let best, isFound = false;
      const onPage = new Uint8Array(wanted.length);
      for (let place = page.first; place < end; place += 1) {
        let score = 0, own = 0, missing = 0;
        all.forEach((word, at) => {
          if (word.place[place]) { score += word.place[place]; own += 1; onPage[at] = 1; }
          else if (word.rest[number]) score += word.rest[number];
          else missing += 1;
        });
        if (!own) continue;
        if (!missing) { isFound = true; hits.push({ page, place: place - page.first, score }); }
        else if (!best || own > best.own || (own === best.own && score > best.score)) best = { place, own, score };
      }
      if (!isFound && best && onPage.every(Boolean))
        hits.push({ page, place: best.place - page.first, score: best.score / 256 });
    });
    return hits.map((hit, at) => [hit, at]).sort(([a, i], [b, j]) => b.score - a.score || i - j)
      .map(([hit]) => ({ path: hit.page.path, title: hit.page.title, place: hit.place, score: hit.score }));
  };

  /// Where a word stands in a run of letters: UTF-16 units from and to, nothing if it does not.
  const locate = (run, word, isPrefix) => {
    if (!fold(run).includes(word)) return undefined;
    const chars = [...run];
    const beginsPart = (at) => at === 0 || at === chars.length || chars[at] === "_" || chars[at - 1] === "_"
      || (/\p{Lu}|\p{Lt}/u.test(chars[at])
        && (!/\p{Lu}|\p{Lt}/u.test(chars[at - 1]) || /\p{Ll}/u.test(chars[at + 1] ?? "")));
    for (let start = 0; start < chars.length; start += 1) {
      if (!beginsPart(start) || chars[start] === "_") continue;
      for (let end = start + 1, folded = ""; end <= chars.length && folded.length < word.length; end += 1) {
        folded = fold(chars.slice(start, end).join(""));
        if (folded.length < word.length) continue;
        if (folded.startsWith(word) && (isPrefix || (folded === word && beginsPart(end))))
          return [chars.slice(0, start).join("").length, chars.slice(0, end).join("").length];
      }
    }
    return undefined;
  };

  /// The places in a line at which words of a query stand, as pairs of UTF-16 units, in order; and how many words do.
  const marks = (line, wanted, open) => {
    const found = new Map(), seen = new Set(), whole = fold(line.replace(/[^\p{L}\p{M}\p{N}]/gu, ""));
    wanted.forEach((word, at) => {
      if (!whole.includes(word)) return;
      for (const run of line.matchAll(runs)) {
        const range = locate(run[0], word, open && at === wanted.length - 1);
        if (!range) continue;
        seen.add(word);
        const from = run.index + range[0], to = run.index + range[1];
        found.set(from, Math.max(found.get(from) ?? 0, to));
      }
    });
    return { ranges: [...found].sort((a, b) => a[0] - b[0]), count: seen.size };
  };

  const loaded = new Map();

  /// What there is to show of a place: fragment, name, and the line with most words of the query, cut around the first
  /// of them; nothing while the texts of its page are not there. Titles and headings are shown with every hit: the line is
  /// another one, the first if none has a word.
  const excerpt = (hit, query) => {
    const place = loaded.get(hit.path)?.[hit.place];
    if (!place) return undefined;
    let [fragment, name, ...rest] = place;
    const wanted = words(query), open = isOpen(query);
    let best = { count: -1, line: "", ranges: [] };
    for (let at = 0; at < rest.length; at += 2) {
      // The tags of a page are its only heading that is not the name of its place.
      if (rest[at] === "h" && !name && marks(rest[at + 1], wanted, open).count) name = rest[at + 1];
      if (rest[at] === "t" || rest[at] === "h") continue;
      for (const line of rest[at + 1].normalize("NFC").split("\n")) {
        const { ranges, count } = marks(line, wanted, open);
        if (count > best.count) best = { kind: rest[at], line, ranges, count };
        if (count === wanted.length) break;
      }
    }
    return { fragment, name, kind: best.kind, parts: cut(best.line, best.ranges) };
  };

  /// A line in parts, each with whether it is marked.
  const marked = (line, query) => cut(line, marks(line, words(query), isOpen(query)).ranges, line.length);

  /// A line in parts, at most so long, cut where a word ends if one does nearby.
  const cut = (line, ranges, longest = 160) => {
    const first = ranges[0]?.[0] ?? 0;
    let start = line.length > longest && first > longest / 3 ? first - (longest / 3 | 0) : 0;
    let end = Math.min(line.length, start + longest);
    const before = line.indexOf(" ", start) + 1, after = line.lastIndexOf(" ", end);
    if (start > 0 && before > 0 && before <= first) start = before;
    if (end < line.length && after > end - 20) end = after;
    if (/[\uDC00-\uDFFF]/.test(line[start] ?? "")) start -= 1;
    if (/[\uDC00-\uDFFF]/.test(line[end] ?? "")) end -= 1;
    const parts = [[start > 0 ? "…" : "", false]];
    let at = start;
    for (const [from, to] of ranges) {
      if (from < at || to > end) continue;
      parts.push([line.slice(at, from), false], [line.slice(from, to), true]);
      at = to;
    }
    parts.push([line.slice(at, end), false], [end < line.length ? "…" : "", false]);
    return parts.filter(([text]) => text);
  };

  return {
    fold, words, index, find, excerpt, marked,
    text: (path, places) => { loaded.set(path, places); },
    isLoaded: (path) => loaded.has(path),
    /// Calls back as soon as the index is there.
    whenReady: (callback) => { if (pages) callback(); else ready = callback; },
  };
})();
