import { agreementTables } from '#agreement'
import { checklistTables } from '#checklist'
import type { KeptTables } from '#db'
import { exchangeTables } from '#exchange'
import { exerciseTables } from '#exercise'
import { fileTables } from '#files'
import { frameworkTables } from '#framework'
import { instrumentTables } from '#instrument'
import { overviewTables } from '#overview'
import { peopleTables } from '#people'
import { planTables } from '#plans'
import { scoringTables } from '#scoring'
import { supportTables } from '#support'
import { workshopTables } from '#workshop'
import { paperTables } from '../../tables.ts'

/** What the rooms say of their tables, in the order in which rows can be written. */
export const rooms: readonly KeptTables[] = [
  peopleTables,
  fileTables,
  instrumentTables,
  exerciseTables,
  scoringTables,
  agreementTables,
  workshopTables,
  planTables,
  supportTables,
  checklistTables,
  frameworkTables,
  exchangeTables,
  overviewTables,
  paperTables,
]
