// What a page is measured by, in a browser. Each measure gives a list of complaints, empty where all is well.
(() => {
  const main = () => document.querySelector('[data-testid="stMain"]') || document.body;
  const isSeen = e => e.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const seen = (selector, within = main()) => [...within.querySelectorAll(selector)].filter(isSeen);
  const called = e => {
    const text = (e.getAttribute('aria-label') || e.textContent || '').trim().replace(/\s+/g, ' ');
    return `${e.tagName.toLowerCase()} '${text.slice(0, 60)}'`;
  };
  const upFrom = function* (e, most = 99) {
    for (let at = e, n = 0; at && n < most; at = at.parentElement, n++) yield at;
  };
  const scrolls = e =>
    ['auto', 'scroll'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth;
  const figure = e => {
    const box = e.closest('[class*="st-key-figure-"]');
    return [box, box ? box.className.match(/st-key-figure-(\S+)/)[1] : called(e)];
  };
  const isDrawnOn = (over, frame, slack) =>
    over.left < frame.left - slack || over.right > frame.right + slack ||
    over.top < frame.top - slack || over.bottom > frame.bottom + slack;
  const crosses = (a, b) =>
    a.left + 1 < b.right && b.left + 1 < a.right && a.top + 4 < b.bottom && b.top + 4 < a.bottom;

  const headings = () => {
    const found = seen('h1,h2,h3,h4,h5,h6').map(e => [Number(e.tagName[1]), called(e)]);
    const wrong = found.filter(([level], i) => i && level > found[i - 1][0] + 1).map(([, e]) => `${e} skips a level`);
    const first = found.filter(([level]) => level === 1).length;
    if (first !== 1 || found[0][0] !== 1) wrong.push(`${first} headings of the first level, or another before it`);
    return wrong;
  };

  const edges = () => {
    const edge = document.documentElement.clientWidth + 1;
    const wrong = [document.documentElement, main()]
      .filter(e => e.scrollWidth > e.clientWidth).map(e => `${e.tagName} scrolls sideways`);
    for (const e of seen('*')) {
      const box = e.getBoundingClientRect();
      if (box.width && box.right > edge && !e.closest('canvas,svg') && ![...upFrom(e)].some(scrolls))
        wrong.push(`${called(e)} runs over the edge`);
      const isText = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
      const isClipped = getComputedStyle(e).overflowX !== 'visible' && !scrolls(e);
      if (isText && isClipped && e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1) wrong.push(`${called(e)} is cut`);
    }
    return wrong;
  };

  const charts = () => seen('[data-testid="stVegaLiteChart"]').flatMap(e => {
    const [box, key] = figure(e), svg = e.querySelector('svg'), wrong = [];
    if (!svg) return [`${key} is not drawn`];
    if ((e.getAttribute('aria-label') || '').length < 20) wrong.push(`${key} has no description`);
    const table = '[class*="st-key-more-"] summary, [data-testid="stTable"], [data-testid="stDataFrame"]';
    if (!box || !box.querySelector(table)) wrong.push(`${key} has no table`);
    if (getComputedStyle(e).backgroundColor !== 'rgb(255, 255, 255)') wrong.push(`${key} is not on white`);
    const frame = svg.getBoundingClientRect();
    if (frame.right > e.getBoundingClientRect().right + 1) wrong.push(`${key} is wider than its place`);
    const texts = [...svg.querySelectorAll('text')]
      .filter(t => t.textContent.trim() && isSeen(t))
      .map(t => [t.textContent, t.getBoundingClientRect(), /rotate\((?!0)/.test(t.getAttribute('transform'))]);
    texts.forEach(([text, at, isTurned], i) => {
      if (isDrawnOn(at, frame, 6)) wrong.push(`${key}: '${text}' is cut`);
      // The boxes of turned words cross where the words do not.
      for (const [other, there, isOtherTurned] of texts.slice(i + 1))
        if (!isTurned && !isOtherTurned && crosses(at, there)) wrong.push(`${key}: '${text}' lies over '${other}'`);
    });
    return wrong;
  });

  // For each chart: every colour in it, and the fills of what is drawn, which must differ without colour.
  const colours = () => seen('[data-testid="stVegaLiteChart"]').map(e => {
    const used = new Set(), fills = new Set();
    for (const m of e.querySelectorAll('svg :is(path, rect, line, text)')) {
      const style = getComputedStyle(m), isMark = m.closest('.role-mark:not(.mark-text):not(.mark-rule)');
      for (const side of ['fill', 'stroke']) if (m.getAttribute(side)) used.add(style[side]);
      if (isMark && style.fill.startsWith('rgb(')) fills.add(style.fill);
    }
    return {key: figure(e)[1], used: [...used], fills: [...fills]};
  });

  const focus = () => {
    const ring = e => [...upFrom(e, 8)].filter(at => {
      const style = getComputedStyle(at);
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    }).length;
    const wrong = [];
    for (const e of seen('a[href],button,input,select,textarea,summary,[tabindex="0"]', document.body)) {
      if (e.disabled || e.tabIndex < 0) continue;
      document.activeElement.blur();
      const before = ring(e);
      e.focus({focusVisible: true, preventScroll: true});
      if (ring(e) <= before) wrong.push(`${called(e)} shows no focus`);
    }
    document.activeElement.blur();
    return wrong;
  };

  const motion = () => seen('*', document.body).filter(e => {
    const style = getComputedStyle(e), longest = told => Math.max(...told.split(',').map(parseFloat));
    return (style.animationName !== 'none' && longest(style.animationDuration) > 0.01) ||
      longest(style.transitionDuration) > 0.01;
  }).map(e => `${called(e)} moves`);

  const paper = () => {
    const controls = 'button,input,select,textarea,[class*="st-key-more-"] summary,[data-testid="stDataFrame"]';
    const wrong = seen(controls, document.body).map(e => `${called(e)} is on paper`);
    for (const t of seen('table')) if (t.scrollWidth > t.parentElement.clientWidth + 1) wrong.push(`${called(t)} is cut`);
    return wrong;
  };

  // Two of these that are alike, a moment apart, say that nothing is being laid out any more.
  const shape = () => [...document.querySelectorAll('[data-testid="stVegaLiteChart"]')]
    .map(e => e.querySelector('svg') ? e.querySelector('svg').getBoundingClientRect().width : 'empty')
    .concat(seen('[data-testid="stSkeleton"]').map(() => 'empty'))
    .concat(innerWidth, main().scrollWidth, main().scrollHeight, getComputedStyle(main()).color).join();

  window.measures = {headings, edges, charts, colours, focus, motion, paper, shape};
})();
