'use strict';

/** Live pages: what is shown follows what changes elsewhere, and a lost connection is told. */
(() => {
  const body = document.body;
  const connection = document.getElementById('connection');
  let lost = false;

  // A stream ends now and then and is there again at once, which nobody needs to know.
  let telling;
  body.addEventListener('htmx:sseError', () => {
    lost = true;
    telling ??= setTimeout(() => { connection.textContent = body.dataset.lost; }, 4000);
  });

  body.addEventListener('htmx:sseOpen', () => {
    clearTimeout(telling);
    telling = undefined;
    if (lost) {
      lost = false;
      connection.textContent = '';
      htmx.trigger(body, 'refresh');
    }
  });

  // What a reader opened or closed stays so when what is shown is asked for again.
  const unfolded = new Map();
  body.addEventListener('htmx:beforeSwap', () => {
    document.querySelectorAll('details[id]').forEach((details) => unfolded.set(details.id, details.open));
  });
  body.addEventListener('htmx:afterSwap', (event) => {
    event.target.querySelectorAll('details[id]').forEach((details) => {
      details.open = unfolded.get(details.id) ?? details.open;
    });
  });

  // What is being used stays under the finger: it is brought up to date once that ends.
  let pressed = false;
  let missed = false;
  const USED = 'details[open]:not([id]), :is(input, select, textarea):focus';
  const isUsed = (part) => pressed || Boolean(part?.querySelector(USED));
  const isUpdate = ({ detail }) => {
    const { elt, headers } = detail.requestConfig ?? {};
    return elt?.matches('[hx-trigger*="sse:changed"]') && headers['X-Asked-Again'] ? elt : null;
  };
  body.addEventListener('htmx:beforeRequest', (event) => {
    const part = isUpdate(event);
    if (part && isUsed(part)) {
      missed = true;
      event.preventDefault();
    }
  });
  body.addEventListener('htmx:beforeSwap', (event) => {
    const part = isUpdate(event);
    if (part && isUsed(part)) {
      missed = true;
      event.detail.shouldSwap = false;
    }
  });
  const catchUp = () => setTimeout(() => {
    if (missed && !pressed) {
      missed = false;
      htmx.trigger(body, 'refresh');
    }
  });
  document.addEventListener('pointerdown', () => { pressed = true; });
  ['pointerup', 'pointercancel', 'blur'].forEach((type) => window.addEventListener(type, () => {
    pressed = false;
    catchUp();
  }));
  document.addEventListener('focusout', catchUp);
  document.addEventListener('toggle', catchUp, true);

  // A page left open until its session has ended leads to the sign-in, not to a hole.
  body.addEventListener('htmx:beforeSwap', (event) => {
    const { xhr } = event.detail;
    if (xhr.status === 401 || new URL(xhr.responseURL).pathname.startsWith(body.dataset.signIn)) {
      event.detail.shouldSwap = false;
      // Opening the page again would sign a remembered device in, though nobody is there.
      if (body.dataset.ended) {
        location.replace(body.dataset.ended);
      } else {
        location.reload();
      }
    }
  });
})();

/** All pages of a browser follow what they show by one stream, which a shared worker holds. */
(() => {
  const { worker: script } = document.body.dataset;
  if (!window.SharedWorker || !script) {
    return;
  }
  const streams = new Set();
  let port;

  /** What htmx takes for a stream of its own. */
  class Shared extends EventTarget {
    constructor(url) {
      super();
      const address = new URL(url, location.href);
      const [, base, topic] = /^(.*\/live\/)(.*)$/.exec(address.pathname);
      this.url = url;
      this.topic = topic;
      this.base = base;
      this.seen = address.searchParams.has('seen') ? Number(address.searchParams.get('seen')) : null;
      this.readyState = EventSource.CONNECTING;
      streams.add(this);
      this.join();
    }

    join() {
      port?.postMessage({ base: this.base, follow: this.topic, seen: this.seen });
    }

    take(type) {
      if (type === 'open') {
        this.readyState = EventSource.OPEN;
        this.onopen?.(new Event(type));
      } else if (type === 'error') {
        this.readyState = EventSource.CONNECTING;
        this.onerror?.(new Event(type));
      } else {
        this.dispatchEvent(new MessageEvent(type));
      }
    }

    /** Where there is no worker after all. */
    alone() {
      const own = new EventSource(this.url);
      own.onopen = () => this.take('open');
      own.onerror = () => this.take('error');
      own.addEventListener('changed', () => this.take('changed'));
      this.own = own;
    }

    close() {
      this.readyState = EventSource.CLOSED;
      streams.delete(this);
      this.own?.close();
      if (![...streams].some((other) => other.topic === this.topic)) {
        port?.postMessage({ unfollow: this.topic });
      }
    }
  }

  try {
    const worker = new SharedWorker(script);
    port = worker.port;
    worker.onerror = () => {
      port = undefined;
      streams.forEach((stream) => stream.alone());
      htmx.createEventSource = (url) => new EventSource(url);
    };
    port.onmessage = ({ data }) => streams.forEach((stream) => stream.topic === data.topic && stream.take(data.type));
  } catch {
    return;
  }
  htmx.createEventSource = (url) => new Shared(url);
  const leave = () => port?.postMessage({ leave: true });
  window.addEventListener('pagehide', leave);
  // Live updates end before the session does; what was asked for after it would be refused.
  document.addEventListener('submit', (event) => {
    if (event.target.matches('[action$="/sign-out"]')) {
      leave();
      document.body.addEventListener('htmx:beforeRequest', (request) => request.preventDefault());
    }
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      streams.forEach((stream) => stream.join());
      htmx.trigger(document.body, 'refresh');
    }
  });
})();

/** What a page of its own would do, done in place. */
(() => {
  // The browser follows links of a drawing by itself; htmx stops only those of the text.
  document.addEventListener('click', (event) => {
    if (event.target.closest('svg a[hx-get]')) {
      event.preventDefault();
    }
  });

  // A slider and the field beside it that holds its number.
  document.addEventListener('input', (event) => {
    const field = event.target;
    const twin = field.dataset.twin
      ? document.getElementById(field.dataset.twin)
      : field.dataset.twinOf && document.querySelector(`[data-twin="${field.dataset.twinOf}"]`);
    if (twin) {
      twin.value = field.value.replace(',', '.');
    }
  });
})();

/** A proposed time is filled into the form, which then asks again what speaks against it. */
document.addEventListener('click', (event) => {
  const { slot } = event.target.closest('[data-slot]')?.dataset ?? {};
  const field = slot && event.target.closest('form')?.elements.namedItem('startsAt');
  if (field) {
    field.value = slot;
    field.focus();
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
});

/** Who leaves a page without sending what was typed, or what was not taken, is asked whether to, unless it is kept. */
(() => {
  const sends = (form) => form?.method === 'post';
  let unsent = Boolean(document.querySelector('[data-unsent]'));

  const typed = (event) => { unsent ||= sends(event.target.form); };
  document.addEventListener('input', typed);
  document.addEventListener('change', typed);
  document.addEventListener('submit', (event) => {
    if (sends(event.target) && !event.defaultPrevented) {
      unsent = false;
    }
  });
  window.addEventListener('beforeunload', (event) => {
    if (unsent && !document.querySelector('form[data-kept]')) {
      event.preventDefault();
    }
  });
})();

/** Charts: a canvas brings what it shows as JSON in data-chart; the table beside it says the same. */
(() => {
  const DAY = 24 * 60 * 60 * 1000;
  // English dates are British here, as in the text.
  const language = document.body.dataset.language.replace(/^en$/, 'en-GB');
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const date = (options) => new Intl.DateTimeFormat(language, options);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

  const common = (unit) => ({
    animation: false,
    maintainAspectRatio: false,
    interaction: { mode: 'nearest', intersect: false },
    plugins: {
      legend: { position: 'bottom', labels: { color: colour('ink'), usePointStyle: true } },
      tooltip: {
        callbacks: { label: (item) => `${item.dataset.label}: ${number.format(item.parsed.y)}${unit}` },
      },
    },
  });

  const axis = (title, more) => ({
    title: { display: Boolean(title), text: title, color: colour('quiet') },
    ticks: { color: colour('quiet') },
    grid: { color: colour('grid') },
    ...more,
  });

  /** Starts of days, weeks, months or years, evenly apart: so few that their labels have room. */
  const evenly = (from, to, most) => {
    const first = new Date(from);
    const day = (n) => new Date(first.getFullYear(), first.getMonth(), first.getDate() + n).getTime();
    const month = (n) => new Date(first.getFullYear(), first.getMonth() + n, 1).getTime();
    const within = (at, step) => {
      const all = [];
      // Quarters and years begin where calendars have them.
      for (let n = at === month ? -(first.getMonth() % step) : 0; at(n) <= to; n += step) {
        all.push(at(n));
      }
      return all.filter((moment) => moment >= from);
    };
    const steps = [[day, 7], [day, 14], [month, 1], [month, 2], [month, 3], [month, 6], [month, 12], [month, 24], [month, 60]];
    return steps.map(([at, step]) => within(at, step)).find((all) => all.length <= most) ?? within(month, 120);
  };

  /** Sittings: a line up through the readings, with the number above. */
  const sittingLines = (spec) => ({
    id: 'sittings',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      let last = -Infinity;
      ctx.save();
      Object.assign(ctx, { strokeStyle: colour('line'), fillStyle: colour('quiet'), lineWidth: 1, textAlign: 'center', font: '12px system-ui, sans-serif' });
      ctx.setLineDash([2, 3]);
      spec.sittings.forEach((sitting) => {
        const x = scales.x.getPixelForValue(sitting.t);
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        if (x - last > 16) {
          ctx.fillText(sitting.number, x, chartArea.top - 5);
          last = x;
        }
      });
      ctx.restore();
    },
  });

  /**
   * Percent over time: what was seen, the sittings, the target, and between when it may be reached. Shape and dash tell
   * apart what colour does, on grey paper too: a line for the whole site and each zone, diamonds for the client, crosses
   * for what was measured on photos.
   */
  const fading = (spec) => {
    const last = spec.points.findLast((point) => !point.own && !point.measured) ?? spec.points.at(-1);
    const ends = spec.finish ? [spec.finish.from, spec.finish.to] : [];
    const times = spec.points.concat(spec.sittings).map((point) => point.t).concat(ends);
    const from = Math.min(...times) - 7 * DAY;
    const to = Math.max(...times) + 14 * DAY;
    const least = Math.min(0, ...spec.points.map((point) => point.percent));
    const accent = colour('accent');
    const band = colour('band');
    const paper = colour('raised');
    const line = (label, data, more) => ({ label, data, borderColor: accent, pointRadius: 0, borderWidth: 2, clip: 8, ...more });
    const marks = (points, ink, more) => ({
      borderColor: ink,
      pointBorderColor: ink,
      pointBorderWidth: 2,
      backgroundColor: points.map((point) => (point.early ? paper : ink)),
      pointRadius: points.map((point) => (point.start ? 0 : 5)),
      seen: true,
      ...more,
    });
    const data = (points) => points.map((point) => ({ ...point, x: point.t, y: point.percent }));
    // What was seen of one zone says nothing of the others, so each has a line of its own.
    const bySpecialist = spec.points.filter((point) => !point.own && !point.measured);
    const zones = [...new Set(bySpecialist.map((point) => point.zone ?? ''))].sort();
    const styles = [['accent', 'triangle', [8, 3]], ['second', 'rect', [2, 2]], ['third', 'star', [8, 3, 2, 3]], ['fourth', 'crossRot', [4, 4]]];
    const seen = (zone, index) => {
      const [name, shape, dash] = zone ? styles[index % styles.length] : ['accent', 'circle', []];
      const points = bySpecialist.filter((point) => (point.zone ?? '') === zone);
      // Fading begins with nothing, at the first sitting.
      const begun = spec.start !== null && spec.start < points[0].t ? [{ t: spec.start, percent: 0, start: true }, ...points] : points;
      return line(zone ? `${spec.words.seen}: ${zone}` : spec.words.seen, data(begun), marks(begun, colour(name), { pointStyle: shape, borderDash: dash }));
    };
    const byClient = spec.points.filter((point) => point.own);
    const measured = spec.points.filter((point) => point.measured);
    const datasets = [
      ...zones.map(seen),
      ...(byClient.length > 0
        ? [line(spec.words.own, data(byClient), marks(byClient, colour('ink'), { pointStyle: 'rectRot', showLine: false, pointRadius: 6, backgroundColor: byClient.map((point) => (point.early ? paper : colour('quiet'))) }))]
        : []),
      ...(measured.length > 0
        ? [line(spec.words.measured, data(measured), marks(measured, colour('ink'), { pointStyle: 'cross', showLine: false, pointRadius: 6 }))]
        : []),
      ...(spec.sittings.length > 0
        ? [line(spec.words.sitting, spec.sittings.map((sitting) => ({ x: sitting.t, y: least, sitting })), {
          borderColor: colour('quiet'), showLine: false, pointStyle: 'line', rotation: 90, pointRadius: 6, pointBorderWidth: 2, seen: true,
        })]
        : []),
      line(spec.words.target, [{ x: from, y: spec.target }, { x: to, y: spec.target }], {
        borderColor: colour('target'), borderDash: [12, 4], pointStyle: 'line',
      }),
    ];
    if (spec.finish && last) {
      const now = { x: last.t, y: last.percent };
      const target = (end) => ({ x: end, y: spec.target });
      datasets.push(line(spec.words.forecast, [now, target(spec.finish.from), target(spec.finish.to), now], {
        borderColor: band, backgroundColor: band, borderWidth: 1, fill: 'shape', pointStyle: 'rect',
      }));
    }
    const options = common(' %');
    options.layout = { padding: { top: 18 } };
    options.plugins.tooltip.filter = (item) => item.dataset.seen && !item.raw.start;
    options.plugins.tooltip.callbacks.label = ({ raw, dataset, parsed }) => (raw.sitting
      ? `${dataset.label} ${raw.sitting.number}: ${raw.sitting.method}`
      : `${dataset.label}${(raw.own || raw.measured) && raw.zone ? `: ${raw.zone}` : ''}: ${number.format(parsed.y)} %`);
    options.plugins.tooltip.callbacks.afterLabel = (item) => (item.raw.early ? spec.words.early : '');
    options.plugins.tooltip.callbacks.title = (items) => items.map((item) => date({ dateStyle: 'medium' }).format(item.parsed.x));
    const days = to - from < 150 * DAY;
    const tick = date(days ? { day: 'numeric', month: 'short' } : { month: 'short', year: 'numeric' });
    options.scales = {
      x: axis('', {
        type: 'linear', min: from, max: to,
        afterBuildTicks: (scale) => {
          scale.ticks = evenly(from, to, Math.max(2, Math.floor(scale.width / 84))).map((value) => ({ value }));
        },
        ticks: { color: colour('quiet'), autoSkip: false, maxRotation: 0, callback: (value) => tick.format(value) },
      }),
      y: axis(spec.words.percent, { min: Math.floor(least / 20) * 20, max: 100, ticks: { color: colour('quiet'), stepSize: 20 } }),
    };
    return { type: 'line', data: { datasets }, options, plugins: [sittingLines(spec)] };
  };

  /** A label beside a bar, in lines that leave room for it. */
  const lines = (label) => label.match(/\S.{0,17}(?= |$)|\S+/g) ?? label;

  /** Stripes, so that what stands on each other is told apart on grey paper as well. */
  const striped = (ink, slope) => {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const pen = tile.getContext('2d');
    pen.fillStyle = `${ink}55`;
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = ink;
    pen.lineWidth = 2;
    [-8, 0, 8].forEach((x) => {
      pen.moveTo(x, slope > 0 ? 8 : 0);
      pen.lineTo(x + 8, slope > 0 ? 0 : 8);
    });
    pen.stroke();
    return pen.createPattern(tile, 'repeat');
  };

  /** Beside each bar of how many cases it is, and across it where its value may be. */
  const cases = (spec) => ({
    id: 'cases',
    afterDatasetsDraw(chart) {
      const { ctx, scales } = chart;
      ctx.save();
      Object.assign(ctx, { font: '12px system-ui, sans-serif', textBaseline: 'middle', fillStyle: colour('quiet') });
      spec.series.forEach((one, index) => {
        const bars = chart.getDatasetMeta(index);
        bars.data.forEach((bar, at) => {
          const { x, y, height } = bar.getProps(['x', 'y', 'height'], true);
          let end = x;
          if (one.band && one.band.high[at] !== null) {
            const [low, high] = [one.band.low[at], one.band.high[at]].map((value) => scales.x.getPixelForValue(value));
            const cap = Math.min(6, height / 2);
            const whisker = new Path2D(`M${low} ${y}H${high}M${low} ${y - cap}v${2 * cap}M${high} ${y - cap}v${2 * cap}`);
            // Seen on the bar as well as beside it.
            [['raised', 4], ['ink', 1.5]].forEach(([name, lineWidth]) => {
              Object.assign(ctx, { strokeStyle: colour(name), lineWidth });
              ctx.stroke(whisker);
            });
            end = Math.max(end, high);
          }
          if (one.cases && !bars.hidden) {
            ctx.fillText(`n = ${number.format(one.cases[at])}`, end + 6, y);
          }
        });
      });
      ctx.restore();
    },
  });

  /** Bars or lines over labels; series: label, values, and stack where they stand on each other. */
  const series = (spec) => {
    const accent = colour('accent');
    // Degrees of one thing: the first is unknown, then one hue that gets stronger.
    const palette = spec.rising ? [colour('line'), `${accent}55`, `${accent}aa`, accent] : ['accent', 'second', 'third', 'fourth'].map(colour);
    const options = common(spec.unit ?? '');
    options.interaction = { mode: 'index', intersect: false };
    options.plugins.legend.display = spec.series.length > 1;
    // The ends of a band are lines of their own, which neither legend nor tooltip names.
    options.plugins.legend.labels.filter = (item, data) => !data.datasets[item.datasetIndex].end;
    options.plugins.tooltip.filter = (item) => !item.dataset.end;
    const stacked = spec.series.some((one) => one.stack);
    const lying = spec.horizontal && spec.series.some((one) => one.cases);
    const counts = spec.series.every((one) => one.values.every((value) => value === null || Number.isInteger(value)));
    const values = axis(spec.valueTitle, {
      beginAtZero: true, stacked, ticks: { color: colour('quiet'), precision: counts ? 0 : undefined },
    });
    if (lying) {
      const most = Math.max(...spec.series.flatMap((one) => one.band?.high ?? []));
      Object.assign(values, { suggestedMax: Number.isFinite(most) ? most : undefined });
      options.layout = { padding: { right: 64 } };
    }
    const labels = axis(spec.labelTitle, { stacked });
    options.indexAxis = spec.horizontal ? 'y' : 'x';
    options.scales = spec.horizontal ? { x: values, y: labels } : { x: labels, y: values };
    if (spec.horizontal) {
      options.plugins.tooltip.callbacks.label = (item) => `${item.dataset.label}: ${number.format(item.parsed.x)}${spec.unit ?? ''}`;
    }
    const shapes = ['circle', 'triangle', 'rect', 'rectRot'];
    return {
      type: spec.kind,
      data: {
        labels: spec.horizontal ? spec.labels.map(lines) : spec.labels,
        datasets: spec.series.flatMap((one, index) => {
          const ink = palette[index % palette.length];
          const end = { end: true, borderWidth: 0, pointRadius: 0, pointHitRadius: 0, backgroundColor: `${ink}22` };
          const dash = spec.kind === 'bar' ? [] : [[], [8, 3], [2, 2], [8, 3, 2, 3]][index % 4];
          const fill = stacked && !spec.rising && index > 0 ? striped(ink, index % 2 ? 1 : -1) : ink;
          const few = one.cases && !stacked ? one.cases.map((n) => (n < spec.fewest ? colour('line') : ink)) : fill;
          return [
            { label: one.label, data: one.values, stack: one.stack, maxBarThickness: 36, backgroundColor: spec.kind === 'bar' ? few : ink, borderColor: ink, borderDash: dash, pointStyle: spec.kind === 'bar' ? 'rect' : shapes[index % 4] },
            ...(one.band && spec.kind !== 'bar' ? [{ ...end, data: one.band.low }, { ...end, data: one.band.high, fill: '-1' }] : []),
          ];
        }),
      },
      options,
      plugins: lying ? [cases(spec)] : [],
    };
  };

  /** Rates of groups over their size, about the rate of all, within the limits of chance. */
  const funnel = (spec) => {
    const options = common(' %');
    const line = (label, name, ink, dash, more) => ({
      label, data: spec.limits.map((limit) => ({ x: limit.x, y: limit[name] ?? spec.mean })), borderColor: ink,
      backgroundColor: ink, borderDash: dash, borderWidth: 1.5, pointRadius: 0, pointHitRadius: 0, pointStyle: 'line', ...more,
    });
    const quiet = colour('quiet');
    const target = colour('target');
    options.plugins.legend.labels.filter = (item, data) => !data.datasets[item.datasetIndex].end;
    options.plugins.tooltip.filter = (item) => item.datasetIndex === 0;
    options.plugins.tooltip.callbacks.title = () => '';
    options.plugins.tooltip.callbacks.label = (item) => `${item.raw.label}: ${number.format(item.parsed.y)} % (${number.format(item.parsed.x)})`;
    options.scales = {
      x: axis(spec.words.size, { type: 'linear', beginAtZero: true }),
      y: axis(spec.words.rate, { beginAtZero: true }),
    };
    return {
      type: 'line',
      data: {
        datasets: [
          { label: spec.words.groups, data: spec.points, showLine: false, pointRadius: 6, borderColor: colour('accent'), backgroundColor: colour('accent') },
          line(spec.words.mean, 'mean', colour('accent'), []),
          line(spec.words.limit95, 'high95', quiet, [6, 4]),
          line('', 'low95', quiet, [6, 4], { end: true }),
          line(spec.words.limit998, 'high998', target, [2, 3]),
          line('', 'low998', target, [2, 3], { end: true }),
        ],
      },
      options,
    };
  };

  const kinds = { fading, funnel };

  const draw = (canvas) => {
    Chart.getChart(canvas)?.destroy();
    const spec = JSON.parse(canvas.dataset.chart);
    new Chart(canvas, (kinds[spec.kind] ?? series)(spec));
  };

  // The library is large, so only a page that has something to draw asks for it; where it does not come, such as
  // on a lost connection or a page that is being left, the next drawing asks again.
  let library;
  const loaded = () => library ??= new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = document.body.dataset.charts;
    script.onload = () => resolve(true);
    script.onerror = () => {
      library = undefined;
      script.remove();
      resolve(false);
    };
    document.head.append(script);
  });

  const drawAll = (root) => {
    const charts = root.querySelectorAll('canvas[data-chart]');
    if (charts.length > 0) {
      loaded().then((there) => there && charts.forEach((canvas) => canvas.isConnected && draw(canvas)));
    }
  };

  htmx.onLoad(drawAll);
  // Paper is light, and narrower than the window.
  for (const media of ['(prefers-color-scheme: dark)', 'print']) {
    matchMedia(media).addEventListener('change', () => drawAll(document));
  }
})();

/** What a form needs another look at, told above it, leads to each of its fields until that changes. */
(() => {
  const list = document.getElementById('mistakes');
  const told = [];
  const add = (field, label, text, scope, mistake) => {
    const link = document.createElement('a');
    field.id ||= `${field.name}-first`;
    link.href = `#${field.id}`;
    link.textContent = label;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      field.focus();
    });
    const item = document.createElement('li');
    item.append(link, text);
    list.append(item);
    list.hidden = false;
    told.push({ item, scope, mistake });
  };
  const words = (element) => element?.textContent.trim() ?? '';
  const name = (field, group) => {
    const line = field.closest('.laser-line');
    const own = group && group !== line ? words(group.querySelector('legend')) : words(field.labels[0]);
    return [words(line?.querySelector('legend')), own].filter(Boolean).join(', ');
  };
  if (list) {
    document.querySelectorAll('form .mistake[id]').forEach((mistake) => {
      const named = document.getElementById(mistake.id.replace(/-mistake$/, ''));
      const single = named?.labels ? named : null;
      const group = single ? null : mistake.closest('fieldset');
      const field = single ?? (group ?? mistake.parentElement).querySelector('input:not([type=hidden]), select, textarea, button');
      add(field, name(field, group) || words(field), `: ${words(mistake)}`, single ?? group ?? mistake.parentElement, mistake);
    });
    document.querySelectorAll('form input[type=text][name^="override."]').forEach((reason) => {
      if (!reason.value) {
        add(reason, words(reason.closest('.finding')?.querySelector('strong')) || name(reason, null), '', reason);
      }
    });
    const problem = list.closest('[data-unsent]');
    const some = told.length > 0 || problem.querySelector('[data-finding]');
    const corrected = () => {
      list.hidden = !list.firstChild;
      problem.hidden = some && list.hidden && !problem.querySelector('[data-finding], p[lang]');
    };
    const changed = ({ target }) => {
      told.filter(({ item, scope }) => item.isConnected && scope.contains(target)).forEach(({ item, mistake }) => {
        item.remove();
        mistake?.remove();
        target.removeAttribute('aria-invalid');
        corrected();
      });
    };
    document.addEventListener('input', changed);
    document.addEventListener('change', changed);
    // The rule check says what speaks against the form as it is now.
    document.body.addEventListener('htmx:afterSwap', (event) => {
      told.filter(({ scope }) => !scope.isConnected).forEach(({ item }) => item.remove());
      if (event.target.id === 'findings') {
        problem.querySelectorAll('[data-finding]').forEach((finding) => finding.remove());
        corrected();
      }
    });
  }
})();

/** Numbers that are made smaller or larger by a tap: easier to hit with gloves on than keys. */
document.body.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-step]');
  if (button) {
    const input = document.getElementById(button.dataset.for);
    const number = Number(input.value.replace(',', '.')) || 0;
    const changed = Math.max(0, Number((number + button.dataset.step * input.dataset.by).toFixed(3)));
    input.value = changed.toLocaleString(document.body.dataset.language, { maximumFractionDigits: 3, useGrouping: false });
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
});

document.body.addEventListener('click', (event) => {
  if (event.target.closest('button[data-print]')) {
    print();
  }
});

/** A field is filled with what it was the last time, once that was read on the package. */
document.body.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-fill]');
  if (button) {
    const input = document.getElementById(button.dataset.fill);
    input.value = button.dataset.value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
  }
});

/** Menus and tabs of a phone scroll sideways: the one shown is in sight. */
document.querySelectorAll('.top nav [aria-current], main .tabs [aria-current]').forEach((item) => {
  const row = item.closest('.tabs') ?? item.closest('ul');
  if (row) {
    row.scrollLeft = item.offsetLeft - row.offsetLeft - (row.clientWidth - item.offsetWidth) / 2;
  }
});
