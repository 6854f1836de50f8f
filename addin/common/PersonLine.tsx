import { Persona } from '@fluentui/react-components';
import { useFace } from './photos.tsx';

/** A person with face, name and what they do. `id` null: somebody whom the directory hasn't confirmed. */
export function PersonLine({ id, name, about }: { id: string | null; name: string; about?: string | null }) {
  const face = useFace(id);
  return (
    <Persona
      size="medium"
      textAlignment="center"
      name={name}
      secondaryText={about ?? undefined}
      avatar={{
        color: 'colorful',
        idForColor: id ?? name,
        ...(face ? { image: { src: face, alt: '' } } : {}),
      }}
    />
  );
}
