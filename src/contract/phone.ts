import { formatted } from './formats.ts';

/** A telephone number as people write it, `+` and country code in front where it is from elsewhere. */
export const phone = formatted('phone', /^\+?[\d ()./-]{5,30}$/);
