/** The package's version, as in its manifest: tells two copies on one page apart. */
export const version = '0.1.0';
