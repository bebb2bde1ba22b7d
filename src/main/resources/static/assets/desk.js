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

  document.querySelectorAll('[data-chooses]').forEach(chooseByTyping);
  document.querySelectorAll('[data-choose-all]').forEach(offerAll);
  document.querySelectorAll('[data-copy]').forEach(offerCopy);
  document.querySelectorAll('.deskbar-small').forEach(closeOnEscape);
})();
