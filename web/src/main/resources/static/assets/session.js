'use strict';

/** Reading and typing keep a session alive, an unattended screen does not; its end is announced. */
(() => {
  const WARNING = 2 * 60 * 1000;
  const BEAT = 60 * 1000;
  const TICK = 15 * 1000;
  const address = document.body.dataset.session;
  const notice = document.getElementById('ending');
  const others = new BroadcastChannel('fadeline.session');
  let used = false;
  let counted = Date.now();
  let idleEnd;
  let limit;

  ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'input'].forEach((type) =>
    document.addEventListener(type, (event) => { used ||= event.isTrusted && !notice.contains(event.target); }, { passive: true, capture: true }));

  const end = () => Math.min(idleEnd ?? Infinity, limit ?? Infinity);

  const show = () => {
    const near = end() - Date.now() < WARNING;
    if (near && notice.hidden) {
      const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' }).format(end());
      const last = limit <= idleEnd;
      notice.querySelector('p').textContent = (last ? notice.dataset.limit : notice.dataset.idle).replace('{0}', time);
      notice.querySelector('button').hidden = last;
    }
    notice.hidden = !near;
  };

  /** Asks when the session ends; where that counts as use, it ends later. */
  const ask = async (counts) => {
    const answer = await fetch(address, { headers: { Accept: 'application/json', ...(counts ? {} : { 'X-Asked-Again': 'true' }) } })
      .catch(() => undefined);
    if (answer?.status === 401 && document.body.dataset.ended) {
      // Opening a page again would sign a remembered device in, though nobody is there.
      location.replace(document.body.dataset.ended);
    } else if (answer?.status === 401) {
      location.reload();
    } else if (answer?.ok) {
      const { idleSeconds, limitSeconds } = await answer.json();
      idleEnd = idleSeconds === null ? undefined : Date.now() + idleSeconds * 1000;
      limit = limitSeconds === null ? undefined : Date.now() + limitSeconds * 1000;
      if (counts) {
        used = false;
        counted = Date.now();
        others.postMessage('used');
      }
      show();
    }
  };

  others.onmessage = () => {
    idleEnd = undefined;
    notice.hidden = true;
  };
  notice.querySelector('button').addEventListener('click', () => ask(true));

  setInterval(() => {
    if (used && Date.now() - counted >= BEAT) {
      ask(true);
    } else if (idleEnd === undefined || end() - Date.now() < WARNING) {
      ask(false);
    }
  }, TICK);
})();
