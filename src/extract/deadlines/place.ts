/** Where the text stands: running text, a responsibility clause, or a deadline cell or label line. */
export type DeadlinePlace = 'prose' | 'clause' | 'column'
