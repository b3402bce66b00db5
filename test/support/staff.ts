/** What staff do in journeys, and what those whom they invite do with the mail. */
import type { Page } from 'playwright-core';
import type { Device } from './device.ts';
import { giveCredentials, priya } from './journey.ts';
import type { ReceivedMail } from './mail-server.ts';
import type { SmsGateway } from './sms-gateway.ts';

/** The owner of each demo firm. */
export const staff = { ...priya, email: 'staff@demo.example' };

export interface Newcomer {
  readonly firstName: string;
  readonly surname: string;
  readonly email: string;
  readonly password: string;
}

/** Opens a page for staff, and signs in there. */
export async function openDesk(device: Device, path: string): Promise<Page> {
  const desk = await device.open(path);
  await giveCredentials(desk, staff);
  return desk;
}

/** Fills in the form that adds a member, for somebody whom the client has no contact of yet. */
export async function fillNewMember(
  desk: Page,
  { client, firstName, surname, email }: Newcomer & { readonly client: string },
): Promise<void> {
  await desk.getByRole('button', { name: 'Add member' }).click();
  await desk.getByRole('searchbox', { name: /^Find a client/ }).fill(client);
  await desk.getByRole('button', { name: new RegExp(`^${client}`) }).click();
  await desk.getByLabel('Somebody else').check();
  await desk.getByLabel('First name').fill(firstName);
  await desk.getByLabel('Surname').fill(surname);
  await desk.getByLabel('Sign-in name').fill(email);
}

/** Sends it, and waits until the invitation is on its way. */
export async function sendNewMember(desk: Page, { firstName, surname, email }: Newcomer): Promise<void> {
  await desk.getByRole('button', { name: 'Add member' }).click();
  await desk
    .getByText(`${firstName} ${surname} was added. The invitation is on its way to ${email}.`)
    .first()
    .waitFor();
}

/** Ticks that a passcode goes along by text message, to this number. */
export async function addPasscode(desk: Page, number: string): Promise<void> {
  await desk.getByLabel('Also ask for a passcode').check();
  await desk.getByLabel('Mobile number').fill(number);
}

/** The passcode in the next text message to a number in E.164. */
export async function passcodeTo(texts: SmsGateway, number: string): Promise<string> {
  const { text } = await texts.next(({ to }) => to === number);
  const [code] = /^\d{6}(?= )/.exec(text) ?? [];
  if (code === undefined) throw new Error(`No passcode in: ${text}`);
  return code;
}

export async function givePasscode(page: Page, passcode: string): Promise<void> {
  await page.getByLabel('Passcode', { exact: true }).fill(passcode);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/**
 * Opens the link of an invitation, gives the passcode that came with it, if one did, chooses a password and no second factor
 * yet, and signs in.
 */
export async function setUpAccount(
  device: Device,
  mail: ReceivedMail,
  person: Newcomer,
  passcode?: string,
): Promise<Page> {
  const { pathname, hash } = linkIn(mail, 'invitation');
  const page = await device.open(pathname + hash);
  if (passcode !== undefined) await givePasscode(page, passcode);
  await page.getByLabel('New password').fill(person.password);
  await page.getByRole('button', { name: 'Set up account' }).click();
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('heading', { name: 'Your account is ready' }).waitFor();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await giveCredentials(page, person);
  await page.getByRole('heading', { name: `${person.firstName} ${person.surname}` }).waitFor();
  return page;
}

/** What the firm's backend answers to whoever is signed in on a page and asks for quotes. */
export async function statusOf(page: Page, firm: string): Promise<number> {
  return page.evaluate(async (slug) => (await fetch(`/api/v1/${slug}/quotes`)).status, firm);
}

/** The link of a mail. */
export function linkIn({ raw }: ReceivedMail, kind: 'invitation' | 'link' | 'reset'): URL {
  const text = raw.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
  const [found] = new RegExp(`https?:[^\\s"<]+#portal-${kind}=[\\w-]+`).exec(text) ?? [];
  if (!found) throw new Error(`No link in:\n${raw}`);
  return new URL(found);
}
