import fc from 'fast-check'
import { draws } from './draws.ts'

// Properties that give no settings of their own draw alike in the gate too.
fc.configureGlobal(draws)
