declare module 'papaparse' {
  const papa: {
    parse<Row>(
      csv: string,
      options?: { readonly newline?: string; readonly skipEmptyLines?: boolean },
    ): { readonly data: Row[] }
  }
  export = papa
}
