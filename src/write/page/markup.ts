/** Markup that is safe to put into a page. */
export interface Markup {
  readonly markup: string
}

/** What a template may be filled with; a text is escaped, markup stays, lists are put together. */
export type Filling = string | number | Markup | undefined | readonly Filling[]

const special = /[&<>"']/gu
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Fill a template with texts that are escaped on the way (自动转义).
 *
 * ```text
 * html`<b title="${'"<script>'}">` → <b title="&quot;&lt;script&gt;">
 * ```
 *
 * Holds inside elements and quoted attributes; no text may stand in a script, a style or a tag's name.
 */
export function html(parts: TemplateStringsArray, ...fillings: readonly Filling[]): Markup {
  const text = parts.reduce((done, part, index) => done + fill(fillings[index - 1]) + part)
  return { markup: text }
}

/** Text of our own that needs no escaping: styles, scripts. */
export function trusted(markup: string): Markup {
  return { markup }
}

function fill(filling: Filling): string {
  if (filling === undefined) return ''
  if (typeof filling === 'object') {
    return 'markup' in filling ? filling.markup : filling.map(fill).join('')
  }
  return String(filling).replace(special, (char) => entities[char] ?? char)
}
