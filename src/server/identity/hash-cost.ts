/** Argon2id with 19 MiB, two passes, one lane: the least that OWASP's password storage cheat sheet asks for. */
export const hashCost = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 };

/** A hash that no password has, at the same cost, so that verifying against nobody takes the same work. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$cG9ydGljby1ub2JvZHktMQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
