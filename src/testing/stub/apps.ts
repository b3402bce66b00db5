import type { App, FirmApp } from '../../contract/apps.ts';
import { PortalError } from '../../contract/errors.ts';
import type { Answers, StubState } from './answers.ts';

type AppsAnswers = Pick<Answers, Extract<keyof Answers, `apps.${string}`>>;

/** Apps that stay as they were written; whoever is signed in reaches them all. */
export function appsAnswers(state: StubState): AppsAnswers {
  const members = new Map<string, FirmApp['members']>();
  const whole = (app: App): FirmApp => ({ ...app, members: members.get(app.id) ?? null });
  const find = (appId: string): App => {
    const app = state.apps.find(({ id }) => id === appId);
    if (!app) throw new PortalError('not-found');
    return app;
  };
  const written = (id: string, { name, icon = null, address = null, upcoming = false, ...who }: Written) => {
    if (address === null && !upcoming) throw new PortalError('invalid-input');
    members.set(id, who.members ?? null);
    return { id, name, icon, address, upcoming };
  };
  return {
    'apps.list': () => {
      if (!state.session) throw new PortalError('signed-out');
      return { apps: state.apps };
    },
    'apps.listAll': () => ({ apps: state.apps.map(whole) }),
    'apps.create': (entry) => {
      const app = written(crypto.randomUUID(), entry);
      state.apps = [...state.apps, app];
      return whole(app);
    },
    'apps.edit': ({ appId, ...entry }) => {
      const before = find(appId);
      const app = written(appId, entry);
      state.apps = state.apps.map((each) => (each === before ? app : each));
      return whole(app);
    },
    'apps.withdraw': ({ appId }) => {
      const app = find(appId);
      state.apps = state.apps.filter((each) => each !== app);
      return whole(app);
    },
  };
}

interface Written {
  readonly name: string;
  readonly icon?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly upcoming?: boolean | undefined;
  readonly members?: string[] | null | undefined;
}
