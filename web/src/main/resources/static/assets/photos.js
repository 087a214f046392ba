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
    // Both panes show the same part.
    const panes = [...pair.querySelectorAll('.pane')];
    panes.forEach((pane) => pane.addEventListener('scroll', () => {
      panes.filter((other) => other !== pane).forEach((other) => {
        other.scrollTo(pane.scrollLeft, pane.scrollTop);
      });
    }));
  };

  document.querySelectorAll('form.take').forEach(takeBy);
  document.querySelectorAll('[data-compare]').forEach(compareIn);
})();
