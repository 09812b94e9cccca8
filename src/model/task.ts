import * as z from 'zod/mini'
import { DocumentNumber } from './meta.ts'
import { Span } from './place.ts'

/** Part that a body has in a task: 牵头, 负责, 配合. */
export const Role = z.enum(['lead', 'responsible', 'support'])
export type Role = z.infer<typeof Role>

/** One body, or one class of bodies, named by a clause. */
export const Party = z.object({
  name: z.string().check(z.minLength(1)),
  role: Role,
  word: z.optional(z.string()),
  group: z.boolean(),
  inherited: z.optional(z.literal(true)),
  unitId: z.string().check(z.minLength(1)),
  span: Span,
})
export type Party = z.infer<typeof Party>

/** A person or post that a clause names (分管副市长); never a party. */
export const Person = z.object({
  text: z.string().check(z.minLength(1)),
  post: z.optional(z.string()),
  name: z.optional(z.string()),
  span: Span,
})
export type Person = z.infer<typeof Person>

/** Responsibility clause (责任分工): who leads, answers and supports; `scope` is the stretch that it governs. */
export const Responsibility = z.object({
  text: z.string().check(z.minLength(1)),
  parties: z.array(Party),
  openEnded: z.boolean(),
  persons: z.array(Person),
  inherited: z.optional(z.literal(true)),
  span: Span,
  scope: Span,
})
export type Responsibility = z.infer<typeof Responsibility>

export const Comparator = z.enum(['eq', 'gte', 'lte', 'gt', 'lt', 'approx'])
export type Comparator = z.infer<typeof Comparator>

/** Time limit (完成时限). `due` is the last day that still keeps it, a Beijing civil date. */
export const Deadline = z.object({
  text: z.string().check(z.minLength(1)),
  kind: z.enum(['date', 'relative', 'recurring', 'ongoing']),
  due: z.optional(z.iso.date()),
  start: z.optional(z.iso.date()),
  every: z.optional(z.string()),
  on: z.optional(
    z.object({
      month: z.optional(z.int()),
      day: z.optional(z.int()),
      workdays: z.optional(z.int()),
    }),
  ),
  times: z.optional(z.int()),
  timesMax: z.optional(z.int()),
  comparator: z.optional(Comparator),
  within: z.optional(
    z.object({ count: z.number(), unit: z.enum(['day', 'workday', 'week', 'month', 'year']) }),
  ),
  event: z.optional(z.string()),
  span: Span,
})
export type Deadline = z.infer<typeof Deadline>

/** Quantitative target: 3.5万户 is 35000 户; 60%以上 is 60 %, at least. */
export const Target = z.object({
  text: z.string().check(z.minLength(1)),
  value: z.number(),
  max: z.optional(z.number()),
  unit: z.optional(z.string()),
  comparator: Comparator,
  kind: z.optional(z.enum(['level', 'increase', 'decrease'])),
  subject: z.optional(z.string()),
  span: Span,
})
export type Target = z.infer<typeof Target>

/** A document cited as 《…》, without the marks, and the document number right after it. */
export const Citation = z.object({
  title: z.string().check(z.minLength(1)),
  documentNumber: z.optional(DocumentNumber),
  span: Span,
})
export type Citation = z.infer<typeof Citation>

/** One entry of a list printed inside a task: 一是…, (1)…, ①…, a bullet, a paragraph with a clause of its own. */
export const Measure = z.object({
  label: z.optional(z.string()),
  text: z.string().check(z.minLength(1)),
  responsibilities: z.array(Responsibility),
  spans: z.array(Span),
})
export type Measure = z.infer<typeof Measure>

/** Task (任务, 事项): the deepest numbered item that carries work, or a row of a table that assigns work. */
export const Task = z.object({
  id: z.string().check(z.minLength(1)),
  origin: z.enum(['body', 'table']),
  part: z.optional(z.int()),
  label: z.optional(z.string()),
  path: z.array(z.string()),
  sectionId: z.optional(z.string()),
  partOf: z.optional(z.string()),
  title: z.string(),
  text: z.string(),
  body: z.string(),
  measures: z.array(Measure),
  responsibilities: z.array(Responsibility),
  deadlines: z.array(Deadline),
  targets: z.array(Target),
  citations: z.array(Citation),
  span: Span,
  spans: z.object({
    label: z.optional(z.array(Span)),
    title: z.array(Span),
    text: z.array(Span),
    body: z.array(Span),
  }),
})
export type Task = z.infer<typeof Task>
