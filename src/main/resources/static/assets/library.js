/* The library's comforts: files that go up one by one, and a focal point to be put in its place. The pages work without. */
(() => {
  'use strict';

  const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (_, n) => values[n]);
  const made = (name, attributes, ...children) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
  };
  // A name as it can stand in a sentence, whatever its script: it turns nothing around that stands beside it.
  const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
  const said = (name) => {
    const seen = name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
    return FROM_THE_RIGHT.test(seen) ? `\u2068${seen}\u2069` : seen;
  };
  document.querySelectorAll('[data-with-script]').forEach((hint) => { hint.hidden = false; });

  // Sends a file, and answers with its ids, with a sentence, or with nothing where there was no answer or it was stopped.
  const send = (form, file, progress, signal) => new Promise((resolve) => {
    const body = new FormData();
    for (const name of ['_csrf', 'description']) body.append(name, form.elements[name].value);
    body.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', (event) => { if (event.lengthComputable) progress.value = event.loaded / event.total; });
    request.addEventListener('loadend', () => {
      try {
        resolve(JSON.parse(request.responseText));
      } catch {
        resolve({});
      }
    });
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-CSRF-TOKEN', form.elements._csrf.value);
    request.send(body);
  });

  // The list as it is now, with those that have just come in before all others; what was asked of it is asked again.
  const listWith = (ids) => new Promise((resolve) => {
    const address = new URL(location.href);
    address.searchParams.delete('page');
    address.searchParams.set('new', ids.join('-'));
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('loadend', () => resolve(request.response?.querySelector('.library-list')));
    request.open('GET', address);
    request.send();
  });

  const showArrived = async (ids) => {
    const list = await listWith(ids);
    if (!list) return;
    document.querySelector('.library-list').replaceWith(document.adoptNode(list));
    list.dispatchEvent(new CustomEvent('arrival', { bubbles: true }));
  };

  const offerUploads = (form) => {
    const words = form.dataset;
    const box = form.querySelector('.library-sending');
    const says = box.querySelector('[role=status]');
    const list = box.querySelector('ul');
    const waiting = [];
    const taken = [];
    let total = 0;
    let refused = 0;
    let noted = false;
    let running = false;

    const line = (file) => {
      const stop = new AbortController();
      const progress = made('progress', { max: 1, value: 0, 'aria-label': said(file.name) });
      const button = made('button', { type: 'button', class: 'button button-quiet button-small', 'aria-label': filled(words.stopThis, said(file.name)) }, words.stop);
      const name = made('span', {}, said(file.name));
      const row = made('li', {}, name, progress, button);
      button.addEventListener('click', () => stop.abort());
      list.append(row);
      const end = (sentence, wrong) => {
        name.replaceChildren(sentence);
        name.classList.toggle('is-wrong', wrong);
        if (wrong) name.setAttribute('role', 'alert');
        progress.remove();
        button.remove();
      };
      return { file, progress, signal: stop.signal, end };
    };

    const one = async ({ file, progress, signal, end }) => {
      says.textContent = filled(words.sending, said(file.name), total - waiting.length, total);
      const answer = signal.aborted ? {} : await send(form, file, progress, signal);
      if (answer.ids) {
        taken.push(...answer.ids);
        const [before] = answer.known ?? [];
        end(before ? made('a', { href: before.page }, before.sentence) : answer.note || filled(words.taken, said(file.name)), false);
        noted ||= Boolean(before || answer.note);
        return;
      }
      refused += 1;
      end(answer.error || filled(signal.aborted ? words.stopped : words.failed, said(file.name)), true);
    };

    const page = (ids) => (ids.length === 1 ? `${form.action}/${ids[0]}` : `${form.action}?fresh=${ids.join('-')}`);

    const run = async () => {
      if (running) return;
      running = true;
      while (waiting.length) await one(waiting.shift());
      running = false;
      const ids = [...new Set(taken)];
      if (!refused && !noted) {
        location.assign(page(ids));
        return;
      }
      says.textContent = filled(words.done, total - refused, total);
      if (!ids.length) return;
      says.append(' ', made('a', { href: page(ids) }, words.on));
      showArrived(ids);
    };

    const add = (files) => {
      if (!files.length) return;
      box.hidden = false;
      total += files.length;
      waiting.push(...[...files].map(line));
      run();
    };

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const field = form.elements.file;
      add([...field.files]);
      field.value = '';
    });
    const carries = (event) => event.dataTransfer?.types.includes('Files');
    document.addEventListener('dragover', (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      document.body.classList.add('dropping');
    });
    document.addEventListener('dragleave', (event) => { if (!event.relatedTarget) document.body.classList.remove('dropping'); });
    document.addEventListener('drop', (event) => {
      document.body.classList.remove('dropping');
      if (!carries(event)) return;
      event.preventDefault();
      add([...event.dataTransfer.files]);
    });
    document.addEventListener('paste', (event) => {
      const files = [...event.clipboardData.files];
      if (!files.length || event.clipboardData.getData('text/plain')) return;
      event.preventDefault();
      add(files);
    });
  };

  /** A crop has the point in its middle, as far as the picture's edges allow: just as the pages cut it. */
  const cut = (crop, at) => {
    const image = crop.querySelector('img');
    const whole = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))];
    const [across, down] = crop.dataset.shape.split(':').map(Number);
    const part = [Math.min(whole[0], (whole[1] * across) / down), Math.min(whole[1], (whole[0] * down) / across)];
    const place = (i) => {
      const room = whole[i] - part[i];
      const start = Math.min(Math.max((whole[i] * at[i]) / 100 - part[i] / 2, 0), room);
      return room < 1 ? 50 : (100 * start) / room;
    };
    crop.style.setProperty('--x', `${place(0)}%`);
    crop.style.setProperty('--y', `${place(1)}%`);
  };

  const offerFocus = (field) => {
    const pick = field.querySelector('.focus-pick');
    const picture = pick.querySelector('img');
    const point = pick.querySelector('button');
    const says = field.querySelector('.focus-says');
    const grid = [...field.querySelectorAll('input[name=focus]')];
    const own = made('input', { type: 'hidden', name: 'focus' });
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    let at = [50, 50];

    const show = () => {
      own.value = at.join('-');
      [point.style.left, point.style.top] = at.map((percent) => `${percent}%`);
      field.querySelectorAll('.crop').forEach((crop) => cut(crop, at));
      says.textContent = filled(says.dataset.says, ...at);
    };
    const put = (place) => {
      at = place.map((percent) => Math.min(100, Math.max(0, Math.round(percent))));
      show();
    };
    const putAt = (event) => {
      const { left, top, width, height } = picture.getBoundingClientRect();
      put([((event.clientX - left) / width) * 100, ((event.clientY - top) / height) * 100]);
    };
    pick.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      pick.setPointerCapture(event.pointerId);
      putAt(event);
      point.focus();
    });
    pick.addEventListener('pointermove', (event) => { if (pick.hasPointerCapture(event.pointerId)) putAt(event); });
    point.addEventListener('keydown', (event) => {
      const way = step[event.key];
      if (!way) return;
      event.preventDefault();
      put(at.map((percent, i) => percent + way[i] * (event.shiftKey ? 10 : 1)));
    });

    put((grid.find((radio) => radio.checked)?.value ?? '50-50').split('-').map(Number));
    grid.forEach((radio) => radio.removeAttribute('name'));
    field.append(own);
    field.classList.add('is-picked');
  };

  document.querySelectorAll('#upload').forEach(offerUploads);
  document.querySelectorAll('.focus').forEach(offerFocus);
})();
