import type { Attributes, Setting } from './tree.ts'

const boldNames: ReadonlySet<string> = new Set(['b', 'strong', 'th'])
const preNames: ReadonlySet<string> = new Set(['pre', 'xmp', 'listing', 'textarea', 'plaintext'])
/** Elements that set their text without any attribute. */
const settingNames: ReadonlySet<string> = new Set([...boldNames, ...preNames, 'center', 'table'])

/** Of an element without an attribute that matters. */
export const noAttributes: Attributes = {}

const noDisplay = /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/iu
const weight = /font-weight\s*:\s*(bold|normal|\d{3})/iu
const alignment = /text-align\s*:\s*(left|center|right|justify|start|end)/iu
const whiteSpace = /white-space\s*:\s*(pre|normal|nowrap)/iu

/** What one style attribute says. */
interface Style {
  readonly hidden: boolean
  readonly bold?: boolean
  readonly pre?: boolean
  readonly align?: Setting['align']
}

/** The setting of the page itself. */
export const plainSetting: Setting = {
  bold: false,
  link: false,
  hidden: false,
  pre: false,
  align: 'left',
}

/**
 * Make the function that finds how an element sets its text.
 *
 * Equal settings of neighbours are one object, and a style that comes again is read once.
 */
export function settings(): (outer: Setting, name: string, attributes: Attributes) => Setting {
  const styles = new Map<string, Style>()
  const styleOf = (text: string | undefined) => {
    if (text === undefined) return undefined
    const known = styles.get(text)
    if (known) return known
    const style = readStyle(text)
    styles.set(text, style)
    return style
  }
  return (outer, name, attributes) => {
    if (attributes === noAttributes && !settingNames.has(name)) return outer
    const setting = settingIn(outer, name, attributes, styleOf(attributes.style))
    return isSame(setting, outer) ? outer : setting
  }
}

function settingIn(
  outer: Setting,
  name: string,
  attributes: Attributes,
  style: Style | undefined,
): Setting {
  return {
    bold: style?.bold ?? (boldNames.has(name) || outer.bold),
    link: outer.link || (name === 'a' && attributes.href !== undefined),
    hidden: outer.hidden || style?.hidden === true || isHidden(attributes),
    pre: style?.pre ?? (preNames.has(name) || outer.pre),
    align: style?.align ?? alignOfElement(name, attributes) ?? outer.align,
  }
}

function isHidden(attributes: Attributes): boolean {
  return attributes.hidden !== undefined || attributes['aria-hidden'] === 'true'
}

function isSame(one: Setting, other: Setting): boolean {
  return (
    one.bold === other.bold &&
    one.link === other.link &&
    one.hidden === other.hidden &&
    one.pre === other.pre &&
    one.align === other.align
  )
}

function readStyle(text: string): Style {
  const bold = weight.exec(text)?.[1]
  const space = whiteSpace.exec(text)?.[1]
  const align = alignOf(alignment.exec(text)?.[1])
  return {
    hidden: noDisplay.test(text),
    ...(bold === undefined ? {} : { bold: isBold(bold) }),
    ...(space === undefined ? {} : { pre: space === 'pre' }),
    ...(align === undefined ? {} : { align }),
  }
}

/** Weights of CSS from which on a font without so many is set bold. */
const boldFrom = 600

function isBold(value: string): boolean {
  return value === 'bold' || Number(value) >= boldFrom
}

function alignOf(value: string | undefined): Setting['align'] | undefined {
  switch (value?.toLowerCase()) {
    case undefined:
      return undefined
    case 'center':
    case 'middle':
      return 'center'
    case 'right':
    case 'end':
      return 'right'
    default:
      return 'left'
  }
}

/** A table begins anew at the left, whatever stands around it; its own `align` moves the table. */
function alignOfElement(name: string, { align }: Attributes): Setting['align'] | undefined {
  if (name === 'center') return 'center'
  return name === 'table' ? 'left' : alignOf(align)
}
