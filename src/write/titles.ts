import type { Language } from '../diagnostics/codes.ts'
import type { Plan } from '../model/plan.ts'
import { toPrintable } from './printable.ts'

const several: Readonly<Record<Language, string>> = {
  en: 'Tasks of several plans',
  zh: '任务汇总表',
}
/** Titles that name a table already. */
const namesTable = /(?:表|清单|台账)(?:\([^()]*\)|（[^（）]*）)?$/u

/** What stands above the table: 青石县2023年工作要点任务分工表. */
export function titleOf(plans: readonly Plan[], language: Language): string {
  const [first, second] = plans
  if (first === undefined || second !== undefined) return several[language]
  const name = nameOf(first)
  return language === 'zh' && !namesTable.test(name) ? `${name}任务分工表` : name
}

/** Title of a plan on one line; the name of its file where it has none. */
export function nameOf({ meta, source }: Plan): string {
  return toPrintable(meta.title || source.name).replaceAll('\n', '')
}

/** The line below the title: document number, issuing bodies, date of issue (文号, 发文机关, 成文日期). */
export function subtitleOf(plans: readonly Plan[]): string {
  const [first, second] = plans
  if (first === undefined || second !== undefined) return ''
  const { documentNumber, issuers, issuedOn } = first.meta
  const parts = [documentNumber?.text, issuers.join('、'), issuedOn]
  return toPrintable(parts.filter(Boolean).join('  ')).replaceAll('\n', '')
}

/** A day that belongs to the plans, so that what is written of them is the same on every day. */
export function dayOf(plans: readonly Plan[]): string {
  const days = plans.flatMap(({ meta }) => {
    const year = meta.planYear ?? meta.documentNumber?.year
    const first = year === undefined ? [] : `${String(year).padStart(4, '0')}-01-01`
    return meta.issuedOn ?? meta.publishedOn ?? meta.printedOn ?? first
  })
  return days.sort().at(-1) ?? '2000-01-01'
}
