const IS_MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** The list of shortcuts; a question mark outside of any field opens it. */
export const help = (dialog) => {
  if (IS_MAC) {
    for (const key of dialog.querySelectorAll('kbd')) key.textContent = key.textContent.replace('Ctrl', '⌘').replace('Alt', '⌥');
  }
  const open = () => dialog.open || dialog.showModal();
  document.addEventListener('keydown', (event) => {
    const isField = event.target.closest('input, textarea, select, [contenteditable="true"]');
    if (event.key === '?' && !isField && !event.defaultPrevented) open();
  });
  dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
  return open;
};
