/** A document's hand-made truth, as the labels of `test/gold` and `test/labels` give it. */
export interface Gold {
  readonly doc: string
  readonly meta: GoldMeta
  readonly sections: readonly GoldSection[]
  readonly tasks: readonly GoldTask[]
  readonly tables: readonly GoldTable[]
  /** Titles of items that may be read as section, task or neither. */
  readonly optional?: readonly string[]
  readonly notes?: readonly string[]
}

export interface GoldMeta {
  readonly title: string | null
  readonly noticeTitle: string | null
  readonly documentNumber: string | null
  readonly issuers: readonly string[]
  readonly recipients: readonly string[]
  readonly issuedOn: string | null
  readonly publishedOn: string | null
  readonly planYear: number | null
  readonly attachments: readonly string[]
}

export interface GoldSection {
  readonly label: string
  readonly level: number
  readonly title: string
  readonly prose?: boolean
}

export interface GoldTask {
  readonly label: string
  readonly path: readonly string[]
  readonly title: string
  readonly clauses: readonly GoldClause[]
  readonly deadlines: readonly GoldDeadline[]
  readonly optionalDeadlines?: readonly GoldDeadline[]
  readonly citations: readonly { readonly title: string; readonly number: string | null }[]
  readonly enumerations: number
  /** The last characters of the task's own text. */
  readonly lastWords?: string
}

export type GoldRole = 'lead' | 'responsible' | 'support'

export interface GoldParty {
  readonly name: string
  readonly role: GoldRole
  readonly group: boolean
  /** The column's header names two roles: this one is right too. */
  readonly roleAlt?: GoldRole
}

export interface GoldClause {
  readonly text: string
  readonly parties: readonly GoldParty[]
  readonly open: boolean
}

export interface GoldDeadline {
  readonly text: string
  readonly kind: 'date' | 'relative' | 'recurring' | 'ongoing'
  readonly due: string | null
}

export interface GoldTable {
  readonly caption: string | null
  readonly columns: readonly string[]
  readonly rows: readonly GoldRow[]
}

export interface GoldRow {
  readonly cells: Readonly<Record<string, string>>
  readonly parties?: readonly GoldParty[]
  readonly open?: boolean
  readonly deadline?: GoldDeadline | null
  /** Label or path of the body task that holds the row's text. */
  readonly bodyTask?: string
  readonly bodyPath?: readonly string[]
}
