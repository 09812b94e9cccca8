import { describe, expect, test } from 'vitest'
import { type Band, showBands, words } from '../support/bands.ts'
import { divided } from './divided.ts'

const start = '为推进数据共享,制定本方案。'
const item = '一、完善共享目录\n(一)梳理数据资源。6月底前完成梳理。'

describe('a last line that is but the word for the kind of document', () => {
  test.each([
    ['作风建设年主题活动\n实施方案', '作风建设年主题活动|实施方案'],
    ['校园安全“百日攻坚”\n工 作 方 案', '校园安全“百日攻坚”|工 作 方 案'],
    ['“文明家园”创建活动\n目标责任书', '“文明家园”创建活动|目标责任书'],
    ['“两优一先”评选\n表彰工作方案', '“两优一先”评选|表彰工作方案'],
    // The channel of a site, a body above its plan, a title of its own.
    ['政务公开\n实施方案', '-'],
    ['青石县数据局\n目标责任书', '目标责任书'],
    ['青石县数据共享工作要点\n实施方案', '青石县数据共享工作要点'],
  ])('%s', (lines, title) => {
    expect(divided(`${lines}\n${start}\n${item}`).title || '-').toBe(title)
  })

  test('a list of links is none', () => {
    const links = '数据共享年度工作计划表\n乡村振兴重点工作\n实施方案\n通知公告'
    expect(divided(`${links}\n${start}\n${item}`).title).not.toContain('实施方案')
  })

  const bands: Record<string, Band> = {
    'the shortest name that a notice hands on without 《》': {
      yes: 6,
      no: 5,
      isTaken: (size) => {
        const name = `${words(size - 2)}方案`
        const notice = `关于印发${name}的通知\n各乡镇人民政府:\n现将方案印发给你们。`
        return divided(`${notice}\n${name}\n${start}\n${item}`).title === name
      },
    },
    'the longest of them': {
      yes: 6,
      no: 7,
      isTaken: (size) =>
        divided(`作风建设年主题活动\n${words(size - 2)}方案\n${start}\n${item}`).title.includes(
          '|',
        ),
    },
    'the shortest line above it': {
      yes: 6,
      no: 5,
      isTaken: (size) => divided(`${words(size)}\n实施方案\n${start}\n${item}`).title.includes('|'),
    },
  }
  showBands(bands)
})

describe('a notice’s heading over several lines', () => {
  const notice = '现将方案印发给你们。\n青石县人民政府办公室\n2023年3月1日'

  test('关于 stands two lines above its 的通知', () => {
    const heading = '青石县人民政府办公室关于印发青石县\n进一步支持民间投资\n若干措施的通知'
    expect(divided(`${heading}\n各乡镇人民政府:\n${notice}\n${item}`).noticeTitle).toBe(
      '青石县人民政府办公室关于印发青石县|进一步支持民间投资|若干措施的通知',
    )
  })

  test.each([
    // A sentence, a body, a title of another kind are no part of it.
    '关于支持民间投资。\n进一步改进服务\n若干措施的通知',
    '关于支持民间投资\n青石县数据局\n若干措施的通知',
    '关于民间投资的若干意见\n进一步改进服务\n若干措施的通知',
  ])('what stands above it: %s', (heading) => {
    const { noticeTitle } = divided(`${heading}\n各乡镇人民政府:\n${notice}\n${item}`)
    expect(noticeTitle).not.toContain('投资')
  })

  test('what it hands on without 《》 is the plan’s title, over two lines', () => {
    const heading = '青石县人民政府办公室关于印发加快数据平台建设培育数据企业实施方案的通知'
    const plan = '加快数据平台建设\n培育数据企业实施方案'
    expect(
      divided(`${heading}\n各乡镇人民政府:\n${notice}\n${plan}\n${start}\n${item}`),
    ).toMatchObject({
      title: '加快数据平台建设|培育数据企业实施方案',
      issuers: ['青石县人民政府办公室'],
      issuedOn: '2023-03-01',
    })
  })
})

test('who adopted a text in which month is no part of its title', () => {
  const note = '(2023年7月第一次教代会通过)'
  expect(divided(`青石小学安全管理实施细则\n${note}\n${start}\n${item}`).title).toBe(
    '青石小学安全管理实施细则',
  )
})

test('a page that counts its texts', () => {
  const title = '青石县数据共享实施细则'
  const { titles, notes } = divided(`第一篇:${title}\n${title}\n${start}\n${item}`)
  expect(titles).toEqual([title])
  expect(notes.join()).toContain('第一篇')
})

test('a note of publicity of which half is lost stands below the date', () => {
  const notice =
    '各乡镇人民政府:\n现将要点印发给你们。\n青石县人民政府办公室\n2023年3月1日\n?。ù思_發布)'
  const { issuers, issuedOn } = divided(`${notice}\n青石县2023年工作要点\n${start}\n${item}`)
  expect([issuers, issuedOn]).toEqual([['青石县人民政府办公室'], '2023-03-01'])
})
