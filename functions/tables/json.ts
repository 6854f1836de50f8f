import * as v from 'valibot';

/** A cell that holds JSON; what it holds passes its schema like everything that comes from outside. */
export const json = <S extends v.GenericSchema>(schema: S) => v.pipe(v.string(), v.parseJson(), schema);
