/**
 * How deep elements of a body may be nested. What lies deeper was not written by a person: it is
 * neither read nor published, so that no walk over a body runs out of stack.
 */
export const deepestLevel = 200;
