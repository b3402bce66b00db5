/** What the runner runs, step by step. */

export type Command = readonly [tool: string, ...arguments: string[]];

export interface Step {
  readonly name: string;
  /** Run in turn; the first to fail ends the step. */
  readonly commands: readonly Command[];
  /** Whether the last command writes `test-results/<name>.xml`; otherwise the step counts as one test. */
  readonly tests?: boolean;
  /** Steps that have to pass first, if they run at all. */
  readonly after?: readonly string[];
  readonly uses?: readonly ('browser' | 'postgres')[];
  /** Where its tests are; every test file is of one step. */
  readonly files?: readonly string[];
}

/** A step of `node --test` over some files, after other commands; so many files at once. */
function nodeTests(
  name: string,
  files: string[],
  { before = [], atOnce = 2, ...step }: Partial<Step> & { before?: Command[]; atOnce?: number } = {},
): Step {
  const tool: Command = [
    'node',
    '--test',
    `--test-concurrency=${atOnce}`,
    '--test-timeout=900000',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=junit',
    `--test-reporter-destination=test-results/${name}.xml`,
    ...files,
  ];
  return { name, tests: true, files, commands: [...before, tool], ...step };
}

/** Two rules are off: one refuses `nothing` in an attribute, the other knows too little of today's CSS. */
const litAnalyzer: Command = [
  'lit-analyzer',
  'src/elements',
  '--strict',
  '--quiet',
  '--rules.no-incompatible-type-binding=off',
  '--rules.no-invalid-css=off',
];

/** Those that others wait for, and the longest, come first. */
export const steps: readonly Step[] = [
  { name: 'build', commands: [['node', 'build/build.ts']] },
  nodeTests('server', ['test/server/**/*.test.ts', 'test/security/**/*.test.ts'], { uses: ['postgres'] }),
  nodeTests('journeys', ['test/journeys/**/*.test.ts'], {
    after: ['build'],
    uses: ['browser', 'postgres'],
    atOnce: 1,
  }),
  nodeTests('stories', ['test/stories/**/*.test.ts'], {
    before: [['storybook', 'build', '--output-dir', 'storybook-static', '--quiet', '--disable-telemetry']],
    uses: ['browser'],
  }),
  {
    name: 'elements',
    commands: [['web-test-runner']],
    tests: true,
    files: ['test/elements/**/*.test.ts', 'test/**/*.browser.test.ts'],
    uses: ['browser'],
  },
  nodeTests('package', ['test/package/**/*.test.ts'], { after: ['build'], uses: ['browser'] }),
  nodeTests('unit', ['contract', 'client', 'adapters', 'testing', 'demo'].map(testsOf), {
    uses: ['postgres'],
  }),
  { name: 'lint', commands: [['npm', 'run', '--silent', 'lint']] },
  { name: 'types', commands: [['tsc'], litAnalyzer] },
  nodeTests('architecture', ['test/architecture/**/*.test.ts']),
  nodeTests('manifest', ['test/manifest.test.ts']),
  nodeTests('sizes', ['test/sizes.test.ts']),
  { name: 'unused', commands: [['knip']] },
];

/** The tests of one room that Node runs. */
function testsOf(room: string): string {
  return `test/${room}/**/!(*.browser).test.ts`;
}
