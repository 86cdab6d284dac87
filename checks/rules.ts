/** The rules check: layouts and rules load, and every citation resolves. */
export {};
