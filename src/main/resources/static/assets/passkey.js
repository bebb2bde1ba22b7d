/* Asks the device for a passkey, and sends its answer with the form that wants it (WebAuthn, Level 3). Without it a password does. */
(() => {
  'use strict';
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) return;

  const question = async (form) => {
    const csrf = document.querySelector('meta[name="csrf"]').content;
    const answer = await fetch(form.dataset.challenge, { method: 'POST', headers: { 'X-CSRF-TOKEN': csrf } });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const credential = (form, asked) => form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });

  const send = async (form) => {
    const problem = form.querySelector('[data-passkey-problem]');
    problem.hidden = true;
    try {
      const given = await credential(form, await question(form));
      form.elements[form.dataset.answer].value = JSON.stringify(given);
      form.submit();
    } catch {
      problem.hidden = false;
    }
  };

  // A form with a password in it has a button of its own for the key; any other form is all about the key.
  const offer = (form) => {
    const button = form.querySelector('[data-passkey-button]');
    if (button) {
      button.addEventListener('click', () => send(form));
      button.hidden = false;
    } else {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        send(form);
      });
      form.hidden = false;
    }
  };

  document.querySelectorAll('form[data-passkey]').forEach(offer);
})();
