export * from './members/list.ts';
export * from './members/member.ts';
