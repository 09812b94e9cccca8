import type { LabelShape } from '../model/label.ts'
import { indexWords } from './word-index.ts'

/** Units behind 第 and a numeral: 第二章, 第三条. */
export const ordinalUnits: Readonly<Record<string, LabelShape>> = {
  章: 'chapter',
  节: 'section',
  条: 'article',
  篇: 'part',
  编: 'part',
  部: 'part',
  项: 'article',
}

/** Units that are words of any text: 第一项 is a label with a mark or a blank behind it. */
export const looseUnits = '项'

/** Numerals that cannot be altered (大写), and the plain ones. */
export const formalDigits: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
}

/**
 * Words that a plan numbers its items with: 任务1, 行动二, 专项行动3.
 *
 * A word here is a label only with a number right behind it, at the start of a paragraph.
 */
export const numberedWords = indexWords([
  '专项行动',
  '重点任务',
  '工作任务',
  '重点工作',
  '重点行动',
  '重点工程',
  '主要任务',
  '行动',
  '任务',
  '工程',
  '举措',
  '措施',
  '项目',
  '事项',
  '目标',
  '计划',
  '专题',
  '清单',
  '要点',
  '政策',
  '问题',
  '反馈问题',
  '整改问题',
  '整改任务',
  '整改事项',
])

/** Labels that are one character: the range it stands in, and its shape. */
export const oneCharacter: readonly {
  readonly first: string
  readonly last: string
  readonly shape: LabelShape
}[] = [
  { first: '①', last: '⑳', shape: 'circled' },
  { first: '⑴', last: '⒇', shape: 'bracketed-arabic' },
  { first: '㈠', last: '㈩', shape: 'bracketed-chinese' },
  { first: '⒈', last: '⒛', shape: 'arabic' },
]

/** What makes of 1.1 a quantity: a unit, a sign, a digit. */
export const quantityUnits = [
  '万',
  '亿',
  '千瓦',
  '千米',
  '千克',
  '元',
  '米',
  '吨',
  '次',
  '倍',
  '年',
  '月',
  '日',
  '号',
  '公里',
  '公斤',
  '公顷',
  '平方',
  '立方',
  '个百分',
  '个月',
  '人次',
  '户次',
]

/** Words that go on with a reference: 第三条第二款, 第五条规定, 第一条、第二条, 第九条所称. */
export const references = indexWords([
  '第',
  '规定',
  '、',
  '至第',
  '和第',
  '及第',
  '与第',
  '的',
  '所',
  '之',
  '中的',
  '款',
  '项',
  ',',
  '。',
  ';',
  ')',
  '》',
])

/** Marks that open an entry of a list without a number. */
export const bulletChars = '—■●•◆▲★◇□·▪○*-'
