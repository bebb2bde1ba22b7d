import { StyleModule } from 'style-mod';

/**
 * The library's own styles. It would write them into a <style> element, which the page's policy refuses; a sheet made by
 * script is no inline style. They are in a layer, so that every rule of editor.css wins over them.
 */
const mounted = new Set();

StyleModule.mount = (root, modules) => {
  const fresh = [modules].flat().filter((module) => !mounted.has(module));
  if (fresh.length === 0) return;
  fresh.forEach((module) => mounted.add(module));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer codemirror { ${fresh.map((module) => module.getRules()).join('\n')} }`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};
