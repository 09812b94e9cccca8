import type { Sealed } from '../page/page.ts'

/**
 * Script of the page: filters, keys, linked stretches. It reads attributes that we wrote and sets
 * classes; no text of a plan runs through it.
 */
export const script: Sealed = {
  digest: 'dF2z59jqXFGhHieyTdCEoqqWobChqkmdNsqPZloaXvo=',
  text: `
'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const entries = all('article');
  const buttons = all('button[data-filter]');
  const isOff = (button) => button.getAttribute('aria-pressed') === 'false';
  const off = new Set(buttons.filter(isOff).map((button) => button.dataset.filter));
  const shown = () => entries.filter((entry) => !entry.hidden);
  const status = document.querySelector('[role=status]');
  const apply = () => {
    for (const entry of entries) {
      const relations = entry.dataset.relation.split(' ');
      const fields = entry.dataset.fields.split(' ').filter(Boolean);
      const byRelation = relations.every((relation) => off.has('relation ' + relation));
      const byField = fields.length > 0 && fields.every((field) => off.has('field ' + field));
      entry.hidden = byRelation || byField;
      for (const row of all('tr[data-field]', entry)) row.hidden = off.has('field ' + row.dataset.field);
    }
    status.textContent = shown().length + ' / ' + entries.length;
  };
  const toggle = (button) => {
    const pressed = button.getAttribute('aria-pressed') === 'true';
    button.setAttribute('aria-pressed', String(!pressed));
    const name = button.dataset.filter;
    if (pressed) off.add(name); else off.delete(name);
    apply();
  };
  for (const button of buttons) button.addEventListener('click', () => toggle(button));
  const step = (by) => {
    const list = shown();
    if (list.length === 0) return;
    const at = list.indexOf(document.activeElement && document.activeElement.closest('article'));
    const next = at === -1 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by));
    list[next].focus();
    list[next].scrollIntoView({ block: 'start' });
  };
  const light = (mark) => {
    for (const other of all('mark.on')) other.classList.remove('on');
    const entry = mark.closest('article');
    for (const other of all('mark', entry)) if (other.dataset.change === mark.dataset.change) other.classList.add('on');
  };
  document.addEventListener('click', (event) => {
    const mark = event.target.closest && event.target.closest('mark');
    if (mark) light(mark);
  });
  document.addEventListener('focusin', (event) => {
    if (event.target.matches('mark')) light(event.target);
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j' || event.key === 'n') step(1);
    else if (event.key === 'k' || event.key === 'p') step(-1);
    else if (event.key === '0') { for (const button of buttons) if (isOff(button)) toggle(button); }
    else if (event.key >= '1' && event.key <= '9') { const button = buttons[Number(event.key) - 1]; if (!button) return; toggle(button); }
    else if (event.key === 'Escape') for (const mark of all('mark.on')) mark.classList.remove('on');
    else return;
    event.preventDefault();
  });
  apply();
})();
`,
}
