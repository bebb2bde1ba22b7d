/* All the script of a public page: the reader's theme, and players that load when asked. Every page works without it. */
(() => {
  'use strict';
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const systemTheme = () => (system.matches ? 'dark' : 'light');
  const theme = () => root.dataset.theme || systemTheme();

  const remembered = () => {
    try { return localStorage.getItem('theme'); } catch { return null; }
  };
  const remember = (name) => {
    try { name ? localStorage.setItem('theme', name) : localStorage.removeItem('theme'); } catch { /* this page only */ }
  };

  // Runs in the head, before anything is painted.
  const chosen = remembered();
  if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;

  const offerTheme = (button) => {
    const say = () => button.setAttribute('aria-pressed', String(theme() === 'dark'));
    button.addEventListener('click', () => {
      const next = theme() === 'dark' ? 'light' : 'dark';
      root.dataset.theme = next;
      remember(next === systemTheme() ? '' : next);
      say();
    });
    system.addEventListener('change', say);
    say();
    button.hidden = false;
  };

  const shape = (card) => [...card.classList].filter((name) => /^shape-/.test(name));

  const frame = (card) => {
    const address = new URL(card.dataset.frame, location.href);
    if (address.protocol !== 'https:') return null;
    // Twitch plays only in a page whose host its address names.
    if (address.searchParams.get('parent') === '') address.searchParams.set('parent', location.hostname);
    const made = document.createElement('iframe');
    made.setAttribute('title', card.dataset.title || address.hostname);
    made.setAttribute('allow', 'autoplay; fullscreen; encrypted-media; picture-in-picture');
    made.setAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
    made.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups');
    made.setAttribute('src', address.href);
    return made;
  };

  const player = (card, kind) => {
    const made = document.createElement(kind);
    made.controls = true;
    made.autoplay = true;
    made.setAttribute('aria-label', card.dataset.title || '');
    made.setAttribute('src', card.dataset[kind]);
    return made;
  };

  const offerPlayer = (card) => {
    const button = card.querySelector('.media-play');
    const kind = ['audio', 'video'].find((name) => card.dataset[name]);
    if (!button || !(kind || card.dataset.frame)) return;
    button.addEventListener('click', () => {
      const made = kind ? player(card, kind) : frame(card);
      if (!made) return;
      const box = document.createElement('div');
      box.classList.add('media-frame', ...shape(card));
      box.append(made);
      card.prepend(box);
      card.classList.add('is-playing');
      button.remove();
      made.focus();
    });
    button.hidden = false;
  };

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('.theme-toggle').forEach(offerTheme);
    document.querySelectorAll('.media-card').forEach(offerPlayer);
  });
})();
