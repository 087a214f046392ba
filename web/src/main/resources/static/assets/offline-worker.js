'use strict';

importScripts('kept.js');

/**
 * Service worker on the device of a client who stays signed in there: without a network it shows the page that was seen
 * last. The page is forgotten at the sign-out, and as soon as the server answers anybody else.
 */
const STYLES = 'fadeline-styles';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim().then(() => Kept.open()).catch(() => Kept.forget())));

const shown = async (request) => {
  let answer;
  try {
    answer = await fetch(request);
  } catch (lost) {
    const page = await Kept.open().catch(() => undefined);
    if (!page) {
      throw lost;
    }
    return new Response(page, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
      },
    });
  }
  const page = answer.ok && answer.headers.get('Content-Type')?.startsWith('text/html');
  if (page && answer.headers.get('Fadeline-Kept-For') !== await Kept.account()) {
    await Kept.forget();
  }
  return answer;
};

/** Styles and the sign of the program, which tell nothing of anybody. */
const style = async (request) => {
  const styles = await caches.open(STYLES);
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      await styles.put(request, answer.clone());
    }
    return answer;
  } catch (lost) {
    const kept = await styles.match(request);
    if (!kept) {
      throw lost;
    }
    return kept;
  }
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) {
    return;
  }
  if (request.mode === 'navigate' && request.method === 'GET') {
    event.respondWith(shown(request));
  } else if (request.mode === 'navigate' && pathname.endsWith('/sign-out')) {
    event.waitUntil(Kept.forget());
  } else if (request.method === 'GET' && /\/assets\/fadeline\.(css|svg)$/.test(pathname)) {
    event.respondWith(style(request));
  }
});
