'use strict';

/** Keeps what a client sees on the page of the progress for when there is no network, on a device of the client's own. */
(() => {
  const { keptFor, offlineWorker, offlineScope, offlineShown } = document.body.dataset;
  if (!keptFor || !navigator.serviceWorker || !window.crypto.subtle) {
    return;
  }

  /** What can be read and not done: without scripts, forms, links and charts, and marked with the time. */
  const readable = () => {
    const page = document.documentElement.cloneNode(true);
    page.querySelectorAll('script, form, nav, canvas, .chart, .actions, .language, .foot, #connection, #ending, link[rel=manifest], meta[name=htmx-config]')
      .forEach((element) => element.remove());
    page.querySelectorAll('a[href]').forEach((link) => !link.getAttribute('href').startsWith('tel:') && link.removeAttribute('href'));
    page.querySelectorAll('*').forEach((element) => [...element.attributes]
      .filter(({ name }) => name.startsWith('hx-') || name.startsWith('sse-') || name.startsWith('data-'))
      .forEach(({ name }) => element.removeAttribute(name)));
    page.querySelectorAll('details').forEach((element) => element.setAttribute('open', ''));
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' }).format(Date.now());
    const mark = document.createElement('p');
    mark.className = 'notice caution';
    mark.id = 'offline';
    mark.textContent = offlineShown.replace('{0}', time);
    page.querySelector('main').prepend(mark);
    return `<!DOCTYPE html>${page.outerHTML}`;
  };

  const keep = () => document.querySelector('main[data-keep]') && Kept.keep(keptFor, readable()).catch(() => {});

  navigator.serviceWorker.register(offlineWorker, { scope: offlineScope, updateViaCache: 'none' }).then(keep).catch(() => {});
  document.body.addEventListener('htmx:afterSettle', keep);
})();
