'use strict';

/**
 * Runs once for all pages of a browser, as a shared worker: one stream tells what each of them follows, since
 * HTTP/1.1 gives a browser six connections, and pages in tabs would take them all.
 */

const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

/** Long enough for a page that leaves and one that comes to be one change. */
const SETTLING = 50;

/** What each page follows: by its port, topics such as lists/diary or courses/ID. */
const pages = new Map();

/** Sequences of courses that are known, so that they are not told again. */
const seen = new Map();

/** The streams that are open or will be, oldest first; but for a moment there is one. */
let streams = [];

/** How often a stream broke off, upon which something may have been missed. */
let breaks = 0;

let base;
let pause = SHORTEST_PAUSE;
let timer;

const latest = () => streams.at(-1);
const wanted = () => new Set([...pages.values()].flatMap((topics) => [...topics]));
const same = (some, others) => some.size === others.size && [...some].every((one) => others.has(one));

/** Tells every page of a topic, or of each of its topics. */
const tell = (type, topic) => {
  pages.forEach((topics, port) => [...topics]
    .filter((one) => topic === undefined || one === topic)
    .forEach((one) => port.postMessage({ type, topic: one })));
};

const address = (topics) => {
  const parameters = new URLSearchParams();
  topics.forEach((topic) => parameters.append('topic', seen.has(topic) ? `${topic}:${seen.get(topic)}` : topic));
  return `${base}topics?${parameters}`;
};

const followLater = (milliseconds) => {
  clearTimeout(timer);
  timer = setTimeout(follow, milliseconds);
};

const closeBefore = (stream) => {
  streams.slice(0, streams.indexOf(stream)).forEach((earlier) => earlier.close());
  streams = streams.slice(streams.indexOf(stream));
};

function follow() {
  const topics = wanted();
  [...seen.keys()].filter((topic) => !topics.has(topic)).forEach((topic) => seen.delete(topic));
  if (topics.size === 0) {
    streams.forEach((stream) => stream.close());
    streams = [];
    return;
  }
  if (latest() && latest().readyState !== EventSource.CLOSED && same(topics, latest().topics)) {
    return;
  }
  open(topics);
}

/** Takes the place of streams before it only once it is open, so that nothing is missed between the two. */
function open(topics) {
  const breaksBefore = breaks;
  const known = new Set(streams.filter((one) => one.readyState === EventSource.OPEN).flatMap((one) => [...one.topics]));
  const stream = new EventSource(address(topics));
  stream.topics = topics;
  streams = [...streams.filter((one) => one.readyState !== EventSource.CLOSED), stream];

  stream.onopen = () => {
    closeBefore(stream);
    pause = SHORTEST_PAUSE;
    tell('open');
  };

  stream.onerror = () => {
    breaks += 1;
    if (stream !== latest()) {
      stream.close();
      return;
    }
    tell('error');
    if (stream.readyState === EventSource.CLOSED) {
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      followLater(pause);
    }
  };

  stream.addEventListener('changed', (event) => {
    const [topic, sequence] = event.data.split(':');
    if (sequence) {
      seen.set(topic, Math.max(seen.get(topic) ?? -1, Number(sequence)));
    }
    tell('changed', topic);
  });

  // What was followed all the while needs no other look.
  stream.addEventListener('followed', (event) => {
    if (!known.delete(event.data) || breaks !== breaksBefore) {
      tell('changed', event.data);
    }
  });
}

function join(port, topic, sequence) {
  const others = wanted();
  pages.get(port).add(topic);
  if (!others.has(topic)) {
    if (sequence !== null) {
      seen.set(topic, sequence);
    }
  } else if (latest()?.readyState === EventSource.OPEN && latest().topics.has(topic)) {
    // Another page may have been told of a change that this one does not show yet.
    port.postMessage({ type: 'open', topic });
    if (sequence === null || sequence < (seen.get(topic) ?? -1)) {
      port.postMessage({ type: 'changed', topic });
    }
  } else if (sequence !== null) {
    seen.set(topic, Math.min(seen.get(topic) ?? sequence, sequence));
  }
}

onconnect = (connected) => {
  const port = connected.ports[0];
  const leave = () => {
    pages.delete(port);
    followLater(SETTLING);
  };
  port.onclose = leave;
  port.onmessage = ({ data }) => {
    if (data.leave) {
      leave();
      return;
    }
    pages.set(port, pages.get(port) ?? new Set());
    if (data.unfollow) {
      pages.get(port).delete(data.unfollow);
    } else {
      base = data.base;
      join(port, data.follow, data.seen);
    }
    followLater(SETTLING);
  };
};
