/** The page's own words, by the name they have in its template; {0} and {1} stand for what changes. */
const texts = new Map();

const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export const learn = (template) => {
  for (const text of template.content.querySelectorAll('[data-word]')) {
    texts.set(text.dataset.word, text.textContent.trim());
  }
};

export const say = (name, ...values) => (texts.get(name) ?? name).replace(/\{(\d)\}/g, (_, n) => values[n] ?? '');

/** A name as it can stand in a sentence, whatever its script: it turns nothing around that stands beside it. */
export const named = (name) => {
  const seen = name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  return FROM_THE_RIGHT.test(seen) ? `\u2068${seen}\u2069` : seen;
};

export const number = (value) => new Intl.NumberFormat(document.documentElement.lang || undefined).format(value);

export const all = (prefix) =>
  Object.fromEntries([...texts].filter(([name]) => name.startsWith(prefix)).map(([name, text]) => [name.slice(prefix.length), text]));
