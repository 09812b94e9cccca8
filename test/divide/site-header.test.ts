import { expect, test } from 'vitest'
import { divided } from './divided.ts'

const title = '云溪县2023年数据共享工作要点'
const body = '一、编制目录。6月底前完成。\n二、公布目录。9月底前完成。'

test('fields of a site that are printed as a list', () => {
  const head = '- 信息来源:县政府\n- 发布日期:2023-02-18 16:13\n- 浏览次数:\n各乡镇人民政府:'
  expect(divided(`${head}\n现将要点印发给你们。\n${title}\n${body}`)).toMatchObject({
    publishedOn: '2023-02-18',
    recipients: '各乡镇人民政府',
    titles: [title],
  })
})

test.each([
  ['(此件公开发布)', '(此件公开发布)'],
  ['(云溪县数据局代章)', '-'],
  ['(联系人:张伟,联系电话:5550100)', '-'],
])('what %s says of how public a document is', (note, disclosure) => {
  const notice = `各乡镇人民政府:\n现将要点印发给你们。\n云溪县数据共享领导小组办公室\n2023年2月17日`
  expect(divided(`${notice}\n${note}\n${title}\n${body}`)).toMatchObject({
    disclosure,
    issuedOn: '2023-02-17',
  })
})
