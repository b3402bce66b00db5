/*
 * Headers by which a session travels where no cookie can carry it. A request's access token is `Authorization: Bearer …`.
 */

/** Asks, in a request, for a session in tokens, and says, in an answer, that the session travels so: `token`. */
export const sessionHeader = 'portico-session';

/** In an answer: opens what the account may see, for ten minutes; `none` where it opens nothing any more. */
export const accessTokenHeader = 'portico-access-token';

/** Is exchanged at a refresh for the next pair of tokens; absent where a cookie carries it. */
export const refreshTokenHeader = 'portico-refresh-token';
