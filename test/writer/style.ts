import type { Random } from './random.ts'
import type { Switch } from './switches.ts'
import { draw, type Style, type StyleGroup, styleGroups } from './writer.ts'

type Draft = { -readonly [G in StyleGroup]: Switch<G> }

/** Draw a document's style, without the combinations that no reader could tell apart. */
export function drawStyle(random: Random): Style {
  const style = Object.fromEntries(
    styleGroups.map((group) => [group, draw(random, group) as string]),
  ) as unknown as Draft
  for (const rule of rules) rule(style)
  return style
}

const bracketPlaces: readonly Switch<'clausePlace'>[] = ['after-stop', 'before-stop']
const onOneLine = ({ format, textLayout }: Draft) => format === 'text' && textLayout === 'one-line'

/** Each takes back what cannot be read beside the rest; `ambiguous.ts` gives the examples. */
const rules: readonly ((style: Draft) => void)[] = [
  (style) => {
    if (style.standing !== 'no' && style.clauses === 'none') style.clauses = 'all'
  },
  (style) => {
    if (style.scheme !== 'bare>bare') return
    style.clauses = 'all'
    if (!bracketPlaces.includes(style.clausePlace)) style.clausePlace = 'after-stop'
  },
  (style) => {
    if (style.standing === 'no') return
    if (!bracketPlaces.includes(style.clausePlace)) style.clausePlace = 'after-stop'
  },
  (style) => {
    if (style.standing === 'first-leads-notice' && style.head !== 'notice') style.standing = 'no'
  },
  (style) => {
    const single = ['cn', 'arabic', 'paren'].includes(style.scheme)
    if (single && style.general !== 'none') style.general = style.scheme === 'cn' ? 'prose' : 'none'
  },
  (style) => {
    if (style.scheme.startsWith('bare')) style.general = style.general === 'none' ? 'none' : 'prose'
    if (style.scheme.startsWith('bare') && style.clausePlace === 'value-lines') {
      style.clausePlace = 'label-lines'
    }
  },
  (style) => {
    if (style.labelGap === 'alone' && (!style.scheme.startsWith('cn') || style.scheme === 'cn')) {
      style.labelGap = 'none'
    }
  },
  (style) => {
    // Without numbers and clauses paragraphs are tasks to nobody.
    if (style.scheme === 'bare>bare' && style.table === 'attached') style.table = 'none'
  },
  (style) => {
    // A table that divides a plan's work stands in a plan whose text names nobody.
    if (style.table === 'attached') style.clauses = 'none'
    if (style.table === 'attached') style.standing = 'no'
    if (style.table === 'attached') style.itemForm = 'run-in'
  },
  (style) => {
    if (style.table !== 'none' && style.textLayout !== 'crlf' && style.textLayout !== 'blank') {
      style.textLayout = 'lines'
    }
    if (style.table === 'alone') style.standing = 'no'
  },
  (style) => {
    if (style.parts === 'one') return
    if (style.head !== 'notice' || style.table !== 'none' || onOneLine(style)) style.parts = 'one'
    else style.standing = 'no'
  },
  (style) => {
    // A header without the name of its first column, where the names alone are left.
    const barred = ['bars', 'bars-empty', 'bars-missing', 'many-bars', 'head-again']
    if (
      style.headerPrint === 'short' &&
      style.format === 'text' &&
      !barred.includes(style.tablePrint)
    ) {
      style.headerPrint = 'plain'
    }
  },
  (style) => {
    if (style.format !== 'text' && style.damage === 'tags') style.damage = 'none'
    if (style.format !== 'text' && style.damage === 'stops') style.damage = 'none'
  },
  (style) => {
    if (style.format !== 'text' || style.textLayout !== 'gaps') return
    if (style.labelGap === 'wide') style.labelGap = 'none'
    style.pages = 'none'
  },
  oneLine,
]

/** What loses its line breaks must have marks of another kind between its parts. */
function oneLine(style: Draft): void {
  if (!onOneLine(style)) return
  if (style.head === 'notice' || style.head === 'recipients') style.head = 'direct'
  if (style.standing === 'first-leads-notice') style.standing = 'no'
  if (style.itemForm === 'only-open') style.itemForm = 'only'
  if (style.itemForm.startsWith('line')) style.itemForm = 'run-in'
  if (!bracketPlaces.includes(style.clausePlace)) style.clausePlace = 'after-stop'
  if (style.scheme.startsWith('bare') || style.scheme.startsWith('chapter'))
    style.scheme = 'cn>paren'
  if (style.scheme.endsWith('task')) style.scheme = 'cn>paren>arabic'
  if (style.lastSection === 'prose') style.lastSection = 'plain'
  if (style.general === 'principles') style.general = 'items'
  style.labelGap = 'none'
  style.pages = 'none'
}
