import type { TenantFile } from '../../schema.ts';

export const mailboxes: NonNullable<TenantFile['mailboxes']> = {};
