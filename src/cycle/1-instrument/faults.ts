import { bandFaults, capacityFaults, scaleFaults, spanFaults } from './answer-faults.ts'
import type { EditionFile } from './edition.ts'
import type { Fault } from './fault.ts'
import { countFaults, keyFaults, numberFaults, sourceFaults } from './key-faults.ts'
import { termFaults } from './term-faults.ts'

const checks = [
  numberFaults,
  keyFaults,
  sourceFaults,
  scaleFaults,
  spanFaults,
  bandFaults,
  capacityFaults,
  termFaults,
  countFaults,
]

/** Everything that a well-shaped edition file may still get wrong. Empty for an edition that can be used. */
export const faultsIn = (edition: EditionFile): readonly Fault[] => checks.flatMap(check => check(edition))
