import { readLabel } from '../lexicon/labels.ts'
import { labels } from '../lexicon/roles.ts'
import { isPageNumber } from '../lexicon/site-lines.ts'
import type { Layer } from '../model/block.ts'
import { longest } from './extents.ts'
import { isBodyName, readDateLine } from './lines.ts'
import { type FlowPiece, folded, isPiece } from './piece.ts'

/** Lines beside a page's number that the document prints before: its running heads (页眉). */
export function findRunningHeads(layer: Layer, flow: readonly FlowPiece[]): ReadonlySet<FlowPiece> {
  const texts = flow.map((piece) => (isPiece(piece) ? folded(layer, piece).trim() : ''))
  const heads = new Set<FlowPiece>()
  const [seen, besidePage] = [new Set<string>(), new Set<string>()]
  let above = ''
  for (const [index, piece] of flow.entries()) {
    const text = texts[index] ?? ''
    if (isPageNumber(text)) continue
    const isBeside = [index - 1, index + 1].some((at) => isPageNumber(texts[at] ?? ''))
    // 责任单位 / - 3 - / 县水务局: a label and what it labels are printed again and again.
    const isPrintedAgain = isBeside && seen.has(text) && !labels.has(above) && mayBeHead(text)
    // A signature at the top of the last page prints the letterhead once more.
    if (isPrintedAgain && (besidePage.has(text) || !isSignature(text))) heads.add(piece)
    seen.add(text)
    if (isBeside) besidePage.add(text)
    above = text
  }
  return heads
}

function isSignature(text: string): boolean {
  return isBodyName(text) || readDateLine(text) !== undefined
}

/** A running head has more characters than a page’s number or a word of a table. */
const shortestHead = 4

function mayBeHead(text: string): boolean {
  if (labels.has(text)) return false
  return (
    text.length >= shortestHead &&
    text.length <= longest.runningHead &&
    !readLabel(text) &&
    !text.includes(':')
  )
}
