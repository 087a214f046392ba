'use strict';

/** Drawing of the areas that are measured: taps on the photo set their corners, which are kept in the fields. */
(() => {
  const CORNERS = 4;

  const read = (field) => field.value.replaceAll(',', '.').trim().split(/\s+/)
    .map((corner) => corner.split('/').map(parseFloat))
    .filter(([x, y]) => x >= 0 && y >= 0);

  const drawBy = (form) => {
    const picture = form.querySelector('[data-drawn]');
    const choice = form.querySelector('[data-areas]');
    const clear = form.querySelector('[data-clear]');
    const areas = [...form.querySelectorAll('[data-corners]')].map((field) => {
      const polygon = picture.querySelector(`[data-area="${field.name}"]`);
      const radio = choice.querySelector(`[value="${field.name}"]`);
      const show = () => {
        const corners = read(field);
        polygon.setAttribute('points', corners.map((corner) => corner.join()).join(' '));
        picture.querySelectorAll(`.mark.${field.name}`).forEach((mark) => mark.remove());
        corners.forEach(([x, y], index) => {
          const mark = document.createElement('span');
          mark.className = `mark ${field.name}`;
          mark.textContent = String(index + 1);
          mark.setAttribute('aria-hidden', 'true');
          mark.style.left = `${x}%`;
          mark.style.top = `${y}%`;
          picture.append(mark);
        });
      };
      const write = (corners) => {
        field.value = corners.map((corner) => corner.join('/')).join(' ');
        show();
      };
      field.addEventListener('input', show);
      show();
      return { field, radio, write };
    });
    const percent = (part, whole) => Math.round(1000 * part / whole) / 10;

    picture.addEventListener('click', (event) => {
      const box = picture.getBoundingClientRect();
      const tapped = [percent(event.clientX - box.left, box.width), percent(event.clientY - box.top, box.height)];
      const area = areas.find(({ radio }) => radio.checked);
      const corners = read(area.field);
      if (corners.length < CORNERS) {
        corners.push(tapped);
      } else {
        // All are set: the nearest one moves.
        const far = corners.map(([x, y]) => Math.hypot(x - tapped[0], y - tapped[1]));
        corners[far.indexOf(Math.min(...far))] = tapped;
      }
      area.write(corners);
      const next = areas.find(({ field }) => read(field).length === 0);
      if (corners.length >= CORNERS && next) {
        next.radio.checked = true;
      }
    });
    choice.hidden = false;
    clear.hidden = false;
    clear.addEventListener('click', () => {
      areas.forEach(({ write }) => write([]));
      areas[0].radio.checked = true;
    });
  };

  document.querySelectorAll('form.drawing').forEach(drawBy);
})();
