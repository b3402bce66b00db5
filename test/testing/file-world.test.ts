import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openFileWorld } from '../../src/testing/conformance/file-world.ts';
import { runConformance } from '../../src/testing/conformance/run.ts';
import { checks } from '../../src/testing/conformance/checks.ts';
import { readWorldFile } from '../../src/testing/conformance/world-file.ts';
import { junitReport, textReport } from '../../src/testing/conformance/report.ts';

const api = 'https://portal.example/api/v1/firm';
const client = { email: 'ada@firm.example', password: 'secret' };

/** A world over a backend that answers these texts, by address. */
function worldWith(file: object, answers: Record<string, string> = {}) {
  const asked: { address: string; body: unknown }[] = [];
  const commands: (readonly string[])[] = [];
  const world = openFileWorld(
    api,
    { people: { client }, ...file },
    {
      fetch: async (address, init) => {
        asked.push({ address: address as string, body: init?.body });
        return new Response(answers[address as string] ?? '', {
          status: (address as string) in answers ? 200 : 500,
        });
      },
      run: async (command) => {
        commands.push(command);
        return 'Your code: 135 79 and then 246813.';
      },
    },
  );
  return { world, asked, commands };
}

describe('a world from a file', () => {
  it('reads the code from what an address answers, the e-mail filled in', async () => {
    const url = 'https://portal.example/code?to={email}';
    const address = 'https://portal.example/code?to=ada%40firm.example';
    const { world } = worldWith({ code: { url } }, { [address]: '<p>No. 1234567, code 246813</p>' });
    assert.equal(await world.readCode(client.email), '246813');
  });

  it('reads the code from the newest mail to the address, where the answer is a list of mails', async () => {
    const url = 'https://portal.example/outbox.json';
    const mails = [
      { to: 'other@firm.example', text: '111111' },
      { to: client.email, text: 'Your code is 222222.' },
      { to: client.email, text: '333333' },
    ];
    const { world } = worldWith({ code: { url } }, { [url]: JSON.stringify(mails) });
    assert.equal(await world.readCode(client.email), '222222');
  });

  it('reads the code from what a command prints, the e-mail its last argument', async () => {
    const { world, commands } = worldWith({ code: { command: ['read-code', '--last'] } });
    assert.equal(await world.readCode(client.email), '246813');
    assert.deepEqual(commands, [['read-code', '--last', client.email]]);
  });

  it('moves the time where there is a clock, and says so where that does not work', async () => {
    const url = 'https://portal.example/clock';
    const { world, asked } = worldWith({ clock: { url } }, { [url]: '' });
    await world.clock?.forward(60);
    assert.deepEqual(asked, [{ address: url, body: '{"forwardSeconds":60}' }]);
    await assert.rejects(worldWith({ clock: { url } }).world.clock!.forward(60), /500/);
  });

  it('makes no check of what it does not hold', async () => {
    const { world } = worldWith({});
    await assert.rejects(world.readCode(client.email), { name: 'Unsupported' });
    await assert.rejects(world.signIn('stranger'), { name: 'Unsupported' });
    assert.equal(await world.quote('pending', 'neighbour'), undefined);
    assert.equal(world.clock, undefined);
  });
});

describe("a world's file", () => {
  it('is refused with each field that is not as it has to be', () => {
    const cases: [unknown, RegExp][] = [
      ['{', /no JSON/],
      [{}, /people: /],
      [{ people: { client: { email: 'ada' } } }, /people\.client\.email: [^]*people\.client\.password: /],
      [{ people: { client, freind: client } }, /people\.freind: Unrecognized/],
      [{ people: { client: { ...client, quotes: { open: ['1'] } } } }, /people\.client\.quotes\.open: /],
      [{ people: { client }, clock: { url: 'ftp://x' } }, /clock\.url: /],
      [{ people: { client, stranger: client } }, /people\.stranger\.api: Invalid input: expected string/],
    ];
    for (const [content, message] of cases) {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      assert.throws(() => readWorldFile(text), { name: 'WorldFileError', message });
    }
    const file = { people: { client }, code: { command: ['read-code'] } };
    assert.deepEqual(readWorldFile(JSON.stringify(file)), file);
  });
});

describe('a report', () => {
  it('tells what failed, and why, in text and in XML that reads', async () => {
    const failing = {
      ...checks[0]!,
      title: 'is <"well">',
      run: () => Promise.reject(new Error('a & b \u0000')),
    };
    const world = { ...worldWith({}, { [`${api}/firm`]: '{}' }).world };
    const report = await runConformance({ name: 'subject', open: async () => world }, { among: [failing] });
    assert.match(textReport(report), /✗ law {4}is <"well">\n {6}a & b/);
    assert.match(textReport(report), /0 passed, 1 failed, 0 not checked, 0 not run/);
    const xml = junitReport(report);
    assert.match(xml, /name="law: is &lt;&quot;well&quot;&gt;"/);
    assert.match(xml, /<failure message="a &amp; b \uFFFD"\/>/);
  });
});
