/** The most comparisons that lines are worth; beyond, everything between the first and the last difference is one change. */
const WORTH = 4_000_000;

/** The changes that make one text of another, line by line, as `{from, to, insert}` in the places of the first. */
export const changesBetween = (before, after) => {
  const old = lines(before);
  const fresh = lines(after);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const from = old.slice(0, head).join('').length;
  const runs = differing(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail));
  return runs.map((run) => trimmed(from + run.from, run.gone, run.come)).filter(({ from, to, insert }) => from < to || insert);
};

const lines = (text) => text.split(/(?<=\n)/);

const differing = (old, fresh) => {
  const all = { from: 0, gone: old.join(''), come: fresh.join('') };
  if (old.length === 0 || fresh.length === 0 || old.length * fresh.length > WORTH) return [all];
  const common = commonLengths(old, fresh);
  const runs = [];
  let run = null;
  let place = 0;
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      run = null;
      place += old[i].length;
      i++;
      j++;
      continue;
    }
    if (!run) runs.push((run = { from: place, gone: '', come: '' }));
    if (j >= fresh.length || (i < old.length && common(i + 1, j) >= common(i, j + 1))) {
      run.gone += old[i];
      place += old[i++].length;
    } else {
      run.come += fresh[j++];
    }
  }
  return runs;
};

/** How many lines two ends have in common: the classic table, filled from behind. */
const commonLengths = (old, fresh) => {
  const width = fresh.length + 1;
  const table = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      table[i * width + j] =
        old[i] === fresh[j] ? table[(i + 1) * width + j + 1] + 1 : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
  }
  return (i, j) => table[i * width + j];
};

/** Without what a changed run still has in common at its ends; never between the halves of one character. */
const trimmed = (from, gone, come) => {
  const most = Math.min(gone.length, come.length);
  let head = 0;
  while (head < most && gone[head] === come[head]) head++;
  if (head > 0 && isFirstHalf(gone.charCodeAt(head - 1))) head--;
  let tail = 0;
  while (tail < most - head && gone.at(-1 - tail) === come.at(-1 - tail)) tail++;
  if (tail > 0 && isSecondHalf(gone.charCodeAt(gone.length - tail))) tail--;
  return { from: from + head, to: from + gone.length - tail, insert: come.slice(head, come.length - tail) };
};

const isFirstHalf = (code) => code >= 0xd800 && code < 0xdc00;
const isSecondHalf = (code) => code >= 0xdc00 && code < 0xe000;
