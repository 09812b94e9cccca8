import { headOfBody } from '../lexicon/bodies.ts'
import {
  bodySynonyms,
  departmentWords,
  equalHeads,
  functionSynonyms,
  headSynonyms,
  levelWords,
  partyOffices,
} from '../lexicon/functions.ts'
import { indexWords } from '../lexicon/word-index.ts'

/** A name of one body in its parts: prefix (省, 云溪县, 市委) and what stands behind it. */
export interface UnitName {
  /** Place or level that the name itself prints; empty where it prints none. */
  readonly prefix: string
  readonly rest: string
}

const levels = '省市州盟县区旗镇乡'
const longestPrefix = 16
/** 国家能源局: a prefix that its list does not share. */
export const nation = '国家'

/**
 * Split a name into the level or place before it and the office (层级前缀).
 *
 * ```text
 * 省商务厅 → 省 | 商务厅    云溪县财政局 → 云溪县 | 财政局    市场监管局 → (none) | 市场监管局
 * ```
 *
 * @param name - Without blanks.
 */
export function splitUnitName(name: string): UnitName {
  if (name.startsWith(nation) && headOfBody(name.slice(nation.length))) {
    return { prefix: nation, rest: name.slice(nation.length) }
  }
  const youth = youthLeague.exec(name)?.[1]
  if (youth) return { prefix: youth, rest: '团委' }
  const first = twoNames.exec(name)?.[1] ?? name
  let prefix = ''
  for (let at = 0; at < Math.min(first.length - 1, longestPrefix); at++) {
    if (!levels.includes(name.charAt(at)) || isInLevelWord(name, at)) continue
    const rest = first.slice(at + 1)
    if (headOfBody(rest)) prefix = name.slice(0, at + 1)
  }
  return { prefix, rest: name.slice(prefix.length) }
}

const youthLeague = /^(?:共青)?团(.{0,15}[省市州县区旗])委$/u

function isInLevelWord(name: string, at: number): boolean {
  return levelWords.some((word) => {
    for (let inside = word.indexOf(name.charAt(at)); inside >= 0; ) {
      if (name.startsWith(word, at - inside)) return true
      inside = word.indexOf(name.charAt(at), inside + 1)
    }
    return false
  })
}

const synonyms = new Map(
  functionSynonyms.flatMap((row) => row.map((word) => [word, row[0] ?? word])),
)
const bodies = new Map(bodySynonyms.flatMap((row) => row.map((word) => [word, row[0] ?? word])))
const heads = headSynonyms.flatMap((row) => row.map((word) => ({ word, normal: row[0] ?? word })))
heads.sort((a, b) => b.word.length - a.word.length)

/**
 * Bring an office behind its prefix into its normal form (规范简称).
 *
 * ```text
 * 发改委, 发展改革委, 发展和改革委员会 → 发展改革委
 * 人社局 → 人力资源社会保障局
 * 妇联 → 妇女联合会    发改委(能源局) → 发展改革委(能源局)
 * ```
 *
 * What no table knows stays as it is.
 *
 * @param abbreviations - Short words and their full forms that a user adds.
 */
export function normalOffice(
  rest: string,
  abbreviations: Readonly<Record<string, string>> = {},
): string {
  const [, first, second] = twoNames.exec(rest) ?? []
  if (first && second && headOfBody(second)) {
    const other = splitUnitName(second)
    const names = [first, other.rest].map((name) => normalOffice(name, abbreviations))
    return `${names[0]}(${other.prefix}${names[1]})`
  }
  const head = heads.find(({ word }) => endsInHead(rest, word))
  const end = head ?? plainHead(rest)
  const stem = end ? rest.slice(0, rest.length - end.word.length) : rest
  const full = abbreviations[stem] ?? synonyms.get(stem) ?? stem
  // 公安局 has a head of one character; 管理局 is one only where the stem without it is known.
  const tail = end && (end.word !== '管理局' || full !== stem) ? end.normal : (end?.word ?? '')
  const whole = full + tail
  return bodies.get(whole) ?? bodies.get(rest) ?? whole
}

/** A body with a second name behind it: 发改委(能源局). */
const twoNames = /^([^()]+)\(([^()]+)\)$/u

/** A government is its head alone behind a place; 办公室 alone is a name. */
function endsInHead(rest: string, head: string): boolean {
  return rest.endsWith(head) && (rest.length > head.length || governments.includes(head))
}

const governments = ['政府', '人民政府', '管委会', '管理委员会']

function plainHead(rest: string): { readonly word: string; readonly normal: string } | undefined {
  const word = headOfBody(rest)
  return word && word.length < rest.length ? { word, normal: word } : undefined
}

/** Key that is equal for the names of one body: 市发改委 and 市发展和改革局 have one. */
export function keyOf(prefix: string, office: string): string {
  const head = equalHeads.find((one) => office.endsWith(one))
  const stem = head ? office.slice(0, -head.length) : office
  return head && isDepartment(office) ? `${prefix}${stem}#` : prefix + office
}

const words = indexWords(departmentWords)
const innerHeads = ['局', '委', '办', '厅', '部']
const outerHeads = [
  '分局',
  '总局',
  '局',
  '委',
  '厅',
  '办',
  '部',
  '中心',
  '社',
  '联',
  '协会',
  '工会',
  '联社',
  '支队',
  '大队',
  '总队',
  '委员会',
  '办公室',
  '馆',
  '院',
  '协',
  '会',
]

/**
 * True for an office that says nothing of its place: nothing but words that departments are named
 * with, and a head (财政厅, 市场监管局, 公路养护中心).
 */
export function isDepartment(office: string): boolean {
  const [, first] = twoNames.exec(office) ?? []
  return isPlainDepartment(first ?? office)
}

function isPlainDepartment(office: string): boolean {
  if (bodies.has(office) || partyOffices.includes(office)) return true
  const head = outerHeads.find((one) => office.endsWith(one))
  if (!head || head.length === office.length) return false
  let at = 0
  const end = office.length - head.length
  while (at < end) {
    const word = words
      .first()
      .get(office.charCodeAt(at))
      ?.find((one) => at + one.length <= end && office.startsWith(one, at))
    const inner = at > 0 ? innerHeads.find((one) => office.startsWith(one, at)) : undefined
    const step = word ?? inner
    if (!step) return false
    at += step.length
  }
  return true
}

/** True for a party office (宣传部), whose prefix holds the committee: 市委宣传部. */
export function isPartyOffice(office: string): boolean {
  return partyOffices.includes(office)
}
