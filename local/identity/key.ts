import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';

export interface SigningKey {
  id: string;
  private: CryptoKey;
  public: CryptoKey;
  /** What the JWKS endpoint shows. */
  publicJwk: JWK;
}

/** The key pair of the data folder, made on first use: tokens stay valid over a restart. */
export async function openKey(dataDir: string): Promise<SigningKey> {
  const file = join(dataDir, 'identity-key.json');
  const kept = await readFile(file, 'utf8').catch(() => null);
  return load(kept ? (JSON.parse(kept) as JWK) : await create(dataDir, file));
}

async function create(dataDir: string, file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  await mkdir(dataDir, { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(jwk), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return jwk;
}

async function load(jwk: JWK): Promise<SigningKey> {
  const { kty = 'RSA', n = '', e = '' } = jwk;
  const shown: JWK = { kty, n, e };
  const id = await calculateJwkThumbprint(shown);
  const publicJwk: JWK = { ...shown, use: 'sig', alg: 'RS256', kid: id };
  return {
    id,
    private: (await importJWK(jwk, 'RS256')) as CryptoKey,
    public: (await importJWK(publicJwk, 'RS256')) as CryptoKey,
    publicJwk,
  };
}
