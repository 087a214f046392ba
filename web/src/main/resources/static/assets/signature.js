'use strict';

/** Signature drawn with a finger or a pen: kept as strokes, x and y in turn. */
(() => {
  const form = document.querySelector('form.signing');
  if (!form) {
    return;
  }
  const area = form.querySelector('[data-signature]');
  const canvas = area.querySelector('canvas');
  const field = form.elements.strokes;
  const pen = canvas.getContext('2d');
  let strokes = [];
  let stroke = null;

  const draw = () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.lineWidth = 5;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    for (const line of strokes) {
      pen.beginPath();
      pen.moveTo(line[0], line[1]);
      for (let i = 0; i < line.length; i += 2) {
        pen.lineTo(line[i], line[i + 1]);
      }
      pen.stroke();
    }
  };
  const limited = (value, most) => Math.max(0, Math.min(most, Math.round(value)));
  const add = (event) => {
    const box = canvas.getBoundingClientRect();
    stroke.push(limited((event.clientX - box.left) / box.width * canvas.width, canvas.width),
      limited((event.clientY - box.top) / box.height * canvas.height, canvas.height));
    draw();
  };
  const keep = () => {
    field.value = strokes.length ? JSON.stringify(strokes) : '';
  };

  canvas.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    stroke = [];
    strokes.push(stroke);
    add(event);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (stroke) {
      add(event);
    }
  });
  for (const end of ['pointerup', 'pointercancel']) {
    canvas.addEventListener(end, () => {
      stroke = null;
      keep();
    });
  }
  area.querySelector('[data-clear]').addEventListener('click', () => {
    strokes = [];
    keep();
    draw();
  });
  for (const box of form.querySelectorAll('input[name=topic]')) {
    box.addEventListener('change', () => {
      box.closest('section').querySelector('details').open = box.checked;
    });
  }

  try {
    strokes = field.value ? JSON.parse(field.value) : [];
  } catch {
    strokes = [];
  }
  area.hidden = false;
  draw();
})();
