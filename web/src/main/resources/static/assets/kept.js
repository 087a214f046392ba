'use strict';

/**
 * The page that a client saw last, on this device: sealed with AES-256-GCM by a key that was made here and cannot be
 * exported, for a week at most. Shared by the page, which keeps it, and by the service worker, which shows it.
 */
const Kept = (() => {
  const WEEK = 7 * 24 * 60 * 60 * 1000;
  const NAME = 'fadeline-kept';
  const STORE = 'kept';

  const database = () => new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });

  const run = async (mode, doing) => {
    const opened = await database();
    try {
      return await new Promise((resolve, reject) => {
        const asked = doing(opened.transaction(STORE, mode).objectStore(STORE));
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    } finally {
      opened.close();
    }
  };

  const forget = () => run('readwrite', (store) => store.clear());

  /** Returns whose page is kept; undefined if none is. */
  const account = async () => (await run('readonly', (store) => store.get('page')))?.account;

  const keep = async (owner, text) => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
    await run('readwrite', (store) => store.put({ account: owner, at: Date.now(), key, iv, sealed }, 'page'));
  };

  /** Returns the page; undefined if none is kept, or it is too old, and is then forgotten. */
  const open = async () => {
    const page = await run('readonly', (store) => store.get('page'));
    if (page && !(Date.now() - page.at < WEEK)) {
      await forget();
      return undefined;
    }
    return page && new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: page.iv }, page.key, page.sealed));
  };

  return { account, forget, keep, open };
})();
