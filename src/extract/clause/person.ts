import { familyNames, leadership, posts } from '../../lexicon/names.ts'
import { endsInWord, indexWords, wordBefore } from '../../lexicon/word-index.ts'
import type { PersonDraft } from '../../model/draft.ts'
import { isBlank, printOf, type Reading, rangeOf } from '../../text/reading.ts'
import { isFunctionStem, kindOf } from './kind.ts'
import type { Examples, Stretch } from './types.ts'

export const personExamples: Examples = {
  '推进公开。(责任领导:常务副市长;责任单位:市财政局)': '市财政局 responsible, @常务副市长',
  '推进公开。(责任校领导:副校长;责任部门:教务处)': '教务处 responsible, @副校长',
  '推进公开。(责任单位:市财政局;责任人:张三、李小云)': '市财政局 responsible, @张三, @李小云',
  '推进公开。(分管副市长牵头,市财政局负责)': '市财政局 responsible, @分管副市长',
  '推进公开。(责任单位:市财政局 张伟 市审计局 李小云)':
    '市财政局 responsible, 市审计局 responsible, @张伟, @李小云',
  '推进公开。(张伟负责,市财政局牵头)': '市财政局 lead, @张伟',
  '推进公开。(市长张伟牵头,市财政局负责)': '市财政局 responsible, @市长张伟',
  '推进公开。(市委常委、副市长李小云,市财政局)': '市财政局 responsible, @市委常委、副市长李小云',
  '推进公开。(责任单位:市财政局 石桥镇、市审计局)':
    '市财政局 responsible, 石桥镇 responsible, 市审计局 responsible',
}

const postIndex = indexWords(posts)
const guidance = indexWords(leadership)

/** True for the name of a post (职务): 分管副市长, 各单位主要负责人. */
export function isPost(letters: string): boolean {
  // A name that is nothing but its bracket may be one.
  if (letters === '') return true
  if (!endsInWord(postIndex, letters) || endsInWord(guidance, letters)) return false
  // 县委常委 ends like a body and is a post; 县人大常委 is short for the committee.
  if (letters.endsWith('委常委')) return true
  return kindOf(letters) === 'stem'
}

/** Where the last post word of a stretch ends; 0 when it holds none. */
function postEnd(letters: string): number {
  let end = letters.length
  while (end > 0 && !wordBefore(postIndex, letters, end)) end--
  return end
}

const han = /^[〇\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}·]{2,4}$/u

/** True for what can be a person's name: two to four characters, no ending of a body or an area. */
export function isPersonName(letters: string): boolean {
  return han.test(letters) && kindOf(letters) === 'stem'
}

/**
 * Cut a list of persons at its blanks, the blank inside a name of two characters (俞 悦) aside.
 *
 * ```text
 * 陆 明俞 悦 → 陆 明 | 俞 悦
 * ```
 */
export function splitPersons(text: string, { from, to }: Stretch): Stretch[] {
  const words: Stretch[] = []
  for (let at = from; at < to; ) {
    const start = at
    while (at < to && !isBlank(text.charCodeAt(at))) at++
    if (at > start) words.push({ from: start, to: at })
    while (at < to && isBlank(text.charCodeAt(at))) at++
  }
  return joinPosts(text, joinSpacedNames(words))
}

/** 李明 副市长, 副市长 李明: a name and its post are one person. */
function joinPosts(text: string, words: readonly Stretch[]): Stretch[] {
  const persons: Stretch[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Stretch
    const next = words[index + 1]
    if (next && isOnePerson(text, word, next, words[index + 2])) {
      persons.push({ from: word.from, to: next.to })
      index++
    } else persons.push(word)
  }
  return persons
}

function isOnePerson(text: string, word: Stretch, next: Stretch, third: Stretch | undefined) {
  if (isName(text, next)) return isTitle(text, word)
  // 李明 副市长 王强: the post belongs to the name before it, unless a post leads each name.
  return isName(text, word) && isTitle(text, next) && !(third && isTitle(text, third))
}

function isName(text: string, { from, to }: Stretch): boolean {
  return isPersonName(text.slice(from, to).replace(edges, '')) && !isTitle(text, { from, to })
}

function isTitle(text: string, { from, to }: Stretch): boolean {
  return isPostAlone(text.slice(from, to).replace(edges, ''))
}

/** A post without a name: 分管副市长, and not 张三副市长. */
export function isPostAlone(letters: string): boolean {
  return letters !== '' && isPost(letters) && nameBeforePost(letters) === undefined
}

/** A family name and one or two characters; a longer name is known by its label or post alone. */
const longestPlain = 3

/** What can only be a person's name, whatever stands round it: a family name and one or two characters. */
export function isFullName(letters: string): boolean {
  return (
    letters.length <= longestPlain &&
    familyNames.includes(letters.charAt(0)) &&
    isPersonName(letters) &&
    !isFunctionStem(letters)
  )
}

/** A full name that no place is called by: 张伟, and not 石桥. */
export function isSurelyName(letters: string): boolean {
  return isFullName(letters) && !placeTail.test(letters)
}

const placeTail = /[镇乡村庄屯营寨堡桥店湾坪坝岭沟塘坡门关台城州阳山江河湖海口泉林园港岛区县市新]$/u

/** A post with a name behind it: 局长刘伟. */
export function holdsPost(letters: string): boolean {
  const split = postEnd(letters)
  return split > 0 && isPersonName(letters.slice(split))
}

/** A post with what can only be a name behind it: 市长张伟, and not 县长江办. */
export function isNamedPost(letters: string): boolean {
  const split = postEnd(letters)
  return split > 0 && isPost(letters.slice(0, split)) && isFullName(letters.slice(split))
}

/** A single character is the family name of what stands behind the blank. */
function joinSpacedNames(words: readonly Stretch[]): Stretch[] {
  const names: Stretch[] = []
  let family: number | undefined
  for (const { from, to } of words) {
    if (family === undefined) {
      if (to === from + 1) family = from
      else names.push({ from, to })
      continue
    }
    names.push({ from: family, to: from + 1 })
    family = to === from + 2 ? from + 1 : undefined
    if (to > from + 2) names.push({ from: from + 1, to })
  }
  const last = words.at(-1)
  return family !== undefined && last ? [...names, { from: family, to: last.to }] : names
}

const edges = /[\s:()]/gu
const postPrefixes = ['常务副', '第一副', '副']

/** A person of a clause with post and name told apart where print tells them: 副市长张三. */
export function toPerson(reading: Reading, from: number, to: number): PersonDraft {
  const text = printOf(reading, from, to)
  const letters = reading.text.slice(from, to).replace(edges, '')
  const span = rangeOf(reading, from, to)
  const split = postEnd(letters)
  if (split === 0)
    return isPersonName(letters) ? { text, name: text.replace(edges, ''), span } : { text, span }
  const [post, behind] = [letters.slice(0, split), letters.slice(split)]
  if (isPersonName(behind)) return { text, post, name: behind, span }
  const before = nameBeforePost(post)
  return before
    ? { text, post: post.slice(before.length), name: before, span }
    : { text, post, span }
}

/** 张三副市长: a family name and one or two characters, then nothing but a post. */
function nameBeforePost(letters: string): string | undefined {
  const post = wordBefore(postIndex, letters, letters.length)
  if (!post) return undefined
  let name = letters.slice(0, -post.length)
  const prefix = postPrefixes.find((one) => name.endsWith(one))
  if (prefix) name = name.slice(0, -prefix.length)
  return name.length <= longestPlain && familyNames.includes(name.charAt(0)) && isPersonName(name)
    ? name
    : undefined
}
