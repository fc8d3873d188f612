import type { Role } from '#people'
import type { StaffRole } from '../../src/people/staff/staff.ts'
import type { GroupName, PartnershipName, RegionName } from './places.ts'

/** Somebody in the story, with what they are and where. */
export type CastMember = {
  readonly name: string
  readonly email: string
  readonly roles: readonly {
    readonly in: PartnershipName
    readonly role: Role
    readonly leads?: GroupName
    /** By its name in the partnership's register. */
    readonly from?: string
  }[]
  /** The part in the programme's staff. */
  readonly staff?: { readonly role: StaffRole; readonly region?: RegionName }
}

const ofStaff = (name: string, email: string, role: StaffRole, region?: RegionName): CastMember => ({
  ...{ name, email, roles: [] },
  staff: { role, ...(region === undefined ? {} : { region }) },
})

const member = (
  name: string,
  email: string,
  where: PartnershipName,
  role: Role,
  more: { readonly leads?: GroupName; readonly from?: string } = {},
): CastMember => ({ name, email, roles: [{ in: where, role, ...more }] })

/** Everyone who can sign in, by the name that tests and the story call them. */
export const cast = {
  ruth: member('Ruth Adeyemi', 'ruth.adeyemi@wexmoor.example', 'wexmoor', 'champion', { from: 'Wexmoor Council' }),
  tom: member('Tom Hale', 'tom.hale@wexmoor.example', 'wexmoor', 'deputy', { from: 'Wexmoor Council' }),
  ines: member('Councillor Ines Marlow', 'ines.marlow@wexmoor.example', 'wexmoor', 'chair', {
    from: 'Wexmoor Council',
  }),
  helen: member('Helen Ostrow', 'helen.ostrow@wexmoor.example', 'wexmoor', 'group-lead', {
    leads: 'management',
    from: 'Wexmoor Council',
  }),
  dev: member('Dev Okonjo', 'dev.okonjo@wexmoor.example', 'wexmoor', 'group-lead', {
    leads: 'commissioning',
    from: 'Wexmoor Council',
  }),
  mair: member('Mair Treloar', 'mair.treloar@voluntaryaction.example', 'wexmoor', 'group-lead', {
    leads: 'voluntary',
    from: 'Wexmoor Voluntary Action',
  }),
  joseph: member('Joseph Tarn', 'joseph.tarn@lanternhouse.example', 'wexmoor', 'member', { from: 'Lantern House' }),
  anneliese: member('Anneliese Croft', 'anneliese.croft@mooredge.example', 'wexmoor', 'member', {
    from: 'Moor Edge Schools Group',
  }),
  jo: member('Jo Flint', 'jo.flint@wexmoorpolice.example', 'wexmoor', 'observer', { from: 'Wexmoor Police' }),
  lee: {
    name: 'Lee Brand',
    email: 'lee.brand@programme.example',
    roles: [
      { in: 'wexmoor', role: 'local-lead' },
      { in: 'calder', role: 'local-lead' },
    ],
  },
  pia: {
    name: 'Pia Sorrell',
    email: 'pia.sorrell@programme.example',
    roles: [
      { in: 'thornmere', role: 'local-lead' },
      { in: 'hallowick', role: 'local-lead' },
    ],
  },
  noor: member('Noor Bexley', 'noor.bexley@bexleyandpartners.example', 'wexmoor', 'consultant'),
  nadia: ofStaff('Nadia Perrin', 'nadia.perrin@programme.example', 'programme-admin'),
  maud: ofStaff('Maud Ferrier', 'maud.ferrier@programme.example', 'regional-lead', 'moors'),
  rhys: ofStaff('Rhys Tolland', 'rhys.tolland@programme.example', 'regional-lead', 'coast'),
  adaeze: ofStaff('Adaeze Munro', 'adaeze.munro@programme.example', 'analyst'),
  wilf: ofStaff('Wilf Harcourt', 'wilf.harcourt@programme.example', 'approver'),
  leila: ofStaff('Leila Frome', 'leila.frome@programme.example', 'approver'),
  cora: ofStaff('Cora Denholm', 'cora.denholm@ministry.example', 'sponsor'),
  gwen: ofStaff('Gwen Stannard', 'gwen.stannard@programme.example', 'signatory'),
  owen: member('Owen Castell', 'owen.castell@calderreach.example', 'calder', 'champion', {
    from: 'Calder Reach Council',
  }),
  amara: member('Amara Whitlock', 'amara.whitlock@calderreach.example', 'calder', 'chair', {
    from: 'Reachside Health Board',
  }),
  sunita: member('Sunita Rowe', 'sunita.rowe@calderreach.example', 'calder', 'group-lead', {
    leads: 'leadership',
    from: 'Calder Reach Council',
  }),
  gareth: member('Gareth Pell', 'gareth.pell@calderreach.example', 'calder', 'group-lead', {
    leads: 'jointTeam',
    from: 'Reachside Health Board',
  }),
  ewa: member('Ewa Marsh', 'ewa.marsh@estuarynetwork.example', 'calder', 'group-lead', {
    leads: 'community',
    from: 'Estuary Community Network',
  }),
  bryony: member('Bryony Keld', 'bryony.keld@thornmere.example', 'thornmere', 'champion'),
  idris: member('Idris Farrow', 'idris.farrow@hallowick.example', 'hallowick', 'champion'),
  marta: member('Marta Quill', 'marta.quill@lowesker.example', 'lowEsker', 'champion'),
  colin: member('Colin Abara', 'colin.abara@sallowby.example', 'sallowby', 'champion'),
} satisfies Readonly<Record<string, CastMember>>

export type PersonName = keyof typeof cast
