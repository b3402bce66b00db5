import { html, nothing, svg, type TemplateResult } from 'lit';
import type { OperationName } from '../../contract/all.ts';
import type { Firm } from '../../contract/firm.ts';
import type { Passkey } from '../../contract/identity/own-passkeys.ts';
import type { OwnSession, Security } from '../../contract/identity/security.ts';
import { button } from '../shared/form/parts.ts';
import { skeleton } from '../shared/skeleton.ts';
import type { Words } from '../shared/strings.ts';
import { countFactors } from './count-factors.ts';
import { deviceName, usedWords } from './devices.ts';
import type { PasskeyChange } from './passkeys.ts';
import type { PlainChange } from './plain.ts';
import type { securityStrings } from './portal-security.strings.ts';

/** What can be asked for. */
export type Asked = PlainChange | 'password' | 'turn-on' | 'add-sms' | 'remove-sms' | PasskeyChange;

export interface OverviewOptions {
  readonly words: Words<(typeof securityStrings)['entries']>;
  /** A moment as a day, in the firm's time zone. */
  readonly day: (instant: string) => string;
  /** Whether a passkey can be added: the firm offers them, and the browser knows them. */
  readonly makesPasskeys: boolean;
  /** What the firm decided about second factors. */
  readonly policy: Firm['policies']['secondFactor'] | undefined;
  /** Whether the backend knows an operation of this name. */
  readonly offers: (operation: OperationName) => boolean;
  /** What was pressed and is not answered yet: a change, or the session to be ended. */
  readonly busy: string | undefined;
  readonly onAsk: (change: Asked) => void;
  readonly onEnd: (session: OwnSession) => void;
}

/** Fewer recovery codes than this are few. */
const few = 3;

/** In the size of what most have: no app, and two devices. */
export function bones(): TemplateResult {
  const row = html`<div class="row">${skeleton(14, 40)}</div>`;
  return html`<div class="rows">${row} ${row}</div>
    <div class="sessions">
      ${skeleton(24, 50)}
      <div class="rows">${row} ${row}</div>
    </div>`;
}

/** What protects somebody, each with what can be done about it, and where they are signed in. */
export function overview(security: Security, options: OverviewOptions): TemplateResult {
  return html`<div class="rows">
      ${password(options)} ${app(security, options)} ${sms(security, options)} ${passkeys(security, options)}
      ${codes(security, options)}
    </div>
    ${sessions(security, options)}`;
}

function password(options: OverviewOptions): unknown {
  const { text } = options.words;
  if (!options.offers('identity.changePassword')) return nothing;
  return row(
    'password',
    text('password'),
    text('password-lead'),
    ask('password', 'change-password', options),
  );
}

/** Whether there is one second factor, which the firm asks for. */
function isNeeded(security: Security, { policy }: OverviewOptions): boolean {
  return policy === 'required' && countFactors(security) === 1;
}

/** What is said of a factor that is on, and why it cannot be turned off where it cannot. */
function leadOf(words: string, security: Security, options: OverviewOptions): string {
  return isNeeded(security, options) ? `${words} ${options.words.text('needed')}` : words;
}

function app(security: Security, options: OverviewOptions): unknown {
  const { authenticatorSince: since } = security;
  const { words, day, offers, policy } = options;
  const { text } = words;
  if (!since && policy === 'off') return nothing;
  const name = since ? 'removeAuthenticator' : 'beginAuthenticator';
  const change = since ? ask('turn-off', 'turn-off', options) : ask('turn-on', 'turn-on', options);
  return row(
    'app',
    text('app'),
    since ? leadOf(text('app-on', { day: day(since) }), security, options) : text('app-off'),
    offers(`identity.${name}`) && !(since && isNeeded(security, options)) ? change : nothing,
  );
}

/** Where messages can be sent, or are. */
function sms(security: Security, options: OverviewOptions): unknown {
  const { sms: own } = security;
  const { words, day, offers, policy } = options;
  const { text } = words;
  const change = own ? 'remove-sms' : 'add-sms';
  const canChange = offers(own ? 'identity.removeSms' : 'identity.beginSms');
  if (!own && !(canChange && own === null && policy !== 'off')) return nothing;
  return row(
    'sms',
    text('sms'),
    own
      ? leadOf(text('sms-on', { day: day(own.since), digits: own.digits }), security, options)
      : text('sms-off'),
    canChange && !(own && isNeeded(security, options)) ? ask(change, change, options) : nothing,
  );
}

function passkeys(security: Security, options: OverviewOptions): unknown {
  const { passkeys: own } = security;
  const { words, busy, makesPasskeys, offers, onAsk } = options;
  const { text } = words;
  const canAdd = makesPasskeys && offers('identity.addPasskey');
  if (!canAdd && own.length === 0) return nothing;
  const add = button({ name: 'add', busy, words: text('add-passkey'), act: () => onAsk({ act: 'add' }) });
  return html`${row(
    'passkeys',
    text('passkeys'),
    own.length > 0 ? leadOf(text('passkeys-some'), security, options) : text('passkeys-none'),
    canAdd ? add : nothing,
  )}
  ${
    own.length > 0
      ? html`<ul aria-labelledby="passkeys">
          ${own.map((each) => passkey(each, !isNeeded(security, options), options))}
        </ul>`
      : nothing
  }`;
}

function passkey(own: Passkey, canGo: boolean, options: OverviewOptions): TemplateResult {
  const { words, day, offers } = options;
  const { text } = words;
  const { name, createdAt, lastUsedAt } = own;
  return html`<li>
    <svg class="picture" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="8" cy="9" r="4.5" />
      <path d="M11.500 12 20 20.500M16.500 17l2-2" />
    </svg>
    <div>
      <p class="device"><bdi>${name}</bdi></p>
      <p class="soft">
        <span>${text('added', { day: day(createdAt) })}</span>
        <span>${lastUsedAt ? usedWords(lastUsedAt, words) : text('unused')}</span>
      </p>
    </div>
    <div class="acts">
      ${offers('identity.renamePasskey') ? passkeyButton('rename', own, options) : nothing}
      ${canGo && offers('identity.removePasskey') ? passkeyButton('remove', own, options) : nothing}
    </div>
  </li>`;
}

function passkeyButton(
  act: 'rename' | 'remove',
  own: Passkey,
  { words: { text }, busy, onAsk }: OverviewOptions,
): TemplateResult {
  return html`<button
    type="button"
    aria-busy=${busy === act + own.id}
    aria-disabled=${busy !== undefined}
    @click=${() => onAsk({ act, passkey: own })}
  >
    <span>${text(act)}<span class="visually-hidden">: ${own.name}</span></span>
  </button>`;
}

function codes(
  { authenticatorSince, sms: phone, passkeys: keys, recoveryCodesLeft: count }: Security,
  options: OverviewOptions,
): unknown {
  const { text } = options.words;
  if (!authenticatorSince && !phone && keys.length === 0) return nothing;
  const left = count ? text('codes-left', { count }) : text('codes-none');
  return row(
    'codes',
    text('codes'),
    count < few ? html`<span class="pressing">${left}</span>` : left,
    options.offers('identity.renewRecoveryCodes') ? ask('renew', 'renew', options) : nothing,
  );
}

function row(id: string, heading: string, lead: unknown, action: unknown): TemplateResult {
  return html`<section class="row" part="row" aria-labelledby=${id}>
    <div>
      <h3 id=${id} tabindex="-1">${heading}</h3>
      <p class="soft">${lead}</p>
    </div>
    ${action}
  </section>`;
}

function ask(
  change: Exclude<Asked, PasskeyChange>,
  key: 'change-password' | Exclude<Asked, PasskeyChange | 'password'>,
  { words, busy, onAsk }: OverviewOptions,
): TemplateResult {
  const look = change === 'turn-on' ? 'primary' : '';
  return button({ name: change, busy, look, words: words.text(key), act: () => onAsk(change) });
}

function sessions({ sessions: own }: Security, options: OverviewOptions): TemplateResult {
  const { words, offers } = options;
  return html`<section class="sessions" part="sessions" aria-labelledby="sessions">
    <h3 id="sessions" tabindex="-1">${words.text('sessions')}</h3>
    <p class="soft">${words.text('everywhere-lead')}</p>
    <ul>
      ${own.map((session) => device(session, options))}
    </ul>
    ${offers('identity.signOutEverywhere') ? ask('everywhere', 'everywhere', options) : nothing}
  </section>`;
}

function device(session: OwnSession, { words, offers, busy, onEnd }: OverviewOptions): TemplateResult {
  const { text } = words;
  const name = deviceName(session, words);
  const end = () => busy ?? onEnd(session);
  return html`<li>
    ${picture(session)}
    <div>
      <p class="device">
        <bdi>${name}</bdi> ${session.isThis ? html`<small>${text('this-device')}</small>` : nothing}
      </p>
      <p class="soft">
        <bdi>${session.clientName}</bdi> <span>${usedWords(session.lastSeenAt, words)}</span>
      </p>
    </div>
    ${
      session.isThis || !offers('identity.endOwnSession')
        ? nothing
        : html`<button
            type="button"
            aria-busy=${busy === session.id}
            aria-disabled=${busy !== undefined}
            @click=${end}
          >
            <span>${text('sign-out')}<span class="visually-hidden">: ${name}</span></span>
          </button>`
    }
  </li>`;
}

/** A phone, or a computer. */
function picture({ system }: OwnSession): TemplateResult {
  const isSmall = /^(Android|iOS|iPadOS)$/.test(system ?? '');
  return html`<svg class="picture" viewBox="0 0 24 24" aria-hidden="true">
    ${
      isSmall
        ? svg`<rect x="7" y="2.5" width="10" height="19" rx="2" /><path d="M11 18.5h2" />`
        : svg`<rect x="3" y="4.5" width="18" height="12" rx="1.5" /><path d="M9 20h6M12 16.500v3.500" />`
    }
  </svg>`;
}
