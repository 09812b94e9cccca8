import type { Sealed } from '../page/page.ts'

/** Script of the page: filters and keys. No text of a plan runs through it. */
export const script: Sealed = {
  digest: 'b8mIZ8Nj3yS/mgc3Y32KhLWIGsRAbrPMhv/9WbFCpSI=',
  text: `
'use strict';
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const rows = all('tbody tr');
  const buttons = all('button[data-filter]');
  const off = new Set();
  const status = document.querySelector('[role=status]');
  const shown = () => rows.filter((row) => !row.hidden);
  const apply = () => {
    for (const row of rows) row.hidden = row.dataset.degrees.split(' ').every((degree) => off.has(degree));
    status.textContent = shown().length + ' / ' + rows.length;
  };
  const toggle = (button) => {
    const pressed = button.getAttribute('aria-pressed') === 'true';
    button.setAttribute('aria-pressed', String(!pressed));
    if (pressed) off.add(button.dataset.filter); else off.delete(button.dataset.filter);
    apply();
  };
  for (const button of buttons) button.addEventListener('click', () => toggle(button));
  const step = (by) => {
    const list = shown();
    if (list.length === 0) return;
    const at = list.indexOf(document.activeElement && document.activeElement.closest('tbody tr'));
    const next = at === -1 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by));
    list[next].focus();
    list[next].scrollIntoView({ block: 'center' });
  };
  const open = (value) => { for (const details of all('details')) details.open = value; };
  addEventListener('beforeprint', () => open(true));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j' || event.key === 'n') step(1);
    else if (event.key === 'k' || event.key === 'p') step(-1);
    else if (event.key === 'e') open(!all('details').some((details) => details.open));
    else if (event.key >= '1' && event.key <= '4') { const button = buttons[Number(event.key) - 1]; if (button) toggle(button); }
    else return;
    event.preventDefault();
  });
  apply();
})();
`,
}
