// A process of its own, started by apart.ts: decides one case after another and says what it found. It ends with whoever
// started it.
import { loadSolver } from '#solving'
import { judge, type Case } from '../../attack/judge.ts'
import type { Said } from './apart.ts'

const solver = loadSolver()

const decide = async (one: Case): Promise<Said> => {
  try {
    return { verdict: judge(one, await solver) }
  } catch (error) {
    return { why: String(error).slice(0, 2000) }
  }
}

process.on('disconnect', () => process.exit(0))
process.on('message', (one: Case) => void decide(one).then(said => process.send?.(said)))
