import process from 'node:process'
import { defineConfig } from 'vitest/config'

/** Floors of coverage, held by `npm run coverage`: they only rise. */
const most = { lines: 95, branches: 90 }
const all = { lines: 100, branches: 95 }

/** Folder where each run leaves its figures, for the sum that `.ci/run` ends with. */
const reports = process.env.PLANS_REPORTS

export default defineConfig({
  test: {
    reporters: reports
      ? ['default', ['json', { outputFile: `${reports}/${process.pid}.json` }]]
      : ['default'],
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    // Guards against what hangs, on a machine however slow; how long things take is for bench/.
    maxWorkers: '100%',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    coverage: {
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'coverage',
      thresholds: {
        ...most,
        'src/text/**': { lines: 99, branches: 91 },
        'src/model/**': all,
        'src/diagnostics/**': all,
      },
    },
  },
})
