import type { PortalClient } from '../../client/client.ts';
import { endOwnSession, type OwnSession } from '../../contract/identity/security.ts';
import { asProblem } from '../shared/connect.ts';
import { sentenceFor } from '../shared/error-words.ts';
import type { NoticeKind } from '../shared/notice.ts';
import { dictionary, type Strings } from '../shared/strings.ts';
import { deviceName } from './devices.ts';
import { securityStrings } from './portal-security.strings.ts';

export interface Ended {
  readonly kind: NoticeKind;
  readonly words: () => string;
}

/**
 * Signs out elsewhere, and resolves with what to say of it, `good` where it was done; undefined where whoever asks is
 * signed out themselves.
 */
export async function endSession(
  client: PortalClient,
  session: OwnSession,
  strings: Pick<Strings, 'of'>,
): Promise<Ended | undefined> {
  const text = (key: 'ended' | 'ended-already') => () =>
    strings.of(endWords).text(key, { device: deviceName(session, strings.of(securityStrings)) });
  try {
    await client.invoke(endOwnSession, { sessionId: session.id });
    return { kind: 'good', words: text('ended') };
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'signed-out') return undefined;
    if (problem.code === 'not-found') return { kind: 'info', words: text('ended-already') };
    return { kind: 'error', words: () => sentenceFor(problem, strings) };
  }
}

export const endWords = dictionary('security-end', {
  ended: '{device} is signed out.',
  'ended-already': '{device} was signed out already.',
});
