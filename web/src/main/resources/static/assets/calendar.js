'use strict';

/** A booking is dragged to another time, or to whom or what is to be used: dropped, it opens the form that moves it. */
(() => {
  const SLACK = 6;
  const EDGE = 48;
  const STEP = 16;
  let drag;

  document.documentElement.classList.add('drags');

  const calendar = () => document.getElementById('calendar');
  const has = (from, to, at) => at >= from && at < to;

  /** The column and the row under a point; null beside them. */
  const target = (x, y) => {
    const times = calendar()?.querySelector('tbody th')?.getBoundingClientRect();
    if (!times || x < times.right) {
      return null;
    }
    const column = [...calendar().querySelectorAll('thead th[data-day]')].find((one) => {
      const box = one.getBoundingClientRect();
      return has(box.left, box.right, x);
    });
    const row = [...calendar().querySelectorAll('tbody tr[data-time]')].find((one) => {
      const box = one.getBoundingClientRect();
      return has(box.top, box.bottom, y);
    });
    return column && row ? { column, row } : null;
  };

  // Not by the elements: an update may replace them while something is dragged.
  const at = ({ column, row }) => `${column.dataset.day} ${column.dataset.id} ${row.dataset.time}`;

  const end = () => {
    drag?.label?.remove();
    document.documentElement.classList.remove('dragging');
    drag = null;
  };

  /** Scrolls what the pointer is at the edge of, so that a drag reaches days and times out of sight. */
  const scroll = (event) => {
    const table = calendar()?.querySelector('.scroll');
    const box = table?.getBoundingClientRect();
    if (box) {
      table.scrollBy(event.clientX > box.right - EDGE ? STEP : event.clientX < box.left + EDGE ? -STEP : 0, 0);
    }
    scrollBy(0, event.clientY > innerHeight - EDGE ? STEP : event.clientY < EDGE ? -STEP : 0);
  };

  const begin = () => {
    drag.label = document.createElement('div');
    drag.label.className = 'dragged';
    drag.label.setAttribute('aria-hidden', 'true');
    document.body.append(drag.label);
    document.documentElement.classList.add('dragging');
  };

  const follow = (event) => {
    scroll(event);
    drag.over = target(event.clientX, event.clientY - drag.offset);
    drag.label.textContent = drag.over
      ? `${drag.over.column.textContent.trim()} \u00b7 ${drag.over.row.dataset.time}` : drag.booking.dataset.nowhere;
    drag.label.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 12}px)`;
  };

  // Within its row a booking keeps the minute that it begins at.
  const drop = () => {
    const { column, row } = drag.over;
    const time = row.dataset.time === drag.from?.row.dataset.time ? drag.booking.dataset.at.slice(-5) : row.dataset.time;
    const form = new URL(drag.booking.dataset.move, location.href);
    form.searchParams.set('startsAt', `${column.dataset.day}T${time}`);
    if (column.dataset.field) {
      form.searchParams.set(column.dataset.field, column.dataset.id);
    }
    location.assign(form);
  };

  // A finger drags by the handle alone: anywhere else it scrolls.
  document.addEventListener('pointerdown', (event) => {
    const booking = event.target.closest('#calendar [data-move]');
    const held = event.target.closest('.handle') || (event.pointerType === 'mouse' && !event.target.closest('a'));
    if (booking && held && event.isPrimary && event.button === 0) {
      const offset = Math.max(0, event.clientY - booking.getBoundingClientRect().top - 1);
      drag = { booking, offset, id: event.pointerId, x: event.clientX, y: event.clientY,
        from: target(event.clientX, event.clientY - offset) };
    }
  });

  document.addEventListener('pointermove', (event) => {
    if (drag?.id !== event.pointerId) {
      return;
    }
    if (!drag.label && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) >= SLACK) {
      begin();
    }
    if (drag.label) {
      follow(event);
    }
  });

  document.addEventListener('pointerup', (event) => {
    if (drag?.id === event.pointerId) {
      if (drag.over && !(drag.from && at(drag.over) === at(drag.from))) {
        drop();
      }
      end();
    }
  });

  document.addEventListener('pointercancel', end);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && end());
  document.addEventListener('selectstart', (event) => drag && event.preventDefault());
})();
