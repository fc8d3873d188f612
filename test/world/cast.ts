import type { Role } from '#people'
import type { GroupName, PartnershipName } from './places.ts'

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
}

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
  nadia: { name: 'Nadia Perrin', email: 'nadia.perrin@programme.example', roles: [] },
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
