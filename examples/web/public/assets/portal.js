// SPDX-License-Identifier: MIT
// Comforts only: every page works without this file.
'use strict';

// How an amount was understood, as it is typed. The server decides; what is not plainly readable here is left to it.
const moneyForm = /^(-?)\s*(?:rp\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*([a-z]+)?$/i;
const moneyZeros = { '': 0, rb: 3, ribu: 3, jt: 6, juta: 6, m: 9, miliar: 9, milyar: 9, triliun: 12 };

function readMoney(text) {
  const found = moneyForm.exec(text.trim());
  const zeros = found ? moneyZeros[(found[4] || '').toLowerCase()] : undefined;
  if (zeros === undefined) return null;
  const part = found[3] || '';
  if (part.replace(/0+$/, '').length > zeros) return null;
  const digits = found[2].replace(/\./g, '') + part.padEnd(zeros, '0').slice(0, zeros);
  if (digits.length > 18) return null;
  return found[1] + 'Rp' + digits.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, '.');
}

for (const input of document.querySelectorAll('[data-money]')) {
  const reading = document.createElement('output');
  reading.className = 'reading';
  reading.htmlFor = input.id;
  input.parentElement.append(reading);
  const show = () => {
    const text = readMoney(input.value);
    reading.textContent = text && text !== input.value.trim() ? '= ' + text : '';
  };
  input.addEventListener('input', show);
  show();
}

for (const section of document.querySelectorAll('details.section')) {
  const count = section.querySelector('[data-count]');
  const inputs = [...section.querySelectorAll('input:not([type=hidden]):not([name=purpose]), select')];
  const all = new Set(inputs.map((input) => input.name)).size;
  const show = () => {
    const filled = inputs.filter((input) => input.value.trim() !== '' && (input.type !== 'radio' || input.checked)).length;
    count.textContent = filled + '/' + all + ' ' + count.dataset.count;
  };
  section.addEventListener('input', show);
  show();
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// A link from the list of errors leads into a section that may be closed.
for (const link of document.querySelectorAll('#errors a')) {
  link.addEventListener('click', (event) => {
    const input = document.getElementById(link.hash.slice(1));
    if (!input) return;
    event.preventDefault();
    const section = input.closest('details');
    if (section) section.open = true;
    input.focus();
  });
}
document.getElementById('errors')?.focus();
document.querySelector('.save [aria-invalid]')?.focus();

// Paper has no folds to open.
window.addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll('main details:not([open])')) {
    fold.open = true;
    fold.dataset.folded = '';
  }
});
window.addEventListener('afterprint', () => {
  for (const fold of document.querySelectorAll('details[data-folded]')) {
    fold.open = false;
    delete fold.dataset.folded;
  }
});

// Sends a file with a bar that shows how much has gone.
const upload = document.querySelector('[data-upload]');
if (upload) {
  upload.addEventListener('submit', (event) => {
    event.preventDefault();
    const error = upload.querySelector('[data-error]');
    const bar = upload.querySelector('[data-progress]');
    const button = upload.querySelector('button');
    const fail = (text) => {
      error.textContent = text;
      error.hidden = false;
      bar.hidden = true;
      button.disabled = false;
    };
    const request = new XMLHttpRequest();
    request.open('POST', upload.action);
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', (sent) => {
      bar.querySelector('progress').value = sent.total ? (sent.loaded * 100) / sent.total : 0;
    });
    request.addEventListener('load', () => {
      if (request.response?.address) location.assign(request.response.address);
      else fail(request.response?.error || String(request.status));
    });
    request.addEventListener('error', () => upload.submit());
    request.send(new FormData(upload));
    error.hidden = true;
    bar.hidden = false;
    button.disabled = true;
  });
}

// Goes on with a file until it is done.
const proceed = document.querySelector('[data-proceed]');
if (proceed) {
  const text = proceed.querySelector('[data-text]');
  const bar = proceed.querySelector('progress');
  const button = proceed.querySelector('.actions');
  const number = new Intl.NumberFormat(document.documentElement.lang);
  proceed.querySelector('[data-noscript]').hidden = true;
  button.hidden = true;
  const step = async () => {
    try {
      const headers = { Accept: 'application/json' };
      const answer = await fetch(proceed.action, { method: 'POST', body: new FormData(proceed), headers });
      if (!answer.ok) throw new Error(String(answer.status));
      const state = await answer.json();
      if (state.state === 'done') {
        location.reload();
        return;
      }
      bar.value = state.done;
      const words = text.dataset.text.replace('{done}', number.format(state.done));
      text.textContent = words.replace('{total}', number.format(state.total));
      setTimeout(step, 50);
    } catch {
      button.hidden = false;
    }
  };
  step();
}
