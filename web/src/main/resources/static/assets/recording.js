'use strict';

/** Forms of sittings and patch tests: the rule check follows each change, and Enter moves on and saves nothing. */
(() => {
  const TYPING = 300;
  const typed = () => document.getElementById('typed');
  let typing;

  const judge = () => {
    clearTimeout(typing);
    if (typed()) {
      htmx.trigger(typed(), 'judge');
    }
  };

  // A tap is answered at once, typing as soon as it pauses. What a button fills in is no key of the reader.
  document.addEventListener('input', (event) => {
    if (typed()?.contains(event.target)) {
      clearTimeout(typing);
      if (event.isTrusted && event.target.matches('textarea, input:not([type=radio], [type=checkbox])')) {
        typing = setTimeout(judge, TYPING);
      } else {
        judge();
      }
    }
  });
  document.body.addEventListener('htmx:afterSettle', (event) => {
    if (event.target.id === 'lines') {
      judge();
    }
  });

  const entries = (form) => [...form.elements].filter((field) => field.matches('input:not([type=hidden]), select, textarea')
    && !field.disabled && field.tabIndex >= 0 && field.checkVisibility());

  /** The field after this one; of alternatives the chosen one. */
  const after = (field) => {
    const fields = entries(field.form);
    const next = fields.slice(fields.indexOf(field) + 1).find((other) => other.type !== 'radio' || other.name !== field.name);
    return next?.type === 'radio' ? fields.find((other) => other.name === next.name && other.checked) ?? next : next;
  };

  document.addEventListener('keydown', (event) => {
    const field = event.target;
    if (event.key === 'Enter' && !event.isComposing && field.matches('input') && field.form?.matches('[data-steady]')) {
      event.preventDefault();
      const next = after(field);
      next?.focus();
      if (next?.type === 'text') {
        next.select();
      }
      judge();
    }
  });
})();

/** Changes that the server answers with other lines: one after the other, and saving waits for them. */
(() => {
  const AGAIN = 2000;
  const waiting = [];
  let answering;
  let successful;

  document.body.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.target?.id === 'lines') {
      successful = event.detail.successful || event.detail.xhr.status < 500 && event.detail.xhr.status > 0;
    }
  });

  const pause = () => new Promise((resolve) => { setTimeout(resolve, AGAIN); });

  const answer = async () => {
    const connection = document.getElementById('connection');
    while (waiting.length > 0) {
      const { address, change } = waiting[0];
      successful = false;
      await htmx.ajax('POST', address, {
        source: '#lines', target: '#lines', select: '#lines', swap: 'outerHTML', values: { change },
      }).catch(() => {});
      if (successful) {
        waiting.shift();
        connection.textContent = '';
      } else {
        connection.textContent = document.body.dataset.lost;
        await pause();
      }
    }
  };

  const ask = (address, change) => {
    waiting.push({ address, change });
    answering ??= answer().finally(() => { answering = undefined; });
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('#lines button[name=change]');
    if (button) {
      event.preventDefault();
      ask(button.formAction, button.value);
    }
  });
  document.addEventListener('change', (event) => {
    const { changes } = event.target.closest('[data-changes]')?.dataset ?? {};
    if (changes) {
      ask(changes, 'device');
    }
  });
  // Before what takes a form that was sent for saved.
  document.addEventListener('submit', (event) => {
    if (answering && event.target.querySelector('#lines')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const { target, submitter } = event;
      answering.then(() => target.requestSubmit(submitter));
    }
  }, true);
})();

/** What is typed while an answer is under way is not undone by it. */
(() => {
  const typed = new Map([['lines', new Map()], ['findings', new Map()]]);
  const key = (field) => (['radio', 'checkbox'].includes(field.type) ? `${field.name}=${field.value}` : field.name);

  document.body.addEventListener('input', (event) => typed.forEach((fields) => fields.set(key(event.target), event.target)));
  document.body.addEventListener('htmx:beforeRequest', (event) => typed.get(event.detail.target.id)?.clear());
  document.body.addEventListener('htmx:afterSwap', (event) => {
    const fields = typed.get(event.target.id);
    if (fields) {
      event.target.querySelectorAll('input, select').forEach((field) => {
        const before = fields.get(key(field));
        if (before) {
          field.value = before.value;
          field.checked = before.checked;
        }
      });
    }
  });
})();
