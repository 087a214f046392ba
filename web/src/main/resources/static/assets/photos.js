'use strict';

/** Camera with the last photo of the view shining through, and comparing of two photos. */
(() => {
  const QUALITY = 0.95;
  const BLINK = 700;
  const OPEN = 'camera';

  const takeBy = (form) => {
    const camera = form.querySelector('[data-camera]');
    const video = camera.querySelector('video');
    const ghost = camera.querySelector('.ghost');
    const open = camera.querySelector('[data-open]');
    const shoot = camera.querySelector('[data-shoot]');
    const file = form.querySelector('input[type=file]');
    const large = form.querySelector('[data-large]');
    const fits = () => !file.files[0] || file.files[0].size <= Number(form.dataset.most);

    file.addEventListener('change', () => {
      large.hidden = fits();
    });
    form.addEventListener('submit', (event) => {
      if (!fits()) {
        event.preventDefault();
        event.stopImmediatePropagation();
        large.hidden = false;
      }
    }, true);

    const start = async () => {
      try {
        video.srcObject = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: 'environment', width: { ideal: 4096 }, height: { ideal: 3072 } }
        });
        await video.play();
        video.hidden = false;
        camera.classList.add('on');
        camera.querySelector('.live').hidden = false;
        camera.querySelector('.thirds').removeAttribute('hidden');
        open.hidden = true;
        shoot.hidden = false;
        sessionStorage.setItem(OPEN, 'yes');
      } catch {
        sessionStorage.removeItem(OPEN);
        open.hidden = true;
        camera.querySelector('[data-denied]').hidden = false;
      }
    };

    shoot.addEventListener('click', () => {
      shoot.disabled = true;
      const canvas = document.createElement('canvas');
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      canvas.getContext('2d').drawImage(video, 0, 0);
      canvas.toBlob((picture) => {
        const chosen = new DataTransfer();
        chosen.items.add(new File([picture], 'photo.jpg', { type: 'image/jpeg' }));
        file.files = chosen.files;
        form.requestSubmit();
      }, 'image/jpeg', QUALITY);
    });
    camera.querySelector('#grid').addEventListener('change', (event) => {
      camera.querySelector('.thirds').toggleAttribute('hidden', !event.target.checked);
    });
    camera.querySelector('#opacity')?.addEventListener('input', (event) => {
      ghost.style.setProperty('--through', `${event.target.value}%`);
    });
    if (navigator.mediaDevices?.getUserMedia) {
      open.hidden = false;
      open.addEventListener('click', start);
      if (sessionStorage.getItem(OPEN)) {
        start();
      }
    }
  };

  const compareIn = (compare) => {
    let blinking;
    const modes = compare.querySelector('.modes');
    const pair = compare.querySelector('.pair');
    const show = (mode) => {
      clearInterval(blinking);
      compare.dataset.compare = mode;
      compare.classList.remove('other');
      modes.querySelectorAll('[data-mode]').forEach((button) => {
        button.setAttribute('aria-pressed', String(button.dataset.mode === mode));
      });
      if (mode === 'blink') {
        blinking = setInterval(() => compare.classList.toggle('other'), BLINK);
      }
    };
    modes.hidden = false;
    modes.querySelectorAll('[data-mode]').forEach((button) => {
      button.addEventListener('click', () => show(button.dataset.mode));
    });
    compare.querySelector('#between').addEventListener('input', (event) => {
      pair.style.setProperty('--between', `${event.target.value}%`);
    });
    compare.querySelector('#zoom').addEventListener('input', (event) => {
      pair.style.setProperty('--zoom', event.target.value / 100);
    });
    const later = pair.querySelector('.later img');
    const lay = (laid) => {
      later.style.transform = laid ? compare.dataset.transform : '';
    };
    if (compare.dataset.transform) {
      lay(true);
      compare.querySelector('#aligned').addEventListener('change', (event) => lay(event.target.checked));
    }
    // Both panes show the same part.
    const panes = [...pair.querySelectorAll('.pane')];
    panes.forEach((pane) => pane.addEventListener('scroll', () => {
      panes.filter((other) => other !== pane).forEach((other) => {
        other.scrollTo(pane.scrollLeft, pane.scrollTop);
      });
    }));
  };

  const read = (field) => parseFloat(field.value.replace(',', '.'));

  // A place is marked by a tap on the photo; its fields take numbers from the keyboard.
  const alignBy = (form) => {
    const clear = form.querySelector('[data-clear]');
    const sides = [...form.querySelectorAll('[data-side]')].map((picture) => {
      const places = [...form.querySelectorAll(`[data-place^="${picture.dataset.side}."]`)].map((place, index) => {
        const [x, y] = place.querySelectorAll('input');
        const mark = document.createElement('span');
        mark.className = 'mark';
        mark.textContent = String(index + 1);
        mark.setAttribute('aria-hidden', 'true');
        picture.append(mark);
        const show = () => {
          mark.hidden = !x.value || !y.value;
          mark.style.left = `${read(x)}%`;
          mark.style.top = `${read(y)}%`;
        };
        const set = (left, top) => {
          x.value = left;
          y.value = top;
          x.dispatchEvent(new Event('input', { bubbles: true }));
          show();
        };
        x.addEventListener('input', show);
        y.addEventListener('input', show);
        show();
        return { x, y, set };
      });
      const percent = (part, whole) => (100 * part / whole).toFixed(1);
      picture.addEventListener('click', (event) => {
        const box = picture.getBoundingClientRect();
        const left = percent(event.clientX - box.left, box.width);
        const top = percent(event.clientY - box.top, box.height);
        const near = ({ x, y }) => Math.hypot(read(x) - left, read(y) - top);
        const free = places.find(({ x }) => !x.value);
        // All are marked: the nearest one moves.
        const place = free ?? places.reduce((one, other) => near(other) < near(one) ? other : one);
        place.set(left, top);
      });
      return places;
    });
    clear.hidden = false;
    clear.addEventListener('click', () => sides.flat().forEach((place) => place.set('', '')));
  };

  document.querySelectorAll('form.align').forEach(alignBy);
  document.querySelectorAll('form.take').forEach(takeBy);
  document.querySelectorAll('[data-compare]').forEach(compareIn);
})();
