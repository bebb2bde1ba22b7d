/** An element with its attributes, listeners (`onclick`) and children; text is never read as HTML. */
export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
};

export const button = (text, pressed, attributes = {}) => element('button', { type: 'button', onclick: pressed, ...attributes }, text);

/** Calls the last of a run of calls, once they have paused. */
export const whenPaused = (milliseconds, action) => {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
};
