/** Elements that stand as a block of their own. */
export const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li ' +
    'listing main menu nav ol optgroup option p pre section select summary table tbody td textarea ' +
    'tfoot th thead title tr ul xmp'
  ).split(' '),
)

/** Elements without an end tag. */
export const voidNames: ReadonlySet<string> = new Set(
  (
    'area base basefont bgsound br col command embed frame hr img image input isindex keygen link ' +
    'meta param source track wbr'
  ).split(' '),
)

/** Elements whose text is never printed. */
export const silentNames: ReadonlySet<string> = new Set(
  (
    'applet audio canvas datalist iframe math noembed noframes noscript object script style svg ' +
    'template video'
  ).split(' '),
)

/** Elements that never hold a part of a document: navigation, footers, controls. */
export const furnitureNames: ReadonlySet<string> = new Set(
  'aside button dialog footer menu nav optgroup option select textarea title'.split(' '),
)

/** Blocks that may stand in a `<p>` at most by mistake: their start tag closes it. */
export const closesParagraph: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre ' +
    'section summary table ul xmp'
  ).split(' '),
)

/** No end tag reaches beyond one of these. */
export const scopeNames: ReadonlySet<string> = new Set(['table', 'td', 'th', 'caption'])

export const headingNames: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** What a tag closes, and beyond what it does not look. */
interface Closing {
  readonly closes: ReadonlySet<string>
  readonly stops: ReadonlySet<string>
}

const items = new Set(['li'])
const lists = new Set(['ul', 'ol', 'dir', 'menu', ...scopeNames])
const terms = new Set(['dd', 'dt'])
const definitions = new Set(['dl', ...scopeNames])
const tableOnly = new Set(['table'])
const cells = new Set(['td', 'th'])

/** Start tags that close what stands open before them. */
export const startTags: ReadonlyMap<string, Closing> = new Map([
  ['li', { closes: items, stops: lists }],
  ['dd', { closes: terms, stops: definitions }],
  ['dt', { closes: terms, stops: definitions }],
  ['option', { closes: new Set(['option']), stops: new Set(['select', 'optgroup']) }],
])

/** Parts of tables, and what each stands in directly: whatever is open in that is closed. */
export const tableParts: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['td', new Set(['tr', 'table'])],
  ['th', new Set(['tr', 'table'])],
  ['tr', new Set(['tbody', 'thead', 'tfoot', 'table'])],
  ['tbody', tableOnly],
  ['thead', tableOnly],
  ['tfoot', tableOnly],
  ['caption', tableOnly],
])

/** End tags that close more than the innermost element of their name. */
export const endTags: ReadonlyMap<string, Closing> = new Map([
  ...[...headingNames].map((name) => [name, { closes: headingNames, stops: scopeNames }] as const),
  ['li', { closes: items, stops: lists }],
  ['td', { closes: cells, stops: tableOnly }],
  ['th', { closes: cells, stops: tableOnly }],
  ['tr', { closes: new Set(['tr']), stops: tableOnly }],
  ['tbody', { closes: new Set(['tbody']), stops: tableOnly }],
  ['thead', { closes: new Set(['thead']), stops: tableOnly }],
  ['tfoot', { closes: new Set(['tfoot']), stops: tableOnly }],
  ['table', { closes: tableOnly, stops: new Set<string>() }],
])
