import type { Day } from '#ground'
import type { GroupKind, OrganisationKind } from '#people'

export const programme = { name: 'Better Together Commissioning Programme' }

export const regions = { coast: 'Coast and Reach', moors: 'Moors and Vales', lakes: 'Lakes and Marches' } as const
export type RegionName = keyof typeof regions

/** Under which name each is printed in releases: two are printed as one. */
export const printedAs: Readonly<Record<RegionName, string>> = {
  coast: 'Coast, Lakes and Marches',
  moors: 'Moors and Vales',
  lakes: 'Coast, Lakes and Marches',
}

/** The kinds of area that the programme tells apart. */
export const areaKinds = {
  county: 'County',
  unitary: 'Unitary',
  london: 'London borough',
  metropolitan: 'Metropolitan district',
} as const
export type AreaKindName = keyof typeof areaKinds

export type PartnershipTold = {
  /** The name that it joined under. */
  readonly name: string
  readonly region: RegionName
  readonly area: AreaKindName
  /** When it joined, where that is later than the programme. */
  readonly joined?: Day
}

/** The twelve partnerships of the programme. Two have written something; of the others there are dates, or the name. */
export const partnerships = {
  wexmoor: { name: 'Wexmoor Children’s Partnership', region: 'moors', area: 'county' },
  calder: { name: 'Calder Reach Children’s Trust', region: 'coast', area: 'unitary' },
  thornmere: { name: 'Thornmere Children and Families Board', region: 'coast', area: 'unitary' },
  hallowick: { name: 'Hallowick Children’s Alliance', region: 'coast', area: 'metropolitan' },
  lowEsker: { name: 'Low Esker Children’s Trust', region: 'moors', area: 'county' },
  sallowby: { name: 'Sallowby Partnership for Children', region: 'moors', area: 'unitary' },
  ashmarch: { name: 'Ashmarch Children’s Trust', region: 'lakes', area: 'county' },
  brindle: { name: 'Brindle and Water Children’s Trust', region: 'lakes', area: 'unitary' },
  corriston: { name: 'Corriston Children’s Board', region: 'moors', area: 'metropolitan' },
  dunsel: { name: 'Dunsel and Harne Children’s Trust', region: 'lakes', area: 'county' },
  fenwater: { name: 'Fenwater Children’s Partnership', region: 'coast', area: 'metropolitan' },
  tarnley: { name: 'Tarnley Alliance for Children', region: 'moors', area: 'metropolitan', joined: '2026-09-07' },
} as const satisfies Readonly<Record<string, PartnershipTold>>
export type PartnershipName = keyof typeof partnerships

export type GroupName =
  | 'management'
  | 'commissioning'
  | 'voluntary'
  | 'young'
  | 'parents'
  | 'board'
  | 'leadership'
  | 'jointTeam'
  | 'community'

type OrganisationTold = {
  readonly name: string
  readonly kind: OrganisationKind
  readonly statutory?: true
  readonly provider?: true
}

/** A seat of a group: what it is for, whose it is, and who holds it or since when nobody does. */
export type SeatTold = {
  readonly title: string
  readonly from?: string
  readonly holder?: string
  readonly vacantSince?: Day
}

export type Register = {
  readonly organisations: readonly OrganisationTold[]
  readonly groups: readonly {
    readonly key: GroupName
    readonly name: string
    readonly kind: GroupKind
    readonly seats: readonly SeatTold[]
  }[]
}

/** The organisations and groups of the two partnerships that are at work. */
export const registers: Readonly<Partial<Record<PartnershipName, Register>>> = {
  wexmoor: {
    organisations: [
      { name: 'Wexmoor Council', kind: 'council', statutory: true },
      { name: 'Wexmoor Health Trust', kind: 'health', statutory: true },
      { name: 'Wexmoor Police', kind: 'police', statutory: true },
      { name: 'Moor Edge Schools Group', kind: 'school', statutory: true },
      { name: 'Gullhaven College', kind: 'college' },
      { name: 'Wexmoor Voluntary Action', kind: 'charity' },
      { name: 'Lantern House', kind: 'charity', provider: true },
      { name: 'Brightwater Therapies', kind: 'other', provider: true },
      { name: 'Wexmoor Parents’ Voice', kind: 'forum' },
    ],
    groups: [
      {
        key: 'management',
        name: 'Management team',
        kind: 'management',
        seats: [
          { title: 'Director of children’s services', from: 'Wexmoor Council', holder: 'Helen Ostrow' },
          { title: 'Head of commissioning', from: 'Wexmoor Council', holder: 'Ruth Adeyemi' },
          { title: 'Head of early help', from: 'Wexmoor Council', holder: 'Piers Lund' },
          { title: 'Director of children’s health', from: 'Wexmoor Health Trust', vacantSince: '2026-07-01' },
          { title: 'Superintendent for families', from: 'Wexmoor Police', holder: 'Karl Benning' },
          { title: 'Executive head teacher', from: 'Moor Edge Schools Group', holder: 'Anneliese Croft' },
        ],
      },
      {
        key: 'commissioning',
        name: 'Commissioning unit',
        kind: 'commissioning',
        seats: [
          { title: 'Unit manager', from: 'Wexmoor Council', holder: 'Dev Okonjo' },
          { title: 'Contracts officer', from: 'Wexmoor Council', holder: 'Shona Vane' },
          { title: 'Commissioner for therapies', from: 'Wexmoor Health Trust', holder: 'Rafael Otto' },
          { title: 'Analyst', from: 'Wexmoor Council', holder: 'Min-ji Sand' },
        ],
      },
      {
        key: 'voluntary',
        name: 'Voluntary sector forum',
        kind: 'subpartnership',
        seats: [
          { title: 'Convenor', from: 'Wexmoor Voluntary Action', holder: 'Mair Treloar' },
          { title: 'Family support', from: 'Lantern House', holder: 'Joseph Tarn' },
          { title: 'Gullhaven community table', holder: 'Dot Hanley' },
          { title: 'Kettleside drop-in', holder: 'Yusuf Amin' },
        ],
      },
      {
        key: 'young',
        name: 'Young people’s forum',
        kind: 'young-people',
        seats: [
          { title: 'First elected speaker', holder: 'Zainab' },
          { title: 'Second elected speaker', holder: 'Callum' },
          { title: 'Participation worker', from: 'Wexmoor Council', holder: 'Bea Lindqvist' },
        ],
      },
      {
        key: 'parents',
        name: 'Parents’ forum',
        kind: 'parents',
        seats: [
          { title: 'Chair', from: 'Wexmoor Parents’ Voice', holder: 'Lorna Whitby' },
          { title: 'Parents of children with special needs', from: 'Wexmoor Parents’ Voice', holder: 'Stefan Moss' },
          { title: 'Foster carers', holder: 'Gwen Aldous' },
        ],
      },
      {
        key: 'board',
        name: 'Board',
        kind: 'board',
        seats: [
          { title: 'Chair', from: 'Wexmoor Council', holder: 'Councillor Ines Marlow' },
          { title: 'Director of children’s services', from: 'Wexmoor Council', holder: 'Helen Ostrow' },
          { title: 'Director of public health', from: 'Wexmoor Council', holder: 'Abel Norton' },
          { title: 'Chief nurse', from: 'Wexmoor Health Trust', holder: 'Kezia Brandt' },
          { title: 'Medical director', from: 'Wexmoor Health Trust', holder: 'Sanjay Wilde' },
          { title: 'Assistant chief constable', from: 'Wexmoor Police', holder: 'Morag Finch' },
          { title: 'Partnership officer', from: 'Wexmoor Police', holder: 'Jo Flint' },
          { title: 'Executive head teacher', from: 'Moor Edge Schools Group', holder: 'Anneliese Croft' },
          { title: 'Principal', from: 'Gullhaven College', holder: 'Tobi Elstree' },
          { title: 'Chief executive', from: 'Wexmoor Voluntary Action', holder: 'Mair Treloar' },
          { title: 'Family support', from: 'Lantern House', holder: 'Joseph Tarn' },
          { title: 'Chair of the parents’ forum', from: 'Wexmoor Parents’ Voice', holder: 'Lorna Whitby' },
          { title: 'First elected speaker of the young people’s forum', holder: 'Zainab' },
          { title: 'Lay member', holder: 'Prosper Hale' },
        ],
      },
    ],
  },
  calder: {
    organisations: [
      { name: 'Calder Reach Council', kind: 'council', statutory: true },
      { name: 'Reachside Health Board', kind: 'health', statutory: true },
      { name: 'Reach and Estuary Police', kind: 'police', statutory: true },
      { name: 'Reach Learning Trust', kind: 'school', statutory: true },
      { name: 'Tidewell Family Centres', kind: 'charity', provider: true },
      { name: 'Estuary Community Network', kind: 'charity' },
    ],
    groups: [
      {
        key: 'leadership',
        name: 'Leadership team',
        kind: 'management',
        seats: [
          { title: 'Director for children', from: 'Calder Reach Council', holder: 'Sunita Rowe' },
          { title: 'Director of commissioning', from: 'Reachside Health Board', holder: 'Hal Brunner' },
          { title: 'Chief inspector', from: 'Reach and Estuary Police', holder: 'Nell Osei' },
          { title: 'Chief executive', from: 'Reach Learning Trust', holder: 'Tobias Lake' },
        ],
      },
      {
        key: 'jointTeam',
        name: 'Joint commissioning team',
        kind: 'commissioning',
        seats: [
          { title: 'Lead commissioner', from: 'Reachside Health Board', holder: 'Gareth Pell' },
          { title: 'Commissioner for early years', from: 'Calder Reach Council', holder: 'Ottilie Crane' },
          { title: 'Market analyst', vacantSince: '2026-05-04' },
        ],
      },
      {
        key: 'community',
        name: 'Provider and community forum',
        kind: 'other',
        seats: [
          { title: 'Convenor', from: 'Estuary Community Network', holder: 'Ewa Marsh' },
          { title: 'Family centres', from: 'Tidewell Family Centres', holder: 'Rhodri Bell' },
          { title: 'Childminders', holder: 'Pat Oyelaran' },
        ],
      },
    ],
  },
}
