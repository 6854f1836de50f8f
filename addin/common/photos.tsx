import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

type Faces = (personId: string) => Promise<string | null>;
const FacesContext = createContext<Faces>(async () => null);

/** Faces as object URLs: a photo needs the API's token, so no `<img src>` can fetch it by itself. */
export function FacesProvider({
  photo,
  children,
}: {
  photo: (personId: string) => Promise<Blob | null>;
  children: ReactNode;
}) {
  const faces = useMemo(() => {
    const known = new Map<string, Promise<string | null>>();
    return (personId: string) => {
      let face = known.get(personId);
      if (!face) {
        // A missing face is never a problem worth a sentence: initials stand in.
        face = photo(personId).then(
          (blob) => (blob && blob.size > 0 ? URL.createObjectURL(blob) : null),
          () => null,
        );
        known.set(personId, face);
      }
      return face;
    };
  }, [photo]);
  return <FacesContext value={faces}>{children}</FacesContext>;
}

/** The person's face, once it is there. */
export function useFace(personId: string | null): string | undefined {
  const faces = useContext(FacesContext);
  const [face, setFace] = useState<{ of: string; url: string | null } | null>(null);
  useEffect(() => {
    if (personId === null) return;
    let current = true;
    void faces(personId).then((url) => current && setFace({ of: personId, url }));
    return () => {
      current = false;
    };
  }, [faces, personId]);
  return face?.of === personId ? (face?.url ?? undefined) : undefined;
}
