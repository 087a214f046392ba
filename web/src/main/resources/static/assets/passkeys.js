'use strict';

/** Makes passkeys and signs in with them: the browser asks its owner, the form says what to send where. */
(() => {
  const form = document.getElementById('passkey');
  if (!form || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    return;
  }
  const trouble = document.getElementById('passkey-trouble');
  form.hidden = false;

  /** The cookie has a prefix in its name where people come by https. */
  function token() {
    const cookie = document.cookie.split('; ').find((each) => each.split('=')[0].endsWith('XSRF-TOKEN'));
    return cookie ? decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)) : '';
  }

  async function post(path, body) {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept': 'application/json', 'X-XSRF-TOKEN': token() },
      body: JSON.stringify(body)
    });
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      throw new Error(problem.errors?.map((error) => `${error.field} ${error.message}`).join(', ') ?? problem.detail ?? '');
    }
    return answer;
  }

  async function signIn() {
    const options = await (await post(`${form.action}/options`, {})).json();
    const passkey = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    const answer = await (await post(form.action, passkey)).json();
    location.assign(answer.redirectUrl);
  }

  async function add() {
    const options = await (await post(`${form.action}/options`, { password: form.elements.password?.value ?? '' })).json();
    const credential = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
    await post(form.action, { credential, label: form.elements.label.value });
    location.assign(`${form.action}?saved`);
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    trouble.hidden = true;
    try {
      await (form.elements.label ? add() : signIn());
    } catch (error) {
      document.getElementById('passkey-detail').textContent = error instanceof DOMException ? '' : error.message;
      trouble.hidden = false;
      trouble.focus();
    }
  });
})();
