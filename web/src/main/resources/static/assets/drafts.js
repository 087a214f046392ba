'use strict';

/**
 * What is typed into a form and not saved yet is kept on the device for a day at most, sealed by a key that the server
 * gives to the signed-in account alone and that is never stored. It survives the end of the session, a sign-in in
 * another tab, Back, a lost connection and a reload.
 */
(() => {
  const PREFIX = 'fadeline.draft.';
  const SENT = 'fadeline.sent';
  const DAY = 24 * 60 * 60 * 1000;
  const FORM = 'form[data-owner]';
  const encode = (text) => new TextEncoder().encode(text);
  const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

  // Saved: its draft is gone. Any draft is after a day.
  const sent = sessionStorage.getItem(SENT);
  const saved = document.querySelector('[data-saved]');
  if (sent && saved) {
    localStorage.removeItem(sent);
  }
  sessionStorage.removeItem(SENT);
  Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).forEach((name) => {
    if (!(Date.now() - JSON.parse(localStorage.getItem(name)).at < DAY)) {
      localStorage.removeItem(name);
    }
  });

  const form = () => document.querySelector(FORM);
  if (!form() || !window.crypto.subtle) {
    return;
  }
  const { owner, keys: keysAddress } = form().dataset;
  const said = document.getElementById('draft');
  let draft;
  let today;
  let keys;
  let mine = true;
  let busy = false;
  let again = false;

  const say = (text, action) => {
    const button = said.querySelector('button');
    said.querySelector('p').textContent = text;
    button.hidden = !action;
    button.textContent = action?.text ?? '';
    button.onclick = action?.press;
    said.hidden = !text;
  };

  const typed = () => {
    const fields = new URLSearchParams(new FormData(form()));
    ['_csrf', 'mark', 'change'].forEach((name) => fields.delete(name));
    return fields.toString();
  };

  /** Seals what is typed; what is typed meanwhile is sealed after it. */
  const keep = async () => {
    again = true;
    if (busy || !keys) {
      return;
    }
    busy = true;
    while (again && mine && form()) {
      again = false;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: encode(draft) }, keys.get(today), encode(typed()));
      if (mine) {
        localStorage.setItem(draft, JSON.stringify({ at: Date.now(), day: today, iv: base64(iv), sealed: base64(sealed) }));
      }
    }
    busy = false;
  };

  const open = async () => {
    const { at, day, iv, sealed } = JSON.parse(localStorage.getItem(draft));
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv), additionalData: encode(draft) }, keys.get(day), bytes(sealed));
    return { at, text: new TextDecoder().decode(text) };
  };

  const startOver = () => {
    localStorage.removeItem(draft);
    form().removeAttribute('data-kept');
    mine = false;
    location.assign(location.href);
  };

  const sayRestored = (at) => {
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' }).format(at);
    say(said.dataset.restored.replace('{0}', time), { text: said.dataset.over, press: startOver });
  };

  /** Fills in what was typed, and opens what it was folded into. */
  const fill = (fields) => {
    const typedInto = new Map([...new Set(fields.keys())].map((name) => [name, fields.getAll(name)]));
    [...form().elements].filter((field) => field.name && field.name !== '_csrf').forEach((field) => {
      const values = typedInto.get(field.name) ?? [];
      if (field.matches('[type=checkbox], [type=radio]')) {
        field.checked = values.includes(field.value);
      } else if (values.length) {
        const value = values.shift();
        if (field.value !== value) {
          field.closest('details')?.setAttribute('open', '');
        }
        field.value = value;
      }
    });
  };

  /** The form is filled in here, or shown by the server with what was typed, as after any change. */
  const restore = async () => {
    const { at, text } = await open();
    if (again) {
      return;
    }
    const fields = new URLSearchParams(text);
    if (form().hasAttribute('data-fields')) {
      fill(fields);
      sayRestored(at);
      return;
    }
    fields.set('change', 'restore');
    fields.set('_csrf', form().elements._csrf.value);
    const answer = await fetch(form().action, { method: 'POST', body: fields });
    const restored = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector(FORM);
    if (restored) {
      restored.setAttribute('data-kept', '');
      form().replaceWith(restored);
      htmx.process(restored);
      sayRestored(at);
    }
  };

  /** Whether the session is still that of who opened the page; says what is not as it was. */
  const check = async () => {
    const answer = await fetch(document.body.dataset.session, { headers: { Accept: 'application/json', 'X-Asked-Again': 'true' } })
      .catch(() => undefined);
    if (!answer) {
      say(said.dataset.lost);
      return false;
    }
    if (answer.status === 401) {
      say(said.dataset.ended, { text: said.dataset.again, press: () => location.reload() });
      return false;
    }
    const { account, name, token } = await answer.json();
    mine = account === owner;
    form().hidden = !mine;
    if (mine) {
      form().elements._csrf.value = token;
    } else {
      say(said.dataset.other.replace('{0}', name));
    }
    return mine;
  };

  const begin = async () => {
    const digest = await crypto.subtle.digest('SHA-256', encode(owner));
    draft = `${PREFIX}${base64(digest).slice(0, 12)}.${new URL(form().action).pathname}`;
    const answer = await fetch(keysAddress, { headers: { Accept: 'application/json', 'X-Asked-Again': 'true' } });
    if (!answer.ok || !(await check())) {
      return;
    }
    const given = Object.entries(await answer.json()).sort().reverse();
    today = given[0][0];
    keys = new Map(await Promise.all(given.map(async ([day, key]) =>
      [day, await crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt'])])));
    form().setAttribute('data-kept', '');
    // What was sent and not saved is shown as it was sent, or changed on request.
    if (again || (sent === draft && !saved) || document.querySelector('[data-unsent]')) {
      keep();
    } else if (localStorage.getItem(draft)) {
      await restore().catch(() => localStorage.removeItem(draft));
    }
  };

  const changed = (event) => {
    if (event.target.closest(FORM)) {
      keep();
    }
  };
  document.addEventListener('input', changed);
  document.addEventListener('change', changed);
  document.body.addEventListener('htmx:afterSettle', (event) => event.target.id === 'lines' && keys && keep());
  document.body.addEventListener('htmx:responseError', (event) => event.detail.xhr.status === 403 && check());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && check());
  window.addEventListener('pageshow', (event) => event.persisted && check());

  let checked = false;
  document.addEventListener('submit', async (event) => {
    const { target, submitter } = event;
    if (!target.matches(FORM) || checked || !keys) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (await check()) {
      say('');
      checked = true;
      sessionStorage.setItem(SENT, draft);
      target.requestSubmit(submitter);
      checked = false;
    }
  }, true);

  begin().catch(() => {});
})();
