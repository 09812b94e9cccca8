/** Name and version that every plan carries; a test holds the version equal to the package's. */
export const producer = { name: 'plans', version: '0.1.0' } as const
