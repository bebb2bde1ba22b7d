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

  document.querySelectorAll('[data-copy]').forEach(offerCopy);
  document.querySelectorAll('.deskbar-small').forEach(closeOnEscape);
})();
