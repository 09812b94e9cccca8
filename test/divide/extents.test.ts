import { describe } from 'vitest'
import type { longest, within } from '../../src/divide/extents.ts'
import { isCopies, isPrinted, readAttachmentList } from '../../src/divide/last-lines.ts'
import {
  isBareRecipients,
  isBodyName,
  isNoticeTitle,
  isRecipients,
  isTitleLine,
  readDateLine,
  readField,
} from '../../src/divide/lines.ts'
import { isStamped } from '../../src/divide/stamps.ts'
import { type Band, showBands, words } from '../support/bands.ts'
import { divided } from './divided.ts'

const title = '青石县2023年数据共享工作要点'
const item = '一、完善共享目录\n(一)梳理数据资源。6月底前完成梳理。'
const [start, end] = ['为推进数据共享,制定本要点。', '青石县人民政府\n2023年3月1日']

/** `text` with words before it, so that the whole is `length` long. */
function pad(text: string, length: number): string {
  return words(length - text.length) + text
}

/** Lines that say nothing: menus, breadcrumbs, links. */
function idle(count: number): string {
  return Array.from({ length: count }, (_, index) => `栏目${index}\n`).join('')
}

/** Names of bodies, 、 between them, in `length` characters. */
function bodies(length: number): string {
  return `${'各县直单位、'.repeat(Math.floor(length / 6))}${words((length % 6) + 4)}局`.slice(
    -length,
  )
}

describe('how long a line is at most', () => {
  const bands: Record<keyof typeof longest, Band> = {
    // 索 引 号 and 发 布 日 期 are set with blanks, twice as wide as they are long.
    fieldName: {
      yes: 14,
      no: 15,
      isTaken: (size) => readField(`发布${' '.repeat(size - 4)}日期:2023-03-01`) !== undefined,
    },
    fieldLine: {
      yes: 240,
      no: 241,
      isTaken: (size) =>
        !divided(`${title}\n来源:${words(size - 3)}\n${start}\n${item}`).flows[0]?.some((line) =>
          line.startsWith('来源'),
        ),
    },
    validity: {
      yes: 16,
      no: 17,
      isTaken: (size) =>
        divided(`时效性:\n${words(size)}\n发布日期:2023-03-01\n${title}\n${start}\n${item}`)
          .validity !== '-',
    },
    stampedLine: {
      yes: 80,
      no: 81,
      isTaken: (size) => isStamped(`2023-03-01 10:30 ${words(size - 17)}`),
    },
    fieldValue: {
      yes: 60,
      no: 61,
      isTaken: (size) =>
        divided(`${title}\n${start}\n${item}\n索引号:\n${words(size)}`).indexNumber === words(size),
    },
    headerLine: {
      yes: 125,
      no: 126,
      isTaken: (size) =>
        divided(
          `首页 > 政务公开 > ${words(size - 33)} 发布时间:2023-03-01\n${title}\n${start}\n${item}`,
        ).publishedOn === '2023-03-01',
    },
    body: { yes: 60, no: 61, isTaken: (size) => isBodyName(pad('办公室', size)) },
    bodies: { yes: 161, no: 162, isTaken: (size) => isBodyName(`县委 ${pad('办公室', size - 3)}`) },
    dateLine: {
      yes: 24,
      no: 25,
      isTaken: (size) => readDateLine(`${'('.repeat(size - 9)}2023年3月1日`) !== undefined,
    },
    title: { yes: 90, no: 91, isTaken: (size) => isTitleLine(pad('工作要点', size)) },
    handedOn: {
      yes: 124,
      no: 125,
      isTaken: (size) => isNoticeTitle(`关于印发${pad('方案的通知', size - 2)}`),
    },
    recipients: {
      yes: 260,
      no: 261,
      isTaken: (size) =>
        isRecipients(`${bodies(size - 1)}:`) && isBareRecipients(`各${bodies(size - 1)}`),
    },
    signed: {
      yes: 80,
      no: 81,
      isTaken: (size) => {
        const names = `${words(28)}局 ${words(29)}局 ${words(size - 71)}局`
        const notice = `各乡镇人民政府:\n现将《${title}》印发给你们。\n${names}2023年3月1日`
        return divided(`${notice}\n${title}\n${start}\n${item}`).issuedOn === '2023-03-01'
      },
    },
    copies: { yes: 400, no: 401, isTaken: (size) => isCopies(`抄送:${words(size - 3)}`) },
    printed: {
      yes: 80,
      no: 81,
      isTaken: (size) => isPrinted(`${words(size - 11)}2023年3月1日印发`),
    },
    attachments: {
      yes: 200,
      no: 201,
      isTaken: (size) => readAttachmentList(`附件:${words(size - 3)}`) !== undefined,
    },
    attachmentRest: {
      yes: 30,
      no: 31,
      isTaken: (size) =>
        divided(
          `${title}\n${start}\n${item}\n附件:1.青石县数据\n${pad('清单', size)}\n${end}\n`,
        ).attachments.join('').length > 20,
    },
    runningHead: {
      yes: 60,
      no: 61,
      isTaken: (size) => {
        const head = pad('手册', size)
        const { furniture } = divided(
          `${title}\n${head}\n${start}\n- 1 -\n${head}\n${item}\n- 2 -\n${head}\n二、加强督查。开展督查。`,
        )
        return furniture.includes(head)
      },
    },
    footer: {
      yes: 60,
      no: 61,
      isTaken: (size) =>
        divided(
          `${title}\n${start}\n${item}\n${words(size)}\n打印本页\n关闭窗口`,
        ).furniture.includes(words(size)),
    },
    numberLine: {
      yes: 59,
      no: 60,
      isTaken: (size) =>
        divided(`${words(size - 12)}(青政办〔2023〕7号)\n${title}\n${start}\n${item}`).number !==
        '-',
    },
  }
  showBands(bands)
})

describe('within how many lines something stands', () => {
  const bands: Record<keyof typeof within, Band> = {
    header: {
      yes: 40,
      no: 41,
      isTaken: (size) =>
        divided(
          `${'上一篇\n'.repeat(size - 1)}首页 > 发布时间:2023-03-01\n${title}\n${start}\n${item}`,
        ).publishedOn === '2023-03-01',
    },
    head: {
      yes: 12,
      no: 13,
      isTaken: (size) =>
        divided(`${idle(size - 1)}特急\n${title}\n${start}\n${item}`).urgency === '特急',
    },
    notice: {
      yes: 16,
      no: 17,
      isTaken: (size) =>
        !divided(`${title}\n${idle(size - 1)}${title}\n${start}\n${item}`).flows[0]?.includes(
          '栏目0',
        ),
    },
    title: {
      yes: 60,
      no: 61,
      isTaken: (size) => divided(`${idle(size - 1)}${title}\n${start}\n${item}`).title === title,
    },
    footer: {
      yes: 12,
      no: 13,
      isTaken: (size) =>
        divided(`${title}\n${start}\n${item}\n发布日期:2023-03-01\n${idle(size - 1)}`)
          .publishedOn === '2023-03-01',
    },
    copies: {
      yes: 8,
      no: 9,
      isTaken: (size) =>
        divided(
          `${title}\n${start}\n${item}\n抄送:县委办公室。\n${'县人大办公室,县政协办公室。\n'.repeat(size)}`,
        ).copies.split('|').length ===
        size + 1,
    },
    titleLines: {
      yes: 5,
      no: 6,
      isTaken: (size) =>
        divided(
          `关于${'加强数据共享和\n'.repeat(size - 1)}数据开放的实施意见\n${start}\n${item}`,
        ).title.includes('关于'),
    },
    attachments: {
      yes: 20,
      no: 21,
      isTaken: (size) => {
        const list = Array.from({ length: size }, (_, index) => `${index + 1}.青石县清单\n`)
        return (
          divided(`${title}\n${start}\n${item}\n附件:${list.join('')}${end}\n`).attachments
            .length === size
        )
      },
    },
  }
  showBands(bands)
})

describe('how many days of a text are the cells of a table', () => {
  // A notice that is handed on has a day of its own below its own name.
  showBands({
    days: {
      yes: 2,
      no: 1,
      isTaken: (size) => {
        const rows = ['1日', '2日', '3日']
          .slice(0, size)
          .map((day) => `\n架设便桥。\n县水利局\n2023年5月${day}`)
        const text = `${title}\n${start}\n${item}\n${rows.join('\n')}\n清理河道。\n县财政局\n2023年6月1日`
        return divided(text).issuedOn !== '2023-06-01'
      },
    },
  })
})

describe('how many names alone on their lines are the cells of a table', () => {
  // 县财政局: above what one body is to do; a table names one in each row.
  showBands({
    names: {
      yes: 2,
      no: 1,
      isTaken: (size) => {
        const rows = ['县水利局', '县教育局'].slice(0, size).map((name) => `架设便桥。\n${name}`)
        const text = `${title}\n${start}\n${item}\n${rows.join('\n')}\n清理河道。\n县财政局`
        return !`${divided(text).issuers}`.includes('县财政局')
      },
    },
  })
})
