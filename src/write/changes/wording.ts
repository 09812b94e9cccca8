import type { Language } from '../../diagnostics/codes.ts'
import type { ChangeField, Relation } from '../../model/changes.ts'
import type { Role } from '../../model/task.ts'

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

/** Names of what became of a task. */
export const relationWords: Words<Relation | 'moved'> = {
  en: {
    kept: 'kept',
    reworded: 'reworded',
    split: 'split',
    merged: 'merged',
    added: 'added',
    dropped: 'dropped',
    moved: 'moved',
  },
  zh: {
    kept: '保留',
    reworded: '修改',
    split: '拆分',
    merged: '合并',
    added: '新增',
    dropped: '取消',
    moved: '移动',
  },
}

export const fieldWords: Words<ChangeField> = {
  en: {
    title: 'title',
    body: 'text',
    party: 'body',
    role: 'role',
    deadline: 'deadline',
    target: 'target',
    citation: 'citation',
    section: 'section',
  },
  zh: {
    title: '标题',
    body: '文字',
    party: '单位',
    role: '职责',
    deadline: '时限',
    target: '指标',
    citation: '引用',
    section: '章节',
  },
}

export const roleWords: Words<Role> = {
  en: { lead: 'lead', responsible: 'responsible', support: 'support' },
  zh: { lead: '牵头', responsible: '负责', support: '配合' },
}

/** How far a deadline or a target moved; `{n}` is the amount. */
export const moveWords: Words<'later' | 'earlier' | 'raised' | 'lowered' | 'yearOnly'> = {
  en: {
    later: '{n} days later',
    earlier: '{n} days earlier',
    raised: 'raised by {n}',
    lowered: 'lowered by {n}',
    yearOnly: 'standing phrase of the year',
  },
  zh: {
    later: '推迟{n}天',
    earlier: '提前{n}天',
    raised: '提高{n}',
    lowered: '降低{n}',
    yearOnly: '仅年度用语',
  },
}
