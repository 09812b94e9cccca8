import { levelOf } from './parties.ts'
import { issuerCodes } from './words/documents.ts'
import { genres, themes, verbs } from './words/prose.ts'
import type { Writer } from './writer.ts'
import { choose } from './writer.ts'

/** The names that a document's head is made of. */
export interface Names {
  readonly issuer: string
  readonly title: string
  /** The title names its body. */
  readonly named: boolean
  readonly subtitle: string
  readonly planYear: number | null
  readonly theme: string
}

/** Draw issuer and title. `alone`: nothing but the title names the document's body. */
export function drawNames(w: Writer): Names {
  const issuer = drawIssuer(w)
  const theme = w.random.pick(themes)
  const genre = w.random.pick(genres)
  const kind = choose(w, 'planTitle')
  const year = w.baseYear
  const all = w.level === 'nation' || w.kind === 'office' ? '' : `全${levelOf(w)}`
  const place = w.kind === 'office' || w.level === 'nation' ? '' : w.place
  const titles = {
    'place-year': `${place}${year}年${theme}${genre}`,
    'year-all': `${year}年${all}${theme}${genre}`,
    place: `${place}${theme}${genre}`,
    issuer: `${issuer}${year}年${theme}${genre}`,
    about: `${issuer}关于${w.random.pick(verbs)}${theme}的${w.random.pick(['实施意见', '意见', '若干措施'])}`,
  }
  const title = titles[kind]
  const printsYear = title.includes(`${year}年`)
  const drawn = choose(w, 'subtitle')
  const subtitle =
    drawn === 'years' && !printsYear
      ? `（${year}—${year + 2}年）`
      : drawn === 'trial'
        ? '（试行）'
        : ''
  return {
    issuer,
    title,
    named: kind === 'issuer' || kind === 'about',
    subtitle,
    planYear: printsYear ? year : null,
    theme,
  }
}

function drawIssuer(w: Writer): string {
  if (w.kind === 'office')
    return w.place + w.random.pick(['水务局', '教育局', '统计局', '医疗保障局', '农业农村局'])
  if (w.level === 'nation') return '国务院办公厅'
  const hall = w.level === 'province' ? '办公厅' : '办公室'
  return w.place + w.random.pick(['人民政府', `人民政府${hall}`])
}

/** Draw a document number (文号) of the year. */
export function drawNumber(w: Writer, form: 'plain' | 'spaced' | 'square'): string {
  const code = w.random.pick(issuerCodes)
  const serial = w.random.between(1, 160)
  if (form === 'square') return `${code}[${w.baseYear}]${serial}号`
  return form === 'spaced'
    ? `${code} 〔${w.baseYear}〕 ${serial} 号`
    : `${code}〔${w.baseYear}〕${serial}号`
}

/** Addressees as printed, and the names in them. */
export interface Addressees {
  readonly text: string
  readonly names: readonly string[]
}

const addressees: Readonly<Record<string, readonly Addressees[]>> = {
  nation: [
    {
      text: '各省、自治区、直辖市人民政府，国务院各部委、各直属机构',
      names: ['各省、自治区、直辖市人民政府', '国务院各部委', '各直属机构'],
    },
  ],
  province: [
    {
      text: '各市（州）人民政府，省政府各部门、各直属机构',
      names: ['各市（州）人民政府', '省政府各部门', '各直属机构'],
    },
    { text: '各设区市人民政府，省有关部门', names: ['各设区市人民政府', '省有关部门'] },
  ],
  city: [
    {
      text: '各县（市、区）人民政府，市政府各委、办、局，各有关单位',
      names: ['各县（市、区）人民政府', '市政府各委、办、局', '各有关单位'],
    },
    {
      text: '各县市区人民政府、管理区、经开区管委会，市直有关单位',
      names: ['各县市区人民政府', '管理区、经开区管委会', '市直有关单位'],
    },
    { text: '各区县人民政府，市直有关部门、单位', names: ['各区县人民政府', '市直有关部门、单位'] },
  ],
  county: [
    {
      text: '各乡镇人民政府、街道办事处，县级有关部门（单位）',
      names: ['各乡镇人民政府', '街道办事处', '县级有关部门（单位）'],
    },
    { text: '各乡镇人民政府，县直各单位', names: ['各乡镇人民政府', '县直各单位'] },
    { text: '各有关部门和单位', names: ['各有关部门和单位'] },
  ],
  town: [{ text: '各村（社区），镇属各单位', names: ['各村（社区）', '镇属各单位'] }],
  office: [{ text: '机关各科室、局属各单位', names: ['机关各科室', '局属各单位'] }],
}

export function drawAddressees(w: Writer): Addressees {
  return w.random.pick(addressees[w.kind === 'office' ? 'office' : w.level] ?? [])
}

/** A day of the plan's year and the forms it is printed in. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const hanDigits = '〇一二三四五六七八九'

/** Print a date in the form drawn for the document. */
export function drawDate(w: Writer, { year, month, day }: Day): string {
  const form = choose(w, 'dateForm')
  const han = (zero: string) =>
    String(year).replace(/\d/gu, (digit) =>
      digit === '0' ? zero : hanDigits.charAt(Number(digit)),
    )
  const rest = `年${hanNumber(month)}月${hanNumber(day)}日`
  return {
    digits: `${year}年${month}月${day}日`,
    spaced: `${year} 年 ${month} 月 ${day} 日`,
    han: han('〇') + rest,
    circle: han('○') + rest,
    letter: han('O') + rest,
    dashed: `${year}-${pad(month)}-${pad(day)}`,
    // Only where one reading is left of the digits.
    lost:
      month < 10 && month > 1 && day > 9 ? `${year}${month}${day}` : `${year}年${month}月${day}日`,
  }[form]
}

function hanNumber(count: number): string {
  const digits = '零一二三四五六七八九'
  const tens = Math.floor(count / 10)
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`
  return head + (count % 10 === 0 ? '' : digits.charAt(count % 10))
}

export function pad(count: number): string {
  return String(count).padStart(2, '0')
}
