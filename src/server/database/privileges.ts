import { access, roles } from './roles.ts';

/**
 * The statements that bring the database's roles, grants and policies to what `roles.ts` says, whatever was there
 * before. The owner of the tables runs them.
 */
export function privileges(): string[] {
  return [
    ...roles.map(createRole),
    `grant usage on schema public to ${roles.join(', ')}`,
    // Which version a database is of: nobody's data, and open to each role, so that every start can check it.
    `grant select on migrations to ${roles.join(', ')}`,
    ...Object.entries(access).flatMap(([table, byRole]) => [
      `alter table ${table} enable row level security`,
      `alter table ${table} force row level security`,
      `revoke all on ${table} from public, ${roles.join(', ')}`,
      dropPolicies(table),
      ...Object.entries(byRole).flatMap(([role, { may, rows, written = rows }]) => [
        `create policy ${role} on ${table} to ${role} using (${rows}) with check (${written})`,
        `grant ${may.join(', ')} on ${table} to ${role}`,
      ]),
    ]),
  ];
}

/** Roles belong to a whole PostgreSQL cluster: another database's migration may make one at the same moment. */
function createRole(role: string): string {
  return `do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then
      create role ${role} nologin;
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`;
}

function dropPolicies(table: string): string {
  return `do $$ declare policy name; begin
    for policy in select polname from pg_policy where polrelid = '${table}'::regclass loop
      execute format('drop policy %I on ${table}', policy);
    end loop;
  end $$`;
}
