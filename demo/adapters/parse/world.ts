/** Parse Server with two clients and their quotes, as the conformance suite needs it. */
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { quotes } from '@portico/elements/testing';
import { signInBy, type Somebody, Unsupported, type World } from '@portico/elements/testing';
import { parseAdapter } from './adapter.ts';
import { cloud } from './cloud.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-assignment -- Parse Server is not installed where types are checked */

export interface Setting {
  /** Loads a package of the folder that Parse Server is installed in. */
  load: (name: string) => any;
  databaseURI: string;
  listen: (app: RequestListener) => Server;
}

const appId = 'portico-demo';
const password = 'correct horse portal staple';
const people = { client: 'client@demo.example', neighbour: 'neighbour@demo.example' };
const everything = { useMasterKey: true };

export async function startWorld({ load, databaseURI, listen }: Setting): Promise<World> {
  const express = load('express');
  const { ParseServer } = load('parse-server');
  const app = express();
  const http = listen(app as RequestListener).listen(0, '127.0.0.1');
  await new Promise((listening) => http.once('listening', listening));
  const serverUrl = `http://127.0.0.1:${(http.address() as AddressInfo).port}/parse`;
  const server = new ParseServer({
    ...{ databaseURI, appId, masterKey: crypto.randomUUID(), serverURL: serverUrl, silent: true },
    // The row of a decision has the id of its quote.
    ...{ allowCustomObjectId: true, allowClientClassCreation: false, directAccess: false },
  });
  await server.start();
  app.use('/parse', server.app);
  const Parse = load('parse/node');
  Parse.allowCustomObjectId = true;
  cloud(Parse);

  const nobody = { get: {}, find: {}, count: {}, create: {}, update: {}, delete: {}, addField: {} };
  const readers = {
    ...nobody,
    get: { requiresAuthentication: true },
    find: { requiresAuthentication: true },
  };
  const quoteClass = new Parse.Schema('Quote').addObject('facts').addObject('decision').addNumber('total');
  for (const name of ['status', 'number', 'title', 'issuedOn', 'expiresOn']) quoteClass.addString(name);
  await quoteClass.setCLP(readers).save();
  await new Parse.Schema('Decision').addObject('decision').setCLP(nobody).save();
  const users = new Map<string, any>();
  for (const [who, username] of Object.entries(people)) {
    const user = new Parse.User({ username, password, displayName: `The ${who}` });
    user.setACL(new Parse.ACL());
    users.set(who, await user.save(null, everything));
  }

  let count = 0;
  const visit = () => parseAdapter({ serverUrl, appId });
  const emailOf = (who: Somebody): string => {
    if (who === 'stranger') throw new Unsupported('the world has no stranger');
    return people[who];
  };
  return {
    visit,
    async signIn(who) {
      const adapter = visit();
      await signInBy(adapter, { email: emailOf(who), password });
      return adapter;
    },
    person: { email: people.client, password },
    readCode: () => Promise.reject(new Unsupported('the world has no mails')),
    async quote(state, whose) {
      if (whose === 'stranger') return undefined;
      const {
        id: _,
        status: _status,
        decision,
        decidedAt: _at,
        ...facts
      } = quotes[state === 'draft' ? 'pending' : state];
      const [number, title] = [`Q-${++count}`, `Quote ${count}`];
      const { issuedOn, expiresOn, total } = facts;
      const row = new Parse.Object('Quote', {
        ...{
          facts: { ...facts, number, title },
          status: state,
          number,
          title,
          issuedOn,
          total: total.amount,
        },
        ...(expiresOn !== null && { expiresOn }),
        ...(decision !== null && { decision }),
      });
      const acl = new Parse.ACL();
      if (state !== 'draft') acl.setReadAccess(users.get(whose), true);
      row.setACL(acl);
      const { id } = await row.save(null, everything);
      return id as string;
    },
    async close() {
      http.closeAllConnections();
      http.close();
    },
  };
}
