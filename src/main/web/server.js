/** Browsers let requests outlive their page, together, up to 64 KiB. */
const SMALL = 60_000;

/** What the desk answers, as a value: `answer` (with its data), `refused` (in a sentence), `shut` out, or `away` for now. */
export class Server {
  #form;

  constructor(form) {
    this.#form = form;
  }

  /** A small request outlives the page if that is left meanwhile. */
  post(address, fields) {
    const body = new URLSearchParams({ _csrf: this.#token(), ...fields });
    return this.#ask(address, { method: 'POST', body, keepalive: body.toString().length < SMALL });
  }

  get(address) {
    return this.#ask(address, { method: 'GET' });
  }

  async #ask(address, options) {
    try {
      const response = await fetch(address, {
        ...options,
        redirect: 'manual',
        credentials: 'same-origin',
        cache: 'no-store',
        headers: { Accept: 'application/json' },
      });
      return reading(response.status, response.type === 'opaqueredirect', await response.text());
    } catch {
      return { kind: 'away' };
    }
  }

  /** Sends a file, telling how much of it has gone, from 0 to 1. */
  upload(address, file, told, signal) {
    return new Promise((resolve) => {
      const body = new FormData();
      body.append('_csrf', this.#token());
      body.append('file', file, file.name);
      const request = new XMLHttpRequest();
      request.upload.addEventListener('progress', (event) => event.lengthComputable && told(event.loaded / event.total));
      request.addEventListener('load', () => {
        const elsewhere = request.responseURL !== new URL(address, location.href).href;
        resolve(reading(request.status, elsewhere, request.responseText));
      });
      request.addEventListener('error', () => resolve({ kind: 'away' }));
      request.addEventListener('abort', () => resolve({ kind: 'stopped' }));
      signal.addEventListener('abort', () => request.abort());
      request.open('POST', address);
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader('X-CSRF-TOKEN', this.#token());
      request.send(body);
    });
  }

  /** A page of the desk as a document, which the browser reads without running anything in it. */
  page(address, fields, signal) {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.addEventListener('load', () => resolve({ status: request.status, page: request.responseXML, address: request.responseURL }));
      request.addEventListener('error', () => resolve({ status: 0, page: null, address }));
      request.addEventListener('abort', () => resolve({ status: -1, page: null, address }));
      signal?.addEventListener('abort', () => request.abort());
      request.open(fields ? 'POST' : 'GET', address);
      request.responseType = 'document';
      request.send(fields ? new URLSearchParams({ _csrf: this.#token(), ...fields }) : null);
    });
  }

  /** After somebody has signed in elsewhere, the form needs their new token; says whether there was one. */
  async renew() {
    const { status, page } = await this.page(location.href);
    const token = status === 200 && page?.querySelector('#writing input[name="_csrf"]')?.value;
    if (!token) return false;
    this.#form.elements._csrf.value = token;
    return true;
  }

  #token() {
    return this.#form.elements._csrf?.value ?? '';
  }
}

const reading = (status, elsewhere, text) => {
  if (elsewhere || status === 401 || status === 403) return { kind: 'shut' };
  const data = parsed(text);
  if (status >= 200 && status < 300 && data) return { kind: 'answer', data };
  if (status >= 400 && status < 500 && ![408, 425, 429].includes(status)) return { kind: 'refused', sentence: data?.error };
  return { kind: 'away', sentence: data?.error };
};

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
