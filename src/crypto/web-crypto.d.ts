/** The HPKE library's types name these as a browser does; Node has the same ones inside `webcrypto`. */
type CryptoKey = import('node:crypto').webcrypto.CryptoKey;
type CryptoKeyPair = import('node:crypto').webcrypto.CryptoKeyPair;
