/** Stands for Node's streams, which a page has not and reading at once does not need. */
export const Transform = undefined;
export const Duplex = undefined;
export default undefined;
