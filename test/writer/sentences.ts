import { drawLimitSentence } from './limits.ts'
import type { Citation, Sentence } from './model.ts'
import type { Switch } from './switches.ts'
import { citedTitles, issuerCodes } from './words/documents.ts'
import {
  actors,
  adverbs,
  harmless,
  means,
  mottoes,
  objects,
  principles,
  scopes,
} from './words/prose.ts'
import { choose, draw, isOneLine, type Writer } from './writer.ts'

const plain = (text: string): Sentence => ({ text, limits: [], citations: [] })

/** Draw a title that the document has not had: verb and object. */
export function drawTitle(w: Writer): string {
  for (;;) {
    const title = titleOnce(w)
    if (!w.titles.has(title)) {
      w.titles.add(title)
      return title
    }
  }
}

function titleOnce(w: Writer): string {
  const { random } = w
  const verb = random.pick(w.words.verbs)
  const object = random.pick(w.words.objects)
  return random.weigh({ plain: 8, adverb: 2, and: 2, motto: 1, where: 1, two: 1 } as const) ===
    'plain'
    ? verb + object
    : random.pick([
        () => random.pick(adverbs) + verb + object,
        () => `${verb}${object}和${random.pick(objects)}`,
        () => `${verb}“${random.pick(mottoes)}”改革`,
        () => `${verb}${random.pick(scopes)}${object}`,
        () => `${verb}${object}，${random.pick(w.words.verbs)}${random.pick(objects)}`,
        // On one line 行动 before a number would be a label: 行动1.
        () => (isOneLine(w) ? verb + object : `实施${object}行动`),
      ])()
}

/** Draw the sentences of a stretch of text; a limit, a citation or a target may stand in them. */
export function drawSentences(w: Writer, least: number, most: number): Sentence[] {
  const sentences: Sentence[] = []
  for (let left = w.random.between(least, most); left > 0; left--) sentences.push(drawPlain(w))
  if (choose(w, 'limits') === 'some' && w.random.chance(0.6)) sentences.push(drawLimitSentence(w))
  const cited = draw(w.random, 'citation')
  if (cited === 'no') w.uses.add('citation.no')
  else if (cited !== 'in-title' && w.random.chance(0.5)) {
    w.uses.add(`citation.${cited}`)
    sentences.unshift(drawCiting(w, cited))
  }
  const target = draw(w.random, 'target')
  if (target === 'no') w.uses.add('target.no')
  else if (w.random.chance(0.6)) {
    w.uses.add(`target.${target}`)
    sentences.push(plain(targets[target](w)))
  }
  if (choose(w, 'proseTrap') === 'yes') sentences.push(drawTrap(w))
  if (choose(w, 'explains') === 'yes') sentences.push(drawExplained(w))
  return sentences
}

/** One sentence of work, without limit, citation or number. */
export function drawPlain(w: Writer): Sentence {
  const { random } = w
  const work = () => random.pick(w.words.verbs) + random.pick(w.words.objects)
  const text = random.pick([
    () => `${random.pick(adverbs)}${work()}，${work()}`,
    () => `围绕${random.pick(objects)}，${work()}，${work()}，${work()}`,
    () => `以${random.pick(scopes)}为重点，${work()}`,
    () => `鼓励${random.pick(actors)}参与${random.pick(objects)}，${work()}`,
    () => `建立${random.pick(objects)}台账，实行${random.pick(means)}`,
    () => `${work()}、${random.pick(objects)}和${random.pick(objects)}`,
    () => `加大${random.pick(objects)}力度，${work()}`,
    () => `依托${random.pick(objects)}平台，探索“${random.pick(mottoes)}”做法`,
    () => `${work()}（含${random.pick(objects)}），实现${random.pick(means)}`,
  ])()
  return plain(choose(w, 'doubled') === 'yes' ? text.replace('，', '，，') : text)
}

/** A sentence with a bracket that explains, at its end or inside. */
function drawExplained(w: Writer): Sentence {
  const { random } = w
  const [one, two] = random.some(objects, 2)
  return plain(
    random.pick([
      () => `做到“两统一”（统一${one}、统一${two}）`,
      () => `推行“${random.pick(mottoes)}”（以下简称“新机制”）`,
      () => `推进${one}（详见附件2），完善${two}`,
      () => `改进${one}（不含${two}），提高质量`,
    ])(),
  )
}

function drawTrap(w: Writer): Sentence {
  const { random } = w
  return plain(
    random.pick([
      () => random.pick(harmless),
      () =>
        `由${random.pick(['财政局', '主管部门'])}牵头制定${random.pick(objects)}办法，明确工作标准`,
      () => `主管部门会同有关部门研究制定${random.pick(objects)}细则，并做好解释说明`,
      () => `${random.pick(objects)}由主管部门负责具体组织，所需经费列入预算`,
      () => `组织实施${w.baseYear}年度${random.pick(objects)}计划`,
    ])(),
  )
}

const targets: Readonly<Record<Exclude<Switch<'target'>, 'no'>, (w: Writer) => string>> = {
  growth: (w) =>
    `${w.random.pick(objects)}投入增长${w.random.between(3, 9)}.${w.random.between(1, 9)}%左右`,
  least: (w) =>
    `新增${w.random.pick(objects)}示范点${w.random.between(3, 90) * 10}个以上，占比60%以上`,
  cap: (w) => `${w.random.pick(objects)}投诉率控制在${w.random.pick(['3%以内', '6‰以下'])}`,
  range: (w) => `培育${w.random.pick(['8—10', '4至5'])}个${w.random.pick(objects)}项目`,
  reduce: () => '审批时限压缩至90个工作日以内',
  area: (w) => `${w.random.pick(objects)}面积稳定在${w.random.between(10, 900)}万亩以上`,
  code: (w) => `落实${w.random.pick(objects)}“1+8”工作体系`,
}

/** Draw a citation with or without its number. */
export function drawCitation(
  w: Writer,
  kind: Switch<'citation'> = 'plain',
): Citation & { text: string } {
  const title = w.random.pick(citedTitles)
  const number = numbers[kind]?.(w) ?? null
  return { title, number, text: `《${title}》${number ? `（${number}）` : ''}` }
}

const numberParts = (w: Writer) =>
  [
    w.random.pick(issuerCodes),
    w.baseYear - w.random.between(0, 6),
    w.random.between(1, 120),
  ] as const

const numbers: Partial<Record<Switch<'citation'>, (w: Writer) => string>> = {
  number: (w) => {
    const [code, year, serial] = numberParts(w)
    return `${code}〔${year}〕${serial}号`
  },
  square: (w) => {
    const [code, year, serial] = numberParts(w)
    return `${code}[${year}]${serial}号`
  },
  lenticular: (w) => {
    const [code, year, serial] = numberParts(w)
    return `${code}【${year}】${serial}号`
  },
  round: (w) => {
    const [code, year, serial] = numberParts(w)
    return `${code}（${year}）${serial}号`
  },
  spaced: (w) => {
    const [code, year, serial] = numberParts(w)
    return `${code} 〔${year}〕${serial} 号`
  },
}

function drawCiting(w: Writer, kind: Switch<'citation'>): Sentence {
  const { random } = w
  const object = random.pick(objects)
  const one = drawCitation(w, kind)
  if (kind === 'row') {
    const other = drawCitation(w, 'number')
    return {
      text: `落实${one.text}、${other.text}要求，做好${object}`,
      limits: [],
      citations: [one, other],
    }
  }
  if (kind === 'short') {
    const short = { title: '要点', number: null }
    return {
      text: `按照《${one.title}》（以下简称《要点》）安排，推进${object}`,
      limits: [],
      citations: [one, short],
    }
  }
  if (kind === 'number-only') {
    const number = numbers.number?.(w) ?? ''
    return plain(`根据${number}文件要求，抓好${object}`)
  }
  const inner = nested(kind)
  if (inner)
    return {
      text: `贯彻《${inner}》，推进${object}`,
      limits: [],
      citations: [{ title: inner, number: null }],
    }
  return { text: `按照${one.text}，做好${object}`, limits: [], citations: [one] }
}

function nested(kind: Switch<'citation'>): string | undefined {
  if (kind === 'nested') return '县贯彻落实〈服务质量评价指南〉分工方案'
  return kind === 'angled' ? '办公室印发<数据共享管理规定>的通知' : undefined
}

/** Sentences of a general section: aims and thoughts. */
export function drawThoughts(w: Writer, count: number): Sentence[] {
  const { random } = w
  const list: Sentence[] = []
  for (let left = count; left > 0; left--) {
    list.push(
      plain(
        random.pick([
          () =>
            `${random.pick(principles)}，${random.pick(adverbs)}${random.pick(w.words.verbs)}${random.pick(objects)}`,
          () => `到${w.baseYear + 2}年，${random.pick(objects)}水平明显提升`,
          () => `以${random.pick(scopes)}为重点，走出符合实际的发展路子`,
        ])(),
      ),
    )
  }
  return list
}
