import type { Agreement } from '../agreement/agreement.ts'
import { classes } from '../agreement/classes.ts'
import { textNames, type AgreementText } from '../agreement/field.ts'
import type { Signed, Side, Version } from '../signature/signature.ts'

/** An agreement that says all that is asked of it. */
export const agreement = (changed: Partial<Agreement> = {}): Agreement => ({
  ...{ year: '2026/27', version: 1, partnership: 'Wexmoor', programme: 'Better Together' },
  ...{ from: '2027-04-01', to: '2028-03-31', budget: 12 },
  texts: Object.fromEntries(textNames.map(name => [name, `About ${name}`])) as Record<AgreementText, string>,
  priorities: {
    agreed: { on: '2027-02-12', planVersion: 1, plan: 'Outline change plan' },
    areas: [{ title: 'Governance', words: ['One budget for placements'] }],
  },
  links: [],
  providers: [],
  offer: [],
  contacts: {
    champion: { name: 'Ruth Adeyemi', reach: 'ruth@wexmoor.example' },
    'local-lead': { name: 'Lee Brand', reach: '01632 960001' },
    'regional-lead': { name: 'Maud Ferrier', reach: 'maud@programme.example' },
  },
  classes: { specific: classes.specific.words, aggregated: classes.aggregated.words },
  signatories: { partnership: 'Ruth Adeyemi, champion', programme: 'The programme’s signatory' },
  activities: [
    {
      ...{ id: 'workshops', activity: 'Three workshops', purpose: 'One plan', programme: 'Noor Bexley' },
      ...{ partnership: 'Dev Okonjo', days: 6, when: '2027-05', output: 'A work plan', outcomes: ['Heard'] },
      ...{ success: 'Half as many wait', measuredBy: { id: 'dev', name: 'Dev Okonjo' }, measuredOn: '2027-11-27' },
    },
  ],
  ...changed,
})

export const signed = (side: Side, by: string, changed: Partial<Signed> = {}): Signed => ({
  ...{ id: `${side}-${by}`, side, at: '2027-03-02T10:00:00.000Z', by: { id: by, name: by }, as: side },
  ...changed,
})

export const version = (number: number, signatures: readonly Signed[], content = agreement()): Version => ({
  ...{ version: number, frozenAt: '2027-03-02T10:00:00.000Z', content, signed: signatures },
})
