/** The page's own words, by the name they have in its template; {0} and {1} stand for what changes. */
const texts = new Map();

export const learn = (template) => {
  for (const text of template.content.querySelectorAll('[data-word]')) {
    texts.set(text.dataset.word, text.textContent.trim());
  }
};

export const say = (name, ...values) => (texts.get(name) ?? name).replace(/\{(\d)\}/g, (_, n) => values[n] ?? '');

export const number = (value) => new Intl.NumberFormat(document.documentElement.lang || undefined).format(value);

export const all = (prefix) =>
  Object.fromEntries([...texts].filter(([name]) => name.startsWith(prefix)).map(([name, text]) => [name.slice(prefix.length), text]));
