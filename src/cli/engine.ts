import { setFlagsFromString } from 'node:v8'

/**
 * Have V8 optimise code only where it runs long: a comparison is done before more of it pays off, and
 * optimising takes as much work as comparing.
 */
export function optimiseLate() {
  setFlagsFromString('--interrupt-budget=600000')
}
