import * as z from 'zod/v4/core';
import { operations } from './all.ts';
import { app, firmApp } from './apps.ts';
import { type ErrorCode, errorStatus } from './errors.ts';
import { contractVersion, firm } from './firm.ts';
import { letterText } from './firm/letters.ts';
import { settings } from './firm/settings.ts';
import { client, clientSummary, contact } from './clients.ts';
import { accountLabel, afterProof, session, signedIn } from './identity.ts';
import { codeSent } from './identity/code.ts';
import { linkSent } from './identity/links.ts';
import { security } from './identity/security.ts';
import { factorSetUp } from './identity/set-up.ts';
import { smsSent } from './identity/sms.ts';
import { authenticatorKey, recoveryCodes } from './identity/turned-on.ts';
import { concernOf, isWrite, type Operation, pathNames, takesIdempotencyKey } from './operation.ts';
import { invitation, member, memberSummary } from './members.ts';
import { permissions } from './permissions.ts';
import { quote, quoteLine, quoteSummary } from './quotes.ts';
import { message } from './outbox.ts';
import { assignment, assignmentSummary, task, taskComment, taskSummary } from './tasks.ts';
import { clientGoal, clientGoalSummary, goal, goalSource, goalSummary } from './goals.ts';
import { type Schema, strict } from './schema.ts';
import { accessTokenHeader, refreshTokenHeader, sessionHeader } from './tokens.ts';
import { money } from './values.ts';
import {
  managedPlan,
  managedPlanSummary,
  managedValuation,
  plan,
  planSummary,
  valuation,
  wealth,
} from './wealth.ts';

type Json = Record<string, unknown>;

/** Schemas that stand for themselves: they are described once and referred to by name. */
const named = {
  AccountLabel: accountLabel,
  App: app,
  FirmApp: firmApp,
  AuthenticatorKey: authenticatorKey,
  CodeSent: codeSent,
  Client: client,
  ClientSummary: clientSummary,
  Contact: contact,
  FactorSetUp: factorSetUp,
  Firm: firm,
  Invitation: invitation,
  LetterText: letterText,
  LinkSent: linkSent,
  Member: member,
  MemberSummary: memberSummary,
  Message: message,
  Money: money,
  Permissions: permissions,
  Quote: quote,
  QuoteLine: quoteLine,
  QuoteSummary: quoteSummary,
  Task: task,
  TaskComment: taskComment,
  TaskSummary: taskSummary,
  Assignment: assignment,
  AssignmentSummary: assignmentSummary,
  Wealth: wealth,
  Plan: plan,
  PlanSummary: planSummary,
  Valuation: valuation,
  ManagedPlan: managedPlan,
  ManagedPlanSummary: managedPlanSummary,
  ManagedValuation: managedValuation,
  Goal: goal,
  GoalSource: goalSource,
  GoalSummary: goalSummary,
  ClientGoal: clientGoal,
  ClientGoalSummary: clientGoalSummary,
  RecoveryCodes: recoveryCodes,
  Security: security,
  Session: session,
  Settings: settings,
  SignedIn: signedIn,
  SignInStep: afterProof,
  SmsSent: smsSent,
} satisfies Record<string, Schema>;

const concerns: Readonly<Record<string, string>> = {
  firm: 'What is public about the firm, and its settings, for its staff.',
  identity: 'Signing in, and the session in force.',
  quotes: 'Quotes, and deciding them.',
  tasks: 'Tasks that staff set for a client, marking them done, and commenting on them.',
  assignments: "Tasks of all clients, for the firm's staff who set them.",
  apps: 'What else the firm has its clients use, and who reaches it.',
  wealth: 'What a client has and owes, plan by plan, and its history.',
  plans: "Plans of all clients, for the firm's staff who keep them.",
  valuations: 'What plans were worth on a day, for the same staff.',
  goals: 'What a client saves for, how far along it is, and adding goals of one’s own.',
  clientGoals: "Goals of all clients, for the firm's staff.",
  clients: "The firm's clients and their contacts, for its staff.",
  members: 'Who signs in for clients, and what they may do, for the firm’s staff.',
  outbox: "Mails and text messages and what became of them, for the firm's staff.",
};

/** What members of every list's query mean. Others narrow it. */
const queryWords: Readonly<Record<string, string>> = {
  cursor: 'Where the page begins: what the page before gave as `next`.',
  limit: 'The most items that the page holds. Default: 50.',
  sort: 'What the list is sorted by; with a leading `-` the other way round.',
  search: 'Only those in which this text is found, without regard to case.',
};

/** An error as it travels (RFC 9457). */
const problem: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { const: 'about:blank' },
    title: { type: 'string', description: 'What the code says in general.' },
    status: { type: 'integer', description: 'The HTTP status.' },
    detail: { type: 'string', description: 'What happened here, in words for developers.' },
    code: {
      enum: codes().filter((code) => errorStatus[code] > 0),
      description: 'What a program goes by.',
    },
    issues: {
      type: 'array',
      description: 'What is wrong with the input, field by field.',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: {
          path: { type: 'array', items: { type: ['string', 'integer'] } },
          message: { type: 'string' },
        },
      },
    },
    facts: {
      type: 'object',
      description: 'What an error knows beyond its code.',
      additionalProperties: { type: ['string', 'number'] },
    },
    requestId: { type: 'string', description: 'Finds the request in the log of the server.' },
  },
};

/** Schemas as they are written, before any trimming, with what their own checks do not tell. */
const reading = {
  io: 'input',
  override: ({ jsonSchema }) => {
    if (jsonSchema.type === 'number') {
      jsonSchema.type = 'integer';
      jsonSchema.minimum ??= Number.MIN_SAFE_INTEGER;
      jsonSchema.maximum ??= Number.MAX_SAFE_INTEGER;
    }
    if (jsonSchema.format === 'date-time') jsonSchema.pattern = 'Z$';
  },
} as const satisfies z.ToJSONSchemaParams;

/** The API as an OpenAPI 3.1 document, derived from the operations. */
export const openapi: Json = describe(operations);

function describe(all: readonly Operation[]): Json {
  const schemas = schemasOf(all);
  const byPath = Map.groupBy(all, ({ path }) => path);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Portico',
      version: contractVersion,
      description:
        'What a client portal can do. Dates are ISO 8601, amounts of money are in minor units, ids are opaque. Errors are problem details.',
      contact: { name: 'Whoever runs this server' },
    },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(all.map(concernOf))].map((name) => ({ name, description: concerns[name] ?? name })),
    paths: Object.fromEntries(
      [...byPath].map(([path, group]) => [
        `/{firm}${path}`,
        Object.fromEntries(group.map((each) => [each.method.toLowerCase(), described(each)])),
      ]),
    ),
    components: {
      schemas: { ...schemas, Problem: problem },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-portico-{firm}',
          description: 'Set by signing in; the name ends in that of the firm.',
        },
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          description: `For pages of another site, and for whoever sends \`${sessionHeader}: token\`: signing in and refreshing answer with the header \`${accessTokenHeader}\`. A refresh then takes \`${refreshTokenHeader}\`, which came in the same way, or the cookie \`__Host-portico.refresh-{firm}\`.`,
        },
      },
    },
  };
}

function described(operation: Operation): Json {
  const { name, summary, description, needs, errors } = operation;
  return {
    operationId: name,
    tags: [concernOf(operation)],
    summary,
    description,
    security: needs.role === 'anyone' ? [] : [{ session: [] }, { accessToken: [] }],
    parameters: [
      pathParameter('firm', "The firm's name in the API's address."),
      ...pathNames(operation).map((each) => pathParameter(each, 'An id that the API gave.')),
      ...(isWrite(operation) ? headers(operation) : query(operation)),
    ],
    ...(isWrite(operation) && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: refTo(bodyName(operation)) } },
      },
    }),
    responses: {
      200: {
        description: 'Done.',
        content: { 'application/json': { schema: refTo(answerName(operation)) } },
      },
      ...problems([...errors, ...everywhere(operation)]),
    },
  };
}

/** The codes that any call of this shape can end in. */
function everywhere(operation: Operation): ErrorCode[] {
  return [
    'invalid-input',
    'origin-refused',
    'not-found',
    'internal',
    'unavailable',
    ...(operation.needs.role === 'anyone' ? [] : (['signed-out', 'session-stale'] as const)),
    ...(/client|staff/.test(operation.needs.role) ? (['not-permitted'] as const) : []),
    ...(isWrite(operation) ? (['too-large', 'wrong-type'] as const) : []),
    ...(takesIdempotencyKey(operation)
      ? (['idempotency-key-missing', 'idempotency-key-reused'] as const)
      : []),
  ];
}

function problems(all: readonly ErrorCode[]): Json {
  const byStatus = Map.groupBy(new Set(all), (code) => errorStatus[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: `Refused: ${group.join(', ')}.`,
        content: { 'application/problem+json': { schema: refTo('Problem') } },
      },
    ]),
  );
}

function pathParameter(name: string, description: string): Json {
  return { name, in: 'path', required: true, description, schema: { type: 'string' } };
}

function query(operation: Operation): Json[] {
  const { properties, required } = bodySchema(operation);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    description: queryWords[name] ?? `Only those of this ${name}.`,
    schema,
  }));
}

function headers(operation: Operation): Json[] {
  const client = {
    name: 'Portico-Client',
    in: 'header',
    required: true,
    description: 'Tells that no form of another site sends this.',
    schema: { const: '1' },
  };
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'The same whenever this write is sent again; it then has one effect. Kept 24 hours.',
    schema: { type: 'string', format: 'uuid' },
  };
  return takesIdempotencyKey(operation) ? [client, key] : [client];
}

function schemasOf(all: readonly Operation[]): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  for (const each of all) {
    if (!registry.has(each.output)) registry.add(each.output, { id: answerName(each) });
  }
  const { schemas } = z.toJSONSchema(registry, {
    ...reading,
    uri: (id) => `#/components/schemas/${id}`,
  });
  const bodies = all.filter(isWrite).map((each): [string, object] => [bodyName(each), bodySchema(each)]);
  return Object.fromEntries(
    [...Object.entries(schemas), ...bodies].map(([id, schema]) => [id, bare(schema)]),
  );
}

/** What travels beside the path: a body's members, or a query's. */
function bodySchema(operation: Operation): { properties: Json; required: string[] } {
  const { properties = {}, required = [], ...rest } = z.toJSONSchema(strict(operation.input), reading);
  const inPath = new Set(pathNames(operation));
  const entries = Object.entries(properties).filter(([name]) => !inPath.has(name));
  return {
    ...(bare(rest) as Json),
    properties: Object.fromEntries(entries),
    required: required.filter((name) => !inPath.has(name)),
  };
}

/** Without what says only that it is JSON Schema. */
function bare(schema: object): object {
  const { $schema: _schema, $id: _id, id: _name, ...rest } = schema as Json;
  return rest;
}

function answerName({ name, output }: Operation): string {
  const known = Object.entries(named).find(([, schema]) => schema === output);
  return known?.[0] ?? `${inPascalCase(name)}Answer`;
}

function bodyName({ name }: Operation): string {
  return `${inPascalCase(name)}Request`;
}

function inPascalCase(name: string): string {
  return name.replaceAll(/(?:^|\.)(\w)/g, (_, first: string) => first.toUpperCase());
}

function refTo(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function codes(): ErrorCode[] {
  return Object.keys(errorStatus) as ErrorCode[];
}
