import { describe } from 'vitest'
import { type Band, showBands, words } from '../support/bands.ts'
import { divided } from './divided.ts'

const title = '青石县2023年数据共享工作要点'
const start = '为推进数据共享,制定本要点。'
const item = '一、完善共享目录\n(一)梳理数据资源。6月底前完成梳理。'

const times = (count: number, of: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at))

describe('what an index above a title names', () => {
  const bands: Record<string, Band> = {
    // 发布日期 alone on a line may be a part of anything.
    'fields on lines of their own': {
      yes: 2,
      no: 1,
      isTaken: (size) => {
        const fields = ['成文日期\n2023-03-01\n', '索引号\n00123\n'].slice(0, size).join('')
        return divided(`${fields}${title}\n${start}\n${item}`).issuedOn === '2023-03-01'
      },
    },
  }
  showBands(bands)
})

describe('who issues a plan whose title names a body before its year', () => {
  showBands({
    // 县局 may be any of them.
    'the shortest name': {
      yes: 3,
      no: 2,
      isTaken: (size) =>
        divided(`${words(size - 1)}局2023年数据工作要点\n${start}\n${item}`).issuers.length > 0,
    },
  })
})

describe('what a title is put together from', () => {
  const isJoined = (upper: string) =>
    divided(`${upper}\n数据共享工作要点\n${start}\n${item}`).title.includes('|')
  const below = (mark: string, rest = '关于推进数据共享的实施意见') =>
    divided(`${mark}${rest}\n${start}\n${item}`).title
  const bands: Record<string, Band> = {
    // 青石县 alone is a letterhead or a channel of the site.
    'the shortest upper line': {
      yes: 4,
      no: 3,
      isTaken: (size) => isJoined(`${words(size - 1)}县`),
    },
    'the longest place that an upper line begins with': {
      yes: 8,
      no: 9,
      isTaken: (size) => isJoined(`${words(size)}县`),
    },
    // (2023年修订), (征求意见稿)
    'an edition below it': {
      yes: 90,
      no: 91,
      isTaken: (size) =>
        divided(`${title}\n(${words(size - 3)}修订稿)\n${start}\n${item}`).title.includes('修订稿'),
    },
    'the shortest region that a site prints before it': {
      yes: 2,
      no: 1,
      isTaken: (size) => below(`${words(size)}:`) === '关于推进数据共享的实施意见',
    },
    'the longest region that a site prints before it': {
      yes: 6,
      no: 7,
      isTaken: (size) => below(`${words(size)}:`) === '关于推进数据共享的实施意见',
    },
    'the issuer between a region and 关于': {
      yes: 30,
      no: 31,
      isTaken: (size) =>
        below('青石县:', `${words(size)}关于推进共享的实施意见`).startsWith(words(9)),
    },
    'the shortest tag that a site prints before it': {
      yes: 2,
      no: 1,
      isTaken: (size) => !below(`【${words(size)}】`).includes('【'),
    },
    'the longest tag that a site prints before it': {
      yes: 12,
      no: 13,
      isTaken: (size) => !below(`【${words(size)}】`).includes('【'),
    },
    'the shortest number in [] that a site prints before it': {
      yes: 2,
      no: 1,
      isTaken: (size) => !below(`[${words(size)}]`).includes('['),
    },
    'the longest number in [] that a site prints before it': {
      yes: 24,
      no: 25,
      isTaken: (size) => !below(`[${words(size)}]`).includes('['),
    },
    // 【公开】实施意见: the tag is all that the title says.
    'what is left of it behind a tag': {
      yes: 8,
      no: 7,
      isTaken: (size) =>
        !below('【公开】', '关于推进数据共享的实施意见'.slice(-size)).includes('【'),
    },
    'the shortest code of a number behind it': {
      yes: 2,
      no: 1,
      isTaken: (size) =>
        divided(`${title}(${words(size)}〔2023〕7号)\n${start}\n${item}`).title === title,
    },
    'the longest code of a number behind it': {
      yes: 12,
      no: 13,
      isTaken: (size) =>
        divided(`${title}(${words(size)}〔2023〕7号)\n${start}\n${item}`).title === title,
    },
    'sentences above it': {
      yes: 4,
      no: 5,
      isTaken: (size) =>
        divided(
          `${times(size, (at) => `${words(12)}${at}。\n`).join('')}${title}\n${start}\n${item}`,
        ).title === title,
    },
    'the body that it begins with': {
      yes: 46,
      no: 47,
      isTaken: (size) =>
        divided(`${words(size - 7)}人民政府办公室推进数据共享工作要点\n${start}\n${item}`).issuers
          .length > 0,
    },
    // 《方案》全文如下 names nothing.
    'the longest title that a sentence gives': {
      yes: 90,
      no: 91,
      isTaken: (size) =>
        divided(`现将《${words(size - 4)}工作要点》全文如下\n${start}\n${item}`).title.endsWith(
          '工作要点',
        ),
    },
    'words between a title and 全文如下': {
      yes: 20,
      no: 21,
      isTaken: (size) =>
        divided(`现将《青石县数据共享工作要点》${words(size)}全文如下\n${start}\n${item}`).title ===
        '青石县数据共享工作要点',
    },
    // (以下简称《方案》) behind the title.
    'what stands in brackets behind a title that a sentence gives': {
      yes: 30,
      no: 31,
      isTaken: (size) =>
        divided(
          `现将《青石县数据共享工作要点》(${words(size - 4)}《要点》)印发给你们\n${start}\n${item}`,
        ).title === '青石县数据共享工作要点',
    },
    // 校舍 may begin any line; the first line of a title says what the plan is of.
    'characters of a title’s first line above a list of several plans': {
      yes: 4,
      no: 3,
      isTaken: (size) => {
        const [one, other] = ['校舍维修工作方案', '校舍改造工作要点']
        const plan = (name: string) => `${name}\n一、梳理资源。开展。\n二、更新目录。开展。\n`
        return (
          divided(
            `青石县教育局关于印发《${one}》的通知\n各乡镇:\n一、提高认识。加强领导。\n二、落实责任。\n${one.slice(0, size)}\n附件:1.${one}\n2.${other}\n青石县教育局\n2023年3月1日\n${plan(one)}${plan(other)}`,
          ).titles.length === 1
        )
      },
    },
  }
  showBands(bands)
})
