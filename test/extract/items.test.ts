import { describe, expect, test } from 'vitest'
import { itemsOf } from './item-notation.ts'

describe('tasks are the deepest numbered items', () => {
  test('their headings are sections', () => {
    const { tree, list } = itemsOf(
      '一、完善目录\n(一)梳理资源。6月底前完成。\n(二)更新目录。\n二、开放接口\n(一)编制清单。',
    )
    expect(tree).toEqual(['1 tasks 一、 完善目录', '2 tasks 二、 开放接口'])
    expect(list).toEqual([
      '1.1 一、/(一) 梳理资源',
      '1.2 一、/(二) 更新目录',
      '2.1 二、/(一) 编制清单',
    ])
  })

  test.each([
    ['深化财税改革的总体要求', '1.指导思想。坚持改革。\n2.目标任务。2023年全面启动。', 'general'],
    ['构建信用体系的基本原则', '(一)整体规划的原则。统筹推进。\n(二)改革创新的原则。', 'general'],
    ['落实节水的基本原则', '(一)编制目录。6月底前完成。', 'tasks'],
  ])('a heading that closes with a general name: %s', (heading, items, kind) => {
    const { tree } = itemsOf(`一、${heading}\n${items}\n二、完善目录\n(一)梳理资源。`)
    expect(tree[0]).toBe(`1 ${kind} 一、 ${heading}`)
  })

  test('full-width print gives the same tasks', () => {
    const { list } = itemsOf(
      '一、完善目录\n（一）梳理资源。６月底前完成。（县数据局）\n（二）更新目录。（县数据局）',
    )
    expect(list).toEqual([
      '1.1 一、/（一） 梳理资源 [县数据局 responsible]',
      '1.2 一、/（二） 更新目录 [县数据局 responsible]',
    ])
  })

  test('a numbering that runs on keeps its printed ordinal', () => {
    const { list } = itemsOf('一、完善目录\n1.梳理资源。\n2.更新目录。\n二、开放接口\n3.编制清单。')
    expect(list).toEqual(['1.1 一、/1. 梳理资源', '1.2 一、/2. 更新目录', '2.3 二、/3. 编制清单'])
  })

  test('a heading over nothing but its clauses is one, though its sibling holds items', () => {
    const { tree, list } = itemsOf(
      '一、数据工作\n(一)完善目录\n1.梳理资源。6月底前完成。\n2.更新目录。\n(二)开放接口\n责任单位:县数据局\n完成时限:2023年6月底前\n二、强化保障\n(一)加强领导。',
    )
    expect(tree).toEqual([
      '1 tasks 一、 数据工作',
      '  1.1 tasks (一) 完善目录',
      '2 safeguards 二、 强化保障',
    ])
    expect(list).toContain('1.2 一、/(二) 开放接口 [县数据局 responsible]')
  })

  test('a box beside a task makes no section of its siblings', () => {
    const { list } = itemsOf(
      '一、数据工作\n(一)完善目录\n梳理资源。6月底前完成。(县数据局)\n(二)开放接口\n编制清单。\n专栏1 重点工程\n1.目录工程。建设平台。\n2.接口工程。升级平台。',
    )
    expect(list).toEqual([
      '1.1 一、/(一) 完善目录 [县数据局 responsible]',
      '1.2 一、/(二) 开放接口',
      '1.2.1.1 一、/(二)/1. 目录工程 < 1.2',
      '1.2.1.2 一、/(二)/2. 接口工程 < 1.2',
    ])
  })

  test('numbers of fields belong to their clauses, and make no measures', () => {
    const { list, tasks } = itemsOf(
      '一、数据工作\n(一)目录领域。解决缺项问题。\n1.牵头单位:县数据局\n2.责任单位:县教育局、各乡镇\n(二)接口领域。解决断线问题。\n1.牵头单位:县水利局\n2.责任单位:县财政局',
    )
    expect(list).toEqual([
      '1.1 一、/(一) 目录领域 [县数据局 lead] [县教育局 responsible, 各乡镇* responsible]',
      '1.2 一、/(二) 接口领域 [县水利局 lead] [县财政局 responsible]',
    ])
    expect(tasks.map(({ body, measures }) => [body, measures])).toEqual([
      ['解决缺项问题。', []],
      ['解决断线问题。', []],
    ])
  })

  test('a heading that names who takes part is none', () => {
    const { tree } = itemsOf(
      '一、主承办单位\n责任单位:县数据局\n二、活动安排\n1.梳理资源。\n2.更新目录。',
    )
    expect(tree[0]).toMatch(/^1 tasks 一、 主承办单位/u)
  })

  test('a run-in item is a task with the unnumbered paragraphs below it', () => {
    const { tree, list, tasks } = itemsOf(
      '1.梳理资源。6月底前完成。\n县数据局编制目录。\n2.更新目录。按季度更新。',
    )
    expect(tree).toEqual([])
    expect(list).toEqual(['1 1. 梳理资源', '2 2. 更新目录'])
    expect(tasks[0]?.text).toBe('梳理资源。6月底前完成。\n县数据局编制目录。')
    expect(tasks[0]?.body).toBe('6月底前完成。\n县数据局编制目录。')
  })

  test('a heading over paragraphs is a task where no sibling holds items', () => {
    const { tree, list } = itemsOf('一、梳理资源\n县数据局编制目录。\n二、更新目录\n按季度更新。')
    expect(tree).toEqual([])
    expect(list).toEqual(['1 一、 梳理资源', '2 二、 更新目录'])
  })

  test('a heading over paragraphs is a section where a sibling holds items', () => {
    const { tree, list } = itemsOf(
      '一、完善目录\n(一)梳理资源。\n(二)更新目录。\n二、有关要求\n加强协作。',
    )
    expect(tree).toEqual(['1 tasks 一、 完善目录', '2 safeguards 二、 有关要求 : 加强协作。'])
    expect(list).toEqual(['1.1 一、/(一) 梳理资源', '1.2 一、/(二) 更新目录'])
  })

  test('paragraphs that say what is whose duty are tasks in a section', () => {
    const duties = '县公安局:负责维护秩序。\n县水利局、各乡镇人民政府:负责排查河道。'
    const { tree, list } = itemsOf(`一、完善目录\n(一)梳理资源。\n二、职责分工\n${duties}`)
    expect(tree).toEqual(['1 tasks 一、 完善目录', '2 tasks 二、 职责分工'])
    expect(list.slice(1)).toEqual(['2.1 二、 县公安局', '2.2 二、 县水利局、各乡镇人民政府'])
    const labels = itemsOf(
      `一、完善目录\n(一)梳理资源。\n二、主承办单位\n主办单位:县公安局\n承办单位:县水利局`,
    )
    expect(labels.list).toHaveLength(1)
    const prose = itemsOf(
      `一、完善目录\n(一)梳理资源。\n二、范围\n县公安局:负责维护秩序。\n其他按规定。`,
    )
    expect(prose.list).toHaveLength(1)
  })

  test('a clause on a line of its own goes with the paragraph above it', () => {
    const text = '一、完善目录\n(一)梳理资源。(县数据局)\n二、加强协作\n'
    const { tree, list } = itemsOf(`${text}各乡镇抓好落实。按季度通报。\n(责任单位:县数据局)`)
    expect(tree).toEqual(['1 tasks 一、 完善目录', '2 tasks 二、 加强协作'])
    expect(list.at(-1)).toBe('2.1 二、 各乡镇抓好落实 [县数据局 responsible]')
    const lines = itemsOf(`${text}各乡镇抓好落实。\n责任单位:县数据局\n完成时限:6月底前`)
    expect(lines.list.at(-1)).toBe('2.1 二、 各乡镇抓好落实 [县数据局 responsible]')
    const above = itemsOf(
      '一、加强协作\n(责任单位:县数据局)\n各乡镇抓好落实。\n二、完善目录\n(一)梳理资源。(县水利局)',
    )
    expect(above.tree[0]).toContain('加强协作 : (责任单位:县数据局)\n各乡镇抓好落实。')
    expect(above.list).toHaveLength(1)
  })

  test('a heading over nothing but what closes the plan is a section', () => {
    const text = '一、完善目录\n(一)梳理资源。编制清单。\n(二)更新目录。按季度更新。'
    const end = '本意见自2023年5月1日起施行。'
    const { tree, list } = itemsOf(`${text}\n二、附则\n${end}`)
    expect(tree).toEqual(['1 tasks 一、 完善目录', '2 tasks 二、 附则'])
    expect(list).toHaveLength(2)
    expect(itemsOf(`${text}\n二、开展督查`).list).toHaveLength(3)
    expect(itemsOf(`${text}\n二、开展督查。\n${end}`).list).toHaveLength(3)
    // Where others are no more than a heading, so is the last task.
    expect(itemsOf(`一、完善目录\n二、开展督查\n${end}`).list).toHaveLength(2)
  })

  test('items of safeguards are tasks too', () => {
    const { tree, list } = itemsOf('一、完善目录\n(一)梳理资源。\n二、保障措施\n(一)加强领导。')
    expect(tree).toEqual(['1 tasks 一、 完善目录', '2 safeguards 二、 保障措施'])
    expect(list).toContain('2.1 二、/(一) 加强领导')
  })
})

describe('items that hold items', () => {
  test('are tasks where text stands between', () => {
    const { list } = itemsOf(
      '一、目录\n(一)梳理资源。6月底前完成。\n1.编制清单。\n2.公布清单。\n(二)更新目录。按季度更新。',
    )
    expect(list).toEqual([
      '1.1 一、/(一) 梳理资源',
      '1.1.1 一、/(一)/1. 编制清单 < 1.1',
      '1.1.2 一、/(一)/2. 公布清单 < 1.1',
      '1.2 一、/(二) 更新目录',
    ])
  })

  test.each(['(一)全面梳理数据资源', '(一)全面梳理数据资源。'])(
    'are sections with nothing but a title: %s',
    (title) => {
      const { tree, list } = itemsOf(`一、目录\n${title}\n1.编制清单。\n2.公布清单。`)
      expect(tree).toEqual(['1 tasks 一、 目录', '  1.1 tasks (一) 全面梳理数据资源'])
      expect(list).toEqual(['1.1.1 一、/(一)/1. 编制清单', '1.1.2 一、/(一)/2. 公布清单'])
    },
  )

  test('a section may stand in a task', () => {
    const { tree, list } = itemsOf(
      '一、梳理资源。6月底前完成。\n(一)编制清单\n1.收集资料。\n2.汇总资料。\n二、更新目录。按季度更新。',
    )
    expect(list.map((task) => task.split(' ')[0])).toEqual(['1', '1.1.1', '1.1.2', '2'])
    expect(tree).toEqual(['1.1 tasks (一) 编制清单'])
  })

  test('a task’s span takes in the tasks in it, its text does not', () => {
    const text = '(一)梳理资源。6月底前完成。\n1.编制清单。\n2.公布清单。\n(二)更新目录。'
    const { tasks } = itemsOf(text)
    expect(tasks[0]?.span).toEqual({ start: 0, end: text.indexOf('\n(二)') })
    expect(tasks[0]?.text).toBe('梳理资源。6月底前完成。')
  })

  test('a bare lead-in behind a run-in title is no text of the task', () => {
    const { list, leads, tasks } = itemsOf(
      '一、目录\n(一)梳理资源。具体措施:\n1.编制清单。\n(二)更新目录。按季度更新。重点做好以下工作:\n1.核对清单。',
    )
    expect(leads).toEqual(['具体措施:', '重点做好以下工作:'])
    expect(tasks.map(({ text }) => text)).toEqual([
      '梳理资源。',
      '编制清单。',
      '更新目录。按季度更新。',
      '核对清单。',
    ])
    expect(list).toContain('1.1.1 一、/(一)/1. 编制清单 < 1.1')
    // What says something of its own stays.
    expect(
      itemsOf('一、目录\n(一)梳理资源。选择十个镇试点,应符合条件:\n1.编制清单。').leads,
    ).toEqual([])
  })

  test('a bare lead-in belongs to neither', () => {
    const { list, leads, tasks } = itemsOf(
      '一、目录\n(一)梳理资源。6月底前完成。\n具体措施:\n1.编制清单。\n2.公布清单。\n(二)更新目录。按季度更新。',
    )
    expect(leads).toEqual(['具体措施:'])
    expect(tasks[0]?.text).toBe('梳理资源。6月底前完成。')
    expect(list).toContain('1.1.1 一、/(一)/1. 编制清单 < 1.1')
  })
})

describe('general headings', () => {
  test('总则 is one over aims and scope, not over work', () => {
    const aims = '一、总则\n(一)编制目的\n为规范处置,制定本预案。\n(二)预案体系\n本预案由两级构成。'
    expect(itemsOf(`${aims}\n二、处置\n(一)开展救援。`).list).toHaveLength(1)
    expect(
      itemsOf('一、总则\n(一)加强管理。明确程序。\n二、申报\n(一)按时申报。').list,
    ).toHaveLength(2)
  })

  test('and their items are sections', () => {
    const { tree, list } = itemsOf(
      '一、总体要求\n(一)指导思想。以服务群众为中心。\n(二)工作目标。年底前全面共享。\n二、主要任务\n(一)梳理资源。',
    )
    expect(tree).toEqual([
      '1 general 一、 总体要求',
      '  1.1 general (一) 指导思想 : 以服务群众为中心。',
      '  1.2 general (二) 工作目标 : 年底前全面共享。',
      '2 tasks 二、 主要任务',
    ])
    expect(list).toEqual(['2.1 二、/(一) 梳理资源'])
  })

  test('without items are sections', () => {
    const { tree, list } = itemsOf('一、总体要求\n以服务群众为中心。\n二、主要任务\n(一)梳理资源。')
    expect(tree[0]).toBe('1 general 一、 总体要求 : 以服务群众为中心。')
    expect(list).toEqual(['2.1 二、/(一) 梳理资源'])
  })
})

describe('clauses', () => {
  test('in a heading are the beginning of its text, no part of its title', () => {
    const { tree, sections } = itemsOf('一、完善目录(县数据局牵头)\n(一)梳理资源。\n(二)更新目录。')
    expect(tree).toEqual(['1 tasks 一、 完善目录 : (县数据局牵头) [县数据局 lead]'])
    expect(sections[0]?.clauses[0]?.reach).toBe('heading')
  })

  test('are part of a task’s text, not of its body', () => {
    const { tasks } = itemsOf(
      '1.梳理资源。6月底前完成。(县数据局牵头,县财政局配合)\n2.更新目录。(县数据局)',
    )
    expect(tasks[0]?.text).toBe('梳理资源。6月底前完成。(县数据局牵头,县财政局配合)')
    expect(tasks[0]?.title).toBe('梳理资源')
    expect(tasks[0]?.body).toBe('6月底前完成。')
  })

  test('paragraphs with a clause of their own under a numbered heading make it one task', () => {
    const { list } = itemsOf(
      '一、梳理资源\n编制资源目录。(县数据局牵头)\n公布资源目录。(县财政局牵头)\n二、更新目录\n按季度更新目录。(县审计局牵头)\n按年度清理目录。(县数据局牵头)',
    )
    expect(list).toEqual([
      '1 一、 梳理资源 [县数据局 lead] [县财政局 lead]',
      '2 二、 更新目录 [县审计局 lead] [县数据局 lead]',
    ])
  })
})

describe('what closes the whole plan', () => {
  test('behind the last clause is no part of the last task', () => {
    const { closings, tasks } = itemsOf(
      '1.梳理资源。(县数据局)\n2.更新目录。(县数据局)\n各地、各部门要认真抓好落实。',
    )
    expect(closings).toEqual(['各地、各部门要认真抓好落实。'])
    expect(tasks[1]?.text).toBe('更新目录。(县数据局)')
  })

  test('on the line of the last clause as well', () => {
    const { closings, tasks } = itemsOf(
      '1.梳理资源。(县数据局负责)\n2.更新目录。(县数据局负责)本方案自印发之日起施行。',
    )
    expect(closings).toEqual(['本方案自印发之日起施行。'])
    expect(tasks[1]?.text).toBe('更新目录。(县数据局负责)')
  })

  test.each(['各地、各部门要认真抓好落实。', '本方案由县数据局负责解释。'])(
    'without clauses it addresses all or names the plan: %s',
    (closing) => {
      expect(
        itemsOf(`1.梳理资源。编制目录。\n2.更新目录。按季度更新。\n${closing}`).closings,
      ).toEqual([closing])
    },
  )

  test('without clauses another paragraph is the last task’s', () => {
    const { closings, tasks } = itemsOf(
      '1.梳理资源。编制目录。\n2.更新目录。按季度更新。\n县数据局清理失效资源。',
    )
    expect(closings).toEqual([])
    expect(tasks[1]?.text).toBe('更新目录。按季度更新。\n县数据局清理失效资源。')
  })
})

describe('ids', () => {
  test('of one of several plans begin with its number', () => {
    const { tasks, sections } = itemsOf('一、目录\n(一)梳理资源。\n(二)更新目录。', 1)
    expect(tasks.map(({ id }) => id)).toEqual(['P2/1.1', 'P2/1.2'])
    expect(sections[0]).toMatchObject({ id: 'P2/1', part: 1, taskIds: ['P2/1.1', 'P2/1.2'] })
  })

  test('stay apart where an ordinal is printed twice', () => {
    const { tasks } = itemsOf('一、目录\n(一)梳理资源。\n(一)更新目录。\n(三)清理目录。')
    expect(tasks.map(({ id }) => id)).toEqual(['1.1', '1.1~2', '1.3'])
  })
})

test('headings without a number are sections, their tasks have no label', () => {
  const { tree, list } = itemsOf(
    '完善目录\n梳理资源。县数据局编制目录。\n更新目录。县数据局按季度更新。\n开放接口\n编制清单。县数据局编制清单。\n管理接口。县数据局管理接口。',
  )
  expect(tree).toEqual(['1 tasks - 完善目录', '2 tasks - 开放接口'])
  expect(list).toEqual(['1.1  梳理资源', '1.2  更新目录', '2.1  编制清单', '2.2  管理接口'])
})

test('a body without items has no records', () => {
  expect(itemsOf('今天天气很好。')).toMatchObject({ sections: [], tasks: [], closing: [] })
})

test('every label, title, text and body stands at its spans', () => {
  const text =
    '一、目录（县数据局牵头）\n（一）梳理资源。６月底前完成。（县财政局）\n说明情况。\n1．编制清单：汇总。\n2．公布清单。\n二、要求\n加强协作。'
  const { tasks, sections } = itemsOf(text)
  const cut = (spans: readonly { start: number; end: number }[] = []) =>
    spans
      .map(({ start, end }) => text.slice(start, end))
      .join('')
      .replaceAll(/\s/gu, '')
  for (const record of [...tasks, ...sections]) {
    expect(cut(record.spans.title)).toBe(record.title)
    expect(cut(record.spans.text)).toBe((record.text ?? '').replaceAll(/\s/gu, ''))
    expect(cut(record.spans.label)).toBe(record.label ?? '')
  }
  for (const { body, spans } of tasks) expect(cut(spans.body)).toBe(body.replaceAll(/\s/gu, ''))
})
