/* The desk's small comforts. Every page works without them. */
(() => {
  'use strict';

  // A button that copies what stands in the field it names.
  const offerCopy = (button) => {
    const field = document.getElementById(button.dataset.copy);
    if (!field || !navigator.clipboard) return;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(field.value);
      button.textContent = button.dataset.copied;
    });
    button.hidden = false;
  };

  const closeOnEscape = (menu) => menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

  // Whoever writes in a field chooses what belongs to it.
  const chooseByTyping = (field) => field.addEventListener('input', () => {
    document.getElementById(field.dataset.chooses).checked = true;
  });

  // What is chosen and typed in a form stays in this window until the form has another name, whatever page comes between.
  const keepTyped = (form) => {
    const fields = () => [...form.elements].filter((field) => field.name && field.type !== 'hidden');
    const kept = sessionStorage.getItem(form.dataset.keep);
    if (kept && !document.querySelector('main [role=alert]')) {
      const typed = new Map(JSON.parse(kept));
      fields().forEach((field) => {
        if (field.type === 'radio') field.checked = typed.get(field.name) === field.value;
        else if (typed.has(field.name)) field.value = typed.get(field.name);
      });
    }
    form.addEventListener('input', () => {
      const typed = fields().filter((field) => field.type !== 'radio' || field.checked).map((field) => [field.name, field.value]);
      sessionStorage.setItem(form.dataset.keep, JSON.stringify(typed));
    });
  };

  // What is too long for the desk is not sent, and stays where it was typed.
  const measure = (field) => field.addEventListener('input', () => {
    const largest = Number(field.dataset.largest);
    const bytes = field.value.length * 3 > largest ? new TextEncoder().encode(field.value).length : 0;
    const figures = [bytes, largest].map((bytes) => bytes.toLocaleString(document.documentElement.lang));
    field.setCustomValidity(bytes > largest ? field.dataset.tooLong.replace(/\{(\d)\}/g, (_, n) => figures[n]) : '');
  });

  // A text of several lines that is pasted into a blank page is given its shape, as in the editor; with Shift it stays as it is.
  const shapePasted = (field) => {
    let asItIs = false;
    field.addEventListener('keydown', (event) => { asItIs = event.shiftKey && event.key.toLowerCase() === 'v'; });
    field.addEventListener('paste', async (event) => {
      const [text, html] = ['text/plain', 'text/html'].map((type) => event.clipboardData.getData(type));
      if (asItIs || !text.trim().includes('\n')) return;
      event.preventDefault();
      const body = new URLSearchParams({ _csrf: field.form.elements._csrf.value, text, html });
      const pasted = await fetch(field.dataset.paste, { method: 'POST', body, headers: { Accept: 'application/json' } })
        .then((answer) => (answer.ok ? answer.json() : { markdown: text }))
        .catch(() => ({ markdown: text }));
      field.focus();
      document.execCommand('insertText', false, pasted.markdown);
    });
  };

  // A box that ticks all the boxes of its form.
  const offerAll = (all) => {
    const boxes = [...document.getElementById(all.dataset.chooseAll).querySelectorAll('tbody input[type=checkbox]')];
    const say = () => {
      all.checked = boxes.every((box) => box.checked);
      all.indeterminate = !all.checked && boxes.some((box) => box.checked);
    };
    all.addEventListener('change', () => boxes.forEach((box) => { box.checked = all.checked; }));
    boxes.forEach((box) => box.addEventListener('change', say));
    say();
    all.closest('label').hidden = false;
  };

  // The quick switcher: Ctrl+K, the beginnings of words, the arrows and Enter. The last question's answer is shown, no older one.
  const offerFinder = (dialog) => {
    const field = dialog.querySelector('input');
    const list = dialog.querySelector('[role=listbox]');
    const says = dialog.querySelector('[role=status]');
    let asking = new AbortController();
    let at = 0;

    const options = () => [...list.children];
    const choose = (index) => {
      at = index;
      options().forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
      const chosen = list.children[at];
      chosen ? field.setAttribute('aria-activedescendant', chosen.id) : field.removeAttribute('aria-activedescendant');
      chosen?.scrollIntoView({ block: 'nearest' });
    };
    const option = (find, index) => {
      const made = document.createElement('li');
      made.id = `finder-${index}`;
      made.setAttribute('role', 'option');
      made.dataset.address = find.address;
      for (const text of [find.title, find.note]) {
        const part = document.createElement('span');
        part.textContent = text;
        made.append(part, ' ');
      }
      return made;
    };
    const show = (finds) => {
      list.replaceChildren(...finds.map(option));
      says.textContent = finds.length ? '' : says.dataset.none;
      choose(0);
    };
    const ask = async () => {
      asking.abort();
      asking = new AbortController();
      try {
        const answer = await fetch(`${dialog.dataset.finds}?q=${encodeURIComponent(field.value)}`, { signal: asking.signal });
        if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
        show(await answer.json());
      } catch (problem) {
        if (problem.name !== 'AbortError') says.textContent = says.dataset.failed;
      }
    };
    const go = (chosen) => { if (chosen) location.assign(chosen.dataset.address); };
    const open = () => {
      if (dialog.open) return;
      dialog.showModal();
      field.select();
      ask();
    };

    field.addEventListener('input', ask);
    field.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || !list.children.length) return;
      event.preventDefault();
      choose((at + step + list.children.length) % list.children.length);
    });
    field.form.addEventListener('submit', (event) => {
      if (!list.children[at]) return;
      event.preventDefault();
      go(list.children[at]);
    });
    list.addEventListener('click', (event) => go(event.target.closest('[role=option]')));
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
    document.querySelectorAll('[data-find]').forEach((link) => link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    }));
    document.addEventListener('keydown', (event) => {
      if (event.defaultPrevented || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      open();
    });
  };

  document.querySelectorAll('#finder').forEach(offerFinder);
  document.querySelectorAll('[data-chooses]').forEach(chooseByTyping);
  document.querySelectorAll('[data-too-long]').forEach(measure);
  document.querySelectorAll('textarea[data-paste]').forEach(shapePasted);
  document.querySelectorAll('[data-keep]').forEach(keepTyped);
  document.querySelectorAll('[data-choose-all]').forEach(offerAll);
  document.querySelectorAll('[data-copy]').forEach(offerCopy);
  document.addEventListener('arrival', (event) => event.target.querySelectorAll('[data-copy]').forEach(offerCopy));
  document.querySelectorAll('.deskbar-small').forEach(closeOnEscape);
})();
