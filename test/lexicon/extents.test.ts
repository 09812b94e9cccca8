import { describe } from 'vitest'
import { findDocumentNumbers } from '../../src/lexicon/document-number.ts'
import { genreWordOf } from '../../src/lexicon/genre.ts'
import {
  isClosingText,
  isLeadIn,
  isOfWholePlan,
  isSafeguardHeading,
} from '../../src/lexicon/headings.ts'
import { readLabel } from '../../src/lexicon/labels.ts'
import { isContentsLine, isPageNumber, isSiteLine } from '../../src/lexicon/site-lines.ts'
import { type Band, showBands, words } from '../support/bands.ts'

const codeIn = (text: string) => findDocumentNumbers(text)[0]?.issuerCode

const bands: Record<string, Band> = {
  // (2023—2025年), (征求意见稿) and the two of them; a bracket of 30 is a part of the title.
  'a note behind the word of a title': {
    yes: 24,
    no: 25,
    isTaken: (size) => genreWordOf(`青石县河湖管护工作要点(${words(size)})`) !== undefined,
  },
  // 本方案由…负责解释,自…起施行,有效期至…: three clauses; a paragraph of duties is longer.
  'a sentence on validity': {
    yes: 160,
    no: 161,
    isTaken: (size) => isOfWholePlan(`${words(size - 5)}负责解释。`),
  },
  'words between whom a closing addresses and what they must': {
    yes: 58,
    no: 59,
    isTaken: (size) => isClosingText(`各乡镇${words(size)}要认真落实。`),
  },
  // 重点做好以下工作: announces; with more words a line says something of its own.
  'a lead-in to the items below it': {
    yes: 24,
    no: 25,
    isTaken: (size) => isLeadIn(`${words(size - 3)}包括:`),
  },
  'a lead-in that no word announces by': {
    yes: 8,
    no: 9,
    isTaken: (size) => isLeadIn(`${words(size - 1)}:`),
  },
  // 进一步加强组织领导和统筹协调力量 names safeguards; a longer line is a sentence on them.
  'a heading over safeguards': {
    yes: 24,
    no: 25,
    isTaken: (size) => isSafeguardHeading(`${words(size - 4)}组织领导`),
  },
  // The last step of a path is often the title of the page.
  'a step of a path of breadcrumbs': {
    yes: 40,
    no: 41,
    isTaken: (size) => isSiteLine(`政务>公开>${words(size)}`),
  },
  // 附件:青石县人民政府办公室关于印发…的通知.docx
  'the name of a file': {
    yes: 126,
    no: 127,
    isTaken: (size) => isSiteLine(`${words(size - 4)}.pdf`),
  },
  'a line of a website': {
    yes: 160,
    no: 161,
    isTaken: (size) => isSiteLine(`${words(size - 4)}版权所有`),
  },
  // 国家发展改革委公告 has 9, with blanks between its characters 13 and more.
  'the code of an issuer': {
    yes: 14,
    no: 15,
    isTaken: (size) => codeIn(`(${words(size)}〔2023〕7号)`) === words(size),
  },
  // 青和〔2023〕7号 is whole on its line; a longer one may be 关于印发…, cut at 和.
  'a code alone on its line that holds a joining word': {
    yes: 8,
    no: 9,
    isTaken: (size) => codeIn(`青和${words(size - 2)}〔2023〕7号`) === `青和${words(size - 2)}`,
  },
}

describe('how long what a word tells is', () => showBands(bands))

/** 一百二十 for 120. */
function hanOf(count: number): string {
  const digit = (place: number) => '零一二三四五六七八九'.charAt(place)
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10]
  const ten = tens === 0 ? (hundreds > 0 && ones > 0 ? '零' : '') : `${digit(tens)}十`
  return `${hundreds > 0 ? `${digit(hundreds)}百` : ''}${ten}${ones > 0 ? digit(ones) : ''}`
}

describe('how far the numbers of items go', () => {
  const isLabel = (text: string) => readLabel(text) !== undefined
  const bands: Record<string, Band> = {
    // 一百、二百个村 counts.
    'items with 、': { yes: 99, no: 100, isTaken: (size) => isLabel(`${hanOf(size)}、梳理资源`) },
    'items whose first bracket is lost': {
      yes: 99,
      no: 100,
      isTaken: (size) => isLabel(`${hanOf(size)})梳理资源`),
    },
    'items in brackets': {
      yes: 199,
      no: 200,
      isTaken: (size) => isLabel(`(${hanOf(size)})梳理资源`),
    },
    // 2023.5.1 and 2023.梳理 begin with a year.
    'digits of a number': {
      yes: 3,
      no: 4,
      isTaken: (size) => isLabel(`${'1'.repeat(size)}.梳理资源`),
    },
    // 1.125 is a decimal.
    'digits of its second part': {
      yes: 2,
      no: 3,
      isTaken: (size) => isLabel(`1.${'1'.repeat(size)} 梳理资源`),
    },
    'digits behind 任务': {
      yes: 3,
      no: 4,
      isTaken: (size) => isLabel(`任务${'1'.repeat(size)} 梳理`),
    },
    'the first year right behind a number': {
      yes: 1900,
      no: 1899,
      isTaken: (size) => isLabel(`1.${size}年全县梳理资源`),
    },
    'the last year right behind a number': {
      yes: 2099,
      no: 2100,
      isTaken: (size) => isLabel(`1.${size}年全县梳理资源`),
    },
    'characters of a number with a comma': {
      yes: 2,
      no: 3,
      isTaken: (size) => isLabel(`${['一', '十一', '二十一'][size - 1]},梳理资源`),
    },
    // 一、十二类 counts; 一、二十二类资源 is an item on so many.
    'characters of what a number is counted on with': {
      yes: 3,
      no: 2,
      isTaken: (size) => isLabel(`一、${['二', '十二', '二十二'][size - 1]}类资源`),
    },
  }
  showBands(bands)
})

describe('how long what a site prints is', () => {
  const bands: Record<string, Band> = {
    'dashes before a page’s number': {
      yes: 6,
      no: 7,
      isTaken: (size) => isPageNumber(`${'-'.repeat(size)}2-`),
    },
    'dashes behind a page’s number': {
      yes: 6,
      no: 7,
      isTaken: (size) => isPageNumber(`-2${'-'.repeat(size)}`),
    },
    // - 20230 - is a number of something else.
    'digits of a page’s number': {
      yes: 4,
      no: 5,
      isTaken: (size) => isPageNumber(`- ${'1'.repeat(size)} -`),
    },
    'digits of a page’s number behind 第': {
      yes: 4,
      no: 5,
      isTaken: (size) => isPageNumber(`第${'1'.repeat(size)}页`),
    },
    'words of tools on one line': {
      yes: 12,
      no: 13,
      isTaken: (size) => isSiteLine('大 '.repeat(size)),
    },
    // 点赞 alone may open a text.
    'least counts on one line': {
      yes: 2,
      no: 1,
      isTaken: (size) => isSiteLine('点赞 1 '.repeat(size)),
    },
    'most counts on one line': {
      yes: 8,
      no: 9,
      isTaken: (size) => isSiteLine('点赞 1 '.repeat(size)),
    },
    'digits of a count': {
      yes: 6,
      no: 7,
      isTaken: (size) => isSiteLine(`点赞 ${'1'.repeat(size)} 评论 2`),
    },
    'characters of the page behind leaders': {
      yes: 8,
      no: 9,
      isTaken: (size) => isContentsLine(`梳理资源......${'1'.repeat(size)}`),
    },
    'steps of a path of breadcrumbs': {
      yes: 3,
      no: 2,
      isTaken: (size) => isSiteLine(['政务', '公开', '要点'].slice(0, size).join('>')),
    },
  }
  showBands(bands)
})

describe('how a document’s number is printed', () => {
  const isNumber = (text: string) => findDocumentNumbers(text).length > 0
  const bands: Record<string, Band> = {
    'digits of a serial': {
      yes: 5,
      no: 6,
      isTaken: (size) => isNumber(`(青政发〔2023〕${'1'.repeat(size)}号)`),
    },
    'blanks before its year': {
      yes: 2,
      no: 3,
      isTaken: (size) => isNumber(`(青政发〔${' '.repeat(size)}2023〕1号)`),
    },
    'its first year': {
      yes: 1949,
      no: 1948,
      isTaken: (size) => isNumber(`(青政发〔${size}〕1号)`),
    },
    'its last year': { yes: 2100, no: 2101, isTaken: (size) => isNumber(`(青政发〔${size}〕1号)`) },
    // 青石县 教〔2023〕1号: one character is no code, and the blank no end of a word.
    'characters of a code behind a blank': {
      yes: 2,
      no: 1,
      isTaken: (size) =>
        findDocumentNumbers(`(${words(5)} ${words(size)}〔2023〕1号)`)[0]?.start === 7,
    },
  }
  showBands(bands)
})
