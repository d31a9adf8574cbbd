/** The library's version, for the warning when a tag is defined twice. */
export const VERSION = '0.1.0';
