import { describe } from 'vitest'
import { findDocumentNumbers } from '../../src/lexicon/document-number.ts'
import { genreWordOf } from '../../src/lexicon/genre.ts'
import {
  isClosingText,
  isLeadIn,
  isOfWholePlan,
  isSafeguardHeading,
} from '../../src/lexicon/headings.ts'
import { isSiteLine } from '../../src/lexicon/site-lines.ts'
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
