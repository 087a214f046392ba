'use strict';

/** The token stands behind the hash of the address, which no server is sent: it comes into the form here. */
(() => {
  const form = document.getElementById('by-link');
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token) {
    form.elements.token.value = token;
    history.replaceState(null, '', location.pathname);
  }
  const works = form.elements.token.value !== '';
  form.hidden = !works;
  document.getElementById('broken').hidden = works;
})();
