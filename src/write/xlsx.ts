import type { Language } from '../diagnostics/codes.ts'
import type { Plan } from '../model/plan.ts'
import { sheetNames } from '../sheet/names.ts'
import { officeFont } from '../sheet/office-style.ts'
import type { Sheet } from '../sheet/workbook.ts'
import { writeWorkbook } from '../sheet/write.ts'
import { columns, type Row } from './columns.ts'
import { mergeRows } from './merges.ts'
import { toPrintable } from './printable.ts'
import { buildRows, keysOf, layOut } from './table.ts'
import { dayOf, nameOf, subtitleOf, titleOf } from './titles.ts'
import { drawSheet } from './workbook/sheet.ts'
import { dealRows, rowsWithoutUnit, type UnitRows } from './workbook/units.ts'
import type { Grain, WriteOptions, Writer } from './writer.ts'

const words = {
  task: { en: 'Tasks', zh: '任务分工' },
  party: { en: 'Bodies', zh: '责任单位' },
  deadline: { en: 'Deadlines', zh: '完成时限' },
  target: { en: 'Targets', zh: '量化指标' },
  citation: { en: 'Citations', zh: '引用文件' },
  counts: { en: 'Summary', zh: '汇总' },
  without: { en: 'No body named', zh: '未列责任单位' },
  unit: { en: 'Body', zh: '单位' },
  total: { en: 'Tasks', zh: '任务数' },
  all: { en: 'All tasks', zh: '全部任务' },
  ofUnit: { en: ': tasks', zh: '任务清单' },
  ofUnits: { en: 'Tasks by body', zh: '任务汇总表' },
} as const satisfies Record<string | Grain, Readonly<Record<Language, string>>>

/**
 * Write a workbook (Excel): the division of work (任务分工表) as one sheet, or a sheet for each body
 * behind one of counts.
 *
 * Dates are dates, every text is a text. The same plans give the same workbook.
 */
export const xlsxWriter: Writer = {
  name: 'xlsx',
  extension: 'xlsx',
  content: 'binary',
  async write(plans, options) {
    const rows = buildRows(plans, options)
    const title = titleOf(plans, options.headers)
    return writeWorkbook({
      title,
      modified: `${dayOf(plans)}T00:00:00Z`,
      font: officeFont,
      sheets:
        options.sheets === 'by-unit'
          ? drawUnits(plans, rows, options)
          : [
              drawRows(rows, plans, options, {
                name: words[options.grain ?? 'task'][options.headers],
                title,
                subtitle: subtitleOf(plans),
              }),
            ],
    })
  },
}

/** A name that Excel keeps for itself. */
const ownNames = ['History']

interface Names {
  readonly name: string
  readonly title: string
  readonly subtitle: string
}

function drawRows(
  found: readonly Row[],
  plans: readonly Plan[],
  options: WriteOptions,
  names: Names,
): Sheet {
  const keys = keysOf(plans, options)
  // In a tidy table one row is one thing: nothing is merged, so that tables join.
  const { rows, spanOf } = options.grain ? { rows: found, spanOf: () => 1 } : mergeRows(found, keys)
  return drawSheet({
    ...names,
    columns: keys.map((key) => ({ key, header: columns[key][options.headers] })),
    rows: layOut(rows, keys, options.headers).rows,
    spanOf: (column, row) => spanOf(keys[column] ?? 'text', row),
  })
}

function drawUnits(
  plans: readonly Plan[],
  rows: readonly Row[],
  options: WriteOptions,
): readonly Sheet[] {
  const language = options.headers
  const units = dealRows(plans, rows, options)
  const without = rowsWithoutUnit(rows)
  const lists = [
    ...units.map(({ name, rows: own }) => ({ name, rows: own })),
    ...(without.length > 0 ? [{ name: words.without[language], rows: without }] : []),
  ]
  const [first = '', ...names] = sheetNames(
    [words.counts[language], ...lists.map(({ name }) => toPrintable(name))],
    ownNames,
  )
  const subtitle = plans.map(nameOf).join('、')
  return [
    drawCounts(units, rows, without, language, {
      name: first,
      title: summaryTitle(plans, language),
      subtitle: '',
    }),
    ...lists.map(({ name, rows: own }, index) =>
      drawRows(own, plans, options, {
        name: names[index] ?? '',
        title: `${name}${words.ofUnit[language]}`,
        subtitle,
      }),
    ),
  ]
}

function summaryTitle(plans: readonly Plan[], language: Language): string {
  const [only, second] = plans
  const what = words.ofUnits[language]
  if (!only || second) return what
  return language === 'zh' ? nameOf(only) + what : `${nameOf(only)}: ${what}`
}

function drawCounts(
  units: readonly UnitRows[],
  rows: readonly Row[],
  without: readonly Row[],
  language: Language,
  names: Names,
): Sheet {
  const count = (header: string) => ({ key: 'count', header }) as const
  return drawSheet({
    ...names,
    orientation: 'portrait',
    columns: [
      { key: 'number', header: columns.number[language] },
      { key: 'name', header: words.unit[language] },
      count(columns.lead[language]),
      count(columns.responsible[language]),
      count(columns.support[language]),
      count(words.total[language]),
    ],
    rows: [
      ...units.map(({ name, rows: own, counts }, index) => [
        index + 1,
        name,
        counts.lead,
        counts.responsible,
        counts.support,
        own.length,
      ]),
      ...(without.length > 0 ? [['', words.without[language], '', '', '', without.length]] : []),
      ['', words.all[language], '', '', '', rows.length],
    ],
  })
}
